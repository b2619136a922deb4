//! Positions in the lists of a procedure or a case, each with a type of its own, so that they cannot be mixed up.

/// Declares a position type.
macro_rules! position {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// The position as a list index.
            #[must_use]
            pub fn at(self) -> usize {
                usize::from(self.0)
            }

            /// The position of a list index; lists of content are kept far below 65,536 by their readers.
            #[must_use]
            pub fn of(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        }
    };
}

pub(crate) use position;
