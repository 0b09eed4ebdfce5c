//! The command line: arguments to one call, its outcome to words and an exit code.
//!
//! 1. [`environment`]: arguments, variables, terminals and the day are read once.
//! 2. [`language`]: which language to speak; [`words`]: the messages in it; [`console`]: where they go.
//! 3. [`args`]: what was asked for; [`usage`]: what is wrong with it.
//! 4. One file or folder a command: [`build`], [`serve`](mod@serve), [`check`], [`diff`], [`reports`], [`translations`]. Each asks the library for a value and shows it.
//! 5. [`stop`]: why it was not done; [`failure`]: what the machine refused; [`exit`]: how the run ended.
//!
//! Results go to standard output, everything else to standard error. Nothing here knows what a measure or a
//! page is.

#![expect(
    clippy::disallowed_methods,
    reason = "the edge of the program: environment, clock, folders asked for"
)]

mod args;
mod build;
mod check;
mod clock;
mod console;
mod diff;
mod environment;
mod exit;
mod failure;
mod language;
mod prescan;
mod problems;
mod progress;
mod project;
mod reports;
mod serve;
mod stop;
mod timings;
mod translations;
mod usage;
mod words;

use std::io::{self, Write};

use args::{Request, Task};
use console::Console;
use stop::Stop;
use words::Words;

pub use environment::Environment;
pub use exit::Exit;

/// Does what this process was asked for, and says how it ended.
#[must_use]
pub fn main() -> Exit {
    // Neither stream is locked for the whole run: a thread that panics must be able to say so.
    run(&Environment::capture(), &mut io::stdout(), &mut io::stderr())
}

/// Does what `environment` asks for; results go to `out`, everything else to `err`.
pub fn run(environment: &Environment, out: &mut dyn Write, err: &mut dyn Write) -> Exit {
    let words = Words::of(language::detect(environment));
    let console = &mut Console::new(environment, words, out, err);
    attempt(environment, console).unwrap_or_else(|stop| stop.show(console))
}

fn attempt(environment: &Environment, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let args = match args::parse(&environment.args, console.words, console.out_style)? {
        Request::Run(args) => args,
        Request::Show(text) => {
            console.result(&text)?;
            return Ok(Exit::Done);
        }
    };
    let done = match &args.task {
        Task::Build(build_args) => build::run(&args, build_args, environment, console),
        Task::Serve(serve_args) => serve::run(&args, serve_args, environment, console),
        Task::Check(check_args) => check::run(&args, *check_args, environment, console),
        Task::Diff(asked) => diff::run(&args, asked, environment, console),
        Task::Reports(asked) => reports::run(&args, asked, environment, console),
        Task::Translations(asked) => translations::run(&args, asked, environment, console),
    };
    done.map_err(|stop| stop.about(&args.command))
}
