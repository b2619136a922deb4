//! The procedure phase: one finding a page, those chosen, a good one first; then the play in words, clause by clause. All
//! findings are there on request. The number is put into a view only once it was revealed.

use crate::assessment::FindingKind;
use crate::base::{Catalogue, Message};
use crate::debrief::pictures::lanes_of;
use crate::debrief::{DebriefReport, FindingLine, number_lines, performed, profile_lines, rating_key};
use crate::engine::Play;
use crate::ui::screens::debrief::{FindingView, PageContent, PageView, PhaseShare, ScoreState, ScoreView, SummaryView};
use crate::workshop::Phase;

use super::{Talked, main_page, page};

/// From this share on that was done as asked, in thousandths, the words of the band, best first.
const BANDS: [(u16, &str); 3] = [(900, "without"), (700, "some"), (400, "major")];

/// A page for each chosen finding, then the whole in words.
pub(super) fn pages(talked: &Talked<'_>) -> Vec<PageView> {
    let report = talked.report;
    let mut pages: Vec<PageView> = report
        .chosen
        .iter()
        .map(|at| {
            let line = &report.findings[*at];
            let question = if line.kept { talked.say("topic-question-kept") } else { question(talked) };
            let mut page = page(talked, Phase::Procedure, question, PageContent::Finding(key(line)));
            page.prompt.seen = talked.text(&line.what);
            page.prompt.concern.clone_from(&line.why);
            page
        })
        .collect();
    if pages.is_empty() {
        pages.push(main_page(talked, Phase::Procedure, PageContent::Finding(0)));
    }
    let rated = performed(report)
        .into_iter()
        .map(|one| (format!("{} {}", one.clause.0, one.clause.1), talked.say(rating_key(one.rating))));
    let score = match (report.assessment.finished, talked.table.round.number_revealed()) {
        (false, _) => ScoreState::Absent,
        (true, true) => ScoreState::Shown(score(talked.play(), report, talked.words)),
        (true, false) => ScoreState::Hidden,
    };
    let summary = SummaryView { rated: rated.collect(), score };
    pages.push(page(talked, Phase::Procedure, talked.say("debrief-question-summary"), PageContent::Summary(summary)));
    pages
}

fn question(talked: &Talked<'_>) -> String {
    talked.say("talk-question-procedure")
}

fn key(line: &FindingLine) -> u32 {
    u32::try_from(line.finding).unwrap_or(u32::MAX)
}

/// All findings: those chosen first, then what was kept, clause by clause as in the report.
pub(super) fn all(talked: &Talked<'_>) -> Vec<FindingView> {
    let report = talked.report;
    let mut order: Vec<usize> = (0..report.findings.len()).collect();
    order.sort_by_key(|at| {
        (report.chosen.iter().position(|chosen| chosen == at).unwrap_or(usize::MAX), !report.findings[*at].kept)
    });
    order.into_iter().map(|at| finding(talked, at)).collect()
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

fn finding(talked: &Talked<'_>, at: usize) -> FindingView {
    let (report, words) = (talked.report, talked.words);
    let line = &report.findings[at];
    let found = &report.assessment.findings[line.finding];
    let accepted = talked.table.round.accepted().0.contains(&found.id);
    FindingView {
        key: key(line),
        clause: format!("{} {}", line.clause.0, line.clause.1),
        kind: words.say(&format!("kind-{}", line.kind)),
        // How much a breach weighs says nothing about what was kept.
        severity: if line.kept {
            String::new()
        } else {
            words.say(&format!("severity-{}", severity_id(line.severity)))
        },
        kept: line.kept,
        picture: found.timing.and_then(|_| lanes_of(talked.play(), report, &[at], words)),
        what_happened: words.text(&line.what),
        says: says(line, words),
        why: line.why.clone(),
        instead: line.instead.as_ref().map(|instead| words.text(instead)).unwrap_or_default(),
        source: line.source.clone(),
        note: note(talked, line),
        accepted,
    }
}

/// What was said about a gap: the reason that was accepted and whose words it is in, or the one given in the play.
fn note(talked: &Talked<'_>, line: &FindingLine) -> String {
    let found = &talked.report.assessment.findings[line.finding];
    let accepted = talked.table.round.afterwards().reason(&found.id).filter(|reason| !reason.words.is_empty());
    let message = match (accepted, &found.reason_given, found.kind) {
        (Some(reason), ..) => {
            let by = reason.by.and_then(|id| talked.workshop.people().iter().find(|person| person.id == id));
            let by = by.map(|person| person.name.clone()).filter(|name| !name.is_empty());
            let by = by.unwrap_or_else(|| talked.say("debrief-reason-table"));
            Message::new("debrief-reason-noted").with("reason", reason.words.as_str()).with("by", by)
        }
        (None, Some(reason), FindingKind::Justified) => Message::new("desk-justified").with("reason", reason.as_str()),
        (None, None, FindingKind::Justified) => Message::new("desk-justified-plain"),
        (None, Some(reason), _) => Message::new("report-reason").with("reason", reason.as_str()),
        (None, None, _) => return String::new(),
    };
    talked.text(&message)
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

fn severity_id(severity: crate::procedure::Gravity) -> &'static str {
    use crate::procedure::Gravity;
    match severity {
        Gravity::Critical => "critical",
        Gravity::Major => "major",
        Gravity::Minor => "minor",
        Gravity::Note => "note",
    }
}
