//! What is wrong with a form, by file, sheet and cell.
//!
//! In: facts. Out: one sentence that says what is wrong and one that says what to do, in the reader's language. A
//! diagnostic speaks of bytes of a text file, which a spreadsheet has none of; hence a type of its own, worded alike.

use super::workbook::cell_name;
use crate::diag::{Diagnostic, Severity};
use crate::i18n::{Arg, Args, Locale, Messages, program_messages};

/// A place in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Which of the forms, counted from 0 in the order given.
    pub form: usize,
    /// The sheet, counted from 0: problems stand in the order of the tabs.
    sheet_idx: usize,
    /// Row and column, from 0.
    cell: Option<(u32, u32)>,
    /// The sheet's name on its tab.
    pub sheet: Option<String>,
    /// The heading of the column.
    pub heading: Option<String>,
    /// The number of the measure that the row is about.
    pub measure: Option<String>,
}

impl Place {
    /// A form as a whole.
    pub(super) fn form(form: usize) -> Self {
        Self {
            form,
            ..Self::default()
        }
    }

    /// A file of the content, which the forms did not make.
    pub(super) fn file(path: &str) -> Self {
        Self {
            // Behind all forms.
            form: usize::MAX,
            sheet: Some(path.to_owned()),
            ..Self::default()
        }
    }

    /// A sheet as a whole.
    pub(super) fn sheet(form: usize, (idx, name): (usize, &str)) -> Self {
        Self {
            form,
            sheet_idx: idx,
            sheet: Some(name.to_owned()),
            ..Self::default()
        }
    }

    /// A cell of that sheet.
    pub(super) fn cell(mut self, cell: (u32, u32), heading: Option<&str>) -> Self {
        self.cell = Some(cell);
        self.heading = heading.map(str::to_owned);
        self
    }

    /// The same in a row about a measure.
    pub(super) fn of_measure(mut self, measure: &str) -> Self {
        self.measure = Some(measure.to_owned());
        self
    }

    /// Sheet and cell as spreadsheets write them, and what stands around: `Чаралар!G7 (2.14, Абалы)`.
    #[must_use]
    pub fn shown(&self) -> String {
        let mut text = match (&self.sheet, self.cell) {
            (Some(sheet), Some(cell)) => format!("{sheet}!{}", cell_name(cell)),
            (Some(sheet), None) => sheet.clone(),
            (None, _) => String::new(),
        };
        let around: Vec<&str> = [&self.measure, &self.heading]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        if !around.is_empty() {
            text.push_str(&format!(" ({})", around.join(", ")));
        }
        text
    }
}

/// One problem of a form.
#[derive(Clone, Debug)]
pub struct Problem {
    /// Where.
    pub place: Place,
    said: Said,
}

#[derive(Clone, Debug)]
enum Said {
    /// A message of this folder.
    Own(&'static str, Args),
    /// What the programme's own rules say of the report that the form makes.
    Rule(Box<Diagnostic>),
}

impl Problem {
    /// The problem that the message `key` words.
    pub(super) fn new(key: &'static str, place: Place) -> Self {
        Self {
            place,
            said: Said::Own(key, Args::new()),
        }
    }

    /// What a rule says of the report that was made of the row at `place`.
    pub(super) fn of_rule(diagnostic: Diagnostic, place: Place) -> Self {
        Self {
            place,
            said: Said::Rule(Box::new(diagnostic)),
        }
    }

    /// Adds a fact for the wording.
    pub(super) fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        if let Said::Own(_, args) = &mut self.said {
            args.push((name.into(), value.into()));
        }
        self
    }

    /// Whether nothing can be written because of it.
    #[must_use]
    pub fn is_error(&self) -> bool {
        match &self.said {
            Said::Own(..) => true,
            Said::Rule(diagnostic) => diagnostic.severity() == Severity::Error,
        }
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn wording(&self, locale: Locale) -> (String, Option<String>) {
        match &self.said {
            Said::Rule(diagnostic) => {
                let wording = diagnostic.wording(locale);
                (wording.headline, wording.help)
            }
            Said::Own(key, args) => {
                let messages = messages();
                let locale = if messages.has(locale, key) {
                    locale
                } else {
                    Locale::EN
                };
                // That no message is missing is tested; a reader is better served with a key than with a crash.
                let headline = messages.format(locale, key, args);
                (
                    headline.unwrap_or_else(|| (*key).to_owned()),
                    messages.attribute(locale, key, "help", args),
                )
            }
        }
    }
}

fn messages() -> &'static Messages {
    program_messages!()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCALES: [Locale; 3] = [Locale::KY, Locale::RU, Locale::EN];

    #[test]
    fn every_language_says_everything_with_the_same_facts_and_help() {
        let messages = messages();
        messages.assert_languages_agree();
        for locale in LOCALES {
            for key in messages.keys(Locale::EN) {
                assert!(
                    messages.attributes(locale, key).contains("help"),
                    "{locale} {key}"
                );
                let text = messages.format(locale, key, &[]).unwrap_or_default();
                assert!(
                    !text.contains('\n') && !text.ends_with('.'),
                    "{locale} {key}: {text}"
                );
            }
        }
    }

    #[test]
    fn every_message_is_said_somewhere_and_every_key_has_its_message() {
        let code: String = [
            include_str!("mod.rs"),
            include_str!("cells.rs"),
            include_str!("workbook.rs"),
            include_str!("form.rs"),
            include_str!("rows.rs"),
            include_str!("evidence.rs"),
            include_str!("draft.rs"),
        ]
        .concat();
        let said: std::collections::BTreeSet<&str> = code
            .split('"')
            .filter(|text| text.starts_with("import-") && !text.contains(' '))
            .collect();
        assert_eq!(said, messages().keys(Locale::EN));
    }

    #[test]
    fn a_place_reads_as_in_spreadsheets() {
        let place = Place::sheet(0, (1, "Чаралар"))
            .cell((6, 6), Some("Абалы"))
            .of_measure("2.14");
        assert_eq!(place.shown(), "Чаралар!G7 (2.14, Абалы)");
        assert_eq!(Place::form(0).shown(), "");
    }
}
