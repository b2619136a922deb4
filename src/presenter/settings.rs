//! The settings at the desk: what holds, whether they lie on top of everything, and what is asked to be kept. A file that
//! cannot be read is told once and put aside, never lost.

use std::path::PathBuf;

use crate::base::{Catalogue, Message};
use crate::library::TextFile;
use crate::presenter::shell::Request;
use crate::ui::frame::LanguageView;
use crate::ui::screens::settings::{ResetView, SettingsAction, SettingsView};
use crate::ui::settings::{Settings, TextSize};
use crate::ui::theme::{self, ThemeKind, Tokens};

use crate::presenter::Presenter;

/// What is set, and what is going on with it.
#[derive(Debug, Default)]
pub(in crate::presenter) struct Choices {
    pub(in crate::presenter) settings: Settings,
    /// Whether the settings lie on top of everything.
    pub(in crate::presenter) open: bool,
    /// What was chosen before everything was set back, as long as the settings are open.
    before_reset: Option<Settings>,
    /// Where they are kept; `None` keeps none.
    file: Option<PathBuf>,
    /// Whether the file could not be understood: then it is put aside before anything is kept in its place.
    unread: bool,
    /// The languages whose words are all there: tag and name.
    languages: Vec<(&'static str, String)>,
    /// The colours and the face that are drawn with.
    worn: Option<(ThemeKind, bool)>,
    /// The same for the wall.
    wall_worn: Option<(ThemeKind, bool)>,
    /// Themes that were saved while the program runs, in the place of the shipped ones.
    tried: Vec<(ThemeKind, Tokens)>,
    /// What is wrong with a theme file that was saved; the last good look stays meanwhile.
    theme_problem: Option<String>,
}

impl Presenter {
    /// Takes up what was kept. What cannot be read is told, and all is as it was delivered.
    pub(in crate::presenter) fn take_up_settings(
        &mut self,
        file: Option<PathBuf>,
        kept: Result<Option<String>, String>,
    ) {
        let named = |tag| Some((tag, Catalogue::shipped(tag).ok()?.say("language-name")));
        self.choices.languages = Catalogue::shipped_languages().filter_map(named).collect();
        self.choices.file = file;
        let read = kept.and_then(|text| {
            let text = text.unwrap_or_else(|| "()".to_owned());
            let understood = Settings::parse(&text).map_err(|error| error.to_string());
            understood.inspect_err(|_| self.choices.unread = true)
        });
        match read {
            Ok(settings) => {
                self.speak(&settings.language);
                if settings.full_screen {
                    self.outbox.ask(Request::Fullscreen(true));
                }
                self.choices.settings = settings;
            }
            Err(why) => {
                self.notice = Some(self.words.text(&Message::new("settings-not-read").with("why", why)));
            }
        }
    }

    /// Takes the words of a language, if they are all there; otherwise the words stay as they are.
    fn speak(&mut self, language: &str) {
        if self.words.language() != language
            && let Ok(words) = Catalogue::shipped(language)
        {
            self.words = words;
        }
    }

    /// What is chosen holds at once, and is kept.
    fn set(&mut self, settings: Settings) {
        if settings == self.choices.settings {
            return;
        }
        self.speak(&settings.language);
        if settings.full_screen != self.choices.settings.full_screen {
            self.outbox.ask(Request::Fullscreen(settings.full_screen));
        }
        self.choices.settings = settings;
        let Some(path) = self.choices.file.clone() else { return };
        if std::mem::take(&mut self.choices.unread) {
            self.outbox.ask(Request::PutAside { path: path.clone() });
        }
        match self.choices.settings.to_text() {
            Ok(text) => {
                let id = self.outbox.send(|id| Request::Keep { id, path, text });
                self.keeping.insert(id, "settings-not-kept");
            }
            Err(error) => self.notice = Some(error.to_string()),
        }
    }

    pub(in crate::presenter) fn resize(&mut self, to: impl FnOnce(TextSize) -> TextSize) {
        let text_size = to(self.choices.settings.text_size);
        self.set(Settings { text_size, ..self.choices.settings.clone() });
    }

    pub(in crate::presenter) fn language(&mut self, key: u32) {
        let chosen = usize::try_from(key).ok().and_then(|at| self.choices.languages.get(at));
        if let Some((tag, _)) = chosen {
            self.set(Settings { language: (*tag).to_owned(), ..self.choices.settings.clone() });
        }
    }

    /// Opens the settings over whatever is shown, or goes back to it.
    pub(in crate::presenter) fn toggle_settings(&mut self) {
        // Whoever comes back from them does not find somebody's private part on the screen.
        self.session.cover();
        self.choices.open = !self.choices.open;
        self.choices.before_reset = None;
    }

