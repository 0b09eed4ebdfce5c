//! The day that everything on the site is computed for.

use jiff::civil::Date;

use super::environment::Environment;
use super::usage::UsageError;
use super::words::{Words, fact};

/// The day that was asked for, else that of `SOURCE_DATE_EPOCH` (in UTC, so that it is the same everywhere),
/// else today where the machine stands.
pub(super) fn as_of(
    asked: Option<Date>,
    environment: &Environment,
    words: Words,
) -> Result<Date, UsageError> {
    if let Some(date) = asked {
        return Ok(date);
    }
    Ok(fixed_day(environment, words)?.unwrap_or(environment.today))
}

/// The day of `SOURCE_DATE_EPOCH`, if it is set.
pub(super) fn fixed_day(environment: &Environment, words: Words) -> Result<Option<Date>, UsageError> {
    let Some(epoch) = &environment.source_date_epoch else {
        return Ok(None);
    };
    let timestamp = epoch
        .trim()
        .parse()
        .ok()
        .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    let date = timestamp.map(|timestamp| timestamp.to_zoned(jiff::tz::TimeZone::UTC).date());
    date.map(Some).ok_or_else(|| {
        let message = words.say_with("usage-invalid-epoch", &[fact("found", epoch.as_str())]);
        UsageError::new(message).help(words.say("usage-epoch-form"))
    })
}

/// A day as people are asked to write it, and in no other form.
pub(super) fn parse_date(text: &str, words: Words) -> Result<Date, UsageError> {
    let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let date = if is_plain { text.parse().ok() } else { None };
    date.ok_or_else(|| {
        let message = words.say_with("usage-invalid-date", &[fact("found", text)]);
        UsageError::new(message).help(words.say("usage-date-form"))
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Locale;

    #[track_caller]
    fn check(asked: Option<Date>, epoch: Option<&str>, expected: Option<Date>) {
        let environment = Environment {
            source_date_epoch: epoch.map(str::to_owned),
            today: date(2026, 11, 22),
            ..Environment::default()
        };
        assert_eq!(as_of(asked, &environment, Words::of(Locale::EN)).ok(), expected);
    }

    #[test]
    fn asked_day_comes_before_the_fixed_one_and_that_before_today() {
        check(Some(date(2026, 1, 1)), Some("0"), Some(date(2026, 1, 1)));
        check(None, Some("1735689599"), Some(date(2024, 12, 31)));
        check(None, None, Some(date(2026, 11, 22)));
        check(None, Some("yesterday"), None);
        check(None, Some("99999999999999999"), None);
    }

    #[test]
    fn days_are_written_in_one_form() {
        let parse = |text| parse_date(text, Words::of(Locale::KY)).ok();
        assert_eq!(parse("2026-12-31"), Some(date(2026, 12, 31)));
        for text in [
            "2026-02-30",
            "20261231",
            "31.12.2026",
            "2026-12-31T00:00",
            "",
            "+026-12-31",
            "2026-1-1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
