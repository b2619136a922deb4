//! Puts the people and the place of a view of the core onto the drawn stage.

use crate::base::{Catalogue, ClockReading, Message};
use crate::engine::views::PersonSeen;
use crate::procedure::AgencyLook;
use crate::scenario::model::{Looks, Who};
use crate::ui::stage::{DayPart, Dress, EmptyChairView, Figure, FigureLook, FigureView, Pose, StageView};
use crate::ui::theme::{Agency, Place};

/// How the theme draws an agency of the procedure.
#[must_use]
pub(in crate::presenter) fn agency(look: &AgencyLook) -> Agency {
    Agency::named(&look.colour, &look.sign)
}

pub(in crate::presenter) fn place(looks: &str) -> Place {
    match looks {
        "bar" => Place::Bar,
        "quiet-corner" => Place::QuietCorner,
        "station" => Place::Station,
        "social-welfare" => Place::SocialWelfare,
        "advocacy" => Place::Advocacy,
        "health" => Place::Health,
        "corridor" => Place::Corridor,
        "street" => Place::Street,
        "market" => Place::Market,
        "hall" => Place::Hall,
        "home" => Place::Home,
        "shelter" => Place::Shelter,
        "meeting" => Place::Meeting,
        "court" => Place::Court,
        "library" => Place::Library,
        "playground" => Place::Playground,
        // What else it is called, the checker has told its author.
        _ => Place::Office,
    }
}

/// Weekday and time in words.
#[must_use]
pub(in crate::presenter) fn day(clock: ClockReading, words: &Catalogue) -> String {
    words.day(clock)
}

/// Minutes since midnight.
#[must_use]
pub(in crate::presenter) fn minute_of_day(clock: ClockReading) -> u16 {
    u16::from(clock.hour) * 60 + u16::from(clock.minute)
}

/// What is to be drawn.
pub(in crate::presenter) struct Scenery<'s> {
    pub name: &'s str,
    pub looks: &'s str,
    pub clock: ClockReading,
    pub people: &'s [PersonSeen],
    /// Who acts now, and the word on their plate, such as "You".
    pub acting: Option<(Who, String)>,
}

/// The stage for a place, its people and its hour.
#[must_use]
pub(in crate::presenter) fn stage(scenery: &Scenery<'_>, words: &Catalogue) -> StageView {
    let minute = minute_of_day(scenery.clock);
    let place = place(scenery.looks);
    let people: Vec<FigureView> =
        scenery.people.iter().map(|person| figure(person, scenery.acting.as_ref(), place)).collect();
    let said: Vec<String> = people.iter().map(|person| in_words(person, words)).collect();
    let day = day(scenery.clock, words);
    let description = Message::new("desk-stage")
        .with("place", scenery.name)
        .with("day", day.as_str())
        .with("time", scenery.clock.to_string())
        .with("people", if said.is_empty() { words.say("desk-stage-nobody") } else { said.join(", ") });
    StageView {
        place_name: scenery.name.to_owned(),
        place,
        light: DayPart::at(minute),
        minute_of_day: minute,
        time: scenery.clock.to_string(),
        day,
        description: words.text(&description),
        people,
        empty_chairs: Vec::new(),
    }
}

/// Puts the chairs of those who were to be there onto a stage of the debrief, and into its words.
pub(in crate::presenter) fn put_empty_chairs(stage: &mut StageView, chairs: Vec<EmptyChairView>, words: &Catalogue) {
    for chair in &chairs {
        let said = words.text(&Message::new("desk-stage-empty-chair").with("chair", chair.name.as_str()));
        stage.description = format!("{} {said}", stage.description);
    }
    stage.empty_chairs = chairs;
}

/// Somebody on the stage, for who hears it: the name, and what the eye would see.
fn in_words(person: &FigureView, words: &Catalogue) -> String {
    let key = match (person.acting, person.look.seated) {
        (true, _) => "desk-stage-acting",
        (false, true) => "desk-stage-sitting",
        (false, false) => "desk-stage-standing",
    };
    words.text(&Message::new(key).with("name", person.name.as_str()))
}

