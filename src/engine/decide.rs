//! All rules of play: a command is refused, or becomes events. Pure: the same inputs give the same answer.

use crate::base::Duration;
use crate::procedure::{ActIx, Toward};
use crate::scenario::Case;
use crate::scenario::model::{Choice, Decision, Who};

use super::chance::Chance;
use super::command::{Command, Rejection, WaitUntil};
use super::condition::allows;
use super::event::{Event, Origin, Recorded, Source};
use super::reach;
use super::state::State;
use super::unfold::Unfolding;

/// Telling somebody a fact takes this long.
const TELLING: Duration = Duration(120);
/// Nobody waits longer than this in one go.
const LONGEST_WAIT: Duration = Duration(24 * 60 * 60);

/// Begins a play: the first situation and whatever it brings.
pub fn begin(case: &Case, chance: &mut dyn Chance) -> (State, Vec<Recorded>) {
    let mut state = State::new(case);
    let mut out = Vec::new();
    let mut unfolding = unfolding(case, &mut state, chance, &mut out, 0);
    unfolding.enter_from(Some(crate::scenario::SituationIx(0)));
    (state, out)
}

/// Decides on a command: its events, numbered from `seq`, are added to `out` and taken into the state. What is drawn by
/// chance depends on how often the log in `out` holds the same draw.
///
/// # Errors
/// With the reason, when the command is refused; then nothing has changed.
pub fn decide(
    case: &Case,
    state: &mut State,
    command: &Command,
    chance: &mut dyn Chance,
    seq: u32,
    out: &mut Vec<Recorded>,
) -> Result<(), Rejection> {
    if state.ended {
        return Err(Rejection::Ended);
    }
    match command {
        Command::Decide { role, options, because } => {
            check_decision(case, state, *role, options)?;
            let mut unfolding = unfolding(case, state, chance, out, seq);
            decision(&mut unfolding, *role, options, because.as_deref());
        }
        Command::Act { role, act, toward, because } => {
            let toward = check_act(case, state, *role, *act, *toward)?;
            let mut unfolding = unfolding(case, state, chance, out, seq);
            standing_act(&mut unfolding, *role, *act, toward, because.as_deref());
        }
        Command::Tell { role, to, fact, because } => {
            check_telling(case, state, *role, *to, *fact)?;
            let lawful = may_be_told(case, state, *to, *fact);
            let telling = case.procedure.telling;
            let act = if lawful { telling.act } else { telling.without_basis };
            let mut unfolding = unfolding(case, state, chance, out, seq);
            unfolding.act(act, *role, &[*to], Some(*fact), TELLING, Origin::Standing);
            unfolding.learn(*to, *fact, Source::Told(*role));
            reason(&mut unfolding, *role, because.as_deref());
            unfolding.conditional_injects();
        }
        Command::Wait { role, until } => {
            let target = check_wait(case, state, *role, *until)?;
            let mut unfolding = unfolding(case, state, chance, out, seq);
            unfolding.emit(Event::Waited { role: *role, until: *until });
            unfolding.pass(target);
        }
        Command::LetPass => {
            let situation = case.scenario.situation(state.situation);
            let here = state.situation;
            let actor = situation.decision.role().ok_or(Rejection::Ended)?;
            let mut unfolding = unfolding(case, state, chance, out, seq);
            unfolding.emit(Event::NoDecision(here));
            let follows = situation.no_decision.as_deref();
            let goto = follows.and_then(|outcome| unfolding.outcomes(std::slice::from_ref(outcome), actor));
            if unfolding.state.situation == here {
                unfolding.go_on(goto, actor);
            }
        }
        Command::Inject(inject) => {
            if inject.at() >= case.scenario.injects.len() || state.injected.contains(inject.at()) {
                return Err(Rejection::NoSuchInject);
            }
            let mut unfolding = unfolding(case, state, chance, out, seq);
            unfolding.push_in(*inject);
            unfolding.conditional_injects();
        }
    }
    Ok(())
}

fn unfolding<'u>(
    case: &'u Case,
    state: &'u mut State,
    chance: &'u mut dyn Chance,
    out: &'u mut Vec<Recorded>,
    seq: u32,
) -> Unfolding<'u> {
    let command = state.commands;
    Unfolding { case, state, chance, out, seq, command, hops: 0 }
}

