//! The debrief with something to show: a short evening as in the design, and a long case with many moments.

use egui::{Key, Ui};
use roadblock::ui::frame::{self, TopBarDraft};
use roadblock::ui::screens::debrief::*;
use roadblock::ui::theme::Agency;

use super::{Sample, top_bar, words};

pub(crate) fn screens() -> Vec<Sample> {
    use Key::{ArrowDown, End, L, T};
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("debrief-scene", &[], || show(scene())),
        sample("debrief-feelings", &[Key::Space, Key::S], || show(feelings())),
        sample("debrief-facts", &[ArrowDown, ArrowDown, ArrowDown, ArrowDown], || show(facts())),
        sample("debrief-facts-list", &[ArrowDown, ArrowDown, T], || show(facts())),
        sample("debrief-facts-long", &[End, Key::ArrowUp, Key::ArrowUp], || show(long_facts())),
        sample("debrief-course", &[ArrowDown, ArrowDown, ArrowDown, ArrowDown], || show(course())),
        sample("debrief-procedure", &[End, Key::ArrowUp, Key::ArrowUp], || show(procedure())),
        sample("debrief-procedure-wide", &[L, End, Key::ArrowUp, Key::ArrowUp], || show(procedure())),
        sample("debrief-procedure-last", &[End], || show(procedure())),
        sample("debrief-procedure-kept", &[], || show(procedure())),
        sample("debrief-procedure-score", &[], || show(revealed())),
        sample("debrief-procedure-long", &[End, Key::ArrowUp, Key::ArrowUp], || show(long_procedure())),
        sample("debrief-closing", &[], || show(closing())),
    ]
}

fn show(view: DebriefView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut draft) = (words(), TopBarDraft::default(), DebriefDraft::default());
    let mut top = top_bar();
    top.subtitle = "Talking about it".into();
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        debrief_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}

fn base(phase: u32, question: &str) -> DebriefView {
    let names = ["Setting the scene", "Feelings", "Facts", "Procedure", "Closing"];
    let phases = (0_u32..).zip(names).map(|(key, name)| PhaseView { key, name: name.into(), done: key < phase });
    DebriefView {
        phases: phases.collect(),
        phase,
        question: question.into(),
        timer: Some(TimerView { left_per_mille: 620, words: "5 min left".into() }),
        next_line: "Next: what the procedure says".into(),
        content: PhaseContent::default(),
    }
}

pub(crate) fn scene() -> DebriefView {
    let text = TextPhaseView {
        paragraphs: vec![
            "We have 35 minutes. We look at how we worked, not at who is good.".into(),
            "First how it was, then what happened, then what the procedure asks. Numbers come last, if at all.".into(),
        ],
        voices: Vec::new(),
        list_title: "What we agreed".into(),
        list: vec![
            "What is said here stays here.".into(),
            "We speak of acts, not of persons.".into(),
            "Everyone may pass, and everyone may step out without a reason.".into(),
        ],
    };
    let content = PhaseContent::Text(text);
    DebriefView { next_line: "Next: how it was".into(), content, ..base(0, "How shall we talk?") }
}

