//! The session from the first word to the last, for whoever leads it: what to read aloud, what is decided where and
//! which clauses speak of it, and the talk with its minutes and questions.

use maud::{Markup, html};

use crate::base::{CaseTime, Message};
use crate::debrief::phases;
use crate::procedure::{ActIx, ClauseIx};
use crate::scenario::Case;
use crate::scenario::model::{Choice, Situation, SituationIx};

use super::Options;
use super::page::{page, title};
use super::parts::{agency_of, clock, lines, list, prose, sign, standing};

/// What is said before anybody plays, in this order.
const PRE_BRIEF: [&str; 6] = ["time", "rules", "confidentiality", "content", "step-out", "simplified"];

/// The script of a case.
pub(super) fn script(case: &Case, options: &Options<'_>) -> String {
    let words = options.words;
    let scenario = &case.scenario;
    let content = html! {
        h1 { (title("print-script", &scenario.title, options)) }
        p class="box" { (words.say("print-script-private")) }
        section { h2 { (words.say("print-script-before")) } (pre_brief(case, options)) }
        section {
            h2 { (words.say("print-script-play")) }
            p class="second" { (clock(case, CaseTime(0), words)) }
            @for (at, situation) in scenario.situations.iter().enumerate() { (place(case, SituationIx::of(at), situation, options)) }
            @if scenario.injects.iter().any(|inject| inject.by_hand) {
                h3 { (words.say("print-script-injects")) }
                @for inject in scenario.injects.iter().filter(|inject| inject.by_hand) { div class="aloud" { (prose(&inject.text)) } }
            }
        }
        section { h2 { (words.say("print-script-talk")) } (talk(case, options)) }
    };
    page(&title("print-script", &scenario.title, options), &standing(&case.procedure, words), options, content)
}

fn pre_brief(case: &Case, options: &Options<'_>) -> Markup {
    let words = options.words;
    let scenario = &case.scenario;
    html! {
        h3 { (words.say("print-objectives")) }
        div class="aloud" { (list(&scenario.objectives)) }
        @for part in PRE_BRIEF {
            div class="together" {
                h3 { (words.say(&format!("gate-title-{part}"))) }
                div class="aloud" {
                    @match part {
                        "content" => { (prose(&scenario.content_note)) }
                        "time" => { p { (words.text(&minutes(case))) } }
                        other => { (lines(&words.say(&format!("gate-{other}")))) }
                    }
                }
            }
        }
    }
}

fn minutes(case: &Case) -> Message {
    let talk = phases::minutes_of_talk(&case.scenario);
    Message::new("gate-time").with("play", case.scenario.play_minutes).with("debrief", talk)
}

fn place(case: &Case, at: SituationIx, situation: &Situation, options: &Options<'_>) -> Markup {
    let words = options.words;
    let scenario = &case.scenario;
    let decides = situation.decision.role();
    let swap = scenario.swaps.iter().find(|swap| swap.from == at || swap.until == Some(at));
    html! {
        section {
            h3 { @if let Some(role) = decides { (sign(agency_of(case, role), "sign")) } (situation.title) }
            @if let Some(swap) = swap {
                @let (one, other) = (scenario.member(swap.roles.0), scenario.member(swap.roles.1));
                p { strong { (words.text(&Message::new("moment-swap").with("one", one.name.as_str()).with("other", other.name.as_str()))) } }
            }
            @if let Some(role) = decides { p class="second" { (words.text(&Message::new("print-script-decides").with("role", scenario.member(role).name.as_str()))) } }
            @if let Some(question) = &situation.mirror { p { (words.say("print-script-mirror")) " " em { (question) } } }
            @if !situation.wall.is_empty() { div class="aloud" { (prose(&situation.wall)) } }
            div { (prose(&situation.text)) }
            @if !situation.decision.options().is_empty() { ul { @for option in situation.decision.options() { (told(case, option)) } } }
        }
    }
}

/// An option with the clauses that speak of it, and the author's note.
fn told(case: &Case, option: &Choice) -> Markup {
    let mut clauses: Vec<ClauseIx> =
        option.effects.acts.iter().flat_map(|doing| case.procedure.clauses_of(act(doing))).collect();
    clauses.sort_unstable();
    clauses.dedup();
    let ids: Vec<&str> = clauses.iter().map(|clause| case.procedure.clauses[clause.at()].id.as_str()).collect();
    html! {
        li {
            (option.say)
            @if !ids.is_empty() { " " small { "(" (ids.join(", ")) ")" } }
            @if !option.note.is_empty() { br; small { (option.note.plain()) } }
        }
    }
}

fn act(doing: &crate::scenario::model::Doing) -> ActIx {
    doing.act
}

fn talk(case: &Case, options: &Options<'_>) -> Markup {
    let words = options.words;
    html! {
        @for (phase, minutes) in phases::minutes(&case.scenario) {
            div class="together" {
                h3 { (words.say(&format!("talk-{}", phase.id()))) " · " (words.text(&Message::new("print-minutes").with("count", minutes))) }
                div class="aloud" { (lines(&words.say(&format!("talk-say-{}", phase.id())))) p { strong { (words.say(&format!("talk-question-{}", phase.id()))) } } }
            }
        }
        h3 { (words.say("report-questions")) }
        (list(&case.scenario.debrief))
    }
}
