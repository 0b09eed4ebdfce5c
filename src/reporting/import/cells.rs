//! What the cells of a form mean.
//!
//! In: a [`Value`] as a spreadsheet holds it. Out: the word, number or day that is meant, or what is wrong with it.
//! Programs and people write the same in different ways: 50 per cent is `50`, `50 %` or 0.5 shown as per cent; a
//! day is a number, a date or a text; a decimal sign is a comma or a point.

use jiff::civil::{Date, date};

use super::workbook::Value;
use crate::i18n::letters;
use crate::model::measure::Decimal;

/// What is wrong with a cell: the message that says so, without the prefix `import-`, and what was found.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wrong {
    /// The message.
    pub(super) key: &'static str,
    /// What stands in the cell, as the person who filled it in sees it.
    pub(super) found: String,
}

type Meant<T> = Result<T, Wrong>;

fn wrong<T>(key: &'static str, value: &Value) -> Meant<T> {
    // What is no value of any kind is told as such, whatever was expected.
    let key = if matches!(value, Value::Error(_)) {
        "import-cell-error"
    } else {
        key
    };
    Err(Wrong {
        key,
        found: shown(value),
    })
}

/// A value as a person sees it.
pub(super) fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Error(text) => text.clone(),
        Value::Number { value, is_percent } if *is_percent => {
            format!("{} %", written(*value * 100.0).replace('.', ","))
        }
        Value::Number { value, .. } => written(*value).replace('.', ","),
        Value::Date(date) => shown_date(*date),
        Value::Truth(truth) => truth.to_string().to_uppercase(),
    }
}

/// A day as forms write it: `15.01.2027`.
pub(super) fn shown_date(date: Date) -> String {
    format!("{:02}.{:02}.{:04}", date.day(), date.month(), date.year())
}

/// A number in digits: what computers add behind the ninth decimal is left out.
fn written(value: f64) -> String {
    let text = format!("{value:.9}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Words. A number is what was written; a date or a truth is none that anybody wrote.
pub(super) fn text(value: &Value) -> Meant<String> {
    match value {
        Value::Text(text) if text.starts_with('#') && text.ends_with(['!', '?']) => {
            wrong("import-cell-error", &Value::Error(text.clone()))
        }
        Value::Text(text) => Ok(text.clone()),
        Value::Number { .. } => Ok(shown(value)),
        Value::Date(_) | Value::Truth(_) | Value::Error(_) => wrong("import-not-text", value),
    }
}

/// A word of a list, by the words that are offered for each of its values.
pub(super) fn choice<'v>(
    value: &Value,
    offered: &'v [(String, &'static str)],
    key: &'static str,
) -> Meant<&'static str> {
    let Value::Text(text) = value else {
        return wrong(key, value);
    };
    let folded = |text: &str| {
        let text = letters::fold(text);
        let words: Vec<&str> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        words.join(" ")
    };
    let meant = folded(text);
    let of = |(words, value): &'v (String, &'static str)| (folded(words) == meant).then_some(*value);
    match offered.iter().find_map(of) {
        Some(value) => Ok(value),
        None => wrong(key, value),
    }
}

/// Per cent, 0 to 100.
pub(super) fn per_cent(value: &Value) -> Meant<u8> {
    let number = match value {
        Value::Number {
            value,
            is_percent: true,
        } => *value * 100.0,
        // Typed as `50 %`, shown as a plain number.
        Value::Number { value, .. } if *value > 0.0 && *value < 1.0 => *value * 100.0,
        Value::Number { value, .. } => *value,
        Value::Text(text) => match number(text.trim_end_matches('%').trim_end()) {
            Some(number) => number.to_f64(),
            None => return wrong("import-percent", value),
        },
        _ => return wrong("import-percent", value),
    };
    let rounded = number.round();
    if (number - rounded).abs() > 1e-6 {
        return wrong("import-percent-not-whole", value);
    }
    if !(0.0..=100.0).contains(&rounded) {
        return wrong("import-percent-range", value);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole and between 0 and 100"
    )]
    Ok(rounded as u8)
}

/// A number.
pub(super) fn decimal(value: &Value, key: &'static str) -> Meant<Decimal> {
    let parsed = match value {
        Value::Number { value, .. } if value.abs() < 1e15 => Decimal::parse(&written(*value)),
        Value::Text(text) => number(text),
        _ => None,
    };
    match parsed {
        Some(decimal) => Ok(decimal),
        None => wrong(key, value),
    }
}

