//! `diff`: its arguments, and what they mean.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};
use jiff::civil::Date;

use super::super::usage::UsageError;
use super::super::words::Words;
use super::manual::Manual;
use super::shared::{as_of, as_of_option, path, path_option};
use super::{CommandDefinition, Task, global};

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "diff",
    define,
    read,
};

/// What is compared with where nothing is named: the last commit.
const HEAD: &str = "HEAD";

/// What is asked for of `diff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct DiffArgs {
    /// The earlier state.
    pub(in crate::cli) against: Against,
    /// The day that the states of measures are computed for.
    pub(in crate::cli) as_of: Option<Date>,
    /// The file to write in place of a text.
    pub(in crate::cli) html: Option<PathBuf>,
}

/// Where the earlier state is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Against {
    /// A revision of the project's repository.
    Revision(String),
    /// The folder of another project.
    Folder(PathBuf),
}

fn define(manual: &Manual) -> Command {
    let value = manual.say("help-value-revision");
    let usage = format!(" [{value}]");
    let revision = Arg::new("revision")
        .value_name(value)
        .help(manual.say("help-diff-revision"))
        .conflicts_with("against");
    manual
        .command(COMMAND.name, "help-diff", &usage)
        .arg(revision)
        .arg(path_option(manual, "against", "dir", "help-diff-against"))
        .arg(as_of_option(manual))
        .arg(path_option(manual, "html", "file", "help-diff-html"))
        .arg(global::lang(manual))
        .after_help(manual.examples("help-examples-diff"))
}

fn read(matches: &ArgMatches, words: Words) -> Result<Task, UsageError> {
    let revision = matches.get_one::<String>("revision").map_or(HEAD, String::as_str);
    Ok(Task::Diff(DiffArgs {
        against: match path(matches, "against") {
            Some(folder) => Against::Folder(folder),
            None => Against::Revision(revision.to_owned()),
        },
        as_of: as_of(matches, words)?,
        html: path(matches, "html"),
    }))
}
