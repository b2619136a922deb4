//! What the facilitator keeps of a play: the moments that matter, what is to be talked about with its reasons, what is
//! to change, and everything that was found. A number stands in it only if it was shown to the room.

use maud::{Markup, html};

use crate::base::Message;
use crate::debrief::{
    FindingLine, Moment, improvement, mirrors, moments_that_matter, number_lines, performed, phases, pictures,
    profile_lines, rating_key, topics, voices,
};
use crate::scenario::model::Who;
use crate::workshop::notes::Written;

use super::drawing::figure;
use super::page::{page, title};
use super::parts::{agency_of, clock, empty_lines, list, sign, standing, time};
use super::{Options, Played};

/// Moments in the first picture of what happened.
const MOMENTS: usize = 10;
/// What to talk about, a good one before each hard one.
const TOPICS: usize = 10;
/// Rows of what is to change.
const ROWS: usize = 8;

/// The facilitator's report.
pub(super) fn report(played: &Played<'_>, options: &Options<'_>) -> String {
    let words = options.words;
    let case = played.case();
    let scenario = &case.scenario;
    let report = played.report;
    let content = html! {
        h1 { (title("print-report", &scenario.title, options)) }
        (when(played, options))
        @if options.names { (people(played, options)) }
        (objectives(played, options))
        section {
            h2 { (words.say("print-moments")) }
            @let chosen = moments_that_matter(report, MOMENTS);
            (moments(played, chosen.iter().map(|at| &report.moments[*at]), options))
        }
        (pictures(played, options))
        (own_voice(played, options))
        (expected(played, options))
        (to_talk_about(played, options))
        section {
            h2 { (words.say("print-talk")) }
            p { (words.say("talk-question-procedure")) }
            @for at in &report.chosen { (finding(&report.findings[*at], options)) }
        }
        (plan(played, ROWS, options))
        (written(played, options))
        section { h2 { (words.say("report-questions")) } (list(&report.questions)) }
        section { h2 { (words.say("print-talk-minutes")) } (minutes(played, options)) }
        section class="sheet" {
            h2 { (words.say("print-clauses-performed")) }
            table {
                thead { tr { th scope="col" { (words.say("print-clause")) } th scope="col" { (words.say("print-performed")) } } }
                tbody { @for one in performed(report) { tr { td { strong { (one.clause.0) } " " (one.clause.1) } td { (words.say(rating_key(one.rating))) } } } }
            }
            @if played.table.round.number_revealed() { (number(played, options)) }
        }
        section class="sheet" {
            h2 { (words.say("print-all-findings")) }
            @for line in report.findings.iter().filter(|line| line.because_of.is_none()) { (short(line, options)) }
        }
        section class="sheet" {
            h2 { (words.say("report-facts")) }
            (moments(played, report.moments.iter(), options))
        }
    };
    page(&title("print-report", &scenario.title, options), &standing(&case.procedure, words), options, content)
}

/// From when to when the case went, and that it was not finished where it was not.
pub(super) fn when(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, case) = (options.words, played.case());
    let from = clock(case, crate::base::CaseTime(0), words);
    let until = clock(case, played.table.play().state().now, words);
    html! {
        p class="lead" { (words.text(&Message::new("print-from-until").with("from", from).with("until", until))) }
        @if !played.report.assessment.finished { p { (words.say("print-unfinished")) } }
    }
}

/// Who played what, only where pseudonyms are asked for.
fn people(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let words = options.words;
    let case = played.case();
    let stretches = 0..played.table.round.casting().stretches.len().max(1);
    let players = |role: Who| {
        let mut names: Vec<&str> = stretches.clone().map(|swaps| played.table.player_after(swaps, role)).collect();
        names.dedup();
        names.retain(|name| !name.is_empty());
        names.join(", ")
    };
    html! {
        table {
            caption { (words.say("print-people")) }
            tbody { @for role in case.scenario.roles() {
                tr { th scope="row" { (sign(agency_of(case, role), "sign")) (case.scenario.member(role).name) } td { (players(role)) } }
            } }
        }
    }
}

/// What was practised, each to be marked as touched or left out on purpose.
fn objectives(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let words = options.words;
    html! {
        section {
            h2 { (words.say("print-objectives")) }
            ul { @for objective in &played.case().scenario.objectives {
                li { (objective) " " small { "☐ " (words.say("print-touched")) " \u{a0} ☐ " (words.say("print-left-out")) } }
            } }
        }
    }
}