/// A sum of money, not below 0.
pub(super) fn amount(value: &Value) -> Meant<Decimal> {
    let stripped = match value {
        Value::Text(text) => {
            let lower = text.to_lowercase();
            let digits = ["сомов", "сома", "сом", "soms", "som", "kgs"]
                .iter()
                .find_map(|unit| lower.strip_suffix(unit))
                .unwrap_or(&lower);
            Value::Text(digits.trim().to_owned())
        }
        value => value.clone(),
    };
    match decimal(&stripped, "import-amount") {
        Ok(decimal) if decimal.units >= 0 => Ok(decimal),
        _ => wrong("import-amount", value),
    }
}

/// A number as people write it: groups of digits apart, a comma or a point before the decimals.
fn number(text: &str) -> Option<Decimal> {
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let compact = compact.replace(['−', '–'], "-");
    // 1,234.50 and 1.234,50: nobody can tell which sign is which in the next number.
    if compact.matches([',', '.']).count() > 1 {
        return None;
    }
    Decimal::parse(&compact.replace(',', "."))
}

/// A day.
pub(super) fn day(value: &Value) -> Meant<Date> {
    let found = match value {
        Value::Date(date) => Some(*date),
        Value::Text(text) => written_day(text),
        Value::Number {
            value,
            is_percent: false,
        } => of_serial(*value),
        _ => None,
    };
    match found {
        Some(date) => Ok(date),
        None => wrong("import-date", value),
    }
}

