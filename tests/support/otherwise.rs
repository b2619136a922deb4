//! The same case with other words wherever they are private: what the room sees may not differ.

use std::sync::Arc;

use roadblock::base::Prose;
use roadblock::scenario::model::{Decision, Effects, Outcome};
use roadblock::scenario::{Case, Scenario};

/// Puts other words in the place of a private text. One that is empty stays so: that somebody says nothing is no secret.
fn other(text: &mut Prose, words: &str) {
    if !text.is_empty() {
        *text = Prose::from_source(&format!("{words} {}", text.plain().chars().rev().collect::<String>()));
    }
}

fn other_effects(effects: &mut Effects, words: &str) {
    other(&mut effects.reply, words);
}

/// The same case with other words wherever they are not for the whole room.
pub(crate) fn otherwise(case: &Case, words: &str) -> Case {
    let mut scenario = Scenario::clone(&case.scenario);
    for member in &mut scenario.cast {
        other(&mut member.brief, words);
        other(&mut member.truth, words);
    }
    scenario.facts.iter_mut().for_each(|fact| other(&mut fact.text, words));
    scenario.standing.iter_mut().for_each(|answer| other_effects(&mut answer.effects, words));
    for inject in &mut scenario.injects {
        other(&mut inject.text, words);
        other_effects(&mut inject.effects, words);
    }
    for insight in scenario.swaps.iter_mut().flat_map(|swap| &mut swap.insights) {
        other(&mut insight.1, words);
    }
    for situation in &mut scenario.situations {
        if situation.decision != Decision::Ending {
            other(&mut situation.text, words);
        }
        situation.mirror = situation.mirror.as_ref().map(|question| format!("{words} {question}"));
        let mut outcomes: Vec<&mut Outcome> = situation.begins.iter_mut().chain(&mut situation.afterwards).collect();
        outcomes.extend(situation.no_decision.as_deref_mut());
        match &mut situation.decision {
            Decision::Choices { options, .. } | Decision::Cards { options, .. } => {
                for option in options {
                    option.say = format!("{words} {}", option.say);
                    other(&mut option.note, words);
                    other_effects(&mut option.effects, words);
                }
            }
            Decision::Joint { options, agreed, disagreed, .. } => {
                for option in options {
                    option.say = format!("{words} {}", option.say);
                    other(&mut option.note, words);
                    other_effects(&mut option.effects, words);
                }
                outcomes.extend(agreed.as_deref_mut());
                outcomes.extend(disagreed.as_deref_mut());
            }
            Decision::Ending => {}
        }
        outcomes.into_iter().for_each(|outcome| other_effects(&mut outcome.effects, words));
    }
    Case { scenario: Arc::new(scenario), procedure: Arc::clone(&case.procedure) }
}
