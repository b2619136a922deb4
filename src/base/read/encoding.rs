//! Letters that are none, told before anything else is read: other encodings, marks, tabs.

use std::borrow::Cow;

use crate::base::diagnostic::{Diagnostics, Severity};
use crate::base::repair::Repair;
use crate::base::span::Span;
use crate::base::visible::{has_steering, steers};

/// What stands in the place of bytes that are no letter in UTF-8.
const LOST: char = '\u{fffd}';
/// Some editors begin a file with this.
const MARK: char = '\u{feff}';

/// Tells of a text that was saved in another encoding, once; then nothing in it can be read, and the answer is no.
#[must_use]
pub fn is_readable(text: &str, out: &mut Diagnostics<'_>) -> bool {
    let n_zero = text.bytes().filter(|byte| *byte == 0).count();
    let sixteen = text.chars().take(2).filter(|letter| *letter == LOST).count() == 2;
    if !sixteen && n_zero < 3 {
        return true;
    }
    let message = if sixteen || n_zero >= text.len() / 4 {
        "this file was saved as “Unicode” (UTF-16)"
    } else {
        "the file is saved in an encoding that is not UTF-8"
    };
    let help = "save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)";
    out.error("RB0009", Span { start: 0, end: 1 }, message, help);
    false
}

/// Tells once of signs that a terminal would obey or that turn the direction of writing; ends of lines and tabs are told
/// elsewhere.
pub fn tell_steering(text: &str, out: &mut Diagnostics<'_>) {
    if !has_steering(text) {
        return;
    }
    let mut signs = text.char_indices().filter(|(at, sign)| steers(*sign) && !text[*at..].starts_with("\r\n"));
    let Some((start, sign)) = signs.next() else { return };
    let span = Span { start, end: start + sign.len_utf8() };
    let name = format!("U+{:04X}", u32::from(sign));
    let message = match signs.count() {
        0 => format!("a sign that cannot be seen and steers what is shown stands here ({name})"),
        n => format!(
            "a sign that cannot be seen and steers what is shown stands here ({name}), and {n} more in this file"
        ),
    };
    out.error("RB0024", span, message, "take it out; it may colour, hide or turn round what people read");
}

/// Tells once of letters that were lost since the file was saved in another encoding.
pub fn tell_lost(text: &str, out: &mut Diagnostics<'_>) {
    let Some(at) = text.find(LOST) else { return };
    let message = match text.split(['\n', '\r']).filter(|line| line.contains(LOST)).count() {
        1 => "a letter here is not in UTF-8 and was lost".to_owned(),
        n => format!("a letter here is not in UTF-8 and was lost, and letters in {} more lines", n - 1),
    };
    let help = "save the file as UTF-8 in the program that wrote it (in Notepad: Save as, Encoding: UTF-8; in Excel: \
        “CSV UTF-8”), or type the letters again";
    out.error("RB0009", Span { start: at, end: at + LOST.len_utf8() }, message, help);
}

/// A text in which every line ends with the sign for it: old programs end lines with a carriage return alone. The length
/// stays the same, and so do all places.
#[must_use]
pub fn with_line_ends(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    let mut signs = text.chars().peekable();
    let mut whole = String::with_capacity(text.len());
    while let Some(sign) = signs.next() {
        whole.push(if sign == '\r' && signs.peek() != Some(&'\n') { '\n' } else { sign });
    }
    Cow::Owned(whole)
}

/// Tells of a mark at the beginning, of letters that were lost and of tabs. Gives the place where reading begins.
pub(super) fn tell_letters(text: &str, out: &mut Diagnostics<'_>) -> usize {
    let mut begin = 0;
    if text.starts_with(MARK) {
        begin = MARK.len_utf8();
        let help = "save the file as UTF-8 without a byte-order mark (in Notepad: «UTF-8», not «UTF-8 with BOM»)";
        let (span, repair) = (Span { start: 0, end: begin }, Repair::replace(0, begin, ""));
        let message = "the file begins with a byte-order mark";
        out.tell("RB0010", Severity::Warning, span, message, help, Some(repair));
    }
    tell_steering(text, out);
    if !text.contains([LOST, '\t']) {
        return begin;
    }
    tell_lost(text, out);
    let mut start = 0;
    let mut tab = None;
    let mut n_tabs = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = line.find('\t') {
            tab.get_or_insert(start + at);
            n_tabs += 1;
        }
        start += line.len();
    }
    if let Some(at) = tab {
        let message = if n_tabs == 1 {
            "a tab stands here".to_owned()
        } else {
            format!("a tab stands here, and in {} more lines", n_tabs - 1)
        };
        let help = "use spaces: a tab is as wide as each program likes, and columns no longer agree";
        out.warning("RB0008", Span { start: at, end: at + 1 }, message, help);
    }
    begin
}
