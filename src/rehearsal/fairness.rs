//! Whether options give themselves away: how often good and bad ones have a tell, and the odds ratio between the two.
//! Over few options such a number says little; it is meant to be pooled over cases. Start at [`Fairness::of`].

use crate::library::Library;
use crate::library::telling_words::{TellingWords, stands_in};
use crate::scenario::Case;
use crate::scenario::model::{Choice, Decision, SituationIx};

use super::good_options::judged_options;
use super::plan::Plan;

/// More acts than this in one option are a tell.
const MANY_ACTS: usize = 2;

/// Something by which an option can be known without thinking about the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tell {
    /// More than two acts.
    ManyActs,
    /// An excuse: “so that”, “because”.
    Excuse,
    /// A word that hardly stands elsewhere than in bad options.
    BadWord,
    /// A word that hardly stands elsewhere than in good options.
    GoodWord,
    /// The longest of a decision.
    Longest,
    /// The first of a decision in the file.
    First,
}

impl Tell {
    /// All tells.
    pub const ALL: [Self; 6] =
        [Self::ManyActs, Self::Excuse, Self::BadWord, Self::GoodWord, Self::Longest, Self::First];

    /// The name in message keys and in output for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::ManyActs => "many-acts",
            Self::Excuse => "excuse",
            Self::BadWord => "bad-word",
            Self::GoodWord => "good-word",
            Self::Longest => "longest",
            Self::First => "first",
        }
    }

    /// Whether people who notice it take it for the sign of a good option.
    #[must_use]
    pub fn hints_at_good(self) -> bool {
        !matches!(self, Self::Excuse | Self::BadWord)
    }
}

/// How many good and bad options have a tell, and how many do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Good options with it.
    pub good_with: usize,
    /// Good options without it.
    pub good_without: usize,
    /// Bad options with it.
    pub bad_with: usize,
    /// Bad options without it.
    pub bad_without: usize,
}

/// An odds ratio with its interval of 95 per cent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OddsRatio {
    /// Lower end.
    pub low: f64,
    /// The ratio.
    pub ratio: f64,
    /// Upper end.
    pub high: f64,
}

impl Counts {
    /// Takes one option in.
    pub fn count(&mut self, good: bool, with: bool) {
        *match (good, with) {
            (true, true) => &mut self.good_with,
            (true, false) => &mut self.good_without,
            (false, true) => &mut self.bad_with,
            (false, false) => &mut self.bad_without,
        } += 1;
    }

    /// Takes the options of another case in.
    pub fn add(&mut self, other: Self) {
        self.good_with += other.good_with;
        self.good_without += other.good_without;
        self.bad_with += other.bad_with;
        self.bad_without += other.bad_without;
    }

    /// The odds that what the tell hints at is so, with the tell against without it; half an option is added to each
    /// count, so that a zero is no infinity (Haldane). The interval is the usual one of the logarithm.
    #[must_use]
    pub fn odds_ratio(self, hints_at_good: bool) -> OddsRatio {
        let cell = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX)) + 0.5;
        let [a, b] = [cell(self.good_with), cell(self.good_without)];
        let [c, d] = [cell(self.bad_with), cell(self.bad_without)];
        let ratio = if hints_at_good { a * d / (b * c) } else { b * c / (a * d) };
        let spread = 1.96 * (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt();
        OddsRatio { low: ratio * (-spread).exp(), ratio, high: ratio * spread.exp() }
    }
}

/// The good cards of a situation. More of them than may be picked force a priority.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CardCount {
    /// Where.
    pub situation: SituationIx,
    /// How many cards are good.
    pub good: usize,
    /// How many may be picked.
    pub most: usize,
}

/// What gives the options of a case away.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fairness {
    /// Of options between which one is chosen, tell by tell, in the order of [`Tell::ALL`].
    pub choices: [Counts; 6],
    /// The same of cards.
    pub cards: [Counts; 6],
    /// Acts in all good and in all bad options between which one is chosen.
    pub acts: (usize, usize),
    /// Every situation with cards.
    pub picks: Vec<CardCount>,
    /// Joint decisions in whose text the good option, and no other, finds its words.
    pub told_in_text: Vec<SituationIx>,
}

