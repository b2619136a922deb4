//! What must hold of every score, whatever the rules and whatever the play.

use proptest::prelude::*;
use proptest::sample::Index;
use roadblock::assessment::{Accepted, Assessment, Finding, FindingKind, Points, sensitivity};
use roadblock::engine::Event;

use crate::seeded::config;
use crate::worlds::{
    ACTS, Course, Done, Duty, MINUTES, ONCE, Order, RULED_OUT, World, acts, assessed, course, full_world, moments,
    world,
};

/// Everything once, at once, in an order that keeps every rule.
fn perfect() -> Vec<Done> {
    (0..ACTS).zip(0..).map(|(act, second)| Done { minute: second / 60, who: 0, act }).collect()
}

/// Whether something is found wrong with the act of this event.
fn has_gap(found: &Assessment, event: u32) -> bool {
    let about = |finding: &Finding| finding.kind.is_gap() || finding.kind == FindingKind::Unneeded;
    found.findings.iter().any(|finding| about(finding) && finding.events.contains(&event))
}

/// The number in the log of an act of the play.
fn seq(play: &[Done], at: usize, course: Course) -> u32 {
    let log = crate::worlds::log(play, course);
    let mut acts = log.iter().filter(|one| matches!(one.event, Event::Acted(_)));
    acts.nth(at).unwrap().seq
}

/// A play in few minutes, so that many acts overlap, and the same acts in any order.
fn twice() -> impl Strategy<Value = (Vec<Done>, Vec<Done>)> {
    acts().prop_flat_map(|mut play| {
        for done in &mut play {
            done.minute /= 60;
        }
        (Just(play.clone()), Just(play).prop_shuffle())
    })
}

/// What a play loses in a world where act 0 is a duty, wherever its acts stand in the log.
fn lost(orders: Vec<Order>, play: &[(i64, u16, usize)]) -> Vec<i64> {
    let duty = Duty { acts: vec![0], ..Duty::default() };
    let case = World { duties: vec![duty], orders, ..World::default() }.case();
    let lost = |play: &[Done]| assessed(&case, play, [0, 0]).score.lost;
    let forward: Vec<Done> = play.iter().map(|&(minute, who, act)| Done { minute, who, act }).collect();
    let mut backward: Vec<Done> = forward.iter().rev().copied().collect();
    backward.sort_by_key(|done| done.minute);
    vec![lost(&forward), lost(&backward)]
}

#[test]
fn what_is_ruled_out_is_one_act_while_it_overlaps_with_itself_and_two_apart() {
    assert_eq!(lost(Vec::new(), &[(247, 0, RULED_OUT), (247, 0, RULED_OUT), (248, 1, 0)]), [2000, 2000]);
    assert_eq!(lost(Vec::new(), &[(247, 0, RULED_OUT), (247, 1, 0), (247, 0, RULED_OUT)]), [2000, 2000]);
    assert_eq!(lost(Vec::new(), &[(247, 0, RULED_OUT), (247, 1, 0), (248, 0, RULED_OUT)]), [4000, 4000]);
}

#[test]
fn of_two_acts_together_that_should_have_come_first_the_log_does_not_say_which() {
    let order = Order { gravity: 1, before: vec![0, 1], after: vec![3] };
    assert_eq!(lost(vec![order], &[(0, 0, 3), (3, 0, 0), (3, 1, 1)]), [900, 900]);
}

