//! People who come and go. A line is a pseudonym and perhaps, after a comma, a semicolon or a tab, where they work.

use crate::presenter::Presenter;
use crate::ui::screens::day::PersonAction;
use crate::workshop::{Command, PersonId};

use super::index;

impl Presenter {
    /// Each line becomes a person. A line whose name is taken is told, and the others are taken all the same.
    pub(super) fn add_people(&mut self, lines: &[String], home: u32, table: u32) {
        let mut refused = Vec::new();
        for line in lines {
            let (name, place) = line.split_once([',', ';', '\t']).unwrap_or((line, ""));
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() {
                continue;
            }
            let home = self.agency_called(place.trim()).or_else(|| self.agency_at(index(home)));
            let known = self.session.workshop().map_or(0, |workshop| workshop.people().len());
            if !self.lead(&Command::Join { name: name.clone(), home }) {
                refused.push(name);
                continue;
            }
            let joined = self.session.workshop().and_then(|workshop| workshop.people().get(known)).map(|one| one.id);
            if let Some(person) = joined.filter(|_| table > 0) {
                self.lead(&Command::SitAt { person, table });
            }
        }
        self.notice = (!refused.is_empty()).then(|| {
            let message = crate::base::Message::new("day-names-taken").with("names", refused.join(", "));
            self.words.text(&message)
        });
    }

    pub(super) fn change_person(&mut self, person: PersonId, action: PersonAction) {
        let command = match action {
            PersonAction::Rename(name) => Command::Rename { person, name },
            PersonAction::SetHome(home) => Command::WorkElsewhere { person, home: self.agency_at(index(home)) },
            PersonAction::SitAt(table) => Command::SitAt { person, table },
            PersonAction::StepOut => Command::StepOut(person),
            PersonAction::Return => Command::Return(person),
            PersonAction::Forget => Command::Forget(person),
        };
        self.lead(&command);
    }

    /// The id of an agency of the procedure that the workshop plays by.
    fn agency_at(&self, at: usize) -> Option<String> {
        Some(self.day_procedure()?.agencies.get(at)?.id.clone())
    }

    /// The id of the agency that a list means by these words: its name, its id, or the beginning of either.
    fn agency_called(&self, words: &str) -> Option<String> {
        let meant = words.to_lowercase();
        let begins = |name: &str| !meant.is_empty() && name.to_lowercase().starts_with(&meant);
        let agencies = &self.day_procedure()?.agencies;
        let found = agencies.iter().find(|agency| begins(&agency.name) || begins(&agency.id));
        found.map(|agency| agency.id.clone())
    }
}
