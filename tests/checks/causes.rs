//! One slip is one thing to mend: each slip that a person who does not program has made is told once, at its place,
//! with the repair that mends it, and nothing is told that only follows from it.

use roadblock::checks::check;
use roadblock::library::TextFile;

use crate::support::{scenarios, texts_below};

pub(crate) const CASE: &str = "victim-assistance/the-late-shift/scenario.ron";

/// The case of the handbook for authors, beside the shipped procedure.
pub(crate) fn files(case: String) -> Vec<TextFile> {
    let mut files = texts_below(&scenarios());
    files.retain(|file| file.path == "victim-assistance/procedure.ron");
    files.push(TextFile { path: CASE.to_owned(), text: case });
    files
}

pub(crate) fn handbook_case() -> String {
    let page = include_str!("../../docs/authoring.md");
    let (_, case) = page.split_once("```ron case\n").unwrap();
    case.split_once("\n```").unwrap().0.to_owned()
}

/// Changes the case, and holds what is told of it against codes with a piece of the message or the help; `¦` marks
/// the places.
#[track_caller]
pub(crate) fn slip(changes: &[(&str, &str)], expected: &[(&str, &str)]) {
    let mut case = handbook_case();
    for (from, to) in changes {
        assert!(case.contains(from), "the case no longer holds {from:?}");
        case = case.replacen(from, to, 1);
    }
    let mut places = Vec::new();
    while let Some(at) = case.find('¦') {
        let before = &case[..at];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        places.push((before.matches('\n').count() + 1, before[start..].chars().count() + 1));
        case = case.replacen('¦', "", 1);
    }
    let told = check(files(case)).diagnostics;
    let found: Vec<_> = told.iter().map(|one| (one.code, one.line, one.column)).collect();
    let wanted: Vec<_> =
        expected.iter().zip(&places).map(|((code, _), (line, column))| (*code, *line, *column)).collect();
    assert_eq!(expected.len(), places.len(), "as many places as expected");
    assert_eq!(found, wanted, "{told:#?}");
    for (one, (_, words)) in told.iter().zip(expected) {
        let all = format!("{} | {}", one.message, one.help);
        assert!(all.contains(words), "{words:?} is missing in {all:?}");
    }
}

const WITH_CONDITION: &str = "( id: \"engine\", at: \"25 min\",";

#[test]
fn the_case_itself_has_none() {
    slip(&[], &[]);
}

#[test]
fn quotes_around_a_condition() {
    let told = [("RB0021", "a condition stands without quotes around it")];
    slip(&[(WITH_CONDITION, "( id: \"engine\", when: ¦\"Not(Chose(\"whom-to-call\", \"police\"))\",")], &told);
    slip(
        &[(
            WITH_CONDITION,
            "( id: \"engine\", when: ¦\"All(Done(\"call-police\"), Not(Knows(\"nurse\", \"boss-answers\")))\",",
        )],
        &told,
    );
    slip(&[(WITH_CONDITION, "( id: \"engine\", when: ¦\"Done('call-police')\",")], &told);
    slip(&[(WITH_CONDITION, "( id: \"engine\", when: ¦\"Done(\\\"call-police\\\")\",")], &told);
}

#[test]
fn a_closing_bracket_that_is_gone_and_left_its_comma() {
    let told = [("RB0005", "add ]")];
    slip(
        &[
            ("    roles: [", "    roles: ¦["),
            (
                "night bus. You know nothing about Ardi.\" ),\n    ],",
                "night bus. You know nothing about Ardi.\" ),\n    ,",
            ),
        ],
        &told,
    );
    slip(
        &[
            ("    people: [", "    people: ¦["),
            ("boss\", at: \"treatment-room\" ),\n    ],", "boss\", at: \"treatment-room\" ),\n    ,"),
        ],
        &told,
    );
    slip(
        &[
            ("    places: [", "    places: ¦["),
            ("name: \"Advocacy office\" ),\n    ],", "name: \"Advocacy office\" ),\n    ,"),
        ],
        &told,
    );
    slip(
        &[
            ("          choices: [", "          choices: ¦["),
            ("“With me,” says the man.\" ),\n          ] ),", "“With me,” says the man.\" ),\n          , ),"),
        ],
        &told,
    );
}

