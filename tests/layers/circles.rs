//! No two source files import each other, in a circle of any length: whoever reads one file would have to have read the
//! other first. What counts is a path that begins with `crate`, `super` or `self`, led to the file that holds what it
//! names; a module that only passes names on (`pub use`) is passed through.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::rust_files;
use crate::source::{Named, Source};

type Module = Vec<String>;

/// Circles that are still to be untied, by the files in them. None is ever added.
const STILL_TIED: [&[&str]; 3] = [
    &["exchange/log.rs", "exchange/table.rs", "exchange/xes.rs"],
    &["store/record/error.rs", "store/record/schema.rs"],
    &["store/record/append.rs", "store/record/copies.rs", "store/record/open.rs"],
];

/// The files of a crate by their module, each with what it names.
struct Crate {
    files: BTreeMap<Module, PathBuf>,
    named: BTreeMap<Module, Vec<Named>>,
}

impl Crate {
    fn of(sources: &[(PathBuf, Source)]) -> Self {
        let files = sources.iter().map(|(path, source)| (source.module().to_vec(), path.clone())).collect();
        let named =
            sources.iter().map(|(_, source)| (source.module().to_vec(), source.named_outside_tests())).collect();
        Self { files, named }
    }

    /// The file that holds what a path names: the deepest module, or where that one has it from.
    fn file_of(&self, path: &[String], seen: &mut Vec<Module>) -> Option<Module> {
        let depth = (1..=path.len()).rev().find(|depth| self.files.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let Some(first) = rest.first() else { return Some(module.to_vec()) };
        let asked = path[..=depth].to_vec();
        if !seen.contains(&asked) {
            seen.push(asked);
            for one in self.named[module].iter().filter(|one| one.imported && one.name == *first) {
                let further: Module = one.path.iter().chain(&rest[1..]).cloned().collect();
                if let Some(found) = self.file_of(&further, seen) {
                    return Some(found);
                }
            }
        }
        Some(module.to_vec())
    }

    /// Which files each file names, but for what it only passes on.
    fn arrows(&self) -> BTreeMap<&Module, BTreeSet<Module>> {
        let mut arrows: BTreeMap<&Module, BTreeSet<Module>> = BTreeMap::new();
        for (module, named) in &self.named {
            let from = named.iter().filter(|one| !one.passed_on && !one.child);
            let to = from.filter_map(|one| self.file_of(&one.path, &mut Vec::new())).filter(|to| to != module);
            arrows.insert(module, to.collect());
        }
        arrows
    }

    /// Every circle, as the files in it.
    fn circles(&self) -> Vec<Vec<String>> {
        let arrows = self.arrows();
        let reached = |from: &Module| {
            let mut seen: BTreeSet<&Module> = BTreeSet::new();
            let mut open: Vec<&Module> = arrows[from].iter().collect();
            while let Some(at) = open.pop() {
                if seen.insert(at) {
                    open.extend(arrows.get(at).into_iter().flatten());
                }
            }
            seen
        };
        let all: BTreeMap<&Module, BTreeSet<&Module>> =
            arrows.keys().map(|module| (*module, reached(module))).collect();
        let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
        for (module, reached) in &all {
            if reached.contains(module) {
                let together = all.keys().filter(|other| reached.contains(*other) && all[*other].contains(module));
                circles.insert(together.map(|other| self.files[*other].display().to_string()).collect());
            }
        }
        circles.into_iter().collect()
    }
}

#[test]
fn no_two_files_import_each_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources: Vec<(PathBuf, Source)> = rust_files(&root)
        .into_iter()
        .map(|file| {
            let inside = file.strip_prefix(&root).expect("a file of this folder").to_path_buf();
            let source = Source::read(&inside, &fs::read_to_string(&file).expect("a readable file"));
            (inside, source)
        })
        .collect();
    let whole = Crate::of(&sources);
    let arrows: usize = whole.arrows().values().map(BTreeSet::len).sum();
    assert!(arrows > 1000, "only {arrows} arrows were found");
    let known = |circle: &Vec<String>| {
        STILL_TIED.iter().any(|tied| circle.iter().all(|file| tied.contains(&file.replace('\\', "/").as_str())))
    };
    let circles: Vec<Vec<String>> = whole.circles().into_iter().filter(|circle| !known(circle)).collect();
    assert!(circles.is_empty(), "\n{}\n", circles.iter().map(|one| one.join(" → ")).collect::<Vec<_>>().join("\n"));
}

#[track_caller]
fn check(files: &[(&str, &str)], expected: &[&[&str]]) {
    let sources: Vec<(PathBuf, Source)> =
        files.iter().map(|(path, text)| (PathBuf::from(path), Source::read(Path::new(path), text))).collect();
    assert_eq!(Crate::of(&sources).circles(), expected);
}

#[test]
fn a_circle_is_found_in_every_spelling() {
    let both: &[&[&str]] = &[&["a/x.rs", "a/y.rs"]];
    let root = ("a/mod.rs", "mod x; mod y;");
    check(&[root, ("a/x.rs", "use super::y::B;"), ("a/y.rs", "use crate::a::x::A;")], both);
    check(&[root, ("a/x.rs", "fn f(b: super::y::B) {}"), ("a/y.rs", "use super::{x::{A, C}, z};")], both);
    check(&[root, ("a/x.rs", "use crate::a::y as other;"), ("a/y.rs", "use crate::a::x::*;")], both);
}

#[test]
fn a_circle_over_three_files_is_one_circle() {
    check(
        &[
            ("a/mod.rs", "mod x; mod y; mod z;"),
            ("a/x.rs", "use super::y::B;"),
            ("a/y.rs", "use super::z::C;"),
            ("a/z.rs", "use super::x::A;"),
        ],
        &[&["a/x.rs", "a/y.rs", "a/z.rs"]],
    );
}

#[test]
fn what_a_module_passes_on_belongs_to_the_file_that_has_it() {
    let passes_on = ("a/mod.rs", "mod x; mod y; pub use x::A; pub(crate) use y::{B, C as D};");
    check(&[passes_on, ("a/x.rs", "use crate::a::B;"), ("a/y.rs", "use super::A;")], &[&["a/x.rs", "a/y.rs"]]);
    check(&[passes_on, ("a/x.rs", "use crate::a::D;"), ("a/y.rs", "use super::A;")], &[&["a/x.rs", "a/y.rs"]]);
    check(&[passes_on, ("a/x.rs", "use crate::a::B;"), ("a/y.rs", "use std::fmt;")], &[]);
}

#[test]
fn a_module_that_uses_its_own_file_and_is_used_by_it_is_a_circle() {
    let parent = "mod x; use self::x::A; pub struct Own;";
    check(&[("a/mod.rs", parent), ("a/x.rs", "use super::Own;")], &[&["a/mod.rs", "a/x.rs"]]);
}

#[test]
fn tests_comments_and_declarations_are_no_imports() {
    let root = ("a/mod.rs", "pub mod x; pub mod y;");
    let tests = "struct B; mod tests { use super::super::x::A; }";
    check(&[root, ("a/x.rs", "use super::y::B; // use super::x"), ("a/y.rs", tests)], &[]);
    check(&[root, ("a/x.rs", "pub(super) fn f() {} pub(in crate::a) fn g() {}"), ("a/y.rs", "use super::x::f;")], &[]);
}