/// Five lines over a night and a morning.
pub(crate) fn course() -> DebriefView {
    let row = |name: &str, steps: &[(u32, i8)]| CourseRow { name: name.into(), steps: steps.to_vec() };
    let moment = |key, minute: u32, title: &str, changes: &str| CourseMoment {
        key,
        minute,
        time: format!("{:02}:{:02}", minute / 60 % 24, minute % 60),
        title: title.into(),
        changes: changes.into(),
    };
    let course = CourseView {
        begins: 1360,
        rows: vec![
            row("Safety", &[(1366, 6), (1481, 8), (1570, 10)]),
            row("Trust", &[(1366, 6), (1368, 8), (1373, 9), (1545, 10), (1560, 8), (1570, 9), (2050, 8)]),
            row("Recovery", &[(1373, 6), (1430, 8), (1560, 9)]),
            row("Confidentiality", &[(1425, 4), (1481, 5), (1560, 3)]),
            row("Working together", &[(1380, 4), (1430, 5), (1545, 7), (2050, 8)]),
        ],
        moments: vec![
            moment(1, 1366, "The patrol officer speaks with Era at the quiet end.", "Safety +1, Trust +1"),
            moment(2, 1373, "The patrol officer keeps the conversation short.", "Trust +1, Recovery +1"),
            moment(3, 1425, "The specialised unit is called from the bar.", "Confidentiality -1"),
            moment(4, 1430, "The social worker arrives.", "Recovery +2, Working together +1"),
            moment(5, 1481, "The uncle calls. No address is given; Era is told.", "Safety +2, Confidentiality +1"),
            moment(6, 1560, "The doctor examines her, two people in the room.", "Trust -2, Confidentiality -2"),
            moment(7, 2050, "The interview begins.", "Trust -1, Working together +1"),
        ],
    };
    DebriefView { content: PhaseContent::Course(course), ..base(3, "How was it for Era?") }
}

pub(crate) fn feelings() -> DebriefView {
    let voice = |key, name: &str, agency| VoiceView { key, name: name.into(), agency };
    let text = TextPhaseView {
        paragraphs: vec!["One after the other. No answer is wrong, and nobody comments.".into()],
        voices: vec![
            voice(1, "Patrol officer: Linden", Some(Agency::POLICE)),
            voice(2, "Specialised investigator: Sokol", Some(Agency::POLICE_SPECIALISED)),
            voice(3, "Social worker: Mira", Some(Agency::SOCIAL_WELFARE)),
            voice(4, "Victim advocate: Toka", Some(Agency::ADVOCACY)),
            voice(5, "Observer: Drita", None),
        ],
        ..TextPhaseView::default()
    };
    let content = PhaseContent::Text(text);
    DebriefView { next_line: "Next: what happened".into(), content, ..base(1, "One word: how was that for you?") }
}

pub(crate) fn closing() -> DebriefView {
    let text = TextPhaseView {
        paragraphs: vec![
            "Leave the role behind: say your own name and one thing you will do this evening.".into(),
            "If something stays with you, speak to one of these people. They expect it.".into(),
        ],
        list_title: "Who is there for you".into(),
        list: vec![
            "In the room: Drita, the support person".into(),
            "By telephone: the support line, day and night".into(),
        ],
        ..TextPhaseView::default()
    };
    DebriefView { timer: None, content: PhaseContent::Text(text), ..base(4, "What helps you to leave the role?") }
}

pub(crate) fn facts() -> DebriefView {
    let moments = [
        (Agency::POLICE, "22:44", "Talks with Era, the owner outside", "Patrol officer talks with Era"),
        (Agency::POLICE, "22:48", "Treats her as a child from now on", "Patrol officer presumes that Era is a child"),
        (
            Agency::POLICE,
            "22:50",
            "No arrest; the card is kept as evidence",
            "Patrol officer keeps the card as evidence",
        ),
        (Agency::PERSON, "22:53", "Era: “I am not twenty.”", "Era says that she is not twenty"),
        (Agency::POLICE, "22:55", "Calls the specialised unit", "Patrol officer calls the specialised unit"),
        (Agency::POLICE, "23:00", "Calls the duty social worker", "Patrol officer calls the duty social worker"),
        (Agency::SOCIAL_WELFARE, "00:32", "Social worker arrives", "Social worker arrives"),
        (Agency::SOCIAL_WELFARE, "00:50", "Calls the victim advocate", "Social worker calls the victim advocate"),
        (Agency::ADVOCACY, "01:32", "Advocate arrives", "Victim advocate arrives"),
        (Agency::POLICE_SPECIALISED, "10:00", "The interview begins", "Specialised investigator begins the interview"),
    ];
    let moments = (0_u32..).zip(moments).map(|(key, (agency, time, label, title))| TimelineMoment {
        key,
        agency,
        time: time.into(),
        day: ["Friday evening", "Saturday, after midnight", "Morning"][usize::from(key > 5) + usize::from(key > 8)]
            .into(),
        after_gap: key == 6 || key == 9,
        label: label.into(),
        title: title.into(),
        detail: "On the wall clock it was 10:21.".into(),
        known: vec![
            "Her card says 20. The lettering on it is uneven.".into(),
            "Era says: “I am not twenty.”".into(),
            "Her stomach hurts; she has slept little.".into(),
        ],
    });
    let content = PhaseContent::Facts(FactsView { moments: moments.collect() });
    DebriefView { content, ..base(2, "What happened, in order?") }
}

