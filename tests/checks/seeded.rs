//! Every fault an author can make, seeded into a shipped case, is told at its exact line and column with a repair; and
//! many faults in one file hide nothing of each other.

use roadblock::checks::check;
use roadblock::library::TextFile;

use crate::support::{scenarios, texts_below};

const CASE: &str = "victim-assistance/the-card-says-twenty/scenario.ron";

/// The shipped pack, with pieces of the case replaced. `¦` in a replacement marks a place and is taken out.
fn seeded(changes: &[(&str, &str)]) -> (Vec<TextFile>, Vec<(usize, usize)>) {
    let mut files = texts_below(&scenarios());
    files.retain(|file| {
        file.path.starts_with("victim-assistance/") && (file.path == CASE || !file.path.ends_with("scenario.ron"))
    });
    let case = files.iter_mut().find(|file| file.path == CASE).unwrap();
    for (from, to) in changes {
        assert!(case.text.contains(from), "the case no longer holds {from:?}");
        case.text = case.text.replacen(from, to, 1);
    }
    let mut places = Vec::new();
    while let Some(at) = case.text.find('¦') {
        let before = &case.text[..at];
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        places.push((before.matches('\n').count() + 1, before[start..].chars().count() + 1));
        case.text = case.text.replacen('¦', "", 1);
    }
    (files, places)
}

#[track_caller]
fn expect(codes: &[&str], changes: &[(&str, &str)]) {
    let (files, places) = seeded(changes);
    let told: Vec<_> = check(files).diagnostics.into_iter().filter(|one| &*one.file == CASE).collect();
    let found: Vec<_> = told.iter().map(|one| (one.code, one.line, one.column)).collect();
    let expected: Vec<_> = codes.iter().zip(&places).map(|(code, (line, column))| (*code, *line, *column)).collect();
    assert_eq!(codes.len(), places.len(), "as many codes as marks");
    assert_eq!(found, expected, "{told:#?}");
    assert!(told.iter().all(|one| one.help.len() > 5));
}

const TITLE: &str = "title: \"The card says twenty\",";
const COLLEAGUE: &str = "( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\" ),";
const BEFORE_ENDINGS: &str = "        // Endings: the first";
const BEHIND_SITUATIONS: &str = "    ],\n\n    standing: [";

#[test]
fn the_case_itself_has_none() {
    expect(&[], &[]);
}

#[test]
fn slips_of_quotes() {
    expect(&["RB0001"], &[(TITLE, "title: ¦\"The card says twenty,")]);
    expect(&["RB0002"], &[(TITLE, "title: \"The ¦\"card\" says twenty\",")]);
    expect(&["RB0003"], &[(TITLE, "title: ¦“The card says twenty”,")]);
    expect(&["RB0003"], &[(TITLE, "title: \"The card says twenty¦”,")]);
    expect(&["RB0012"], &[(TITLE, "title: ¦The card says twenty\",")]);
    expect(&["RB0013"], &[(TITLE, "title: \"The card ¦\\says twenty\",")]);
}

/// The text goes on over several lines, and the next field comes far below.
#[test]
fn an_unclosed_text_of_several_lines_is_told_where_it_begins() {
    expect(
        &["RB0001"],
        &[
            ("text: \"An hour has gone.", "text: ¦\"An hour has gone."),
            ("nothing yet. What now?\",", "nothing yet. What now?,"),
        ],
    );
}

#[test]
fn slips_of_commas_and_colons() {
    expect(&["RB0004"], &[("procedure: \"victim-assistance\",", "procedure: \"victim-assistance\"¦")]);
    expect(
        &["RB0011"],
        &[(COLLEAGUE, "( id: \"colleague\", name¦ = \"Colleague\", looks: Man, agency: \"police\", at: \"bar\" ),")],
    );
    expect(
        &["RB0016"],
        &[(
            COLLEAGUE,
            "( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\", ¦truth: ),",
        )],
    );
}

