//! Builds the tree of a file from its words and signs, and goes on after every slip: what stands in a list is a value,
//! what stands in a record is `name: value`, and whoever meets the other one knows which bracket is missing.

use std::borrow::Cow;

use super::json::as_meant;
use super::lines::indent_of;
use super::scan::scan;
use super::token::{Token, What};
use super::tree::{Field, Kind, Tree};
use crate::base::diagnostic::{Diagnostics, Severity};
use crate::base::repair::Repair;
use crate::base::span::{Span, line_and_column};

/// Our deepest documents need less than half of this.
const DEEPEST: usize = 48;

/// With so many brackets open at the end, the end is missing, and not a bracket.
const BROKEN_OFF: usize = 4;

/// A file with more is no content with slips, but something else.
const MANY_MISTAKES: usize = 200;

/// Reads a file. `None` when nothing stands in it, or its brackets have no end.
pub(super) fn parse<'t>(text: &'t str, out: &mut Diagnostics<'_>) -> Option<Tree<'t>> {
    let before = out.len();
    let tokens = as_meant(scan(text, out)?, out);
    let mut parser = Parser {
        text,
        surplus: surplus(&tokens),
        tokens,
        at: 0,
        around: Vec::new(),
        too_deep: false,
        excused: false,
        broken_off: false,
    };
    if parser.peek() == &What::End {
        if out.len() == before {
            out.error("RB0101", Span::default(), "the file is empty", "begin with ( format: 1, …");
        }
        return None;
    }
    let tree = parser.value(out);
    // Where the end is missing, everything that stood there would be told as missing too.
    if parser.too_deep || parser.broken_off {
        return None;
    }
    parser.after_the_end(out);
    Some(tree)
}

/// How many more closing than opening brackets there are of each kind: ( ) and [ ].
fn surplus(tokens: &[Token<'_>]) -> [i64; 2] {
    let mut surplus = [0, 0];
    for token in tokens {
        match token.what {
            What::Open(sign) if sign != b'{' => surplus[usize::from(sign == b'[')] -= 1,
            What::Close(sign) if sign != b'}' => surplus[usize::from(sign == b']')] += 1,
            _ => {}
        }
    }
    surplus
}

struct Parser<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    at: usize,
    /// Brackets that are open around the present place: sign, where, and whether fields stand in it.
    around: Vec<(u8, Span, bool)>,
    surplus: [i64; 2],
    too_deep: bool,
    /// A missing bracket was just told; the comma behind it is missing with it.
    excused: bool,
    /// It was told that the end of the file is missing.
    broken_off: bool,
}

