//! Where a text in quotes ends. A quote that closes a text is followed by something of the file's build: a comma and a
//! field, a bracket, the end. One that is not is either a quote inside the text or the opening of the next one.

use super::lines::{indentation, skip_blank};
use super::token::is_name;
use crate::base::odd_signs::{is_mark, is_unseen};

/// Further than this nobody looks for the end of a text.
const LONGEST: usize = 64 * 1024;
/// Nor for the end of a condition.
const LONGEST_CONDITION: usize = 2_000;
/// More quotes than this do not stand inside one text.
const MOST_INNER: usize = 200;

/// A closing quote is looked for no further than this behind a text that nothing opens.
pub(super) const NEAR: usize = 1_000;

/// How a text in quotes was found to end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ending {
    /// First byte that is no part of the text.
    pub(super) end: usize,
    /// Where reading goes on.
    pub(super) next: usize,
    /// What was wrong with its quotes.
    pub(super) slip: Option<QuoteSlip>,
}

/// What can be wrong with quotes.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
pub(super) enum QuoteSlip {
    /// The closing quote is missing.
    Unclosed,
    /// Quotes stand inside the text; the first one here.
    Inside(usize),
    /// The closing quote is a curly one, here.
    ClosedCurly(usize),
}

/// Finds the end of the text whose straight quote stands at `open`.
pub(super) fn straight(text: &str, open: usize) -> Ending {
    let bytes = text.as_bytes();
    let limit = bytes.len().min(open + LONGEST);
    if let Some(end) = ends_name(text, open) {
        return Ending { end, next: end + 1, slip: None };
    }
    let (mut at, mut inside, mut tries) = (open + 1, None, 0);
    while at < limit {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' if ends_before(text, at) => {
                let slip = inside.map(QuoteSlip::Inside);
                return Ending { end: at, next: at + 1, slip };
            }
            b'"' if tries == MOST_INNER || opens_next(text, open, at) => break,
            b'"' => {
                inside.get_or_insert(at);
                tries += 1;
                at += 1;
            }
            _ => at += 1,
        }
    }
    unclosed(text, open + 1, at.min(limit))
}

/// A condition in quotes begins at `open`, as in `"Not(Chose("room", "stay"))"`: where its closing quote stands.
pub(super) fn around_condition(text: &str, open: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = open + 1;
    let mut depth = 0;
    // Words, each with its bracket, and then a name in quotes: no text has that.
    while bytes.get(at).is_some_and(u8::is_ascii_uppercase) {
        at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if bytes.get(at) != Some(&b'(') {
            return None;
        }
        depth += 1;
        at = skip_blank(text, at + 1);
    }
    if depth == 0 || bytes.get(at) != Some(&b'"') {
        return None;
    }
    let mut quoted = false;
    while depth > 0 {
        match *bytes.get(at).filter(|_| at < open + LONGEST_CONDITION)? {
            b'"' => quoted = !quoted,
            b'(' if !quoted => depth += 1,
            b')' if !quoted => depth -= 1,
            b'\n' if quoted => return None,
            _ => {}
        }
        at += 1;
    }
    (bytes.get(at) == Some(&b'"')).then_some(at)
}

/// Finds the end of a text that begins with a curly or single quote, whose content starts at `start`.
pub(super) fn curly(text: &str, start: usize) -> Ending {
    let mut limit = text.len().min(start + LONGEST);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    for (at, mark) in text[start..limit].char_indices().filter(|(_, c)| is_quote(*c) || *c == '"') {
        let after = start + at + mark.len_utf8();
        if follows_text(text, after, false) {
            return Ending { end: start + at, next: after, slip: None };
        }
    }
    unclosed(text, start, limit)
}

/// The closing quote of a name in quotes before a colon, as other notations write fields.
fn ends_name(text: &str, open: usize) -> Option<usize> {
    let before = text[..open].trim_end().as_bytes().last();
    let length = text.as_bytes()[open + 1..].iter().take(60).position(|byte| *byte == b'"')?;
    let end = open + 1 + length;
    let is_field = matches!(before, Some(b'{' | b'(' | b',')) && is_name(&text[open + 1..end]);
    (is_field && text.as_bytes().get(skip_blank(text, end + 1)) == Some(&b':')).then_some(end)
}

/// Quotes that word processors put in the place of the straight one.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' | '‚' | '\'' | '`')
}

/// A closing quote without an opening one in the line from `start`: where it stands.
pub(super) fn closes_only(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate().skip(start).take(NEAR) {
        match byte {
            b'"' => return (at > start && ends_before(text, at)).then_some(at),
            b'\n' | b':' | b'(' | b'[' | b'{' => return None,
            b',' | b')' | b']' if structure_at(text, at) => return None,
            _ => {}
        }
    }
    None
}

/// Whether the quote at `at` closes a text.
fn ends_before(text: &str, at: usize) -> bool {
    let glued = at > 0 && !text.as_bytes()[at - 1].is_ascii_whitespace();
    follows_text(text, at + 1, glued)
}

