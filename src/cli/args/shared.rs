//! Options that several commands have: how they are defined, and what they mean.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, value_parser};
use jiff::civil::Date;

use super::super::clock;
use super::super::usage::UsageError;
use super::super::words::Words;
use super::manual::Manual;

/// For whom something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Format {
    /// For people.
    Human,
    /// For programs.
    Json,
}

/// A path.
pub(super) fn path_option(manual: &Manual, name: &'static str, value: &str, help: &str) -> Arg {
    manual
        .option(name, value, help)
        .value_parser(value_parser!(PathBuf))
}

/// The path that is named.
pub(super) fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(name).cloned()
}

/// The day that everything is computed for.
pub(super) fn as_of_option(manual: &Manual) -> Arg {
    manual.option("as-of", "date", "help-as-of")
}

/// The day that is named.
pub(super) fn as_of(matches: &ArgMatches, words: Words) -> Result<Option<Date>, UsageError> {
    parsed(matches, "as-of", |text| clock::parse_date(text, words))
}

/// For whom to write.
pub(super) fn format_option(manual: &Manual) -> Arg {
    manual
        .option("format", "format", "help-format")
        .value_parser(["human", "json"])
}

/// For whom it is to be written.
pub(super) fn format(matches: &ArgMatches) -> Format {
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("json") => Format::Json,
        _ => Format::Human,
    }
}

/// What `parse` makes of the text of an option.
pub(super) fn parsed<T>(
    matches: &ArgMatches,
    name: &str,
    parse: impl FnOnce(&str) -> Result<T, UsageError>,
) -> Result<Option<T>, UsageError> {
    matches
        .get_one::<String>(name)
        .map(|text| parse(text))
        .transpose()
}
