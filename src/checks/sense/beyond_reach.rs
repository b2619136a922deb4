//! An option whose act is beyond the reach of whoever does it.

use super::whereabouts::Whereabouts;
use crate::base::Severity;
use crate::checks::{CaseText, Check, Example, Findings, Rule};
use crate::procedure::Reach;
use crate::scenario::Scenario;
use crate::scenario::model::{Effects, Place, Who};

pub(in crate::checks) const RULE: Rule = Rule {
    code: "RB0930",
    severity: Severity::Warning,
    title: "an act is beyond the reach of whoever does it",
    why: "The procedure says how near one must be to the person an act concerns. On every way that leads here whoever \
        does it is in another place, or cannot ring them where speaking would do; so nobody is credited for it at the \
        debrief, although the case offers it.",
    broken: Example::Case(
        r#"
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
roles: [( id: "flagger", name: "Flagger", agency: "crew", at: "hut", brief: "You hold the flag." )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", does: [( act: "wait-with", toward: "driver" )] ),
//                                                        ^^^
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    repaired: Example::Case(
        r#"
places: [( id: "road", name: "The road" ), ( id: "hut", name: "The hut" )],
roles: [( id: "flagger", name: "Flagger", agency: "crew", at: "hut", brief: "You hold the flag." )],
situations: [
    ( id: "a-car", acts: "flagger", text: "A car comes fast.", choices: [
        ( id: "wave", say: "Wave it through." ),
        ( id: "halt", say: "Stop the car.", moves: [("flagger", "road")], does: [( act: "wait-with", toward: "driver" )] ),
    ] ),
    ( id: "evening", ending: true, text: "The day ends." ),
],
"#,
    ),
    check: Check::Whole(check),
};

fn check(case: &CaseText<'_>, findings: &mut Findings<'_>) {
    let Some(scenario) = &case.scenario else { return };
    let whereabouts = Whereabouts::of(case, scenario);
    for (at, effects, resolved) in whereabouts.offered(case, scenario) {
        let Some(decides) = scenario.situations[at].decision.role() else { continue };
        let places = Here { scenario, whereabouts: &whereabouts, at, effects: resolved };
        for (doc, doing) in effects.does.iter().zip(&resolved.acts) {
            let Some(reach) = case.procedure.acts.get(doing.act.at()).and_then(|act| act.reach) else { continue };
            let by = doing.by.unwrap_or(decides);
            let within = |person: &Who| places.can_reach(by, reach, *person);
            let beyond: Vec<&str> = if doing.toward.is_empty() {
                let nobody = scenario.assisted().next().is_some() && !scenario.assisted().any(|person| within(&person));
                nobody.then_some("anybody who is assisted").into_iter().collect()
            } else {
                let out = doing.toward.iter().filter(|person| !within(person) && !places.is_away(**person));
                out.map(|person| scenario.member(*person).id.as_str()).collect()
            };
            if beyond.is_empty() {
                continue;
            }
            let how = if reach == Reach::Present { "is not where" } else { "cannot speak with" };
            let message = format!(
                "\"{}\" is done by \"{}\", who {how} {}{}",
                doc.act.value,
                scenario.member(by).id,
                beyond.iter().map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(", "),
                if reach == Reach::Present { " is" } else { "" },
            );
            let help = "bring them together with moves:, let somebody who is there do it with by:, \
                        or give the place a telephone: true where speaking is enough";
            findings.tell(&RULE, doc.act.span, message, help);
        }
    }
}

/// Where everybody can be when an option is carried out.
struct Here<'c> {
    scenario: &'c Scenario,
    whereabouts: &'c Whereabouts,
    at: usize,
    effects: &'c Effects,
}

impl Here<'_> {
    /// The option itself moves people first.
    fn places_of(&self, who: Who) -> Vec<Place> {
        let moved = self.effects.moves.iter().rev().find(|(one, _)| *one == who).map(|(_, place)| *place);
        moved.map_or_else(|| self.whereabouts.places(self.at, who), |place| vec![place])
    }

    fn is_away(&self, who: Who) -> bool {
        self.places_of(who) == [Place::AWAY]
    }

    /// Whether there is a way on which an act reaches a person.
    fn can_reach(&self, by: Who, reach: Reach, person: Who) -> bool {
        let theirs = self.places_of(person);
        let together = || self.places_of(by).iter().any(|place| *place != Place::AWAY && theirs.contains(place));
        let telephone = || theirs.iter().any(|place| self.scenario.places[place.at()].telephone);
        match reach {
            _ if !self.scenario.member(person).assisted || theirs.is_empty() => true,
            Reach::Present => together(),
            Reach::Spoken => together() || telephone(),
            Reach::Known => true,
        }
    }
}
