//! From facts to sentences: the wording of a diagnostic in one language.

use super::Diagnostic;
use crate::i18n::{Arg, Args, Locale, Messages, program_messages};

/// The messages of the generator itself: every code, the value words and the words of the renderers.
///
/// They are part of the program, so that a broken theme or an empty folder can be reported, too.
#[must_use]
pub fn messages() -> &'static Messages {
    program_messages!()
}

/// What a diagnostic says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The headline: lower case, without a full stop.
    pub headline: String,
    /// What is wrong at the primary place.
    pub label: Option<String>,
    /// What stands at the other places, in the order of [`Diagnostic::labels`].
    pub labels: Vec<Option<String>>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// The sentences of this diagnostic in `locale`; in English where the generator does not speak `locale`.
    #[must_use]
    pub fn wording(&self, locale: Locale) -> Wording {
        let messages = messages();
        let locale = spoken(locale);
        let key = self.code.as_str();
        let args = resolve_words(messages, locale, &self.args);
        let attribute = |name: &str| messages.attribute(locale, key, name, &args);

        let has_suggestion = args.iter().any(|(name, _)| name == "suggestion");
        let suggestion = if has_suggestion {
            attribute("suggest")
        } else {
            None
        };
        Wording {
            headline: messages
                .format(locale, key, &args)
                .unwrap_or_else(|| key.to_owned()),
            label: attribute("label"),
            labels: self.labels.iter().map(|(_, name)| attribute(name)).collect(),
            help: suggestion.or_else(|| attribute("help")),
        }
    }
}

/// A word of the generator's own (`severity-error`, `help`) in `locale`, or the key where there is none.
pub(super) fn word(locale: Locale, key: &str) -> String {
    messages()
        .format(spoken(locale), key, &[])
        .unwrap_or_else(|| key.to_owned())
}

/// `locale` if the generator speaks it, else English.
fn spoken(locale: Locale) -> Locale {
    if messages().locales().any(|known| known == locale) {
        locale
    } else {
        Locale::EN
    }
}