/// `15.01.2027` or `2027-01-15`.
fn written_day(text: &str) -> Option<Date> {
    let text = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    if let Some(date) = text.parse::<Date>().ok().filter(|_| text.len() == 10) {
        return Some(date);
    }
    let mut parts = text.split('.').map(str::trim);
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// The day with this number, for a cell that has lost its format. Only days of this century are meant by one.
fn of_serial(serial: f64) -> Option<Date> {
    const FIRST: f64 = 36_526.0; // 2000-01-01
    const LAST: f64 = 73_050.0; // 2099-12-31
    if !(FIRST..=LAST).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is between the two days")]
    let days = (serial - FIRST) as i64;
    date(2000, 1, 1).checked_add(jiff::Span::new().days(days)).ok()
}

/// The number of a measure, one of `known`.
///
/// A spreadsheet that takes it for a number has lost its last zeros: 2.10 has become 2.1.
pub(super) fn measure<'k>(value: &Value, known: &[&'k str]) -> Meant<&'k str> {
    let written = match value {
        Value::Text(text) => text.trim_end_matches('.').replace(',', ".").replace(' ', ""),
        Value::Number { value: number, .. } => {
            let written = written(*number);
            let is_cut = |number: &&&str| number.contains('.') && number.trim_end_matches('0') == written;
            let mut meant = known
                .iter()
                .filter(|number| **number == written || is_cut(number));
            return match (meant.next(), meant.next()) {
                (Some(number), None) => Ok(number),
                (Some(_), Some(_)) => wrong("import-measure-ambiguous", value),
                (None, _) => wrong("import-measure-unknown", value),
            };
        }
        Value::Date(_) => return wrong("import-measure-date", value),
        _ => return wrong("import-measure-unknown", value),
    };
    match known.iter().find(|number| **number == written) {
        Some(number) => Ok(number),
        None => wrong("import-measure-unknown", value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_cell(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn number_cell(value: f64) -> Value {
        Value::Number {
            value,
            is_percent: false,
        }
    }

    fn percent_cell(value: f64) -> Value {
        Value::Number {
            value,
            is_percent: true,
        }
    }

    fn key<T: std::fmt::Debug>(meant: Meant<T>) -> &'static str {
        meant.expect_err("it is wrong").key
    }

    #[test]
    fn per_cent_is_read_in_every_form() {
        for (value, expected) in [
            (number_cell(50.0), 50),
            (number_cell(0.5), 50),
            (number_cell(0.07), 7),
            (number_cell(1.0), 1),
            (number_cell(0.0), 0),
            (percent_cell(1.0), 100),
            (percent_cell(0.01), 1),
            (percent_cell(0.29), 29),
            (text_cell("50 %"), 50),
            (text_cell("50%"), 50),
            (text_cell("50,0"), 50),
        ] {
            assert_eq!(per_cent(&value), Ok(expected), "{value:?}");
        }
        assert_eq!(key(per_cent(&number_cell(120.0))), "import-percent-range");
        assert_eq!(key(per_cent(&number_cell(-1.0))), "import-percent-range");
        assert_eq!(key(per_cent(&percent_cell(50.0))), "import-percent-range");
        assert_eq!(key(per_cent(&number_cell(50.5))), "import-percent-not-whole");
        assert_eq!(key(per_cent(&number_cell(0.505))), "import-percent-not-whole");
        assert_eq!(key(per_cent(&number_cell(f64::NAN))), "import-percent-range");
        assert_eq!(key(per_cent(&text_cell("жарымы"))), "import-percent");
        assert_eq!(key(per_cent(&Value::Date(date(2026, 1, 1)))), "import-percent");
        assert_eq!(
            key(per_cent(&Value::Error("#REF!".to_owned()))),
            "import-cell-error"
        );
    }

    #[test]
    fn numbers_keep_what_was_written() {
        for (value, expected) in [
            (number_cell(8.5), "8.5"),
            (number_cell(0.1 + 0.2), "0.3"),
            (number_cell(1_234_567.0), "1234567"),
            (text_cell("8,50"), "8.50"),
            (text_cell("1 234 567,5"), "1234567.5"),
            (text_cell("−3"), "-3"),
        ] {
            assert_eq!(
                decimal(&value, "k").map(|d| d.to_string()),
                Ok(expected.to_owned())
            );
        }
        for value in [
            text_cell("8 км"),
            text_cell("1.234,5"),
            number_cell(1e300),
            number_cell(f64::INFINITY),
        ] {
            assert_eq!(key(decimal(&value, "k")), "k");
        }
        assert_eq!(
            amount(&text_cell("1 200 000 сом")).map(|d| d.to_string()),
            Ok("1200000".to_owned())
        );
        assert_eq!(
            amount(&text_cell("2,5 млн сом")).map_err(|w| w.found),
            Err("2,5 млн сом".to_owned())
        );
        assert_eq!(key(amount(&number_cell(-5.0))), "import-amount");
    }

    #[test]
    fn days_are_read_in_every_form() {
        let expected = date(2027, 1, 15);
        for value in [
            Value::Date(expected),
            number_cell(46_402.0),
            text_cell("15.01.2027"),
            text_cell("15.1.2027-ж."),
            text_cell("15.01.2027 г."),
            text_cell("2027-01-15"),
        ] {
            assert_eq!(day(&value), Ok(expected), "{value:?}");
        }
        for text in ["31.02.2027", "15/01/2027", "15.01.27", "январь", "2027"] {
            assert_eq!(key(day(&text_cell(text))), "import-date", "{text}");
        }
        assert_eq!(key(day(&number_cell(15.0))), "import-date");
    }

    #[test]
    fn words_of_a_list_are_known_in_any_writing() {
        let offered = [
            ("Аткарылып жатат".to_owned(), "in_progress"),
            ("Выполняется".to_owned(), "in_progress"),
        ];
        for text in [
            "аткарылып  жатат",
            "АТКАРЫЛЫП ЖАТАТ.",
            "выполняется",
            " Выполняется ",
        ] {
            assert_eq!(choice(&text_cell(text), &offered, "k"), Ok("in_progress"));
        }
        assert_eq!(key(choice(&text_cell("аткарылды"), &offered, "k")), "k");
    }

    #[test]
    fn a_measure_is_known_by_its_number() {
        let known = ["2.1", "2.10", "2.2", "4.20", "4.5.5"];
        assert_eq!(measure(&text_cell("2.10"), &known), Ok("2.10"));
        assert_eq!(measure(&text_cell("2,2"), &known), Ok("2.2"));
        assert_eq!(measure(&text_cell("4.5.5."), &known), Ok("4.5.5"));
        assert_eq!(measure(&number_cell(4.2), &known), Ok("4.20"));
        assert_eq!(measure(&number_cell(2.2), &known), Ok("2.2"));
        assert_eq!(
            key(measure(&number_cell(2.1), &known)),
            "import-measure-ambiguous"
        );
        assert_eq!(key(measure(&text_cell("2.11"), &known)), "import-measure-unknown");
        assert_eq!(
            key(measure(&Value::Date(date(2026, 10, 2)), &known)),
            "import-measure-date"
        );
    }
}
