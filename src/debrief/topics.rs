//! Moments worth talking about, found in the play: a good one before each that was hard. Each is told as what was seen,
//! what troubles us about it or what it made possible, and an open question; none says that somebody was the cause.
//! Start at [`topics`].

use crate::assessment::{FindingKind, RuleRef};
use crate::base::{CaseTime, Message};
use crate::engine::Play;
use crate::scenario::model::{Gauge, Who};
use crate::scenario::talk::Watch;
use crate::workshop::notes::Mark;

use super::course::course;
use super::knowledge::knowledge;
use super::matter::moment_of;
use super::mirror::mirrors;
use super::report::{DebriefReport, FindingLine};
use super::timeline::Moment;
use super::waits::waits;

/// What kind of moment it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopicKind {
    /// Something that was kept.
    Kept,
    /// The best piece of working together.
    Together,
    /// Where the person began to trust more.
    TrustGrew,
    /// What an observer marked as working together.
    MarkedGood,
    /// A cause of gaps.
    Cause,
    /// What somebody did not know for longest.
    Information,
    /// The longest wait.
    Wait,
    /// Where answers given in private were furthest apart.
    Expectation,
    /// Where the person began to trust less.
    TrustFell,
    /// What an observer marked to be talked about.
    Marked,
}

impl TopicKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Kept,
        Self::Together,
        Self::TrustGrew,
        Self::MarkedGood,
        Self::Cause,
        Self::Information,
        Self::Wait,
        Self::Expectation,
        Self::TrustFell,
        Self::Marked,
    ];

    /// The name in the message catalogue.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Together => "together",
            Self::TrustGrew => "trust-grew",
            Self::MarkedGood => "marked-good",
            Self::Cause => "cause",
            Self::Information => "information",
            Self::Wait => "wait",
            Self::Expectation => "expectation",
            Self::TrustFell => "trust-fell",
            Self::Marked => "marked",
        }
    }

    /// Whether it is something to be glad of.
    #[must_use]
    pub fn is_good(self) -> bool {
        self < Self::Cause
    }
}

/// A moment worth talking about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// What kind.
    pub kind: TopicKind,
    /// Number of the event to go to.
    pub seq: u32,
    /// When.
    pub at: CaseTime,
    /// What was seen.
    pub observed: Message,
    /// What troubles us about it, or what it made possible.
    pub concern: Message,
    /// An open question.
    pub question: Message,
    /// The finding it is about, as a position in the report's findings.
    pub finding: Option<usize>,
}

/// Trust that moves by less than this is no turn.
const TURN: i8 = 1;

/// All moments that were found worth talking about: a good one and a hard one in turn, each kind once before any twice.
#[must_use]
pub fn topics(play: &Play, report: &DebriefReport, marks: &[Mark]) -> Vec<Topic> {
    let finder = Finder { play, report };
    let (good_marks, hard_marks): (Vec<Topic>, Vec<Topic>) =
        marks.iter().filter_map(|mark| finder.mark(mark)).partition(|topic| topic.kind.is_good());
    let mut good: Vec<Topic> = good_marks.into_iter().chain(finder.turn(true)).chain(finder.together()).collect();
    let mut hard: Vec<Topic> = hard_marks
        .into_iter()
        .chain(finder.wait())
        .chain(finder.information())
        .chain(finder.expectation())
        .chain(finder.turn(false))
        .collect();
    let mut causes =
        report.told.critical.iter().chain(&report.told.roots).map(|at| finder.finding(*at, TopicKind::Cause));
    // Where every kept thing was also something to talk about, one of them is still worth a word.
    let any = report.findings.iter().position(|line| line.kept).filter(|_| report.told.kept.is_empty());
    let mut kept = report.told.kept.iter().copied().chain(any).map(|at| finder.finding(at, TopicKind::Kept));
    hard.splice(0..0, causes.next());
    hard.extend(causes);
    good.splice(0..0, kept.next());
    good.extend(kept);
    // One event is told once, by whatever says it best.
    for list in [&mut good, &mut hard] {
        let mut told = std::collections::BTreeSet::new();
        list.retain(|topic| told.insert((topic.seq, topic.finding.is_some())));
    }
    let (mut good, mut hard) = (good.into_iter(), hard.into_iter());
    let mut out = Vec::new();
    loop {
        let pair = (good.next(), hard.next());
        if pair == (None, None) {
            return out;
        }
        out.extend(pair.0.into_iter().chain(pair.1));
    }
}

struct Finder<'p> {
    play: &'p Play,
    report: &'p DebriefReport,
}

