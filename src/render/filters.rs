//! What templates can do with values: words, dates, periods, numbers, icons. One set a language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::escape::escape;
use super::value::get;
use crate::i18n::{Arg, Args, Formats, Locale, Messages, format};
use crate::model::Period;
use crate::model::measure::Decimal;
use crate::plan::{Words, WordsArg};

/// Everything that turns values into words of one language.
pub(super) struct Speaker {
    pub(super) locale: Locale,
    pub(super) original: Locale,
    pub(super) messages: Arc<Messages>,
    pub(super) formats: Formats,
    /// The programme's title, which many descriptions begin with.
    pub(super) programme: String,
}

impl Speaker {
    /// An interface string.
    pub(super) fn message(&self, key: &str, args: &[(Cow<'_, str>, Arg)]) -> Option<String> {
        self.messages.format(self.locale, key, args)
    }

    /// The words of a text in the reader's language, else in the original, and the language that they are in.
    fn resolve<'v>(&self, text: &'v Value) -> Option<(&'v str, Locale)> {
        let map = text.as_map()?;
        let words = |locale: Locale| get(map, locale.as_str()).and_then(Value::as_str);
        words(self.locale)
            .map(|text| (text, self.locale))
            .or_else(|| Some((words(self.original)?, self.original)))
    }

    /// A text as HTML: escaped, line breaks kept, marked with its language where that is not the page's.
    fn html(&self, text: &Value) -> TeraResult<Value> {
        let Some((words, locale)) = self.resolve(text) else {
            return Err(Error::message("`t` takes a text by language"));
        };
        let is_behind = locale == self.locale && is_behind(text, locale);
        let mut html = String::with_capacity(words.len() + 32);
        if is_behind {
            html.push_str("<span class=\"behind\">");
        }
        if locale != self.locale {
            html.push_str("<span lang=\"");
            html.push_str(locale.as_str());
            html.push_str("\">");
        }
        for (idx, line) in words.lines().enumerate() {
            if idx > 0 {
                html.push_str("<br>");
            }
            escape(line, &mut html);
        }
        if locale != self.locale {
            html.push_str("</span>");
        }
        if is_behind {
            html.push_str(" <small>");
            escape(
                &self.message("translation-behind", &[]).unwrap_or_default(),
                &mut html,
            );
            html.push_str("</small></span>");
        }
        Ok(Value::safe_string(&html))
    }

    /// A period in words.
    pub(super) fn period(&self, period: Period) -> String {
        match period {
            Period::Years { from, to } => format::period_years(&self.messages, self.locale, from, to),
            Period::Annual => format::period_annual(&self.messages, self.locale),
        }
    }

    /// A date in words.
    pub(super) fn date(&self, date: Date) -> String {
        format::date_long(&self.messages, self.locale, date.year(), date.month(), date.day())
    }

    /// A date in words, as in "as of …".
    pub(super) fn as_of(&self, date: Date) -> String {
        let args: Args = vec![
            ("year".into(), date.year().to_string().into()),
            ("month".into(), Arg::Number(date.month().into())),
            ("day".into(), date.day().to_string().into()),
        ];
        self.message("date-as-of", &args)
            .unwrap_or_else(|| self.date(date))
    }

    /// A number of a table: as printed, plain digits, in the adopted language; grouped in translations.
    pub(super) fn table_number(&self, value: Decimal) -> String {
        let written = value.to_string();
        if self.locale == self.original {
            self.formats.plain(&written)
        } else {
            self.formats.number(&written)
        }
    }

    /// Words of a plan in the reader's language.
    pub(super) fn words(&self, words: &Words) -> String {
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
        }
    }

    /// A template's named arguments as facts of a message.
    fn facts(&self, kwargs: &Kwargs) -> Args {
        let fact = |value: &Value| -> Arg {
            if let Some(n) = value.as_f64() {
                return Arg::Number(n);
            }
            match (self.resolve(value), value.as_str()) {
                (Some((words, _)), _) => one_line(words).into(),
                (None, Some(text)) => text.into(),
                (None, None) => value.to_string().into(),
            }
        };
        // Facts are named with hyphens, which templates cannot write.
        let name = |name: &tera::value::Key<'_>| Cow::Owned(name.to_string().replace('_', "-"));
        let mut facts: Args = kwargs
            .iter()
            .map(|(key, value)| (name(key), fact(value)))
            .collect();
        facts.push(("programme".into(), self.programme.as_str().into()));
        facts
    }
}

/// Whether a text was translated into `locale` from an earlier wording of the original.
fn is_behind(text: &Value, locale: Locale) -> bool {
    let behind = text
        .as_map()
        .and_then(|map| get(map, "behind"))
        .and_then(Value::as_array)
        .unwrap_or(&[]);
    behind
        .iter()
        .any(|behind| behind.as_str() == Some(locale.as_str()))
}

/// Several lines as one, for titles and attributes.
pub(super) fn one_line(text: &str) -> String {
    text.lines().collect::<Vec<_>>().join(" ")
}

/// Makes the filters of one language known to a set of templates.
///
/// - `t`: a text of the content as HTML; `plain`: the same for attributes.
/// - `msg`: an interface string by its key, with named facts.
/// - `period`, `number`: as the reader's language writes them.
/// - `icon`: an icon of the theme by name, inline.
pub(super) fn register(tera: &mut Tera, speaker: &Arc<Speaker>, icons: &Arc<BTreeMap<String, Value>>) {
    let this = Arc::clone(speaker);
    tera.register_filter("t", move |text: &Value, _: Kwargs, _: &State<'_>| this.html(text));

    let this = Arc::clone(speaker);
    tera.register_filter(
        "plain",
        move |text: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let words = this.resolve(text).map(|(words, _)| one_line(words));
            words.ok_or_else(|| Error::message("`plain` takes a text by language"))
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "msg",
        move |key: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let message = this.message(key, &this.facts(&kwargs));
            message.ok_or_else(|| Error::message(format!("no interface string `{key}` in `{}`", this.locale)))
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "period",
        move |period: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let year = |name: &str| {
                let number = get(period.as_map()?, name)?.as_i64()?;
                i16::try_from(number).ok()
            };
            Ok(match year("from").zip(year("to")) {
                Some((from, to)) => this.period(Period::Years { from, to }),
                None => this.period(Period::Annual),
            })
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "number",
        move |number: &Value, _: Kwargs, _: &State<'_>| -> String {
            this.formats.number(&number.to_string())
        },
    );

    let icons = Arc::clone(icons);
    tera.register_filter(
        "icon",
        move |name: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            icons
                .get(name)
                .cloned()
                .ok_or_else(|| Error::message(format!("the theme has no icon `{name}`")))
        },
    );
}
