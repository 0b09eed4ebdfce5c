//! `build`: its options, and what they mean.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use jiff::civil::Date;

use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::manual::Manual;
use super::shared::{as_of, as_of_option, parsed, path, path_option};
use super::{CommandDefinition, Task, global};
use crate::monitor::Drafts;

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "build",
    define,
    read,
};

/// What is asked for of `build`.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a flag of its own on the command line"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct BuildArgs {
    /// The day that everything is computed for.
    pub(in crate::cli) as_of: Option<Date>,
    /// Where to publish.
    pub(in crate::cli) out: Option<PathBuf>,
    /// The site's public address, ending in `/`.
    pub(in crate::cli) base_url: Option<String>,
    /// A folder of reports in place of the programme's own.
    pub(in crate::cli) reports: Option<PathBuf>,
    /// What becomes of reports that nobody has approved yet.
    pub(in crate::cli) drafts: Drafts,
    /// Whether compressed files stand beside text files.
    pub(in crate::cli) compress: bool,
    /// Whether cards are drawn, which messengers show beside links.
    pub(in crate::cli) cards: bool,
    /// Whether nothing is taken over from the last build.
    pub(in crate::cli) anew: bool,
    /// Whether it is told where the time went.
    pub(in crate::cli) timings: bool,
}

fn define(manual: &Manual) -> Command {
    manual
        .command(COMMAND.name, "help-build", "")
        .arg(as_of_option(manual))
        .arg(path_option(manual, "out", "dir", "help-out"))
        .arg(manual.option("base-url", "url", "help-base-url"))
        .arg(path_option(manual, "reports", "dir", "help-reports"))
        .arg(manual.flag("drafts", "help-drafts"))
        .arg(manual.flag("compress", "help-compress"))
        .arg(manual.flag("cards", "help-cards"))
        .arg(manual.flag("no-cache", "help-no-cache"))
        .arg(manual.flag("timings", "help-timings"))
        .arg(global::lang(manual))
        .after_help(manual.examples("help-examples-build"))
}

fn read(matches: &ArgMatches, words: Words) -> Result<Task, UsageError> {
    Ok(Task::Build(BuildArgs {
        as_of: as_of(matches, words)?,
        out: path(matches, "out"),
        base_url: parsed(matches, "base-url", |text| parse_base_url(text, words))?,
        reports: path(matches, "reports"),
        drafts: if matches.get_flag("drafts") {
            Drafts::Shown
        } else {
            Drafts::Hidden
        },
        compress: matches.get_flag("compress"),
        cards: matches.get_flag("cards"),
        anew: matches.get_flag("no-cache"),
        timings: matches.get_flag("timings"),
    }))
}

/// A public address, with the `/` at its end that links are joined to.
fn parse_base_url(text: &str, words: Words) -> Result<String, UsageError> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_plain = |c: char| c.is_ascii_graphic() && !r#"?#"<>\^`{|}"#.contains(c);
    let is_address = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    if !rest.is_some_and(|rest| is_address(rest) && rest.chars().all(is_plain)) {
        let message = words.say_with("usage-invalid-url", &[fact("found", text)]);
        return Err(UsageError::new(message).help(words.say("usage-url-form")));
    }
    let slash = if text.ends_with('/') { "" } else { "/" };
    Ok(format!("{text}{slash}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn addresses_that_are_none_are_refused() {
        let words = Words::of(Locale::KY);
        for text in [
            "example.kg",
            "ftp://example.kg",
            "https://",
            "https:///a",
            "https://a b",
            "https://a/?q",
            "https://а.kg",
        ] {
            assert!(parse_base_url(text, words).is_err(), "{text}");
        }
        assert_eq!(
            parse_base_url("http://localhost:8000", words).unwrap(),
            "http://localhost:8000/"
        );
    }
}
