//! The commands below `translations`, and what their arguments mean.
//!
//! Behind the word `translations`, `--lang` names the language of the translations; the language of the messages
//! then comes from the environment, or from a `--lang` that stands before it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::super::usage::UsageError;
use super::super::words::{Words, fact};
use super::group::{Group, below};
use super::manual::Manual;
use super::shared::{path, path_option};
use super::{CommandDefinition, Task};
use crate::i18n::Locale;
use crate::i18n::locale::LocaleError;

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "translations",
    define,
    read,
};

/// What is asked for of translations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum TranslationsArgs {
    /// Count them by language and state.
    Status {
        /// Only into these languages; into all where there are none.
        locales: Vec<Locale>,
    },
    /// Record that they go with the present wording of the original.
    Accept {
        /// Only in these files and folders; in all where there are none.
        paths: Vec<String>,
        /// Only into this language.
        locale: Option<Locale>,
        /// A person has reviewed them.
        is_reviewed: bool,
    },
    /// Write a PO file.
    Export {
        /// The language of the translations.
        locale: Locale,
        /// Where to; standard output where this is `None`.
        out: Option<PathBuf>,
    },
    /// Bring a PO file back.
    Import {
        /// The file.
        file: PathBuf,
        /// The language of the translations, where the file does not say it.
        locale: Option<Locale>,
        /// A person has reviewed them.
        is_reviewed: bool,
        /// Only say what would change.
        is_dry_run: bool,
    },
}

fn define(manual: &Manual) -> Command {
    let group = Group {
        name: COMMAND.name,
        manual,
    };
    let lang = |help: &str| manual.option("of", "lang", help).long("lang");
    let reviewed = || manual.flag("reviewed", "help-translations-reviewed");
    let status = group
        .command("status", "")
        .arg(lang("help-translations-lang-many").action(ArgAction::Append));
    let path = manual.say("help-value-path");
    let accept = group
        .command("accept", &format!(" [{path}…]"))
        .arg(
            Arg::new("paths")
                .value_name(path)
                .help(manual.say("help-translations-paths"))
                .num_args(0..),
        )
        .arg(lang("help-translations-lang-one"))
        .arg(reviewed());
    let export = group
        .command("export", &format!(" --lang <{}>", manual.say("help-value-lang")))
        .arg(lang("help-translations-lang").required(true))
        .arg(path_option(manual, "out", "file", "help-translations-out"));
    let file = manual.say("help-value-file");
    let import = group
        .command("import", &format!(" <{file}>"))
        .arg(
            Arg::new("file")
                .value_name(file)
                .value_parser(value_parser!(PathBuf))
                .required(true)
                .help(manual.say("help-translations-file")),
        )
        .arg(lang("help-translations-lang-import"))
        .arg(reviewed())
        .arg(manual.flag("dry-run", "help-translations-dry-run"));
    group.parser("help-translations", [status, accept, export, import])
}

fn read(matches: &ArgMatches, words: Words) -> Result<Task, UsageError> {
    let (name, matches) = below(matches, words)?;
    let locales: Vec<Locale> = matches
        .get_many::<String>("of")
        .into_iter()
        .flatten()
        .map(|found| parse_locale(found, words))
        .collect::<Result<_, _>>()?;
    let locale = locales.first().copied();
    Ok(Task::Translations(match (name, locale) {
        ("accept", locale) => TranslationsArgs::Accept {
            paths: matches
                .get_many::<String>("paths")
                .into_iter()
                .flatten()
                .cloned()
                .collect(),
            locale,
            is_reviewed: matches.get_flag("reviewed"),
        },
        ("export", Some(locale)) => TranslationsArgs::Export {
            locale,
            out: path(matches, "out"),
        },
        ("import", locale) => TranslationsArgs::Import {
            file: path(matches, "file").unwrap_or_default(),
            locale,
            is_reviewed: matches.get_flag("reviewed"),
            is_dry_run: matches.get_flag("dry-run"),
        },
        _ => TranslationsArgs::Status { locales },
    }))
}

/// A language code, with a hint where it is the country's.
pub(in crate::cli) fn parse_locale(found: &str, words: Words) -> Result<Locale, UsageError> {
    found.parse().map_err(|error| {
        let message = words.say_with("usage-no-language", &[fact("found", found)]);
        UsageError::new(message).help(words.say(match error {
            LocaleError::CountryInsteadOfKyrgyz => "usage-kg-is-country",
            LocaleError::Malformed => "usage-language-form",
        }))
    })
}
