//! Cuts the text of a file into words and signs. It never stops: what it does not know becomes a sign of its own.

use std::borrow::Cow;

use super::encoding::{is_readable, tell_letters};
use super::lines::{block_comment, is_blank, line_end};
use super::quotes::{self, Ending, QuoteSlip, closes_only, is_quote};
use super::token::{Token, What};
use crate::base::diagnostic::{Diagnostics, Severity};
use crate::base::odd_signs::{first_odd, is_mark, is_unseen, name_of, plain};
use crate::base::repair::Repair;
use crate::base::span::Span;
use crate::base::visible::visible;

/// More words and signs than this are no content.
const MOST: usize = 1_000_000;
/// After so many slips of quotes, texts simply end with their line: the file is something else.
const MOST_QUOTE_SLIPS: usize = 50;

/// All words and signs of a file, the last one the end. `None` when there are far too many.
pub(super) fn scan<'t>(text: &'t str, out: &mut Diagnostics<'_>) -> Option<Vec<Token<'t>>> {
    let at = if is_readable(text, out) { tell_letters(text, out) } else { text.len() };
    let mut scanner = Scanner {
        text,
        at,
        tokens: Vec::new(),
        quote_slips: 0,
        closes_condition: None,
        notes: Vec::new(),
        blanks: Vec::new(),
        next_quote: 0,
    };
    while scanner.at < text.len() {
        if scanner.tokens.len() == MOST {
            let span = Span { start: scanner.at, end: scanner.at + 1 };
            out.error(
                "RB0014",
                span,
                "the file is too long to be content",
                "put what belongs here into a smaller file",
            );
            return None;
        }
        scanner.step(out);
    }
    scanner.tell_notes(out);
    scanner.tell_blanks(out);
    let span = Span { start: text.len(), end: text.len() };
    scanner.tokens.push(Token { what: What::End, span });
    Some(scanner.tokens)
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token<'t>>,
    quote_slips: usize,
    /// The quote that closes a condition in quotes, which was told when it was opened.
    closes_condition: Option<usize>,
    /// Where notes begin with `#`.
    notes: Vec<usize>,
    /// Blanks that nobody sees as such.
    blanks: Vec<Span>,
    /// Where the next straight quote stands, or the end; found again when it was passed.
    next_quote: usize,
}

impl<'t> Scanner<'t> {
    /// Whether a straight quote stands so near that it could close a text that begins here.
    fn quote_is_near(&mut self) -> bool {
        if self.next_quote <= self.at {
            let rest = &self.text[self.at..];
            self.next_quote = rest.find('"').map_or(self.text.len(), |length| self.at + length);
        }
        self.next_quote - self.at < quotes::NEAR
    }

    fn push(&mut self, what: What<'t>, end: usize) {
        self.tokens.push(Token { what, span: Span { start: self.at, end } });
        self.at = end;
    }

