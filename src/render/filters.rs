//! What templates can do with values: words, dates, periods, numbers, icons. One set a language.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::RandomState;
use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::value::get;
use crate::i18n::{Arg, Args, Locale};
use crate::model::{Period, ReportingPeriod};
use crate::output::markup::escape;
use crate::plan::speaker::{Speaker, one_line};

/// The words of a text in the reader's language, else in the original, else in the one that they were written in
/// first, as reports may be; and the language that they are in.
fn resolve<'v>(speaker: &Speaker, text: &'v Value) -> Option<(&'v str, Locale)> {
    let map = text.as_map()?;
    let words = |locale: Locale| get(map, locale.as_str()).and_then(Value::as_str);
    words(speaker.locale)
        .map(|text| (text, speaker.locale))
        .or_else(|| Some((words(speaker.original)?, speaker.original)))
        .or_else(|| {
            let mut texts = map
                .iter()
                .filter_map(|(locale, text)| Some((text.as_str()?, locale.as_str()?.parse().ok()?)));
            texts.next()
        })
}

/// A text as HTML: escaped, line breaks kept, marked with its language where that is not the page's.
fn html(speaker: &Speaker, text: &Value) -> TeraResult<Value> {
    let Some((words, locale)) = resolve(speaker, text) else {
        return Err(Error::message("`t` takes a text by language"));
    };
    let is_behind = locale == speaker.locale && is_behind(text, locale);
    let mut html = String::with_capacity(words.len() + 32);
    if is_behind {
        html.push_str("<span class=\"behind\">");
    }
    if locale != speaker.locale {
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
    if locale != speaker.locale {
        html.push_str("</span>");
    }
    if is_behind {
        html.push_str(" <small>");
        escape(
            &speaker.message("translation-behind", &[]).unwrap_or_default(),
            &mut html,
        );
        html.push_str("</small></span>");
    }
    Ok(Value::safe_string(&html))
}

/// HTML in which a range of years (`2023–2026`) does not break at the end of a line: in a heading it looks like a slip.
fn unbroken_years(html: &str) -> String {
    const N_DIGITS: usize = 4;
    let is_year = |text: Option<&str>| {
        text.is_some_and(|text| text.len() == N_DIGITS && text.bytes().all(|digit| digit.is_ascii_digit()))
    };
    let mut out = String::with_capacity(html.len() + 32);
    let mut written = 0;
    for (at, dash) in html.match_indices(['-', '–']) {
        let (first, next) = (at.saturating_sub(N_DIGITS), at + dash.len());
        let end = next + N_DIGITS;
        if first >= written && is_year(html.get(first..at)) && is_year(html.get(next..end)) {
            out.push_str(&html[written..first]);
            out.push_str("<span class=\"unbroken\">");
            out.push_str(&html[first..end]);
            out.push_str("</span>");
            written = end;
        }
    }
    out.push_str(&html[written..]);
    out
}

/// A template's named arguments as facts of a message.
fn facts(speaker: &Speaker, kwargs: &Kwargs) -> Args {
    let fact = |value: &Value| -> Arg {
        if let Some(n) = value.as_f64() {
            return Arg::Number(n);
        }
        match (resolve(speaker, value), value.as_str()) {
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
    facts.push(("programme".into(), speaker.programme.as_str().into()));
    facts
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

/// Makes the filters of one language known to a set of templates.
///
/// - `t`: a text of the content as HTML; `plain`: the same for attributes; `other_lang`: the language that it is in,
///   where that is not the page's.
/// - `heading`: the same as `t`, without a line break in a range of years.
/// - `msg`: an interface string by its key, with named facts.
/// - `period`, `reporting_period`, `date`, `number`: as the reader's language writes them.
/// - `icon`: an icon of the theme by name, inline.
/// - `fitted`: lines of a card, see [`card`](super::card).
pub(super) fn register(tera: &mut Tera, speaker: &Arc<Speaker>, icons: &Arc<BTreeMap<String, Value>>) {
    words(tera, speaker);
    formats(tera, speaker);
    super::card::register(tera);

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

/// Texts of the content, and the interface's.
fn words(tera: &mut Tera, speaker: &Arc<Speaker>) {
    let this = Arc::clone(speaker);
    tera.register_filter("t", move |text: &Value, _: Kwargs, _: &State<'_>| {
        html(&this, text)
    });

    let this = Arc::clone(speaker);
    tera.register_filter("heading", move |text: &Value, _: Kwargs, _: &State<'_>| {
        let html = html(&this, text)?;
        let unbroken = unbroken_years(html.as_str().unwrap_or_default());
        Ok::<_, Error>(Value::safe_string(&unbroken))
    });

    let this = Arc::clone(speaker);
    tera.register_filter(
        "plain",
        move |text: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let words = resolve(&this, text).map(|(words, _)| one_line(words));
            words.ok_or_else(|| Error::message("`plain` takes a text by language"))
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "other_lang",
        move |text: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let other = resolve(&this, text).map(|(_, locale)| {
                if locale == this.locale {
                    String::new()
                } else {
                    locale.to_string()
                }
            });
            other.ok_or_else(|| Error::message("`other_lang` takes a text by language"))
        },
    );

    let this = Arc::clone(speaker);
    // Most words of a page are the same on every page of a language.
    let known: HashMap<String, Value, RandomState> = this
        .messages
        .keys(this.locale)
        .into_iter()
        .filter_map(|key| {
            let message = this.message(key, &facts(&this, &Kwargs::default()))?;
            Some((key.to_owned(), message.into()))
        })
        .collect();
    tera.register_filter(
        "msg",
        move |key: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
            if kwargs.iter().next().is_none()
                && let Some(message) = known.get(key)
            {
                return Ok(message.clone());
            }
            let message = this.message(key, &facts(&this, &kwargs)).map(Value::from);
            message.ok_or_else(|| Error::message(format!("no interface string `{key}` in `{}`", this.locale)))
        },
    );
}

/// Times and numbers.
fn formats(tera: &mut Tera, speaker: &Arc<Speaker>) {
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
        "reporting_period",
        move |period: &str, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let period: Result<ReportingPeriod, ()> = period.parse();
            let period =
                period.map_err(|()| Error::message("`reporting_period` takes a period such as `2024-Q2`"))?;
            Ok(this.reporting_period(period))
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "date",
        move |date: &str, _: Kwargs, _: &State<'_>| -> TeraResult<String> {
            let date = date
                .parse()
                .map_err(|_| Error::message("`date` takes a day such as `2024-07-08`"))?;
            Ok(this.date(date))
        },
    );

    let this = Arc::clone(speaker);
    tera.register_filter(
        "number",
        move |number: &Value, _: Kwargs, _: &State<'_>| -> String {
            this.formats.number(&number.to_string())
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_a_range_stay_together() {
        #[track_caller]
        fn check(html: &str, expected: &str) {
            assert_eq!(unbroken_years(html), expected);
        }
        check(
            "на 2023–2026 годы",
            "на <span class=\"unbroken\">2023–2026</span> годы",
        );
        check(
            "2023-2026-жылдарга",
            "<span class=\"unbroken\">2023-2026</span>-жылдарга",
        );
        check("Ош – Бишкек, 5–7-класс, 2023–", "Ош – Бишкек, 5–7-класс, 2023–");
        check("", "");
        check("–", "–");
    }
}