#[test]
fn slips_of_brackets() {
    expect(
        &["RB0005"],
        &[(COLLEAGUE, "¦( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\",")],
    );
    expect(
        &["RB0006"],
        &[(COLLEAGUE, "( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\" ¦],")],
    );
    expect(
        &["RB0007"],
        &[(COLLEAGUE, "( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\" ) ¦),")],
    );
    expect(&["RB0005"], &[("    situations: [", "    situations: ¦["), (BEHIND_SITUATIONS, "\n    standing: [")]);
    expect(
        &["RB0101"],
        &[(COLLEAGUE, "( id: \"colleague\", name: \"Colleague\", looks: Man, agency: \"police\", at: \"bar\" ¦~ ),")],
    );
}

#[test]
fn slips_of_encoding() {
    expect(&["RB0008"], &[("( id: \"colleague\"", "(¦\tid: \"colleague\"")]);
    expect(&["RB0009"], &[("name: \"Colleague\"", "name: \"Collea¦\u{fffd}ue\"")]);
    expect(&["RB0010"], &[("// Training material", "¦\u{feff}// Training material")]);
    expect(&["RB0015"], &[(TITLE, "title: \"The card says twenty\", ¦/* which card?")]);
}

#[test]
fn slips_of_fields() {
    expect(
        &["RB0102"],
        &[(COLLEAGUE, "( id: \"colleague\", name: \"Colleague\", looks: Man, ¦agancy: \"police\", at: \"bar\" ),")],
    );
    expect(&["RB0103"], &[(COLLEAGUE, "¦( id: \"colleague\", looks: Man, agency: \"police\", at: \"bar\" ),")]);
    expect(
        &["RB0104"],
        &[(COLLEAGUE, "( id: \"colleague\", name: ¦Colleague, looks: Man, agency: \"police\", at: \"bar\" ),")],
    );
    expect(&["RB0105"], &[("group: Child", "group: ¦Chld")]);
    expect(
        &["RB0106"],
        &[(
            COLLEAGUE,
            "( id: \"colleague\", name: \"Colleague\", looks: Man, ¦name: \"C\", agency: \"police\", at: \"bar\" ),",
        )],
    );
    expect(&["RB0107"], &[("begins: \"Friday 22:40\"", "begins: ¦\"Friday 25:40\"")]);
}

#[test]
fn slips_of_names() {
    expect(&["RB0219"], &[("looks: \"bar\"", "looks: ¦\"baar\"")]);
    expect(&["RB0201"], &[("acts: \"patrol\", place: \"bar\"", "acts: ¦\"patrl\", place: \"bar\"")]);
    expect(&["RB0201"], &[("act: \"treat-as-adult\"", "act: ¦\"treat-as-adlt\"")]);
    expect(&["RB0201"], &[("goto: \"nobody-opens-the-door\"", "goto: ¦\"nobody-opens-a-door\"")]);
    let station = "( id: \"station\", name:";
    expect(&["RB0202"], &[(station, "( id: \"station\", name: \"Another\" ), ( id: ¦\"station\", name:")]);
    expect(&["RB0210"], &[("id: \"caller-again\", by_hand: true,", "id: ¦\"caller-again\",")]);
    expect(&["RB0301"], &[("procedure: \"victim-assistance\"", "procedure: ¦\"victim-asistance\"")]);
}

/// The id of a broken situation is known all the same: nothing else is told of who refers to it.
#[test]
fn a_broken_situation_hides_nothing_and_is_missed_by_nobody() {
    expect(
        &["RB0103"],
        &[
            (
                "        (\n            id: \"two-advisers\", acts: \"advocate\", at: \"Saturday 00:55\", place: \"family-room\",\n            title: \"The advocate arrives\",\n            text: \"You come",
                "        ¦(\n            id: \"two-advisers\", acts: \"advocate\", at: \"Saturday 00:55\", place: \"family-room\",\n            title: \"The advocate arrives\",\n            wall: \"You come",
            ),
            ("            wall: \"The victim advocate comes into the family room of the Centre.\",\n", ""),
        ],
    );
    expect(
        &["RB0104", "RB0201"],
        &[
            ("id: \"two-advisers\", acts: \"advocate\"", "id: \"two-advisers\", acts: ¦advocate"),
            ("( act: \"ask-blaming-questions\"", "( act: ¦\"ask-blaming-question\""),
        ],
    );
}

