//! Reads RON text into documents, keeps the place of every value, and never gives up: a broken value is told and
//! left out, and the reading goes on with its neighbours.
//! It never resolves names or judges content; that is for the layers that own the documents.
//! The notation is that of RON, read by our own reader, because it must go on after a slip and tell it in the author's
//! words: `scan` cuts the text into words and signs, `quotes` knows where a text ends, `json` takes
//! files of another notation as they were meant, `parse` builds the tree.
//! Start at [`read_document`]; documents are declared with `document!` and
//! `words!`, and values are read by [`Read`].

mod at;
mod declare;
mod encoding;
mod json;
mod lines;
mod node;
mod parse;
mod places;
mod quotes;
mod scan;
mod token;
mod tree;
mod values;
mod whole;

pub use at::{At, Name};
pub(crate) use declare::{document, words};
pub use encoding::{is_readable, tell_lost, tell_steering, with_line_ends};
pub use node::{Fields, Node, Read, Shape, wrong_shape};
pub use places::Places;
pub use whole::{read_document, read_into};

#[cfg(test)]
mod tests {
    use super::{At, Name, document, read_document, words};

    document! {
        /// A sign at a road closure.
        SignDoc { id: Name, text: String = String::new(), lit: bool = false }
    }
    words! { /// A side.
    Side { Left, Right } }
    document! { /// A closure.
    ClosureDoc { format: i64, side: Side = Side::Left, signs: Vec<SignDoc> = Vec::new() } }

    fn check(text: &str, expected: &[&str]) -> Option<ClosureDoc> {
        let parsed = read_document::<ClosureDoc>("road.ron", text);
        let told: Vec<String> = parsed
            .diagnostics
            .iter()
            .map(|d| format!("{}:{} {} {} | {}", d.line, d.column, d.code, d.message, d.help))
            .collect();
        assert_eq!(told, expected);
        parsed.value
    }

    #[test]
    fn a_good_file_is_read_with_its_places() {
        let text = "(format: 1, side: Right, signs: [(id: \"stop\", lit: true)])";
        let closure = check(text, &[]).unwrap();
        let At { value, span } = &closure.signs[0].id;
        assert_eq!((value.as_str(), &text[span.start..span.end]), ("stop", "\"stop\""));
        assert_eq!((closure.format, closure.side), (1, Side::Right));
        assert_eq!((closure.signs[0].lit, closure.signs[0].text.as_str()), (true, ""));
        assert_eq!((closure.span.start, closure.signs[0].span.start), (0, text.find("(id").unwrap()));
    }

    #[test]
    fn every_problem_is_told_and_the_rest_is_kept() {
        let text = "(\n  format: 1,\n  sides: Left,\n  side: Lft,\n  signs: [\n    (id: 7),\n    (txt: \"x\"),\n    (id: \"go\"),\n  ],\n)";
        let closure = check(
            text,
            &[
                "3:3 RB0102 there is no field \"sides\" here | did you mean \"side\"?",
                "4:9 RB0105 \"Lft\" is not one of the words that can stand here | did you mean \"Left\"?",
                "6:10 RB0104 a number cannot stand here | write a text in quotes",
                "7:5 RB0103 the field \"id\" is missing here | add id: followed by a text in quotes",
                "7:6 RB0102 there is no field \"txt\" here | did you mean \"text\"?",
            ],
        )
        .unwrap();
        assert_eq!(closure.signs.len(), 1);
    }

    #[test]
    fn broken_syntax_is_told_with_its_place() {
        let text = "(format: 1, signs: [(id: \"a\" text: \"b\")]";
        let help = "1:1 RB0005 the ( opened here is not closed | add ) before the file ends in line 1, column 41";
        let closure =
            check(text, &[help, "1:29 RB0004 a comma is missing here | add a comma between the two"]).unwrap();
        assert_eq!(closure.signs[0].text, "b");
    }
}
