//! Who comes and goes, and where the light and the hands of the clock are meanwhile.
//! Nothing moves by itself: each change of the view is shown once, and then the stage is still. Without motion
//! (`theme::motion`), in another place, or when nothing was shown before, everything is where it belongs at once.

use egui::{Id, Ui};

use super::plates::Spot;
use super::{FigureView, StageView};
use crate::ui::theme;

/// Seconds for one person to come or go; for the lamp's light to move on; for the hands of the clock.
const COME_OR_GO: f32 = 0.6;
const LIGHT: f32 = 0.32;
const CLOCK: f32 = 0.6;
/// However many come and go, it takes no longer than this.
const LONGEST: f32 = 1.8;
/// The middle of the door, and how far back it is.
const DOOR: Spot = Spot { x: 342.0, y: 228.0, front: false };

/// Somebody on the stage at this moment.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) person: FigureView,
    pub(super) spot: Spot,
    /// How much of them can be seen, 0 to 1.
    pub(super) share: f32,
}

/// The stage at this moment.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    /// First those of the view, in its order; then those who are leaving.
    pub(super) people: Vec<Placed>,
    /// Where the lamp's light lies.
    pub(super) light: Option<Spot>,
    /// Turns of the hands, 0 to 1 each.
    pub(super) hour_hand: f32,
    pub(super) minute_hand: f32,
}

#[derive(Clone, PartialEq)]
struct Still {
    place: String,
    people: Vec<(FigureView, Spot)>,
    minute: u16,
}

impl Still {
    fn of(view: &StageView, spots: &[Spot]) -> Self {
        Self {
            place: view.place_name.clone(),
            people: view.people.iter().cloned().zip(spots.iter().copied()).collect(),
            minute: view.minute_of_day,
        }
    }

    fn light(&self) -> Option<Spot> {
        self.people.iter().find(|(person, _)| person.acting).map(|(_, spot)| *spot)
    }

    fn find(&self, key: u32) -> Option<Spot> {
        self.people.iter().find(|(person, _)| person.key == key).map(|(_, spot)| *spot)
    }
}

#[derive(Clone)]
struct Change {
    before: Still,
    now: Still,
    began: f64,
}

/// The stage at the time of this frame; asks for another frame for as long as something moves.
pub(super) fn moment(ui: &Ui, view: &StageView, spots: &[Spot]) -> Moment {
    let now = Still::of(view, spots);
    let (ctx, id, time) = (ui.ctx(), Id::new("roadblock-stage"), ui.input(|input| input.time));
    let known: Option<Change> = ctx.data(|data| data.get_temp(id));
    let change = match known {
        Some(known) if known.now == now => known,
        Some(known) if theme::motion(ctx) && known.now.place == now.place => {
            Change { before: known.now, now, began: time }
        }
        _ => Change { before: now.clone(), now, began: f64::NEG_INFINITY },
    };
    let passed = (time - change.began).min(60.0) as f32;
    let (moment, lasts) = between(&change.before, &change.now, passed);
    ctx.data_mut(|data| data.insert_temp(id, change));
    if passed < lasts {
        ctx.request_repaint();
    }
    moment
}

/// The stage at once, with everybody where they belong.
pub(super) fn at_rest(view: &StageView, spots: &[Spot]) -> Moment {
    let now = Still::of(view, spots);
    between(&now, &now, LONGEST).0
}