/// Whether what stands at `after` can follow a text. Behind a `glued` quote, another text may follow directly.
fn follows_text(text: &str, after: usize, glued: bool) -> bool {
    let bytes = text.as_bytes();
    let at = skip_blank(text, after);
    match bytes.get(at) {
        None => true,
        Some(b',') => structure_at(text, at) || field_behind_oddity(text, skip_blank(text, at + 1)),
        Some(b')' | b']' | b'}') => structure_at(text, at),
        Some(b'"') => at > after && glued,
        Some(b'(' | b'[') => text[after..at].contains('\n'),
        Some(b';') => begins_something(text, skip_blank(text, at + 1)),
        // No sentence goes on with these.
        Some(b'~' | b'@' | b'#' | b'$' | b'%' | b'^' | b'&' | b'*' | b'+' | b'=' | b'|' | b'<' | b'>') => true,
        Some(_) => begins_field(text, at),
    }
}

/// Whether a comma or closing bracket at `at` belongs to the build of the file, judged by what follows.
fn structure_at(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let mut at = at;
    let mut n_closed = 0;
    for _ in 0..64 {
        match bytes.get(at) {
            None => return true,
            Some(b',') => {
                let next = skip_blank(text, at + 1);
                if bytes.get(next) != Some(&b',') {
                    return begins_something(text, next);
                }
                // A comma alone: what stood before it is gone.
                at = next;
            }
            Some(b')' | b']' | b'}') => {
                n_closed += 1;
                at = skip_blank(text, at + 1);
            }
            Some(byte) => {
                let prose = byte.is_ascii_alphanumeric() || *byte >= 0x80;
                return n_closed > 1 || (n_closed == 1 && (!prose || begins_something(text, at)));
            }
        }
    }
    true
}

/// Whether a value, a field or a bracket begins here.
fn begins_something(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let Some(first) = rest.chars().next() else { return true };
    match first {
        '"' | '(' | '[' | '{' | ')' | ']' | '}' | ',' => true,
        '-' | '0'..='9' => true,
        _ if is_quote(first) => true,
        'A'..='Z' => {
            let word = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
            matches!(rest.as_bytes().get(word), Some(b'(' | b',' | b')' | b']'))
        }
        _ => {
            begins_field(text, at)
                || begins_field_without_colon(text, at)
                || rest.starts_with("true")
                || rest.starts_with("false")
        }
    }
}

/// How long the name of a field is that begins here: small letters of any script, and signs in it that nobody sees.
fn field_name(text: &str) -> usize {
    let letter = |sign: &char| sign.is_ascii_lowercase() || *sign == '_' || (!sign.is_ascii() && is_part(*sign));
    text.chars().take(40).take_while(letter).map(char::len_utf8).sum()
}

fn is_part(sign: char) -> bool {
    (sign.is_alphabetic() && !sign.is_uppercase()) || is_mark(sign) || is_unseen(sign)
}

/// Whether something odd stands at `at`, and then a field that opens a text: the quote before it closed one.
fn field_behind_oddity(text: &str, at: usize) -> bool {
    let mut limit = text.len().min(at + NEAR);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let Some(length) = text[at..limit].find('"') else { return false };
    let Some(before) = text[at..at + length].trim_end().strip_suffix(':') else { return false };
    let front = before.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
    let opens =
        front.trim_end().ends_with([',', '(']) || (front.contains('\n') && front.trim_end_matches(' ').ends_with('\n'));
    front.len() < before.len() && opens
}

/// Whether `name: value` begins here, or what was meant to be that.
pub(super) fn begins_field(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let name = field_name(&text[at..]);
    if name > 0 && text[at + name..].trim().is_empty() {
        // The file breaks off in the middle of a name.
        return true;
    }
    let sign = if bytes.get(at + name) == Some(&b':') { at + name } else { skip_blank(text, at + name) };
    if name == 0 || !matches!(bytes.get(sign), Some(b':' | b'=')) {
        return false;
    }
    let value = skip_blank(text, sign + 1);
    let Some(first) = text[value..].chars().next() else { return true };
    let word = bytes[value..].iter().take(60).take_while(|byte| byte.is_ascii_lowercase() || **byte == b'-').count();
    let behind = bytes.get(skip_blank(text, value + word));
    matches!(first, '"' | '(' | '[' | '{' | ')' | ']' | ',' | '-' | '0'..='9' | 'A'..='Z')
        || is_quote(first)
        || (word > 0 && matches!(behind, Some(b',' | b')' | b']')))
}

/// Whether a field begins here whose colon was forgotten: `name "…"` in a line of its own or before another field, or
/// `name "an-id"` with a comma or a bracket behind it.
fn begins_field_without_colon(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let name = bytes[at..].iter().take(40).take_while(|byte| byte.is_ascii_lowercase() || **byte == b'_').count();
    let open = skip_blank(text, at + name);
    if name == 0 || open == at + name || bytes.get(open) != Some(&b'"') {
        return false;
    }
    if text[..at].trim_end_matches([' ', '\t']).ends_with('\n') {
        return true;
    }
    let value = bytes[open + 1..].iter().take(200).take_while(|byte| !matches!(byte, b'"' | b'\n')).count();
    let close = open + 1 + value;
    if bytes.get(close) != Some(&b'"') || value == 0 {
        return false;
    }
    let next = skip_blank(text, close + 1);
    let behind = skip_blank(text, next + 1);
    match bytes.get(next) {
        Some(b',') if begins_field(text, behind) => true,
        Some(b',') => is_id(&text[open + 1..close]) && matches!(bytes.get(behind), Some(b'(' | b')' | b'[' | b']')),
        Some(b')' | b']') => is_id(&text[open + 1..close]),
        _ => false,
    }
}

