//! From arguments to what they mean.
//!
//! In: the arguments of this process. Out: a [`Request`], or what is wrong with them.
//!
//! 1. One file a command: what can be asked of it, its help and options, what they mean. [`group`]: commands that stand
//!    below another one.
//! 2. [`global`]: the options of every command; [`shared`]: those of several.
//! 3. [`manual`]: what all help looks like.
//!
//! A new command is a file here and a line in [`COMMANDS`]; the compiler asks for the rest where its [`Task`] is done.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use self::build::BuildArgs;
use self::check::CheckArgs;
use self::diff::DiffArgs;
use self::manual::Manual;
use self::reports::ReportsArgs;
use self::serve::ServeArgs;
use self::translations::TranslationsArgs;
use super::usage::UsageError;
use super::words::Words;
use crate::diag::render::Style;

pub(super) mod build;
pub(super) mod check;
pub(super) mod diff;
mod global;
mod group;
mod manual;
pub(super) mod reports;
pub(super) mod serve;
mod shared;
pub(super) mod translations;

pub(super) use self::global::Verbosity;
pub(super) use self::shared::Format;

/// All commands but `help`, in the order of the help.
const COMMANDS: &[CommandDefinition] = &[
    build::COMMAND,
    serve::COMMAND,
    check::COMMAND,
    diff::COMMAND,
    reports::COMMAND,
    translations::COMMAND,
];

/// The command that shows the help of another one.
const HELP: &str = "help";

/// A command, as its file defines it.
struct CommandDefinition {
    /// The word that it is asked for with.
    name: &'static str,
    /// Its help and its options.
    define: fn(&Manual) -> Command,
    /// What is asked for with them.
    read: fn(&ArgMatches, Words) -> Result<Task, UsageError>,
}

/// What a person asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Request {
    /// Help or the version, as it is to be printed.
    Show(String),
    /// A command.
    Run(Args),
}

/// A command and the options that every command has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Args {
    /// The words that the command was asked for with.
    pub(super) command: String,
    /// The project's folder.
    pub(super) root: PathBuf,
    /// How much is said beside the result.
    pub(super) verbosity: Verbosity,
    /// What is to be done.
    pub(super) task: Task,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// Build the site and publish it to a folder.
    Build(BuildArgs),
    /// Show the problems of the content.
    Check(CheckArgs),
    /// Tell how the content differs from an earlier state.
    Diff(DiffArgs),
    /// Preview the site, building it anew whenever a file changes.
    Serve(ServeArgs),
    /// Write the forms that bodies report with, read them back, or list who owes a report.
    Reports(ReportsArgs),
    /// Count translations, record them, or exchange them with translators.
    Translations(TranslationsArgs),
}

/// Reads the arguments, and words what is wrong with them.
pub(super) fn parse(args: &[OsString], words: Words, style: Style) -> Result<Request, UsageError> {
    parse_with(parser(words), args, words, style)
}

/// The parser, with all its texts in the reader's language.
fn parser(words: Words) -> Command {
    let manual = &Manual::new(words);
    let commands = COMMANDS.iter().map(|command| (command.define)(manual));
    let help = manual
        .command(HELP, "help-help", "")
        .override_usage(format!("onuguu {HELP} [{}]", manual.say("help-value-command")))
        .arg(Arg::new("command").hide(true).num_args(0..=2))
        .arg(global::lang(manual));
    global::with_options(manual.program().subcommands(commands).subcommand(help), manual)
}

fn parse_with(
    mut parser: Command,
    args: &[OsString],
    words: Words,
    style: Style,
) -> Result<Request, UsageError> {
    let named = named(&parser, args);
    let complain = |error: &clap::Error, parser: &Command| {
        // What commands there are is asked of the one that was named, where it has some of its own.
        let group = named.as_deref().and_then(|name| parser.find_subcommand(name));
        let parser = group.filter(|group| group.has_subcommands()).unwrap_or(parser);
        UsageError::from_clap(error, parser, words).about(named.as_deref())
    };
    let matches = match parser.try_get_matches_from_mut(args) {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => return Ok(Request::Show(styled(&error, style))),
        Err(error) => return Err(complain(&error, &parser)),
    };
    let asked_language = global::language_of_messages(&matches);
    let Some((name, matches)) = matches.subcommand() else {
        return Err(UsageError::new(words.say("usage-missing-command")));
    };
    if name == HELP {
        // `help build` is `build --help`; an unknown command is then complained about as everywhere.
        let asked = matches
            .get_many::<String>("command")
            .into_iter()
            .flatten()
            .map(OsString::from);
        let args: Vec<_> = asked.chain([OsString::from("--help")]).collect();
        return match parser.try_get_matches_from_mut(&args) {
            Err(error) if !error.use_stderr() => Ok(Request::Show(styled(&error, style))),
            Err(error) => Err(complain(&error, &parser)),
            Ok(_) => Err(UsageError::new(words.say("usage-other"))),
        };
    }
    if let Some(found) = asked_language {
        global::check_language(&found, words).map_err(|error| error.about(Some(name)))?;
    }
    to_args(name, matches, words)
        .map(Request::Run)
        .map_err(|error| error.about(named.as_deref()))
}

/// The command that `args` name, with the command inside it where it has such.
fn named(parser: &Command, args: &[OsString]) -> Option<String> {
    let named_in = |parser: &Command| {
        let is_named = |command: &&Command| {
            args.iter().any(|arg| arg == command.get_name()) && command.get_name() != HELP
        };
        parser.get_subcommands().find(is_named).cloned()
    };
    let command = named_in(parser)?;
    Some(match named_in(&command) {
        Some(inner) => format!("{} {}", command.get_name(), inner.get_name()),
        None => command.get_name().to_owned(),
    })
}

fn styled(error: &clap::Error, style: Style) -> String {
    match style {
        Style::Plain => error.render().to_string(),
        Style::Color => error.render().ansi().to_string(),
    }
}

fn to_args(name: &str, matches: &ArgMatches, words: Words) -> Result<Args, UsageError> {
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        return Err(UsageError::new(words.say("usage-other")));
    };
    let task = (command.read)(matches, words)?;
    // Options of every command stand where they were written: at the innermost command all of them are known.
    let (command, innermost) = match matches.subcommand() {
        Some((inner, matches)) => (format!("{name} {inner}"), matches),
        None => (name.to_owned(), matches),
    };
    Ok(Args {
        command,
        root: global::root(innermost),
        verbosity: global::verbosity(innermost),
        task,
    })
}

#[cfg(test)]
mod tests;