proptest! {
    #![proptest_config(config(None))]

    #[test]
    fn a_perfect_play_is_a_thousand(mut world in full_world(5), grown in course()) {
        // Two orders that go through any of several acts may rule each other out.
        world.orders.iter_mut().for_each(|order| order.before.truncate(2));
        let (case, course) = (world.case(), Course { moments: [0, 0], agrees: 0, ..grown });
        let found = assessed(&case, &perfect(), course);
        prop_assert_eq!(found.score.points(), Points::ALL, "{:?}", found.findings.iter().map(crate::compact::line).collect::<Vec<_>>());
        let log = crate::worlds::log(&perfect(), course);
        let band = sensitivity(&case, &log, &Accepted::default());
        prop_assert_eq!((band.severities, band.shares), ((Points::ALL, Points::ALL), (Points::ALL, Points::ALL)));
    }

    #[test]
    fn an_empty_play_is_the_floor(world in full_world(5), course in course()) {
        let found = assessed(&world.case(), &[], course);
        let always = |duty: &Duty| duty.trigger < 3 && duty.guard == 0 && duty.applies == 0;
        prop_assert!(found.score.weight > 0 || !world.duties.iter().any(always));
        // Everything is lost, and nothing was done as asked.
        prop_assert_eq!(found.score.lost, found.score.weight);
        prop_assert_eq!(found.profile.share.as_asked, 0);
        let most = if found.score.weight > 0 { Points::whole(500) } else { Points::ALL };
        prop_assert!(found.score.points() <= most && (found.score.weight > 0 || found.score.points() == most));
    }

    #[test]
    fn charges_add_up_to_what_was_lost(world in full_world(5), play in acts(), course in course()) {
        let found = assessed(&world.case(), &play, course);
        prop_assert_eq!(found.findings.iter().map(|finding| finding.charge).sum::<i64>(), found.score.lost);
        prop_assert!(found.proven);
        for finding in &found.findings {
            prop_assert!(finding.consequence_of.is_none() || finding.charge == 0);
            if let Some(root) = &finding.consequence_of {
                prop_assert!(found.finding(root).is_some());
            }
        }
        let mut ids: Vec<_> = found.findings.iter().map(|finding| &finding.id).collect();
        ids.sort_unstable();
        ids.dedup();
        prop_assert_eq!(ids.len(), found.findings.len());
    }

    #[test]
    fn removing_an_act_that_answers_something_never_raises(
        world in world(3, 3, 0, 1), play in acts(), moments in moments(), at in any::<Index>(),
    ) {
        prop_assume!(!play.is_empty());
        let at = at.index(play.len());
        prop_assume!(play[at].act < ACTS);
        let case = world.case();
        let mut less = play.clone();
        less.remove(at);
        prop_assert!(assessed(&case, &less, moments).score.compare(assessed(&case, &play, moments).score).is_le());
    }

    #[test]
    fn out_of_order_is_never_worse_than_missing(
        mut world in world(3, 1, 6, 3), mut play in acts(), moments in moments(), at in any::<Index>(),
    ) {
        // Every kind of act once at most, so that nothing else can stand in for the one that is left out.
        for at in (0..play.len()).rev() {
            if play[..at].iter().any(|done| done.act == play[at].act) {
                play.remove(at);
            }
        }
        prop_assume!(!play.is_empty());
        let at = at.index(play.len());
        prop_assume!(play[at].act < ACTS);
        world.duties[0].acts = vec![play[at].act];
        let case = world.case();
        let mut less = play.clone();
        less.remove(at);
        let (with, without) = (assessed(&case, &play, moments), assessed(&case, &less, moments));
        prop_assert_eq!(without.score.weight, with.score.weight);
        prop_assert!(
            without.score.lost >= with.score.lost,
            "with {:?}\nwithout {:?}",
            with.findings.iter().map(crate::compact::line).collect::<Vec<_>>(),
            without.findings.iter().map(crate::compact::line).collect::<Vec<_>>()
        );
    }

    #[test]
    fn later_never_raises(
        world in world(3, 3, 0, 1), play in acts(), moments in moments(), at in any::<Index>(), by in 0..MINUTES,
    ) {
        prop_assume!(!play.is_empty());
        let at = at.index(play.len());
        let case = world.case();
        let mut later = play.clone();
        later[at].minute = (later[at].minute + by).min(MINUTES);
        // The same act by the same person at the same moment would be one.
        prop_assume!(play.iter().enumerate().all(|(index, one)| index == at || *one != later[at]));
        later.sort_by_key(|done| done.minute);
        prop_assert!(assessed(&case, &later, moments).score.compare(assessed(&case, &play, moments).score).is_le());
    }

    #[test]
    fn adding_what_is_ruled_out_never_raises(
        world in full_world(5), play in acts(), course in course(), minute in 0..MINUTES, who in 0..2_u16,
    ) {
        let case = world.case();
        let mut more = play.clone();
        more.push(Done { minute, who, act: RULED_OUT });
        more.sort_by_key(|done| done.minute);
        prop_assert!(assessed(&case, &more, course).score.compare(assessed(&case, &play, course).score).is_le());
    }

    #[test]
    fn adding_what_is_not_needed_never_raises(
        world in full_world(5), play in acts(), course in course(), minute in 0..MINUTES,
    ) {
        let case = world.case();
        let mut more = play.clone();
        more.push(Done { minute, who: 0, act: ONCE });
        more.sort_by_key(|done| done.minute);
        prop_assert!(assessed(&case, &more, course).score.compare(assessed(&case, &play, course).score).is_le());
    }

    #[test]
    fn repeating_legal_acts_never_raises(
        world in full_world(4), play in acts(), course in course(), at in any::<Index>(), times in 1..4_usize,
    ) {
        prop_assume!(!play.is_empty());
        let at = at.index(play.len());
        let case = world.case();
        let once = assessed(&case, &play, course);
        prop_assume!(!has_gap(&once, seq(&play, at, course)));
        let mut more = play.clone();
        for later in (1..).step_by(7).take(times) {
            more.push(Done { minute: play[at].minute + later, ..play[at] });
        }
        more.sort_by_key(|done| done.minute);
        prop_assert!(assessed(&case, &more, course).score.compare(once.score).is_le());
    }

    #[test]
    fn an_implied_order_changes_nothing(
        mut world in full_world(5), play in acts(), course in course(), one in any::<Index>(), other in any::<Index>(),
    ) {
        prop_assume!(!world.orders.is_empty());
        // Makes sure that one order leads on to another.
        let first = world.orders[one.index(world.orders.len())].clone();
        prop_assume!(first.after[0] + 1 < ACTS);
        let after: Vec<usize> = (first.after[0] + 1..ACTS).filter(|act| other.index(ACTS + 1) <= *act).collect();
        prop_assume!(!after.is_empty());
        let then = Order { gravity: other.index(4), before: vec![first.after[0]], after };
        world.orders.push(then.clone());
        let implied =
            Order { gravity: first.gravity.min(then.gravity), before: first.before, after: then.after };
        let mut more = world.clone();
        more.orders.push(implied);
        prop_assert_eq!(assessed(&world.case(), &play, course).score, assessed(&more.case(), &play, course).score);
    }

    #[test]
    fn repairing_never_lowers(world in full_world(3), play in acts(), course in course()) {
        let case = world.case();
        let before = assessed(&case, &play, course);
        let log = crate::worlds::log(&play, course);
        for finding in before.findings.iter().filter(|finding| finding.kind == FindingKind::OutOfOrder) {
            let event = log.iter().find(|one| Some(&one.seq) == finding.events.first()).map(|one| &one.event);
            let Some(Event::Acted(act)) = event else { continue };
            let mut more = play.clone();
            more.push(Done { minute: MINUTES + 1, who: act.by.0, act: act.act.at() });
            let after = assessed(&case, &more, course);
            let again = |one: &Finding| one.kind == FindingKind::Repaired && one.at.0 == (MINUTES + 1) * 60;
            let last = u32::try_from(log.len() - 1).unwrap();
            if !after.findings.iter().any(again) || has_gap(&after, last) {
                continue;
            }
            prop_assert!(after.score.compare(before.score).is_ge());
        }
    }

    #[test]
    fn the_order_of_acts_between_which_there_is_none_changes_nothing(
        mut world in world(3, 3, 0, 1), mut play in acts(), moments in moments(), at in any::<Index>(),
    ) {
        // Two overlapping acts of one person would be one, and what is done once is told when it is done twice.
        play.retain(|done| done.act != ONCE);
        prop_assume!(play.len() > 1);
        for duty in &mut world.duties {
            duty.due = None;
        }
        let case = world.case();
        let at = at.index(play.len() - 1);
        let mut swapped = play.clone();
        let (one, other) = (play[at], play[at + 1]);
        swapped[at] = Done { minute: one.minute, ..other };
        swapped[at + 1] = Done { minute: other.minute, ..one };
        let overlaps = |play: &[Done]| (1..play.len()).any(|at| play[..at].contains(&play[at]));
        prop_assume!(!overlaps(&play) && !overlaps(&swapped));
        prop_assert_eq!(assessed(&case, &swapped, moments).score, assessed(&case, &play, moments).score);
    }

    #[test]
    fn the_place_in_the_log_of_acts_at_the_same_time_changes_nothing(
        world in full_world(5), (play, mut other) in twice(), course in course(),
    ) {
        other.sort_by_key(|done| done.minute);
        let case = world.case();
        let (one, other) = (assessed(&case, &play, course), assessed(&case, &other, course));
        prop_assert_eq!(one.score, other.score);
        prop_assert_eq!(&one.critical, &other.critical);
        let told = |found: &Assessment| found.findings.iter().map(|one| (one.kind, one.clause, one.charge, one.at)).collect::<Vec<_>>();
        prop_assert_eq!(told(&one), told(&other));
    }

    #[test]
    fn names_change_nothing(world in full_world(5), play in acts(), course in course()) {
        let renamed = World { prefix: "zz-".to_owned(), ..world.clone() };
        let (one, other) = (assessed(&world.case(), &play, course), assessed(&renamed.case(), &play, course));
        prop_assert_eq!(one.score, other.score);
        let kinds = |found: &Assessment| found.findings.iter().map(|one| (one.kind, one.charge, one.at)).collect::<Vec<_>>();
        prop_assert_eq!(kinds(&one), kinds(&other));
    }

    #[test]
    fn clauses_that_do_not_apply_change_nothing(world in full_world(5), play in acts(), course in course()) {
        let course = course.always_a_child();
        let more = World { more: true, ..world.clone() };
        let (one, other) = (assessed(&world.case(), &play, course), assessed(&more.case(), &play, course));
        prop_assert_eq!(one.score, other.score);
        prop_assert_eq!(one.critical, other.critical);
    }
}
