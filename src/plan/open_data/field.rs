//! A field: its name, what it holds, and where it stands.

use super::Vocabulary;
use crate::i18n::{Locale, LocaleSet};

/// One field of open data.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in every file; stays for good.
    pub name: &'static str,
    /// The interface string that says what it means.
    pub about: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it always has a value.
    pub is_required: bool,
    /// In which files it stands.
    pub place: Place,
}

/// In which files a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In all.
    Everywhere,
    /// In CSV and XLSX, which have one value a cell.
    Tables,
    /// In JSON, which has lists and records.
    Records,
    /// Only in the file that a measure has of its own.
    OwnRecord,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A measure's printed number: text, for 2.10 is not 2.1.
    MeasureNumber,
    /// An identifier.
    Id,
    /// A report's identifier.
    ReportId,
    /// A quarter, a year, or a stage of the works.
    ReportingPeriod,
    /// Text that is the same in every language.
    Plain,
    /// A SHA-256 sum.
    Sha256,
    /// A text in the site's languages: an object in JSON, a column a language in tables.
    Text,
    /// The same, as a body wrote it: the original language may be among those that are missing.
    ReportText,
    /// The same for addresses of pages.
    Addresses,
    /// The address of a file.
    Address,
    /// A day.
    Date,
    /// A whole number between two others.
    Whole(i64, i64),
    /// A number.
    Decimal,
    /// Yes or no.
    Truth,
    /// One of a closed list of words.
    Word(&'static Vocabulary),
    /// Identifiers: a list in JSON, parted by semicolons in tables.
    Ids,
    /// Texts in the site's languages.
    Texts,
    /// A list of records.
    Records(&'static [Field]),
}

impl Kind {
    /// Its name: the end of the interface string that names it to readers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::MeasureNumber => "measure-number",
            Self::Id | Self::Plain | Self::Sha256 => "string",
            Self::ReportId => "report-id",
            Self::ReportingPeriod => "reporting-period",
            Self::Text | Self::ReportText => "text",
            Self::Addresses => "addresses",
            Self::Address => "address",
            Self::Date => "date",
            Self::Whole(..) => "whole",
            Self::Decimal => "decimal",
            Self::Truth => "truth",
            Self::Word(_) => "word",
            Self::Ids => "ids",
            Self::Texts => "texts",
            Self::Records(_) => "records",
        }
    }

    /// The regular expression of its values, where they are text of one form.
    #[must_use]
    pub fn pattern(self) -> Option<&'static str> {
        match self {
            Self::MeasureNumber => Some(r"^[0-9]+(\.[0-9]+)*$"),
            Self::Id => Some("^[a-z0-9][a-z0-9.-]*$"),
            Self::ReportId => Some(r"^([0-9]{4}(-Q[1-4])?|checkpoint-(50|100))/[0-9][0-9.-]*$"),
            Self::ReportingPeriod => Some("^([0-9]{4}(-Q[1-4])?|checkpoint-(50|100))$"),
            Self::Sha256 => Some("^[0-9a-f]{64}$"),
            _ => None,
        }
    }

    /// The fields of its records.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Self::Records(fields) => fields,
            _ => &[],
        }
    }
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// The field that it shows.
    pub field: &'static Field,
    /// The language that it shows it in, where it has one.
    pub locale: Option<Locale>,
}

impl Column {
    /// Its name: the field's, with the language behind it (`task_ky`).
    #[must_use]
    pub fn name(&self) -> String {
        match self.locale {
            Some(locale) => format!("{}_{locale}", self.field.name),
            None => self.field.name.to_owned(),
        }
    }
}

impl Field {
    /// A field that always has a value and stands in every file.
    #[must_use]
    pub const fn new(name: &'static str, about: &'static str, kind: Kind) -> Self {
        Self {
            name,
            about,
            kind,
            is_required: true,
            place: Place::Everywhere,
        }
    }

    /// The same, where there may be no value.
    #[must_use]
    pub const fn optional(self) -> Self {
        Self {
            is_required: false,
            ..self
        }
    }

    /// The same, in some files only.
    #[must_use]
    pub const fn only_in(self, place: Place) -> Self {
        Self { place, ..self }
    }

    /// The columns that it takes in a table: none, one, or one a language.
    #[must_use]
    pub fn columns(&'static self, languages: &LocaleSet) -> Vec<Column> {
        let column = |locale| Column { field: self, locale };
        match (self.place, self.kind) {
            (Place::Records | Place::OwnRecord, _) => Vec::new(),
            (_, Kind::Text | Kind::ReportText | Kind::Addresses) => {
                languages.iter().map(|locale| column(Some(locale))).collect()
            }
            _ => vec![column(None)],
        }
    }
}