fn check_role(case: &Case, role: Who) -> Result<(), Rejection> {
    if case.scenario.is_role(role) { Ok(()) } else { Err(Rejection::NoSuchRole) }
}

/// Whether an option is offered now.
#[must_use]
pub fn offered(option: &Choice, state: &State) -> bool {
    allows(option.when.as_ref(), state)
}

fn check_decision(case: &Case, state: &State, role: Who, options: &[u8]) -> Result<(), Rejection> {
    check_role(case, role)?;
    let decision = &case.scenario.situation(state.situation).decision;
    let turn = match decision {
        Decision::Choices { role: turn, .. } | Decision::Cards { role: turn, .. } => *turn == role,
        Decision::Joint { roles, .. } => roles.contains(&role),
        Decision::Ending => return Err(Rejection::Ended),
    };
    if !turn {
        return Err(Rejection::NotYourTurn);
    }
    if matches!(decision, Decision::Joint { .. }) && state.answers.iter().any(|(who, _)| *who == role) {
        return Err(Rejection::AlreadyAnswered);
    }
    if let Decision::Cards { pick: (fewest, most), .. } = decision {
        if !(*fewest..=*most).contains(&options.len()) {
            return Err(Rejection::WrongNumber { fewest: *fewest, most: *most });
        }
    } else if options.len() != 1 {
        return Err(Rejection::OneChoice);
    }
    let mut seen = 0_u32;
    for option in options {
        let known = decision.options().get(usize::from(*option)).ok_or(Rejection::NotOffered)?;
        if !offered(known, state) {
            return Err(Rejection::NotOffered);
        }
        let bit = 1_u32.checked_shl(u32::from(*option)).unwrap_or(0);
        if seen & bit != 0 {
            return Err(Rejection::CardTwice);
        }
        seen |= bit;
    }
    Ok(())
}

fn decision(unfolding: &mut Unfolding<'_>, role: Who, options: &[u8], because: Option<&str>) {
    let at = unfolding.state.situation;
    let case = unfolding.case;
    let decision = &case.scenario.situation(at).decision;
    if let Decision::Joint { roles, decides, options: offered, agreed, disagreed } = decision {
        unfolding.emit(Event::Answered { role, situation: at, option: options[0] });
        reason(unfolding, role, because);
        if unfolding.state.answers.len() < roles.len() {
            return;
        }
        let answers = unfolding.state.answers.clone();
        let stands =
            answers.iter().find(|(who, _)| who == decides).or(answers.first()).map_or(0, |(_, option)| *option);
        let same = answers.iter().all(|(_, option)| *option == stands);
        unfolding.emit(Event::Revealed { situation: at, agreed: same, option: stands });
        let outcome = if same { agreed } else { disagreed };
        let follows = outcome.as_deref().and_then(|one| unfolding.outcomes(std::slice::from_ref(one), *decides));
        let goto = unfolding.effects(&offered[usize::from(stands)].effects, *decides, Origin::Decision);
        finish(unfolding, at, goto.or(follows), *decides);
        return;
    }
    unfolding.emit(Event::Decided { role, situation: at, options: options.to_vec() });
    reason(unfolding, role, because);
    let mut goto = None;
    for option in options {
        goto = unfolding.effects(&decision.options()[usize::from(*option)].effects, role, Origin::Decision).or(goto);
        if unfolding.state.situation != at || unfolding.state.ended {
            break;
        }
    }
    finish(unfolding, at, goto, role);
}

/// Goes on to the next situation, unless news has led elsewhere in the meantime.
fn finish(
    unfolding: &mut Unfolding<'_>,
    at: crate::scenario::SituationIx,
    goto: Option<crate::scenario::SituationIx>,
    role: Who,
) {
    if unfolding.state.situation == at && !unfolding.state.ended {
        unfolding.go_on(goto, role);
    }
}

fn reason(unfolding: &mut Unfolding<'_>, role: Who, because: Option<&str>) {
    if let Some(text) = because.map(str::trim).filter(|text| !text.is_empty()) {
        unfolding.emit(Event::Reasoned { role, text: text.to_owned() });
    }
}