pub(crate) fn long_facts() -> DebriefView {
    let mut view = facts();
    let PhaseContent::Facts(facts) = &mut view.content else { return view };
    let short = facts.moments.clone();
    for round in 1..5_u32 {
        for moment in &short {
            let mut moment = moment.clone();
            moment.key += 10 * round;
            moment.title.push_str(", dhe pastaj e përsërit me kujdes");
            moment.label.push_str(" dhe e përsërit");
            facts.moments.push(moment);
        }
    }
    view
}

const DAY: u32 = 1440;

fn finding(key: u32, clause: &str, kept: bool, kind: &str) -> FindingView {
    FindingView {
        key,
        clause: clause.into(),
        kind: kind.into(),
        severity: if kept { String::new() } else { "important".into() },
        kept,
        what_happened: "The duty social worker was called at 23:00, twelve minutes after the doubt arose.".into(),
        says: "Call the Centre for Social Welfare as soon as the person may be a child.".into(),
        why: "Only the Centre can place a child tonight, and it needs time to come.".into(),
        source: "Training model, part B".into(),
        in_words: format!("{clause}: {kind}."),
        ..FindingView::default()
    }
}

fn expected(agency: Agency, from: u32, due: u32, act: &str) -> Option<ExpectedView> {
    Some(ExpectedView { agency, from, due: Some(due), act: act.into() })
}

fn happened(agency: Agency, at: u32, act: &str) -> Option<HappenedView> {
    Some(HappenedView { agency, at, act: act.into() })
}

pub(crate) fn lanes() -> Vec<LaneView> {
    let lane = |agency, name: &str| LaneView { agency, name: name.into() };
    vec![
        lane(Agency::POLICE, "Patrol"),
        lane(Agency::POLICE_SPECIALISED, "Specialised unit"),
        lane(Agency::SOCIAL_WELFARE, "Social work"),
        lane(Agency::ADVOCACY, "Victim advocacy"),
        lane(Agency::GUARDIAN, "Guardian"),
        lane(Agency::HEALTH, "Health"),
    ]
}

