//! What is printed: whole pages that need nothing else, that name nobody and give no number unasked, and tables that a
//! spreadsheet reads and never runs.

mod command;
mod pages;
mod tables;

use std::sync::{Arc, OnceLock};

use roadblock::assessment::assess;
use roadblock::base::Catalogue;
use roadblock::debrief::DebriefReport;
use roadblock::engine::Play;
use roadblock::engine::log::LogFile;
use roadblock::library::Library;
use roadblock::print::{Options, Paper, Played, Sheet, after};
use roadblock::rehearsal::{Plan, RandomPlayer, run_plan};
use roadblock::scenario::Case;
use roadblock::workshop::{WallTime, Workshop, earlier};

/// What a table would type that means harm, or only looks like it.
pub(crate) const ODD: &str = "=HYPERLINK(\"http://x\") <script>alert(1)</script> & “Ç, ë, ž, Ћ”";
pub(crate) const PSEUDONYM: &str = "Lindenblossom";

/// The shipped content, read once.
pub(crate) fn library() -> &'static Arc<Library> {
    static LIBRARY: OnceLock<Arc<Library>> = OnceLock::new();
    LIBRARY.get_or_init(|| Arc::new(crate::support::shipped()))
}

/// A play as a workshop of one round, with a pseudonym at its first role.
pub(crate) fn workshop(play: &Play) -> Workshop {
    let library = library();
    let mut text: serde_json::Value = serde_json::from_str(&LogFile::of(play).to_text().unwrap()).unwrap();
    let scenario = &play.case().scenario;
    let seats: Vec<(String, &str)> = scenario
        .roles()
        .map(|role| (scenario.member(role).id.clone(), if role.at() == 0 { PSEUDONYM } else { "" }))
        .collect();
    text["casting"] = serde_json::to_value(seats).unwrap();
    let (mut workshop, events) = earlier::open("day".to_owned(), library, &text.to_string()).unwrap();
    events.iter().for_each(|event| workshop.apply(event, WallTime::default()));
    workshop
}

/// The plays of all plans of a case, and some at random.
pub(crate) fn plays(case: &Case) -> Vec<Play> {
    let plans = library().plans_of(case).map(|file| Plan::parse(&file.path, &file.text).value.unwrap());
    let mut plays: Vec<Play> = plans.map(|plan| run_plan(case, &plan, 1).0).collect();
    plays.extend((0..2).map(|seed| RandomPlayer::lively(seed).play(case, seed)));
    plays
}

/// A sheet of a play.
pub(crate) fn printed(sheet: Sheet, workshop: &Workshop, names: bool) -> String {
    all_printed(workshop, names).into_iter().find(|(one, _)| *one == sheet).unwrap().1
}

/// Every sheet of a play.
pub(crate) fn all_printed(workshop: &Workshop, names: bool) -> Vec<(Sheet, String)> {
    let words = Catalogue::english().unwrap();
    let table = workshop.at_table().unwrap();
    let play = table.play();
    let report = DebriefReport::of(play, assess(play.case(), play.log(), table.round.accepted()));
    let options = Options { words: &words, paper: Paper::A4, names };
    let played = Played { table, report: &report, notes: (workshop.notes(), 0), other: None };
    Sheet::AFTER.into_iter().map(|sheet| (sheet, after(sheet, &played, &options).unwrap())).collect()
}

/// The by-the-book play of a case whose first decision has a reason.
pub(crate) fn with_reason(case: &Case, reason: &str) -> Play {
    use roadblock::engine::{Command, Event};
    use roadblock::rehearsal::commands_of;
    let played = plays(case).remove(0);
    let mut again = Play::begin(case.clone(), played.seed());
    for (_, command) in commands_of(played.log()) {
        let command = match command {
            Command::Decide { role, options, .. } => {
                Command::Decide { role, options, because: Some(reason.to_owned()) }
            }
            other => other,
        };
        again.carry_out(&command).unwrap();
    }
    assert!(again.log().iter().any(|one| matches!(one.event, Event::Reasoned { .. })));
    again
}
