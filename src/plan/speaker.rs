//! Words in one reader's language: what every reader of a [`Site`](super::Site) makes of a plan's words.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use jiff::civil::Date;

use super::{Words, WordsArg};
use crate::i18n::{Arg, Args, Formats, Locale, Messages, format};
use crate::model::measure::Decimal;
use crate::model::{Period, Programme, ReportingPeriod};

/// Everything that turns values into words of one language.
#[derive(Debug)]
pub struct Speaker {
    /// The language.
    pub locale: Locale,
    /// The language of the adopted text.
    pub original: Locale,
    /// The interface strings.
    pub messages: Arc<Messages>,
    /// How numbers are written.
    pub formats: Formats,
    /// The programme's title, which many descriptions begin with.
    pub programme: String,
    /// Times in words, each found once.
    pub times: Times,
}

/// Times in words: the same few hundred stand on thousands of pages.
#[derive(Debug, Default)]
pub struct Times(RwLock<HashMap<Time, String>>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Time {
    Period(Period),
    ReportingPeriod(ReportingPeriod),
    Date(Date),
    AsOf(Date),
    By(Date),
}

impl Times {
    fn words(&self, time: Time, find: impl FnOnce() -> String) -> String {
        let known = self.0.read().ok().and_then(|known| known.get(&time).cloned());
        known.unwrap_or_else(|| {
            let words = find();
            if let Ok(mut known) = self.0.write() {
                known.insert(time, words.clone());
            }
            words
        })
    }
}

impl Speaker {
    /// One for each language of `programme`, the original first.
    #[must_use]
    pub fn all(programme: &Programme, messages: &Arc<Messages>) -> Vec<Arc<Self>> {
        let config = &programme.config;
        let speaker = |locale: Locale| {
            Arc::new(Self {
                locale,
                original: config.languages.original(),
                messages: Arc::clone(messages),
                formats: Formats::new(locale),
                programme: config.title.resolve(locale).text.to_owned(),
                times: Times::default(),
            })
        };
        config.languages.iter().map(speaker).collect()
    }

    /// An interface string.
    #[must_use]
    pub fn message(&self, key: &str, args: &[(Cow<'_, str>, Arg)]) -> Option<String> {
        self.messages.format(self.locale, key, args)
    }

    /// A period in words.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        self.times.words(Time::Period(period), || match period {
            Period::Years { from, to } => format::period_years(&self.messages, self.locale, from, to),
            Period::Annual => format::period_annual(&self.messages, self.locale),
        })
    }

    /// A date in words.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.times.words(Time::Date(date), || {
            format::date_long(&self.messages, self.locale, date.year(), date.month(), date.day())
        })
    }

    /// A reporting period in words: a quarter, a year, or a stage of the works.
    #[must_use]
    pub fn reporting_period(&self, period: ReportingPeriod) -> String {
        self.times.words(Time::ReportingPeriod(period), || {
            let mut args: Args = Vec::new();
            if let Some(start) = period.start() {
                args.push(("year".into(), start.year().to_string().into()));
            }
            if let ReportingPeriod::Quarter { quarter, .. } = period {
                // A number, since messages choose by it.
                args.push(("quarter".into(), Arg::Number(quarter.into())));
            }
            self.message(&format!("reporting-period-{}", period.kind()), &args)
                .unwrap_or_else(|| period.to_string())
        })
    }

    /// A date in words, as in "as of …".
    #[must_use]
    pub fn as_of(&self, date: Date) -> String {
        self.times.words(Time::AsOf(date), || {
            self.message("date-as-of", &date_args(date))
                .unwrap_or_else(|| self.date(date))
        })
    }

    /// A date in words that something is to be done by, as in "by …".
    #[must_use]
    pub fn by(&self, date: Date) -> String {
        self.times.words(Time::By(date), || {
            self.message("date-by", &date_args(date))
                .unwrap_or_else(|| self.date(date))
        })
    }

    /// A number of a table: as printed, plain digits, in the adopted language; grouped in translations.
    #[must_use]
    pub fn table_number(&self, value: Decimal) -> String {
        let written = value.to_string();
        if self.locale == self.original {
            self.formats.plain(&written)
        } else {
            self.formats.number(&written)
        }
    }

    /// Words of a plan in the reader's language.
    #[must_use]
    pub fn words(&self, words: &Words) -> String {
        match words {
            Words::Text(text) => one_line(text.resolve(self.locale).text),
            Words::Plain(text) => text.clone(),
            Words::Numbered(number, text) => {
                format!("{number}. {}", one_line(text.resolve(self.locale).text))
            }
            Words::Message(key, args) => {
                let mut facts: Args = args
                    .iter()
                    .map(|(name, arg)| (name.clone(), self.fact(arg)))
                    .collect();
                facts.push(("programme".into(), self.programme.as_str().into()));
                self.message(key, &facts).unwrap_or_else(|| (*key).to_owned())
            }
        }
    }

    fn fact(&self, arg: &WordsArg) -> Arg {
        match arg {
            WordsArg::Number(n) => (*n).into(),
            WordsArg::Plain(text) => text.as_str().into(),
            WordsArg::Text(text) => one_line(text.resolve(self.locale).text).into(),
            WordsArg::Period(period) => self.period(*period).into(),
            WordsArg::ReportingPeriod(period) => self.reporting_period(*period).into(),
            WordsArg::Date(date) => self.date(*date).into(),
            WordsArg::AsOf(date) => self.as_of(*date).into(),
            WordsArg::By(date) => self.by(*date).into(),
            WordsArg::Words(words) => self.words(words).into(),
        }
    }
}

fn date_args(date: Date) -> Args {
    vec![
        ("year".into(), date.year().to_string().into()),
        ("month".into(), Arg::Number(date.month().into())),
        ("day".into(), date.day().to_string().into()),
    ]
}

/// Several lines as one, for titles and attributes.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}
