//! The same numbers stand in every language.
//!
//! A translator who drops a digit changes what the city promised, so numbers are compared text by text: amounts,
//! years, dates and percentages, however a language groups their digits. Differences that are right (a month written
//! as a word) are listed with their reason in `content/number-differences.yaml`.

use std::collections::BTreeSet;

use super::Unit;
use crate::diag::{Code, Diagnostic, Sink};
use crate::i18n::Locale;
use crate::load::Sources;
use crate::load::yaml::{self, Yaml};
use crate::model::Programme;

/// Where justified differences are listed.
const DIFFERENCES: &str = "content/number-differences.yaml";

/// Reports translations with other numbers than their original.
pub fn check(sources: &Sources, programme: &Programme, sink: &mut Sink) {
    let original_locale = programme.config.languages.original();
    let justified = justified(sources);
    for locale in programme
        .config
        .languages
        .iter()
        .filter(|locale| *locale != original_locale)
    {
        for unit in super::units(sources, programme, locale) {
            let Some((translation, span)) = &unit.translation else {
                continue;
            };
            let (missing, surplus) = difference(&unit.original, original_locale, translation, locale);
            if (missing.is_empty() && surplus.is_empty()) || is_justified(&justified, &unit) {
                continue;
            }
            let list = |numbers: Vec<String>| {
                if numbers.is_empty() {
                    "-".to_owned()
                } else {
                    numbers.join(", ")
                }
            };
            sink.push(
                Diagnostic::new(Code::NumbersDiffer, span.clone())
                    .arg("locale", locale.as_str())
                    .arg("text", unit.context.as_str())
                    .arg("missing", list(missing))
                    .arg("surplus", list(surplus)),
            );
        }
    }
}

/// Contexts and languages that may differ.
fn justified(sources: &Sources) -> BTreeSet<(String, String)> {
    let text = sources
        .get(DIFFERENCES)
        .and_then(|bytes| std::str::from_utf8(bytes).ok());
    let node = text
        .zip(sources.id(DIFFERENCES))
        .and_then(|(text, file)| yaml::parse(text, 0, file, &mut Sink::default()));
    let Some(yaml::Node {
        value: Yaml::List(items),
        ..
    }) = node
    else {
        return BTreeSet::new();
    };
    let entry = |item: yaml::Node| {
        let Yaml::Record(entries) = item.value else {
            return None;
        };
        let word = |name: &str| match &entries.iter().find(|(key, _)| key.name == name)?.1.value {
            Yaml::Text(text) => Some(text.clone()),
            _ => None,
        };
        Some((word("text")?, word("language")?))
    };
    items.into_iter().filter_map(entry).collect()
}

fn is_justified(justified: &BTreeSet<(String, String)>, unit: &Unit) -> bool {
    justified.contains(&(unit.context.clone(), unit.locale.to_string()))
}

/// Numbers of the original that the translation lacks, and numbers that only the translation has.
fn difference(
    original: &str,
    original_locale: Locale,
    translation: &str,
    locale: Locale,
) -> (Vec<String>, Vec<String>) {
    let mut missing = numbers(original, original_locale);
    let mut surplus = Vec::new();
    for number in numbers(translation, locale) {
        match missing.iter().position(|other| *other == number) {
            Some(idx) => {
                missing.remove(idx);
            }
            None => surplus.push(number),
        }
    }
    (missing, surplus)
}

/// The numbers of a text in one form: without grouping, with a decimal point, with their `%`.
fn numbers(text: &str, locale: Locale) -> Vec<String> {
    let (group, decimal): (&[char], char) = if locale == Locale::EN {
        (&[',', '\u{a0}'], '.')
    } else {
        (&[' ', '\u{a0}', '\u{202f}'], ',')
    };
    let chars: Vec<char> = text
        .chars()
        .map(|c| match c {
            '²' => '2',
            '³' => '3',
            c => c,
        })
        .collect();
    let is_digit = |idx: usize| chars.get(idx).is_some_and(char::is_ascii_digit);
    let n_digits = |from: usize| (from..chars.len()).take_while(|idx| is_digit(*idx)).count();
    let mut numbers = Vec::new();
    let mut idx = 0;
    while idx < chars.len() {
        if !is_digit(idx) {
            idx += 1;
            continue;
        }
        let mut number = String::new();
        let mut n_whole = n_digits(idx);
        number.extend(&chars[idx..idx + n_whole]);
        idx += n_whole;
        // Groups of three digits, after at most three.
        while n_whole <= 3 && chars.get(idx).is_some_and(|c| group.contains(c)) && n_digits(idx + 1) == 3 {
            number.extend(&chars[idx + 1..idx + 4]);
            idx += 4;
            n_whole = 3;
        }
        // Decimals, and the further parts of dates and printed numbers. "1,4,5" is a list, not a decimal.
        while let Some(sign) = chars
            .get(idx)
            .copied()
            .filter(|c| (*c == decimal || *c == '.') && is_digit(idx + 1))
        {
            let n = n_digits(idx + 1);
            if sign == ',' && chars.get(idx + n + 1) == Some(&',') && is_digit(idx + n + 2) {
                break;
            }
            if sign == ',' && numbers.last().is_some() && idx >= 2 && chars[idx - number.len() - 1] == ',' {
                break;
            }
            number.push('.');
            number.extend(&chars[idx + 1..=idx + n]);
            idx += n + 1;
        }
        if is_percent(&chars[idx..]) {
            number.push('%');
        }
        numbers.push(number);
    }
    numbers
}

/// Whether a sign or a word for per cent follows.
fn is_percent(after: &[char]) -> bool {
    let is_space = |c: &&char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let word: String = after.iter().skip_while(is_space).take(7).collect();
    word.starts_with('%') || word.starts_with("пайыз") || word.starts_with("процент")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, locale: Locale, expected: &[&str]) {
        assert_eq!(numbers(text, locale), expected);
    }

    #[test]
    fn each_language_s_way_of_writing_a_number_is_one_number() {
        check(
            "7604,8 млн, 24 625 окуучу, 57,21%",
            Locale::KY,
            &["7604.8", "24625", "57.21%"],
        );
        check(
            "7\u{a0}604,8 млн, 24\u{a0}625 учеников, 57,21\u{a0}%",
            Locale::RU,
            &["7604.8", "24625", "57.21%"],
        );
        check(
            "7,604.8 million, 24,625 pupils, 57.21%",
            Locale::EN,
            &["7604.8", "24625", "57.21%"],
        );
        check(
            "2023-2026-жж., 2.14-чара, №1, 2, 3",
            Locale::KY,
            &["2023", "2026", "2.14", "1", "2", "3"],
        );
        check("57,2 м3", Locale::KY, &["57.2", "3"]);
        check("57.2 m³", Locale::EN, &["57.2", "3"]);
        check("19.01.2002", Locale::KY, &["19.01.2002"]);
        check("№1,4,5,8 топ", Locale::KY, &["1", "4", "5", "8"]);
        check("1,2 пайызга көп", Locale::KY, &["1.2%"]);
    }

    #[test]
    fn dropped_and_added_numbers_are_told_apart() {
        let (missing, surplus) = difference("2023-жылы 20 км", Locale::KY, "2 km in 2023", Locale::EN);
        assert_eq!((missing, surplus), (vec!["20".to_owned()], vec!["2".to_owned()]));
    }
}
