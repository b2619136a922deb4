//! Screens with something to show, for the gallery and for the tests. The words are those of the shipped case
//! "The card says twenty".

pub(crate) mod between_samples;
pub(crate) mod console_samples;
pub(crate) mod day_samples;
pub(crate) mod setup_samples;
pub(crate) mod table_samples;
pub(crate) mod talks;

use egui::{Key, Ui};
use roadblock::base::Catalogue;
use roadblock::ui::frame::{self, LanguageView, TopBarDraft, TopBarView};
use roadblock::ui::paint::Icon;
use roadblock::ui::screens::curtain::{CurtainDraft, CurtainView, curtain_ui};
use roadblock::ui::screens::play::*;
use roadblock::ui::screens::role_card::{KnownView, OtherView, RoleCardDraft, RoleCardView, role_card_ui};
use roadblock::ui::stage::{
    DayPart, Dress, EmptyChairView, Figure, FigureLook, FigureView, Pose, StageHeight, StageView, stage_ui,
};
use roadblock::ui::theme::{Agency, Face, Layout, Place, TokensExt as _};
use roadblock::ui::widgets::*;

#[path = "samples_author.rs"]
pub(crate) mod author;
#[path = "samples_debrief.rs"]
pub(crate) mod debrief;
#[path = "samples_handbook.rs"]
pub(crate) mod handbook;
#[path = "samples_lobby.rs"]
pub(crate) mod lobby;
#[path = "samples_settings.rs"]
pub(crate) mod settings;

/// A screen that can be shown, and the keys to press before it is looked at.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [Key],
    pub(crate) build: fn() -> Box<dyn FnMut(&mut Ui)>,
}

/// Every screen there is.
pub(crate) fn screens() -> Vec<Sample> {
    use Key::{A, Enter, H, Num1, Num2, Num3, Num4, R, T, W};
    let sample = |name, keys, build| Sample { name, keys, build };
    let mut all = vec![
        sample("parts", &[], parts),
        sample("stages", &[], stages),
        sample("rooms-day", &[], || rooms(&Place::ALL[..4], DayPart::Day)),
        sample("rooms-twilight", &[], || rooms(&Place::ALL[4..8], DayPart::Twilight)),
        sample("rooms-night", &[], || rooms(&Place::ALL[8..11], DayPart::Night)),
        sample("rooms-debrief", &[], || rooms(&Place::ALL[11..14], DayPart::Day)),
        sample("rooms-of-the-court", &[], || rooms(&Place::ALL[14..], DayPart::Day)),
        sample("play-choices", &[], || play(choices())),
        sample("play-chosen", &[Num1], || play(choices())),
        sample("play-limit", &[], || {
            let limit = Some(LimitLine { left_per_mille: 620, text: "1:15 left for this decision".into() });
            play(PlayView { limit, ..choices() })
        }),
        sample("play-long", &[Num3], || play(longer(choices()))),
        sample("play-cards", &[Num1, Num1, Num2, Num2, Num4], || play(cards())),
        sample("play-cards-long", &[Num1, Num1], || play(longer(cards()))),
        sample("play-cards-confirm", &[Num1, Num1, Enter], || play(cards())),
        sample("play-acts", &[A], || play(choices())),
        sample("play-tell", &[T], || play(choices())),
        sample("play-wait", &[W, Num2], || play(choices())),
        sample("play-reason", &[R], || play(choices())),
        sample("play-history", &[H], || play(choices())),
        sample("play-refused", &[], || play(refused())),
        sample("curtain", &[], || Box::new(curtain)),
        sample("role-card", &[], || Box::new(card)),
        sample("play-outcome", &[], || play(outcome())),
    ];
    all.extend(setup_samples::samples());
    all.extend(day_samples::samples());
    all.extend(table_samples::samples());
    all.extend(debrief::screens());
    all.extend(lobby::screens());
    all.extend(author::screens());
    all.extend(handbook::screens());
    all.extend(settings::screens());
    all.extend(between_samples::samples());
    all.extend(console_samples::samples());
    all
}

