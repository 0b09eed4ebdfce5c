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
use super::console::{Console, Label};
use super::environment::Environment;
use super::exit::Exit;
use super::failure;
use super::problems::Problems;
use super::project;
use super::usage::UsageError;
use super::words::{Words, fact};
use crate::diag::Sink;
use crate::load::{self, Sources};
use crate::model::{Programme, Theme};

/// Why a command ends without having done what it was asked for.
enum Stop {
    /// It cannot be carried out as it was given.
    Usage(UsageError),
    /// The content has errors, so that what it says is not known.
    Content(Problems),
    /// The machine refused.
    Machine(anyhow::Error),
}

impl From<UsageError> for Stop {
    fn from(error: UsageError) -> Self {
        Self::Usage(error)
    }
}

impl From<anyhow::Error> for Stop {
    fn from(error: anyhow::Error) -> Self {
        Self::Machine(error)
    }
}

impl From<std::io::Error> for Stop {
    fn from(error: std::io::Error) -> Self {
        Self::Machine(error.into())
    }
}

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
) -> Exit {
    let (name, done) = match asked {
        ReportsArgs::Form(form_args) => ("reports form", form::run(args, form_args, environment, console)),
        ReportsArgs::Import(import_args) => (
            "reports import",
            import::run(args, import_args, environment, console),
        ),
        ReportsArgs::Status(status_args) => (
            "reports status",
            status::run(args, status_args, environment, console),
        ),
    };
    match done {
        Ok(exit) => exit,
        Err(Stop::Usage(error)) => {
            error.about(Some(name)).show(console);
            Exit::WrongUsage
        }
        Err(Stop::Content(problems)) => {
            let words = console.words;
            let facts = [fact("problems", problems.in_words(words))];
            console.labelled(Label::Error, &words.say_with("reports-content-errors", &facts));
            console.labelled(Label::Help, &words.say("reports-content-errors-help"));
            Exit::ContentHasErrors
        }
        Err(Stop::Machine(error)) => {
            failure::show(&error, console);
            Exit::MachineFailed
        }
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