/// Whether the quote at `at` rather opens another text than belongs to the one opened at `open`.
fn opens_next(text: &str, open: usize, at: usize) -> bool {
    let before = text[open + 1..at].trim_end_matches([' ', '\n', '\t', '\r']);
    match before.as_bytes().last() {
        Some(b':') => {
            let name = before.trim_end_matches(':');
            let front = name.trim_end_matches(|c: char| c.is_ascii_lowercase() || c == '_');
            let first_in_line = front.rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
            let line_began = front.contains('\n') && first_in_line;
            front.len() < name.len() && (line_began || front.trim_end().ends_with([',', '(', '[']))
        }
        Some(b',') => {
            let in_list = text[..open].trim_end().ends_with(['[', '(', ',']);
            in_list && is_id(before[..before.len() - 1].trim())
        }
        Some(b'(' | b'[') => before[..before.len() - 1].trim_end().ends_with([',', '(', '[', ':']),
        _ => false,
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// A text whose closing quote was not found up to `limit`: it ends where the file's build goes on, or with its line.
fn unclosed(text: &str, start: usize, limit: usize) -> Ending {
    let bytes = text.as_bytes();
    let mut line_end = None;
    let mut found = None;
    for at in start..limit {
        let build_goes_on = match bytes[at] {
            b',' | b')' | b']' => structure_at(text, at),
            b'\n' => {
                line_end.get_or_insert(at);
                let next = indentation(text, at + 1);
                matches!(bytes.get(next), Some(b'(' | b'[' | b')' | b']')) || begins_field(text, next)
            }
            _ => false,
        };
        if build_goes_on {
            found = Some(at);
            break;
        }
    }
    let stop = found.or(line_end).unwrap_or(limit);
    let mut stop = stop.max(start).min(text.len());
    while !text.is_char_boundary(stop) {
        stop -= 1;
    }
    let said = text[start..stop].trim_end_matches([' ', ',', '\r', '\n', '\t']);
    let end = start + said.len();
    let last = said.char_indices().next_back();
    let slip = match last {
        Some((at, '”' | '“' | '»' | '’')) if said.matches('“').count() < 1 + said.matches('”').count() => {
            QuoteSlip::ClosedCurly(start + at)
        }
        _ => QuoteSlip::Unclosed,
    };
    Ending { end, next: end, slip: Some(slip) }
}

#[cfg(test)]
mod tests {
    use super::{QuoteSlip, straight};

    #[track_caller]
    fn check(text: &str, content: &str, slip: Option<QuoteSlip>) {
        let open = text.find('"').unwrap();
        let ending = straight(text, open);
        assert_eq!((&text[open + 1..ending.end], ending.slip), (content, slip), "{text}");
    }

    #[test]
    fn a_text_ends_where_the_build_of_the_file_goes_on() {
        check("(id: \"a\", say: \"b\")", "a", None);
        check("[\"a\", \"b\"]", "a", None);
        check("(say: \"\", id: \"b\")", "", None);
        check("(say: \"one,\n  two: three\" )", "one,\n  two: three", None);
        check("(say: \"a \\\" b\")", "a \\\" b", None);
        check("(say: \"a\" // why\n)", "a", None);
        check("(say: \"a\"\n id: \"b\")", "a", None);
        check("[\"a\" \"b\"]", "a", None);
        check("( id: \"a\" )\n ( id: \"b\" )", "a", None);
    }

    #[test]
    fn an_unclosed_text_ends_before_the_next_field() {
        let slip = Some(QuoteSlip::Unclosed);
        check("(id: \"a, say: \"b\")", "a", slip);
        check("(id: \"a,\n  say: \"b\")", "a", slip);
        check("(text: \"One\n  two.\n  choices: [(id: \"b\")])", "One\n  two.", slip);
        check("[\"a, \"b\"]", "a", slip);
        check("[( id: \"a ), ( id: \"b\" )]", "a", slip);
        check("(id: \"a", "a", slip);
    }

    #[test]
    fn quotes_inside_are_told_from_the_end() {
        check("(say: \"He says \"come\" to her.\")", "He says \"come\" to her.", Some(QuoteSlip::Inside(15)));
        check("(say: \"Yes, \"fine\", and no.\", id: \"x\")", "Yes, \"fine\", and no.", Some(QuoteSlip::Inside(12)));
        check("(say: \"Ask her”, id: \"b\")", "Ask her”", Some(QuoteSlip::ClosedCurly(14)));
    }
}
