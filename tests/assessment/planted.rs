//! Planted faults: perfect plays of random procedures, up to four known faults in each, and how well the assessment
//! finds them: kind, role and place. What is true is known from the planting alone; the assessment is never asked.
//!
//! `PLANTED_SEED` and `PLANTED_PROCEDURES` try others and more; both are printed with the table.

use std::collections::{BTreeMap, BTreeSet};

use rand::rngs::ChaCha8Rng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};
use roadblock::assessment::{Accepted, Assessment, Finding, FindingKind, RuleRef, assess};
use roadblock::base::CaseTime;
use roadblock::engine::{ActEvent, Event, Origin, People, Recorded};
use roadblock::procedure::{ActIx, PurposeIx};
use roadblock::scenario::Case;
use roadblock::scenario::{Agreement, SituationIx, Who};

use crate::support::case_of;

mod mended;
mod weighed;

const AGENCIES: [&str; 3] = ["guides", "medics", "elders"];
const GRAVITIES: [&str; 4] = ["Note", "Minor", "Major", "Critical"];
/// From one act to the next in a perfect play, in minutes.
const STEP: i64 = 20;
/// An act takes this long.
const LENGTH: i64 = 4;
/// In time until so long after its place in a perfect play, and as good as missing after the second.
const TIGHT: (i64, i64) = (6, 14);

/// One duty and everything that binds its act.
struct Duty {
    gravity: usize,
    /// Whose it is, by position in [`AGENCIES`]; the roles stand in the same order.
    by: usize,
    tight: bool,
    once: bool,
    /// An agency that has to be there.
    needs: Option<usize>,
    consent: bool,
    /// Another act that is called for each time this one is done.
    calls: bool,
}

/// A random procedure: duties in an order in which they can be done.
struct Rules {
    duties: Vec<Duty>,
    /// Pairs of duties, the first before the second, each with the gravity of its clause.
    before: Vec<(usize, usize, usize)>,
    ruled_out: usize,
    persons: usize,
}

impl Rules {
    fn random(dice: &mut ChaCha8Rng) -> Self {
        let count = dice.random_range(8..=16);
        let duties = (0..count)
            .map(|_| {
                let by = dice.random_range(0..3);
                Duty {
                    gravity: dice.random_range(0..4),
                    by,
                    tight: dice.random_bool(0.5),
                    once: dice.random_bool(0.3),
                    needs: dice.random_bool(0.3).then(|| (by + dice.random_range(1..3)) % 3),
                    consent: dice.random_bool(0.3),
                    calls: dice.random_bool(0.2),
                }
            })
            .collect();
        let mut before = Vec::new();
        for first in 0..count {
            for then in first + 1..count {
                if dice.random_bool(0.15) {
                    before.push((first, then, dice.random_range(0..4)));
                }
            }
        }
        Self { duties, before, ruled_out: 3, persons: dice.random_range(1..=2) }
    }

    /// Acts by position: those of the duties, those called for, those ruled out, a child's and an adult's path.
    fn called(&self, duty: usize) -> usize {
        self.duties.len() + duty
    }

    fn out(&self, index: usize) -> usize {
        2 * self.duties.len() + index
    }

    fn path(&self, child: bool) -> usize {
        2 * self.duties.len() + self.ruled_out + usize::from(!child)
    }

    /// When a duty is done for a person in a perfect play, in minutes; the path comes behind the last duty.
    fn place(&self, duty: usize, person: usize) -> i64 {
        STEP * i64::try_from(1 + duty * self.persons + person).unwrap()
    }

    /// The first person is a child, the second an adult.
    fn is_child(person: usize) -> bool {
        person == 0
    }