pub(crate) fn words() -> Catalogue {
    Catalogue::english().expect("the shipped catalogue is well formed")
}

pub(crate) fn top_bar() -> TopBarView {
    TopBarView {
        title: "The card says twenty".into(),
        subtitle: String::new(),
        recorded: "Recorded".into(),
        can_pause: true,
        has_people: true,
        has_handbook: true,
        has_settings: true,
        can_close: false,
        languages: ["English", "Shqip", "Srpski", "Српски"]
            .iter()
            .zip(0..)
            .map(|(name, key)| LanguageView { key, name: (*name).to_owned(), chosen: key == 0 })
            .collect(),
    }
}

/// Every widget once.
fn parts() -> Box<dyn FnMut(&mut Ui)> {
    let (words, view, mut draft, mut text) = (words(), top_bar(), TopBarDraft::default(), String::new());
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &view, &mut draft, &words, &mut |_| {});
        frame::foot_bar_ui(ui, |ui| {
            ui.add(ActionButton::new("Back").key("Esc"));
            frame::at_the_right(ui, |ui| ui.add(PrimaryButton::new("Do this").key("Enter")).request_focus());
        });
        frame::middle_ui(ui, |ui| {
            ui.horizontal(|ui| {
                let t = ui.tokens();
                for agency in Agency::ALL {
                    for size in [18.0, 30.0, 44.0] {
                        let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(size), egui::Sense::hover());
                        roadblock::ui::paint::sign(ui.painter(), rect.center(), size, agency, &t);
                    }
                }
            });
            ui.horizontal_wrapped(|ui| {
                let t = ui.tokens();
                use Icon::*;
                for what in [
                    Pause,
                    Play,
                    Book,
                    Globe,
                    ChevronDown,
                    ArrowRight,
                    ArrowLeft,
                    Eye,
                    Bubble,
                    Lock,
                    Clock,
                    Hand,
                    Pencil,
                    Grip,
                    Check,
                    Close,
                    Plus,
                    Search,
                    Person,
                    People,
                    Books,
                    Gear,
                    Swap,
                    Speaker,
                    Up,
                    Down,
                    History,
                    Door,
                ] {
                    let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(32.0), egui::Sense::hover());
                    roadblock::ui::paint::icon(ui.painter(), rect.center(), 28.0, what, t.ink_2);
                }
            });
            ui.add(
                OptionCard::new("Ask Era to the quiet end of the hall; your colleague keeps the owner busy.")
                    .digit(1)
                    .aside("about 5 min")
                    .chosen(true),
            );
            ui.columns(2, |c| {
                c[0].add(PlanCard::new("Health centre").second("about 5 min").digit(2).agency(Some(Agency::HEALTH)));
                c[1].add(
                    PlanCard::new("The mayor’s office")
                        .second("about 10 min")
                        .digit(4)
                        .agency(Some(Agency::OTHER))
                        .lifted(true),
                );
            });
            ui.columns(2, |c| {
                c[0].add(
                    PlanSlot::new(1, "First").card("Specialised unit", Some(Agency::POLICE_SPECIALISED)).aside("22:55"),
                );
                c[1].add(PlanSlot::new(2, "Second"));
            });
            ui.horizontal(|ui| {
                ui.add(ActionButton::new("What my role may do").icon(Icon::Hand).key("A"));
                ui.add(ActionButton::new("Wait").icon(Icon::Clock).key("W").chosen(true));
                ui.add(ActionButton::new("Add a reason").icon(Icon::Pencil).key("R").plain());
                ui.add(Chip::new("Linden").agency(Some(Agency::POLICE)));
                ui.add(Chip::new("Mira").agency(Some(Agency::SOCIAL_WELFARE)).chosen(true));
                ui.add(TimerPie::new(620, "5 min left"));
            });
            ui.horizontal(|ui| {
                ui.add(RoleBadge::new(Agency::POLICE, "You are the **patrol officer**"));
                let _ = Segments::new(&["English".to_owned(), "Shqip".to_owned(), "Srpski".to_owned()], 0).show(ui);
            });
            ui.add(FactRow::new("Her card says 20. The lettering on it is uneven.", FactSource::Seen));
            Field::new("Reason", "Why we decide so", &mut text).show(ui);
            ui.add(
                ListRow::new("Call the duty social worker")
                    .second("By telephone")
                    .agency(Some(Agency::SOCIAL_WELFARE))
                    .aside("about 5 min"),
            );
            for face in Face::ALL {
                ui.add(Text::new(&format!("{face:?}: Žena kaže: „Nemam dvadeset.“ Қ ë ç Ђурђевак"), face));
            }
        });
    })
}

