//! Given a case and commands, then these events.

use roadblock::engine::views::{RoleView, Told};
use roadblock::engine::{Command, Event, Play, Rejection, WaitUntil};
use roadblock::rehearsal::{Plan, run_plan};
use roadblock::scenario::Case;
use roadblock::scenario::Who;

use crate::support::{CREW_CASE, CREW_PROCEDURE, case_of};

fn crew() -> Case {
    case_of(CREW_PROCEDURE, CREW_CASE)
}

/// Plays a plan and tells what happened, an event a line: minutes, then the event in short.
#[track_caller]
fn check(plan: &str, expected: &str) -> Play {
    let parsed = Plan::parse("test.plan", plan);
    assert!(parsed.diagnostics.is_empty(), "{:?}", parsed.diagnostics);
    let (play, failure) = run_plan(&crew(), &parsed.value.unwrap(), 7);
    assert_eq!(failure, None);
    let told: Vec<String> =
        play.log().iter().map(|one| format!("{} {}", one.at.0 / 60, short(&play, &one.event))).collect();
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(told, expected, "\n{}", told.join("\n"));
    play
}

fn short(play: &Play, event: &Event) -> String {
    let case = play.case();
    let who = |who: &Who| case.scenario.member(*who).id.clone();
    match event {
        Event::Entered(at) => format!("entered {}", case.scenario.situation(*at).id),
        Event::Decided { role, options, .. } => format!("{} decided {options:?}", who(role)),
        Event::Answered { role, option, .. } => format!("{} answered {option}", who(role)),
        Event::Revealed { agreed, option, .. } => format!("revealed {option} agreed {agreed}"),
        Event::Acted(act) => format!(
            "{} {} {}..{} with {}",
            who(&act.by),
            case.procedure.acts[act.act.at()].id,
            act.start.0 / 60,
            act.end.0 / 60,
            act.present.iter().map(|one| who(&one)).collect::<Vec<_>>().join("+")
        ),
        Event::Called { who: one, .. } => format!("called {}", who(one)),
        Event::Arrived { who: one, .. } => format!("{} arrived", who(one)),
        Event::Learned { role, fact, .. } => format!("{} learned {}", who(role), case.scenario.facts[fact.at()].id),
        Event::Injected(inject) => format!("news {}", case.scenario.injects[inject.at()].id),
        Event::Swapped(..) => "swapped".to_owned(),
        Event::Gauged { gauge, by } => format!("{} {by:+}", gauge.id()),
        Event::Flagged { flag, up } => format!("{} {up}", case.scenario.flags[flag.at()]),
        other => format!("{other:?}").split([' ', '(']).next().unwrap_or_default().to_lowercase(),
    }
}

#[test]
fn a_choice_acts_takes_time_and_leads_on() {
    check(
        "as flagger: halt",
        "0 entered start
         0 flagger decided [0]
         0 flagger halt 0..10 with flagger+driver
         10 timepassed
         10 flagger learned late
         10 calm true
         10 safety +2
         10 news praise
         10 swapped
         10 entered plan",
    );
}

#[test]
fn a_goto_leads_past_what_lies_between() {
    let play =
        check("as flagger: wave", "0 entered start\n0 flagger decided [1]\n2 timepassed\n2 entered end\n2 ended");
    assert!(play.state().ended);
}

#[test]
fn calls_bring_people_after_a_drawn_delay_and_news_comes_on_its_way() {
    let play = check(
        "as flagger: halt\nas clerk: grit, sign\nas flagger: no\nwait until clerk arrives",
        "0 entered start
         0 flagger decided [0]
         0 flagger halt 0..10 with flagger+driver
         10 timepassed
         10 flagger learned late
         10 calm true
         10 safety +2
         10 news praise
         10 swapped
         10 entered plan
         10 clerk decided [0, 1]
         12 timepassed
         12 called clerk
         17 timepassed
         17 entered both
         17 flagger answered 1
         17 waited
         30 timepassed
         30 news snow
         33 timepassed
         33 clerk arrived",
    );
    assert!(play.state().arrivals.is_empty());
}

#[test]
fn a_joint_decision_is_laid_open_when_all_have_answered() {
    let play = check_end("as flagger: halt\nas clerk: sign\nas flagger: no\nas clerk: yes");
    let told: Vec<String> = play.log().iter().rev().take(9).rev().map(|one| short(&play, &one.event)).collect();
    assert_eq!(
        told,
        [
            "flagger answered 1",
            "clerk answered 0",
            "revealed 0 agreed false",
            "timepassed",
            "joint-working -1",
            "timepassed",
            "swapped",
            "entered end",
            "ended"
        ]
    );
}

#[track_caller]
fn check_end(plan: &str) -> Play {
    let (play, failure) = run_plan(&crew(), &Plan::parse("x", plan).value.unwrap(), 7);
    assert_eq!(failure, None);
    play
}

