//! The console at its fullest, and what the room sees while it talks and votes.

use egui::{Key, Ui};
use roadblock::ui::frame::{TopBarDraft, top_bar_ui};
use roadblock::ui::paint::Seating;
use roadblock::ui::screens::console::*;
use roadblock::ui::screens::talk::{FormatView, TalkView, VoteRow, VoteView, talk_ui, talk_with_buttons_ui};
use roadblock::ui::theme::Agency;

use super::{Sample, choices, top_bar, words};

/// All of them, for the gallery.
pub(crate) fn samples() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("console", &[], || console(console_view())),
        sample("console-stop", &[], || console(stopped())),
        sample("console-vote", &[], || console(counting())),
        sample("console-seen", &[], || console(seen_by_room())),
        sample("console-choose-stop", &[Key::S], || console(console_view())),
        sample("console-write-vote", &[Key::V], || console(console_view())),
        sample("console-hint", &[Key::H], || console(console_view())),
        sample("console-people", &[Key::W], || console(console_view())),
        sample("console-known", &[Key::K], || console(console_view())),
        sample("console-day", &[Key::Y], || console(console_view())),
        sample("console-seat", &[Key::T, Key::Num2], || console(console_view())),
        sample("wall-stop", &[], || Box::new(|ui| talk_ui(ui, &stop_view()))),
        sample("wall-vote", &[], || Box::new(|ui| talk_ui(ui, &both(first())))),
        sample("wall-shown", &[], || Box::new(|ui| talk_ui(ui, &both(shown())))),
        sample("wall-again", &[], || Box::new(|ui| talk_ui(ui, &both(again())))),
        sample("wall-done", &[], || Box::new(|ui| talk_ui(ui, &TalkView { format: None, ..both(done()) }))),
        sample("talk-buttons", &[], talk_on_the_laptop),
    ]
}

fn console(view: ConsoleView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar, mut top, mut draft) = (words(), top_bar(), TopBarDraft::default(), ConsoleDraft::default());
    bar.title.clone_from(&view.clocks);
    bar.subtitle = "Only on this screen · Play: 29 min left".into();
    bar.languages.clear();
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut top, &words, &mut |_| {});
        console_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}

fn talk_on_the_laptop() -> Box<dyn FnMut(&mut Ui)> {
    let (words, bar, mut top) = (words(), top_bar(), TopBarDraft::default());
    Box::new(move |ui| {
        top_bar_ui(ui, &bar, &mut top, &words, &mut |_| {});
        talk_with_buttons_ui(ui, &stop_view(), &words, &mut |_| {});
    })
}

fn person(key: u32, name: &str, agency: Option<Agency>, part: &str, turns: usize) -> PersonRow {
    PersonRow { key, name: name.into(), agency, part: part.into(), turns, plays: agency.is_some(), here: true }
}

fn option(text: &str, clauses: &str) -> AskedOption {
    let told = if clauses.is_empty() { String::new() } else { format!("asked for by {clauses}") };
    AskedOption { text: text.into(), clauses: if clauses.is_empty() { "no clause" } else { clauses }.into(), told }
}

