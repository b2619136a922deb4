//! Cards: a page for each role, with what it knows; and one for each person in the case, for whoever speaks for them.

use maud::{Markup, html};

use crate::base::{CaseTime, Message};
use crate::scenario::Case;
use crate::scenario::model::{PlayedBy, Who};

use super::Options;
use super::page::{page, title};
use super::parts::{agency_of, clock, lines, list, prose, sign, standing};

/// All cards of a case.
pub(super) fn cards(case: &Case, options: &Options<'_>) -> String {
    let scenario = &case.scenario;
    let told = (0..scenario.cast.len()).map(Who::of);
    let others: Vec<Who> = told.filter(|who| !scenario.is_role(*who) && has_card(case, *who)).collect();
    let content = html! {
        @for role in scenario.roles() { (role_card(case, role, options)) }
        @for who in others { (person_card(case, who, options)) }
    };
    page(&title("print-cards", &scenario.title, options), &standing(&case.procedure, options.words), options, content)
}

fn has_card(case: &Case, who: Who) -> bool {
    !case.scenario.member(who).truth.is_empty()
}

fn head(case: &Case, options: &Options<'_>) -> Markup {
    let begins = clock(case, CaseTime(0), options.words);
    html! { p class="second" { (case.scenario.title) " · " (begins) } }
}

fn role_card(case: &Case, role: Who, options: &Options<'_>) -> Markup {
    let words = options.words;
    let member = case.scenario.member(role);
    let agency = agency_of(case, role);
    let knows: Vec<String> = member.knows.iter().map(|fact| case.scenario.facts[fact.at()].text.plain()).collect();
    html! {
        section class="sheet" {
            (head(case, options))
            h1 { (sign(agency, "sign large")) (member.name) }
            @if let Some(agency) = agency { p class="lead" { (agency.name) } }
            div class="lead" { (prose(&member.brief)) }
            @if !knows.is_empty() { h2 { (words.say("print-card-knows")) } (list(&knows)) }
            h2 { (words.say("print-card-free")) }
            (lines(&words.say("print-card-free-text")))
            h2 { (words.say("print-card-notes")) }
            div class="write tall" {}
        }
    }
}

fn person_card(case: &Case, who: Who, options: &Options<'_>) -> Markup {
    let words = options.words;
    let member = case.scenario.member(who);
    let spoken = match member.played_by {
        PlayedBy::Facilitator => "print-card-spoken",
        PlayedBy::Nobody => "print-card-unspoken",
    };
    html! {
        section class="sheet" {
            (head(case, options))
            h1 { (sign(agency_of(case, who), "sign large")) (member.name) }
            p class="lead" { (words.text(&Message::new(spoken).with("name", member.name.as_str()))) }
            div class="lead" { (prose(&member.truth)) }
            @if member.assisted {
                h2 { (words.say("print-card-dignity")) }
                (lines(&words.say("print-card-dignity-text")))
            }
        }
    }
}