#[test]
fn faults_of_the_course() {
    let attic = |rest: &str| format!("        ( id: ¦\"attic\", {rest} ),\n");
    let behind = |rest: &str| format!("{}{BEHIND_SITUATIONS}", attic(rest));
    let before = |rest: &str| format!("{}{BEFORE_ENDINGS}", attic(rest));
    expect(&["RB0501"], &[(BEHIND_SITUATIONS, &behind("ending: true, text: \"Dust.\""))]);
    expect(
        &["RB0214"],
        &[(BEHIND_SITUATIONS, &behind("acts: \"patrol\", text: \"Dust.\", choices: [( id: \"a\", say: \"Sweep.\" )]"))],
    );
    expect(
        &["RB0502"],
        &[
            ("reply: \"Era takes it as a", "goto: \"attic\", reply: \"Era takes it as a"),
            (
                BEHIND_SITUATIONS,
                &behind(
                    "acts: \"patrol\", text: \"Dust.\", choices: [( id: \"a\", say: \"Sweep.\", goto: \"attic\" ), \
                     ( id: \"b\", say: \"Dust.\", adds: ( trust: 1 ), goto: \"attic\" )]",
                ),
            ),
        ],
    );
    expect(
        &["RB0503"],
        &[(
            "when: Not(Flag(\"arrested\")), moves: [(\"colleague\", \"bar\")]",
            "when: All(Flag(\"arrested\"), Not(Flag(¦\"arrested\"))), moves: [(\"colleague\", \"bar\")]",
        )],
    );
    expect(
        &["RB0504"],
        &[(
            "say: \"Social worker and guardian beside her\", when: Flag(\"guardian-asked\")",
            "say: \"Social worker and guardian beside her\", when: All(Flag(\"guardian-asked\"), Not(Flag(¦\"guardian-asked\")))",
        )],
    );
    expect(
        &["RB0505"],
        &[(
            BEFORE_ENDINGS,
            &before(
                "acts: \"patrol\", text: \"Dust.\", choices: [( id: \"a\", say: \"Sweep.\", when: Flag(\"missed\") ), \
                 ( id: \"b\", say: \"Dust.\", adds: ( trust: 1 ), when: Flag(\"missed\") )]",
            ),
        )],
    );
    expect(
        &["RB0506"],
        &[(
            BEFORE_ENDINGS,
            &before(
                "acts: \"patrol\", text: \"Dust.\", choices: [( id: \"a\", say: \"Sweep.\", takes: \"0 min\", goto: \"attic\" ), ( id: \"b\", say: \"Leave.\" )]",
            ),
        )],
    );
    expect(
        &["RB0507"],
        &[(
            "id: \"lawyer\", when: Reached(\"after-the-interview\")",
            "id: \"lawyer\", when: All(Flag(\"missed\"), Not(Flag(¦\"missed\")))",
        )],
    );
    expect(&["RB0509"], &[("    facts: [", "    facts: [ ( id: ¦\"dust\", text: \"There is dust in the attic.\" ),")]);
    expect(
        &["RB0508"],
        &[
            (
                "    roles: [",
                "    roles: [ ( id: ¦\"clerk\", name: \"Clerk\", agency: \"other\", brief: \"You wait.\" ),",
            ),
            ("            mirror: \"What will the victim advocate do first?\",\n", ""),
            ("            mirror: \"What will the social worker tell the caller?\",\n", ""),
            ("            mirror: \"When will the investigator interview Era?\",\n", ""),
            ("            mirror: \"What will the social worker decide about family contact?\",\n", ""),
        ],
    );
}

#[test]
fn faults_of_the_procedure() {
    let act = "does: [( act: \"speak-privately\", toward: \"era\" )], takes: \"5 min\",\n                    moves";
    expect(&["RB0601"], &[(act, &act.replace("\"speak-privately\"", "¦\"interview\""))]);
    expect(&["RB0602"], &[(act, &act.replace("\"speak-privately\", toward: \"era\"", "¦\"speak-privately\""))]);
    expect(&["RB0211"], &[("    standing: [", "    standing: [ ( act: ¦\"interview\", reply: \"No.\" ),")]);
}

