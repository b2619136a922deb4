//! The reference of every field in `docs/authoring.md` is made from the documents themselves: their names, types,
//! defaults and doc comments. This test fails when the two differ; run it with `ROADBLOCK_WRITE_DOCS=1` to write the
//! reference again.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const MARK: &str = "<!-- fields: made by tests/checks/authoring/reference.rs, do not edit below -->\n";

/// One document, or one choice between words.
struct Block {
    name: String,
    says: String,
    has_effects: bool,
    is_words: bool,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    default: Option<String>,
    says: String,
}

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)).unwrap()
}

/// Reads the declarations of a source file. They are written by one formatter, so their indentation can be relied on.
fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let (has_effects, is_words) = match line {
            "document! {" => (false, false),
            "with_effects! {" => (true, false),
            "words! {" => (false, true),
            _ => continue,
        };
        let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
        let head = body.iter().position(|line| line.ends_with(" {") && line.starts_with("    ")).unwrap();
        let name = body[head].trim().trim_end_matches(" {").to_owned();
        found.push(Block {
            name,
            says: said(&body[..head]),
            has_effects,
            is_words,
            fields: fields(&body[head + 1..], 8),
        });
    }
    found
}

fn said(lines: &[&str]) -> String {
    let words: Vec<&str> = lines.iter().filter_map(|line| line.trim().strip_prefix("///")).map(str::trim).collect();
    words.join(" ").trim().to_owned()
}

fn fields(lines: &[&str], indent: usize) -> Vec<Field> {
    let mut found = Vec::new();
    let mut comment = Vec::new();
    for line in lines {
        let inner = line.trim();
        if line.len() - line.trim_start().len() != indent {
            continue;
        }
        if inner.starts_with("///") {
            comment.push(*line);
            continue;
        }
        let declared = inner.trim_end_matches(',');
        let (name, rest) = declared.split_once(": ").unwrap_or((declared, ""));
        if name.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '#') && !name.is_empty() {
            // A stand-in for what could not be read is no default.
            let rest = rest.split_once("; ").map_or(rest, |(kind, _)| kind);
            let (kind, default) = rest.split_once(" = ").map_or((rest, None), |(kind, value)| (kind, Some(value)));
            found.push(Field {
                name: name.trim_start_matches("r#").to_owned(),
                kind: kind.to_owned(),
                default: default.map(str::to_owned),
                says: said(&comment),
            });
        }
        comment.clear();
    }
    found
}

/// The fields that every effect has stand inside the macro that declares them.
fn effects(text: &str) -> Vec<Field> {
    let (_, inside) = text.split_once("macro_rules! with_effects").unwrap();
    let (inside, _) = inside.split_once("        impl $name").unwrap();
    let lines: Vec<&str> = inside.lines().collect();
    fields(&lines, 16).into_iter().filter(|field| !field.says.is_empty()).collect()
}

/// What to write, in words.
fn in_words(kind: &str, words: &[Block]) -> String {
    if let Some(inner) = kind.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>')) {
        return match inner {
            "Name" => "a list of names".to_owned(),
            "String" => "a list of texts".to_owned(),
            inner => format!("a list of: {}", in_words(inner, words)),
        };
    }
    if let Some(inner) = kind.strip_prefix("Option<").and_then(|rest| rest.strip_suffix('>')) {
        return in_words(inner, words);
    }
    if let Some(inner) = kind.strip_prefix("At<").and_then(|rest| rest.strip_suffix('>')) {
        return in_words(inner, words);
    }
    if let Some(inner) = kind.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let parts: Vec<String> = inner.split(", ").map(|part| in_words(part, words)).collect();
        return format!("({})", parts.join(", "));
    }
    if let Some(block) = words.iter().find(|block| block.name == kind) {
        if block.is_words {
            let all: Vec<String> = block.fields.iter().map(|word| format!("`{}`", word.name)).collect();
            return all.join(" or ");
        }
        return format!("[{}](#{})", title(kind).to_lowercase(), anchor(kind));
    }
    match kind {
        "i64" => "a number".to_owned(),
        "bool" => "`true` or `false`".to_owned(),
        "Name" => "a name".to_owned(),
        "String" => "a text".to_owned(),
        "Prose" => "a text, over several lines if you like".to_owned(),
        "WeekMoment" => "a moment: `\"Friday 22:40\"`".to_owned(),
        "Duration" => "a length of time: `\"20 min\"`".to_owned(),
        "DurationRange" => "a length of time: `\"20 min\"`, `\"30 to 90 min\"`".to_owned(),
        "Entry" => "a moment: `\"Friday 22:40\"`, or `\"next Friday 22:40\"`".to_owned(),
        "CaseMoment" => "`\"15 min\"` after the beginning, or a moment: `\"Friday 23:20\"`".to_owned(),
        "Condition" => "a [condition](#conditions)".to_owned(),
        "HappeningDoc" => "`\"moment\"`, or `(\"moment\", \"person\")`".to_owned(),
        "Trigger" => "`Start`, or `Moment(\"…\")`, or another [trigger](#triggers-and-guards)".to_owned(),
        "Guard" => "a [guard](#triggers-and-guards)".to_owned(),
        other => panic!("tests/checks/authoring/reference.rs has no words for the type {other}"),
    }
}

