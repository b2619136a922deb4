//! The lobby, the set-up, the pre-brief, the swap and the ending with something to show.

use egui::Ui;
use roadblock::base::Message;
use roadblock::ui::frame::{self, TopBarDraft};
use roadblock::ui::paint::Icon;
use roadblock::ui::screens::lobby::*;
use roadblock::ui::theme::Agency;

use super::{Sample, top_bar, words};

pub(crate) fn screens() -> Vec<Sample> {
    let sample = |name, keys, build| Sample { name, keys, build };
    vec![
        sample("lobby", &[], || lobby(lobby_view())),
        sample("lobby-today", &[egui::Key::Tab, egui::Key::Tab], || lobby(lobby_today())),
    ]
}

pub(crate) fn lobby_view() -> LobbyView {
    let tile =
        |key, title: &str, second: &str, icon| TileView { key, title: title.into(), second: second.into(), icon };
    LobbyView {
        resume: Some(ResumeView {
            case: "The card says twenty".into(),
            second: "Today, 10:42. Next: the social worker decides".into(),
            agency: Some(Agency::SOCIAL_WELFARE),
        }),
        tiles: vec![
            tile(1, "Practise alone", "Play every role in turn", Icon::Person),
            tile(2, "Handbook", "The procedure, by role", Icon::Book),
            tile(3, "Past workshops", "Reports and replays", Icon::Books),
            tile(4, "Author’s desk", "Write and check cases", Icon::Pencil),
            tile(5, "Settings", "Text size, colours, motion", Icon::Gear),
        ],
        notice: String::new(),
    }
}

pub(crate) fn lobby_today() -> LobbyView {
    let mut view = lobby_view();
    view.resume = None;
    view.tiles.truncate(1);
    view.notice = words().text(&Message::new("settings-not-read").with("why", "2:12: Unexpected variant"));
    view
}

fn lobby(view: LobbyView) -> Box<dyn FnMut(&mut Ui)> {
    let (words, mut bar) = (words(), TopBarDraft::default());
    let mut top = top_bar();
    (top.title, top.can_pause, top.has_settings) = ("Roadblock".into(), false, false);
    Box::new(move |ui| {
        frame::top_bar_ui(ui, &top, &mut bar, &words, &mut |_| {});
        lobby_ui(ui, &view, &mut LobbyDraft, &words, &mut |_| {});
    })
}
