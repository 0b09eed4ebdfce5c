//! Numbers, dates and periods as readers of one language write them.
//!
//! Numbers follow CLDR. Dates and periods are sentences, so their wording stands with the interface strings:
//! `date-long` (`$day` and `$month` as numbers, `$year` as text), `period-year` (`$year`), `period-years`
//! (`$from`, `$to`) and `period-annual`. CLDR's own long date in Kyrgyz ("2026-ж. 22-ноябрь") is not what an
//! official text says ("2026-жылдын 22-ноябры").

use std::fmt;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};

use super::{Args, Locale, Messages};

/// How one language writes numbers.
pub struct Formats {
    grouped: DecimalFormatter,
    plain: DecimalFormatter,
}

impl Formats {
    /// The number formats of `locale`; those of CLDR's root for a language that CLDR does not know.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "the root's data are compiled in, so there is always one to take"
    )]
    pub fn new(locale: Locale) -> Self {
        let formatter = |strategy| {
            let mut options = DecimalFormatterOptions::default();
            options.grouping_strategy = Some(strategy);
            DecimalFormatter::try_new(locale.to_icu().into(), options)
                .expect("the compiled data fall back to the root, which is always there")
        };
        Self {
            grouped: formatter(GroupingStrategy::Auto),
            plain: formatter(GroupingStrategy::Never),
        }
    }

    /// A number written with a point (`1234.50`), in groups of three and with all its decimals: `1 234,50`.
    ///
    /// Text that is no number is returned as it is.
    #[must_use]
    pub fn number(&self, text: &str) -> String {
        format_with(&self.grouped, text)
    }

    /// A whole number in groups of three.
    #[must_use]
    pub fn integer(&self, n: i64) -> String {
        self.grouped.format(&Decimal::from(n)).to_string()
    }

    /// A number written with a point, with the language's decimal sign and without groups: `1234,50`.
    ///
    /// Text that is no number is returned as it is.
    #[must_use]
    pub fn plain(&self, text: &str) -> String {
        format_with(&self.plain, text)
    }
}

impl fmt::Debug for Formats {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Formats")
            .field("example", &self.number("1234.5"))
            .finish()
    }
}

fn format_with(formatter: &DecimalFormatter, text: &str) -> String {
    match text.parse::<Decimal>() {
        Ok(decimal) => formatter.format(&decimal).to_string(),
        Err(_) => text.to_owned(),
    }
}

/// A date in words: `2026-жылдын 22-ноябры`, `22 ноября 2026 года`, `22 November 2026`.
///
/// Without the message `date-long` it is the ISO date.
#[must_use]
pub fn date_long(messages: &Messages, locale: Locale, year: i16, month: i8, day: i8) -> String {
    let args: Args = vec![
        ("year".into(), year.to_string().into()),
        ("month".into(), i64::from(month).into()),
        ("day".into(), i64::from(day).into()),
    ];
    let date = messages.format(locale, "date-long", &args);
    date.unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// The years from `from` to `to`, both included; one year where they are the same.
///
/// Without the messages `period-year` and `period-years` it is the bare numbers.
#[must_use]
pub fn period_years(messages: &Messages, locale: Locale, from: i16, to: i16) -> String {
    if from == to {
        let args: Args = vec![("year".into(), from.to_string().into())];
        return messages
            .format(locale, "period-year", &args)
            .unwrap_or_else(|| from.to_string());
    }
    let args: Args = vec![
        ("from".into(), from.to_string().into()),
        ("to".into(), to.to_string().into()),
    ];
    messages
        .format(locale, "period-years", &args)
        .unwrap_or_else(|| format!("{from}–{to}"))
}

/// The words for "every year" (message `period-annual`).
///
/// Without the message it is the word that stands in files.
#[must_use]
pub fn period_annual(messages: &Messages, locale: Locale) -> String {
    messages
        .format(locale, "period-annual", &[])
        .unwrap_or_else(|| "annual".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_decimals_and_are_grouped_from_four_digits() {
        #[track_caller]
        fn check(locale: Locale, number: &str, grouped: &str, plain: &str) {
            let formats = Formats::new(locale);
            assert_eq!(
                (formats.number(number).as_str(), formats.plain(number).as_str()),
                (grouped, plain)
            );
        }
        for locale in [Locale::KY, Locale::RU] {
            check(locale, "1234.50", "1\u{a0}234,50", "1234,50");
            check(locale, "12345", "12\u{a0}345", "12345");
            check(locale, "999", "999", "999");
            check(locale, "-1234567.8", "-1\u{a0}234\u{a0}567,8", "-1234567,8");
            check(locale, "0.05", "0,05", "0,05");
        }
        check(Locale::EN, "1234.50", "1,234.50", "1234.50");
        check(Locale::KY, "жок", "жок", "жок");
        check(Locale::KY, "", "", "");
    }

    #[test]
    fn whole_numbers_of_any_size_are_written() {
        let formats = Formats::new(Locale::KY);
        assert_eq!(formats.integer(0), "0");
        assert_eq!(
            formats.integer(i64::MIN),
            "-9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808"
        );
    }

    #[test]
    fn unknown_language_still_writes_numbers() {
        assert_eq!(Formats::new("zz".parse().unwrap()).number("1.5"), "1.5");
    }

    #[test]
    fn dates_and_periods_are_worded_by_the_messages() {
        let ky = "\
date-long = { $year }-жылдын { $day }-{ $month ->
    [11] ноябры
   *[other] { $month }
}
period-year = { $year }-жыл
period-years = { $from }–{ $to }-жылдар
period-annual = жыл сайын
";
        let (messages, errors) = Messages::parse(&[(Locale::KY, ky)]);
        assert_eq!(errors, []);
        assert_eq!(
            date_long(&messages, Locale::KY, 2026, 11, 22),
            "2026-жылдын 22-ноябры"
        );
        assert_eq!(date_long(&messages, Locale::EN, 2026, 1, 2), "2026-01-02");
        assert_eq!(period_years(&messages, Locale::KY, 2023, 2023), "2023-жыл");
        assert_eq!(
            period_years(&messages, Locale::KY, 2023, 2026),
            "2023–2026-жылдар"
        );
        assert_eq!(period_years(&messages, Locale::EN, 2023, 2026), "2023–2026");
        assert_eq!(period_annual(&messages, Locale::KY), "жыл сайын");
    }

    #[test]
    fn formats_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formats>();
    }
}