fn figure(person: &PersonSeen, acting: Option<&(Who, String)>, place: Place) -> FigureView {
    let acts = acting.filter(|(who, _)| *who == person.who);
    let agency = person.agency.as_ref().map(agency);
    // The position in the cast varies hair and clothes, never guilt.
    let seed = u32::from(person.who.0);
    let who = who_is_drawn(person);
    let dress = match (person.assisted, person.agency.as_ref().map(|look| look.sign.as_str())) {
        (true, _) => Dress::Assisted,
        (false, Some("shield")) => Dress::Uniform,
        _ => Dress::Plain,
    };
    let pose = if acts.is_some() {
        Pose::Open
    } else if person.assisted {
        Pose::Folded
    } else {
        [Pose::Down, Pose::Paper, Pose::Hips, Pose::Down][usize::from(person.who.0 % 4)]
    };
    // Where there are chairs, nobody lets the person assisted stand; at the round table all sit but who speaks.
    let sits = who != Figure::Baby
        && who != Figure::SmallChild
        && (person.assisted || place == Place::Meeting || person.who.0 % 3 == 1);
    FigureView {
        key: u32::from(person.who.0),
        name: acts.map_or_else(|| person.name.clone(), |(_, word)| word.clone()),
        agency,
        acting: acts.is_some(),
        look: FigureLook {
            seed,
            figure: who,
            // Only those whom everybody sees in their service: nobody is to be known by beard or build for what they did.
            broad: agency.is_some() && seed % 5 == 2,
            bearded: agency.is_some() && seed.is_multiple_of(4),
            dress,
            pose,
            seated: place.has_seats() && acts.is_none() && sits,
        },
    }
}

/// As the case says; otherwise one or the other, young where the person counts as a child.
fn who_is_drawn(person: &PersonSeen) -> Figure {
    let even = person.who.0.is_multiple_of(2);
    match person.looks {
        Some(Looks::Man) => Figure::Man,
        Some(Looks::Woman) => Figure::Woman,
        Some(Looks::OldMan) => Figure::OldMan,
        Some(Looks::OldWoman) => Figure::OldWoman,
        Some(Looks::Boy) => Figure::Boy,
        Some(Looks::Girl) => Figure::Girl,
        Some(Looks::SmallChild) => Figure::SmallChild,
        Some(Looks::Baby) => Figure::Baby,
        None if person.assisted && person.child => [Figure::Girl, Figure::Boy][usize::from(even)],
        None => [Figure::Man, Figure::Woman][usize::from(even)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Hue;

    #[test]
    fn an_agency_with_another_id_keeps_the_colour_and_the_sign_that_its_procedure_gives_it() {
        let look = AgencyLook { colour: "health".to_owned(), sign: "house".to_owned() };
        let drawn = agency(&look);
        assert_eq!((drawn.hue, drawn.sign), (Hue::Health, "house"));
        let unknown = AgencyLook { colour: "mauve".to_owned(), sign: "anvil".to_owned() };
        assert_eq!(agency(&unknown), Agency::OTHER);
    }

    #[test]
    fn the_words_of_the_stage_name_everybody_and_nobody_is_missed_during_play() {
        let words = Catalogue::english().unwrap();
        let clock = ClockReading { week: 0, weekday: 4, hour: 22, minute: 42 };
        for n in 0..=14_u16 {
            let people: Vec<PersonSeen> = (0..n)
                .map(|who| PersonSeen {
                    who: Who(who),
                    name: format!("Person {who}."),
                    agency: (who % 3 == 0)
                        .then(|| AgencyLook { colour: "police".to_owned(), sign: "shield".to_owned() }),
                    assisted: who == 4,
                    child: who == 4,
                    looks: None,
                })
                .collect();
            for looks in ["bar", "meeting", "hall"] {
                let acting = (n > 0).then(|| (Who(0), "You".to_owned()));
                let view = stage(&Scenery { name: "A place", looks, clock, people: &people, acting }, &words);
                for person in &view.people {
                    assert!(view.description.contains(&person.name), "{}: {}", person.name, view.description);
                }
                for part in ["A place", "Friday", "22:42"] {
                    assert!(view.description.contains(part), "{}", view.description);
                }
                assert_eq!(view.people.len(), usize::from(n));
                assert_eq!(view.empty_chairs, []);
                let keys: std::collections::BTreeSet<u32> = view.people.iter().map(|person| person.key).collect();
                assert_eq!(keys.len(), usize::from(n), "two people with one key");
            }
        }
    }
}