    fn case(&self) -> Case {
        let n = self.duties.len();
        let mut acts = String::new();
        for act in 0..=self.path(false) {
            let once = self.duties.get(act).is_some_and(|duty| duty.once);
            acts += &format!("( id: \"a{act}\", name: \"A{act}\", told: \"does\", toward: Assisted, once: {once} ), ");
        }
        let mut clauses = String::new();
        let mut clause = |id: String, gravity: usize, applies: &str, rules: String| {
            clauses += &format!(
                "( id: \"{id}\", phase: \"one\", title: \"T\", severity: {}, applies: {applies}, text: \"t\", why: \"w\", source: \"s\", {rules} ),\n",
                GRAVITIES[gravity]
            );
        };
        let mut purposes = "( id: \"share\", name: \"S\" ), ".to_owned();
        for (index, duty) in self.duties.iter().enumerate() {
            let by = AGENCIES[duty.by];
            let last = self.place(index, self.persons - 1);
            // Of two persons each has a place of their own; the time is tight for the later one.
            let due = if duty.tight {
                format!("due: ( soft: \"{} min\", hard: \"{} min\" ),", last + TIGHT.0, last + TIGHT.1)
            } else {
                String::new()
            };
            clause(
                format!("D{index}"),
                duty.gravity,
                "Both",
                format!(
                    "obligations: [ ( id: \"o\", asks: \"x\", trigger: Start, acts: [\"a{index}\"], by: [\"{by}\"], {due} ) ]"
                ),
            );
            if let Some(needs) = duty.needs {
                let needs = AGENCIES[needs];
                let rule =
                    format!("presence: [ ( id: \"p\", during: [\"a{index}\"], needs: \"{needs}\", reason: \"r\" ) ]");
                clause(format!("C{index}"), duty.gravity, "Both", rule);
            }
            if duty.consent {
                purposes += &format!("( id: \"p{index}\", name: \"P\" ), ");
                let rule =
                    format!("consent: [ ( id: \"c\", during: [\"a{index}\"], purpose: \"p{index}\", reason: \"r\" ) ]");
                clause(format!("S{index}"), duty.gravity, "Both", rule);
            }
            if duty.calls {
                let called = self.called(index);
                let rule = format!(
                    "obligations: [ ( id: \"e\", asks: \"x\", trigger: Each(\"a{index}\"), acts: [\"a{called}\"] ) ]"
                );
                clause(format!("E{index}"), duty.gravity, "Both", rule);
            }
        }
        for (index, (first, then, gravity)) in self.before.iter().enumerate() {
            let rule =
                format!("precedences: [ ( id: \"q\", before: [\"a{first}\"], after: [\"a{then}\"], reason: \"r\" ) ]");
            clause(format!("P{index}"), *gravity, "Both", rule);
        }
        for index in 0..self.ruled_out {
            let act = self.out(index);
            let rule = format!("prohibitions: [ ( id: \"n\", acts: [\"a{act}\"], reason: \"r\", instead: \"i\" ) ]");
            clause(format!("N{index}"), index % 4, "Both", rule);
        }
        for (child, group, id) in [(true, "Child", "K"), (false, "Adult", "A")] {
            let act = self.path(child);
            let rule = format!(
                "obligations: [ ( id: \"o\", asks: \"x\", trigger: Start, acts: [\"a{act}\"], by: [\"guides\"] ) ]"
            );
            clause(id.to_owned(), 2, group, rule);
        }
        let procedure = format!(
            "( format: 1, id: \"path\", title: \"T\",
            agencies: [ ( id: \"guides\", name: \"G\", colour: \"c\", sign: \"s\" ), ( id: \"medics\", name: \"M\", colour: \"c\", sign: \"s\" ), ( id: \"elders\", name: \"E\", colour: \"c\", sign: \"s\" ) ],
            purposes: [ {purposes} ],
            acts: [ {acts} ( id: \"tell\", name: \"T\", told: \"t\" ) ],
            telling: ( act: \"tell\", without_basis: \"tell\", purpose: \"share\" ),
            phases: [ ( id: \"one\", name: \"O\" ) ], clauses: [ {clauses} ] )"
        );
        let people: String = (0..self.persons)
            .map(|person| {
                let group = if Self::is_child(person) { "Child" } else { "Adult" };
                format!("( id: \"p{person}\", name: \"P\", assisted: true, group: {group}, at: \"here\" ), ")
            })
            .collect();
        let roles: String = AGENCIES
            .iter()
            .map(|agency| {
                format!(
                    "( id: \"r-{agency}\", name: \"{agency}\", agency: \"{agency}\", at: \"here\", brief: \"b\" ), "
                )
            })
            .collect();
        let until = self.place(n + 4, 0) / 60 + 1;
        let scenario = format!(
            "( format: 1, id: \"case\", title: \"C\", procedure: \"path\", begins: \"Monday 00:00\", assessed_until: \"Monday {until:02}:00\",
            people: [ {people} ], roles: [ {roles} ], places: [ ( id: \"here\", name: \"H\" ) ],
            situations: [ ( id: \"s\", acts: \"r-guides\", text: \"t\", choices: [ ( id: \"x\", say: \"x\" ) ] ), ( id: \"e\", ending: true, text: \"e\" ) ] )"
        );
        case_of(&procedure, &scenario)
    }

    fn perfect(&self) -> Play {
        let mut acts = Vec::new();
        for person in 0..self.persons {
            for (index, duty) in self.duties.iter().enumerate() {
                let minute = self.place(index, person);
                acts.push(Act { act: index, person, by: duty.by, minute, present: ALL });
                if duty.calls {
                    let act = self.called(index);
                    acts.push(Act { act, person, by: duty.by, minute: minute + LENGTH + 3, present: ALL });
                }
            }
            let minute = self.place(self.duties.len(), person);
            acts.push(Act { act: self.path(Self::is_child(person)), person, by: 0, minute, present: ALL });
        }
        Play { acts, refused: BTreeSet::new() }
    }
}

const ALL: u64 = 0b111;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Act {
    act: usize,
    person: usize,
    by: usize,
    minute: i64,
    /// Roles that are there, as bits.
    present: u64,
}

/// A play: its acts, and which agreements (duty, person) were not given.
#[derive(Debug, Clone)]
struct Play {
    acts: Vec<Act>,
    refused: BTreeSet<(usize, usize)>,
}

impl Play {
    fn of(&self, act: usize, person: usize) -> Option<usize> {
        self.acts.iter().position(|one| (one.act, one.person) == (act, person))
    }

    fn log(&self, rules: &Rules) -> Vec<Recorded> {
        let mut events: Vec<(i64, Event)> = vec![(0, Event::Entered(SituationIx(0)))];
        let bound = rules.duties.iter().enumerate().filter(|(_, duty)| duty.consent);
        for (purpose, (duty, _)) in (1..).zip(bound) {
            for person in 0..rules.persons {
                if !self.refused.contains(&(duty, person)) {
                    let purpose = PurposeIx::of(purpose);
                    let with = roadblock::procedure::Agencies::ANYBODY;
                    let agreement = Agreement { person: assisted(person), purpose, with, given: true };
                    events.push((0, Event::Agreed(agreement)));
                }
            }
        }
        for one in &self.acts {
            let mut present = People(one.present | 1 << one.by);
            present.insert(assisted(one.person));
            let (start, end) = (CaseTime(one.minute * 60), CaseTime((one.minute + LENGTH) * 60));
            let act = ActEvent {
                act: ActIx::of(one.act),
                by: Who::of(one.by),
                toward: Some(assisted(one.person)),
                fact: None,
                start,
                end,
                present,
                agreed: 0,
                origin: Origin::Standing,
            };
            events.push((start.0, Event::Acted(act)));
        }
        events.push((rules.place(rules.duties.len() + 3, 0) * 60, Event::Ended(SituationIx(1))));
        events.sort_by_key(|(at, _)| *at);
        let numbered = (0..).zip(events);
        numbered.map(|(seq, (at, event))| Recorded { seq, command: seq, at: CaseTime(at), event }).collect()
    }
}

/// A person assisted; the roles stand before them.
fn assisted(person: usize) -> Who {
    Who::of(AGENCIES.len() + person)
}

/// What is true about a fault, from the planting.
#[derive(Debug, Clone)]
struct Truth {
    kind: FindingKind,
    /// Clauses under which it may be told.
    clauses: BTreeSet<String>,
    person: usize,
    /// Who acted, or who should have; where one of two acts is to move, either.
    roles: BTreeSet<usize>,
    /// When the act began, in minutes; `None`: it never did.
    minutes: Option<BTreeSet<i64>>,
    act: usize,
}

impl Truth {
    fn is_told_by(&self, case: &Case, finding: &Finding) -> bool {
        let clause = finding.clause.map(|clause| case.procedure.clauses[clause.at()].id.clone());
        let same_clause = match finding.rule {
            RuleRef::Act(act) => act.at() == self.act,
            _ => clause.is_some_and(|clause| self.clauses.contains(&clause)),
        };
        let role = finding.role.map(Who::at);
        let asked = |role: &usize| {
            let agency = case.scenario.member(Who::of(*role)).agency;
            finding.asked_of.is_some_and(|asked| asked.includes(agency))
        };
        let same_role = role.map_or_else(|| self.roles.iter().any(asked), |role| self.roles.contains(&role));
        let same_place = self.minutes.as_ref().is_none_or(|minutes| minutes.contains(&(finding.at.0 / 60)));
        let same_person = finding.people.contains(&assisted(self.person));
        finding.kind == self.kind && same_clause && same_role && same_place && same_person
    }
}

/// A fault about to be planted: what it touches, and the play with it.
struct Fault {
    truths: Vec<Truth>,
    /// Pairs (act, person) that no other fault of this play may touch.
    touches: Vec<(usize, usize)>,
    /// Whether it only changes how one act was done, so that others of this sort may meet in it.
    light: bool,
    play: Play,
}

/// Every kind that is planted; orders twice, since they find a place least often.
const PLANTED: [FindingKind; 11] = [
    FindingKind::OutOfOrder,
    FindingKind::Missing,
    FindingKind::Late,
    FindingKind::OutOfOrder,
    FindingKind::WrongAgency,
    FindingKind::WithoutPresence,
    FindingKind::WithoutConsent,
    FindingKind::NotAllowed,
    FindingKind::Premature,
    FindingKind::Unneeded,
    FindingKind::WrongBranch,
];

/// Plants one fault of a kind somewhere, if the procedure has a place for it.
fn plant(rules: &Rules, play: &Play, kind: FindingKind, dice: &mut ChaCha8Rng) -> Option<Fault> {
    let person = dice.random_range(0..rules.persons);
    let fits = |duty: &usize| {
        let found = &rules.duties[*duty];
        match kind {
            FindingKind::Missing => !found.calls,
            // A second person has the tight time.
            FindingKind::Late => found.tight && !found.calls && person == rules.persons - 1,
            FindingKind::WithoutPresence => {
                found.needs.is_some_and(|needs| play.of(*duty, person).is_some_and(|at| play.acts[at].by != needs))
            }
            FindingKind::WithoutConsent => found.consent,
            FindingKind::Premature => found.calls,
            FindingKind::Unneeded => found.once && !found.calls,
            _ => !found.calls,
        }
    };
    let duties: Vec<usize> = (0..rules.duties.len()).filter(fits).collect();
    let duty = *duties.choose(dice)?;
    let found = &rules.duties[duty];
    let at = play.of(duty, person)?;
    let before = play.acts[at];
    let mut play = play.clone();
    let truth = |clause: String, role: usize, minute: Option<i64>| Truth {
        kind,
        clauses: BTreeSet::from([clause]),
        person,
        roles: BTreeSet::from([role]),
        minutes: minute.map(|minute| BTreeSet::from([minute])),
        act: duty,
    };
    let mut touches = vec![(duty, person)];
    let truths = match kind {
        FindingKind::Missing => {
            play.acts.remove(at);
            vec![truth(format!("D{duty}"), found.by, None)]
        }
        FindingKind::Late => {
            let minute = before.minute + TIGHT.0 + dice.random_range(1..TIGHT.1 - TIGHT.0);
            play.acts[at].minute = minute;
            vec![truth(format!("D{duty}"), found.by, Some(minute))]
        }
        FindingKind::WrongAgency => {
            let by = (found.by + dice.random_range(1..3)) % 3;
            if Some(by) == found.needs && before.present != ALL {
                return None;
            }
            play.acts[at].by = by;
            vec![truth(format!("D{duty}"), by, Some(before.minute))]
        }
        FindingKind::WithoutPresence => {
            play.acts[at].present = ALL & !(1 << found.needs?);
            vec![truth(format!("C{duty}"), found.by, Some(before.minute))]
        }
        FindingKind::WithoutConsent => {
            play.refused.insert((duty, person));
            vec![truth(format!("S{duty}"), found.by, Some(before.minute))]
        }
        FindingKind::NotAllowed => {
            let index = dice.random_range(0..rules.ruled_out);
            let minute = rules.place(dice.random_range(0..rules.duties.len()), 0) + 15;
            let by = dice.random_range(0..3);
            let act = rules.out(index);
            touches = vec![(act, person)];
            play.acts.push(Act { act, person, by, minute, present: ALL });
            vec![truth(format!("N{index}"), by, Some(minute))]
        }
        FindingKind::Premature => {
            // Long before what calls for it, and not again.
            let called = play.of(rules.called(duty), person)?;
            let minute = before.minute - 31 - dice.random_range(LENGTH..20);
            play.acts[called].minute = minute.max(0);
            if minute < 0 {
                return None;
            }
            vec![truth(format!("E{duty}"), found.by, Some(minute))]
        }
        FindingKind::Unneeded => {
            let minute = before.minute + STEP * dice.random_range(1..4) + 15;
            play.acts.push(Act { minute, ..before });
            vec![truth(format!("D{duty}"), found.by, Some(minute))]
        }
        FindingKind::WrongBranch => {
            let child = Rules::is_child(person);
            let (right, wrong) = (rules.path(child), rules.path(!child));
            let at = play.of(right, person)?;
            play.acts[at].act = wrong;
            touches = vec![(right, person), (wrong, person)];
            let (own, other) = if child { ("K", "A") } else { ("A", "K") };
            let missing = Truth { kind: FindingKind::Missing, ..truth(own.to_owned(), 0, None) };
            vec![truth(other.to_owned(), 0, Some(play.acts[at].minute)), missing]
        }
        FindingKind::OutOfOrder => return out_of_order(rules, &play, duty, person, dice),
        _ => return None,
    };
    Some(Fault { truths, touches, light: is_light(kind), play })
}

fn is_light(kind: FindingKind) -> bool {
    use FindingKind::{Late, WithoutConsent, WithoutPresence, WrongAgency};
    matches!(kind, Late | WithoutConsent | WithoutPresence | WrongAgency)
}

/// Moves one act before something that should come first, or behind something that should come later.
fn out_of_order(rules: &Rules, play: &Play, duty: usize, person: usize, dice: &mut ChaCha8Rng) -> Option<Fault> {
    let early = dice.random_bool(0.5);
    let near: Vec<usize> = rules
        .before
        .iter()
        .filter_map(|(first, then, _)| match early {
            true => (*then == duty).then_some(*first),
            false => (*first == duty && !rules.duties[duty].tight).then_some(*then),
        })
        .collect();
    let beyond = *near.choose(dice)?;
    let there = rules.place(beyond, person);
    let minute = if early { there - LENGTH - 2 } else { there + LENGTH + 9 };
    // Everything that this breaks.
    let mut clauses = BTreeSet::new();
    let mut others = BTreeSet::new();
    for (index, (first, then, _)) in rules.before.iter().enumerate() {
        let broken = match early {
            true => *then == duty && rules.place(*first, person) > minute,
            false => *first == duty && rules.place(*then, person) < minute,
        };
        if broken {
            clauses.insert(format!("P{index}"));
            others.insert(if early { *first } else { *then });
        }
    }
    let mut play = play.clone();
    let at = play.of(duty, person)?;
    play.acts[at].minute = minute;
    // Told at the act that came too early; of a single pair either of the two may be the one to move.
    let minutes: BTreeSet<i64> =
        if early { BTreeSet::from([minute]) } else { others.iter().map(|other| rules.place(*other, person)).collect() };
    let mut roles = BTreeSet::from([rules.duties[duty].by]);
    if let [other] = others.iter().collect::<Vec<_>>()[..] {
        roles.insert(rules.duties[*other].by);
    }
    let truth = Truth { kind: FindingKind::OutOfOrder, clauses, person, roles, minutes: Some(minutes), act: duty };
    let touches = others.iter().map(|other| (*other, person)).chain([(duty, person)]).collect();
    Some(Fault { truths: vec![truth], touches, light: false, play })
}

/// Whatever machine this runs on, it comes to the same: names, charges and causes of findings, the profile and the
/// number. The fingerprint changes with every change of a price or a rule; then so does what people are told.
#[test]
fn the_same_findings_and_numbers_on_every_machine() {
    let mut all = String::new();
    for seed in 1..=40 {
        let mut dice = ChaCha8Rng::seed_from_u64(seed);
        let rules = Rules::random(&mut dice);
        let mut play = rules.perfect();
        for kind in PLANTED {
            play = plant(&rules, &play, kind, &mut dice).map_or(play, |fault| fault.play);
        }
        let case = rules.case();
        let found = assess(&case, &play.log(&rules), &Accepted::default());
        let lines: Vec<String> = found.findings.iter().map(crate::compact::line).collect();
        all += &format!("{}\n{:?} {}\n{:?}\n", lines.join("\n"), found.score, found.score.points(), found.profile);
    }
    assert_eq!(roadblock::base::fingerprint(&all), "c93d3ab678649b74");
}

/// Found, claimed and planted, of one kind.
#[derive(Debug, Default, Clone, Copy)]
struct Count {
    planted: usize,
    missed: usize,
    claimed: usize,
    right: usize,
}

/// Prints how well each kind was found; returns the kinds that fall short, or were planted too seldom to tell.
fn table<'k>(counts: &BTreeMap<&'k str, Count>) -> Vec<&'k str> {
    println!("{:<18} {:>8} {:>8} {:>10} {:>8}", "kind", "planted", "claimed", "precision", "recall");
    let mut short = Vec::new();
    for (kind, count) in counts {
        let recalled = count.planted - count.missed;
        let share = |part: usize, of: usize| if of == 0 { 1.0 } else { part as f64 / of as f64 };
        let (precision, recall) = (share(count.right, count.claimed), share(recalled, count.planted));
        println!("{kind:<18} {:>8} {:>8} {precision:>10.3} {recall:>8.3}", count.planted, count.claimed);
        if precision < 0.95 || recall < 0.95 || count.planted < 100 {
            short.push(*kind);
        }
    }
    short
}

fn setting(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What an assessment says is wrong: everything that is not merely a consequence of something else.
fn claims(found: &Assessment) -> impl Iterator<Item = (usize, &Finding)> {
    let is_claim = |finding: &Finding| {
        let told = matches!(finding.kind, FindingKind::Unneeded | FindingKind::WrongBranch);
        (finding.kind.is_gap() || told) && finding.consequence_of.is_none()
    };
    found.findings.iter().enumerate().filter(move |(_, finding)| is_claim(finding))
}

/// A perfect play with up to four faults in it, and what is true about them.
fn with_faults(rules: &Rules, perfect: &Play, dice: &mut ChaCha8Rng) -> (Play, Vec<Truth>) {
    let mut play = perfect.clone();
    let (mut truths, mut planted): (Vec<Truth>, BTreeSet<(FindingKind, usize, usize)>) = Default::default();
    let (mut touched, mut lightly) = (BTreeSet::new(), BTreeSet::new());
    let wanted = dice.random_range(1..=4);
    let mut kinds: Vec<FindingKind> = (0..16).filter_map(|_| PLANTED.choose(dice).copied()).collect();
    kinds.shuffle(dice);
    let mut faults = 0;
    for kind in kinds {
        if faults == wanted {
            break;
        }
        let Some(fault) = plant(rules, &play, kind, dice) else { continue };
        let meets = |places: &BTreeSet<(usize, usize)>| fault.touches.iter().any(|place| places.contains(place));
        let twice = fault.truths.iter().any(|one| planted.contains(&(one.kind, one.act, one.person)));
        if meets(&touched) || twice || (!fault.light && meets(&lightly)) {
            continue;
        }
        if fault.light {
            lightly.extend(fault.touches);
        } else {
            touched.extend(fault.touches);
        }
        planted.extend(fault.truths.iter().map(|one| (one.kind, one.act, one.person)));
        truths.extend(fault.truths);
        play = fault.play;
        faults += 1;
    }
    // Several faults may have met in one act: by whom and when it was done is known in the end.
    for truth in truths.iter_mut().filter(|truth| is_light(truth.kind)) {
        let act = play.acts[play.of(truth.act, truth.person).unwrap()];
        (truth.roles, truth.minutes) = (BTreeSet::from([act.by]), Some(BTreeSet::from([act.minute])));
    }
    (play, truths)
}

#[test]
fn planted_faults_are_found_told_first_and_nothing_else_is() {
    let seed = setting("PLANTED_SEED", 1);
    let procedures = setting("PLANTED_PROCEDURES", 250);
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    let (mut plays, mut told_first, mut gravest_first) = (0, 0, 0);
    for number in 0..procedures {
        let mut dice = ChaCha8Rng::seed_from_u64(seed + number);
        let rules = Rules::random(&mut dice);
        let case = rules.case();
        let perfect = rules.perfect();
        let found = assess(&case, &perfect.log(&rules), &Accepted::default());
        let all: Vec<String> = claims(&found).map(|(_, finding)| finding.id.0.clone()).collect();
        assert_eq!(all, Vec::<String>::new(), "a perfect play, seed {}", seed + number);
        for _ in 0..6 {
            let (play, truths) = with_faults(&rules, &perfect, &mut dice);
            let found = assess(&case, &play.log(&rules), &Accepted::default());
            let mut open = truths.clone();
            let mut planted_roots = BTreeSet::new();
            for (index, claim) in claims(&found) {
                let count = counts.entry(claim.kind.id()).or_default();
                count.claimed += 1;
                // What is true of two persons in the same words is told once.
                let before = open.len();
                open.retain(|truth| !truth.is_told_by(&case, claim));
                if before - open.len() == claim.people.len() {
                    count.right += 1;
                    planted_roots.insert(index);
                }
            }
            for truth in &truths {
                counts.entry(truth.kind.id()).or_default().planted += 1;
            }
            for missed in &open {
                counts.entry(missed.kind.id()).or_default().missed += 1;
            }
            // What costs nothing worth naming is neutral and not among the first sentences.
            let graver = |index: &usize| found.findings[*index].kind != FindingKind::Unneeded;
            let merged: usize = planted_roots
                .iter()
                .filter(|index| graver(index))
                .map(|index| found.findings[*index].people.len() - 1)
                .sum();
            let due = truths.iter().filter(|truth| truth.kind != FindingKind::Unneeded).count() - merged;
            if truths.iter().all(|truth| truth.kind == FindingKind::Unneeded) {
                continue;
            }
            plays += 1;
            let first: Vec<usize> =
                found.telling.critical.iter().chain(&found.telling.roots).copied().take(3).collect();
            let planted_first = first.iter().filter(|index| planted_roots.contains(index)).count();
            told_first += usize::from(planted_first == due.min(3));
            let gravest =
                planted_roots.iter().filter(|index| graver(index)).max_by_key(|index| found.findings[**index].charge);
            let most = gravest.map_or(0, |index| found.findings[*index].charge);
            let is_gravest = |index: &usize| planted_roots.contains(index) && found.findings[*index].charge == most;
            gravest_first += usize::from(first.iter().any(is_gravest));
        }
    }
    println!("PLANTED_SEED={seed} PLANTED_PROCEDURES={procedures}: {plays} plays with up to four faults");
    let short = table(&counts);
    let share = |part: usize| 100.0 * part as f64 / plays as f64;
    println!("the first three sentences are planted root causes: {:.1} of 100", share(told_first));
    println!("the gravest planted root cause is among them: {:.1} of 100", share(gravest_first));
    assert!(short.is_empty() && counts.len() + 1 == PLANTED.len(), "{short:?}");
    assert!(share(told_first) >= 95.0 && share(gravest_first) >= 95.0);
}
