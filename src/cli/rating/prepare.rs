//! The folder of a rating study: plays as neutral accounts, a sheet for each rater, and apart from them what the
//! program says. Nothing that is there already is written over.

use std::path::Path;

use crate::base::Message;
use crate::cli::{Words, no_such_case};
use crate::debrief::render_facts;
use crate::engine::log::LogFile;
use crate::library::Library;
use crate::rehearsal::plan_by_the_book;
use crate::rehearsal::rating::{ToRate, plays_to_rate};
use crate::scenario::Case;
use crate::store::write_text;

use super::{AFTERWARDS, KEY, RatingArgs, SHEETS};

pub(super) fn prepare(
    args: &RatingArgs,
    folder: &Path,
    library: &Library,
    words: &Words,
) -> Result<Vec<Message>, String> {
    let all: Vec<String> = library.cases.iter().map(|case| case.scenario.id.clone()).collect();
    let wanted = if args.cases.is_empty() { &all } else { &args.cases };
    let mut cases: Vec<(&Case, _)> = Vec::new();
    for id in wanted {
        let case = library.case(id).ok_or_else(|| no_such_case(id, library, words))?;
        let without_plan = || words.text(&Message::new("rating-no-plan").with("case", id.as_str()));
        cases.push((case, plan_by_the_book(case, library).ok_or_else(without_plan)?));
    }
    if folder.exists() {
        return Err(words.text(&Message::new("rating-exists").with("path", folder.display().to_string())));
    }
    let plays = plays_to_rate(&cases, usize::from(args.plays), args.seed);
    let write = |name: &str, text: &str| write_text(&folder.join(name), text).map_err(|error| error.to_string());
    write("read-me-first.txt", &words.text(&Message::new("rating-instructions").with("count", plays.len())))?;
    let mut key = "play,case,seed,number,lost_of_1000,grave,ending\n".to_owned();
    let mut sheet = format!("{}\n", words.say("rating-columns"));
    for (number, one) in (1..).zip(&plays) {
        let name = format!("play-{number:02}");
        write(&format!("{name}.txt"), &render_facts(&one.play, words))?;
        let log = LogFile::of(&one.play).to_text().map_err(|error| error.to_string())?;
        write(&format!("{AFTERWARDS}/{name}.json"), &log)?;
        key += &key_line(&name, one);
        sheet += &format!("{name},,,\n");
    }
    write(&format!("{AFTERWARDS}/{KEY}"), &key)?;
    for name in SHEETS {
        write(name, &sheet)?;
    }
    Ok(vec![Message::new("rating-prepared").with("count", plays.len()).with("path", folder.display().to_string())])
}

fn key_line(name: &str, one: &ToRate) -> String {
    let case = one.play.case();
    let ending = crate::rehearsal::ending_of(&one.play).unwrap_or_default();
    let score = one.score;
    let lost = if score.weight == 0 { 0 } else { score.lost * 1000 / score.weight };
    format!("{name},{},{},{},{lost},{},{ending}\n", case.scenario.id, one.play.seed(), score.points(), score.grave)
}