#[test]
fn an_opening_bracket_that_was_never_written() {
    slip(
        &[("choices: [\n            ( id: \"both-in-room\"", "choices:\n            ¦( id: \"both-in-room\"")],
        &[("RB0019", "add [ before this (")],
    );
    slip(&[("( id: \"man-outside\", say:", "¦id: \"man-outside\", say:")], &[("RB0019", "add ( before id:")]);
    slip(&[("( id: \"both-in-room\", say:", "¦id: \"both-in-room\", say:")], &[("RB0019", "add ( before id:")]);
    slip(
        &[("does: [( act: \"call-police\" )]", "does: [ ¦act: \"call-police\" ]")],
        &[("RB0019", "add ( before act: and ) before the ]")],
    );
    slip(&[("people: [\n        ( id: \"ardi\"", "people:\n        ¦( id: \"ardi\"")], &[("RB0019", "add [")]);
    slip(&[("    situations: [\n        (", "    situations:\n        ¦(")], &[("RB0019", "add [")]);
}

#[test]
fn notes_as_in_plans() {
    slip(
        &[
            (
                "    begins: \"Tuesday 21:10\",",
                "    ¦# when it begins: \"late\", (surely\n    begins: \"Tuesday 21:10\", # Tuesday, he said",
            ),
            ("    places: [", "    # where\n    places: [ # two"),
        ],
        &[("RB0018", "so do 3 more")],
    );
}

#[test]
fn blanks_that_nobody_sees_count_as_blanks() {
    slip(
        &[
            ("    begins: \"Tuesday 21:10\",", "¦\u{a0}   begins:\u{a0}\"Tuesday 21:10\"\u{202f},\u{feff}"),
            ("name: \"Ardi\", assisted", "name: \"Ardi\",\u{a0}assisted"),
            ("( id: \"boss\"", "(\u{200b} id: \"boss\""),
        ],
        &[("RB0020", "a non-breaking space stands here, and 5 more")],
    );
    slip(&[("    places: [", "    ¦\u{feff}places: [")], &[("RB0020", "a byte-order mark stands here | type a space")]);
}

#[test]
fn somebody_of_whom_it_was_forgotten_that_they_are_assisted() {
    slip(
        &[("id: \"ardi\", name: \"Ardi\", assisted: true,", "id: ¦\"ardi\", name: \"Ardi\",")],
        &[("RB0218", "add assisted: true")],
    );
    slip(&[("assisted: true", "assisted: ¦True")], &[("RB0104", "write true or false")]);
    slip(&[("assisted: true", "assisted: ¦\"yes\"")], &[("RB0104", "write true or false")]);
}

#[test]
fn an_agency_that_is_unknown() {
    slip(&[("agency: \"health\"", "agency: ¦\"school\"")], &[("RB0201", "school")]);
}

#[test]
fn a_colon_that_was_forgotten_before_a_short_name() {
    let told = [("RB0011", "a colon is missing behind \"acts\"")];
    slip(&[("title: \"Whom to call\", acts: \"nurse\"", "title: \"Whom to call\", acts¦ \"nurse\"")], &told);
    slip(
        &[("title: \"The first words\", acts: \"advocate\"", "title: \"The first words\", acts¦ \"advocate\"")],
        &told,
    );
    slip(
        &[("id: \"the-late-shift\", title: \"The late shift\"", "id: \"the-late-shift\", title¦ \"The late shift\"")],
        &[("RB0011", "behind \"title\"")],
    );
    slip(&[("brief: \"You have seen", "brief¦ \"You have seen")], &[("RB0011", "behind \"brief\"")]);
}

#[test]
fn small_slips_are_told_in_small_words() {
    slip(
        &[("adds: ( trust: 2 ),\n              reply: \"When", "adds: ( trust: ¦+2 ),\n              reply: \"When")],
        &[("RB0101", "write 2")],
    );
    slip(&[("brief: \"You have seen", "¦card: \"You have seen")], &[("RB0102", "brief")]);
}