/// Twelve people, four of them at the table; every card is there.
pub(crate) fn console_view() -> ConsoleView {
    let knows = |agency, role: &str, facts: &[&str]| KnowsView {
        agency,
        role: role.into(),
        facts: facts.iter().map(|fact| (*fact).to_owned()).collect(),
        more: if facts.len() > 1 { format!("and {} more", facts.len() - 1) } else { String::new() },
    };
    let call = |agency, name: &str, when: &str| CallView { agency, name: name.into(), when: when.into() };
    let task = |task: &str, who: &str| ObserverTask { task: task.into(), who: who.into() };
    let seat = |key, agency, role: &str, holder: &str| SeatChoice {
        key,
        agency,
        role: role.into(),
        holder: holder.into(),
        taken_over: false,
        extra: "no more time so far".into(),
    };
    ConsoleView {
        clocks: "Case 22:55 Friday · Room 11:36".into(),
        part_left: "Play: 29 min left".into(),
        wall_open: true,
        wall: WallSketch {
            stage: Some(choices().stage),
            text: "A licence check in a roadside bar. Era serves the tables.".into(),
        },
        people: vec![
            person(1, "Mira", Some(Agency::POLICE), "patrol officer", 4),
            person(2, "Sokol", Some(Agency::POLICE_SPECIALISED), "specialised investigator", 1),
            person(3, "Linden", Some(Agency::SOCIAL_WELFARE), "social worker", 0),
            person(4, "Toka", Some(Agency::ADVOCACY), "victim advocate", 2),
            person(5, "Ana", None, "observes", 0),
            person(6, "Reed", None, "observes", 0),
            person(7, "Wren", None, "observes", 0),
            person(8, "Bes", None, "observes", 0),
            person(9, "Vesa", None, "observes", 0),
            person(10, "Goran", None, "observes", 0),
            person(11, "Dren", None, "observes", 0),
            PersonRow { here: false, ..person(12, "Ilir", None, "has stepped out", 0) },
        ],
        observers: vec![
            task("What is said in front of Era?", "Ana 2, Reed 0, Wren 1"),
            task("Who waits for whom, and does anybody say so?", "Bes 1, Vesa 0"),
            task("What is passed on from one agency to the next?", "Goran 0, Dren 3"),
        ],
        course: ["Safety", "Trust", "Calm", "Say", "Working together"]
            .iter()
            .zip([6, 5, 4, 5, 7])
            .map(|(name, level)| CourseLine { name: (*name).to_owned(), level })
            .collect(),
        private: vec![PrivateView { name: "Era".into(), text: "She is sixteen. Nobody has asked her alone.".into() }],
        decides: DecidesView {
            agency: Agency::POLICE,
            who: "Mira decides as patrol officer".into(),
            so_far: "Decision 5 of up to 12".into(),
            left: "1:20 left to decide".into(),
            question: "The colleague is at the car. The owner stays beside her and answers every question for her. \
                       Whom do you call, and in which order?"
                .into(),
            options: vec![
                option("Ask the owner to step outside with your colleague, and ask Era alone.", "A3, B2"),
                option("Call the duty social worker before anything else is asked.", "B3"),
                option("Call the prosecutor on duty and wait for what the prosecutor says.", ""),
                option("Go on with the check; there is no complaint, and nobody is hurt.", ""),
                option("Call the victim advocate, and let Era talk to her by phone.", "B2"),
            ],
            last: "Last: 22:50 calls the specialised unit".into(),
        },
        question: Some(QuestionView {
            text: "What did Era hear while you talked?".into(),
            evidence: "22:44 Patrol officer asks for the card".into(),
        }),
        marks: vec!["22:53 Ana waiting".into(), "22:48 says why she writes it down".into()],
        mark_kinds: vec!["worked together".into(), "waiting".into(), "not asked".into(), "come back".into()],
        formats: ["All together", "Go-round", "1-2-4-all", "Think, pair, share", "Fishbowl", "Gallery walk"]
            .iter()
            .map(|name| FormatChoice {
                id: (*name).to_owned(),
                name: (*name).to_owned(),
                about: "8 min: think, one by one, together".into(),
            })
            .collect(),
        hints: vec![
            HintChoice { id: "A3".into(), text: "A3 Speak privately".into() },
            HintChoice { id: "B2".into(), text: "B2 Call the victim advocate".into() },
        ],
        hint_shown: String::new(),
        news: (0..7)
            .map(|key| NewsView {
                key,
                text: "A guest has posted a photograph of the police car in front of the bar.".into(),
            })
            .collect(),
        knows: vec![
            knows(
                Agency::POLICE,
                "Patrol officer",
                &["The card says twenty; the lettering is uneven.", "She is a child."],
            ),
            knows(
                Agency::POLICE_SPECIALISED,
                "Specialised investigator",
                &["The owner’s partner is known from a file."],
            ),
            knows(Agency::SOCIAL_WELFARE, "Social worker", &["Two places for children are free tonight.", "A", "B"]),
            knows(Agency::ADVOCACY, "Victim advocate", &[]),
        ],
        coming: vec![
            call(Agency::POLICE_SPECIALISED, "Specialised investigator", "at 23:15: Roadside bar"),
            call(Agency::SOCIAL_WELFARE, "Social worker", "at 23:40: Roadside bar"),
        ],
        parts: vec![
            PartRow { name: "Before we play".into(), left: "Before we play: 0 min left".into(), is_now: false },
            PartRow { name: "Play".into(), left: "Play: 29 min left".into(), is_now: true },
            PartRow { name: "Talk afterwards".into(), left: "Talk afterwards: 35 min left".into(), is_now: false },
        ],
        seats: vec![
            seat(1, Agency::POLICE, "Patrol officer", "Mira"),
            seat(2, Agency::SOCIAL_WELFARE, "Social worker", "Linden"),
        ],
        has_limits: true,
        can_undo: true,
        ..ConsoleView::default()
    }
}

