//! Reads the texts of a content folder. Whatever stands in it, the rest is read: a link that leads nowhere or in circles,
//! a lock of an editor, a pipe, a file that is too large or may not be read is left out and said to be.
//! Start at [`read_folder`].

use std::collections::{BTreeSet, VecDeque};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::base::Diagnostic;
use crate::library::{TextFile, Unread, WhyUnread};

use super::folder::{LARGEST, MEGABYTE, StoreError, is_content, read_text};

/// How the names of plays end that were recorded beside a case.
const PLAY: &str = ".play.json";
/// Folders are not followed deeper than this.
const DEEPEST: usize = 16;
/// All files together, in units of [`MEGABYTE`].
const MOST: u64 = 32 * LARGEST;
/// All files and folders together, whatever they hold.
const MOST_ENTRIES: usize = 50_000;
/// How the names of files begin by which editors say that somebody is at work on another one.
const LOCKS: [&str; 3] = [".#", ".~lock.", "~$"];

/// What a folder holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folder {
    /// The files, in the order of their paths, with paths from the folder.
    pub files: Vec<TextFile>,
    /// What was not read.
    pub unread: Vec<Unread>,
}

impl Folder {
    /// What there is to tell of what was not read.
    #[must_use]
    pub fn told(&self) -> Vec<Diagnostic> {
        self.unread.iter().flat_map(Unread::told).collect()
    }
}

/// Reads all content files below a folder.
///
/// # Errors
/// When the folder itself cannot be read; what is in it never takes the rest away.
pub fn read_folder(folder: &Path) -> Result<Folder, StoreError> {
    read(folder, &is_content)
}

/// Reads all recorded plays below a folder.
///
/// # Errors
/// As [`read_folder`].
pub fn read_plays(folder: &Path) -> Result<Folder, StoreError> {
    read(folder, &|path| path.to_string_lossy().ends_with(PLAY))
}

fn read(root: &Path, wanted: &dyn Fn(&Path) -> bool) -> Result<Folder, StoreError> {
    let mut walk = Walk {
        root,
        wanted,
        links: VecDeque::new(),
        entered: BTreeSet::new(),
        entries: 0,
        bytes: 0,
        found: Folder::default(),
    };
    if let Err(source) = walk.enter(root, 0) {
        return Err(StoreError::Read { path: root.to_path_buf(), source });
    }
    // Links come after everything that is where it seems to be, so that nothing is read under a second name only.
    while let Some((link, depth)) = walk.links.pop_front() {
        walk.follow(&link, depth);
    }
    walk.found.files.sort_by(|one, other| one.path.cmp(&other.path));
    walk.found.unread.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(walk.found)
}

struct Walk<'w> {
    root: &'w Path,
    wanted: &'w dyn Fn(&Path) -> bool,
    /// Links to folders, and how deep they stand.
    links: VecDeque<(PathBuf, usize)>,
    /// The folders that were entered, by where they really are.
    entered: BTreeSet<PathBuf>,
    entries: usize,
    bytes: u64,
    found: Folder,
}

impl Walk<'_> {
    fn leave_out(&mut self, path: &Path, why: WhyUnread) {
        let path = path.strip_prefix(self.root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        self.found.unread.push(Unread { path, why });
    }

    fn enter(&mut self, folder: &Path, depth: usize) -> std::io::Result<()> {
        let mut entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
        if !self.entered.insert(std::fs::canonicalize(folder)?) {
            self.leave_out(folder, WhyUnread::ReadAlready);
            return Ok(());
        }
        entries.sort_by_key(std::fs::DirEntry::path);
        for entry in entries {
            let path = entry.path();
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                self.leave_out(folder, WhyUnread::TooMuch);
                return Ok(());
            }
            let kind = entry.file_type();
            let is_link = kind.as_ref().is_ok_and(std::fs::FileType::is_symlink);
            // What the entry is, or what a link leads to.
            let found = if is_link { std::fs::metadata(&path).map(|found| found.file_type()) } else { kind };
            match found {
                Ok(found) if found.is_dir() && depth >= DEEPEST => self.leave_out(&path, WhyUnread::TooMuch),
                Ok(found) if found.is_dir() && is_link => self.links.push_back((path, depth + 1)),
                Ok(found) if found.is_dir() => self.enter_or_tell(&path, depth + 1),
                _ if !(self.wanted)(&path) => {}
                _ if is_lock(&path) => self.leave_out(&path, WhyUnread::Lock),
                Ok(found) if found.is_file() => self.take(path),
                Ok(_) => self.leave_out(&path, WhyUnread::NoFile),
                Err(_) if is_link => self.leave_out(&path, WhyUnread::DeadLink),
                Err(error) => self.leave_out(&path, why(&error)),
            }
        }
        Ok(())
    }

    fn enter_or_tell(&mut self, folder: &Path, depth: usize) {
        if let Err(error) = self.enter(folder, depth) {
            self.leave_out(folder, why(&error));
        }
    }

    /// Follows a link to a folder, unless it leads to what was read, or to where everything stands in.
    fn follow(&mut self, link: &Path, depth: usize) {
        match std::fs::canonicalize(link) {
            Ok(real) if self.entered.iter().any(|entered| entered.starts_with(&real)) => {
                self.leave_out(link, WhyUnread::ReadAlready);
            }
            Ok(_) => self.enter_or_tell(link, depth),
            Err(_) => self.leave_out(link, WhyUnread::DeadLink),
        }
    }

    fn take(&mut self, path: PathBuf) {
        let left_out = match read_text(&path) {
            Ok(text) => {
                self.bytes += text.len() as u64;
                if self.bytes <= MOST * MEGABYTE {
                    let path = path.strip_prefix(self.root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                    return self.found.files.push(TextFile { path, text });
                }
                WhyUnread::TooLarge { megabytes: MOST }
            }
            Err(StoreError::TooLarge { megabytes, .. }) => WhyUnread::TooLarge { megabytes },
            Err(StoreError::NoFile { .. }) => WhyUnread::NoFile,
            Err(StoreError::Read { source, .. } | StoreError::Write { source, .. }) => why(&source),
        };
        self.leave_out(&path, left_out);
    }
}

fn is_lock(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    LOCKS.iter().any(|begin| name.starts_with(begin))
}

fn why(error: &std::io::Error) -> WhyUnread {
    match error.kind() {
        ErrorKind::PermissionDenied => WhyUnread::NotAllowed,
        _ => WhyUnread::Refused(error.raw_os_error().unwrap_or(0)),
    }
}
