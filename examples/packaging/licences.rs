//! The licences of everything that is linked into the program: which part is under which, and every text once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::Deserialize;

/// Beginnings of the names of files that hold a licence or what it asks to be passed on.
const TEXTS: [&str; 7] = ["license", "licence", "copying", "copyright", "notice", "unlicense", "ofl"];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    license_file: Option<PathBuf>,
    repository: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    root: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// Nothing for what is linked; `dev` or `build` for what only makes it.
    kind: Option<String>,
}

/// A page with all parts, their licences and the texts of these.
///
/// # Errors
/// When the metadata cannot be read, or a part says nothing about its licence.
pub(crate) fn of(metadata: &str) -> Result<String, String> {
    let metadata: Metadata = serde_json::from_str(metadata).map_err(|error| error.to_string())?;
    let linked = linked(&metadata.resolve);
    let mut parts: Vec<&Package> = metadata.packages.iter().filter(|one| linked.contains(one.id.as_str())).collect();
    parts.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    let mut page = String::from(
        "Roadblock is made of the parts below. Each stands with its licence; the texts of the licences follow, each once,\n\
         with the parts that brought it.\n\n",
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        let licence = match (&part.license, &part.license_file) {
            (Some(licence), _) => licence.as_str(),
            (None, Some(_)) => "see its text",
            (None, None) => return Err(format!("{name} says nothing about its licence")),
        };
        page.push_str(&format!("{name}: {licence}  {}\n", part.repository.as_deref().unwrap_or_default()));
        for text in texts_of(part) {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for (text, parts) in &texts {
        page.push_str(&format!("\n{}\n{}\n\n{text}\n", "=".repeat(78), parts.join(", ")));
    }
    Ok(page)
}

/// The ids of everything that is linked, from the root on.
fn linked(resolve: &Resolve) -> BTreeSet<&str> {
    let nodes: BTreeMap<&str, &Node> = resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let (mut linked, mut open) = (BTreeSet::new(), vec![resolve.root.as_str()]);
    while let Some(id) = open.pop() {
        if linked.insert(id) {
            let used = |one: &&Dependency| one.dep_kinds.iter().any(|kind| kind.kind.is_none());
            open.extend(nodes.get(id).iter().flat_map(|node| &node.deps).filter(used).map(|one| one.pkg.as_str()));
        }
    }
    linked
}

/// The texts of a part's licences, without blanks at the ends of lines, in which copies differ.
fn texts_of(part: &Package) -> Vec<String> {
    let folder = part.manifest_path.parent().unwrap_or(Path::new("."));
    let named = part.license_file.iter().map(|file| folder.join(file));
    let there = std::fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
    let is_text = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        path.is_file() && TEXTS.iter().any(|begin| name.starts_with(begin)) && !name.ends_with(".rs")
    };
    let files: BTreeSet<PathBuf> = named.chain(there.filter(is_text)).collect();
    let texts = files.iter().filter_map(|file| std::fs::read(file).ok());
    let tidy = |bytes: Vec<u8>| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
    };
    texts.map(tidy).filter(|text| !text.is_empty()).collect()
}
