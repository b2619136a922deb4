//! Which options are good, and whether they give themselves away.

use roadblock::library::telling_words::TellingWords;
use roadblock::rehearsal::fairness::{Fairness, Tell};
use roadblock::rehearsal::{Plan, judged_options};

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of, shipped};

const BOOK: &str = "as flagger: halt\nas clerk: grit\nas flagger: no\nas clerk: no\n";

/// The assessment says which options are good: the procedure asks to stop the traffic first, and for nothing else.
#[test]
fn an_option_is_good_that_adds_no_charge() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let book = Plan::parse("x.plan", BOOK).value.unwrap();
    let judged = judged_options(&case, &book, 1);
    let told: Vec<(&str, &str, bool)> = judged
        .iter()
        .map(|one| {
            let situation = case.scenario.situation(one.situation);
            (situation.id.as_str(), situation.decision.options()[one.option].id.as_str(), one.good)
        })
        .collect();
    let good = |situation: &'static str, option: &'static str| (situation, option, true);
    assert_eq!(
        told,
        [
            good("start", "halt"),
            ("start", "wave", false),
            good("plan", "grit"),
            good("plan", "sign"),
            good("plan", "tea"),
            good("both", "yes"),
            good("both", "no"),
        ]
    );
}

#[test]
fn tells_are_counted_of_good_and_bad_options() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let book = Plan::parse("x.plan", BOOK).value.unwrap();
    let words = TellingWords { excuses: Vec::new(), bad: vec!["through".to_owned()], good: vec!["stop".to_owned()] };
    let fairness = Fairness::of(&case, &book, &words, 1);
    assert_eq!(fairness.sizes(), (3, 1));
    let of = |tell: Tell| fairness.choices[Tell::ALL.iter().position(|one| *one == tell).unwrap()];
    assert_eq!((of(Tell::BadWord).good_with, of(Tell::BadWord).bad_with), (0, 1));
    assert_eq!((of(Tell::GoodWord).good_with, of(Tell::GoodWord).bad_with), (1, 0));
    assert_eq!((of(Tell::First).good_with, of(Tell::Longest).bad_with), (2, 1));
    assert_eq!(fairness.picks.iter().map(|cards| (cards.good, cards.most)).collect::<Vec<_>>(), [(3, 2)]);
}

#[test]
fn a_plan_that_stops_early_judges_nothing() {
    let case = case_of(CREW_PROCEDURE, CREW_CASE);
    let book = Plan::parse("x.plan", "as flagger: halt\n").value.unwrap();
    assert_eq!(judged_options(&case, &book, 1), []);
}

/// Over all shipped cases no tell gives the good options away: the odds ratio is at most one and a half.
#[test]
#[expect(clippy::print_stdout, reason = "figures for whoever runs it")]
fn shipped_options_do_not_give_themselves_away() {
    let library = shipped();
    let mut pooled = Fairness::default();
    for case in &library.cases {
        let fairness = Fairness::beside(case, &library).unwrap_or_else(|| panic!("{} has no book", case.scenario.id));
        let (good, bad) = fairness.sizes();
        assert!(good > 0 && bad > good, "{}: {good} good, {bad} bad", case.scenario.id);
        pooled.add(&fairness);
    }
    let of_all = [("options", pooled.choices), ("cards", pooled.cards)];
    for (what, counts, tell) in
        of_all.iter().flat_map(|(what, all)| all.iter().zip(Tell::ALL).map(move |(c, t)| (what, c, t)))
    {
        let odds = counts.odds_ratio(tell.hints_at_good());
        println!("{what}, {}: {:.2} ({:.2} to {:.2})", tell.id(), odds.ratio, odds.low, odds.high);
        // Nobody sees how many acts a card holds, and few cards hold more than two; too few for a ratio.
        if *what == "cards" && tell == Tell::ManyActs {
            assert!(counts.good_with + counts.bad_with <= 3, "{counts:?}");
            continue;
        }
        assert!(odds.ratio <= 1.5, "{what}, {}: {counts:?}, {odds:?}", tell.id());
    }
}
