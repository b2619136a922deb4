//! Writing a file whole or not at all: beside it first, onto the disk, then into its place; and putting a file aside
//! that cannot be understood. Nothing leaves half a file under the wanted name, and nothing panics on a full disk.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::StoreError;
use super::disk::{create_file, create_folder, fresh_id, publish, sync_folder};

/// How the names of files end that were put aside.
const ASIDE: &str = "unread";

/// Writes a text to a file, whole or not at all: an older file of this name is unharmed until the new one is complete.
/// A new file is for this user alone; an older one keeps who may read it. It is on the disk when this returns.
///
/// # Errors
/// When the file cannot be written.
pub fn write_text(path: &Path, text: &str) -> Result<(), StoreError> {
    write_whole(path, text).map_err(|source| StoreError::Write { path: path.to_path_buf(), source })
}

/// Puts another text into a file that holds exactly `from`, whole or not at all. A file that holds anything else stays
/// as it is: somebody was at work on it.
///
/// # Errors
/// When the file cannot be read or written.
pub fn replace_text(path: &Path, from: &str, to: &str) -> Result<(), StoreError> {
    let held = fs::read(path).map_err(|source| StoreError::Read { path: path.to_path_buf(), source })?;
    if held == from.as_bytes() { write_text(path, to) } else { Ok(()) }
}

/// Gives a file that cannot be understood another name beside it, so that a new one can take its place: `NAME.unread`,
/// or `NAME.2.unread` and so on where files were put aside before. Gives the name; no byte of any file changes.
///
/// # Errors
/// When there is no such file, or it cannot be renamed.
pub fn put_aside(path: &Path) -> Result<PathBuf, StoreError> {
    move_aside(path).map_err(|source| StoreError::Write { path: path.to_path_buf(), source })
}

fn move_aside(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    for number in 1_u32.. {
        let mut aside = name.to_os_string();
        match number {
            1 => aside.push(format!(".{ASIDE}")),
            _ => aside.push(format!(".{number}.{ASIDE}")),
        }
        let aside = path.with_file_name(aside);
        match publish(path, &aside) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            done => return done.map(|()| aside),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn write_whole(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    create_folder(folder)?;
    // Two programs that write the same file at once have a name each.
    let mut beside = name.to_os_string();
    beside.push(format!(".{}.part", fresh_id()));
    let beside = path.with_file_name(beside);
    let written = create_file(&beside).and_then(|mut file| {
        if let Ok(older) = fs::metadata(path) {
            file.set_permissions(older.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    let done = written.and_then(|()| fs::rename(&beside, path)).and_then(|()| sync_folder(folder));
    if done.is_err() {
        // The unfinished file is of no use to anybody; that it may not be removable changes nothing.
        let _ = fs::remove_file(&beside);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("roadblock-keep-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        folder
    }

    #[test]
    fn a_text_is_kept_whole_and_replaces_the_older_one() {
        let folder = folder("whole");
        let path = folder.join("deep").join("log.txt");
        write_text(&path, "one").unwrap();
        write_text(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    #[cfg(unix)]
    fn what_is_new_is_for_this_user_alone_and_what_was_there_stays_readable_for_others() {
        use std::os::unix::fs::PermissionsExt as _;

        let folder = folder("private");
        let path = folder.join("deep").join("log.txt");
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        write_text(&path, "one").unwrap();
        assert_eq!((mode(&path), mode(path.parent().unwrap()), mode(&folder)), (0o600, 0o700, 0o700));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write_text(&path, "two").unwrap();
        assert_eq!(mode(&path), 0o644);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn two_writers_at_once_leave_one_whole_text() {
        let folder = folder("at-once");
        let path = folder.join("log.txt");
        let texts: Vec<String> = (0..8).map(|number| format!("{number}").repeat(50_000)).collect();
        std::thread::scope(|scope| {
            for text in &texts {
                scope.spawn(|| write_text(&path, text).unwrap());
            }
        });
        assert!(texts.contains(&fs::read_to_string(&path).unwrap()));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside it");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_file_that_somebody_changed_meanwhile_stays_as_it_is() {
        let folder = folder("replaced");
        let path = folder.join("scenario.ron");
        write_text(&path, "one").unwrap();
        replace_text(&path, "one", "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        fs::write(&path, b"tw\xffo").unwrap();
        replace_text(&path, "tw\u{fffd}o", "three").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"tw\xffo");
        assert!(replace_text(&folder.join("nothing.ron"), "", "text").is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_cannot_be_kept_is_said_and_harms_nothing() {
        let folder = folder("refused");
        let occupied = folder.join("log.txt");
        fs::create_dir_all(occupied.join("inside")).unwrap();
        assert!(write_text(&occupied, "text").is_err());
        assert!(occupied.join("inside").exists());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no unfinished file is left");
        assert!(write_text(&folder.join(".."), "text").is_err());
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_put_aside_never_takes_the_place_of_what_was_put_aside_before() {
        let folder = folder("aside");
        let path = folder.join("unfinished.json");
        for (text, name) in [("one", "unfinished.json.unread"), ("two", "unfinished.json.2.unread")] {
            write_text(&path, text).unwrap();
            let aside = put_aside(&path).unwrap();
            assert_eq!((aside.clone(), path.exists()), (folder.join(name), false));
            assert_eq!(fs::read_to_string(aside).unwrap(), text);
        }
        assert_eq!(fs::read_to_string(folder.join("unfinished.json.unread")).unwrap(), "one");
        assert!(put_aside(&path).is_err(), "there is nothing to put aside");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
        fs::remove_dir_all(folder).unwrap();
    }
}
