//! What is said of a proposal: which aims were reached, which cannot be, and how near it came.

use crate::base::Message;
use crate::workshop::person::PersonId;

use super::Rotation;

impl Rotation {
    /// The sentences that say how far the aims were reached. Names are what people call each other.
    #[must_use]
    pub fn says(&self, name: impl Fn(PersonId) -> String) -> Vec<Message> {
        let (people, rounds) = self.size;
        if people == 0 || rounds == 0 {
            return vec![Message::new("rotation-nobody")];
        }
        let names = |of: &mut dyn Iterator<Item = PersonId>| of.map(&name).collect::<Vec<_>>().join(", ");
        let mut says = Vec::new();
        if self.stay_home.is_empty() {
            says.push(Message::new("rotation-all-away"));
        } else {
            // Of this aim the best that can be is always reached.
            let message = Message::new("rotation-some-away")
                .with("count", people - self.stay_home.len())
                .with("people", people)
                .with("rest", names(&mut self.stay_home.iter().copied()));
            says.push(message);
        }
        if rounds > 1 {
            says.push(self.says_idle(&names));
        }
        if self.open > 0 {
            says.push(Message::new("rotation-open").with("count", self.open));
        }
        says
    }

    fn says_idle(&self, names: &dyn Fn(&mut dyn Iterator<Item = PersonId>) -> String) -> Message {
        let count = self.idle_twice.len();
        if count == 0 {
            return Message::new("rotation-nobody-idle");
        }
        let is_best = self.exhaustive || count == self.least_idle_twice;
        let key = if is_best { "rotation-idle" } else { "rotation-idle-perhaps-fewer" };
        let mut who: Vec<PersonId> = self.idle_twice.iter().map(|(person, _)| *person).collect();
        who.sort_unstable();
        who.dedup();
        Message::new(key)
            .with("count", count)
            .with("who", names(&mut who.into_iter()))
            .with("least", self.least_idle_twice)
    }
}