pub(crate) fn person(name: &str, agency: Option<Agency>, dress: Dress, pose: Pose, seed: u32) -> FigureView {
    let figure = if seed.is_multiple_of(2) { Figure::Man } else { Figure::Woman };
    let look = FigureLook { seed, figure, dress, pose, ..FigureLook::default() };
    FigureView { key: seed, name: name.to_owned(), agency, acting: name == "You", look }
}

pub(crate) fn stage() -> StageView {
    let mut era = person("Era", None, Dress::Assisted, Pose::Folded, 1);
    era.look.figure = Figure::Girl;
    let mut owner = person("The owner", None, Dress::Plain, Pose::Open, 9);
    owner.look.figure = Figure::Man;
    StageView {
        place_name: "Roadside bar".into(),
        place: Place::Bar,
        light: DayPart::at(22 * 60 + 42),
        minute_of_day: 22 * 60 + 42,
        time: "22:42".into(),
        day: "Friday".into(),
        people: vec![
            person("Inspector", None, Dress::Plain, Pose::Paper, 2),
            person("Colleague", Some(Agency::POLICE), Dress::Uniform, Pose::Hips, 4),
            person("You", Some(Agency::POLICE), Dress::Uniform, Pose::Open, 7),
            era,
            owner,
        ],
        description:
            "Roadside bar, Friday 22:42. Present: you, your colleague, an inspector, Era, the owner, who stands \
                      beside Era."
                .into(),
        empty_chairs: Vec::new(),
    }
}

/// Places, lights and crowds.
fn stages() -> Box<dyn FnMut(&mut Ui)> {
    let mut crowd = stage();
    crowd.place = Place::Meeting;
    crowd.light = DayPart::Day;
    for at in 0..9_u32 {
        let agency = Agency::ALL[at as usize];
        crowd.people.push(person(
            ["Social worker", "Guardian", "Interpreter"][at as usize % 3],
            Some(agency),
            Dress::Plain,
            Pose::Down,
            at * 7,
        ));
    }
    let mut small = stage();
    small.place = Place::Health;
    small.light = DayPart::Twilight;
    small.people.truncate(3);
    Box::new(move |ui| {
        let strip = ui.layout_kind() == Layout::Narrow;
        frame::bare_middle_ui(ui, |ui| {
            let height = if strip { StageHeight::Strip(120.0) } else { StageHeight::Full(246.0) };
            for view in [&crowd, &small, &stage()] {
                stage_ui(ui, view, height);
            }
        });
    })
}

/// Several places, half of the people sitting where there are chairs. In the last one somebody is missing.
fn rooms(places: &'static [Place], light: DayPart) -> Box<dyn FnMut(&mut Ui)> {
    let stand = |place: Place| {
        let mut view = stage();
        view.place = place;
        view.place_name = format!("{place:?}");
        view.light = light;
        for (at, person) in view.people.iter_mut().enumerate() {
            person.look.seated = place.has_seats() && at % 2 == 1;
        }
        if place == Place::Hall {
            view.empty_chairs =
                vec![EmptyChairView { name: "Victim advocate: not yet here".into(), agency: Agency::ADVOCACY }];
        }
        view
    };
    let views: Vec<StageView> = places.iter().map(|&place| stand(place)).collect();
    Box::new(move |ui| {
        let strip = ui.layout_kind() == Layout::Narrow;
        frame::bare_middle_ui(ui, |ui| {
            let height = if strip { StageHeight::Strip(120.0) } else { StageHeight::Full(196.0) };
            for view in &views {
                stage_ui(ui, view, height);
            }
        });
    })
}