impl Fairness {
    /// Looks at a case with its plan by the book. Nothing is counted when the plan does not come to an ending.
    #[must_use]
    pub fn of(case: &Case, book: &Plan, words: &TellingWords, seed: u64) -> Self {
        let mut fairness = Self::default();
        let judged = judged_options(case, book, seed);
        for decision in judged.chunk_by(|one, next| one.situation == next.situation) {
            let situation = case.scenario.situation(decision[0].situation);
            let options = situation.decision.options();
            let offered: Vec<(&Choice, bool)> = decision.iter().map(|one| (&options[one.option], one.good)).collect();
            let cards = matches!(situation.decision, Decision::Cards { .. });
            let counts = if cards { &mut fairness.cards } else { &mut fairness.choices };
            for (at, (_, good)) in offered.iter().enumerate() {
                for (tell, count) in Tell::ALL.iter().zip(&mut *counts) {
                    count.count(*good, has(*tell, &offered, at, words));
                }
            }
            if let Decision::Cards { pick: (_, most), .. } = &situation.decision {
                let good = offered.iter().filter(|(_, good)| *good).count();
                fairness.picks.push(CardCount { situation: decision[0].situation, good, most: *most });
                continue;
            }
            for (option, good) in &offered {
                *(if *good { &mut fairness.acts.0 } else { &mut fairness.acts.1 }) += option.effects.acts.len();
            }
            if matches!(situation.decision, Decision::Joint { .. }) && is_told(&situation.text.plain(), &offered) {
                fairness.told_in_text.push(decision[0].situation);
            }
        }
        fairness
    }

    /// Looks at a case with the plan by the book and the telling words that lie beside it. None without the plan.
    #[must_use]
    pub fn beside(case: &Case, library: &Library) -> Option<Self> {
        let file = library.plans_of(case).find(|file| file.path.ends_with("/by-the-book.plan"))?;
        let book = Plan::parse(&file.path, &file.text).value?;
        Some(Self::of(case, &book, &library.telling_words(case), 1))
    }

    /// Takes another case in.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.choices.iter_mut().zip(other.choices).chain(self.cards.iter_mut().zip(other.cards)) {
            mine.add(theirs);
        }
        self.acts.0 += other.acts.0;
        self.acts.1 += other.acts.1;
    }

    /// How many options between which one is chosen are good, and how many are bad.
    #[must_use]
    pub fn sizes(&self) -> (usize, usize) {
        let counts = self.choices[0];
        (counts.good_with + counts.good_without, counts.bad_with + counts.bad_without)
    }
}

fn has(tell: Tell, offered: &[(&Choice, bool)], at: usize, words: &TellingWords) -> bool {
    let say = &offered[at].0.say;
    let length = |option: &Choice| option.say.chars().count();
    match tell {
        Tell::ManyActs => offered[at].0.effects.acts.len() > MANY_ACTS,
        Tell::Excuse => stands_in(&words.excuses, say),
        Tell::BadWord => stands_in(&words.bad, say),
        Tell::GoodWord => stands_in(&words.good, say),
        Tell::Longest => {
            offered.iter().enumerate().all(|(other, one)| other == at || length(one.0) < length(offered[at].0))
        }
        Tell::First => at == 0,
    }
}

/// Whether a text holds clearly more of the words of one good option than of any other option: two words more at least.
fn is_told(text: &str, offered: &[(&Choice, bool)]) -> bool {
    let carry = |text: &str| -> std::collections::BTreeSet<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
        words.filter(|word| word.chars().count() > 4).collect()
    };
    let told = carry(text);
    let common = |option: &Choice| carry(&option.say).intersection(&told).count();
    let most = |wanted: bool| offered.iter().filter(|(_, good)| *good == wanted).map(|(one, _)| common(one)).max();
    most(true).zip(most(false)).is_some_and(|(good, bad)| good >= bad + 2)
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn odds_ratios_are_zero_corrected_and_have_an_interval() {
        let counts = Counts { good_with: 10, good_without: 10, bad_with: 10, bad_without: 10 };
        let even = counts.odds_ratio(true);
        assert!((even.ratio - 1.0).abs() < 1e-9 && even.low < 0.5 && even.high > 2.0, "{even:?}");
        let never = Counts { good_with: 5, good_without: 0, bad_with: 0, bad_without: 5 }.odds_ratio(true);
        assert!((never.ratio - 121.0).abs() < 1e-9 && never.low > 1.0 && never.high.is_finite(), "{never:?}");
        let turned = Counts { good_with: 5, good_without: 0, bad_with: 0, bad_without: 5 }.odds_ratio(false);
        assert!((turned.ratio * 121.0 - 1.0).abs() < 1e-9);
    }
}