/// Puts words of the reader's language in the place of `@names`. A name that no message has is the author's
/// own text and stays.
fn resolve_words(messages: &Messages, locale: Locale, args: &Args) -> Args {
    let resolve = |arg: &Arg| match arg {
        Arg::Text(text) => {
            let word = text
                .strip_prefix('@')
                .and_then(|key| messages.format(locale, key, &[]));
            word.map_or_else(|| arg.clone(), Arg::Text)
        }
        Arg::Number(_) => arg.clone(),
    };
    args.iter()
        .map(|(name, arg)| (name.clone(), resolve(arg)))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::diag::{Code, FileId, SourceSpan};

    const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

    /// The row of a code in the table of codes, whose last column documents the arguments.
    fn row(code: Code) -> &'static str {
        let quoted = format!("\"{code}\"");
        include_str!("code.rs")
            .lines()
            .find(|line| line.contains(&quoted))
            .expect("every code has a row")
    }

    fn documented_arguments(code: Code) -> BTreeSet<String> {
        let (_, doc) = row(code).split_once("Args:").unwrap_or_default();
        let args = doc.split("Label").next().unwrap_or_default();
        args.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_language_has_every_message_with_the_same_attributes_and_arguments() {
        messages().assert_languages_agree();
    }

    #[test]
    fn every_code_is_worded_with_its_documented_arguments() {
        for &code in Code::ALL {
            let key = code.as_str();
            assert!(messages().has(Locale::EN, key), "{key}");

            let mut attributes = BTreeSet::from(["help", "label"]);
            if row(code).contains("`suggestion`") {
                attributes.insert("suggest");
            }
            if row(code).contains("Label `first`") {
                attributes.insert("first");
            }
            assert_eq!(messages().attributes(Locale::EN, key), attributes, "{key}");

            let used = messages().arguments(Locale::EN, key);
            let documented = documented_arguments(code);
            assert!(
                used.is_subset(&documented),
                "{key} uses {used:?}, documented are {documented:?}"
            );
        }
    }

    #[test]
    fn no_sentence_ends_in_a_full_stop_or_lacks_an_argument() {
        for &code in Code::ALL {
            let mut diagnostic = Diagnostic::new(code, SourceSpan::file_start(FileId(0)))
                .also(SourceSpan::file_start(FileId(0)), "first");
            for name in documented_arguments(code) {
                let value = if name.starts_with("n-") {
                    Arg::from(3_u32)
                } else {
                    Arg::from("found")
                };
                diagnostic.args.push((name.into(), value));
            }
            for locale in LOCALES {
                let Wording {
                    headline,
                    label,
                    labels,
                    help,
                } = diagnostic.wording(locale);
                for sentence in [Some(headline), label, help].into_iter().chain(labels).flatten() {
                    assert!(
                        !sentence.contains("{$") && !sentence.ends_with('.'),
                        "{locale} {code}: {sentence}"
                    );
                    assert!(
                        !sentence.is_empty() && !sentence.contains('\n'),
                        "{locale} {code}: {sentence}"
                    );
                }
            }
        }
    }

    #[track_caller]
    fn check(diagnostic: &Diagnostic, locale: Locale, headline: &str, help: &str) {
        let wording = diagnostic.wording(locale);
        assert_eq!(
            (wording.headline.as_str(), wording.help.as_deref()),
            (headline, Some(help))
        );
    }

    fn at_start(code: Code) -> Diagnostic {
        Diagnostic::new(code, SourceSpan::file_start(FileId(0)))
    }

    #[test]
    fn value_words_are_in_the_readers_language() {
        let diagnostic = at_start(Code::WrongType)
            .arg("expected", "@type-text")
            .arg("found", "@type-list");
        let help = "маанини оңдоңуз: бул жерде текст турушу керек";
        check(
            &diagnostic,
            Locale::KY,
            "текст күтүлгөн, бирок тизме жазылган",
            help,
        );
        check(
            &diagnostic,
            Locale::EN,
            "expected a text, found a list",
            "write a text here",
        );
    }

    #[test]
    fn text_of_the_author_that_begins_with_an_at_sign_stays() {
        let diagnostic = at_start(Code::InvalidUrl).arg("found", "@mayor");
        assert_eq!(
            diagnostic.wording(Locale::EN).headline,
            "`@mayor` is not a web address"
        );
    }

    #[test]
    fn suggestion_replaces_the_help() {
        let diagnostic = at_start(Code::UnknownId)
            .arg("kind", "@kind-body")
            .arg("found", "city-hal");
        let without = "correct the name, or add the record that it should name";
        check(&diagnostic, Locale::EN, "there is no body `city-hal`", without);
        let diagnostic = diagnostic.suggest("city-hal", ["city-hall", "council"]);
        check(
            &diagnostic,
            Locale::EN,
            "there is no body `city-hal`",
            "did you mean `city-hall`?",
        );
        let help = "балким, `city-hall` дегиңиз келгендир?";
        check(
            &diagnostic,
            Locale::KY,
            "`city-hal` деген жооптуу орган жок",
            help,
        );
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let cells = |n: u32| {
            at_start(Code::CellCount)
                .arg("found", n)
                .arg("expected", 5_u32)
                .wording(Locale::RU)
                .headline
        };
        assert_eq!(
            cells(1),
            "в строке таблицы 1 ячейка, а ожидается 5 — по одной на столбец"
        );
        assert_eq!(
            cells(3),
            "в строке таблицы 3 ячейки, а ожидается 5 — по одной на столбец"
        );
        assert_eq!(
            cells(11),
            "в строке таблицы 11 ячеек, а ожидается 5 — по одной на столбец"
        );
    }

    #[test]
    fn language_that_the_generator_does_not_speak_gets_english() {
        let headline = at_start(Code::EmptyText).wording("kk".parse().unwrap()).headline;
        assert_eq!(headline, "the text is empty");
    }
}
