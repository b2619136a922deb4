//! `roadblock stats --fair`: whether options give themselves away, pooled over cases and, for reading only, by case.

use serde_json::json;

use crate::base::Message;
use crate::cli::Words;
use crate::cli::told::json_text;
use crate::library::Library;
use crate::rehearsal::fairness::{Counts, Fairness, Tell};
use crate::scenario::Case;

/// The figures of these cases, for people or for machines.
pub(super) fn told(cases: &[&Case], library: &Library, as_json: bool, words: &Words) -> String {
    let mut pooled = Fairness::default();
    let mut each: Vec<(&Case, Fairness)> = Vec::new();
    for case in cases {
        let Some(fairness) = Fairness::beside(case, library) else { continue };
        pooled.add(&fairness);
        each.push((*case, fairness));
    }
    if as_json {
        let each: Vec<_> =
            each.iter().map(|(case, one)| (case.scenario.id.as_str(), object(Some(case), one))).collect();
        return json_text(&json!({ "pooled": object(None, &pooled),
            "by_case": each.into_iter().map(|(id, one)| json!({ "case": id, "figures": one })).collect::<Vec<_>>() }));
    }
    let mut lines = Vec::new();
    let mut say = |message: Message| lines.push(words.text(&message));
    say(Message::new("fair-pooled").with("cases", each.len()));
    figures(&pooled, words, &mut say);
    for (case, one) in &each {
        say(Message::new("fair-case").with("title", case.scenario.title.as_str()));
        figures(one, words, &mut say);
        let name = |at: crate::scenario::SituationIx| case.scenario.situation(at).id.as_str();
        let forced = one.picks.iter().filter(|cards| cards.good > cards.most).count();
        say(Message::new("fair-picks").with("forced", forced).with("all", one.picks.len()));
        let unforced: Vec<String> = one
            .picks
            .iter()
            .filter(|cards| cards.good <= cards.most)
            .map(|cards| format!("{} ({}/{})", name(cards.situation), cards.good, cards.most))
            .collect();
        if !unforced.is_empty() {
            say(Message::new("fair-unforced").with("situations", unforced.join(", ")));
        }
        let in_text: Vec<&str> = one.told_in_text.iter().map(|at| name(*at)).collect();
        if !in_text.is_empty() {
            say(Message::new("fair-in-text").with("situations", in_text.join(", ")));
        }
    }
    lines.join("\n")
}

fn figures(fairness: &Fairness, words: &Words, say: &mut dyn FnMut(Message)) {
    let (good, bad) = fairness.sizes();
    let mean = |acts: usize, of: usize| tenths(acts * 100 / of.max(1));
    say(Message::new("fair-sizes")
        .with("good", good)
        .with("bad", bad)
        .with("good-acts", mean(fairness.acts.0, good))
        .with("bad-acts", mean(fairness.acts.1, bad)));
    for (kind, counts) in [("fair-of-choices", &fairness.choices), ("fair-of-cards", &fairness.cards)] {
        say(Message::new(kind));
        for (tell, counts) in Tell::ALL.iter().zip(counts) {
            let odds = counts.odds_ratio(tell.hints_at_good());
            say(Message::new("fair-tell")
                .with("tell", words.text(&Message::new(format!("fair-tell-{}", tell.id()))))
                .with("good", share(counts.good_with, counts.good_without))
                .with("bad", share(counts.bad_with, counts.bad_without))
                .with("ratio", format!("{:.2}", odds.ratio))
                .with("low", format!("{:.2}", odds.low))
                .with("high", format!("{:.2}", odds.high)));
        }
    }
}

fn share(with: usize, without: usize) -> String {
    format!("{with}/{}", with + without)
}

/// Hundredths as a number with two digits behind the point.
fn tenths(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

fn object(case: Option<&&Case>, fairness: &Fairness) -> serde_json::Value {
    let tells = |counts: &[Counts]| -> Vec<serde_json::Value> {
        let all = Tell::ALL.iter().zip(counts);
        all.map(|(tell, counts)| {
            let odds = counts.odds_ratio(tell.hints_at_good());
            json!({ "tell": tell.id(), "hints_at_good": tell.hints_at_good(),
                    "good": [counts.good_with, counts.good_without], "bad": [counts.bad_with, counts.bad_without],
                    "odds_ratio": odds.ratio, "low": odds.low, "high": odds.high })
        })
        .collect()
    };
    let name = |at: crate::scenario::SituationIx| case.map(|case| case.scenario.situation(at).id.clone());
    let picks: Vec<_> = fairness
        .picks
        .iter()
        .map(|cards| json!({ "situation": name(cards.situation), "good": cards.good, "most": cards.most }))
        .collect();
    json!({ "choices": tells(&fairness.choices), "cards": tells(&fairness.cards),
            "acts": [fairness.acts.0, fairness.acts.1], "picks": picks,
            "told_in_text": fairness.told_in_text.iter().map(|at| name(*at)).collect::<Vec<_>>() })
}
