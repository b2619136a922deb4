//! The program: asks the command line what is wanted and hands over. Only this file knows both the window and the
//! command line.

use std::env;
use std::io;
use std::process::ExitCode;

use roadblock::cli::{self, Wanted};

/// Judging a play makes and drops thousands of small texts.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let (mut out, mut err) = (io::stdout(), io::stderr());
    match cli::parse(env::args_os()) {
        Ok(Wanted::Window(options)) => window(options, &mut out, &mut err),
        Ok(Wanted::Job(job)) => cli::run(job, &mut io::stdin().lock(), &mut out, &mut err).into(),
        Err(usage) => usage.show(&mut out, &mut err).into(),
    }
}

/// Opens the window, or says in one sentence why not.
#[cfg(feature = "app")]
fn window(options: cli::WindowOptions, _out: &mut dyn io::Write, err: &mut dyn io::Write) -> ExitCode {
    use roadblock::app;
    use roadblock::base::Catalogue;

    // The presenter may change its language; the shell speaks in the one it began with.
    let (words, spoken) = match (Catalogue::english(), Catalogue::english()) {
        (Ok(words), Ok(spoken)) => (words, spoken),
        (Err(error), _) | (_, Err(error)) => return cli::could_not(&error.to_string(), err).into(),
    };
    let options = app::Options {
        trace: options.trace,
        scenarios: options.scenarios,
        plays: options.plays,
        open: options.open,
        seed: options.seed,
    };
    let presenter = match app::presenter(&options, spoken) {
        Ok(presenter) => presenter,
        Err(why) => return cli::could_not(&why, err).into(),
    };
    let words = std::sync::Arc::new(words);
    match app::run(presenter, options, std::sync::Arc::clone(&words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::could_not(&words.text(&error.message()), err).into(),
    }
}

/// Without a window in this build there is only the help to show.
#[cfg(not(feature = "app"))]
fn window(_options: cli::WindowOptions, out: &mut dyn io::Write, err: &mut dyn io::Write) -> ExitCode {
    cli::help().show(out, err).into()
}
