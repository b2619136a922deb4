//! A sentence of the catalogue laid out beforehand: text, places for arguments, and choices by number.
//! It knows nothing of plurals, references and functions; such sentences are left to Fluent. Start at [`Pattern::of`].

use std::fmt::Write;

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::message::{Arg, Message};
use super::visible::visible;

/// A sentence of which nothing is left to find out but its arguments.
pub(super) struct Pattern(Vec<Piece>);

enum Piece {
    Text(String),
    Arg(String),
    /// By the number of an argument; the last words where it has none of these.
    Choice(String, Vec<(i64, Pattern)>, Pattern),
}

impl Pattern {
    /// Lays a sentence out, if it holds nothing that only Fluent can do.
    pub(super) fn of(pattern: &ast::Pattern<&str>) -> Option<Self> {
        pattern.elements.iter().map(Piece::of).collect::<Option<_>>().map(Self)
    }

    /// Writes the sentence with the arguments of a message; `put_in` writes messages among them.
    pub(super) fn write(&self, message: &Message, out: &mut String, put_in: &impl Fn(&Message, &mut String)) {
        for piece in &self.0 {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Arg(name) => match message.arg(name) {
                    Some(Arg::Text(text)) => out.push_str(&visible(text)),
                    Some(Arg::Message(inner)) => put_in(inner, out),
                    // Writing to a string cannot fail.
                    Some(Arg::Count(count)) => _ = write!(out, "{count}"),
                    None => _ = write!(out, "{{${name}}}"),
                },
                Piece::Choice(name, cases, otherwise) => {
                    let case = match message.arg(name) {
                        Some(Arg::Count(count)) => cases.iter().find(|(number, _)| number == count),
                        _ => None,
                    };
                    case.map_or(otherwise, |(_, words)| words).write(message, out, put_in);
                }
            }
        }
    }
}

impl Piece {
    fn of(element: &ast::PatternElement<&str>) -> Option<Self> {
        match element {
            ast::PatternElement::TextElement { value } => Some(Self::Text((*value).to_owned())),
            ast::PatternElement::Placeable { expression } => Self::of_expression(expression),
        }
    }

    fn of_expression(expression: &ast::Expression<&str>) -> Option<Self> {
        match expression {
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                Some(Self::Text(unescape_unicode_to_string(value).into_owned()))
            }
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                Some(Self::Arg(id.name.to_owned()))
            }
            ast::Expression::Select { selector: ast::InlineExpression::VariableReference { id }, variants } => {
                let (last, cases) = variants.split_last().filter(|(last, _)| last.default)?;
                let case = |variant: &ast::Variant<&str>| match variant.key {
                    ast::VariantKey::NumberLiteral { value } => {
                        Some((value.parse().ok()?, Pattern::of(&variant.value)?))
                    }
                    // A plural of some language.
                    ast::VariantKey::Identifier { .. } => None,
                };
                let cases = cases.iter().map(case).collect::<Option<_>>()?;
                Some(Self::Choice(id.name.to_owned(), cases, Pattern::of(&last.value)?))
            }
            _ => None,
        }
    }
}