fn stopped() -> ConsoleView {
    ConsoleView {
        stop: Some(StopCard {
            question: "The first questions are about to begin. Who sits beside Era?".into(),
            step: "in pairs, 2 min: Turn to the person beside you.".into(),
            left: "1:40 left".into(),
            has_next: true,
        }),
        ..console_view()
    }
}

fn counting() -> ConsoleView {
    ConsoleView {
        vote: Some(VoteCard {
            count: 2,
            question: "Who sits beside Era?".into(),
            stage: "First vote, still closed".into(),
            options: vec!["A  Social worker".into(), "B  Victim advocate".into(), "C  A guardian".into()],
            hands: Some(vec![4, 5, 0]),
            next: "Close the count".into(),
        }),
        ..console_view()
    }
}

fn seen_by_room() -> ConsoleView {
    ConsoleView {
        seen_by_room: true,
        how_to_extend: words().say("console-extend"),
        course: Vec::new(),
        private: Vec::new(),
        knows: Vec::new(),
        hints: Vec::new(),
        decides: DecidesView { options: Vec::new(), question: "In the bar".into(), ..console_view().decides },
        ..counting()
    }
}

/// The second step of four.
pub(crate) fn stop_view() -> TalkView {
    TalkView {
        title: "The case waits. Talk.".into(),
        clock: "Friday 22:55".into(),
        question: "The first questions are about to begin. Who sits beside Era?".into(),
        format: Some(FormatView {
            name: "1-2-4-all".into(),
            steps: ["alone", "in pairs", "in fours", "together"].map(str::to_owned).to_vec(),
            now: 1,
            left: "1:40".into(),
            left_word: "left".into(),
            left_told: "1:40 left".into(),
            per_mille: 833,
            seating: Seating::Pairs,
            say: "Turn to the person beside you.".into(),
        }),
        vote: None,
    }
}

fn both(vote: VoteView) -> TalkView {
    TalkView { vote: Some(vote), ..stop_view() }
}

fn row(letter: &str, text: &str, first: Option<u32>, second: Option<u32>) -> VoteRow {
    VoteRow { letter: letter.into(), text: text.into(), first, second, told: String::new() }
}

fn vote(title: &str, closed: bool, hands: [(Option<u32>, Option<u32>); 4]) -> VoteView {
    let texts = ["Social worker", "Victim advocate", "A guardian whom she has chosen herself", "Nobody yet"];
    let rows = ["A", "B", "C", "D"].iter().zip(texts).zip(hands);
    VoteView {
        title: title.into(),
        closed,
        counted: "9 of 12 have answered".into(),
        rows: rows.map(|((letter, text), (first, second))| row(letter, text, first, second)).collect(),
        note: "Never who, only how many.".into(),
    }
}

fn first() -> VoteView {
    vote("First vote, still closed", true, [(None, None); 4])
}

fn shown() -> VoteView {
    vote("First vote", false, [(Some(5), None), (Some(1), None), (Some(0), None), (Some(6), None)])
}

fn again() -> VoteView {
    vote("Second vote, still closed", true, [(Some(5), None), (Some(1), None), (Some(0), None), (Some(6), None)])
}

fn done() -> VoteView {
    vote(
        "First and second vote",
        false,
        [(Some(5), Some(7)), (Some(1), Some(4)), (Some(0), Some(0)), (Some(6), Some(1))],
    )
}