pub(crate) fn choices() -> PlayView {
    let option = |key, text: &str, aside: &str| OptionView { key, text: text.into(), aside: aside.into() };
    let fact = |key, text: &str, source| FactView { key, text: text.into(), source };
    let moment = |time: &str, text: &str| MomentView { time: time.into(), text: text.into() };
    let person = |key, name: &str, agency| PersonView { key, name: name.into(), agency };
    let act = |key, label: &str, second: &str, targets| ActView {
        key,
        label: label.into(),
        second: second.into(),
        found_by: String::new(),
        aside: "about 5 min".into(),
        targets,
    };
    let wait = |key, label: &str| WaitView { key, label: label.into() };
    PlayView {
        limit: None,
        decision_key: 4,
        asks_why: false,
        stage: stage(),
        agency: Agency::POLICE,
        role: "patrol officer".into(),
        situation: String::new(),
        question: "The owner stands beside Era and answers every question for her. How do you speak with her?".into(),
        decision: DecisionView::Choices {
            options: vec![
                option(
                    10,
                    "Ask the owner to step outside, and talk with Era at the bar, among the guests.",
                    "about 5 min",
                ),
                option(
                    11,
                    "Ask Era to the quiet end of the hall for a card check; your colleague keeps the owner busy.",
                    "about 5 min",
                ),
                option(
                    12,
                    "Ask her here and now, with the owner listening: “Are you forced to be here?”",
                    "about 2 min",
                ),
            ],
            joint: false,
        },
        facts: vec![
            fact(1, "Her card says 20. The lettering on it is uneven.", FactSource::Seen),
            fact(2, "The owner calls her “my cousin” and answers for her.", FactSource::Told),
            fact(3, "A colleague and a municipal inspector are with you.", FactSource::Seen),
        ],
        just_now: vec![moment("22:40", "A licence check begins. Era serves the tables.")],
        history: vec![
            moment("22:31", "You and your colleague arrive at the bar with the inspector."),
            moment("22:40", "A licence check begins. Era serves the tables."),
        ],
        acts: vec![
            act(1, "Call the duty social worker", "By telephone", vec![]),
            act(2, "Call the specialised unit", "By telephone", vec![]),
            act(
                3,
                "Ask how someone feels",
                "In a quiet place, with her consent",
                vec![person(1, "Era", Some(Agency::PERSON)), person(2, "The owner", None)],
            ),
            act(4, "Give first aid", "", vec![]),
        ],
        listeners: vec![
            person(1, "Colleague", Some(Agency::POLICE)),
            person(2, "Inspector", Some(Agency::OTHER)),
            person(3, "Era", Some(Agency::PERSON)),
        ],
        waits: vec![wait(1, "Until someone arrives"), wait(2, "15 minutes"), wait(3, "1 hour")],
        toast: None,
    }
}

pub(crate) fn cards() -> PlayView {
    let mut view = choices();
    view.decision_key = 5;
    view.question = "22:55, Friday. Whom do you call, and in which order?".into();
    view.stage.place_name = "The quiet end of the hall".into();
    view.stage.time = "22:55".into();
    view.stage.minute_of_day = 22 * 60 + 55;
    let mut people = std::mem::take(&mut view.stage.people);
    people.retain(|person| ["Inspector", "You", "Era"].contains(&person.name.as_str()));
    view.stage.people = people;
    let card = |key, title: &str, minutes, agency| CardView {
        key,
        title: title.into(),
        aside: format!("about {minutes} min"),
        minutes,
        agency: Some(agency),
    };
    view.decision = DecisionView::Plan(PlanView {
        cards: vec![
            card(20, "Specialised unit", 5, Agency::POLICE_SPECIALISED),
            card(21, "Duty social worker of the CSW", 5, Agency::SOCIAL_WELFARE),
            card(22, "Prosecutor on duty", 5, Agency::JUSTICE),
            card(23, "Health centre", 5, Agency::HEALTH),
            card(24, "Victim advocate on call", 5, Agency::ADVOCACY),
            card(25, "The mayor’s office", 10, Agency::OTHER),
            card(26, "A second patrol car", 5, Agency::POLICE),
            card(27, "Shelter for women", 5, Agency::SHELTER),
        ],
        least: 1,
        most: 4,
        limits: "1 to 4 calls".into(),
        starts_at: Some(22 * 60 + 55),
    });
    view
}

