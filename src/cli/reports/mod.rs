//! `onuguu reports`: the forms that bodies report with, and who still owes a report.
//!
//! 1. [`form`]: the form of one body, or of all.
//! 2. [`import`]: forms that were filled in become reports.
//! 3. [`status`]: who still owes what for a quarter.

mod form;
mod import;
mod status;

use std::path::Path;

use super::args::Args;
use super::args::reports::ReportsArgs;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::problems::Problems;
use super::project;
use super::stop::Stop;
use super::usage::UsageError;
use super::words::{Words, fact};
use crate::diag::Sink;
use crate::load::{self, Sources};
use crate::model::{Programme, Theme};

/// The programme that a command is about, and the theme, whose words forms share.
struct Project {
    sources: Sources,
    programme: Programme,
    theme: Theme,
}

impl Project {
    /// Reads the project, with the reports of another folder where `reports` names one.
    ///
    /// A record that could not be read would be missing from a form unnoticed, so errors end the command.
    fn read(args: &Args, reports: Option<&Path>, words: Words) -> Result<Self, Stop> {
        project::find(&args.root, words)?;
        project::reports(reports, words)?;
        let sources = load::read(&args.root, reports)?;
        let mut sink = Sink::default();
        let programme = load::load(&sources, &mut sink);
        let theme = load::theme::load(&sources, &mut sink);
        let problems = Problems::count(&sink.into_sorted());
        match theme {
            Some(theme) if problems.n_errors == 0 => Ok(Self {
                sources,
                programme,
                theme,
            }),
            _ => Err(Stop::Content(problems)),
        }
    }
}

/// Does what `asked` asks for.
pub(super) fn run(
    args: &Args,
    asked: &ReportsArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    match asked {
        ReportsArgs::Form(asked) => form::run(args, asked, environment, console),
        ReportsArgs::Import(asked) => import::run(args, asked, environment, console),
        ReportsArgs::Status(asked) => status::run(args, asked, environment, console),
    }
}

/// Of `known`, what `found` was probably meant to be.
fn nearest<'k>(found: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let distance = |name: &str| strsim::damerau_levenshtein(found, name);
    let nearest = known.into_iter().min_by_key(|name| distance(name))?;
    (distance(nearest) <= (found.chars().count() / 3).max(1)).then_some(nearest)
}

/// That there is no `found` among `known`: with the name that it is near to, or else with all of them.
fn unknown(key: &str, found: &str, known: &[&str], words: Words) -> UsageError {
    let message = words.say_with(key, &[fact("found", found)]);
    let all = words.say_with("usage-allowed-values", &[fact("allowed", known.join(", "))]);
    let help = match nearest(found, known.iter().copied()) {
        Some(suggestion) => {
            let suggestion = words.say_with("usage-did-you-mean", &[fact("suggestion", suggestion)]);
            format!("{suggestion} {all}")
        }
        None => all,
    };
    UsageError::new(message).help(help)
}