fn title(name: &str) -> String {
    let mut words = String::new();
    for (at, letter) in name.trim_end_matches("Doc").chars().enumerate() {
        if letter.is_uppercase() && at > 0 {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn anchor(name: &str) -> String {
    title(name).to_lowercase().replace(' ', "-")
}

fn left_out(field: &Field) -> String {
    match field.default.as_deref() {
        None => "*needed*".to_owned(),
        Some("None" | "Vec::new()" | "Prose::default()" | "String::new()") => "nothing".to_owned(),
        Some("At::default()") => "0".to_owned(),
        Some("true") => "`true`".to_owned(),
        Some("false") => "`false`".to_owned(),
        Some(value) if value.chars().all(|digit| digit.is_ascii_digit()) => value.to_owned(),
        Some(value) if value.starts_with("Duration(") => {
            let seconds: i64 = value.trim_start_matches("Duration(").trim_end_matches(')').parse().unwrap();
            format!("`\"{} min\"`", seconds / 60)
        }
        Some(value) if value.contains("play: 45") => "45 of play, 45 of debrief".to_owned(),
        Some(value) if value.starts_with('"') => format!("`{}`", value.trim_end_matches(".to_owned()")),
        Some(value) if value.contains("::") => format!("`{}`", value.rsplit("::").next().unwrap()),
        Some(value) => panic!("tests/checks/authoring/reference.rs has no words for the default {value}"),
    }
}

fn table(out: &mut String, fields: &[Field], words: &[Block]) {
    out.push_str("| field | what to write | left out | |\n|---|---|---|---|\n");
    for field in fields {
        assert!(!field.says.is_empty(), "{} has no doc comment", field.name);
        let kind = in_words(&field.kind, words);
        writeln!(out, "| `{}` | {kind} | {} | {} |", field.name, left_out(field), field.says.replace('|', "\\|"))
            .unwrap();
    }
}

fn words_table(out: &mut String, block: &Block) {
    writeln!(out, "\n{}\n", block.says).unwrap();
    out.push_str("| word | |\n|---|---|\n");
    for word in &block.fields {
        writeln!(out, "| `{}` | {} |", word.name, word.says).unwrap();
    }
}

/// The variants of an enumeration that is read by hand, with their doc comments.
fn variants(text: &str, name: &str) -> Vec<(String, String)> {
    let (_, inside) = text.split_once(&format!("pub enum {name} {{\n")).unwrap();
    let lines: Vec<&str> = inside.lines().take_while(|line| *line != "}").collect();
    let mut found = Vec::new();
    let mut comment = Vec::new();
    for line in lines {
        if line.trim().starts_with("///") {
            comment.push(line);
        } else {
            let word: String = line.trim().chars().take_while(|letter| letter.is_alphanumeric()).collect();
            found.push((word, said(&std::mem::take(&mut comment))));
        }
    }
    found
}

fn variants_table(out: &mut String, variants: &[(String, String)]) {
    out.push_str("| word | |\n|---|---|\n");
    for (word, says) in variants {
        assert!(!says.is_empty(), "{word} has no doc comment");
        writeln!(out, "| `{word}` | {} |", says.replace('|', "\\|")).unwrap();
    }
}

fn reference() -> String {
    let case = source("scenario/document.rs") + &source("scenario/talk_document.rs");
    let procedure = source("procedure/document.rs");
    let contacts = source("handbook/contacts.rs");
    let mut out = String::new();
    let all: Vec<Block> = [&case, &procedure, &contacts].into_iter().flat_map(|text| blocks(text)).collect();
    for (head, says, text) in [
        ("A case: `scenario.ron`", "The file begins with the fields of a scenario, in round brackets.", &case),
        (
            "A procedure: `procedure.ron`",
            "The file begins with the fields of a procedure, in round brackets.",
            &procedure,
        ),
        ("Contacts: `contacts.ron`", "The file begins with the fields of contacts, in round brackets.", &contacts),
    ] {
        writeln!(out, "\n### {head}\n\n{says}").unwrap();
        for block in blocks(text) {
            writeln!(out, "\n#### {}", title(&block.name)).unwrap();
            if block.is_words {
                words_table(&mut out, &block);
                continue;
            }
            writeln!(
                out,
                "\n{}{}\n",
                block.says,
                if block.has_effects { " It also has the fields of [effects](#effects)." } else { "" }
            )
            .unwrap();
            table(&mut out, &block.fields, &all);
        }
        if text == &case {
            out.push_str(
                "\n#### Effects\n\nWhat a choice, a card, a standing act, an inject or an outcome leads to.\n\n",
            );
            table(&mut out, &effects(text), &all);
            out.push_str("\n#### Conditions\n\nAround a whole condition stand no quotes; the names inside keep theirs: \
                `when: All(Knows(\"nurse\", \"boss-answers\"), Not(Chose(\"whom-to-call\", \"police\")))`. Conditions may be put \
                into each other.\n\n");
            variants_table(&mut out, &variants(&source("scenario/condition_document.rs"), "Condition"));
        }
        if text == &procedure {
            out.push_str("\n#### Triggers and guards\n\nA trigger says from when something is owed:\n\n");
            variants_table(&mut out, &variants(text, "Trigger"));
            out.push_str("\nA guard says where a rule holds:\n\n");
            variants_table(&mut out, &variants(text, "Guard"));
        }
    }
    out
}

#[test]
fn every_field_is_described_and_none_is_invented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/authoring.md");
    let page = fs::read_to_string(&path).unwrap();
    let (before, written) = page.split_once(MARK).expect("the mark in docs/authoring.md");
    let made = reference();
    assert!(made.contains("| `mirror` |") && made.contains("| `goto` |") && made.contains("| `AtLeast` |"));
    if std::env::var_os("ROADBLOCK_WRITE_DOCS").is_some() {
        fs::write(&path, format!("{before}{MARK}{made}")).unwrap();
        return;
    }
    assert!(written == made, "docs/authoring.md is out of date: run this test once with ROADBLOCK_WRITE_DOCS=1");
}
