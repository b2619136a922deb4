//! Where everybody can be in each situation, seen without playing. It errs on the side of "could be": whoever is surely
//! in a place is there on every way.

use std::collections::BTreeSet;

use crate::checks::CaseText;
use crate::checks::story::{Ways, options_of};
use crate::scenario::Scenario;
use crate::scenario::document::EffectsDoc;
use crate::scenario::model::{Decision, Effects, Outcome, Place, Situation, Who};

/// The places somebody can be in.
type Places = BTreeSet<Place>;

/// Everybody's possible places, and those to which somebody called can come at any time from now on.
#[derive(Debug, Clone, Default, PartialEq)]
struct Standing {
    places: Vec<Places>,
    expected: Vec<Places>,
}

/// Where everybody can be while each situation is open.
#[derive(Debug)]
pub(super) struct Whereabouts {
    open: Vec<Vec<Places>>,
}

impl Whereabouts {
    pub(super) fn of(case: &CaseText<'_>, scenario: &Scenario) -> Self {
        let ways = Ways::of(&case.doc, scenario, &case.procedure);
        let count = scenario.cast.len();
        let begin = Standing {
            places: scenario.cast.iter().map(|member| Places::from([member.at])).collect(),
            expected: vec![Places::new(); count],
        };
        // What is done unasked and what comes as news can be at any time.
        let mut anytime = vec![Places::new(); count];
        let unasked = scenario.standing.iter().map(|one| &one.effects);
        for effects in unasked.chain(scenario.injects.iter().map(|one| &one.effects)) {
            effects.moves.iter().for_each(|(who, place)| _ = anytime[who.at()].insert(*place));
            effects.calls.iter().for_each(|call| _ = anytime[call.who.at()].insert(call.to));
        }
        let mut come: Vec<Option<Standing>> = vec![None; scenario.situations.len()];
        let mut changed: Vec<usize> = ways.anytime.iter().copied().collect();
        changed.iter().for_each(|at| come[*at] = Some(begin.clone()));
        let mut open = vec![vec![Places::new(); count]; scenario.situations.len()];
        while let Some(at) = changed.pop() {
            let Some(standing) = come[at].clone() else { continue };
            let (here, left) = through(&scenario.situations[at], standing, &anytime);
            open[at] = here;
            for to in &ways.on[at] {
                let known = come[*to].clone();
                let joined = known.clone().map_or_else(|| left.clone(), |known| either(known, &left));
                if known.as_ref() != Some(&joined) {
                    come[*to] = Some(joined);
                    changed.push(*to);
                }
            }
        }
        Self { open }
    }

    /// Whether somebody is in this place on every way on which the situation is decided.
    pub(super) fn surely_at(&self, situation: usize, who: Who, place: Place) -> bool {
        self.open[situation].get(who.at()).is_some_and(|places| places.len() == 1 && places.contains(&place))
    }

    /// Where somebody can be while the situation is decided.
    pub(super) fn places(&self, situation: usize, who: Who) -> Vec<Place> {
        self.open[situation].get(who.at()).into_iter().flatten().copied().collect()
    }

    /// Everything that is offered, with the position of its situation, as written and as resolved. What is offered in a
    /// situation nobody comes to is left out.
    pub(super) fn offered<'c>(
        &self,
        case: &'c CaseText<'_>,
        scenario: &'c Scenario,
    ) -> Vec<(usize, EffectsDoc<'c>, &'c Effects)> {
        let situations = case.doc.situations.iter().zip(&scenario.situations).enumerate();
        let offered = situations.flat_map(|(at, (doc, situation))| {
            let options = options_of(doc).zip(situation.decision.options());
            options.map(move |(doc, option)| (at, doc.effects(), &option.effects))
        });
        offered.collect()
    }
}

/// Where everybody can be while a situation is open, and when it is left.
fn through(situation: &Situation, mut standing: Standing, anytime: &[Places]) -> (Vec<Places>, Standing) {
    follow(situation.begins.iter(), &mut standing);
    for (places, more) in standing.places.iter_mut().zip(standing.expected.iter().zip(anytime)) {
        places.extend(more.0.iter().chain(more.1));
    }
    let options = situation.decision.options();
    let cards = matches!(situation.decision, Decision::Cards { .. });
    let mut open = standing.places.clone();
    if cards {
        // Another card can come before.
        for (who, place) in options.iter().flat_map(|option| &option.effects.moves) {
            open[who.at()].insert(*place);
        }
        standing.places.clone_from(&open);
    }
    let mut left = if cards || situation.limit.is_some() || options.is_empty() {
        standing.clone()
    } else {
        Standing { places: vec![Places::new(); standing.places.len()], expected: standing.expected.clone() }
    };
    for option in options {
        let mut after = standing.clone();
        bring(&option.effects, true, &mut after);
        left = either(left, &after);
    }
    let (agreed, disagreed) = match &situation.decision {
        Decision::Joint { agreed, disagreed, .. } => (agreed.as_deref(), disagreed.as_deref()),
        _ => (None, None),
    };
    for outcome in agreed.into_iter().chain(disagreed).chain(situation.no_decision.as_deref()) {
        bring(&outcome.effects, false, &mut left);
    }
    follow(situation.afterwards.iter(), &mut left);
    (open, left)
}

fn follow<'o>(outcomes: impl Iterator<Item = &'o Outcome>, standing: &mut Standing) {
    outcomes.for_each(|outcome| bring(&outcome.effects, outcome.when.is_none(), standing));
}

/// What comes surely puts people where it moves them; what may come lets them be there too.
fn bring(effects: &Effects, surely: bool, standing: &mut Standing) {
    for (who, place) in &effects.moves {
        let places = &mut standing.places[who.at()];
        if surely {
            places.clear();
        }
        places.insert(*place);
    }
    for call in &effects.calls {
        standing.expected[call.who.at()].insert(call.to);
        standing.places[call.who.at()].insert(call.to);
    }
}

fn either(mut one: Standing, other: &Standing) -> Standing {
    let more = |all: &mut [Places], more: &[Places]| all.iter_mut().zip(more).for_each(|(all, more)| all.extend(more));
    more(&mut one.places, &other.places);
    more(&mut one.expected, &other.expected);
    one
}
