//! Turns a debrief report into the phases of the debrief screen.
//! Feelings and facts come first; findings after them; the number last, and only when the facilitator reveals it.

use crate::assessment::{Finding, FindingKind};
use crate::base::{CaseTime, Catalogue, Message};
use crate::debrief::{DebriefReport, FindingLine, Moment, course, number_lines, profile_lines};
use crate::engine::{Event, Play};
use crate::procedure::{Agencies, AgencyIx};
use crate::scenario::model::{Gauge, Who};
use crate::ui::screens::debrief::{
    CourseMoment, CourseRow, CourseView, DebriefView, ExpectedView, FactsView, FindingView, HappenedView, LaneView,
    PhaseContent, PhaseShare, PhaseView, ProcedureView, ScoreState, ScoreView, TextPhaseView, TimelineMoment,
    VoiceView,
};
use crate::ui::stage::EmptyChairView;
use crate::ui::theme::Agency;

use crate::presenter::handbook::view::standing_of_all;
use crate::presenter::play::role_agency;
use crate::presenter::scenery::agency;
use crate::workshop::AtTable;

/// The phases there are, in order; the position is the key.
pub(in crate::presenter) const PHASES: [&str; 6] = ["setting", "feelings", "facts", "eyes", "procedure", "closing"];
/// Moments further apart than this have a break between them, in seconds.
const GAP: i64 = 2 * 60 * 60;
const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;
/// From this share on that was done as asked, in thousandths, the words of the band, best first.
const BANDS: [(u16, &str); 3] = [(900, "without"), (700, "some"), (400, "major")];

/// The debrief screen in its present phase.
pub(in crate::presenter) fn debrief_view(
    table: &AtTable<'_>,
    report: &DebriefReport,
    words: &Catalogue,
) -> DebriefView {
    let phase = usize::try_from(table.round.phase()).unwrap_or(0).min(PHASES.len() - 1);
    let name = PHASES[phase];
    let content = match name {
        "facts" => PhaseContent::Facts(facts(table.play(), report, words)),
        "eyes" => PhaseContent::Course(person_course(table.play(), report, words)),
        "procedure" => PhaseContent::Procedure(procedure(table, report, words)),
        _ => PhaseContent::Text(text_phase(table, report, name, words)),
    };
    let next = PHASES.get(phase + 1).map(|next| words.say(&format!("debrief-next-{next}")));
    DebriefView {
        phases: (0..)
            .zip(PHASES)
            .map(|(key, of)| PhaseView {
                key,
                name: words.say(&format!("debrief-phase-{of}")),
                done: usize::try_from(key).unwrap_or(0) < phase,
            })
            .collect(),
        phase: u32::try_from(phase).unwrap_or(0),
        question: words.text(&question(table.play(), name)),
        timer: None,
        next_line: next.unwrap_or_default(),
        content,
    }
}

/// The one question of a phase. One of them asks for the person by name.
fn question(play: &Play, name: &str) -> Message {
    let scenario = &play.case().scenario;
    let people: Vec<&str> = scenario.assisted().map(|who| scenario.member(who).name.as_str()).collect();
    Message::new(format!("debrief-question-{name}")).with("person", people.join(", "))
}

/// How the gauges moved, and at which moments.
fn person_course(play: &Play, report: &DebriefReport, words: &Catalogue) -> CourseView {
    let steps = course(play);
    let name = |gauge: Gauge| words.say(&format!("gauge-{}", gauge.id()));
    let rows = Gauge::ALL.map(|gauge| CourseRow {
        name: name(gauge),
        steps: steps
            .iter()
            .filter(|step| step.gauge == gauge)
            .map(|step| (minute(play, step.at), step.level))
            .collect(),
    });
    let moments = report.moments.iter().filter_map(|moment| {
        let moved = || steps.iter().filter(|step| step.moment == moment.seq);
        let first = moved().next()?;
        let changes = Gauge::ALL.into_iter().filter_map(|gauge| {
            let by: i8 = moved().filter(|step| step.gauge == gauge).map(|step| step.by).sum();
            let said = Message::new("debrief-course-change").with("name", name(gauge)).with("by", format!("{by:+}"));
            (by != 0).then(|| words.text(&said))
        });
        Some(CourseMoment {
            key: moment.seq,
            minute: minute(play, first.at),
            time: play.case().scenario.begins.reading(first.at).to_string(),
            title: words.text(&moment.full),
            changes: changes.collect::<Vec<_>>().join(", "),
        })
    });
    CourseView { begins: minute(play, CaseTime(0)), moments: moments.collect(), rows: rows.into() }
}

