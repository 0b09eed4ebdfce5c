//! Which language the command line speaks.
//!
//! It has to be known before the arguments are read, since the help and every complaint about an argument are
//! worded in it.

use std::ffi::OsString;

use super::environment::Environment;
use super::prescan;
use crate::i18n::Locale;

/// The languages that there are messages in. The first is spoken where nothing says otherwise.
pub(super) const SPOKEN: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

/// The language of the run: `--lang`, else the environment's, else Kyrgyz.
///
/// Behind the command `translations`, `--lang` names the language of the translations and not that of the messages;
/// behind `reports form` it is that of the form.
/// An unknown `--lang` is complained about later, in the language of the environment.
pub(super) fn detect(environment: &Environment) -> Locale {
    asked(&environment.args).unwrap_or_else(|| of_environment(&environment.languages))
}

/// The language that is asked for by `name`, if there is one.
pub(super) fn by_name(name: &str) -> Option<Locale> {
    SPOKEN.into_iter().find(|locale| locale.as_str() == name)
}

fn asked(args: &[OsString]) -> Option<Locale> {
    let args = prescan::before(&["translations"], args);
    let args = prescan::before(&["reports", "form"], args);
    by_name(&prescan::value_of("--lang", args)?)
}

/// The language of the first variable that is set, as POSIX has it: `ru_RU.UTF-8` is `ru`.
fn of_environment(variables: &[Option<String>]) -> Locale {
    let first = variables.iter().flatten().next().map_or("", String::as_str);
    let end = first.find(['_', '.', '@', '-']).unwrap_or(first.len());
    by_name(&first[..end].to_ascii_lowercase()).unwrap_or(SPOKEN[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(args: &[&str], languages: [&str; 3], expected: Locale) {
        let languages = languages.map(|value| (!value.is_empty()).then(|| value.to_owned()));
        let args = args.iter().map(OsString::from).collect();
        assert_eq!(
            detect(&Environment {
                args,
                languages,
                ..Environment::default()
            }),
            expected
        );
    }

    #[test]
    fn environment_decides_where_nobody_asks() {
        check(&["build"], ["", "", "ru_RU.UTF-8"], Locale::RU);
        check(&["build"], ["", "en-GB", "ru_RU.UTF-8"], Locale::EN);
        check(&["build"], ["C", "en_US", "ru_RU.UTF-8"], Locale::KY);
        check(&["build"], ["", "", "de_DE@euro"], Locale::KY);
        check(&["build"], ["", "", ""], Locale::KY);
    }

    #[test]
    fn asked_language_wins_wherever_it_stands() {
        check(&["--lang", "ru", "build"], ["en", "", ""], Locale::RU);
        check(&["build", "--lang=ru"], ["en", "", ""], Locale::RU);
        check(&["build", "--lang", "kg"], ["en", "", ""], Locale::EN);
        check(&["build", "--lang"], ["en", "", ""], Locale::EN);
    }

    #[test]
    fn language_of_a_form_is_not_that_of_the_messages() {
        let asked = |args: &'static str, expected| {
            let args: Vec<&str> = args.split(' ').collect();
            check(&args, ["en", "", ""], expected);
        };
        asked("reports form --lang ru", Locale::EN);
        asked("--root city reports -q form --lang=ru", Locale::EN);
        asked("--lang ky reports form --lang ru", Locale::KY);
        asked("reports status --lang ru", Locale::RU);
        asked("reports import form --lang ru", Locale::RU);
    }

    #[test]
    fn language_of_translations_is_not_that_of_the_messages() {
        check(
            &["translations", "export", "--lang", "ru"],
            ["en", "", ""],
            Locale::EN,
        );
        check(
            &["translations", "--lang=ru", "export"],
            ["en", "", ""],
            Locale::EN,
        );
        check(
            &["--lang", "ky", "translations", "export", "--lang", "ru"],
            ["en", "", ""],
            Locale::KY,
        );
        check(
            &[
                "--lang=ky",
                "-v",
                "--root",
                "a",
                "translations",
                "status",
                "--lang",
                "ru",
            ],
            ["en", "", ""],
            Locale::KY,
        );
        // Words that only look like the command.
        check(
            &["--root", "translations", "build", "--lang", "ru"],
            ["en", "", ""],
            Locale::RU,
        );
        check(
            &["help", "translations", "--lang", "ru"],
            ["en", "", ""],
            Locale::RU,
        );
    }
}
