//! Examples of rules: a few lines that break or keep one, in a small pack of content that is fine otherwise.

use crate::library::{TextFile, Unread, WhyUnread};

/// A few lines of content. A line of `^^^` (behind `//` or not) marks the place in the line above; it is no
/// part of the content.
#[derive(Debug, Clone, Copy)]
pub enum Example {
    /// Fields of a case; those that are not given are taken from a small one.
    Case(&'static str),
    /// Fields of a procedure; likewise.
    Procedure(&'static str),
    /// Fields of a procedure, with three cases held against it.
    Pack(&'static str),
    /// A whole `scenario.ron`.
    WholeCase(&'static str),
    /// A whole `scenario.ron` made of one piece very many times; what is shown, the piece, how often.
    Long(&'static str, &'static str, usize),
    /// A whole `contacts.ron`.
    Contacts(&'static str),
    /// A whole `terms.csv`.
    Terms(&'static str),
    /// A whole translation beside the small case.
    Translation(&'static str),
    /// A whole plan beside the small case.
    Plan(&'static str),
    /// Fields of a case, with a plan by the book and a list of telling words beside it.
    Planned(&'static str, &'static str),
    /// A whole plan beside the small case, saved with a second ending.
    PlanAsText(&'static str),
    /// A plan beside the small case that is not read, as a list of files shows it.
    Unread(&'static str, WhyUnread),
}

/// An example as a folder of content.
#[derive(Debug)]
pub struct Files {
    /// All files.
    pub files: Vec<TextFile>,
    /// What of the folder was not read.
    pub unread: Option<Unread>,
    /// The file the example is about.
    pub path: &'static str,
    /// The marked places, as line and column from 1.
    pub marks: Vec<(usize, usize)>,
}

const PROCEDURE: &str = "crew/procedure.ron";
const CASE: &str = "crew/closure/scenario.ron";
const SECOND: &str = "crew/second/scenario.ron";
const THIRD: &str = "crew/third/scenario.ron";
const CONTACTS: &str = "crew/contacts.ron";
const TERMS: &str = "crew/terms.csv";
const TRANSLATION: &str = "crew/closure/text/sq.po";
const PLAN: &str = "crew/closure/by-the-book.plan";
const TELLING: &str = "crew/telling-words.ron";
const PLAN_AS_TEXT: &str = "crew/closure/by-the-book.plan.txt";

/// A small procedure: a crew that closes a road.
const PROCEDURE_FIELDS: &str = r#"format: 1,
id: "crew",
title: "Closing a road",
agencies: [
    ( id: "crew", name: "Road crew", colour: "police", sign: "shield" ),
    ( id: "office", name: "Road office", colour: "advocacy", sign: "bubble" ),
],
moments: [( id: "ice", name: "There is ice on the road" )],
purposes: [( id: "share", name: "passing on what somebody said" )],
acts: [
    ( id: "halt", name: "Stop the traffic", told: "stops the traffic", by: ["crew"] ),
    ( id: "call", name: "Call the office", told: "calls the office", standing: true, takes: "5 min" ),
    ( id: "list", name: "Look at the list", told: "looks at the list", by: ["office"] ),
    ( id: "wait-with", name: "Wait with the person", told: "waits with {toward}", standing: true, toward: Assisted, reach: Present ),
    ( id: "tell", name: "Pass it on", told: "passes it on" ),
    ( id: "leak", name: "Pass it on", told: "passes it on without asking" ),
],
telling: ( act: "tell", without_basis: "leak", purpose: "share" ),
phases: [( id: "A", name: "On the road" )],
clauses: [
    ( id: "A1", phase: "A", title: "Stop first", severity: Major, text: "Stop the traffic first.", why: "Cars are fast.",
      source: "ours", obligations: [( id: "halt", asks: "stop the traffic", trigger: Start, acts: ["halt"] )],
      prohibitions: [( id: "leak", acts: ["leak"], reason: "Drivers trust you.", instead: "ask first" )] ),
],
"#;

/// A small case for it.
const CASE_FIELDS: &str = r#"format: 1,
id: "closure",
title: "The closure",
procedure: "crew",
minutes: ( play: 20, debrief: 20 ),
content_note: "Nothing graphic is shown or asked.",
objectives: ["Stop first"],
debrief: ["What did the driver see?"],
begins: "Monday 08:00",
people: [( id: "driver", name: "The driver", assisted: true, at: "road" )],
roles: [( id: "flagger", name: "Flagger", agency: "crew", at: "road", brief: "You hold the flag." )],
places: [( id: "road", name: "The road" )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "halt" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#;

/// Telling words for it.
const TELLING_WORDS: &str =
    "(format: 1, languages: [(language: \"en\", excuses: [\"so that\"], bad: [\"everything\"], good: [\"ask\"])])";

impl Example {
    /// The lines as they are shown to people, the mark included.
    #[must_use]
    pub fn text(self) -> &'static str {
        let (Self::Case(text)
        | Self::Planned(text, _)
        | Self::Procedure(text)
        | Self::Pack(text)
        | Self::WholeCase(text)
        | Self::Contacts(text)
        | Self::Terms(text)
        | Self::Translation(text)
        | Self::Long(text, _, _)
        | Self::Plan(text)
        | Self::Unread(text, _)
        | Self::PlanAsText(text)) = self;
        text.trim_matches('\n')
    }

    /// The example as a folder of content.
    #[must_use]
    pub fn files(self) -> Files {
        let (content, mut marks) = unmarked(self.text());
        let (mut procedure, mut case) = (record("", PROCEDURE_FIELDS), record("", CASE_FIELDS));
        let mut others = Vec::new();
        let path = match self {
            Self::Case(_) => {
                case = record(&content, CASE_FIELDS);
                CASE
            }
            Self::Planned(_, plan) => {
                case = record(&content, CASE_FIELDS);
                others.extend([(PLAN, plan.to_owned()), (TELLING, TELLING_WORDS.to_owned())]);
                CASE
            }
            Self::Procedure(_) | Self::Pack(_) => {
                procedure = record(&content, PROCEDURE_FIELDS);
                PROCEDURE
            }
            Self::WholeCase(_) => {
                case = content;
                CASE
            }
            Self::Long(_, piece, times) => {
                case = piece.repeat(times);
                CASE
            }
            Self::Contacts(_) => {
                others.push((CONTACTS, content));
                CONTACTS
            }
            Self::Terms(_) => {
                others.push((TERMS, content));
                TERMS
            }
            Self::Translation(_) => {
                others.push((TRANSLATION, content));
                TRANSLATION
            }
            Self::Plan(_) => {
                others.push((PLAN, content));
                PLAN
            }
            Self::PlanAsText(_) => {
                others.push((PLAN_AS_TEXT, content));
                PLAN_AS_TEXT
            }
            Self::Unread(..) => PLAN,
        };
        if matches!(self, Self::Case(_) | Self::Planned(..) | Self::Procedure(_) | Self::Pack(_)) {
            for (line, _) in &mut marks {
                *line += 1;
            }
        }
        if matches!(self, Self::Pack(_)) {
            let another = |id: &str| record(&format!("id: \"{id}\",\n"), CASE_FIELDS);
            others.extend([(SECOND, another("second")), (THIRD, another("third"))]);
        }
        others.extend([(PROCEDURE, procedure), (CASE, case)]);
        let files = others.into_iter().map(|(path, text)| TextFile { path: path.to_owned(), text }).collect();
        let unread = match self {
            Self::Unread(_, why) => Some(Unread { path: path.to_owned(), why }),
            _ => None,
        };
        Files { files, unread, path, marks }
    }
}

/// Takes the marking lines out, and says what they mark.
fn unmarked(text: &str) -> (String, Vec<(usize, usize)>) {
    let (mut content, mut marks) = (String::new(), Vec::new());
    let mut count = 0;
    for line in text.lines() {
        let mark = line.trim_start().trim_start_matches("//").trim();
        if !mark.is_empty() && mark.chars().all(|c| c == '^') {
            marks.push((count, line.chars().take_while(|c| *c != '^').count() + 1));
        } else {
            content.push_str(line);
            content.push('\n');
            count += 1;
        }
    }
    (content, marks)
}

/// Fields, with those of the frame behind them that are not among them.
fn record(fields: &str, frame: &str) -> String {
    let given: Vec<&str> = fields.lines().filter_map(field_of).collect();
    let mut text = format!("(\n{fields}");
    let mut wanted = true;
    for line in frame.lines() {
        if let Some(name) = field_of(line) {
            wanted = !given.contains(&name);
        }
        if wanted {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.push_str(")\n");
    text
}

/// The field that begins in the first column of a line.
fn field_of(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
    (!name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')).then_some(name)
}
