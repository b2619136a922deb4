//! Two courses of one case beside each other: as it was played, and as it went from a moment on when somebody took
//! another way. What is different is marked; which gaps are there in one and not in the other is said by clause.
//! Start at [`TwoCourses::of`].

use crate::assessment::{Accepted, Finding, assess};
use crate::base::CaseTime;
use crate::engine::{Event, Play};
use crate::scenario::model::Gauge;

use super::course::{Step, course};
use super::matter::moment_of;
use super::report::DebriefReport;
use super::waits::{Wait, waits};

/// Two courses from one moment on.
#[derive(Debug, Clone)]
pub struct TwoCourses {
    /// When they part.
    pub parted: CaseTime,
    /// Number of the event before which they part.
    pub before: u32,
    /// As it was played.
    pub played: Course,
    /// As it went otherwise.
    pub other: Course,
}

/// One of them, from where they part.
#[derive(Debug, Clone)]
pub struct Course {
    /// Its debrief.
    pub report: DebriefReport,
    /// Its moments from there on, as positions in the report's timeline, each with whether the other course has none
    /// like it.
    pub moments: Vec<(usize, bool)>,
    /// Gaps that the other course does not have, as positions in the report's findings.
    pub gaps: Vec<usize>,
    /// Waits from there on.
    pub waits: Vec<Wait>,
    /// How the person's course moved, in all of the play.
    pub steps: Vec<Step>,
    /// When it ended.
    pub ended: CaseTime,
    /// The title of the situation in which it ended, if it did.
    pub ending: Option<String>,
}

impl Course {
    /// Where a gauge stands in the end.
    #[must_use]
    pub fn level(&self, gauge: Gauge) -> i8 {
        self.steps.iter().rev().find(|step| step.gauge == gauge).map_or(5, |step| step.level)
    }
}

impl TwoCourses {
    /// The courses of a play and of one that was forked from it. `None` where the other was forked from no play.
    #[must_use]
    pub fn of(played: &Play, other: &Play, accepted: &Accepted) -> Option<Self> {
        let before = other.forked_at()?;
        let same = played.log().iter().zip(other.log()).take_while(|(one, other)| one == other).count();
        let parted = played.log().get(same).or(other.log().get(same)).map_or(other.state().now, |event| event.at);
        let first = u32::try_from(same).unwrap_or(u32::MAX);
        let mut courses = (one_course(played, first, accepted), one_course(other, first, accepted));
        let (one, two) = (courses.0.clone(), courses.1.clone());
        compare(&mut courses.0, &two);
        compare(&mut courses.1, &one);
        Some(Self { parted, before, played: courses.0, other: courses.1 })
    }
}

fn one_course(play: &Play, first: u32, accepted: &Accepted) -> Course {
    let report = DebriefReport::of(play, assess(play.case(), play.log(), accepted));
    let begins = report.moments.iter().position(|moment| moment.seq >= first);
    let begins = begins.or(moment_of(&report.moments, first)).unwrap_or_default();
    let ending = play.log().iter().rev().find_map(|recorded| match recorded.event {
        Event::Ended(at) => Some(play.case().scenario.situation(at).title.clone()),
        _ => None,
    });
    Course {
        moments: (begins..report.moments.len()).map(|at| (at, false)).collect(),
        gaps: (0..report.findings.len()).filter(|at| !report.findings[*at].kept).collect(),
        report,
        waits: waits(play).into_iter().filter(|wait| wait.seq >= first).collect(),
        steps: course(play),
        ended: play.state().now,
        ending,
    }
}

/// Marks what the other course does not have, and leaves only gaps that it does not have.
fn compare(one: &mut Course, other: &Course) {
    let mut theirs: Vec<_> = other.moments.iter().map(|(at, _)| alike(&other.report, *at)).collect();
    for (at, differs) in &mut one.moments {
        let own = alike(&one.report, *at);
        match theirs.iter().position(|other| *other == own) {
            Some(found) => {
                theirs.remove(found);
            }
            None => *differs = true,
        }
    }
    let all = |course: &Course| {
        course.report.findings.iter().filter(|line| !line.kept).map(|line| line.finding).collect::<Vec<_>>()
    };
    let finding = |course: &Course, at: usize| gap(&course.report.assessment.findings[at]);
    let mut theirs: Vec<_> = all(other).into_iter().map(|at| finding(other, at)).collect();
    let report = &one.report;
    one.gaps.retain(|at| {
        let own = gap(&report.assessment.findings[report.findings[*at].finding]);
        match theirs.iter().position(|other| *other == own) {
            Some(found) => {
                theirs.remove(found);
                false
            }
            None => true,
        }
    });
}

/// What makes two moments the same, whenever they came.
fn alike(report: &DebriefReport, at: usize) -> (Option<crate::scenario::Who>, &crate::base::Message) {
    (report.moments[at].who, &report.moments[at].full)
}

/// What makes two gaps the same, whenever they came.
fn gap(
    finding: &Finding,
) -> (crate::assessment::FindingKind, Option<crate::procedure::ClauseIx>, crate::assessment::RuleRef) {
    (finding.kind, finding.clause, finding.rule)
}
