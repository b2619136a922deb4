//! Random small procedures and random plays of them, for properties.
//!
//! Acts are numbered; an order between acts always runs from the lower number to the higher, so that doing everything
//! once in that order can comply. Plays are written straight into a log, so that every time is possible.

use proptest::prelude::*;
use roadblock::assessment::{Accepted, Assessment, assess};
use roadblock::base::CaseTime;
use roadblock::engine::{ActEvent, Event, Origin, People, Recorded};
use roadblock::procedure::{ActIx, MomentIx, PurposeIx};
use roadblock::scenario::Case;
use roadblock::scenario::{Agreement, Group, SituationIx, Who};

use crate::support::case_of;

/// How many acts rules may ask for.
pub(crate) const ACTS: usize = 8;
/// An act that is ruled out and in no other rule.
pub(crate) const RULED_OUT: usize = ACTS;
/// An act that is done once and in no other rule.
pub(crate) const ONCE: usize = ACTS + 1;
/// Plays last this many minutes at most; everything is due before.
pub(crate) const MINUTES: i64 = 300;

const APPLIES: [&str; 3] = ["Both", "Child", "Adult"];
const GRAVITIES: [&str; 4] = ["Note", "Minor", "Major", "Critical"];

#[derive(Debug, Clone, Default)]
pub(crate) struct Duty {
    pub(crate) gravity: usize,
    /// 0 the start, 1 and 2 a moment, 3 the first of an act, 4 each of an act.
    pub(crate) trigger: usize,
    pub(crate) trigger_act: usize,
    pub(crate) acts: Vec<usize>,
    pub(crate) by_guides: bool,
    pub(crate) due: Option<(i64, i64)>,
    /// 0 none, 1 where the first moment came, 2 where the second did not.
    pub(crate) guard: usize,
    /// 0 everybody, 1 children, 2 adults.
    pub(crate) applies: usize,
}

/// What an act needs besides its order: somebody there, or agreement.
#[derive(Debug, Clone)]
pub(crate) struct Bond {
    pub(crate) gravity: usize,
    pub(crate) act: usize,
    /// Whether it asks for a medic, or for agreement.
    pub(crate) presence: bool,
    pub(crate) applies: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Order {
    pub(crate) gravity: usize,
    pub(crate) before: Vec<usize>,
    pub(crate) after: Vec<usize>,
}

#[derive(Debug, Clone, Default)]
pub(crate) struct World {
    pub(crate) duties: Vec<Duty>,
    pub(crate) orders: Vec<Order>,
    pub(crate) bonds: Vec<Bond>,
    /// Put before every id.
    pub(crate) prefix: String,
    /// Whether clauses are added that ask nothing here.
    pub(crate) more: bool,
}

/// An act of a play.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Done {
    pub(crate) minute: i64,
    pub(crate) who: u16,
    pub(crate) act: usize,
}