fn text_phase(table: &AtTable<'_>, report: &DebriefReport, name: &str, words: &Catalogue) -> TextPhaseView {
    let play = table.play();
    let scenario = &play.case().scenario;
    let paragraphs = words.say(&format!("debrief-text-{name}"));
    let roles = scenario.roles().map(|role| {
        let player = table.player_of(role);
        let title = scenario.member(role).name.clone();
        VoiceView {
            key: u32::from(role.0),
            name: if player.is_empty() { title } else { format!("{title}: {player}") },
            agency: Some(role_agency(play, role)),
        }
    });
    let (list_title, list) = match name {
        "setting" => {
            let minutes = Message::new("debrief-minutes").with("minutes", scenario.debrief_minutes);
            let mut rules: Vec<String> = words.say("debrief-rules").lines().map(str::to_owned).collect();
            rules.insert(0, words.text(&minutes));
            (words.say("debrief-rules-title"), rules)
        }
        "closing" => (words.say("debrief-questions-title"), report.questions.clone()),
        _ => (String::new(), Vec::new()),
    };
    TextPhaseView {
        paragraphs: paragraphs.split("\n\n").map(str::to_owned).collect(),
        voices: if name == "feelings" { roles.collect() } else { Vec::new() },
        list_title,
        list,
    }
}

fn facts(play: &Play, report: &DebriefReport, words: &Catalogue) -> FactsView {
    let mut before: Option<CaseTime> = None;
    let moments = report.moments.iter().map(|moment| {
        let after_gap = before.is_some_and(|before| moment.at.0 - before.0 > GAP);
        before = Some(moment.at);
        timeline_moment(play, moment, after_gap, words)
    });
    FactsView { moments: moments.collect() }
}

fn timeline_moment(play: &Play, moment: &Moment, after_gap: bool, words: &Catalogue) -> TimelineMoment {
    let reading = play.case().scenario.begins.reading(moment.at);
    let detail =
        moment.reason.as_ref().map(|reason| words.text(&Message::new("report-reason").with("reason", reason.as_str())));
    let sign = match moment.who {
        Some(who) if play.case().scenario.member(who).assisted => Agency::PERSON,
        Some(who) => role_agency(play, who),
        None => Agency::OTHER,
    };
    TimelineMoment {
        key: moment.seq,
        agency: sign,
        time: reading.to_string(),
        day: words.day(reading),
        after_gap,
        label: words.text(&moment.label),
        title: words.text(&moment.full),
        detail: detail.unwrap_or_default(),
        known: moment.knew.clone(),
    }
}

fn procedure(table: &AtTable<'_>, report: &DebriefReport, words: &Catalogue) -> ProcedureView {
    let play = table.play();
    let case = play.case();
    // What was chosen comes first; of the rest what was kept, clause by clause as in the report.
    let mut order: Vec<usize> = (0..report.findings.len()).collect();
    order.sort_by_key(|at| {
        (report.chosen.iter().position(|chosen| chosen == at).unwrap_or(usize::MAX), !report.findings[*at].kept)
    });
    let findings: Vec<FindingView> =
        order.into_iter().map(|at| finding(play, report, &report.findings[at], words)).collect();
    let days = play.state().now.0 / SECONDS_OF_A_DAY + 1;
    ProcedureView {
        lanes: case
            .procedure
            .agencies
            .iter()
            .map(|one| LaneView { agency: agency(&one.look()), name: one.name.clone() })
            .collect(),
        days: (0..=days).map(|day| words.day(case.scenario.begins.reading(CaseTime(day * SECONDS_OF_A_DAY)))).collect(),
        findings,
        chosen: report.chosen.len(),
        standing: if report.confirmed { String::new() } else { standing_of_all(&case.procedure, words) },
        score: match (report.assessment.finished, table.round.number_revealed()) {
            (false, _) => ScoreState::Absent,
            (true, true) => ScoreState::Shown(score(play, report, words)),
            (true, false) => ScoreState::Hidden,
        },
    }
}

