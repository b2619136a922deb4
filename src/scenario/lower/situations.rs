//! Resolves situations and how they are decided.

use super::Lowering;
use super::talk::stop as stop_of;
use crate::base::Diagnostics;
use crate::scenario::document::{ChoiceDoc, OutcomeDoc, ScenarioDoc, SituationDoc};
use crate::scenario::model::{Choice, Decision, Outcome, Situation, SituationIx, Who};

/// How many options one situation may offer.
const MOST_OPTIONS: usize = 16;

impl Lowering<'_> {
    pub(super) fn situations(&self, doc: &ScenarioDoc, out: &mut Diagnostics<'_>) -> Vec<Situation> {
        let count = doc.situations.len();
        let mut situations = Vec::new();
        for (index, situation) in doc.situations.iter().enumerate() {
            let Some(decision) = self.decision(situation, out) else { continue };
            let last = index + 1 == count;
            if last && !situation.ending && !always_leads_on(situation) && !out.told_within(doc.situations.span) {
                let message = format!("after \"{}\" the case has no way on and no ending", situation.id.value);
                out.error("RB0214", situation.id.span, message, "add a last situation with ending: true");
            }
            situations.push(Situation {
                id: situation.id.value.clone(),
                title: situation.title.clone(),
                decision,
                best: situation.ending && situation.best,
                place: situation.place.as_ref().and_then(|name| self.place(name, out)),
                at: situation.at.as_ref().map(|at| at.value),
                when: situation.when.as_ref().and_then(|test| self.test(test, out)),
                text: situation.text.clone(),
                wall: situation.wall.clone(),
                mirror: situation.mirror.clone(),
                begins: situation.begins.iter().map(|outcome| self.outcome(outcome, out)).collect(),
                afterwards: situation.afterwards.iter().map(|outcome| self.outcome(outcome, out)).collect(),
                limit: situation.limit,
                no_decision: situation.no_decision.as_ref().map(|outcome| Box::new(self.outcome(outcome, out))),
                stop: situation.stop.as_ref().map(|stop| stop_of(stop, out)),
                asks_why: situation.asks_why,
                defensible: self.defensible(index, &situation.defensible, out),
                next: (!last).then(|| SituationIx::of(index + 1)),
            });
        }
        situations
    }

    fn decision(&self, doc: &SituationDoc, out: &mut Diagnostics<'_>) -> Option<Decision> {
        let id = &doc.id;
        let told = out.told_within(doc.span);
        let mut wrong = |message: String, help: &str| out.error("RB0215", id.span, message, help.to_owned());
        if doc.ending {
            if !doc.choices.is_empty() || doc.cards.is_some() {
                wrong(
                    format!("\"{}\" is an ending and offers options", id.value),
                    "take out the options, or ending: true",
                );
            }
            return Some(Decision::Ending);
        }
        if !doc.choices.is_empty() && doc.cards.is_some() {
            wrong(format!("\"{}\" has both choices and cards", id.value), "keep one of the two");
            return None;
        }
        if doc.choices.is_empty() && doc.cards.as_ref().is_none_or(|cards| cards.cards.is_empty()) {
            if told {
                return None;
            }
            wrong(format!("\"{}\" offers nothing to decide", id.value), "add choices: [ … ], or ending: true");
            return None;
        }
        if doc.choices.len().max(doc.cards.as_ref().map_or(0, |cards| cards.cards.len())) > MOST_OPTIONS {
            wrong(format!("\"{}\" offers too many options", id.value), "offer at most 16");
        }
        if !doc.joint.is_empty() {
            return self.joint(doc, out);
        }
        let Some(role) = &doc.acts else {
            if told {
                return None;
            }
            wrong(format!("nobody decides in \"{}\"", id.value), "add acts: \"…\" with the role that decides");
            return None;
        };
        let role = self.role(role, out);
        let Some(cards) = &doc.cards else {
            return Some(Decision::Choices { role: role?, options: self.options(&doc.choices, out) });
        };
        let (low, high) = (cards.pick.0.value, cards.pick.1.value);
        let pick = usize::try_from(low).ok().zip(usize::try_from(high).ok());
        let pick = pick.filter(|(low, high)| *low >= 1 && low <= high && *high <= cards.cards.len());
        if pick.is_none() {
            let message = format!("one cannot pick {low} to {high} of {} cards", cards.cards.len());
            out.error(
                "RB0216",
                cards.pick.0.span,
                message,
                "write pick: (fewest, most), at least 1, at most all cards",
            );
        }
        Some(Decision::Cards { role: role?, pick: pick?, options: self.options(&cards.cards, out) })
    }

    fn joint(&self, doc: &SituationDoc, out: &mut Diagnostics<'_>) -> Option<Decision> {
        let roles: Vec<Who> = doc.joint.iter().filter_map(|name| self.role(name, out)).collect();
        let decides = doc.decides.as_ref().and_then(|name| self.role(name, out)).or(roles.first().copied());
        if let Some(name) = doc.decides.as_ref().filter(|name| doc.joint.iter().all(|role| role.value != name.value)) {
            let asked: Vec<String> = doc.joint.iter().map(|role| format!("\"{}\"", role.value)).collect();
            let message = format!("\"{}\" is to decide, and is not among those asked", name.value);
            out.error("RB0220", name.span, message, format!("name one of {}, or add it to joint", asked.join(", ")));
        }
        if doc.cards.is_some() {
            let help = "use choices: [ … ] for a decision of several roles";
            out.error("RB0215", doc.id.span, "a joint decision cannot be made of cards", help);
            return None;
        }
        Some(Decision::Joint {
            roles,
            decides: decides?,
            options: self.options(&doc.choices, out),
            agreed: doc.agreed.as_ref().map(|outcome| Box::new(self.outcome(outcome, out))),
            disagreed: doc.disagreed.as_ref().map(|outcome| Box::new(self.outcome(outcome, out))),
        })
    }

    fn options(&self, docs: &[ChoiceDoc], out: &mut Diagnostics<'_>) -> Vec<Choice> {
        docs.iter()
            .map(|choice| Choice {
                id: choice.id.value.clone(),
                say: choice.say.clone(),
                when: choice.when.as_ref().and_then(|test| self.test(test, out)),
                note: choice.note.clone(),
                effects: self.effects(&choice.effects(), out),
            })
            .collect()
    }

    fn outcome(&self, doc: &OutcomeDoc, out: &mut Diagnostics<'_>) -> Outcome {
        Outcome {
            when: doc.when.as_ref().and_then(|test| self.test(test, out)),
            effects: self.effects(&doc.effects(), out),
        }
    }
}

/// Whether every option of a situation says where it leads.
fn always_leads_on(doc: &SituationDoc) -> bool {
    let cards = doc.cards.iter().flat_map(|cards| &cards.cards);
    doc.choices.iter().chain(cards).all(|option| option.goto.is_some())
}
