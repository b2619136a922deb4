//! `roadblock new`: a case to begin from, with a plan beside it. Nothing that is there already is ever written over.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::base::Message;
use crate::base::names::{is_device, is_id};
use crate::base::odd_signs::as_id;
use crate::base::prose::capitalised;
use crate::base::visible::visible;
use crate::library::{Library, TextFile};
use crate::procedure::Procedure;
use crate::store::write_text;

use super::{Exit, Words, could_not, say};

/// What the new case is called, and how much of it there is.
#[derive(Debug, Args)]
pub(super) struct NewArgs {
    #[arg(value_name = "NAME", help = say("cli-new-name"))]
    name: String,
    #[arg(long, help = say("cli-new-minimal"))]
    minimal: bool,
    #[arg(long = "in", value_name = "PACK", help = say("cli-new-in"))]
    pack: Option<String>,
}

const DOCUMENTED: [&str; 2] =
    [include_str!("../../assets/templates/documented.ron"), include_str!("../../assets/templates/documented.plan")];
const MINIMAL: [&str; 2] =
    [include_str!("../../assets/templates/minimal.ron"), include_str!("../../assets/templates/minimal.plan")];

/// Writes a new case into the folder of its procedure.
pub(super) fn new(
    args: &NewArgs,
    folder: &Path,
    files: &[TextFile],
    library: &Library,
    words: &Words,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Exit {
    let written = prepare(args, folder, files, library).and_then(|(path, [case, plan])| {
        let beside = path.with_file_name("by-the-book.plan");
        for (path, text) in [(&path, case), (&beside, plan)] {
            write_text(path, &text).map_err(|error| error.message())?;
        }
        Ok((path, beside))
    });
    match written {
        Ok((path, plan)) => {
            let id = path.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
            let message = Message::new("new-done").with("path", path.display().to_string()).with("id", id);
            let message = message.with("plan", plan.display().to_string());
            // Nobody is left to tell when the stream is closed; the exit code still says it.
            let _ = writeln!(out, "{}", words.text(&message));
            Exit::Clean
        }
        Err(why) => could_not(&words.text(&why), err),
    }
}

/// Where the case is to stand, and its texts. Nothing is written yet.
fn prepare(
    args: &NewArgs,
    folder: &Path,
    files: &[TextFile],
    library: &Library,
) -> Result<(PathBuf, [String; 2]), Message> {
    let id = as_id(&args.name);
    if id.is_empty() {
        return Err(Message::new("new-no-name").with("name", args.name.as_str()));
    }
    if is_device(&id) {
        return Err(Message::new("new-device-name").with("id", id));
    }
    if !is_id(&id) {
        return Err(Message::new("new-long-name").with("id", id));
    }
    let (pack, procedure) = home(args.pack.as_deref(), files, library)?;
    let place = folder.join(&pack).join(&id);
    if place.exists() || library.case(&id).is_some() {
        return Err(Message::new("new-exists").with("id", id).with("path", place.display().to_string()));
    }
    let templates = if args.minimal { MINIMAL } else { DOCUMENTED };
    let texts = templates.map(|template| filled(template, &id, &args.name, &procedure));
    let broken = crate::scenario::parse("scenario.ron", &texts[0], &procedure).value.is_none();
    if broken {
        // The documented case speaks of agencies and acts that a procedure of one's own may not have.
        return Err(Message::new("new-other-procedure").with("procedure", procedure.id.as_str()));
    }
    Ok((place.join("scenario.ron"), texts))
}

/// The folder of a procedure, and the procedure: the one that was named, or the only one.
fn home(
    wanted: Option<&str>,
    files: &[TextFile],
    library: &Library,
) -> Result<(String, std::sync::Arc<Procedure>), Message> {
    let packs: Vec<&str> = files.iter().filter_map(|file| file.path.strip_suffix("/procedure.ron")).collect();
    let known = packs.join(", ");
    let pack = match (wanted, &packs[..]) {
        (Some(wanted), _) => packs.iter().find(|pack| **pack == wanted).copied(),
        (None, [only]) => Some(*only),
        (None, _) => None,
    };
    let pack = pack.ok_or_else(|| Message::new("new-which-pack").with("known", known))?;
    let text = files.iter().find(|file| file.path.strip_suffix("/procedure.ron") == Some(pack));
    let id = text.and_then(|file| crate::procedure::parse(&file.path, &file.text).value).map(|found| found.id);
    let procedure = library.procedures.iter().find(|procedure| Some(&procedure.id) == id.as_ref());
    let procedure = procedure.ok_or_else(|| Message::new("new-broken-procedure").with("pack", pack))?;
    Ok((pack.to_owned(), std::sync::Arc::clone(procedure)))
}

fn filled(template: &str, id: &str, name: &str, procedure: &Procedure) -> String {
    let spaced = visible(name).replace(['"', '\\'], "").replace(['-', '_'], " ");
    let title = capitalised(spaced.trim());
    let agency = procedure.agencies.first();
    template
        .replace("{id}", id)
        .replace("{title}", &title)
        .replace("{procedure}", &procedure.id)
        .replace("{agency}", agency.map_or("", |agency| agency.id.as_str()))
        .replace("{agency-name}", agency.map_or("", |agency| agency.name.as_str()))
}
