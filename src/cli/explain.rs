//! `roadblock explain`: what a code means, with a broken and a repaired example.

use std::io::Write;

use crate::base::Message;
use crate::base::nearest::did_you_mean;
use crate::checks::{all, explained, rule};

use super::{Exit, Words, could_not};

/// Explains one code, or lists them all.
pub(super) fn explain(code: Option<&str>, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let Some(code) = code else {
        for rule in all() {
            // Nobody is left to tell when the stream is closed.
            let _ = writeln!(out, "{}  {}", rule.code, rule.title);
        }
        return Exit::Clean;
    };
    let wanted = code.to_uppercase();
    let Some(rule) = rule(&wanted) else {
        let near = did_you_mean(&wanted, all().map(|rule| rule.code).collect::<Vec<_>>());
        let message = Message::new("explain-unknown").with("code", wanted).with("near", near);
        return could_not(&words.text(&message), err);
    };
    let _ = write!(out, "{}", explained(rule));
    Exit::Clean
}