#[test]
fn faults_of_the_texts() {
    let wall = "wall: \"A licence check in a roadside bar. Era serves the tables.\"";
    let id = ("id: \"at-the-bar\", acts", "id: ¦\"at-the-bar\", acts");
    let long = format!("wall: \"{}\"", ["A licence check in a roadside bar, on a Friday."; 5].join(" "));
    expect(&["RB0701"], &[id, (wall, &long)]);
    expect(&["RB0702"], &[("minutes: (play: 50,", "minutes: ¦(play: 5,")]);
    expect(&["RB0801"], &[(wall, "wall: ¦\"He is friendly as long as people stay where he can hear them.\"")]);
    let right = [
        "quiet-end",
        "the-doubt",
        "keep-the-card",
        "other-witnesses",
        "side-by-side",
        "home-for-children",
        "nothing-is-lost",
    ];
    let longer: Vec<(String, String)> = right
        .iter()
        .map(|id| format!("id: \"{id}\",\n                    say: \""))
        .map(|from| (from.clone(), format!("{from}Immediately, unhurriedly, thoroughly, considerately: ")))
        .collect();
    let mut changes = vec![id];
    changes.extend(longer.iter().map(|(from, to)| (from.as_str(), to.as_str())));
    expect(&["RB0703"], &changes);
}

#[test]
fn ten_faults_in_one_file_are_ten_reports() {
    let station = "( id: \"station\", name:";
    expect(
        &["RB0001", "RB0004", "RB0107", "RB0105", "RB0102", "RB0202", "RB0005", "RB0201", "RB0016", "RB0210"],
        &[
            (TITLE, "title: ¦\"The card says twenty,"),
            ("procedure: \"victim-assistance\",", "procedure: \"victim-assistance\"¦"),
            ("begins: \"Friday 22:40\"", "begins: ¦\"Friday 25:40\""),
            ("group: Child", "group: ¦Chld"),
            (COLLEAGUE, "( id: \"colleague\", name: \"Colleague\", looks: Man, ¦agancy: \"police\", at: \"bar\" ),"),
            (station, "( id: \"station\", name: \"Another\" ), ( id: ¦\"station\", name:"),
            (
                "( id: \"hotel\", name: \"A hotel near the Centre\", looks: \"home\" ),",
                "¦( id: \"hotel\", name: \"A hotel near the Centre\", looks: \"home\",",
            ),
            ("acts: \"patrol\", place: \"bar\"", "acts: ¦\"patrl\", place: \"bar\""),
            (
                "sets: [\"missed\", \"owner-near\"], adds: ( safety: -2, trust: -2 )",
                "sets: [\"missed\", \"owner-near\"], ¦adds: ",
            ),
            ("id: \"caller-again\", by_hand: true,", "id: ¦\"caller-again\","),
        ],
    );
}

/// Where there is one way to mend a slip, the repair that is told makes the file what it was.
#[test]
fn a_repair_gives_the_file_back_as_it_was() {
    let whole = seeded(&[]).0;
    let whole = whole.iter().find(|file| file.path == CASE).unwrap();
    for (right, wrong) in [
        (TITLE, "title: “The card says twenty”,"),
        (TITLE, "title: \"The card says twenty”,"),
        ("procedure: \"victim-assistance\",", "procedure: \"victim-assistance\""),
        ("procedure: \"victim-assistance\",", "procedure: \"victim-assistance\";"),
        ("procedure: \"victim-assistance\",", "procedure: \"victim-assistance\",,"),
        ("procedure: \"victim-assistance\"", "procedure: \"victim-asistance\""),
        ("minutes: (play", "minutes (play"),
        ("name: \"Colleague\"", "name= \"Colleague\""),
        ("name: \"Colleague\", looks: Man, agency", "name: \"Colleague\", looks: Man, agancy"),
        ("group: Child", "group: Chld"),
        ("acts: \"patrol\", place: \"bar\"", "acts: \"patrl\", place: \"bar\""),
        ("act: \"treat-as-adult\"", "act: \"treat-as-adlt\""),
        ("Not(Flag(\"arrested\"))", "Nt(Flag(\"arrested\"))"),
        ("safety: -2, trust: -2", "safty: -2, trust: -2"),
        ("looks: \"bar\"", "looks: \"baar\""),
    ] {
        let text = whole.text.replacen(right, wrong, 1);
        let mut files = seeded(&[]).0;
        files.iter_mut().find(|file| file.path == CASE).unwrap().text.clone_from(&text);
        let told: Vec<_> = check(files).diagnostics.into_iter().filter(|one| &*one.file == CASE).collect();
        let [one] = &told[..] else { panic!("{wrong}: {told:#?}") };
        let repair = one.repair.as_ref().unwrap_or_else(|| panic!("{wrong}: no repair in {one:#?}"));
        assert!(repair.in_text(&text).unwrap() == whole.text, "{wrong}: {repair:?}");
    }
}