impl Finder<'_> {
    fn name(&self, who: Who) -> &str {
        &self.play.case().scenario.member(who).name
    }

    fn clock(&self, at: CaseTime) -> Message {
        crate::assessment::moment(self.play.case(), at)
    }

    fn topic(&self, kind: TopicKind, (seq, at): (u32, CaseTime), observed: Message, concern: Message) -> Topic {
        let question = Message::new(format!("topic-question-{}", kind.id()));
        Topic { kind, seq, at, observed, concern, question, finding: None }
    }

    fn finding(&self, at: usize, kind: TopicKind) -> Topic {
        let line: &FindingLine = &self.report.findings[at];
        let found = &self.report.assessment.findings[line.finding];
        let concern = Message::new(format!("topic-concern-{}", kind.id())).with("why", line.why.as_str());
        let place = (found.events.first().copied().unwrap_or_else(|| self.last_before(found.at)), found.at);
        let mut topic = self.topic(kind, place, line.what.clone(), concern);
        if kind == TopicKind::Cause {
            topic.question = Message::new(question_for(found.kind, found.rule));
        }
        Topic { finding: Some(at), ..topic }
    }

    /// The event of the log that a time lies behind.
    fn last_before(&self, at: CaseTime) -> u32 {
        self.play.log().iter().rev().find(|recorded| recorded.at <= at).map_or(0, |recorded| recorded.seq)
    }

    fn moment(&self, seq: u32) -> Option<&Moment> {
        moment_of(&self.report.moments, seq).map(|at| &self.report.moments[at])
    }

    /// What was marked, with the words that were written to it.
    fn mark(&self, mark: &Mark) -> Option<Topic> {
        let (watch, at) = mark.kind.zip(mark.at)?;
        let kind = if watch == Watch::CoOperation { TopicKind::MarkedGood } else { TopicKind::Marked };
        let seq = self.last_before(at);
        let observed = Message::new("topic-observed-marked")
            .with("kind", Message::new(format!("print-mark-{}", watch.id())))
            .with("what", self.moment(seq).map(|moment| moment.full.clone()).unwrap_or_default())
            .with("words", mark.words.as_str());
        Some(self.topic(kind, (seq, at), observed, Message::new("topic-concern-marked")))
    }

    fn wait(&self) -> Option<Topic> {
        let end = self.play.state().now;
        let longest =
            waits(self.play).into_iter().max_by_key(|wait| (wait.length(end), std::cmp::Reverse(wait.seq)))?;
        let key = if longest.came.is_some() { "topic-observed-wait" } else { "topic-observed-wait-open" };
        let observed = Message::new(key)
            .with("who", self.name(longest.who))
            .with("called", self.clock(longest.called))
            .with("came", self.clock(longest.came.unwrap_or(end)))
            .with("minutes", longest.length(end).minutes());
        Some(self.topic(TopicKind::Wait, (longest.seq, longest.called), observed, Message::new("topic-concern-wait")))
    }

    fn information(&self) -> Option<Topic> {
        let end = self.play.state().now;
        let scenario = &self.play.case().scenario;
        let rows = knowledge(self.play);
        // Of what concerns the person: what somebody knew all the time is no news to anybody.
        let about = rows.iter().filter(|row| scenario.facts[row.fact.at()].about.is_some());
        let widest = about
            .filter_map(|row| Some((row.gap(end)?, row)))
            .max_by_key(|((gap, _), row)| (*gap, std::cmp::Reverse(row.fact)))?;
        let ((gap, last), row) = widest;
        let first = row.first()?;
        let knew = row.knew.iter().find(|(_, since)| *since == Some(first))?.0;
        let learned = row.knew.iter().find(|(who, _)| *who == last)?.1;
        let fact = &scenario.facts[row.fact.at()];
        let key = if learned.is_some() { "topic-observed-information" } else { "topic-observed-information-never" };
        let observed = Message::new(key)
            .with("fact", fact.text.plain())
            .with("first", self.name(knew))
            .with("since", self.clock(first))
            .with("last", self.name(last))
            .with("learned", self.clock(learned.unwrap_or(end)));
        let place = (self.last_before(first), first);
        (gap > 0)
            .then(|| self.topic(TopicKind::Information, place, observed, Message::new("topic-concern-information")))
    }

    fn together(&self) -> Option<Topic> {
        let steps = course(self.play).into_iter().filter(|step| step.gauge == Gauge::JointWorking && step.by > 0);
        let best = steps.max_by_key(|step| (step.by, std::cmp::Reverse(step.moment)))?;
        let moment = self.moment(best.moment)?;
        let concern = Message::new("topic-concern-together");
        Some(self.topic(TopicKind::Together, (moment.seq, moment.at), moment.full.clone(), concern))
    }

    /// The moment at which trust rose or fell most.
    fn turn(&self, up: bool) -> Option<Topic> {
        let scenario = &self.play.case().scenario;
        let moves = |by: i8| if up { by >= TURN } else { by <= -TURN };
        let steps = course(self.play).into_iter().filter(|step| step.gauge == Gauge::Trust && moves(step.by));
        let most = steps.max_by_key(|step| (step.by.unsigned_abs(), std::cmp::Reverse(step.moment)))?;
        let moment = self.moment(most.moment)?;
        let people: Vec<&str> = scenario.assisted().map(|who| self.name(who)).collect();
        let kind = if up { TopicKind::TrustGrew } else { TopicKind::TrustFell };
        let concern = Message::new(format!("topic-concern-{}", kind.id())).with("person", people.join(", "));
        Some(self.topic(kind, (moment.seq, moment.at), moment.full.clone(), concern))
    }

    fn expectation(&self) -> Option<Topic> {
        let all = mirrors(self.play, &[]).into_iter().filter(|mirror| mirror.apart() > 0);
        let widest = all.max_by_key(|mirror| (mirror.apart(), std::cmp::Reverse(mirror.seq)))?;
        let observed = Message::new("topic-observed-expectation")
            .with("question", widest.question.as_str())
            .with("chosen", widest.chosen.join(" · "));
        let concern = Message::new("topic-concern-expectation");
        Some(self.topic(TopicKind::Expectation, (widest.seq, widest.at), observed, concern))
    }
}

/// The open question that fits a kind of gap.
fn question_for(kind: FindingKind, rule: RuleRef) -> &'static str {
    match (kind, rule) {
        (FindingKind::Missing, _) => "topic-question-missing",
        (FindingKind::Late, _) => "topic-question-late",
        (FindingKind::OutOfOrder | FindingKind::Premature, _) => "topic-question-order",
        (FindingKind::WrongAgency, _) => "topic-question-agency",
        (FindingKind::WithoutPresence, _) => "topic-question-presence",
        (FindingKind::WithoutConsent, _) => "topic-question-consent",
        _ => "topic-question-cause",
    }
}
