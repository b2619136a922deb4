//! Pieces that several sheets are made of: prose of authors, lists, signs of agencies, empty lines to write on.

use maud::{Markup, PreEscaped, html};

use crate::base::signs::{GRID, inked};
use crate::base::{CaseTime, Catalogue, Message, Prose};
use crate::debrief::DebriefReport;
use crate::graph::colour;
use crate::procedure::{Agency, Procedure};
use crate::scenario::Case;
use crate::scenario::model::Who;

/// Paragraphs of an author, with emphasis.
pub(super) fn prose(text: &Prose) -> Markup {
    html! { @for paragraph in text.marked().split("\n\n").filter(|one| !one.is_empty()) { p { (emphasis(paragraph)) } } }
}

fn emphasis(paragraph: &str) -> Markup {
    html! {
        @for (at, part) in paragraph.split('*').enumerate() {
            @if at % 2 == 1 { em { (part) } } @else { (part) }
        }
    }
}

/// Lines of the catalogue, a paragraph each.
pub(super) fn lines(text: &str) -> Markup {
    html! { @for line in text.lines().filter(|line| !line.trim().is_empty()) { p { (line) } } }
}

/// A list; nothing where there is nothing in it.
pub(super) fn list<T: AsRef<str>>(items: &[T]) -> Markup {
    html! { @if !items.is_empty() { ul { @for item in items { li { (item.as_ref()) } } } } }
}

/// The colour of an agency on paper.
pub(super) fn ink_of(agency: &Agency) -> &'static str {
    colour::AGENCIES.iter().find(|(name, _)| *name == agency.colour).map_or(colour::INK, |found| found.1)
}

/// The sign of an agency, for the eye only: its name stands beside it.
pub(super) fn sign(agency: Option<&Agency>, class: &str) -> Markup {
    let (sign, ink) = agency.map_or(("person", colour::INK), |agency| (agency.sign.as_str(), ink_of(agency)));
    html! {
        svg class=(class) viewBox=(format!("0 0 {GRID} {GRID}")) aria-hidden="true" { (PreEscaped(inked(sign, ink, colour::SURFACE))) }
    }
}

/// The agency of somebody in a case.
pub(super) fn agency_of(case: &Case, who: Who) -> Option<&Agency> {
    case.scenario.member(who).agency.map(|agency| &case.procedure.agencies[agency.at()])
}

/// So many empty lines to write on.
pub(super) fn empty_lines(count: usize) -> Markup {
    html! { @for _ in 0..count { div class="line" {} } }
}

/// Day and clock of a moment of a case.
pub(super) fn clock(case: &Case, at: CaseTime, words: &Catalogue) -> String {
    let reading = DebriefReport::reading(case, at);
    words.text(&Message::new("clock").with("day", words.day(reading)).with("time", reading.to_string()))
}

/// The clock alone.
pub(super) fn time(case: &Case, at: CaseTime) -> String {
    DebriefReport::reading(case, at).to_string()
}

/// How the procedure stands here: confirmed by somebody, or a training model.
pub(super) fn standing(procedure: &Procedure, words: &Catalogue) -> String {
    let confirmed = procedure.clauses.iter().filter(|clause| clause.is_confirmed()).count();
    if confirmed == 0 {
        return words.say("handbook-model");
    }
    let message = Message::new("handbook-some-confirmed").with("n", confirmed);
    words.text(&message.with("all", procedure.clauses.len()))
}
