//! `onuguu translations status`: a table by language, and with `--verbose` the texts that need somebody.

use std::fmt::Write as _;

use super::super::args::Verbosity;
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::stop::Stop;
use super::super::words::{Words, fact};
use super::Project;
use crate::i18n::Locale;
use crate::model::lock::TranslationState;
use crate::translate::{Counts, Unit, status, units};

/// Shows how many texts are in which state.
pub(super) fn run(
    project: &Project,
    asked: &[Locale],
    verbosity: Verbosity,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    for locale in asked {
        project.check_locale(*locale, words)?;
    }
    let locales = project
        .locales()
        .filter(|locale| asked.is_empty() || asked.contains(locale));
    let by_locale: Vec<(Locale, Vec<Unit>)> = locales
        .map(|locale| (locale, units(&project.sources, &project.programme, locale)))
        .collect();
    let rows: Vec<(Locale, Counts)> = by_locale
        .iter()
        .map(|(locale, units)| (*locale, status(units)))
        .collect();
    let mut text = table(&rows, words);
    if verbosity == Verbosity::Verbose {
        let source_map = project.sources.source_map();
        for unit in by_locale.iter().flat_map(|(_, units)| units) {
            let Some(state) = open_state(unit.state) else {
                continue;
            };
            let span = unit
                .translation
                .as_ref()
                .map_or(&unit.original_span, |(_, span)| span);
            let (line, _) = source_map.line_column(span.file, span.start);
            let place = format!("{}:{line}", source_map.file(span.file).path);
            let (_, name) = unit.context.split_once('#').unwrap_or_default();
            let facts = [
                fact("place", place),
                fact("locale", unit.locale.as_str()),
                fact("state", words.say(state)),
                fact("name", name),
            ];
            let _ = writeln!(text, "{}", words.say_with("translations-open", &facts));
        }
    }
    console.result(&text)?;
    Ok(Exit::Done)
}

/// The name of a state that somebody has to do something about.
fn open_state(state: Option<TranslationState>) -> Option<&'static str> {
    match state {
        Some(TranslationState::Current | TranslationState::Reviewed) => None,
        Some(TranslationState::Behind) => Some("translations-state-behind"),
        Some(TranslationState::Unrecorded) => Some("translations-state-unrecorded"),
        None => Some("translations-state-missing"),
    }
}

/// One line a language, in columns as wide as their widest word.
fn table(rows: &[(Locale, Counts)], words: Words) -> String {
    const COLUMNS: [&str; 8] = [
        "language",
        "texts",
        "current",
        "reviewed",
        "behind",
        "unrecorded",
        "missing",
        "share",
    ];
    let head = COLUMNS.map(|column| words.say(&format!("translations-column-{column}")));
    let line = |(locale, counts): &(Locale, Counts)| {
        [
            locale.to_string(),
            counts.n_texts.to_string(),
            counts.n_current.to_string(),
            counts.n_reviewed.to_string(),
            counts.n_behind.to_string(),
            counts.n_unrecorded.to_string(),
            counts.n_missing.to_string(),
            words.say_with("translations-percent", &[fact("n", share(*counts))]),
        ]
    };
    let lines: Vec<[String; 8]> = std::iter::once(head).chain(rows.iter().map(line)).collect();
    let width = |idx: usize| {
        lines
            .iter()
            .map(|line| line[idx].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: [usize; 8] = std::array::from_fn(width);
    let mut text = String::new();
    for line in &lines {
        let _ = write!(text, "{:<1$}", line[0], widths[0]);
        for (word, width) in line.iter().zip(widths).skip(1) {
            let _ = write!(text, "  {word:>width$}");
        }
        text.push('\n');
    }
    text
}

/// How much of the original has a translation of its present wording, to a tenth of a per cent. Rounded down: 100
/// is said only of all.
fn share(counts: Counts) -> f64 {
    let per_mille = (counts.n_current * 1000)
        .checked_div(counts.n_texts)
        .unwrap_or(1000);
    f64::from(u32::try_from(per_mille).unwrap_or(u32::MAX)) / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::language::SPOKEN;

    #[test]
    fn counts_stand_in_columns_in_each_language() {
        let counts = Counts {
            n_texts: 1460,
            n_current: 1457,
            n_reviewed: 12,
            n_behind: 2,
            n_unrecorded: 0,
            n_missing: 1,
        };
        let whole = Counts {
            n_texts: 1460,
            n_current: 1460,
            ..Counts::default()
        };
        let text =
            SPOKEN.map(|locale| table(&[(Locale::RU, counts), (Locale::EN, whole)], Words::of(locale)));
        insta::assert_snapshot!("counts", text.join("\n"));
    }

    #[test]
    fn a_hundred_per_cent_means_all() {
        assert_eq!(
            share(Counts {
                n_texts: 10_000,
                n_current: 9_999,
                ..Counts::default()
            })
            .to_string(),
            "99.9"
        );
        assert_eq!(
            share(Counts {
                n_texts: 3,
                n_current: 3,
                ..Counts::default()
            })
            .to_string(),
            "100"
        );
        assert_eq!(share(Counts::default()).to_string(), "100");
    }
}