/// Saved by an old editor as “Unicode”: told once, for cases and for plans, and everything else is told as well.
#[test]
fn another_encoding_is_told_once() {
    let lost = |text: &str| {
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend(text.encode_utf16().flat_map(u16::to_le_bytes));
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let mut files = files(lost(&handbook_case()));
    let plan = "victim-assistance/the-late-shift/by-the-book.plan";
    files.push(TextFile { path: plan.to_owned(), text: lost("as nurse: man-outside\nexpect score: at least 900\n") });
    let told = check(files).diagnostics;
    let found: Vec<_> = told.iter().map(|one| (one.code, &*one.file)).collect();
    assert_eq!(found, [("RB0009", plan), ("RB0009", CASE)], "{told:#?}");
    for one in told {
        assert_eq!(one.message, "this file was saved as “Unicode” (UTF-16)");
        assert_eq!(one.help, "save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)");
    }
}

#[test]
fn names_in_a_plan_are_held_against_the_case() {
    let mut files = files(handbook_case());
    let text = "as nurs: man-outside\nas nurse: man-outsid because \"man-outsid\"\nas nurse: do call-polise\n\
        as nurse: tell advocate sleeps-in-workshopp\nwait until advocat arrives\ninject engin\nwait until somebody arrives\n\
        expect ending: the-hand\nexpect done: A2 Z9\nexpect don: A2\nexpect critical: none\n";
    files.push(TextFile { path: "victim-assistance/the-late-shift/bad-day.plan".to_owned(), text: text.to_owned() });
    let told = check(files).diagnostics;
    let found: Vec<_> = told.iter().map(|one| (one.line, one.column, &one.message[..], &one.help[..])).collect();
    let near = |line, column, message: &'static str, near: &'static str| (line, column, message, near);
    assert_eq!(
        found[..6],
        [
            near(1, 4, "there is no role \"nurs\"", "did you mean \"nurse\"?"),
            near(2, 11, "there is no option \"man-outsid\"", "did you mean \"man-outside\"?"),
            near(3, 14, "there is no act of the procedure \"call-polise\"", "did you mean \"call-police\"?"),
            near(4, 25, "there is no fact \"sleeps-in-workshopp\"", "did you mean \"sleeps-in-workshop\"?"),
            near(5, 12, "there is no role or person \"advocat\"", "did you mean \"advocate\"?"),
            near(6, 8, "there is no news \"engin\"", "did you mean \"engine\"?"),
        ],
        "{told:#?}"
    );
    let rest: Vec<_> = found[6..].iter().map(|one| (one.0, one.1, one.2)).collect();
    assert_eq!(
        rest,
        [
            (8, 16, "there is no ending \"the-hand\""),
            (9, 17, "there is no clause \"Z9\""),
            (10, 8, "there is no kind of finding \"don\""),
        ]
    );
}

/// Nobody sees in the file that the case waits for six days, or that a time is over.
#[test]
fn times_that_cannot_be_meant() {
    let begins = ("    begins: \"Tuesday 21:10\",", "    begins: \"Thursday 11:50\",");
    slip(
        &[begins, ("at: \"Tuesday 22:40\"", "at: ¦\"Wednesday 13:15\"")],
        &[(
            "RB0510",
            "to Wednesday 13:15 6 days pass | did you mean \"Thursday 13:15\"? If so long a time is meant, write \"next \
             Wednesday 13:15\"",
        )],
    );
    slip(&[begins, ("at: \"Tuesday 22:40\"", "at: \"next Wednesday 13:15\"")], &[]);
    slip(&[begins, ("at: \"Tuesday 22:40\"", "at: ¦\"Thursday 11:55\"")], &[("RB0511", "Thursday 11:55 is over")]);
    slip(&[("at: \"25 min\"", "at: ¦\"Tuesday 21:00\"")], &[("RB0510", "By then the case is over")]);
    slip(&[("at: \"25 min\"", "at: \"Tuesday 21:30\"")], &[]);
}