pub(crate) fn outcome() -> PlayView {
    let mut view = choices();
    view.decision_key = 6;
    view.question = "Era follows you to the quiet end of the hall.".into();
    view.decision = DecisionView::Outcome {
        paragraphs: vec![
            "She looks at the floor. When your colleague asks the owner for the licence, she says quietly: “I am not twenty.”".into(),
            "It takes six minutes. The owner looks over twice, but stays at the counter.".into(),
        ],
    };
    view
}

/// The same with texts 1.35 times as long, as other languages may need.
pub(crate) fn longer(mut view: PlayView) -> PlayView {
    let grow = |text: &mut String| {
        let wanted = text.chars().count() * 35 / 100;
        let more: String = " duke folur me kujdes dhe pa u nxituar".chars().cycle().take(wanted).collect();
        text.push_str(&more);
    };
    grow(&mut view.question);
    grow(&mut view.role);
    for person in &mut view.stage.people {
        grow(&mut person.name);
    }
    view.facts.iter_mut().for_each(|fact| grow(&mut fact.text));
    match &mut view.decision {
        DecisionView::Choices { options, joint } => {
            *joint = true;
            for option in options {
                grow(&mut option.text);
                grow(&mut option.aside);
            }
        }
        DecisionView::Plan(plan) => {
            for card in &mut plan.cards {
                grow(&mut card.title);
                grow(&mut card.aside);
            }
        }
        DecisionView::Nothing | DecisionView::Outcome { .. } => {}
    }
    view
}

fn play(view: PlayView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, top, mut bar, mut draft) = (words(), top_bar(), TopBarDraft::default(), PlayDraft::default());
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        play_ui(ui, &view, &mut draft, &words, &mut |_| {});
    })
}

fn refused() -> PlayView {
    PlayView {
        toast: Some("The duty social worker was already called at 22:51. She is on her way.".into()),
        ..choices()
    }
}

pub(crate) fn curtain_view() -> CurtainView {
    CurtainView {
        instead: None,
        agency: Agency::SOCIAL_WELFARE,
        role_title: "Social worker".into(),
        role: "social worker".into(),
        participant: "Linden".into(),
    }
}

fn curtain(ui: &mut Ui) {
    curtain_ui(ui, &curtain_view(), &mut CurtainDraft, &words(), &mut |_| {});
}

pub(crate) fn card_view() -> RoleCardView {
    let other = |agency, name: &str| OtherView { agency, name: name.into() };
    RoleCardView {
        agency: Agency::SOCIAL_WELFARE,
        role_title: "Social worker".into(),
        brief: vec![
            "You are on duty tonight for the Centre for Social Work. You are alone in the office until midnight, and the \
             car is in use until half past eleven."
                .into(),
            "You want to be called early: last month you were called only after the interview was over, and the girl had \
             to tell everything twice."
                .into(),
        ],
        known: vec![
            KnownView { text: "Two emergency places for children are free tonight.".into(), source: FactSource::Seen },
            KnownView { text: "A neighbour spoke of a girl who never leaves the bar.".into(), source: FactSource::Told },
        ],
        others: vec![
            other(Agency::POLICE, "Patrol officer: Mira"),
            other(Agency::POLICE_SPECIALISED, "Specialised investigator: Sokol"),
            other(Agency::ADVOCACY, "Victim advocate: Toka"),
        ],
    }
}

fn card(ui: &mut Ui) {
    role_card_ui(ui, &card_view(), &mut RoleCardDraft, &words(), &mut |_| {});
}