pub(crate) fn findings() -> Vec<FindingView> {
    let (ten, night) = (22 * 60, DAY);
    vec![
        FindingView {
            expected: expected(Agency::POLICE, ten + 40, ten + 70, "call the CSW"),
            happened: happened(Agency::POLICE, ten + 60, "Calls the CSW, 23:00"),
            ..finding(1, "A3 Call the Centre for Social Welfare", true, "in time")
        },
        FindingView {
            happened: happened(Agency::POLICE_SPECIALISED, ten + 90, "No questions yet"),
            ..finding(2, "A5 No questions about what happened", true, "kept")
        },
        FindingView {
            expected: expected(Agency::SOCIAL_WELFARE, ten + 60, night + 60, "social worker arrives"),
            happened: happened(Agency::SOCIAL_WELFARE, night + 32, "Arrives"),
            ..finding(3, "B1 The social worker comes", true, "in time")
        },
        FindingView {
            expected: expected(Agency::GUARDIAN, night + 32, night + 150, "guardian is named"),
            happened: happened(Agency::GUARDIAN, night + 65, "Named, 01:05"),
            ..finding(4, "B4 Name a temporary guardian", true, "in time")
        },
        FindingView {
            expected: expected(Agency::POLICE_SPECIALISED, ten + 55, ten + 115, "call the advocate"),
            happened: happened(Agency::SOCIAL_WELFARE, night + 50, "Calls the advocate, 00:50"),
            gap: "55 min later".into(),
            in_words:
                "Specialised unit: expected to call the advocate by 23:55. Happened at 00:50, by social work, 55 \
                       minutes later."
                    .into(),
            what_happened: "The social worker called the advocate at 00:50. The unit had the case since 22:55.".into(),
            says: "Call the victim advocate before the interview. The unit calls within 1 hour.".into(),
            why: "The advocate is the only person in the room whose only task is the victim’s rights.".into(),
            instead: "The same call, by the investigator, before 23:55. Nothing else changes.".into(),
            note: String::new(),
            ..finding(5, "B2 Call the victim advocate", false, "too late")
        },
        FindingView {
            expected: expected(Agency::ADVOCACY, ten + 70, night + 45, "advocate comes in"),
            happened: happened(Agency::ADVOCACY, night + 92, "Arrives, 01:32"),
            gap: "47 min later".into(),
            instead: "An earlier call.".into(),
            ..finding(6, "B2 Call the victim advocate", false, "arrives too late")
        },
        FindingView {
            expected: expected(Agency::POLICE_SPECIALISED, night + 600, night + 660, "interview"),
            happened: happened(Agency::POLICE_SPECIALISED, night + 600, "Patrol sits in"),
            gap: "with the patrol".into(),
            instead: "The same interview, with the advocate and without the patrol officer.".into(),
            ..finding(7, "C1 Who is in the room", false, "somebody too many")
        },
    ]
}

pub(crate) fn procedure() -> DebriefView {
    let procedure = ProcedureView {
        lanes: lanes(),
        days: vec!["Friday".into(), "Saturday".into(), "Sunday".into()],
        findings: findings(),
        chosen: 0,
        standing: "Training model: not confirmed locally".into(),
        score: ScoreState::Hidden,
    };
    let content = PhaseContent::Procedure(procedure);
    DebriefView { content, ..base(3, "Was it one decision, how we worked together, or the rule itself?") }
}

pub(crate) fn revealed() -> DebriefView {
    let mut view = procedure();
    if let PhaseContent::Procedure(procedure) = &mut view.content {
        procedure.findings.truncate(1);
        let phase = |name: &str, asked| PhaseShare { name: name.into(), asked, owed: 11 };
        procedure.score = ScoreState::Shown(ScoreView {
            band: "Performed with some challenges".into(),
            lines: vec!["Of 33 things that were owed, 23 were done as asked.".into(), "742.3 of 1000.".into()],
            phases: vec![phase("First contact", 10), phase("Bringing people in", 7), phase("Interview", 6)],
        });
    }
    view
}

/// Forty rules and sixty acts over two days.
pub(crate) fn long_procedure() -> DebriefView {
    let mut view = procedure();
    let PhaseContent::Procedure(procedure) = &mut view.content else { return view };
    let short = procedure.findings.clone();
    for round in 1..7_u32 {
        for one in &short {
            let mut one = one.clone();
            one.key += 10 * round;
            one.clause = format!("{}{}", ["D", "E", "F", "G", "H", "J"][round as usize - 1], one.clause);
            let later = 47 * round + if round > 4 { DAY / 2 } else { 0 };
            if let Some(expected) = &mut one.expected {
                expected.from += later;
                expected.due = expected.due.map(|due| due + later);
                expected.act.push_str(" me kujdes");
            }
            if let Some(happened) = &mut one.happened {
                happened.at += later;
            }
            for text in [&mut one.what_happened, &mut one.says, &mut one.why] {
                let more = text.clone();
                text.push(' ');
                text.push_str(&more);
            }
            procedure.findings.push(one);
        }
    }
    procedure.findings.sort_by_key(|finding| !finding.kept);
    view
}
