//! No raw colour and no raw size outside of the theme: what is written out as a number or as a colour's own name in
//! `src/ui` belongs into `theme::sizes` or into the theme files, under a name that says what it is for.
//!
//! The rule: in the screens, the widgets, the desk and the frame nobody writes a number with a point, nor a whole number
//! for a margin or a corner, except nothing, a half, one and two; and nobody names a colour of egui's own. Tests may.
//! `theme` is where the numbers live; `paint` and `stage` are drawings, whose coordinates are the drawing.
//!
//! What was there before the rule stands counted in `sizes.txt`. The counts only ever shrink: a file with more fails,
//! and so does one with fewer, until its line says so.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use super::rust_files;
use super::source::Source;

/// Numbers that are no sizes: nothing, a half, the whole, both sides.
const NO_SIZE: [&str; 8] = ["0", "0.0", "0.5", "1", "1.0", "2.0", "0.25", "0.75"];
/// What whole numbers are given to when they are sizes.
const WHOLE: [&str; 3] = ["Margin", "CornerRadius", "Shadow"];
/// Colours of egui's own that are none: to be filled in later, and nothing at all.
const NO_COLOUR: [&str; 2] = ["PLACEHOLDER", "TRANSPARENT"];
/// The folders of `src/ui` in which numbers are at home.
const AT_HOME: [&str; 3] = ["theme", "paint", "stage"];

/// Raw sizes and raw colours of one file, each with its line.
fn raw(source: &Source) -> Vec<(usize, String)> {
    let mut found = source.numbers_outside_tests(&WHOLE);
    found.retain(|(_, number)| !NO_SIZE.contains(&number.as_str()));
    let colours = source.named_colours_outside_tests().into_iter();
    found.extend(colours.filter(|(_, name)| !NO_COLOUR.contains(&name.as_str())));
    found
}

/// The counts of a list: a line each with a number and a file.
fn counts(list: &str) -> BTreeMap<String, usize> {
    let lines = list.lines().filter_map(|line| line.trim().split_once(' '));
    lines.map(|(count, file)| (file.to_owned(), count.parse().expect("a count"))).collect()
}

/// What is to be said of a file that holds `found` where the list says `known`.
fn said(file: &str, found: &[(usize, String)], known: usize) -> Option<String> {
    let mut said = String::new();
    if found.len() > known {
        let more = found.len() - known;
        write!(said, "{file}: {more} raw sizes or colours more than are known; give them a name in ui::theme:").ok()?;
        for (line, what) in found {
            write!(said, " {line}: {what};").ok()?;
        }
    } else if found.len() < known {
        write!(said, "{file}: only {} are left; let its line in tests/layers/sizes.txt say so", found.len()).ok()?;
    }
    Some(said).filter(|said| !said.is_empty())
}

#[test]
fn no_raw_size_and_no_raw_colour_outside_of_the_theme() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let known = counts(include_str!("sizes.txt"));
    let mut found = BTreeMap::new();
    for file in rust_files(&ui) {
        let inside = file.strip_prefix(&ui).expect("a file of this folder");
        let folder = inside.iter().next().map(|first| first.to_string_lossy().into_owned()).unwrap_or_default();
        if !AT_HOME.contains(&folder.as_str()) {
            let source = Source::read(inside, &fs::read_to_string(&file).expect("a readable file"));
            found.insert(inside.to_string_lossy().replace('\\', "/"), raw(&source));
        }
    }
    assert!(found.len() > 50, "the screens were not found");
    let files = found.keys().chain(known.keys()).collect::<std::collections::BTreeSet<_>>();
    let said = files.into_iter().filter_map(|file| {
        let none = Vec::new();
        said(file, found.get(file).unwrap_or(&none), known.get(file).copied().unwrap_or_default())
    });
    let said: Vec<String> = said.collect();
    assert!(said.is_empty(), "\n{}\n", said.join("\n"));
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let found = raw(&Source::read(Path::new("ui/screens/x.rs"), text));
    let found: Vec<&str> = found.iter().map(|(_, what)| what.as_str()).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn raw_sizes_and_colours_are_found_in_every_spelling() {
    check("fn f() { ui.add_space(12.0); }", &["12.0"]);
    check("const PADDING: f32 = 15.0;", &["15.0"]);
    check("let room = 620.0_f32.min(80.5);", &["620.0", "80.5"]);
    check("Margin::symmetric(20, 14)", &["20", "14"]);
    check("let margin = Margin { left: 9, right: x(3), top: 0, bottom: 8 };", &["9", "8"]);
    check("CornerRadius::same(radius::CARD + 4)", &["4"]);
    check("Stroke::new(1.6, egui::Color32::WHITE)", &["1.6", "WHITE"]);
}

#[test]
fn names_shares_and_tests_are_none() {
    check("ui.add_space(space::M); rect.width() / 2.0; vec2(0.0, 1.0); x * 0.5", &[]);
    check("for i in 0..12 { pair.0.1 = 7 + list[3]; }", &[]);
    check("Color32::PLACEHOLDER; Color32::TRANSPARENT; Color32::from(x)", &[]);
    check("mod tests { const A: f32 = 15.0; fn f() { Color32::RED } }", &[]);
    check("// 12.0\nlet s = \"12.0\";", &[]);
}

#[test]
fn a_count_that_no_longer_fits_is_told() {
    let two = [(3, "12.0".to_owned()), (9, "WHITE".to_owned())];
    assert_eq!(said("x.rs", &two, 2), None);
    assert!(
        said("x.rs", &two, 1)
            .is_some_and(|said| said.contains("1 raw sizes or colours more") && said.contains("9: WHITE"))
    );
    assert!(said("x.rs", &two, 3).is_some_and(|said| said.contains("only 2 are left")));
}
