//! Files written as JSON, by habit or by a program: told once, and read on as what they mean.
//! Braces that belong together become round brackets, and names in quotes lose them, so that every other problem of the
//! file is told in the same run.

use std::borrow::Cow;

use super::token::{Token, What, is_name};
use crate::base::diagnostic::Diagnostics;
use crate::base::span::Span;

/// The words and signs as they were meant.
pub(super) fn as_meant<'t>(mut tokens: Vec<Token<'t>>, out: &mut Diagnostics<'_>) -> Vec<Token<'t>> {
    let braces = without_braces(&mut tokens);
    let names = without_quotes(&mut tokens);
    match (braces, names) {
        (first, Some(name)) => {
            let place = first.filter(|brace| brace.start < name.start).unwrap_or(name);
            let help = "here fields stand in ( ), and their names without quotes: ( id: \"x\", name: \"X\" ); \
                lists stand in [ ] as they do there";
            out.error("RB0017", place, "this is written as JSON, which looks much like these files and is not", help);
        }
        (Some(brace), None) => {
            let help = "write fields in ( ) as name: value, and lists in [ ]";
            out.error("RB0101", brace, "braces { } are not used in these files", help);
        }
        (None, None) => {}
    }
    tokens
}

/// Turns braces that belong together into round brackets. The first of them, if there was any.
fn without_braces(tokens: &mut [Token<'_>]) -> Option<Span> {
    let (mut open, mut first) = (Vec::new(), None::<Span>);
    for at in 0..tokens.len() {
        match tokens[at].what {
            What::Open(b'{') => open.push(at),
            What::Close(b'}') => {
                let Some(opened) = open.pop() else { continue };
                tokens[opened].what = What::Open(b'(');
                tokens[at].what = What::Close(b')');
                let span = tokens[opened].span;
                first = Some(first.filter(|first| first.start < span.start).unwrap_or(span));
            }
            _ => {}
        }
    }
    first
}

/// Turns texts that stand where the name of a field belongs into words. The first of them, if there was any.
fn without_quotes(tokens: &mut [Token<'_>]) -> Option<Span> {
    let mut first = None;
    for at in 1..tokens.len().saturating_sub(1) {
        let begins = matches!(tokens[at - 1].what, What::Open(b'(') | What::Comma);
        if let (true, What::Text(Cow::Borrowed(name)), What::Colon) = (begins, &tokens[at].what, &tokens[at + 1].what)
            && is_name(name)
        {
            tokens[at].what = What::Word(Cow::Borrowed(name));
            first.get_or_insert(tokens[at].span);
        }
    }
    first
}
