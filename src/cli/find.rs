//! `roadblock find`: the acts, moments, purposes, agencies, groups and clauses of the procedures in which a word stands,
//! for whoever writes a case and wants to know what a thing is called there. The short name of a clause opens it.

mod clause;

use std::io::{Result, Write};
use std::path::Path;

use crate::base::{Message, fingerprint};
use crate::library::{Library, TextFile};
use crate::procedure::model::Group;
use crate::procedure::{Act, Agencies, AgencyIx, Procedure, Toward};

use super::{Exit, Words, could_not};

/// Of so many agencies it is said that they are left out; otherwise the others are named.
const FEW: usize = 3;

/// Lists what there is; a word, or the short name of an agency, makes the list shorter.
pub(super) fn find(
    word: &str,
    folder: &Path,
    files: &[TextFile],
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let wanted = word.trim().to_lowercase();
    let mut found = 0;
    for procedure in &library.procedures {
        let file = files.iter().find(|file| fingerprint(&file.text) == procedure.fingerprint);
        let path = file.map_or_else(String::new, |file| folder.join(&file.path).display().to_string());
        let title = Message::new("find-procedure").with("title", procedure.title.as_str()).with("path", path);
        let mut list = List { lines: vec![words.text(&title)], found: 0 };
        list.all(procedure, &wanted, words);
        if list.found > 0 {
            found += list.found;
            // Nobody is left to tell when the stream is closed; the exit code still says it.
            let _ = list.print(out);
        }
    }
    if found == 0 {
        return could_not(&words.text(&Message::new("find-nothing").with("word", wanted)), err);
    }
    Exit::Clean
}

struct List {
    lines: Vec<String>,
    found: usize,
}

impl List {
    fn all(&mut self, procedure: &Procedure, wanted: &str, words: &Words) {
        let has = |texts: &[&str]| texts.iter().any(|text| text.to_lowercase().contains(wanted));
        let agency = procedure.agencies_named(wanted).filter(|agencies| !agencies.is_empty());
        let acts = procedure.acts.iter().filter(|act| {
            let theirs = agency.is_some_and(|of| act.by != Agencies::ANYBODY && act.by.bits() & of.bits() != 0);
            theirs || has(&[&act.id, &act.name, &act.told])
        });
        self.part("find-acts", acts.map(|act| described(act, procedure, words)).collect(), words);
        for (key, named) in [("find-moments", &procedure.moments), ("find-purposes", &procedure.purposes)] {
            let named = named.iter().filter(|one| has(&[&one.id, &one.name]));
            self.part(key, named.map(|one| format!("{}  {}", one.id, one.name)).collect(), words);
        }
        let agencies = procedure.agencies.iter().filter(|one| has(&[&one.id, &one.name]));
        self.part("find-agencies", agencies.map(|one| format!("{}  {}", one.id, one.name)).collect(), words);
        let groups = procedure.groups.iter().filter(|group| {
            has(&[&group.id, &group.name]) || agency.is_some_and(|of| group.agencies.bits() & of.bits() != 0)
        });
        self.part("find-groups", groups.map(|group| members(group, procedure)).collect(), words);
        let clauses = procedure.clauses.iter().filter(|clause| has(&[&clause.id, &clause.title, &clause.text.plain()]));
        self.part("find-clauses", clauses.map(|clause| format!("{}  {}", clause.id, clause.title)).collect(), words);
        if let Some(clause) = procedure.clauses.iter().find(|clause| clause.id.to_lowercase() == wanted) {
            self.lines.extend(clause::opened(clause, procedure, words));
        }
    }

    fn part(&mut self, key: &str, lines: Vec<String>, words: &Words) {
        if !lines.is_empty() {
            self.found += lines.len();
            self.lines.push(words.say(key));
            self.lines.extend(lines.into_iter().map(|line| format!("  {line}")));
        }
    }

    fn print(&self, out: &mut dyn Write) -> Result<()> {
        self.lines.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

/// A group with the agencies in it.
fn members(group: &Group, procedure: &Procedure) -> String {
    let agencies = procedure.agencies.iter().enumerate();
    let within = agencies.filter(|(at, _)| group.agencies.contains(AgencyIx::of(*at)));
    let ids: Vec<&str> = within.map(|(_, agency)| agency.id.as_str()).collect();
    format!("{}  {} ({})", group.id, group.name, ids.join(", "))
}

/// An act with whose task it is, whether it may be done unasked, and at whom it is directed.
fn described(act: &Act, procedure: &Procedure, words: &Words) -> String {
    let mut notes = vec![whose(act, procedure, words)];
    if act.standing {
        notes.push(words.say("find-unasked"));
    }
    match act.toward {
        Toward::Nobody => {}
        Toward::Assisted => notes.push(words.say("find-toward-assisted")),
        Toward::Anybody => notes.push(words.say("find-toward-anybody")),
    }
    format!("{}  {} ({})", act.id, act.name, notes.join("; "))
}

/// Whose task an act is; where few are left out, these are named.
fn whose(act: &Act, procedure: &Procedure, words: &Words) -> String {
    let all = procedure.agencies.iter().enumerate();
    let others = all.filter(|(at, _)| !act.by.contains(AgencyIx::of(*at))).map(|(_, agency)| agency.name.as_str());
    let others: Vec<&str> = others.collect();
    match others.len() {
        0 => words.say("find-anybody"),
        1..=FEW => words.text(&Message::new("find-all-but").with("agencies", others.join(", "))),
        _ => procedure.words_for(act.by),
    }
}