fn score(play: &Play, report: &DebriefReport, words: &Catalogue) -> ScoreView {
    let profile = &report.assessment.profile;
    let share = profile.share.per_mille().unwrap_or(1000);
    let band = BANDS.iter().find(|(least, _)| share >= *least).map_or("unable", |(_, band)| band);
    // Whatever else was done well: a critical clause was broken.
    let band = if profile.grave.is_empty() || band == "unable" { band } else { "major" };
    let phases = profile.phases.iter().filter(|phase| phase.share.owed() > 0).map(|phase| PhaseShare {
        name: play.case().procedure.phases[phase.phase].name.clone(),
        asked: phase.share.as_asked,
        owed: phase.share.owed(),
    });
    let phases = phases.collect::<Vec<_>>();
    // The phases are drawn beneath.
    let is_drawn = |line: &Message| line.key == "profile-phase";
    let profile_lines = profile_lines(report, play.case()).into_iter().filter(|line| !is_drawn(line));
    let lines = profile_lines.chain(number_lines(report));
    ScoreView {
        band: words.say(&format!("debrief-band-{band}")),
        lines: lines.map(|line| words.text(&line)).collect(),
        phases,
    }
}

fn finding(play: &Play, report: &DebriefReport, line: &FindingLine, words: &Catalogue) -> FindingView {
    let found = &report.assessment.findings[line.finding];
    let what = words.text(&line.what);
    let note = match (&found.reason_given, found.kind) {
        (Some(reason), FindingKind::Justified) => Message::new("desk-justified").with("reason", reason.as_str()),
        (None, FindingKind::Justified) => Message::new("desk-justified-plain"),
        (Some(reason), _) => Message::new("report-reason").with("reason", reason.as_str()),
        (None, _) => Message::default(),
    };
    FindingView {
        key: u32::try_from(line.finding).unwrap_or(u32::MAX),
        clause: format!("{} {}", line.clause.0, line.clause.1),
        kind: words.say(&format!("kind-{}", line.kind)),
        // How much a breach weighs says nothing about what was kept.
        severity: if line.kept {
            String::new()
        } else {
            words.say(&format!("severity-{}", severity_id(line.severity)))
        },
        kept: line.kept,
        expected: expected(play, found),
        happened: happened(play, found),
        gap: gap(found, words),
        in_words: what.clone(),
        what_happened: what,
        says: says(line, words),
        why: line.why.clone(),
        instead: line.instead.as_ref().map(|instead| words.text(instead)).unwrap_or_default(),
        source: line.source.clone(),
        note: if note.key.is_empty() { String::new() } else { words.text(&note) },
    }
}

/// What the clause asks here; below it the rule of this place and who confirmed it, where there is one.
fn says(line: &FindingLine, words: &Catalogue) -> String {
    let asks = Some(words.text(&line.asks)).filter(|asks| !asks.is_empty()).unwrap_or_else(|| line.says.clone());
    let Some(local) = &line.local else { return asks };
    let filled = |text: String| Some(text).filter(|text| !text.is_empty());
    let text = filled(local.text.plain()).map(|text| words.text(&Message::new("debrief-here").with("text", text)));
    let by = filled(local.confirmed_by.clone());
    let confirmed = by.map(|who| words.text(&Message::new("handbook-confirmed").with("who", who)));
    let standing = [filled(local.reference.clone()), confirmed].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    [Some(asks), text, filled(standing)].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// A chair for each agency that was to be present at a moment and was not, by the number of its first event. What was
/// done there stands in the log up to the next moment.
pub(in crate::presenter) fn empty_chairs(
    play: &Play,
    report: &DebriefReport,
    seq: u32,
    words: &Catalogue,
) -> Vec<EmptyChairView> {
    let next = report.moments.iter().map(|moment| moment.seq).filter(|&other| other > seq).min();
    let here = |event: &u32| *event >= seq && next.is_none_or(|next| *event < next);
    let mut chairs: Vec<EmptyChairView> = Vec::new();
    for found in &report.assessment.findings {
        let kind = found.justified_from.unwrap_or(found.kind);
        if kind != FindingKind::WithoutPresence || !found.events.iter().any(here) {
            continue;
        }
        let Some(lane) = found.asked_of.and_then(|asked| lane_asked(play, asked, None)) else { continue };
        let wanted = &play.case().procedure.agencies[lane.at()];
        let name = words.text(&Message::new("desk-empty-chair").with("agency", wanted.name.as_str()));
        let chair = EmptyChairView { name, agency: agency(&wanted.look()) };
        if !chairs.contains(&chair) {
            chairs.push(chair);
        }
    }
    chairs
}

fn severity_id(severity: crate::procedure::Gravity) -> &'static str {
    use crate::procedure::Gravity;
    match severity {
        Gravity::Critical => "critical",
        Gravity::Major => "major",
        Gravity::Minor => "minor",
        Gravity::Note => "note",
    }
}

