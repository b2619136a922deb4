//! `roadblock rescue`, as somebody with a damaged file uses it.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use roadblock::cli::{self, Exit, Wanted};
use roadblock::store::record::Record;

use crate::support::{Folder, later, some_record};

fn rescue(args: &[&Path]) -> (Exit, String, String) {
    let line = ["roadblock", "rescue"].into_iter().map(OsString::from);
    let wanted = cli::parse(line.chain(args.iter().map(|path| path.as_os_str().to_owned())));
    let Ok(Wanted::Job(job)) = wanted else { panic!("{wanted:?}") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = cli::run(job, &mut std::io::empty(), &mut out, &mut err);
    (exit, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
}

#[test]
fn what_is_sound_is_saved_beside_the_file_and_said_in_numbers() {
    let folder = Folder::new();
    let path = some_record(folder.path(), 30).path().to_path_buf();
    fs::remove_dir_all(folder.path().join("copies")).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let (exit, out, _) = rescue(&[&path]);
    assert_eq!((exit, out.lines().next()), (Exit::Clean, Some("Saved 30 of 30 entries.")));

    let needle = b"\"number\":21,";
    let at = bytes.windows(needle.len()).position(|window| window == needle).unwrap();
    bytes[at + 9] = b'9';
    fs::write(&path, &bytes).unwrap();
    let to = folder.path().join("saved");
    let (exit, out, err) = rescue(&[&path, Path::new("--to"), &to]);
    assert_eq!((exit, err.as_str(), out.lines().next()), (Exit::Findings, "", Some("Saved 20 of 30 entries.")));
    assert!(!out.contains('['), "a word is missing: {out}");
    let saved = out.lines().last().unwrap().strip_prefix("It is here: ").unwrap();
    assert_eq!(Record::open(Path::new(saved), later(1)).unwrap().record.last_seq(), 20);
    assert_eq!(fs::read(&path).unwrap(), bytes);

    fs::write(&path, &bytes[..100]).unwrap();
    let (exit, out, err) = rescue(&[&path]);
    assert_eq!((exit, out.as_str()), (Exit::CouldNot, ""));
    assert!(err.contains("Nothing of this workshop can be read"), "{err}");
}
