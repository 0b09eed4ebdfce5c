//! The options of every command: how they are defined, and what they mean.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::super::language;
use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::manual::Manual;

/// Where they begin in a command's help: behind its own.
const FIRST: usize = 100;

/// They stand in this order in the help of every command, whichever way they came there.
const ORDER: &[&str] = &["root", "lang", "quiet", "verbose", "color", "help", "version"];

/// How much is said beside the result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cli) enum Verbosity {
    /// Problems only.
    Quiet,
    /// What was done.
    Normal,
    /// How it was done, too.
    Verbose,
}

/// Adds them to the program, which hands them down to its commands.
pub(super) fn with_options(program: Command, manual: &Manual) -> Command {
    let shared = |arg: Arg| placed(arg, manual);
    let global = |arg: Arg| shared(arg).global(true);
    program
        .arg(global(
            manual
                .option("root", "dir", "help-root")
                .value_parser(value_parser!(PathBuf)),
        ))
        .arg(lang(manual))
        .arg(global(
            manual
                .flag("quiet", "help-quiet")
                .short('q')
                .conflicts_with("verbose"),
        ))
        .arg(global(manual.flag("verbose", "help-verbose").short('v')))
        .arg(global(
            manual
                .option("color", "color", "help-color")
                .value_parser(["auto", "always", "never"]),
        ))
        .arg(global(
            manual
                .flag("help", "help-flag-help")
                .short('h')
                .action(ArgAction::Help),
        ))
        .arg(shared(
            manual
                .flag("version", "help-flag-version")
                .short('V')
                .action(ArgAction::Version),
        ))
}

/// The language of messages. Each command adds it by itself: behind `translations` and `reports form` the same option
/// means something else.
pub(super) fn lang(manual: &Manual) -> Arg {
    placed(manual.option("lang", "lang", "help-lang"), manual)
}

fn placed(arg: Arg, manual: &Manual) -> Arg {
    let name = arg.get_id().as_str();
    let order = ORDER.iter().position(|n| *n == name).unwrap_or_default();
    arg.help_heading(manual.say("help-global-options"))
        .display_order(FIRST + order)
}

/// The project's folder.
pub(super) fn root(matches: &ArgMatches) -> PathBuf {
    matches
        .get_one::<PathBuf>("root")
        .cloned()
        .unwrap_or_else(|| PathBuf::from("."))
}

/// How much is to be said.
pub(super) fn verbosity(matches: &ArgMatches) -> Verbosity {
    match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
        (true, _) => Verbosity::Quiet,
        (_, true) => Verbosity::Verbose,
        _ => Verbosity::Normal,
    }
}

/// The language that messages are asked for in, behind the command or before it.
pub(super) fn language_of_messages(matches: &ArgMatches) -> Option<String> {
    let mut innermost = matches;
    while let Some((_, inner)) = innermost.subcommand() {
        innermost = inner;
    }
    // A command whose `--lang` means something else does not know this one.
    let behind = innermost.try_get_one::<String>("lang").ok().flatten();
    behind.or_else(|| matches.get_one("lang")).cloned()
}

/// Complains about a language that the program does not speak.
pub(super) fn check_language(found: &str, words: Words) -> Result<(), UsageError> {
    if language::by_name(found).is_some() {
        return Ok(());
    }
    let help = if found == "kg" {
        "usage-kg-is-country"
    } else {
        "usage-languages"
    };
    let message = words.say_with("usage-unknown-language", &[fact("found", found)]);
    Err(UsageError::new(message).help(words.say(help)))
}
