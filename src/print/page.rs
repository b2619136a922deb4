//! What all printed sheets have in common: one HTML file with its style inside, on a paper, in a language.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::base::Message;

use super::Options;

const STYLE: &str = include_str!("../../assets/print/print.css");

/// The paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 in.
    Letter,
}

impl Paper {
    fn rule(self) -> &'static str {
        match self {
            Self::A4 => "@page { size: A4; margin: 15mm 15mm 17mm; }",
            Self::Letter => "@page { size: Letter; margin: 0.55in 0.6in 0.6in; }",
        }
    }
}

/// A whole page. `standing` says on what authority it stands; it is printed at the foot.
pub(super) fn page(title: &str, standing: &str, options: &Options<'_>, content: Markup) -> String {
    let words = options.words;
    let by = if options.names { "print-with-names" } else { "print-without-names" };
    let whole = html! {
        (DOCTYPE)
        html lang=(words.language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="generator" content=(words.say("app-title"));
                title { (title) }
                style { (PreEscaped(STYLE)) (options.paper.rule()) }
            }
            body {
                main { (content) }
                footer { span { (standing) } span { (words.say(by)) } }
            }
        }
    };
    whole.into_string() + "\n"
}

/// The title of a sheet of a case.
pub(super) fn title(key: &'static str, case: &str, options: &Options<'_>) -> String {
    options.words.text(&Message::new(key).with("case", case))
}
