//! Small cases at random, with everything the format knows: few enough ways that each can be played on its own.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};
use roadblock::scenario::Case;

use crate::support::case_of;

struct Dice {
    luck: ChaCha8Rng,
    /// Whether two people are assisted.
    several: bool,
}

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.luck.random_range(0..most)
    }

    /// Whether something comes that has so many chances of a hundred.
    fn percent(&mut self, chances: usize) -> bool {
        self.below(100) < chances
    }

    fn one<'s>(&mut self, of: &[&'s str]) -> &'s str {
        of[self.below(of.len())]
    }

    fn act(&mut self) -> String {
        format!("\"a{}\"", self.below(6))
    }

    fn acts(&mut self, most: usize) -> String {
        let count = 1 + self.below(most);
        let acts: std::collections::BTreeSet<String> = (0..count).map(|_| self.act()).collect();
        acts.into_iter().collect::<Vec<_>>().join(", ")
    }

    fn guards(&mut self) -> String {
        if !self.percent(30) {
            return String::new();
        }
        let acts = self.acts(2);
        match self.below(4) {
            0 => "when: [Happened(\"m0\")],".to_owned(),
            1 => "when: [NotHappened(\"m1\")],".to_owned(),
            2 => format!("when: [After({acts})],"),
            _ => format!("when: [Before({acts})],"),
        }
    }

    fn clause(&mut self, at: usize, timed: bool) -> String {
        let gravity = self.one(&["Note", "Minor", "Major", "Critical"]);
        let applies = self.one(&["Both", "Both", "Child", "Adult"]);
        let (acts, others, when) = (self.acts(2), self.acts(2), self.guards());
        let rule = match self.below(8) {
            0..=2 => {
                let trigger = match self.below(5) {
                    0 | 1 => "Start".to_owned(),
                    2 => "Moment(\"m0\")".to_owned(),
                    3 => format!("First({others})"),
                    _ => format!("Each({others})"),
                };
                let by = if self.percent(40) { "by: [\"police\"]," } else { "" };
                let due = if timed && self.percent(60) { "due: ( soft: \"7 min\", hard: \"20 min\" )," } else { "" };
                format!(
                    "obligations: [ ( id: \"o\", asks: \"x\", trigger: {trigger}, {when} acts: [{acts}], {by} {due} ) ]"
                )
            }
            3 | 4 => {
                // An order runs from lower to higher numbers, so that it can be kept.
                let split = 1 + self.below(5);
                let (low, high) = (self.below(split), split + self.below(6 - split));
                format!(
                    "precedences: [ ( id: \"p\", before: [\"a{low}\"], after: [\"a{high}\"], {when} reason: \"r\" ) ]"
                )
            }
            5 => format!("presence: [ ( id: \"e\", during: [{acts}], needs: \"social\", {when} reason: \"r\" ) ]"),
            6 => format!("consent: [ ( id: \"c\", during: [{acts}], purpose: \"share\", {when} reason: \"r\" ) ]"),
            _ => format!("prohibitions: [ ( id: \"n\", acts: [{acts}], {when} reason: \"r\", instead: \"i\" ) ]"),
        };
        format!(
            "( id: \"C{at}\", phase: \"one\", title: \"T\", severity: {gravity}, applies: {applies}, text: \"t\", \
             why: \"w\", source: \"s\", {rule} ),\n"
        )
    }

    fn procedure(&mut self) -> String {
        let timed = self.percent(60);
        let acts: String = (0..6)
            .map(|at| {
                let once = self.percent(20);
                format!("( id: \"a{at}\", name: \"A\", told: \"does\", once: {once}, takes: \"{} min\" ), ", 1 + at % 3)
            })
            .collect();
        let n = 2 + self.below(4);
        let clauses: String = (0..n).map(|at| self.clause(at, timed)).collect();
        format!(
            "( format: 1, id: \"p\", title: \"T\",
            agencies: [ ( id: \"police\", name: \"P\", colour: \"c\", sign: \"s\" ), ( id: \"social\", name: \"S\", colour: \"c\", sign: \"s\" ) ],
            moments: [ ( id: \"m0\", name: \"M\" ), ( id: \"m1\", name: \"M\" ) ],
            purposes: [ ( id: \"share\", name: \"S\" ) ],
            acts: [ {acts} ( id: \"tell\", name: \"T\", told: \"t\" ) ],
            telling: ( act: \"tell\", without_basis: \"tell\", purpose: \"share\" ),
            phases: [ ( id: \"one\", name: \"O\" ) ],
            clauses: [ {clauses} ] )"
        )
    }

    fn test(&mut self) -> String {
        let test = match self.below(12) {
            0 | 1 => format!("Flag(\"f{}\")", self.below(3)),
            2 => "Knows(\"officer\", \"k0\")".to_owned(),
            3 => format!("Done({})", self.act()),
            4 => format!("Did(\"worker\", {})", self.act()),
            5 => "Present(\"worker\", \"here\")".to_owned(),
            6 => "Together(\"worker\", \"mira\")".to_owned(),
            7 => "Agreed(\"mira\", \"share\")".to_owned(),
            8 => "Happened(\"m0\")".to_owned(),
            9 => format!("From(\"Monday 08:{:02}\")", 2 + self.below(30)),
            10 => format!("AtLeast(\"trust\", {})", 4 + self.below(3)),
            _ => "Chose(\"s0\", \"x\")".to_owned(),
        };
        match self.below(5) {
            0 => format!("Not({test})"),
            1 => format!("Any({test}, Flag(\"f0\"))"),
            _ => test,
        }
    }

    fn effects(&mut self, situations: usize, may_jump: bool) -> String {
        let mut parts = Vec::new();
        if self.percent(60) {
            let people = if self.several && self.percent(25) { ", toward: \"both\"" } else { ", toward: \"mira\"" };
            let toward = if self.percent(70) { people } else { "" };
            let by = if self.percent(25) { ", by: \"worker\"" } else { "" };
            let mut acts = format!("( act: {}{toward}{by} )", self.act());
            if self.percent(20) {
                acts += &format!(", ( act: {} )", self.act());
            }
            parts.push(format!("does: [{acts}]"));
        }
        if self.percent(50) {
            parts.push(format!("takes: \"{}\"", self.one(&["2 min", "5 min", "0 min", "11 min", "3 to 9 min"])));
        }
        if self.percent(20) {
            parts.push(format!(
                "moves: [(\"{}\", \"{}\")]",
                self.one(&["mira", "officer", "worker"]),
                self.one(&["here", "there", "away"])
            ));
        }
        if self.percent(20) {
            let delay = self.one(&["4 min", "2 to 8 min", "20 min"]);
            parts.push(format!("calls: [( who: \"worker\", to: \"here\", in: \"{delay}\" )]"));
        }
        if self.percent(20) {
            parts.push(format!("learns: [\"k{}\"]", self.below(2)));
        }
        if self.percent(15) {
            parts.push(format!("informs: [(\"worker\", \"k{}\")]", self.below(2)));
        }
        if self.percent(20) {
            parts.push(format!("consents: [( of: \"mira\", to: \"share\", given: {} )]", self.percent(60)));
        }
        if self.percent(30) {
            parts.push(format!("{}: [\"f{}\"]", self.one(&["sets", "sets", "clears"]), self.below(3)));
        }
        if self.percent(25) {
            parts.push(format!("adds: ( trust: {} )", self.one(&["1", "-1", "2"])));
        }
        if self.percent(15) {
            parts.push(format!("happens: [\"m{}\"]", self.below(2)));
        }
        if may_jump && self.percent(20) {
            // Mostly forward; where it goes back, ways may go round, and such cases are left out.
            parts.push(format!("goto: \"s{}\"", 1 + self.below(situations - 1)));
        }
        parts.join(", ")
    }

    fn outcome(&mut self, situations: usize) -> String {
        let when = if self.percent(60) { format!("when: {},", self.test()) } else { String::new() };
        format!("( {when} {} )", self.effects(situations, false))
    }

    fn options(&mut self, count: usize, situations: usize, may_jump: bool) -> String {
        (0..count)
            .map(|at| {
                let when = if at > 0 && self.percent(25) { format!("when: {},", self.test()) } else { String::new() };
                format!(
                    "( id: \"{}\", say: \"x\", {when} {} ), ",
                    ["x", "y", "z"][at],
                    self.effects(situations, may_jump)
                )
            })
            .collect()
    }

    fn scenario(&mut self) -> String {
        let n = 3 + self.below(2);
        let mut situations = String::new();
        for at in 0..n {
            let actor = self.one(&["officer", "officer", "worker"]);
            let entered = if at > 0 && self.percent(15) { format!("when: {},", self.test()) } else { String::new() };
            let time =
                if at > 0 && self.percent(20) { format!("at: \"Monday 08:{:02}\",", 5 * at) } else { String::new() };
            let begins = if self.percent(25) { format!("begins: [{}],", self.outcome(n)) } else { String::new() };
            let after = if self.percent(25) { format!("afterwards: [{}],", self.outcome(n)) } else { String::new() };
            let limit = if self.percent(20) {
                format!("limit: \"3 min\", no_decision: {},", self.outcome(n))
            } else {
                String::new()
            };
            let rest = format!("{entered} {time} {begins} {after} text: \"t\",");
            situations += &match self.below(6) {
                0 => {
                    let cards = self.options(3, n, false);
                    let pick = self.one(&["(1, 2)", "(2, 2)", "(1, 3)"]);
                    format!(
                        "( id: \"s{at}\", acts: \"{actor}\", {rest} {limit} cards: ( pick: {pick}, cards: [{cards}] ) ), "
                    )
                }
                1 => {
                    let (agreed, disagreed) = (self.outcome(n), self.outcome(n));
                    let options = self.options(2, n, false);
                    format!(
                        "( id: \"s{at}\", joint: [\"officer\", \"worker\"], decides: \"worker\", {rest} agreed: {agreed}, \
                         disagreed: {disagreed}, choices: [{options}] ), "
                    )
                }
                _ => {
                    let count = 2 + self.below(2);
                    let options = self.options(count, n, true);
                    format!("( id: \"s{at}\", acts: \"{actor}\", {rest} {limit} choices: [{options}] ), ")
                }
            };
        }
        let endings = format!(
            "( id: \"e0\", ending: true, when: {}, text: \"e\" ), ( id: \"e1\", ending: true, text: \"e\" )",
            self.test()
        );
        let mut injects = String::new();
        for at in 0..self.below(3) {
            let when = if self.percent(50) {
                format!("at: \"{} min\",", 1 + self.below(25))
            } else {
                format!("when: {},", self.test())
            };
            let unless = if self.percent(30) { format!("unless: {},", self.test()) } else { String::new() };
            let to = self.one(&["", "to: [\"worker\"],"]);
            injects += &format!("( id: \"i{at}\", {when} {unless} {to} text: \"t\", {} ), ", self.effects(n, false));
        }
        let until = if self.percent(50) { "assessed_until: \"Monday 09:00\"," } else { "" };
        let second = if self.several {
            "( id: \"nora\", name: \"N\", assisted: true, group: Adult, at: \"here\" ),"
        } else {
            ""
        };
        let both = if self.several { "several: [ ( id: \"both\", are: [\"mira\", \"nora\"] ) ]," } else { "" };
        let group = self.one(&["Child", "Adult", "InDoubt"]);
        let becomes = match self.below(6) {
            0 => format!("becomes: [( to: Adult, when: {} )],", self.test()),
            1 => "becomes: [( to: Child, at: \"Monday 08:09\" )],".to_owned(),
            _ => String::new(),
        };
        let shows = self.one(&["", "shows: [\"m0\"],", "shows: [\"m1\"],"]);
        format!(
            "( format: 1, id: \"c\", title: \"C\", procedure: \"p\", begins: \"Monday 08:00\", {until}
            people: [ ( id: \"mira\", name: \"M\", assisted: true, group: {group}, {becomes} at: \"here\" ), {second} ],
            roles: [ ( id: \"officer\", name: \"O\", agency: \"police\", at: \"here\", brief: \"b\" ),
                     ( id: \"worker\", name: \"W\", agency: \"social\", at: \"there\", brief: \"b\", knows: [\"k1\"] ) ],
            {both}
            places: [ ( id: \"here\", name: \"H\" ), ( id: \"there\", name: \"T\" ) ],
            facts: [ ( id: \"k0\", text: \"t\", about: \"mira\", {shows} ), ( id: \"k1\", text: \"t\", about: \"mira\" ) ],
            flags: [\"f0\", \"f1\", \"f2\"],
            situations: [ {situations} {endings} ], injects: [ {injects} ] )"
        )
    }
}

/// The case with this number, the same on every run.
pub(crate) fn small_case(number: u64) -> Case {
    let mut dice = Dice { luck: ChaCha8Rng::seed_from_u64(number), several: number.is_multiple_of(3) };
    case_of(&dice.procedure(), &dice.scenario())
}