/// The stage `passed` seconds after one picture gave way to another, and how long that takes in all.
fn between(before: &Still, now: &Still, passed: f32) -> (Moment, f32) {
    let leaving: Vec<_> = before.people.iter().filter(|(person, _)| now.find(person.key).is_none()).collect();
    let arriving = now.people.iter().filter(|(person, _)| before.find(person.key).is_none()).count();
    let changes = (leaving.len() + arriving) as f32;
    let apart = COME_OR_GO.min((LONGEST - COME_OR_GO) / (changes - 1.0).max(1.0));
    // One at a time: first those who go.
    let mut turn = 0.0;
    let mut next = || {
        let share = ease((passed - turn * apart) / COME_OR_GO);
        turn += 1.0;
        share
    };
    let gone: Vec<Placed> = leaving
        .into_iter()
        .map(|(person, spot)| (person, spot, next()))
        .filter(|(.., share)| *share < 1.0)
        .map(|(person, spot, share)| Placed {
            person: person.clone(),
            spot: way(*spot, DOOR, share),
            share: 1.0 - share,
        })
        .collect();
    let mut people: Vec<Placed> = now
        .people
        .iter()
        .map(|(person, spot)| match before.find(person.key) {
            Some(from) => Placed { person: person.clone(), spot: way(from, *spot, ease(passed / LIGHT)), share: 1.0 },
            None => {
                let share = next();
                Placed { person: person.clone(), spot: way(DOOR, *spot, share), share }
            }
        })
        .collect();
    people.extend(gone);
    let light = match (before.light(), now.light()) {
        (Some(from), Some(to)) => Some(way(from, to, ease(passed / LIGHT))),
        (_, to) => to,
    };
    let turn = |long: f32| {
        let hand = |minute: u16| f32::from(minute) / long % 1.0;
        let (from, to) = (hand(before.minute), hand(now.minute));
        // Always forward, and never more than one turn.
        (from + (to - from).rem_euclid(1.0) * ease(passed / CLOCK)) % 1.0
    };
    let moment = Moment { people, light, hour_hand: turn(720.0), minute_hand: turn(60.0) };
    let lasts = if before == now {
        0.0
    } else if changes > 0.0 {
        COME_OR_GO + apart * (changes - 1.0)
    } else {
        CLOCK
    };
    (moment, lasts)
}

/// Slows down towards the end.
fn ease(share: f32) -> f32 {
    let rest = 1.0 - share.clamp(0.0, 1.0);
    1.0 - rest * rest * rest
}

fn way(from: Spot, to: Spot, share: f32) -> Spot {
    Spot { x: egui::lerp(from.x..=to.x, share), y: egui::lerp(from.y..=to.y, share), front: to.front }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn still(people: &[(u32, f32)], minute: u16) -> Still {
        let people = people
            .iter()
            .map(|&(key, x)| (FigureView { key, ..FigureView::default() }, Spot { x, y: 246.0, front: true }))
            .collect();
        Still { place: "bar".into(), people, minute }
    }

    #[test]
    fn whoever_arrives_comes_from_the_door_and_whoever_leaves_is_gone_in_the_end() {
        let (before, now) = (still(&[(1, 300.0), (2, 500.0)], 60), still(&[(2, 450.0), (3, 600.0)], 65));
        let (start, lasts) = between(&before, &now, 0.0);
        let at = |moment: &Moment, key| moment.people.iter().find(|one| one.person.key == key).cloned();
        assert_eq!(at(&start, 1).unwrap().spot.x, 300.0);
        let arriving = at(&start, 3).unwrap();
        assert!(arriving.share < 0.01 && (arriving.spot.x - DOOR.x).abs() < 1.0, "{arriving:?}");
        let (end, _) = between(&before, &now, lasts);
        assert_eq!(end.people.iter().map(|one| (one.person.key, one.share)).collect::<Vec<_>>(), [(2, 1.0), (3, 1.0)]);
        assert_eq!(at(&end, 3).unwrap().spot.x, 600.0);
    }

    #[test]
    fn a_crowd_takes_no_longer_than_the_longest() {
        let crowd: Vec<(u32, f32)> = (0..14_u8).map(|n| (u32::from(n), f32::from(n) * 80.0)).collect();
        let (_, lasts) = between(&still(&[], 0), &still(&crowd, 0), 0.0);
        assert!(lasts <= LONGEST + 0.001, "{lasts}");
    }

    #[test]
    fn the_hands_go_forward_and_at_most_once_around() {
        let (before, now) = (still(&[], 23 * 60 + 50), still(&[], 9 * 60 + 15));
        let mut last = between(&before, &now, 0.0).0.minute_hand;
        let mut turned = 0.0;
        for step in 1..=20_u8 {
            let hand = between(&before, &now, CLOCK * f32::from(step) / 20.0).0.minute_hand;
            turned += (hand - last).rem_euclid(1.0);
            last = hand;
        }
        assert!((last - 0.25).abs() < 0.001 && turned <= 1.0, "{last} {turned}");
    }
}