impl<'t> Parser<'t> {
    fn peek(&self) -> &What<'t> {
        &self.tokens[self.at].what
    }

    fn second(&self) -> &What<'t> {
        &self.tokens[(self.at + 1).min(self.tokens.len() - 1)].what
    }

    fn here(&self) -> Span {
        self.tokens[self.at].span
    }

    /// The end of what was read last.
    fn behind(&self) -> usize {
        self.at.checked_sub(1).map_or(0, |at| self.tokens[at].span.end)
    }

    fn take(&mut self) -> Token<'t> {
        let token = self.tokens[self.at].clone();
        if self.at + 1 < self.tokens.len() {
            self.at += 1;
        }
        token
    }

    fn value(&mut self, out: &mut Diagnostics<'_>) -> Tree<'t> {
        let start = self.here();
        let kind = match self.peek() {
            What::Open(b'(') => self.round(out),
            What::Open(b'[') => Kind::List(self.bracketed(out)),
            What::Open(_) => {
                let help = "write fields in ( ) as name: value, and lists in [ ]";
                out.error("RB0101", start, "braces { } are not used in these files", help);
                self.skip_braces();
                Kind::Broken
            }
            What::Text(_) => match self.take().what {
                What::Text(text) => Kind::Text(text),
                _ => Kind::Broken,
            },
            What::Number(raw) => {
                let raw = raw.clone();
                self.take();
                Kind::Number(raw)
            }
            What::Word(word) => {
                let word = word.clone();
                self.take();
                match (&*word, self.peek()) {
                    ("true", _) => Kind::Truth(true),
                    ("false", _) => Kind::Truth(false),
                    ("None", _) => Kind::Nothing,
                    (_, What::Open(b'(')) => match self.round(out) {
                        Kind::Group(rest) => Kind::Word(word, rest),
                        _ => Kind::Foreign,
                    },
                    _ => Kind::Word(word, Vec::new()),
                }
            }
            What::Other(_) => {
                self.unexpected(out);
                return if self.value_begins() { self.value(out) } else { self.broken(start) };
            }
            What::Close(_) | What::Comma | What::Colon | What::End => Kind::Broken,
        };
        Tree { span: Span { start: start.start, end: self.behind().max(start.start) }, kind }
    }

    fn broken(&self, span: Span) -> Tree<'t> {
        Tree { span, kind: Kind::Broken }
    }

    fn value_begins(&self) -> bool {
        matches!(self.peek(), What::Open(_) | What::Text(_) | What::Number(_) | What::Word(_))
    }

    fn field_begins(&self) -> bool {
        match (self.peek(), self.second()) {
            (What::Word(_), What::Colon | What::Other('=')) => true,
            (What::Word(name), What::Other('.')) => {
                name.starts_with(|c: char| c.is_lowercase()) && self.value_is_third()
            }
            _ => false,
        }
    }

    /// Whether what stands behind the next two could be the value of a field.
    fn value_is_third(&self) -> bool {
        let third = &self.tokens[(self.at + 2).min(self.tokens.len() - 1)].what;
        matches!(third, What::Open(_) | What::Text(_) | What::Number(_) | What::Word(_))
    }

    /// Tells of a run of signs that mean nothing, and passes over it.
    fn unexpected(&mut self, out: &mut Diagnostics<'_>) {
        let first = self.here();
        let mut end = first.end;
        while let What::Other(_) = self.peek() {
            if self.here().start > end {
                break;
            }
            end = self.take().span.end;
        }
        let told: String = self.text[first.start..end].chars().take(12).collect();
        let help = "take it out, or put the text it belongs to in quotes";
        out.error("RB0101", Span { start: first.start, end }, format!("{told} cannot stand here"), help);
    }

    fn enter(&mut self, fields: bool, out: &mut Diagnostics<'_>) -> bool {
        let token = self.take();
        if let What::Open(sign) = token.what {
            self.around.push((sign, token.span, fields));
        }
        if self.around.len() > DEEPEST && !self.too_deep {
            self.too_deep = true;
            let help = "close the brackets that were opened before; the first one left open may stand much earlier";
            out.error("RB0108", token.span, "brackets are nested too deeply here", help);
            self.at = self.tokens.len() - 1;
        }
        !self.too_deep
    }

    /// `( … )`: fields or a group of values.
    fn round(&mut self, out: &mut Diagnostics<'_>) -> Kind<'t> {
        let fields = match (self.second(), &self.tokens[(self.at + 2).min(self.tokens.len() - 1)].what) {
            (What::Word(_), What::Colon | What::Other('=')) => true,
            (What::Word(word), What::Text(_) | What::Open(b'[')) => word.starts_with(|c: char| c.is_ascii_lowercase()),
            _ => false,
        };
        if fields {
            return Kind::Record(self.record(out));
        }
        Kind::Group(self.bracketed(out))
    }

    fn record(&mut self, out: &mut Diagnostics<'_>) -> Vec<Field<'t>> {
        let mut fields = Vec::new();
        if !self.enter(true, out) {
            return fields;
        }
        loop {
            if self.field_begins() {
                fields.push(self.field(out));
                self.comma(out);
                continue;
            }
            match self.peek() {
                What::Close(_) | What::End => {
                    if self.closes(out) {
                        break;
                    }
                }
                What::Comma => self.extra_comma(out),
                What::Word(word)
                    if word.starts_with(|c: char| c.is_ascii_lowercase())
                        && matches!(self.second(), What::Text(_) | What::Open(_) | What::Number(_) | What::Word(_)) =>
                {
                    fields.push(self.field(out));
                    self.comma(out);
                }
                What::Open(b'(') if self.inside_list() => {
                    self.never_closed(out);
                    break;
                }
                What::Other(_) => self.unexpected(out),
                What::Word(_) if self.second() == &What::End => {
                    // The file breaks off here: told where its brackets are not closed.
                    self.take();
                }
                What::Word(_) if matches!(self.second(), What::Word(_)) => self.plain_note(out),
                _ => {
                    let help = "write a name and a colon before it, or take it out";
                    out.error("RB0101", self.here(), "a value stands here without the name of its field", help);
                    if self.value_begins() {
                        self.value(out);
                    } else {
                        self.take();
                    }
                    self.comma(out);
                }
            }
        }
        self.around.pop();
        fields
    }

    /// Words where a field should stand: a note that does not begin with the sign of one.
    fn plain_note(&mut self, out: &mut Diagnostics<'_>) {
        let first = self.here();
        let mut end = first.end;
        while matches!(self.peek(), What::Word(_)) && !self.field_begins() {
            end = self.take().span.end;
        }
        let said: String = self.text[first.start..end].split_whitespace().collect::<Vec<_>>().join(" ");
        let rest = &self.text[end..];
        let alone = rest[..rest.find('\n').unwrap_or(rest.len())].trim().is_empty();
        let repair = alone.then(|| Repair::add(first.start, "// "));
        let message = format!("{said} is no field of this file");
        let help = "if it is a note to yourself, write // before it; otherwise take it out";
        out.tell("RB0101", Severity::Error, Span { start: first.start, end }, message, help, repair);
        if matches!(self.peek(), What::Comma) {
            self.take();
        }
    }

    fn field(&mut self, out: &mut Diagnostics<'_>) -> Field<'t> {
        let token = self.take();
        let name = if let What::Word(word) = token.what { word } else { Cow::Borrowed("") };
        if matches!(self.peek(), What::Colon) {
            self.take();
        } else {
            let place = Span { start: token.span.end, end: token.span.end + 1 };
            let help = format!("write {name}: and then the value");
            let mut repair = Repair::add(token.span.end, ":");
            if matches!(self.peek(), What::Other('=' | '.')) {
                repair.span.end = self.take().span.end;
            }
            out.error_with("RB0011", place, format!("a colon is missing behind \"{name}\""), help, repair);
        }
        while matches!(self.peek(), What::Other(_)) {
            self.unexpected(out);
        }
        if self.value_begins() && !self.field_begins() {
            let grouped = matches!(self.peek(), What::Open(b'('));
            let first = self.value(out);
            let value = if grouped && self.list_goes_on() { self.unopened_list(&name, first, out) } else { first };
            return Field { name, place: token.span, value };
        }
        let help = format!("write what {name} is, or take the field out");
        out.error("RB0016", token.span, format!("nothing stands behind \"{name}:\""), help);
        Field { name, place: token.span, value: self.broken(token.span) }
    }

    /// Whether what stands behind the first `( … )` of a field shows that a list was meant, whose `[` is missing.
    fn list_goes_on(&self) -> bool {
        let (here, comma) = match self.peek() {
            What::Comma => (self.second(), true),
            here => (here, false),
        };
        match here {
            What::Open(b'(') => comma && (self.surplus[1] > 0 || self.surplus[0] >= 0),
            What::Close(b']') => self.surplus[1] > 0 && !self.inside_list(),
            _ => false,
        }
    }

    /// The rest of a list whose `[` is missing.
    fn unopened_list(&mut self, name: &str, first: Tree<'t>, out: &mut Diagnostics<'_>) -> Tree<'t> {
        let start = first.span.start;
        let mut values = vec![first];
        loop {
            self.comma(out);
            if !matches!(self.peek(), What::Open(b'(')) {
                break;
            }
            values.push(self.value(out));
        }
        let closed = matches!(self.peek(), What::Close(b']'));
        let help = if closed { "add [ before this (" } else { "add [ before this ( and ] behind the last )" };
        let message = format!("the list behind \"{name}:\" is not opened");
        let repair = closed.then(|| Repair::add(start, "["));
        out.tell("RB0019", Severity::Error, Span { start, end: start + 1 }, message, help, repair);
        if closed {
            self.settle(b']', -1);
            self.take();
        }
        Tree { span: Span { start, end: self.behind() }, kind: Kind::List(values) }
    }

    /// Fields in a list without the `(` before them.
    fn unopened_record(&mut self, closes: bool, out: &mut Diagnostics<'_>) -> Tree<'t> {
        let first = self.here();
        let name = self.text[first.start..first.end].to_owned();
        let help =
            if closes { format!("add ( before {name}:") } else { format!("add ( before {name}: and ) before the ]") };
        let repair = closes.then(|| Repair::add(first.start, "( "));
        out.tell("RB0019", Severity::Error, first, "the ( before these fields is missing", help, repair);
        let mut fields = Vec::new();
        while self.field_begins() {
            fields.push(self.field(out));
            self.comma(out);
        }
        if closes && matches!(self.peek(), What::Close(b')')) {
            self.settle(b')', -1);
            self.take();
        }
        Tree { span: Span { start: first.start, end: self.behind() }, kind: Kind::Record(fields) }
    }

    /// The bracket that closes what stands here, without having been opened behind this.
    fn closes_ahead(&self) -> Option<u8> {
        let mut depth = 0_usize;
        for token in &self.tokens[self.at..] {
            match token.what {
                What::Open(_) => depth += 1,
                What::Close(sign) if depth == 0 => return Some(sign),
                What::Close(_) => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// Values between brackets: a list, or a group.
    fn bracketed(&mut self, out: &mut Diagnostics<'_>) -> Vec<Tree<'t>> {
        let mut values = Vec::new();
        if !self.enter(false, out) {
            return values;
        }
        loop {
            match self.peek() {
                What::Close(_) | What::End => {
                    if self.closes(out) {
                        break;
                    }
                }
                What::Comma => self.extra_comma(out),
                _ if self.field_begins() && self.inside_fields() => {
                    // In a file with that many mistakes nobody looks ahead for each of them.
                    let ahead = if out.len() < MANY_MISTAKES { self.closes_ahead() } else { None };
                    let closes = match ahead {
                        Some(b')') if self.surplus[0] > 0 && self.surplus[1] >= 0 => true,
                        Some(b']') if self.surplus[1] >= 0 && values.is_empty() => false,
                        _ => {
                            self.never_closed(out);
                            break;
                        }
                    };
                    values.push(self.unopened_record(closes, out));
                    self.comma(out);
                }
                What::Colon => {
                    let help = "take it out; only fields in ( ) have a name and a colon";
                    out.error("RB0101", self.here(), "a colon cannot stand here", help);
                    self.take();
                }
                What::Other(_) => self.unexpected(out),
                _ => {
                    values.push(self.value(out));
                    self.comma(out);
                }
            }
        }
        self.around.pop();
        values
    }

    /// Whether the bracket around the present one is a list.
    fn inside_list(&self) -> bool {
        self.around.len() > 1 && self.around[self.around.len() - 2].0 == b'['
    }

    fn inside_fields(&self) -> bool {
        self.around.len() > 1 && self.around[self.around.len() - 2].2
    }

    /// After a value: a comma, a closing bracket, or a comma that was forgotten.
    fn comma(&mut self, out: &mut Diagnostics<'_>) {
        if std::mem::take(&mut self.excused) && !matches!(self.peek(), What::Comma) {
            return;
        }
        match self.peek() {
            What::Comma => {
                self.take();
            }
            What::Close(_) | What::End | What::Colon => {}
            What::Other(';') => {
                let Span { start, end } = self.take().span;
                let (message, repair) =
                    ("a semicolon stands here in the place of a comma", Repair::replace(start, end, ","));
                out.error_with("RB0004", Span { start, end }, message, "write a comma", repair);
            }
            What::Other(_) => {
                self.unexpected(out);
                if matches!(self.peek(), What::Comma) {
                    self.take();
                }
            }
            _ => {
                let end = self.behind();
                let next_line = self.text[end..self.here().start].contains('\n');
                let (message, help) = if next_line {
                    ("the comma at the end of this line is missing", "add a comma behind this")
                } else {
                    ("a comma is missing here", "add a comma between the two")
                };
                let place = Span { start: end, end: (end + 1).min(self.text.len()) };
                out.error_with("RB0004", place, message, help, Repair::add(end, ","));
            }
        }
    }

    fn extra_comma(&mut self, out: &mut Diagnostics<'_>) {
        if self.stands_for_a_bracket() {
            self.take();
            return;
        }
        let Span { start, end } = self.take().span;
        let repair = Repair::replace(start, end, "");
        out.error_with("RB0101", Span { start, end }, "there is a comma too many here", "take it out", repair);
    }

    /// Whether the comma here stood behind a closing bracket of a list that is gone: what follows tells of it.
    fn stands_for_a_bracket(&self) -> bool {
        let list_is_open = self.around.last().is_some_and(|(sign, ..)| *sign == b'[');
        let next = |by: usize| &self.tokens[(self.at + by).min(self.tokens.len() - 1)].what;
        let fields_go_on = matches!((next(1), next(2)), (What::Word(_), What::Colon)) && self.inside_fields();
        list_is_open && self.surplus[1] < 0 && (fields_go_on || matches!(next(1), What::Close(b')')))
    }

    /// At a closing bracket or the end of the file: whether it ends the innermost bracket. Tells when it should not.
    fn closes(&mut self, out: &mut Diagnostics<'_>) -> bool {
        let Some(&(sign, opened, _)) = self.around.last() else { return true };
        let wanted = if sign == b'(' { b')' } else { b']' };
        let What::Close(found) = *self.peek() else {
            self.never_closed(out);
            return true;
        };
        if found == wanted {
            if self.around.len() == 1 && self.at + 2 < self.tokens.len() && self.goes_on() {
                self.stray(out);
                return false;
            }
            self.take();
            return true;
        }
        let kind = |sign: u8| usize::from(matches!(sign, b'[' | b']'));
        if found == b'}' || (self.surplus[kind(found)] > 0 && self.surplus[kind(wanted)] < 0) {
            let (line, column) = line_and_column(self.text, opened.start);
            let message = format!("{} cannot close the {} of line {line}", char::from(found), char::from(sign));
            let help = format!("write {} here; it was opened in line {line}, column {column}", char::from(wanted));
            let Span { start, end } = self.take().span;
            let repair = Repair::replace(start, end, char::from(wanted));
            out.error_with("RB0006", Span { start, end }, message, help, repair);
            self.settle(found, -1);
            self.settle(wanted, 1);
            return true;
        }
        let opens_further_out = self.around.iter().rev().skip(1).find(|(other, _, _)| kind(*other) == kind(found));
        let belongs_further_out = opens_further_out.is_some_and(|(_, outer, _)| {
            let (indent, first) = indent_of(self.text, self.here().start);
            self.surplus[kind(found)] <= 0 || (first && indent == indent_of(self.text, outer.start).0)
        });
        if belongs_further_out {
            self.never_closed(out);
            return true;
        }
        self.stray(out);
        false
    }

    /// Whether fields follow the closing bracket that seems to end the file.
    fn goes_on(&self) -> bool {
        let mut rest =
            self.tokens[self.at + 1..].iter().map(|token| &token.what).skip_while(|what| **what == What::Comma);
        matches!((rest.next(), rest.next()), (Some(What::Word(_)), Some(What::Colon)))
    }

    fn settle(&mut self, sign: u8, by: i64) {
        match sign {
            b')' => self.surplus[0] += by,
            b']' => self.surplus[1] += by,
            _ => {}
        }
    }

    /// A closing bracket that nothing opened.
    fn stray(&mut self, out: &mut Diagnostics<'_>) {
        let token = self.take();
        let What::Close(sign) = token.what else { return };
        self.settle(sign, -1);
        let message = format!("nothing was opened that this {} could close", char::from(sign));
        out.error("RB0007", token.span, message, "take it out, or add the bracket that opens before it");
        if matches!(self.peek(), What::Comma) {
            self.take();
        }
    }

    /// The innermost bracket should have been closed before this.
    fn never_closed(&mut self, out: &mut Diagnostics<'_>) {
        let Some(&(sign, opened, _)) = self.around.last() else { return };
        if self.too_deep {
            return;
        }
        let wanted = if sign == b'(' { b')' } else { b']' };
        self.excused = true;
        self.settle(wanted, 1);
        if self.breaks_off(out) {
            return;
        }
        let (line, column) = line_and_column(self.text, self.here().start);
        let message = format!("the {} opened here is not closed", char::from(sign));
        let help = if matches!(self.peek(), What::End) {
            format!("add {} before the file ends in line {line}, column {column}", char::from(wanted))
        } else {
            format!("add {} before line {line}, column {column}, where something else goes on", char::from(wanted))
        };
        out.error("RB0005", opened, message, help);
    }

    /// Whether the file ends with so much left open that its end must be missing; told once, where it breaks off.
    fn breaks_off(&mut self, out: &mut Diagnostics<'_>) -> bool {
        if !matches!(self.peek(), What::End) || (self.around.len() < BROKEN_OFF && !self.broken_off) {
            return false;
        }
        if !std::mem::replace(&mut self.broken_off, true) {
            let last = self.tokens[self.at.saturating_sub(1)].span;
            let message = format!("the file breaks off here, with {} brackets still open", self.around.len());
            let help =
                "bring back what stood behind this, from a copy or by undoing the last steps, and close the brackets";
            out.error("RB0023", last, message, help);
        }
        true
    }

    fn skip_braces(&mut self) {
        let mut depth = 0_usize;
        loop {
            match self.take().what {
                What::Open(b'{') => depth += 1,
                What::Close(b'}') if depth <= 1 => return,
                What::Close(b'}') => depth -= 1,
                What::End => return,
                _ => {}
            }
        }
    }

    fn after_the_end(&mut self, out: &mut Diagnostics<'_>) {
        match self.peek() {
            What::End => {}
            What::Close(_) => self.stray(out),
            _ => {
                let help = "take it out, or move the last bracket behind it";
                out.error("RB0101", self.here(), "something stands behind the end of the content", help);
            }
        }
    }
}