/// The pictures that there are for this play.
fn pictures(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (play, words) = (played.table.play(), options.words);
    let drawn = [
        ("waited", pictures::who_waited(play, words)),
        ("knew", pictures::who_knew(play, words)),
        ("person", pictures::person_course(play, words)),
        ("lanes", pictures::lanes_picture(play, played.report, words)),
    ];
    html! { @for (id, picture) in &drawn { @if let Some(picture) = picture { div { (figure(id, picture, options)) } } } }
}

/// The person's own voice at the moments that were come by.
fn own_voice(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, case) = (options.words, played.case());
    let all = voices(played.table.play());
    html! {
        @if !all.is_empty() {
            section {
                h2 { (words.say("print-voices")) }
                @for voice in all {
                    div class="together" {
                        p { strong { (time(case, voice.at)) " " (case.scenario.member(voice.of).name) } }
                        dl { @for (key, text) in [("print-voice-knew", &voice.knew), ("print-voice-feared", &voice.feared), ("print-voice-needed", &voice.needed)] {
                            @if !text.is_empty() { dt { (words.say(key)) } dd { (text) } }
                        } }
                    }
                }
            }
        }
    }
}

/// What was put to the others as a question, and what was chosen; what they expected is written in by hand where it was
/// not recorded.
fn expected(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, case) = (options.words, played.case());
    let all = mirrors(played.table.play(), &played.expected());
    let name = |who: Who| case.scenario.member(who).name.as_str();
    html! {
        @if !all.is_empty() {
            section {
                h2 { (words.say("print-mirrors")) }
                table {
                    thead { tr { @for column in ["print-mirror-question", "print-mirror-expected", "print-mirror-chosen"] { th scope="col" { (words.say(column)) } } } }
                    tbody { @for mirror in all {
                        tr {
                            td style="width:30%" { strong { (time(case, mirror.at)) } " " (mirror.question) }
                            td class="empty" style="width:30%" { @for (who, answer) in &mirror.answered { (sign(agency_of(case, *who), "sign")) (name(*who)) ": " (answer) br; } @for answer in &mirror.expected { "“" (answer) "”" br; } }
                            td { (sign(agency_of(case, mirror.role), "sign")) (mirror.chosen.join(" · ")) }
                        }
                    } }
                }
            }
        }
    }
}

/// What was found worth talking about: seen, why it matters, an open question.
fn to_talk_about(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, case) = (options.words, played.case());
    html! {
        section {
            h2 { (words.say("print-topics")) }
            @for topic in topics(played.table.play(), played.report, &played.marks()).iter().take(TOPICS) {
                article class="box" {
                    h3 { (time(case, topic.at)) " · " (words.say(&format!("topic-{}", topic.kind.id()))) }
                    dl {
                        dt { (words.say("print-observed-label")) } dd { (words.text(&topic.observed)) }
                        dt { (words.say("print-concern-label")) } dd { (words.text(&topic.concern)) }
                        dt { (words.say("print-question-label")) } dd class="instead" { (words.text(&topic.question)) }
                    }
                    p class="second" { (words.say("print-topic-summary")) }
                    (empty_lines(1))
                }
            }
        }
    }
}

/// Moments as a table.
pub(super) fn moments<'m>(
    played: &Played<'_>,
    moments: impl Iterator<Item = &'m Moment>,
    options: &Options<'_>,
) -> Markup {
    let (words, case) = (options.words, played.case());
    html! {
        table {
            thead { tr { th scope="col" { (words.say("print-time")) } th scope="col" { (words.say("report-what")) } } }
            tbody { @for moment in moments {
                tr {
                    td class="time" { (time(case, moment.at)) }
                    td {
                        @if let Some(who) = moment.who { (sign(agency_of(case, who), "sign")) }
                        (words.text(&moment.full))
                        @if let Some(reason) = &moment.reason { br; small { (words.text(&Message::new("report-reason").with("reason", reason.as_str()))) } }
                    }
                }
            } }
        }
    }
}

