//! The words of a form in one language.
//!
//! What the site says, too (states, kinds of evidence, periods, dates), comes from the theme, so that a form and the
//! pages agree; what only a form says is the program's own.

use std::borrow::Cow;
use std::sync::Arc;

use super::layout::Choice;
use crate::i18n::{Arg, Args, Locale, Messages, program_messages};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{Indicator, LocalizedText};
use crate::plan::speaker::Speaker;

/// The words that only forms use. They are part of the program.
#[must_use]
pub fn messages() -> &'static Messages {
    program_messages!()
}

/// Everything that a form says, in its language.
#[derive(Clone, Debug)]
pub struct FormWords {
    /// The words of the site.
    pub speaker: Arc<Speaker>,
    /// The language of the form's own words: the site's, or English where the program does not speak that.
    own: Locale,
}

impl FormWords {
    /// Words beside those of the site.
    #[must_use]
    pub fn new(speaker: Arc<Speaker>) -> Self {
        let locale = speaker.locale;
        let is_spoken = messages().locales().any(|known| known == locale);
        Self {
            speaker,
            own: if is_spoken { locale } else { Locale::EN },
        }
    }

    /// The form's language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.speaker.locale
    }

    /// The form's own message `key`.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// The form's own message `key` with its facts.
    #[must_use]
    pub fn say_with(&self, key: &str, args: &[(Cow<'static, str>, Arg)]) -> String {
        messages()
            .format(self.own, key, args)
            .unwrap_or_else(|| key.to_owned())
    }

    /// The site's word for a value of a list.
    #[must_use]
    pub fn choice(&self, choice: Choice, value: &str) -> String {
        self.speaker
            .message(&choice.message(value), &[])
            .unwrap_or_else(|| value.to_owned())
    }

    /// A text of the content.
    #[must_use]
    pub fn text<'t>(&self, text: &'t LocalizedText) -> &'t str {
        text.resolve(self.locale()).text
    }

    /// A value with its unit.
    #[must_use]
    pub fn amount(&self, unit: &str, value: Decimal) -> String {
        let shown = self.speaker.formats.number(&value.to_string());
        let args: Args = vec![
            ("value".into(), shown.clone().into()),
            ("n".into(), Arg::Number(value.to_f64())),
        ];
        self.speaker
            .message(&format!("unit-{unit}"), &args)
            .unwrap_or(shown)
    }

    /// A unit without a value: what is left of the words for many where the value is empty.
    #[must_use]
    pub fn unit(&self, unit: &str) -> String {
        let args: Args = vec![("value".into(), "".into()), ("n".into(), Arg::Number(10.0))];
        let words = self.speaker.message(&format!("unit-{unit}"), &args);
        let words = words.unwrap_or_else(|| unit.to_owned());
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The targets of an indicator, one a line.
    #[must_use]
    pub fn targets(&self, indicator: &Indicator) -> String {
        let line = |(year, value): (&TargetYear, &Decimal)| {
            let value = self.amount(&indicator.unit.value, *value);
            match year {
                TargetYear::Year(year) => self.say_with(
                    "target-year",
                    &[
                        ("year".into(), year.to_string().into()),
                        ("value".into(), value.into()),
                    ],
                ),
                TargetYear::Annual => self.say_with("target-annual", &[("value".into(), value.into())]),
            }
        };
        indicator.target.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::super::layout::{COLUMNS, Sheet};
    use super::super::summons::Summons;
    use super::*;
    use crate::model::Delivery;

    const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

    #[test]
    fn every_language_says_everything_with_the_same_facts() {
        messages().assert_languages_agree();
    }

    #[test]
    fn every_sheet_column_state_and_summons_has_words() {
        let mut keys: Vec<String> = Vec::new();
        for column in COLUMNS {
            keys.push(format!("{}-{}", column.sheet.name(), column.key));
            if !column.kind.is_locked() {
                keys.push(format!("input-{}-{}", column.sheet.name(), column.key));
            }
        }
        for sheet in Sheet::ALL {
            let name = sheet.name();
            keys.extend([
                format!("sheet-{name}"),
                format!("title-{name}"),
                format!("about-{name}"),
            ]);
        }
        keys.extend(
            Delivery::ALL
                .iter()
                .map(|value| format!("meaning-{}", value.as_str())),
        );
        keys.extend(
            Summons::ALL
                .iter()
                .map(|value| format!("duty-{}", value.as_str())),
        );
        for key in keys {
            assert!(messages().has(Locale::EN, &key), "{key}");
        }
    }

    #[test]
    fn what_spreadsheets_limit_is_short_enough() {
        for locale in LOCALES {
            for key in messages().keys(locale) {
                let text = messages().format(locale, key, &[]).unwrap_or_default();
                let most = match key.split('-').next() {
                    Some("sheet") => 31,
                    Some("error") if key == "error-title" => 32,
                    Some("error" | "input") => 240,
                    _ => continue,
                };
                assert!(text.chars().count() <= most, "{locale} {key}");
            }
        }
    }
}
