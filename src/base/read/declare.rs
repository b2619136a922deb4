//! How documents and choices between words are declared.

/// Declares a document: a struct with named fields, read from `( field: value, … )`. A field with `= default` may be
/// left out. One with `; stand-in` must be there; when it is not, that is told, and the rest is read on with the
/// stand-in, so that nothing else stays hidden. Unknown fields are told with the nearest known name, missing ones with their own.
macro_rules! document {
    ($(#[$meta:meta])* $name:ident { $( $(#[$fmeta:meta])* $field:ident : $ty:ty $(= $default:expr)? $(; $stand_in:expr)? ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        #[allow(unreachable_pub, reason = "a document may be private to its module")]
        pub struct $name {
            /// Where the whole value stands.
            pub span: $crate::base::Span,
            $( $(#[$fmeta])* pub $field: $ty, )*
        }
        impl $crate::base::read::Read for $name {
            const EXPECTED: &'static str = "fields in ( )";
            fn read(node: $crate::base::read::Node<'_>, out: &mut $crate::base::Diagnostics<'_>) -> Option<Self> {
                let mut fields = $crate::base::read::Fields::of(node, &[$(stringify!($field)),*], out)?;
                $( let $field: Option<$ty> = $crate::base::read::document!(@read fields out $field $ty $(, $default)? $(; $stand_in)?); )*
                fields.finish(out);
                Some(Self { span: fields.span(), $( $field: $field?, )* })
            }
        }
    };
    (@read $fields:ident $out:ident $field:ident $ty:ty) => { $fields.required::<$ty>(stringify!($field), $out) };
    (@read $fields:ident $out:ident $field:ident $ty:ty, $default:expr) => {
        Some($fields.optional::<$ty>(stringify!($field), $out).unwrap_or_else(|| $default))
    };
    (@read $fields:ident $out:ident $field:ident $ty:ty ; $stand_in:expr) => {
        Some($fields.required::<$ty>(stringify!($field), $out).unwrap_or_else(|| $stand_in))
    };
}

/// Declares a choice between bare words, such as `Critical`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $( $(#[$vmeta:meta])* $word:ident ),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(unreachable_pub, reason = "a document may be private to its module")]
        pub enum $name { $( $(#[$vmeta])* $word ),* }
        impl $crate::base::read::Read for $name {
            const EXPECTED: &'static str = concat!("one of:", $(" ", stringify!($word)),*);
            fn read(node: $crate::base::read::Node<'_>, out: &mut $crate::base::Diagnostics<'_>) -> Option<Self> {
                let word = node.bare_word(Self::EXPECTED, out)?;
                match word {
                    $( stringify!($word) => Some(Self::$word), )*
                    other => { node.unknown_word(other, &[$(stringify!($word)),*], out); None }
                }
            }
        }
    };
}

pub(crate) use {document, words};