/// One finding in its four parts.
pub(super) fn finding(line: &FindingLine, options: &Options<'_>) -> Markup {
    let words = options.words;
    let says = format!("{} {}", words.text(&line.asks), line.says).trim().to_owned();
    let instead = line.instead.as_ref().map(|instead| words.text(instead)).filter(|text| !text.is_empty());
    html! {
        article class="box" {
            h3 { (line.clause.0) " " (line.clause.1) }
            dl {
                dt { (words.say("report-what")) } dd { (words.text(&line.what)) }
                dt { (words.say("report-says")) } dd { (says) }
                @if !line.why.is_empty() { dt { (words.say("report-why")) } dd { (line.why) } }
                @if let Some(instead) = instead { dt { (words.say("report-instead")) } dd class="instead" { (instead) } }
                @if let Some(local) = &line.local {
                    @if !local.text.is_empty() { dt { (words.say("report-local")) } dd { (local.text.plain()) } }
                    @if !local.reference.is_empty() { dt { (words.say("report-local-reference")) } dd { (local.reference) } }
                }
            }
            p class="second" { (words.say("report-source")) ": " (line.source) }
        }
    }
}

fn short(line: &FindingLine, options: &Options<'_>) -> Markup {
    let words = options.words;
    html! {
        div class="together" {
            p { strong { (line.clause.0) } " · " (words.say(&format!("kind-{}", line.kind))) ". " (words.text(&line.what))
                @if let Some(instead) = &line.instead { " " (words.text(instead)) } }
        }
    }
}

/// What is to change: gap, action, agency, by when; the last is left to the room.
pub(super) fn plan(played: &Played<'_>, most: usize, options: &Options<'_>) -> Markup {
    let words = options.words;
    let columns = ["print-performed", "print-gap", "print-action", "print-agency", "print-by-when"];
    let rows = improvement(played.report, played.case(), most);
    html! {
        section {
            h2 { (words.say("print-plan")) }
            @if rows.is_empty() { p { (words.say("print-plan-empty")) } } @else {
                table {
                    thead { tr { @for column in columns { th scope="col" { (words.say(column)) } } } }
                    tbody { @for row in rows {
                        tr {
                            td style="width:15%" { (words.say(rating_key(row.rating))) }
                            td style="width:31%" { strong { (row.clause.0) } " " (words.text(&row.gap)) }
                            td style="width:27%" { @if let Some(action) = &row.action { (words.text(action)) } }
                            td { (row.agencies) }
                            td class="empty" {}
                        }
                    } }
                }
            }
        }
    }
}

/// What was written down in the workshop: commitments and rows of the plan, and what people take away, without a name.
fn written(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let (words, case) = (options.words, played.case());
    let lines = played.notes.0.written();
    let agency = |id: &String| {
        let found = case.procedure.agencies.iter().find(|agency| agency.id == *id);
        found.map_or_else(|| id.clone(), |agency| agency.name.clone())
    };
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (words.say("print-written")) }
                ul { @for line in lines {
                    @match &line.what {
                        Written::TakeAway { words } => { li { "“" (words) "”" } }
                        Written::Commitment { agency: by, words } => { li { strong { (agency(by)) ": " } (words) } }
                        Written::PlanRow { gap, action, agency: by, until, rating, .. } => {
                            li { strong { (agency(by)) ": " } (gap) " → " (action) ", " (until)
                                @if let Some(rating) = rating { " (" (words.say(rating_key(*rating))) ")" } }
                        }
                        Written::OwnView { agency: by, keep, words: own } => {
                            li { strong { (agency(by)) " · " (words.say(if *keep { "talk-keep" } else { "talk-change" })) ": " } (own) }
                        }
                        Written::Objective { objective, touched } => {
                            @let of = usize::try_from(*objective).unwrap_or(usize::MAX);
                            li { (case.scenario.objectives.get(of).cloned().unwrap_or_default()) ": "
                                (words.say(if *touched { "print-touched" } else { "print-left-out" })) }
                        }
                        Written::TalkRated { statement, hands } => {
                            li { (words.say(&format!("rate-statement-{statement}"))) " "
                                @for (at, answer) in crate::debrief::statements::ANSWERS.into_iter().enumerate() { (words.say(&format!("rate-{answer}"))) " " (hands[at]) " " } }
                        }
                    }
                } }
            }
        }
    }
}

fn minutes(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let words = options.words;
    html! {
        ol { @for (phase, minutes) in phases::minutes(&played.case().scenario) {
            li { (words.say(&format!("talk-{}", phase.id()))) ", " (words.text(&Message::new("print-minutes").with("count", minutes))) ": " (words.say(&format!("talk-question-{}", phase.id()))) }
        } }
    }
}

fn number(played: &Played<'_>, options: &Options<'_>) -> Markup {
    let words = options.words;
    let lines = profile_lines(played.report, played.case());
    html! {
        h2 { (words.say("report-profile")) }
        @for line in lines.iter().chain(&number_lines(played.report)) { p { (words.text(line)) } }
    }
}
