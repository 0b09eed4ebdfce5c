//! Commands that stand below another one: `reports form`, `translations status`.
//!
//! In: the name of the upper command and what all help looks like. Out: parsers that are alike in how they speak; what
//! each of them takes is for the upper command's own file to say.

use clap::{ArgMatches, Command};

use super::super::usage::UsageError;
use super::super::words::Words;
use super::manual::Manual;

/// A command that others stand below.
#[derive(Clone, Copy)]
pub(super) struct Group<'m> {
    /// What it is called.
    pub(super) name: &'static str,
    /// What all help looks like.
    pub(super) manual: &'m Manual,
}

impl Group<'_> {
    /// The command itself; `about` is the message that says what it is for.
    pub(super) fn parser(self, about: &str, commands: impl IntoIterator<Item = Command>) -> Command {
        let Self { name, manual } = self;
        let (options, command) = (manual.say("help-value-options"), manual.say("help-value-command"));
        manual
            .bare(name, about, format!("onuguu {name} <{command}> {options}"))
            .subcommand_help_heading(manual.say("help-commands"))
            .subcommand_required(true)
            .disable_help_subcommand(true)
            .after_help(self.examples("all"))
            .subcommands(commands)
    }

    /// A command below it, without its options; `arguments` are those that its usage shows.
    pub(super) fn command(self, name: &'static str, arguments: &str) -> Command {
        let Self { name: group, manual } = self;
        let options = manual.say("help-value-options");
        let usage = format!("onuguu {group} {name} {options}{arguments}");
        manual
            .bare(name, &format!("help-{group}-{name}"), usage)
            .after_help(self.examples(name))
    }

    fn examples(self, name: &str) -> String {
        self.manual
            .examples(&format!("help-examples-{}-{name}", self.name))
    }
}

/// Which of the commands below it was asked for.
pub(super) fn below(matches: &ArgMatches, words: Words) -> Result<(&str, &ArgMatches), UsageError> {
    let missing = || UsageError::new(words.say("usage-missing-command"));
    matches.subcommand().ok_or_else(missing)
}
