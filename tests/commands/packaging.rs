//! What a package says about the program fits the program: the ending and the mark of its files, its manual, and where an
//! installed program finds its cases.

use std::path::Path;

use roadblock::cli;
use roadblock::store::record;

fn packaging(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging").join(name)).unwrap()
}

#[test]
fn a_desktop_knows_the_files_of_the_program_by_ending_and_by_mark() {
    let (mime, desktop) = (packaging("roadblock.xml"), packaging("roadblock.desktop"));
    assert!(mime.contains(&format!("<glob pattern=\"*.{}\"/>", record::ENDING)), "{mime}");
    let folder = std::env::temp_dir().join(format!("roadblock-packaging-{}", std::process::id()));
    let moment = record::Moment { at: 0, offset: 0 };
    let founding = record::Founding { id: record::fresh_id(), title: "x".to_owned(), created: moment };
    let made = record::Record::create(&folder, &founding).unwrap();
    let bytes = std::fs::read(made.path()).unwrap();
    drop(made);
    std::fs::remove_dir_all(&folder).unwrap();
    let mut marks = 0;
    for line in mime.lines().filter(|line| line.contains("<match")) {
        let quoted = |key: &str| line.split_once(&format!("{key}=\"")).unwrap().1.split_once('"').unwrap().0;
        let at: usize = quoted("offset").parse().unwrap();
        let value = quoted("value").as_bytes();
        assert_eq!(&bytes[at..at + value.len()], value, "{line}");
        marks += 1;
    }
    assert_eq!(marks, 2);
    let kind = mime.split_once("type=\"").unwrap().1.split_once('"').unwrap().0;
    assert!(desktop.contains(&format!("MimeType={kind};")) && desktop.contains("Exec=roadblock %f\n"), "{desktop}");
}

#[test]
fn the_manual_has_a_page_for_every_command_and_every_word() {
    let folder = std::env::temp_dir().join(format!("roadblock-manual-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let command = cli::command();
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    clap_mangen::generate_to(command, &folder).unwrap();
    assert!(names.len() > 10, "{names:?}");
    for name in names {
        let page = std::fs::read_to_string(folder.join(format!("roadblock-{name}.1"))).unwrap();
        assert!(page.contains(".SH NAME") && !page.contains("[cli\\-"), "{page}");
    }
    assert!(std::fs::read_to_string(folder.join("roadblock.1")).unwrap().contains("scenarios"));
    std::fs::remove_dir_all(folder).unwrap();
}
