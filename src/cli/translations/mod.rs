//! `onuguu translations`: how much is translated, what it was made from, and the exchange with translators.
//!
//! 1. [`status`]: counts by language and state.
//! 2. [`accept`]: records that translations go with the present wording of the original.
//! 3. [`exchange`]: a PO file for translators, and the way back.

mod accept;
mod exchange;
mod status;

use super::args::Args;
use super::args::translations::TranslationsArgs;
use super::clock;
use super::console::Console;
use super::environment::Environment;
use super::exit::Exit;
use super::project;
use super::stop::Stop;
use super::usage::UsageError;
use super::words::{Words, fact};
use crate::diag::Sink;
use crate::i18n::Locale;
use crate::load::{self, Sources};
use crate::model::Programme;

/// The programme that a command is about.
struct Project {
    sources: Sources,
    programme: Programme,
}

impl Project {
    fn read(args: &Args, words: Words) -> Result<Self, Stop> {
        project::find(&args.root, words)?;
        let sources = load::read(&args.root, None)?;
        // What is wrong with the content is for `check` to say.
        let programme = load::load(&sources, &mut Sink::default());
        Ok(Self { sources, programme })
    }

    /// The languages that the programme is translated into.
    fn locales(&self) -> impl Iterator<Item = Locale> + '_ {
        let languages = &self.programme.config.languages;
        languages.iter().filter(|locale| *locale != languages.original())
    }

    /// Makes sure that there are translations into `locale`.
    fn check_locale(&self, locale: Locale, words: Words) -> Result<(), UsageError> {
        if self.locales().any(|known| known == locale) {
            return Ok(());
        }
        let is_original = locale == self.programme.config.languages.original();
        let key = if is_original {
            "usage-language-of-original"
        } else {
            "usage-language-not-on-site"
        };
        let known: Vec<String> = self.locales().map(|locale| locale.to_string()).collect();
        let help = words.say_with("usage-translation-languages", &[fact("known", known.join(", "))]);
        Err(UsageError::new(words.say_with(key, &[fact("found", locale.as_str())])).help(help))
    }
}

/// Does what `asked` asks for.
pub(super) fn run(
    args: &Args,
    asked: &TranslationsArgs,
    environment: &Environment,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    let project = Project::read(args, words)?;
    match asked {
        TranslationsArgs::Status { locales } => status::run(&project, locales, args.verbosity, console),
        TranslationsArgs::Accept {
            paths,
            locale,
            is_reviewed,
        } => accept::run(&project, args, paths, *locale, *is_reviewed, console),
        TranslationsArgs::Export { locale, out } => {
            let day = clock::fixed_day(environment, words)?;
            exchange::export(&project, *locale, out.as_deref(), day, args.verbosity, console)
        }
        TranslationsArgs::Import {
            file,
            locale,
            is_reviewed,
            is_dry_run,
        } => {
            let asked = exchange::ImportArgs {
                file,
                locale: *locale,
                is_reviewed: *is_reviewed,
                is_dry_run: *is_dry_run,
            };
            exchange::import(&project, args, &asked, console)
        }
    }
}
