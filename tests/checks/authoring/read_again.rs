//! Reading what has changed gives the same as reading everything.

use roadblock::library::{Library, TextFile};

use crate::support::{scenarios, texts_below};

#[track_caller]
fn same(before: &Library, files: &[TextFile]) -> Library {
    let (again, fresh) = (before.read_again(files.to_vec()), Library::from_texts(files.to_vec()));
    assert_eq!(again.diagnostics, fresh.diagnostics);
    assert_eq!(again.procedures, fresh.procedures);
    assert_eq!(again.files, fresh.files);
    assert_eq!(again.cases.len(), fresh.cases.len());
    for (one, other) in again.cases.iter().zip(&fresh.cases) {
        assert_eq!((&one.scenario, &one.procedure), (&other.scenario, &other.procedure));
    }
    again
}

#[test]
fn what_was_edited_broken_and_mended_is_read_as_if_for_the_first_time() {
    let mut files = texts_below(&scenarios());
    let mut library = same(&Library::default(), &files);
    let edits = [
        ("the-card-says-twenty/scenario.ron", "How do you speak with her?", "How do you speak with her now?"),
        ("the-card-says-twenty/scenario.ron", "goto: \"nobody-opens-the-door\"", "goto: \"nobody\""),
        ("the-card-says-twenty/scenario.ron", "goto: \"nobody\"", "goto: \"nobody-opens-the-door\""),
        ("procedure.ron", "id: \"call-csw\",", "id: \"ring-csw\","),
        ("procedure.ron", "id: \"ring-csw\",", "id: \"call-csw\","),
        ("procedure.ron", "title: \"Safety and urgent health first\"", "title: \"Safety first\""),
        ("by-the-book.plan", "expect", "expected"),
    ];
    for (path, from, to) in edits {
        let file = files.iter_mut().find(|file| file.path.ends_with(path) && file.text.contains(from));
        let file = file.unwrap_or_else(|| panic!("{path}: {from}"));
        file.text = file.text.replacen(from, to, 1);
        let (next, _) = same(&library, &files).or_last_good(&library, &files);
        library = next;
    }
}