    fn step(&mut self, out: &mut Diagnostics<'_>) {
        let (text, at) = (self.text, self.at);
        let bytes = text.as_bytes();
        match bytes[at] {
            b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                self.at = line_end(bytes, at);
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                self.at = block_comment(bytes, at).unwrap_or_else(|| {
                    let span = Span { start: at, end: at + 2 };
                    out.error("RB0015", span, "the comment that begins here has no end", "add */ where it ends");
                    line_end(bytes, at)
                });
            }
            sign @ (b'(' | b'[' | b'{') => self.push(What::Open(sign), at + 1),
            sign @ (b')' | b']' | b'}') => self.push(What::Close(sign), at + 1),
            b'+' if bytes.get(at + 1).is_some_and(u8::is_ascii_digit) => {
                let number: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
                let span = Span { start: at, end: at + 1 };
                let repair = Repair::replace(at, at + 1, "");
                out.error_with("RB0101", span, "a number has no + before it", format!("write {number}"), repair);
                self.at += 1;
            }
            b',' => self.push(What::Comma, at + 1),
            b':' => self.push(What::Colon, at + 1),
            b'#' => {
                self.notes.push(at);
                self.at = line_end(bytes, at);
            }
            b'"' if self.closes_condition == Some(at) => self.at += 1,
            b'"' => self.straight(out),
            byte if byte.is_ascii_alphabetic() || byte == b'_' => self.word(out),
            byte if byte.is_ascii_digit() || (byte == b'-' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)) => {
                let length = bytes[at + 1..].iter().take_while(|b| b.is_ascii_alphanumeric() || **b == b'.').count();
                self.push(What::Number(Cow::Borrowed(&text[at..at + 1 + length])), at + 1 + length);
            }
            _ => self.other(out),
        }
    }

    fn other(&mut self, out: &mut Diagnostics<'_>) {
        let (text, at) = (self.text, self.at);
        let Some(first) = text[at..].chars().next() else { return };
        let start = at + first.len_utf8();
        if self.odd_minus(first, start, out) {
            return;
        }
        if is_blank(first) || is_unseen(first) {
            self.blanks.push(Span { start: at, end: start });
            self.at = start;
            return;
        }
        if is_quote(first) && self.value_may_stand() && self.quote_slips < MOST_QUOTE_SLIPS {
            self.quote_slips += 1;
            let ending = quotes::curly(text, start);
            let help = "write a straight quote \" before and behind the text; curly ones belong inside it";
            // Which of several quotes were meant to stand around the text, nobody can say.
            let said = &text[start..ending.end.max(start)];
            let is_sure = ending.slip.is_none() && !said.contains('"');
            let repair = is_sure.then(|| Repair::replace(at, ending.next, format!("\"{said}\"")));
            let span = Span { start: at, end: start };
            out.tell("RB0003", Severity::Error, span, format!("{first} cannot begin a text"), help, repair);
            self.text_token(start, &ending, out);
        } else if is_letter(first) {
            self.word(out);
        } else {
            self.push(What::Other(first), start);
        }
    }

    /// A number with the minus of a word processor before it.
    fn odd_minus(&mut self, sign: char, behind: usize, out: &mut Diagnostics<'_>) -> bool {
        let digits: String = self.text[behind..].chars().take_while(char::is_ascii_digit).take(20).collect();
        if plain(sign.encode_utf8(&mut [0; 4])) != "-" || digits.is_empty() || !self.value_may_stand() {
            return false;
        }
        let span = Span { start: self.at, end: behind };
        let message = format!("{} stands here", name_of(sign));
        let help = format!("write the minus of the keyboard: -{digits}");
        out.error_with("RB0022", span, message, help, Repair::replace(span.start, span.end, "-"));
        self.push(What::Number(Cow::Owned(format!("-{digits}"))), behind + digits.len());
        true
    }

    /// Tells once of all notes that begin with `#`.
    fn tell_notes(&self, out: &mut Diagnostics<'_>) {
        let Some(&first) = self.notes.first() else { return };
        let message = match self.notes.len() {
            1 => "a note begins with //, not with #".to_owned(),
            n => format!("notes begin with //, not with #; so do {} more in this file", n - 1),
        };
        out.error("RB0018", Span { start: first, end: first + 1 }, message, "write // in the place of #");
    }

    /// Tells once of all blanks that a word processor or another editor put in.
    fn tell_blanks(&self, out: &mut Diagnostics<'_>) {
        let Some(&first) = self.blanks.first() else { return };
        let what = match self.text[first.start..].chars().next() {
            Some('\u{a0}' | '\u{202f}') => "a non-breaking space",
            Some('\u{feff}') => "a byte-order mark",
            _ => "a sign that cannot be seen",
        };
        let message = match self.blanks.len() {
            1 => format!("{what} stands here"),
            n => format!("{what} stands here, and {} more of the kind in this file", n - 1),
        };
        let help = "type a space in its place; word processors put such signs in";
        out.warning("RB0020", first, message, help);
    }

    /// Whether a value may stand behind what was read so far.
    fn value_may_stand(&self) -> bool {
        matches!(self.tokens.last().map(|token| &token.what), None | Some(What::Open(_) | What::Comma | What::Colon))
    }

    fn word(&mut self, out: &mut Diagnostics<'_>) {
        let (text, at) = (self.text, self.at);
        if self.value_may_stand()
            && self.quote_is_near()
            && let Some(end) = closes_only(text, at)
        {
            let help = format!("add \" before {}", shortened(&text[at..end]));
            out.error(
                "RB0012",
                Span { start: at, end: end + 1 },
                "the quote that should open this text is missing",
                help,
            );
            self.text_token(at, &Ending { end, next: end + 1, slip: None }, out);
            return;
        }
        let end = at + word_length(&text[at..]);
        let raw = &text[at..end];
        let word = self.plain_word(raw, out);
        self.push(What::Word(word), end);
    }

    /// A word as it was meant; tells of the signs in it that look like others, or like none.
    fn plain_word(&self, raw: &'t str, out: &mut Diagnostics<'_>) -> Cow<'t, str> {
        let mixed = raw.contains(|c: char| c.is_ascii_alphabetic()) || raw.contains(is_unseen);
        let meant = plain(raw);
        let Some((odd, sign)) = first_odd(raw).filter(|_| mixed && meant.is_ascii()) else {
            return Cow::Borrowed(raw);
        };
        let start = self.at + odd;
        let span = Span { start, end: start + sign.len_utf8() };
        let message = format!("{} stands in the word {meant}", name_of(sign));
        let repair = Repair::replace(self.at, self.at + raw.len(), &*meant);
        out.error_with("RB0022", span, message, format!("write {meant} with the letters of the keyboard"), repair);
        meant
    }

    fn straight(&mut self, out: &mut Diagnostics<'_>) {
        let (text, open) = (self.text, self.at);
        if self.quote_slips < MOST_QUOTE_SLIPS
            && let Some(close) = quotes::around_condition(text, open)
        {
            self.quote_slips += 1;
            let help = "take out the quote here and the one behind the last ); the names inside keep theirs";
            let opened = Span { start: open, end: open + 1 };
            out.error("RB0021", opened, "a condition stands without quotes around it", help);
            self.closes_condition = Some(close);
            self.at += 1;
            return;
        }
        let ending = if self.quote_slips < MOST_QUOTE_SLIPS {
            quotes::straight(text, open)
        } else {
            let rest = &text.as_bytes()[open + 1..];
            let length = rest.iter().position(|byte| matches!(byte, b'"' | b'\n')).unwrap_or(rest.len());
            let next = open + 1 + length + usize::from(rest.get(length) == Some(&b'"'));
            Ending { end: open + 1 + length, next, slip: None }
        };
        self.quote_slips += usize::from(ending.slip.is_some());
        let opened = Span { start: open, end: open + 1 };
        match ending.slip {
            Some(QuoteSlip::Unclosed) => {
                let help = format!("add \" behind {}", last_words(&text[open + 1..ending.end]));
                out.error("RB0001", opened, "the text that begins here has no closing quote", help);
            }
            Some(QuoteSlip::Inside(at)) => {
                let help = "write “ and ” for what somebody says; straight quotes only stand around the whole text";
                out.error("RB0002", Span { start: at, end: at + 1 }, "a straight quote stands inside a text", help);
            }
            Some(QuoteSlip::ClosedCurly(at)) => {
                let curly = text[at..].chars().next().unwrap_or('”');
                let span = Span { start: at, end: at + curly.len_utf8() };
                let help = "close the text with a straight quote \", as it was opened";
                let repair = Repair::replace(span.start, span.end, "\"");
                out.error_with("RB0003", span, format!("{curly} cannot close a text"), help, repair);
            }
            None => {}
        }
        let ending = match ending.slip {
            Some(QuoteSlip::ClosedCurly(at)) => Ending { end: at, ..ending },
            _ => ending,
        };
        self.text_token(open + 1, &ending, out);
    }

    fn text_token(&mut self, start: usize, ending: &Ending, out: &mut Diagnostics<'_>) {
        let raw = &self.text[start..ending.end.max(start)];
        // Whatever is told of such signs, nobody is shown a text that obeys them.
        let value = match unescaped(raw, start, out) {
            Cow::Borrowed(value) => visible(value),
            Cow::Owned(value) => Cow::Owned(visible(&value).into_owned()),
        };
        self.push(What::Text(value), ending.next);
    }
}

