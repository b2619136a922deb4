//! Watching the folder with the content: the texts at once, and again whenever a file was saved.
//! It never understands what it reads. How long it took from the saving to the picture is written to the trace.
//! Start reading at [`Watch::set`].

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::render::{Render, RenderApp, RenderSystems};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::trace;
use crate::base::Catalogue;
use crate::presenter::shell::{Reply, RequestId};
use crate::store::{is_content, read_folder, replace_text};

/// Editors save in several steps; this long after the last one the file is whole.
const QUIET: Duration = Duration::from_millis(15);

/// The eye on the folder with the content.
#[derive(Resource, Default)]
pub(super) struct Watch {
    /// The folder, if there is one.
    pub(super) folder: Option<PathBuf>,
    open: Option<Open>,
    /// The saving whose picture is still to come.
    awaited: Awaited,
}

/// The moment of a saving, until its picture is on the screen.
type Awaited = Arc<Mutex<Option<Instant>>>;

/// A folder that is watched.
pub(super) struct Open {
    /// Ends the watching when it is dropped.
    _watcher: RecommendedWatcher,
    changes: Mutex<Receiver<Instant>>,
}

impl Open {
    /// When something was saved first since the last call.
    pub(super) fn changed(&self) -> Option<Instant> {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner).try_iter().min()
    }
}

impl Watch {
    /// Begins or ends the watching. The answer has the texts as they are now; ending has none.
    pub(super) fn set(&mut self, on: bool, wake: impl Fn() + Send + 'static, words: &Catalogue) -> Option<Reply> {
        self.open = None;
        if !on {
            return None;
        }
        let Some(folder) = &self.folder else { return Some(Reply::NoContent { why: String::new() }) };
        match watch(folder, wake) {
            Ok(open) => self.open = Some(open),
            // It can still be read once; only saving goes unnoticed.
            Err(error) => bevy::log::warn!("{error}"),
        }
        Some(self.read(words))
    }

    /// The texts, when something was saved since the last call.
    pub(super) fn changed(&mut self, words: &Catalogue) -> Option<Reply> {
        let first = self.open.as_ref()?.changed()?;
        *self.awaited.lock().unwrap_or_else(PoisonError::into_inner) = Some(first);
        Some(self.read(words))
    }

    /// Puts another text into a file that still holds `from`, and reads everything again.
    pub(super) fn mend(&self, id: RequestId, file: &str, from: &str, to: &str, words: &Catalogue) -> Reply {
        let Some(path) = self.folder.as_deref().map(|folder| folder.join(file)) else { return self.read(words) };
        match replace_text(&path, from, to) {
            Ok(()) => self.read(words),
            Err(error) => Reply::Failed { id, why: words.text(&error.message()) },
        }
    }

    fn read(&self, words: &Catalogue) -> Reply {
        match self.folder.as_deref().map(read_folder) {
            Some(Ok(read)) => {
                let (told, at) = (read.told(), chrono::Local::now().format("%H:%M").to_string());
                Reply::Content { files: read.files, told, at }
            }
            Some(Err(error)) => Reply::NoContent { why: words.text(&error.message()) },
            None => Reply::NoContent { why: String::new() },
        }
    }
}

/// Watches a folder with content; `wake` is called after every saving.
pub(super) fn watch(folder: &Path, wake: impl Fn() + Send + 'static) -> notify::Result<Open> {
    let (saved, savings) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        let changes = !matches!(event.kind, EventKind::Access(_));
        if changes && event.paths.iter().any(|path| is_content(path)) {
            // Nobody listens any more when the desk was left.
            let _ = saved.send(Instant::now());
        }
    })?;
    watcher.watch(folder, RecursiveMode::Recursive)?;
    let (tell, changes) = channel();
    thread::Builder::new().name("watch".to_owned()).spawn(move || {
        while let Ok(first) = savings.recv() {
            // Further steps of the same saving.
            while savings.recv_timeout(QUIET).is_ok() {}
            if tell.send(first).is_err() {
                return;
            }
            wake();
        }
    })?;
    Ok(Open { _watcher: watcher, changes: Mutex::new(changes) })
}

/// After the picture was handed to the screen: how long it took since the saving.
pub(super) fn measure(app: &mut App, file: Option<PathBuf>) {
    let awaited = Arc::clone(&app.world_mut().get_resource_or_init::<Watch>().awaited);
    let Some(render) = app.get_sub_app_mut(RenderApp) else { return };
    let tell = move || {
        if let Some(saved) = awaited.lock().unwrap_or_else(PoisonError::into_inner).take() {
            trace::line(file.as_deref(), "reloaded", &format!("{} ms", saved.elapsed().as_millis()));
        }
    };
    render.add_systems(Render, tell.in_set(RenderSystems::Cleanup));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("roadblock-watch-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(folder.join("pack")).unwrap();
        folder
    }

    fn texts(answer: Option<Reply>) -> Vec<String> {
        match answer {
            Some(Reply::Content { files, .. }) => files.into_iter().map(|file| file.text).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_texts_come_at_once_and_again_after_a_saving() {
        let folder = folder("saved");
        let file = folder.join("pack/scenario.ron");
        std::fs::write(&file, "one").unwrap();
        let (ring, rings) = channel();
        let words = Catalogue::english().unwrap();
        let mut watch = Watch { folder: Some(folder.clone()), ..Watch::default() };
        assert_eq!(texts(watch.set(true, move || ring.send(()).unwrap_or_default(), &words)), ["one"]);
        assert_eq!(watch.changed(&words), None);
        std::fs::write(folder.join("pack/notes.txt"), "not content").unwrap();
        std::fs::write(&file, "two").unwrap();
        rings.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(texts(watch.changed(&words)), ["two"]);
        // As many editors do: beside it first, then into its place.
        std::fs::write(folder.join("pack/.new"), "three").unwrap();
        std::fs::rename(folder.join("pack/.new"), &file).unwrap();
        rings.recv_timeout(Duration::from_secs(5)).unwrap();
        assert_eq!(texts(watch.changed(&words)), ["three"]);
        assert_eq!(watch.set(false, || {}, &words), None);
        std::fs::write(&file, "four").unwrap();
        assert!(rings.recv_timeout(Duration::from_millis(200)).is_err(), "nobody watches any more");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