impl World {
    pub(crate) fn case(&self) -> Case {
        let p = &self.prefix;
        let names = |acts: &[usize]| acts.iter().map(|act| format!("\"{p}a{act}\"")).collect::<Vec<_>>().join(", ");
        let mut acts = String::new();
        for act in 0..=ONCE {
            let once = act == ONCE;
            acts += &format!("( id: \"{p}a{act}\", name: \"A\", told: \"does\", once: {once} ), ");
        }
        let mut clauses = String::new();
        let mut clause = |id: String, gravity: usize, applies: &str, rules: String| {
            clauses += &format!(
                "( id: \"{p}{id}\", phase: \"{p}one\", title: \"T\", severity: {}, applies: {applies}, text: \"t\", why: \"w\", source: \"s\", {rules} ),\n",
                GRAVITIES[gravity]
            );
        };
        for (index, duty) in self.duties.iter().enumerate() {
            let trigger = match duty.trigger {
                0 => "Start".to_owned(),
                1 | 2 => format!("Moment(\"{p}m{}\")", duty.trigger),
                3 => format!("First(\"{p}a{}\")", duty.trigger_act),
                _ => format!("Each(\"{p}a{}\")", duty.trigger_act),
            };
            let by = if duty.by_guides { format!("by: [\"{p}guides\"],") } else { String::new() };
            let due = duty
                .due
                .map(|(soft, hard)| format!("due: ( soft: \"{soft} min\", hard: \"{hard} min\" ),"))
                .unwrap_or_default();
            let acts = names(&duty.acts);
            clause(
                format!("D{index}"),
                duty.gravity,
                APPLIES[duty.applies],
                format!(
                    "obligations: [ ( id: \"{p}o\", asks: \"x\", trigger: {trigger}, acts: [{acts}], {by} {due} {} ) ]",
                    match duty.guard {
                        0 => String::new(),
                        1 => format!("when: [Happened(\"{p}m1\")]"),
                        _ => format!("when: [NotHappened(\"{p}m2\")]"),
                    }
                ),
            );
        }
        for (index, order) in self.orders.iter().enumerate() {
            let rule = format!(
                "precedences: [ ( id: \"{p}p\", before: [{}], after: [{}], reason: \"r\" ) ]",
                names(&order.before),
                names(&order.after)
            );
            clause(format!("P{index}"), order.gravity, "Both", rule);
        }
        for (index, bond) in self.bonds.iter().enumerate() {
            let during = names(&[bond.act]);
            let rule = if bond.presence {
                format!("presence: [ ( id: \"{p}b\", during: [{during}], needs: \"{p}medics\", reason: \"r\" ) ]")
            } else {
                format!("consent: [ ( id: \"{p}b\", during: [{during}], purpose: \"{p}share\", reason: \"r\" ) ]")
            };
            clause(format!("B{index}"), bond.gravity, APPLIES[bond.applies], rule);
        }
        let out = names(&[RULED_OUT]);
        clause(
            "N".to_owned(),
            1,
            "Both",
            format!("prohibitions: [ ( id: \"{p}n\", acts: [{out}], reason: \"r\", instead: \"i\" ) ]"),
        );
        if self.more {
            let rules = format!(
                "obligations: [ ( id: \"{p}o\", asks: \"x\", trigger: Start, acts: [{}] ) ], prohibitions: [ ( id: \"{p}q\", acts: [{}], reason: \"r\", instead: \"i\" ) ]",
                names(&[0, 1]),
                names(&[0, 1, 2, 3])
            );
            clause("X".to_owned(), 3, "Adult", rules);
            let rules = format!(
                "obligations: [ ( id: \"{p}o\", asks: \"x\", trigger: Moment(\"{p}never\"), acts: [{}] ) ]",
                names(&[0])
            );
            clause("Y".to_owned(), 3, "Both", rules);
        }
        let procedure = format!(
            "( format: 1, id: \"{p}path\", title: \"T\",
            agencies: [ ( id: \"{p}guides\", name: \"G\", colour: \"c\", sign: \"s\" ), ( id: \"{p}medics\", name: \"M\", colour: \"c\", sign: \"s\" ) ],
            moments: [ ( id: \"{p}m1\", name: \"M\" ), ( id: \"{p}m2\", name: \"M\" ), ( id: \"{p}never\", name: \"N\" ) ],
            purposes: [ ( id: \"{p}share\", name: \"S\" ) ],
            acts: [ {acts} ( id: \"{p}tell\", name: \"T\", told: \"t\" ) ],
            telling: ( act: \"{p}tell\", without_basis: \"{p}tell\", purpose: \"{p}share\" ),
            phases: [ ( id: \"{p}one\", name: \"O\" ) ],
            clauses: [ {clauses} ] )"
        );
        let scenario = format!(
            "( format: 1, id: \"{p}case\", title: \"C\", procedure: \"{p}path\", begins: \"Monday 08:00\", assessed_until: \"Monday 18:00\",
            people: [ ( id: \"{p}mira\", name: \"Mira\", assisted: true, group: Child, at: \"{p}here\" ) ],
            roles: [ ( id: \"{p}guide\", name: \"G\", agency: \"{p}guides\", at: \"{p}here\", brief: \"b\" ),
                     ( id: \"{p}medic\", name: \"M\", agency: \"{p}medics\", at: \"{p}here\", brief: \"b\" ) ],
            places: [ ( id: \"{p}here\", name: \"H\" ) ],
            situations: [ ( id: \"{p}s\", acts: \"{p}guide\", text: \"t\", choices: [ ( id: \"{p}x\", say: \"x\" ) ] ),
                          ( id: \"{p}e\", ending: true, text: \"e\" ) ] )"
        );
        case_of(&procedure, &scenario)
    }
}

/// What the case brings: when moments come, when Mira agrees, and when, if ever, she turns eighteen; in minutes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Course {
    pub(crate) moments: [i64; 2],
    pub(crate) agrees: i64,
    pub(crate) grown: Option<i64>,
}

impl From<[i64; 2]> for Course {
    fn from(moments: [i64; 2]) -> Self {
        Self { moments, agrees: 0, grown: None }
    }
}

impl Course {
    /// The same without a birthday.
    pub(crate) fn always_a_child(self) -> Self {
        Self { grown: None, ..self }
    }
}

/// The log of a play; acts in the order of their times, ties in the order of the list. In one minute of five whoever
/// acts is alone with Mira.
pub(crate) fn log(play: &[Done], course: impl Into<Course>) -> Vec<Recorded> {
    let course = course.into();
    let mira = Who(2);
    let mut events: Vec<(i64, Event)> = vec![(0, Event::Entered(SituationIx(0)))];
    let with = roadblock::procedure::Agencies::ANYBODY;
    let agreement = Agreement { person: mira, purpose: PurposeIx(0), with, given: true };
    events.push((course.agrees * 60, Event::Agreed(agreement)));
    events.extend(course.grown.map(|minute| (minute * 60, Event::Grouped { person: mira, group: Group::Adult })));
    for (index, minute) in course.moments.into_iter().enumerate() {
        events.push((minute * 60, Event::Happened { moment: MomentIx::of(index), person: None }));
    }
    for done in play {
        let present = if done.minute % 5 == 4 { People(0b100 | 1 << done.who) } else { People(0b111) };
        let (start, end) = (CaseTime(done.minute * 60), CaseTime(done.minute * 60 + 30));
        let act = ActEvent {
            act: ActIx::of(done.act),
            by: Who(done.who),
            toward: None,
            fact: None,
            start,
            end,
            present,
            agreed: 0,
            origin: Origin::Standing,
        };
        events.push((start.0, Event::Acted(act)));
    }
    events.push(((MINUTES + 60) * 60, Event::Ended(SituationIx(1))));
    events.sort_by_key(|(at, _)| *at);
    let numbered = events.into_iter().enumerate();
    numbered
        .map(|(seq, (at, event))| Recorded {
            seq: u32::try_from(seq).unwrap(),
            command: u32::try_from(seq).unwrap(),
            at: CaseTime(at),
            event,
        })
        .collect()
}

pub(crate) fn assessed(case: &Case, play: &[Done], course: impl Into<Course>) -> Assessment {
    assess(case, &log(play, course), &Accepted::default())
}

fn duty(triggers: usize, most_acts: usize) -> impl Strategy<Value = Duty> {
    let due = prop_oneof![Just(None), (1..120_i64, 0..120_i64).prop_map(|(soft, more)| Some((soft, soft + more)))];
    let acts = prop::collection::btree_set(0..ACTS, 1..=most_acts).prop_map(|acts| acts.into_iter().collect());
    (0..4_usize, 0..triggers, 0..ACTS, acts, any::<bool>(), due).prop_map(
        |(gravity, trigger, trigger_act, acts, by_guides, due)| Duty {
            gravity,
            trigger,
            trigger_act,
            acts,
            by_guides,
            due,
            ..Duty::default()
        },
    )
}

/// A world with everything in it: guards, clauses for one group, somebody who has to be there, agreement.
pub(crate) fn full_world(triggers: usize) -> impl Strategy<Value = World> {
    let bond = (0..4_usize, 0..ACTS, any::<bool>(), 0..3_usize);
    let bond = bond.prop_map(|(gravity, act, presence, applies)| Bond { gravity, act, presence, applies });
    let more = prop::collection::vec((0..3_usize, 0..3_usize), 7);
    (world(triggers, 3, 6, 3), prop::collection::vec(bond, 0..4), more).prop_map(|(mut world, bonds, more)| {
        for (duty, (guard, applies)) in world.duties.iter_mut().zip(more) {
            (duty.guard, duty.applies) = (guard, applies);
        }
        World { bonds, ..world }
    })
}

pub(crate) fn course() -> impl Strategy<Value = Course> {
    let grown = prop_oneof![Just(None), (0..MINUTES).prop_map(Some)];
    (moments(), 0..MINUTES / 2, grown).prop_map(|(moments, agrees, grown)| Course { moments, agrees, grown })
}

fn order(most_before: usize) -> impl Strategy<Value = Order> {
    (1..ACTS, 0..4_usize).prop_flat_map(move |(split, gravity)| {
        let side = |range: std::ops::Range<usize>, most: usize| {
            let most = most.min(range.len());
            prop::collection::btree_set(range, 1..=most).prop_map(|acts| acts.into_iter().collect::<Vec<_>>())
        };
        (side(0..split, most_before), side(split..ACTS, 3)).prop_map(move |(before, after)| Order {
            gravity,
            before,
            after,
        })
    })
}

/// A world: how many kinds of triggers, acts of an obligation, orders, and acts that may come first in one.
pub(crate) fn world(triggers: usize, acts: usize, orders: usize, before: usize) -> impl Strategy<Value = World> {
    let duties = prop::collection::vec(duty(triggers, acts), 1..7);
    let orders = prop::collection::vec(order(before), 0..=orders);
    (duties, orders).prop_map(|(duties, orders)| World { duties, orders, ..World::default() })
}

/// A play of acts that rules may ask for, and of some that they rule out.
pub(crate) fn acts() -> impl Strategy<Value = Vec<Done>> {
    let done = (0..MINUTES, 0..2_u16, 0..=ONCE).prop_map(|(minute, who, act)| Done { minute, who, act });
    prop::collection::vec(done, 0..14).prop_map(|mut play| {
        play.sort_by_key(|done| done.minute);
        play
    })
}

pub(crate) fn moments() -> impl Strategy<Value = [i64; 2]> {
    [0..MINUTES / 2, 0..MINUTES / 2]
}