/// A letter of any script.
fn is_letter(sign: char) -> bool {
    sign.is_alphabetic() || sign == '_'
}

/// How far a word goes: letters of any script with their marks, digits, and signs between them that nobody sees.
fn word_length(text: &str) -> usize {
    let belongs = |sign: &char| is_letter(*sign) || sign.is_ascii_digit() || is_mark(*sign) || is_unseen(*sign);
    let length: usize = text.chars().take_while(belongs).map(char::len_utf8).sum();
    text[..length].trim_end_matches(is_unseen).len()
}

/// A text with its escapes resolved.
fn unescaped<'t>(raw: &'t str, start: usize, out: &mut Diagnostics<'_>) -> Cow<'t, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut value = String::with_capacity(raw.len());
    let mut characters = raw.char_indices();
    while let Some((at, c)) = characters.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match characters.next() {
            Some((_, 'n')) => value.push('\n'),
            Some((_, known @ ('"' | '\\' | '\''))) => value.push(known),
            unknown => {
                let span = Span { start: start + at, end: start + at + 1 };
                let help = "write \\\" for a quote, \\n for a new line, \\\\ for a backslash; otherwise leave it out";
                out.error("RB0013", span, "a backslash in a text must be followed by \", n or \\", help);
                value.extend(unknown.map(|(_, c)| c));
            }
        }
    }
    Cow::Owned(value)
}

/// The last words of a text, for advice.
fn last_words(text: &str) -> String {
    let line = text.trim().rsplit('\n').next().unwrap_or_default().trim();
    let words: Vec<&str> = line.split(' ').collect();
    let last = words[words.len().saturating_sub(4)..].join(" ");
    if last.is_empty() { "it".to_owned() } else { shortened(&last) }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= 40 { text.to_owned() } else { text.chars().take(40).chain(['…']).collect() }
}
