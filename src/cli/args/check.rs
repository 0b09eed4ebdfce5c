//! `check`: its options, and what they mean.

use clap::{ArgMatches, Command};

use super::super::usage::UsageError;
use super::super::words::Words;
use super::manual::Manual;
use super::shared::{Format, format, format_option};
use super::{CommandDefinition, Task, global};

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "check",
    define,
    read,
};

/// What is asked for of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) struct CheckArgs {
    /// For whom the problems are written.
    pub(in crate::cli) format: Format,
    /// What counts as failure.
    pub(in crate::cli) failing: Failing,
}

/// What counts as failure of `check`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Failing {
    /// Errors only.
    Errors,
    /// Warnings as well.
    Warnings,
}

fn define(manual: &Manual) -> Command {
    manual
        .command(COMMAND.name, "help-check", "")
        .arg(format_option(manual))
        .arg(manual.flag("strict", "help-strict"))
        .arg(global::lang(manual))
        .after_help(manual.examples("help-examples-check"))
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "all commands are read in one way, and others can be asked for what makes no sense"
)]
fn read(matches: &ArgMatches, _words: Words) -> Result<Task, UsageError> {
    Ok(Task::Check(CheckArgs {
        format: format(matches),
        failing: if matches.get_flag("strict") {
            Failing::Warnings
        } else {
            Failing::Errors
        },
    }))
}
