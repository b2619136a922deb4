//! Conditions as authors write them: named tests, combined with `All`, `Any`, `Not`.

use crate::base::Diagnostics;
use crate::base::read::{At, Name, Node, Read, Shape, wrong_shape};
use crate::base::time::WeekMoment;

/// A test of the case.
#[derive(Debug, Clone)]
pub enum Condition {
    /// `Flag("x")`: the flag is up.
    Flag(Name),
    /// `Knows("role", "fact")`.
    Knows(Name, Name),
    /// `Did("role", "act")`: the role has done it.
    Did(Name, Name),
    /// `Done("act")`: somebody has done it.
    Done(Name),
    /// `Present("who", "place")`.
    Present(Name, Name),
    /// `Together("one", "other")`: both are in the same place.
    Together(Name, Name),
    /// `Agreed("person", "purpose")`: consent was given and stands.
    Agreed(Name, Name),
    /// `Happened("moment")`.
    Happened(Name),
    /// `Reached("situation")`: it has been entered.
    Reached(Name),
    /// `Chose("situation", "option")`: this option or card was taken there.
    Chose(Name, Name),
    /// `From("Saturday 08:00")`: it is that time or later.
    From(WeekMoment),
    /// `AtLeast("trust", 4)`.
    AtLeast(Name, At<i64>),
    /// `AtMost("trust", 4)`.
    AtMost(Name, At<i64>),
    /// `All(…)`: every one holds.
    All(Vec<Condition>),
    /// `Any(…)`: at least one holds.
    Any(Vec<Condition>),
    /// `Not(…)`.
    Not(Box<Condition>),
}

/// Every word a condition can begin with.
const WORDS: [&str; 16] = [
    "Flag", "Knows", "Did", "Done", "Present", "Together", "Agreed", "Happened", "Reached", "Chose", "From", "AtLeast",
    "AtMost", "All", "Any", "Not",
];

impl Read for Condition {
    const EXPECTED: &'static str = "a condition such as Flag(\"x\"), Did(\"role\", \"act\") or All( … )";

    fn read(node: Node<'_>, out: &mut Diagnostics<'_>) -> Option<Self> {
        let Shape::Word(word, rest) = node.shape() else {
            if let Shape::Text(text) = node.shape()
                && text.split_once('(').is_some_and(|(word, _)| WORDS.contains(&word.trim()))
            {
                let help = "take out the first and the last quote, and write each name inside in quotes of its own";
                out.error("RB0021", node.span(), "a condition stands without quotes around it", help);
                return None;
            }
            wrong_shape(node, Self::EXPECTED, out);
            return None;
        };
        let mut name = |node: &Node<'_>| Name::read(*node, out);
        match (word, &rest[..]) {
            ("Flag", [a]) => name(a).map(Self::Flag),
            ("Done", [a]) => name(a).map(Self::Done),
            ("Happened", [a]) => name(a).map(Self::Happened),
            ("Reached", [a]) => name(a).map(Self::Reached),
            ("Knows", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Knows(a, b)),
            ("Did", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Did(a, b)),
            ("Present", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Present(a, b)),
            ("Together", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Together(a, b)),
            ("Agreed", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Agreed(a, b)),
            ("Chose", [a, b]) => name(a).zip(name(b)).map(|(a, b)| Self::Chose(a, b)),
            ("AtLeast", [a, b]) => name(a).zip(At::read(*b, out)).map(|(a, b)| Self::AtLeast(a, b)),
            ("AtMost", [a, b]) => name(a).zip(At::read(*b, out)).map(|(a, b)| Self::AtMost(a, b)),
            ("From", [a]) => WeekMoment::read(*a, out).map(Self::From),
            ("Not", [a]) => Self::read(*a, out).map(|inner| Self::Not(Box::new(inner))),
            ("All", [_, ..]) => Some(Self::All(rest.iter().filter_map(|node| Self::read(*node, out)).collect())),
            ("Any", [_, ..]) => Some(Self::Any(rest.iter().filter_map(|node| Self::read(*node, out)).collect())),
            (word, _) if WORDS.contains(&word) => {
                out.error("RB0104", node.span(), format!("{word} does not go with these values"), Self::EXPECTED);
                None
            }
            (word, _) => {
                node.unknown_word(word, &WORDS, out);
                None
            }
        }
    }
}
