//! Whatever is done with a record in whatever order, it holds what was put in.

use proptest::prelude::*;

use roadblock::store::record::{CopyReason, NewRow, Record};

use crate::support::{Folder, content, event, founding, later, person, said};

#[derive(Debug, Clone)]
enum Step {
    Append(Vec<(u8, u8)>),
    Draft(u8, String),
    Forget(u8),
    Copy,
    Save,
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => prop::collection::vec((0..4_u8, 0..6_u8), 0..5).prop_map(Step::Append),
        2 => (0..3_u8, "[a-c ]{0,6}").prop_map(|(key, text)| Step::Draft(key, text)),
        1 => (0..6_u8).prop_map(Step::Forget),
        1 => Just(Step::Copy),
        1 => Just(Step::Save),
        2 => Just(Step::Reopen),
    ]
}

/// What the record should hold, kept as simply as can be.
#[derive(Debug, Default, Clone, PartialEq)]
struct Model {
    events: Vec<String>,
    persons: Vec<(String, String)>,
    forgotten: Vec<String>,
    said: std::collections::BTreeMap<String, (Option<String>, String)>,
    content: std::collections::BTreeSet<(String, String)>,
    drafts: std::collections::BTreeMap<String, String>,
}

impl Model {
    fn of(record: &Record) -> Self {
        let contents = record.contents().unwrap();
        let persons: Vec<_> = contents.persons.into_iter().map(|one| (one.id, one.pseudonym)).collect();
        Self {
            events: contents.events.into_iter().map(|one| one.body).collect(),
            forgotten: persons.iter().filter(|(_, name)| name.is_empty()).map(|(id, _)| id.clone()).collect(),
            persons,
            said: contents.said.into_iter().map(|one| (one.id, (one.person, one.text))).collect(),
            content: contents.content.into_iter().map(|one| (one.path, one.text)).collect(),
            drafts: contents.drafts.into_iter().map(|one| (one.key, one.text)).collect(),
        }
    }

    fn append(&mut self, row: &NewRow) {
        match row {
            NewRow::Event(event) => self.events.push(event.body.clone()),
            NewRow::Person(one) if self.forgotten.contains(&one.id) => {}
            NewRow::Person(one) => match self.persons.iter_mut().find(|(id, _)| *id == one.id) {
                Some((_, name)) => name.clone_from(&one.pseudonym),
                None => self.persons.push((one.id.clone(), one.pseudonym.clone())),
            },
            NewRow::Said(one) if one.person.as_ref().is_some_and(|person| self.forgotten.contains(person)) => {}
            NewRow::Said(one) => {
                self.said.insert(one.id.clone(), (one.person.clone(), one.text.clone()));
            }
            NewRow::Content(one) => {
                self.content.insert((one.path.clone(), one.text.clone()));
            }
        }
    }

    fn forget(&mut self, id: &str) {
        let Some((_, name)) = self.persons.iter_mut().find(|(one, _)| one == id) else { return };
        let name = std::mem::take(name);
        if self.forgotten.iter().any(|one| one == id) {
            return;
        }
        self.forgotten = self.persons.iter().filter(|(_, name)| name.is_empty()).map(|(id, _)| id.clone()).collect();
        self.said.retain(|_, (person, _)| person.as_deref() != Some(id));
        for (_, text) in self.said.values_mut() {
            *text = text.split(' ').map(|word| if word == name { "[…]" } else { word }).collect::<Vec<_>>().join(" ");
        }
    }
}

/// The rows for numbers: what kind, and which one.
fn rows(numbers: &[(u8, u8)], next: &mut i64) -> Vec<NewRow> {
    let row = |(kind, which): &(u8, u8)| match kind {
        0 => {
            *next += 1;
            event(*next)
        }
        1 => person(&format!("p{which}"), &format!("Name{which}")),
        2 => {
            let by = (which % 3 != 0).then(|| format!("p{which}"));
            said(
                &format!("s{}", i64::from(*which) + *next % 4),
                by.as_deref(),
                &format!("of Name{} too", (which + 1) % 6),
            )
        }
        _ => content(&format!("{which}.ron"), &format!("text {}", *next % 3)),
    };
    numbers.iter().map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_steps_keeps_what_was_put_in(steps in prop::collection::vec(step(), 1..25)) {
        let folder = Folder::new();
        let mut record = Record::create(folder.path(), &founding("Any order")).unwrap();
        let (mut model, mut next) = (Model::default(), 0);
        for (number, step) in steps.into_iter().enumerate() {
            match step {
                Step::Append(numbers) => {
                    let rows = rows(&numbers, &mut next);
                    prop_assert_eq!(record.append(&rows).unwrap(), next.cast_unsigned());
                    rows.iter().for_each(|row| model.append(row));
                }
                Step::Draft(key, text) => {
                    let key = format!("note/{key}");
                    record.keep_draft(&key, &text).unwrap();
                    model.drafts.remove(&key);
                    if !text.is_empty() {
                        model.drafts.insert(key, text);
                    }
                }
                Step::Forget(which) => {
                    record.forget_person(&format!("p{which}")).unwrap();
                    model.forget(&format!("p{which}"));
                }
                Step::Copy => record.copy_now(CopyReason::Round).unwrap(),
                Step::Save => {
                    let copy = folder.path().join(format!("copy-{number}.roadblock"));
                    record.save_copy(&copy, &[]).unwrap();
                    prop_assert_eq!(Record::look(&copy).unwrap(), record.contents().unwrap());
                }
                Step::Reopen => {
                    let path = record.path().to_path_buf();
                    drop(record);
                    record = Record::open(&path, later(number as i64)).unwrap().record;
                }
            }
            prop_assert_eq!(&Model::of(&record), &model);
        }
    }
}
