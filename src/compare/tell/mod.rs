//! A comparison in the words of one language.
//!
//! In: a [`Comparison`], and what is compared in words. Out: text for a terminal, or one file of
//! HTML to send. What the site says, too (badges, periods, roles, units), comes from the theme, so that both agree.
//!
//! 1. [`Teller`]: values, labels and names as words.
//! 2. [`text`](mod@text): for a terminal. 3. [`html`](mod@html): a file that needs nothing else.

pub mod html;
pub mod text;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;

use super::change::{Comparison, Field, Kind, Part, Value};
use crate::i18n::{Arg, Args, Locale, Messages};
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{LocalizedText, Period, shorten};
use crate::plan::speaker::{Speaker, one_line};

/// Longer names are cut: a number or the beginning tells which record is meant.
const MOST_NAME: usize = 100;

/// What is compared.
#[derive(Clone, Debug)]
pub struct Frame {
    /// The earlier state, in words.
    pub before: String,
    /// The later state, in words.
    pub after: String,
    /// The day that the states of measures are computed for.
    pub as_of: Date,
}

/// Everything that puts a comparison into words.
#[derive(Clone, Debug)]
pub struct Teller {
    /// The words of the site.
    speaker: Arc<Speaker>,
    /// The language of the comparison's own words, one of those that the program speaks.
    locale: Locale,
}

/// The words that only comparisons use. They are part of the program.
fn messages() -> &'static Messages {
    static MESSAGES: LazyLock<Messages> = LazyLock::new(|| {
        Messages::of_program(
            include_str!("messages/ky.ftl"),
            include_str!("messages/ru.ftl"),
            include_str!("messages/en.ftl"),
        )
    });
    &MESSAGES
}

fn fact(name: &'static str, value: impl Into<Arg>) -> (Cow<'static, str>, Arg) {
    (Cow::Borrowed(name), value.into())
}

impl Teller {
    /// Words in `locale`, beside those of the site.
    #[must_use]
    pub fn new(speaker: Arc<Speaker>, locale: Locale) -> Self {
        Self { speaker, locale }
    }

    fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    fn say_with(&self, key: &str, args: &[(Cow<'static, str>, Arg)]) -> String {
        // That no message is missing is tested; a reader is better served with a key than with a crash.
        messages()
            .format(self.locale, key, args)
            .unwrap_or_else(|| key.to_owned())
    }

    /// How much differs, in one sentence.
    #[must_use]
    pub fn summary(&self, comparison: &Comparison) -> String {
        if comparison.is_empty() {
            return self.say("nothing");
        }
        let kinds = Kind::TOP.into_iter().flat_map(|kind| {
            let reports = (kind == Kind::Measure).then_some(Kind::Report);
            [Some(kind), reports].into_iter().flatten()
        });
        let counts: Vec<String> = kinds
            .map(|kind| (kind, comparison.count(kind)))
            .filter(|(_, n)| *n > 0)
            .map(|(kind, n)| self.say_with(&format!("count-{}", kind.as_str()), &[fact("n", n)]))
            .collect();
        let summary = self.say_with("summary", &[fact("counts", counts.join(", "))]);
        match comparison.n_behind() {
            0 => summary,
            n => format!("{summary} {}", self.say_with("summary-behind", &[fact("n", n)])),
        }
    }

    /// What a reader has to know of states that have errors.
    fn doubts(&self, comparison: &Comparison) -> Vec<String> {
        let (before, after) = comparison.n_errors;
        [("errors-before", before), ("errors-after", after)]
            .into_iter()
            .filter(|(_, n)| *n > 0)
            .map(|(key, n)| self.say_with(key, &[fact("n", n)]))
            .collect()
    }

    /// The heading of all parts of a kind.
    fn group(&self, kind: Kind) -> String {
        self.say(&format!("group-{}", kind.as_str()))
    }

    /// What a part is called.
    fn part(&self, part: &Part) -> String {
        let kind = part.kind.as_str();
        let (key, number, name) = match &part.name {
            None => (format!("part-{kind}-bare"), String::new(), String::new()),
            Some(Value::Count(n)) => (format!("part-{kind}-n"), String::new(), n.to_string()),
            Some(Value::Numbered(number, text)) => {
                (format!("part-{kind}"), number.clone(), self.content(text))
            }
            Some(name) => (format!("part-{kind}"), String::new(), self.value(name)),
        };
        let name = match &part.name {
            // An address behind a title has to stay whole.
            Some(Value::List(_)) => name,
            _ => shorten(&name, MOST_NAME),
        };
        self.say_with(&key, &[fact("number", number), fact("name", name)])
    }

    /// What a change is about.
    fn field(&self, field: Field, of: Option<&Value>) -> String {
        let of = of.map(|of| self.value(of)).unwrap_or_default();
        self.say_with(&format!("field-{}", field.as_str()), &[fact("of", of)])
    }

    fn content(&self, text: &LocalizedText) -> String {
        one_line(text.resolve(self.speaker.locale).text)
    }

    fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => self.content(text),
            Value::Plain(text) => text.clone(),
            Value::Words(words) => self.speaker.words(words),
            Value::Word(key) => self.speaker.message(key, &[]).unwrap_or_else(|| key.clone()),
            Value::Numbered(number, text) => format!("{number}. {}", self.content(text)),
            Value::Period(period) => self.speaker.period(*period),
            Value::Report(period, id) => {
                let period = self.speaker.reporting_period(*period);
                // A second report on one period is told from the first by its name.
                if id.stem().contains('-') {
                    format!("{period} ({})", id.stem())
                } else {
                    period
                }
            }
            Value::ReportingPeriod(period) => self.speaker.reporting_period(*period),
            Value::Date(date) => self.speaker.date(*date),
            Value::Amount(unit, value) => self.amount(unit, *value),
            Value::Unit(unit) => {
                let args: Args = vec![fact("value", ""), fact("n", 10.0)];
                let words = self.speaker.message(&format!("unit-{unit}"), &args);
                words.map_or_else(|| unit.clone(), |words| words.trim().to_owned())
            }
            Value::Number(value) => self.speaker.table_number(*value),
            Value::Count(n) => n.to_string(),
            Value::Percent(percent) => self.amount(
                "percent",
                Decimal {
                    units: i64::from(*percent),
                    decimals: 0,
                },
            ),
            Value::Year(TargetYear::Year(year)) => year.to_string(),
            Value::Year(TargetYear::Annual) => self.speaker.period(Period::Annual),
            Value::List(values) => {
                let words = values.iter().map(|value| shorten(&self.value(value), MOST_NAME));
                let words: Vec<String> = words.collect();
                words.join(" – ")
            }
        }
    }

    fn amount(&self, unit: &str, value: Decimal) -> String {
        let shown = self.speaker.formats.number(&value.to_string());
        let args: Args = vec![fact("value", shown.clone()), fact("n", value.to_f64())];
        self.speaker
            .message(&format!("unit-{unit}"), &args)
            .unwrap_or(shown)
    }
}

/// Words without the space before them, and that space: marks stand around words only.
fn lead(words: &str) -> (&str, &str) {
    match words.strip_prefix(' ') {
        Some(rest) => (" ", rest),
        None => ("", words),
    }
}

#[cfg(test)]
mod tests {
    use super::super::change::Fate;
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn every_language_says_everything_with_the_same_facts() {
        messages().assert_languages_agree();
    }

    #[test]
    fn everything_that_can_differ_has_words() {
        let has = |key: String| messages().has(Locale::KY, &key);
        for field in Field::ALL {
            assert!(has(format!("field-{}", field.as_str())), "{field:?}");
        }
        for fate in [Fate::Added, Fate::Removed] {
            assert!(has(format!("fate-{}", fate.as_str())), "{fate:?}");
        }
        for kind in Kind::ALL {
            let kind = kind.as_str();
            assert!(
                has(format!("part-{kind}")) || has(format!("part-{kind}-bare")),
                "{kind}"
            );
        }
        for kind in Kind::TOP.into_iter().chain([Kind::Report]) {
            assert!(has(format!("count-{}", kind.as_str())), "{kind:?}");
        }
        for kind in Kind::TOP {
            assert!(has(format!("group-{}", kind.as_str())), "{kind:?}");
        }
    }
}
