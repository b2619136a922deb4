//! Screens with something to show, for the gallery and for the tests. The words are those of the shipped case
//! "The card says twenty".

use egui::{Key, Ui};
use roadblock::base::Catalogue;
use roadblock::ui::frame::{self, LanguageView, TopBarDraft, TopBarView};
use roadblock::ui::paint::Icon;
use roadblock::ui::stage::{DayPart, Dress, FigureLook, FigureView, Pose, StageHeight, StageView, Stature, stage_ui};
use roadblock::ui::theme::{Agency, Face, Layout, Place, TokensExt as _};
use roadblock::ui::widgets::*;

/// A screen that can be shown, and the keys to press before it is looked at.
pub(crate) struct Sample {
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [Key],
    pub(crate) build: fn() -> Box<dyn FnMut(&mut Ui)>,
}

/// Every screen there is.
pub(crate) fn screens() -> Vec<Sample> {
    vec![Sample { name: "parts", keys: &[], build: parts }, Sample { name: "stages", keys: &[], build: stages }]
}

pub(crate) fn words() -> Catalogue {
    Catalogue::english().unwrap()
}

pub(crate) fn top_bar() -> TopBarView {
    TopBarView {
        title: "The card says twenty".into(),
        subtitle: String::new(),
        can_pause: true,
        has_handbook: true,
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
                c[0].add(PlanCard::new("Health centre").second("about 5 min").digit(2).agency(Some(Agency::Health)));
                c[1].add(
                    PlanCard::new("The mayor’s office")
                        .second("about 10 min")
                        .digit(4)
                        .agency(Some(Agency::Other))
                        .lifted(true),
                );
            });
            ui.columns(2, |c| {
                c[0].add(
                    PlanSlot::new(1, "First").card("Specialised unit", Some(Agency::PoliceSpecialised)).aside("22:55"),
                );
                c[1].add(PlanSlot::new(2, "Second"));
            });
            ui.horizontal(|ui| {
                ui.add(ActionButton::new("What my role may do").icon(Icon::Hand).key("A"));
                ui.add(ActionButton::new("Wait").icon(Icon::Clock).key("W").chosen(true));
                ui.add(ActionButton::new("Add a reason").icon(Icon::Pencil).key("R").plain());
                ui.add(Chip::new("Linden").agency(Some(Agency::Police)));
                ui.add(Chip::new("Mira").agency(Some(Agency::SocialWelfare)).chosen(true));
                ui.add(TimerPie::new(620, "5 min left"));
            });
            ui.horizontal(|ui| {
                ui.add(RoleBadge::new(Agency::Police, "You are the **patrol officer**"));
                let _ = Segments::new(&["English".to_owned(), "Shqip".to_owned(), "Srpski".to_owned()], 0).show(ui);
            });
            ui.add(FactRow::new("Her card says 20. The lettering on it is uneven.", FactSource::Seen));
            Field::new("Reason", "Why we decide so", &mut text).show(ui);
            ui.add(
                ListRow::new("Call the duty social worker")
                    .second("By telephone")
                    .agency(Some(Agency::SocialWelfare))
                    .aside("about 5 min"),
            );
            for face in Face::ALL {
                ui.add(Text::new(&format!("{face:?}: Žena kaže: „Nemam dvadeset.“ Қ ë ç Ђурђевак"), face));
            }
        });
    })
}

pub(crate) fn person(name: &str, agency: Option<Agency>, dress: Dress, pose: Pose, seed: u32) -> FigureView {
    let look = FigureLook { seed, dress, pose, ..FigureLook::default() };
    FigureView { name: name.to_owned(), agency, acting: name == "You", look }
}

pub(crate) fn stage() -> StageView {
    let mut era = person("Era", None, Dress::Assisted, Pose::Folded, 1);
    era.look.stature = Stature::Youth;
    let mut owner = person("The owner", None, Dress::Plain, Pose::Open, 9);
    owner.look.broad = true;
    StageView {
        place_name: "Roadside bar".into(),
        place: Place::Bar,
        light: DayPart::at(22 * 60 + 42),
        minute_of_day: 22 * 60 + 42,
        time: "22:42".into(),
        day: "Friday".into(),
        people: vec![
            person("Inspector", None, Dress::Plain, Pose::Paper, 2),
            person("Colleague", Some(Agency::Police), Dress::Uniform, Pose::Hips, 4),
            person("You", Some(Agency::Police), Dress::Uniform, Pose::Open, 7),
            era,
            owner,
        ],
        description:
            "Roadside bar, Friday 22:42. Present: you, your colleague, an inspector, Era, the owner, who stands \
                      beside Era."
                .into(),
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
