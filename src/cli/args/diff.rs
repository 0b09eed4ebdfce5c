//! What the arguments of `diff` mean.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::super::clock;
use super::super::usage::UsageError;
use super::super::words::Words;
use super::parse_option;

/// What is compared with where nothing is named: the last commit.
const HEAD: &str = "HEAD";

/// Options of `diff`.
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

/// Adds the arguments to the command, which has its name and help already.
pub(super) fn with_arguments(command: Command, options: &str, words: Words) -> Command {
    let value = words.say("help-value-revision");
    let option = |name: &'static str, value: &str, help: &str| {
        let arg = Arg::new(name).long(name).help(words.say(help));
        arg.value_name(words.say(&format!("help-value-{value}")))
    };
    let path = value_parser!(PathBuf);
    command
        .override_usage(format!("onuguu diff {options} [{value}]"))
        .arg(
            Arg::new("revision")
                .value_name(value)
                .help(words.say("help-diff-revision"))
                .conflicts_with("against"),
        )
        .arg(option("against", "dir", "help-diff-against").value_parser(path.clone()))
        .arg(option("as-of", "date", "help-as-of"))
        .arg(option("html", "file", "help-diff-html").value_parser(path))
}

/// What the arguments mean.
pub(super) fn to_args(matches: &ArgMatches, words: Words) -> Result<DiffArgs, UsageError> {
    let revision = matches.get_one::<String>("revision").map_or(HEAD, String::as_str);
    Ok(DiffArgs {
        against: match matches.get_one::<PathBuf>("against") {
            Some(folder) => Against::Folder(folder.clone()),
            None => Against::Revision(revision.to_owned()),
        },
        as_of: parse_option(matches, "as-of", |text| clock::parse_date(text, words))?,
        html: matches.get_one::<PathBuf>("html").cloned(),
    })
}