    pub(in crate::presenter) fn in_the_settings(&mut self, action: SettingsAction) {
        let now = self.choices.settings.clone();
        if !matches!(action, SettingsAction::Reset | SettingsAction::BringBack | SettingsAction::Close) {
            self.choices.before_reset = None;
        }
        match action {
            SettingsAction::Size(step) => self.resize(|_| TextSize::at_step(step)),
            SettingsAction::Larger => self.resize(TextSize::larger),
            SettingsAction::Smaller => self.resize(TextSize::smaller),
            SettingsAction::Theme(theme) => self.set(Settings { theme, ..now }),
            SettingsAction::Motion(motion) => self.set(Settings { motion, ..now }),
            SettingsAction::FullScreen(full_screen) => self.set(Settings { full_screen, ..now }),
            SettingsAction::EasyReading(easy_reading) => self.set(Settings { easy_reading, ..now }),
            SettingsAction::Language(key) => self.language(key),
            SettingsAction::Reset => {
                self.choices.before_reset = Some(now);
                self.set(Settings::default());
            }
            SettingsAction::BringBack => {
                if let Some(before) = self.choices.before_reset.take() {
                    self.set(before);
                }
            }
            SettingsAction::Close => self.toggle_settings(),
        }
    }

    /// The languages, as the bar and the settings show them.
    pub(in crate::presenter) fn languages(&self) -> Vec<LanguageView> {
        let view = |(key, (tag, name)): (u32, &(&str, String))| LanguageView {
            key,
            name: name.clone(),
            chosen: self.words.language() == *tag,
        };
        (0..).zip(&self.choices.languages).map(view).collect()
    }

    pub(in crate::presenter) fn settings_view(&self) -> SettingsView {
        let (settings, words) = (&self.choices.settings, &self.words);
        let percent = |step| words.text(&Message::new("settings-percent").with("size", i64::from(step)));
        let kept = self.choices.file.as_ref().map(|file| {
            let message = Message::new("settings-kept").with("path", file.display().to_string());
            words.text(&message)
        });
        SettingsView {
            sizes: TextSize::STEPS.into_iter().map(percent).collect(),
            size: settings.text_size.step(),
            theme: settings.theme,
            motion: settings.motion,
            full_screen: settings.full_screen,
            easy_reading: settings.easy_reading,
            languages: self.languages(),
            as_delivered: if self.choices.before_reset.is_some() {
                ResetView::CanUndo
            } else if *settings == Settings::default() {
                ResetView::Nothing
            } else {
                ResetView::Offered
            },
            notice: self.notice.clone().unwrap_or_default(),
            kept: kept.unwrap_or_else(|| words.say("settings-not-kept-at-all")),
            about: words.text(&Message::new("settings-about").with("version", env!("CARGO_PKG_VERSION"))),
        }
    }

    /// Takes up theme files that were saved while the program runs. What cannot be read is said, and changes nothing.
    pub(in crate::presenter) fn try_themes(&mut self, files: &[TextFile]) {
        self.choices.theme_problem = None;
        for kind in ThemeKind::ALL {
            let name = format!("{}.ron", kind.file_stem());
            let Some(file) = files.iter().find(|file| file.path == name) else { continue };
            match Tokens::parse(&file.text) {
                Ok(tokens) => {
                    self.choices.tried.retain(|(known, _)| *known != kind);
                    self.choices.tried.push((kind, tokens));
                }
                Err(error) => {
                    let message = Message::new("theme-not-read").with("file", name).with("why", error.to_string());
                    self.choices.theme_problem = Some(self.words.text(&message));
                }
            }
        }
        (self.choices.worn, self.choices.wall_worn) = (None, None);
    }

    /// What is wrong with a theme file that was saved.
    pub(in crate::presenter) fn theme_problem(&self) -> Option<&str> {
        self.choices.theme_problem.as_deref()
    }

    /// Puts colours, face, motion and size in force. Called before every drawing, and changes only what is different.
    pub(in crate::presenter) fn dress(&mut self, ctx: &egui::Context) {
        self.choices.worn = self.put_on(ctx, self.choices.worn, 1.0);
    }

    /// A window was made: whatever its context knew is gone.
    pub(in crate::presenter) fn dress_anew(&mut self, ctx: &egui::Context) {
        self.choices.worn = None;
        self.dress(ctx);
    }

    /// The same for the wall.
    pub(in crate::presenter) fn dress_wall_anew(&mut self, ctx: &egui::Context) {
        self.choices.wall_worn = None;
        self.dress_wall(ctx, 1.0);
    }

    /// The same for the wall, where everything is so much larger.
    pub(in crate::presenter) fn dress_wall(&mut self, ctx: &egui::Context, magnified: f32) {
        self.choices.wall_worn = self.put_on(ctx, self.choices.wall_worn, magnified);
    }

    fn put_on(
        &self,
        ctx: &egui::Context,
        worn: Option<(ThemeKind, bool)>,
        magnified: f32,
    ) -> Option<(ThemeKind, bool)> {
        let settings = &self.choices.settings;
        let wanted = (settings.theme, settings.easy_reading);
        if worn != Some(wanted) {
            theme::set_easy_reading(ctx, settings.easy_reading);
            // The shipped themes are proved by a test; should one ever break, everything is drawn in black on white.
            let tried = self.choices.tried.iter().find(|(kind, _)| *kind == settings.theme);
            if let Some(tokens) = tried.map(|(_, tokens)| *tokens).or_else(|| Tokens::shipped(settings.theme).ok()) {
                theme::install(ctx, tokens);
            }
        }
        theme::set_motion(ctx, settings.motion);
        let window = ctx.viewport_rect().size() * ctx.zoom_factor();
        theme::fit(ctx, window, settings.text_size.factor() * magnified);
        Some(wanted)
    }
}