/// A case that a program wrote as JSON: that is told once, and what else is wrong with it as well.
#[test]
fn a_case_in_json_is_told_once_with_all_its_other_faults() {
    let json = concat!(
        "¦{\n  \"format\": 1,\n  \"id\": \"the-card-says-twenty\",\n  \"title\": \"The card\",\n",
        "  \"procedure\": \"victim-assistance\",\n  \"begins\": ¦\"Friday 25:40\",\n",
        "  \"people\": [ { \"id\": \"era\", \"name\": \"Era says \\\"yes\\\"\", \"assisted\": true, ¦\"agee\": 16 } ],\n",
        "  \"roles\": [ { \"id\": \"patrol\", \"name\": \"Patrol\", \"agency\": ¦\"polic\", \"brief\": \"A bar.\" } ],\n",
        "  \"situations\": [ { \"id\": \"a\", \"acts\": ¦\"patrl\", \"text\": \"What now?\", \"choices\": [\n",
        "    { \"id\": \"b\", \"say\": \"Go.\" }, { \"id\": \"c\", \"say\": \"Stay.\" } ] },\n",
        "    { \"id\": \"z\", \"ending\": true, \"text\": \"Dawn.\" } ]\n}\n",
    );
    let whole = seeded(&[]).0.into_iter().find(|file| file.path == CASE).unwrap().text;
    expect(&["RB0017", "RB0107", "RB0102", "RB0201", "RB0201"], &[(&whole, json)]);
}

/// A translation beside a shipped case that lacks texts, and holds one that the case has changed since.
#[test]
fn faults_of_a_translation() {
    const TRANSLATION: &str = "victim-assistance/the-card-says-twenty/text/sq.po";
    let text = "msgid \"The card says twenty\"\nmsgstr \"Letra thotë njëzet\"\n\n\
        msgid \"The advocate arives\"\nmsgstr \"Mbrojtësja arrin\"\n";
    let mut files = seeded(&[]).0;
    files.push(TextFile { path: TRANSLATION.to_owned(), text: text.to_owned() });
    let told: Vec<_> = check(files).diagnostics.into_iter().filter(|one| &*one.file == TRANSLATION).collect();
    let found: Vec<_> = told.iter().map(|one| (one.code, one.line, one.column)).collect();
    assert_eq!(found, [("RB0802", 1, 1), ("RB0803", 4, 1)], "{told:#?}");
    assert_eq!(told[1].help, "the case now says \"The advocate arrives\"");
}

/// Told at the clause, in the procedure's own file, once three cases are there to exercise it.
#[test]
fn a_clause_that_no_case_asks_for() {
    const PROCEDURE: &str = "victim-assistance/procedure.ron";
    let mut files = texts_below(&scenarios());
    let procedure = files.iter_mut().find(|file| file.path == PROCEDURE).unwrap();
    for (list, entry) in [
        ("moments: [", "( id: \"first-snow\", name: \"The first snow falls\" ),"),
        (
            "clauses: [",
            "( id: \"Z1\", phase: \"A\", title: \"Grit the path\", severity: Minor, text: \"t\", why: \"w\", source: \"s\",
              obligations: [( id: \"grit\", asks: \"grit the path\", trigger: Moment(\"first-snow\"),
                acts: [\"give-first-aid\"] )] ),",
        ),
    ] {
        procedure.text = procedure.text.replacen(list, &format!("{list}\n        {entry}"), 1);
    }
    let line = procedure.text.lines().position(|line| line.contains("\"Z1\"")).unwrap() + 1;
    let told: Vec<_> = check(files).diagnostics.into_iter().filter(|one| one.code == "RB0603").collect();
    let found: Vec<_> = told.iter().map(|one| (&*one.file, one.line, one.column)).collect();
    // Eight blanks, and `( id: `.
    assert_eq!(found, [(PROCEDURE, line, 15)], "{told:#?}");
}