#[test]
fn what_may_not_be_done_is_refused_with_the_reason_and_changes_nothing() {
    let case = crew();
    let mut play = Play::begin(case.clone(), 7);
    let (flagger, clerk) = (Who(0), Who(1));
    let act = |id: &str| case.procedure.act(id).unwrap();
    let fact = |id: &str| case.scenario.fact(id).unwrap();
    let decide = |role, options: &[u8]| Command::Decide { role, options: options.to_vec(), because: None };
    let perform = |role, id: &str| Command::Act { role, act: act(id), toward: None, because: None };
    let tell = |role, to, id: &str| Command::Tell { role, to, fact: fact(id), because: None };
    let wait = |role, until| Command::Wait { role, until };
    let refused = [
        (decide(clerk, &[0]), Rejection::NotYourTurn),
        (decide(flagger, &[7]), Rejection::NotOffered),
        (decide(flagger, &[0, 1]), Rejection::OneChoice),
        (decide(Who(2), &[0]), Rejection::NoSuchRole),
        (perform(flagger, "halt"), Rejection::NotStanding),
        (perform(flagger, "note"), Rejection::NotYourAgency),
        (tell(flagger, clerk, "list"), Rejection::NotKnown),
        (tell(flagger, Who(2), "ice"), Rejection::CannotTell),
        (wait(flagger, WaitUntil::NextArrival), Rejection::NobodyExpected),
        (wait(clerk, WaitUntil::NextArrival), Rejection::NotYourTurn),
        (wait(flagger, WaitUntil::Time(roadblock::base::Duration(999_999))), Rejection::TooLong),
    ];
    let before = play.state().clone();
    for (command, reason) in refused {
        assert_eq!(play.carry_out(&command), Err(reason), "{command:?}");
    }
    assert_eq!(*play.state(), before);
    play.carry_out(&decide(flagger, &[0])).unwrap();
    assert_eq!(play.carry_out(&decide(clerk, &[])), Err(Rejection::WrongNumber { fewest: 1, most: 2 }));
    assert_eq!(play.carry_out(&decide(clerk, &[1, 1])), Err(Rejection::CardTwice));
}

#[test]
fn telling_counts_as_lawful_or_not_by_what_the_receiver_may_know() {
    let play = check_end("as flagger: halt\nas flagger: tell clerk ice\nas flagger: tell clerk late");
    let acts: Vec<&str> = play
        .log()
        .iter()
        .filter_map(|one| match &one.event {
            Event::Acted(act) => Some(play.case().procedure.acts[act.act.at()].id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(acts, ["halt", "tell", "leak"]);
}

/// Agreement is given to somebody, and can be withdrawn from one without the others.
#[test]
fn an_agreement_holds_toward_those_it_was_given_to() {
    let told = |consents: &str| {
        let scenario = CREW_CASE.replace("takes: \"10 min\", learns", &format!("consents: [{consents}], learns"));
        let plan = Plan::parse("x", "as flagger: halt\nas flagger: tell clerk late").value.unwrap();
        let (play, failure) = run_plan(&case_of(CREW_PROCEDURE, &scenario), &plan, 1);
        assert_eq!(failure, None);
        let last = play.log().iter().rev().find_map(|one| match &one.event {
            Event::Acted(act) => Some(play.case().procedure.acts[act.act.at()].id.clone()),
            _ => None,
        });
        last.unwrap()
    };
    assert_eq!(told(r#"( of: "driver", to: "share" )"#), "tell");
    assert_eq!(told(r#"( of: "driver", to: "share", with: ["office"] )"#), "tell");
    assert_eq!(told(r#"( of: "driver", to: "share", with: ["crew"] )"#), "leak");
    let all = r#"( of: "driver", to: "share" )"#;
    assert_eq!(told(&format!(r#"{all}, ( of: "driver", to: "share", with: ["office"], given: false )"#)), "leak");
    assert_eq!(told(&format!(r#"{all}, ( of: "driver", to: "share", with: ["crew"], given: false )"#)), "tell");
}

#[test]
fn a_situation_may_begin_on_the_next_such_day() {
    let scenario = CREW_CASE.replace(r#"( id: "plan", acts"#, r#"( id: "plan", at: "next Monday 08:00", acts"#);
    let case = case_of(CREW_PROCEDURE, &scenario);
    let (play, failure) = run_plan(&case, &Plan::parse("x", "as flagger: halt").value.unwrap(), 1);
    assert_eq!(failure, None);
    let reading = case.scenario.begins.reading(play.state().now);
    assert_eq!((reading.week, reading.weekday, reading.to_string()), (2, 0, "08:00".to_owned()));
}

#[test]
fn a_standing_act_brings_what_the_case_says_once() {
    let play = check_end("as flagger: do call\nas flagger: do call");
    let calls = play.log().iter().filter(|one| matches!(one.event, Event::Called { .. })).count();
    assert_eq!(calls, 1);
    assert_eq!(play.state().now.0, 600);
}

#[test]
fn what_follows_by_itself_is_heard_by_whoever_decides_there() {
    let text = CREW_CASE
        .replace(
            r#"id: "start", acts: "flagger","#,
            r#"id: "start", acts: "flagger", begins: [( reply: "The road is wet." )],
               afterwards: [( when: Flag("calm"), reply: "It gets quiet." )],"#,
        )
        .replace("disagreed: ( takes", r#"disagreed: ( reply: "You look at each other.", takes"#);
    let case = case_of(CREW_PROCEDURE, &text);
    let plan = "as flagger: halt\nas clerk: sign\nas flagger: yes\nas clerk: no";
    let (play, failure) = run_plan(&case, &Plan::parse("test.plan", plan).value.unwrap(), 7);
    assert_eq!(failure, None);
    let heard = |role: &str| {
        let view = RoleView::of(&play, case.scenario.who(role).unwrap());
        let replies = view.history.into_iter().filter_map(|line| match line.told {
            Told::Reply(text) => Some(text),
            _ => None,
        });
        replies.collect::<Vec<_>>()
    };
    assert_eq!(heard("flagger"), ["The road is wet.", "The car stops.", "It gets quiet.", "You look at each other."]);
    assert_eq!(heard("clerk"), ["You look at each other."]);
}