/// Whether an act can be done unasked now, and toward whom it then is.
///
/// # Errors
/// With the reason, when it cannot.
pub fn check_act(
    case: &Case,
    state: &State,
    role: Who,
    act: ActIx,
    toward: Option<Who>,
) -> Result<Option<Who>, Rejection> {
    check_role(case, role)?;
    let known = case.procedure.acts.get(act.at()).filter(|known| known.standing).ok_or(Rejection::NotStanding)?;
    if !known.by.includes(case.scenario.member(role).agency) {
        return Err(Rejection::NotYourAgency);
    }
    let toward = match (known.toward, toward) {
        (Toward::Nobody, _) => None,
        (Toward::Assisted, Some(who)) if case.scenario.cast.get(who.at()).is_some_and(|one| one.assisted) => Some(who),
        (Toward::Anybody, Some(who)) if who.at() < case.scenario.cast.len() && who != role => Some(who),
        (Toward::Assisted | Toward::Anybody, Some(_)) => return Err(Rejection::NotTowardThem),
        (Toward::Assisted, None) => Some(only_assisted(case).ok_or(Rejection::TowardWhom)?),
        (Toward::Anybody, None) => return Err(Rejection::TowardWhom),
    };
    reach::check(case, state, role, act, toward).map(|()| toward)
}

/// The person being assisted, when there is only one.
fn only_assisted(case: &Case) -> Option<Who> {
    let mut assisted = case.scenario.assisted();
    assisted.next().filter(|_| assisted.next().is_none())
}

fn standing_act(unfolding: &mut Unfolding<'_>, role: Who, act: ActIx, toward: Option<Who>, because: Option<&str>) {
    let case = unfolding.case;
    let at = unfolding.state.situation;
    let answer = case.scenario.standing.iter().enumerate().find(|(index, answer)| {
        answer.act == act
            && answer.by.is_none_or(|by| by == role)
            && !(answer.once && unfolding.state.answered.contains(*index))
            && allows(answer.when.as_ref(), unfolding.state)
    });
    let usual = case.procedure.acts[act.at()].takes;
    let length = answer.and_then(|(_, answer)| answer.effects.takes).map_or(usual, |range| range.min);
    unfolding.act(act, role, toward.as_slice(), None, length, Origin::Standing);
    reason(unfolding, role, because);
    if let Some((index, answer)) = answer {
        unfolding.emit(Event::Answer(u16::try_from(index).unwrap_or(u16::MAX)));
        let goto = unfolding.standing_effects(&answer.effects, role);
        if goto.is_some() && unfolding.state.situation == at && !unfolding.state.ended {
            unfolding.enter_from(goto);
        }
    }
    unfolding.conditional_injects();
}

fn check_telling(
    case: &Case,
    state: &State,
    role: Who,
    to: Who,
    fact: crate::scenario::FactIx,
) -> Result<(), Rejection> {
    check_role(case, role)?;
    if !case.scenario.is_role(to) || to == role {
        return Err(Rejection::CannotTell);
    }
    if !state.knows(role, fact) {
        return Err(Rejection::NotKnown);
    }
    if state.knows(to, fact) { Err(Rejection::AlreadyKnown) } else { Ok(()) }
}

/// Whether a fact may go to a role: it is not private, or the role's agency may know it, or the person has agreed that
/// this agency be told.
#[must_use]
pub fn may_be_told(case: &Case, state: &State, to: Who, fact: crate::scenario::FactIx) -> bool {
    let known = &case.scenario.facts[fact.at()];
    let agency = case.scenario.member(to).agency;
    !known.private
        || known.may_know.is_some_and(|agencies| agencies.includes(agency))
        || known.about.is_some_and(|person| state.agreed_with(person, case.procedure.telling.purpose).includes(agency))
}

fn check_wait(case: &Case, state: &State, role: Who, until: WaitUntil) -> Result<Duration, Rejection> {
    check_role(case, role)?;
    if !state.deciding(case).contains(&role) {
        return Err(Rejection::NotYourTurn);
    }
    let arrival = match until {
        WaitUntil::Time(length) if length <= LONGEST_WAIT && length.0 > 0 => return Ok(length),
        WaitUntil::Time(_) => return Err(Rejection::TooLong),
        WaitUntil::NextArrival => state.arrivals.first(),
        WaitUntil::Arrival(who) => state.arrivals.iter().find(|arrival| arrival.who == who),
    };
    arrival.map(|arrival| arrival.at.since(state.now)).ok_or(Rejection::NobodyExpected)
}
