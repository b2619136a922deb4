//! What a package holds beside the program: manual pages and completions, made from the command line itself, and the
//! licences of all its parts. `packaging/build` calls it; nothing is read but what it is given.
//!
//! `packaging manual DIR`, `packaging completions DIR`, `packaging licences FILE < METADATA`, where the metadata is what
//! `cargo metadata` says.
#![allow(clippy::print_stderr, reason = "it speaks to whoever builds a package")]

mod licences;

use std::io::{self, Read as _};
use std::path::Path;
use std::process::ExitCode;

use clap::{Command, ValueEnum as _};
use clap_complete::Shell;
use roadblock::cli;

const NAME: &str = "roadblock";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let done = match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["manual", to] => manual(Path::new(to)),
        ["completions", to] => completions(Path::new(to)),
        ["licences", to] => all_licences(Path::new(to)),
        _ => Err(io::Error::other("expected: manual DIR, completions DIR or licences FILE")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn command() -> Command {
    cli::command().name(NAME).version(env!("CARGO_PKG_VERSION"))
}

/// `roadblock.1`, and a page for each subcommand.
fn manual(to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    clap_mangen::generate_to(command(), to)
}

/// One file for each shell, under the name by which the shell looks for it.
fn completions(to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for shell in Shell::value_variants() {
        clap_complete::generate_to(*shell, &mut command(), NAME, to)?;
    }
    Ok(())
}

fn all_licences(to: &Path) -> io::Result<()> {
    let mut metadata = String::new();
    io::stdin().read_to_string(&mut metadata)?;
    let text = licences::of(&metadata).map_err(io::Error::other)?;
    std::fs::write(to, text)
}