/// The difference in two or three words; empty where there is none.
fn gap(found: &Finding, words: &Catalogue) -> String {
    if found.kind.is_kept() {
        return String::new();
    }
    let late = found.timing.and_then(|timing| timing.due).map(|due| found.at.since(due.soft).minutes());
    match (found.kind, late) {
        (FindingKind::Late, Some(minutes)) if minutes < 100 => {
            words.text(&Message::new("gap-minutes").with("count", minutes))
        }
        (FindingKind::Late, Some(minutes)) => words.text(&Message::new("gap-hours").with("count", (minutes + 30) / 60)),
        (kind, _) => words.say(&format!("gap-{}", kind.id())),
    }
}

/// The lane in which something was expected: of who acted, if they were among those asked; otherwise the first asked.
fn lane_asked(play: &Play, agencies: Agencies, role: Option<Who>) -> Option<AgencyIx> {
    let case = play.case();
    let doer = role.and_then(|role| case.scenario.member(role).agency).filter(|agency| agencies.contains(*agency));
    let in_case = || case.scenario.roles().filter_map(|role| case.scenario.member(role).agency);
    doer.or_else(|| in_case().find(|agency| agencies.contains(*agency)))
        .or_else(|| (0..case.procedure.agencies.len()).map(AgencyIx::of).find(|agency| agencies.contains(*agency)))
}

fn expected(play: &Play, found: &Finding) -> Option<ExpectedView> {
    let timing = found.timing?;
    let case = play.case();
    let lane = lane_asked(play, found.asked_of?, found.role)?;
    let clause = &case.procedure.clauses[found.clause?.at()];
    let crate::assessment::RuleRef::Obligation(rule) = found.rule else { return None };
    Some(ExpectedView {
        agency: agency(&case.procedure.agencies[lane.at()].look()),
        from: minute(play, timing.known_from.unwrap_or(timing.true_from)),
        due: timing.due.map(|due| minute(play, due.soft)),
        act: clause.obligations.get(rule)?.asks.clone(),
    })
}

fn happened(play: &Play, found: &Finding) -> Option<HappenedView> {
    let case = play.case();
    let acts = play.log().iter().filter(|one| found.events.contains(&one.seq));
    let act = acts
        .filter_map(|one| match &one.event {
            Event::Acted(act) => Some(act),
            _ => None,
        })
        .find(|act| found.role.is_none_or(|role| act.by == role))?;
    if matches!(found.kind, FindingKind::Missing | FindingKind::NotYetDue) {
        return None;
    }
    let lane = case.scenario.member(act.by).agency?;
    let reading = case.scenario.begins.reading(act.start);
    Some(HappenedView {
        agency: agency(&case.procedure.agencies[lane.at()].look()),
        at: minute(play, act.start),
        act: format!("{}, {reading}", case.procedure.acts[act.act.at()].name),
    })
}

/// Minutes from the midnight before the case begins.
fn minute(play: &Play, at: CaseTime) -> u32 {
    let start = play.case().scenario.begins.reading(CaseTime(0));
    let minutes = i64::from(start.hour) * 60 + i64::from(start.minute) + at.0 / 60;
    u32::try_from(minutes).unwrap_or(0)
}
