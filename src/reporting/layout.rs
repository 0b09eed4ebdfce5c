//! The layout of the form that a body fills in: sheets, columns and hidden keys, as data.
//!
//! What is written is read back by this table, so neither the words of a form nor the order of its sheets and
//! columns matter. Every sheet begins with a hidden row of column names ([`Column::name`]), above a title, a line on
//! the form and the visible headings. The first sheet has no columns but fields, with their names in a hidden
//! first column. What belongs to the form as a whole stands in the hidden sheet [`META_SHEET`], as names and values.

/// Goes up whenever a form of before could no longer be read.
pub const FORMAT_VERSION: &str = "1";

/// The hidden sheet of names (first column) and values (second column), from its first row on.
///
/// The first of them are [`Meta`]; then come the words of the drop-down lists, named like `delivery.completed` and
/// `evidence.photo` ([`Choice::name`]), in the words that this very form offers.
pub const META_SHEET: &str = "onuguu";

/// Row of the column names, hidden. Rows and columns count from 0.
pub const NAME_ROW: u32 = 0;
/// Row of the sheet's title.
pub const TITLE_ROW: u32 = 1;
/// Row with the body, the period and what to do here.
pub const ABOUT_ROW: u32 = 2;
/// Row of the visible headings.
pub const HEADING_ROW: u32 = 3;
/// The first row to fill in.
pub const FIRST_ROW: u32 = 4;

/// Column of the first sheet with the names of its fields, hidden.
pub const FIELD_NAME_COL: u16 = 0;
/// Column of the first sheet with what is to be filled in.
pub const FIELD_VALUE_COL: u16 = 2;
/// Name of the field with the day that the form is handed in: [`Report::submitted`](crate::model::Report) of all.
pub const SUBMITTED: &str = "form.submitted";

/// What the hidden sheet says of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meta {
    /// [`FORMAT_VERSION`].
    Format,
    /// The body that fills it in, an id.
    Body,
    /// The reporting period, as in addresses: `2026-Q4`.
    Period,
    /// The language of its words and of what is written into it.
    Language,
    /// The day that the previous state was computed for.
    AsOf,
    /// The programme's title, for the reader.
    Programme,
}

impl Meta {
    /// All of them, in the order of the hidden sheet's rows.
    pub const ALL: [Self; 6] = [
        Self::Format,
        Self::Body,
        Self::Period,
        Self::Language,
        Self::AsOf,
        Self::Programme,
    ];

    /// Its name in the first column of the hidden sheet.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Body => "body",
            Self::Period => "period",
            Self::Language => "language",
            Self::AsOf => "as_of",
            Self::Programme => "programme",
        }
    }
}

/// A sheet that is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sheet {
    /// One row a measure.
    Measures,
    /// One row an indicator of a measure.
    Indicators,
    /// One row a sum spent; as many a measure as there are.
    Money,
    /// One row a file; as many a measure as there are.
    Evidence,
}

impl Sheet {
    /// All of them, in the order in which they are filled in.
    pub const ALL: [Self; 4] = [Self::Measures, Self::Indicators, Self::Money, Self::Evidence];

    /// Its name in column names, and in the messages that word it (`sheet-measures`).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::Indicators => "indicators",
            Self::Money => "money",
            Self::Evidence => "evidence",
        }
    }

    /// Its columns, in order.
    pub fn columns(self) -> impl Iterator<Item = &'static Column> {
        COLUMNS.iter().filter(move |column| column.sheet == self)
    }
}

/// A drop-down list of words with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// How far a measure has got: [`Delivery`](crate::model::Delivery).
    Delivery,
    /// What kind of proof a file is: [`EvidenceKind`](crate::model::EvidenceKind).
    EvidenceKind,
}

impl Choice {
    /// All of them, in the order of the hidden sheet's rows.
    pub const ALL: [Self; 2] = [Self::Delivery, Self::EvidenceKind];

    /// The names of its values, as reports write them.
    #[must_use]
    pub fn values(self) -> Vec<&'static str> {
        use crate::model::{Delivery, EvidenceKind};
        match self {
            Self::Delivery => Delivery::ALL.iter().map(|value| value.as_str()).collect(),
            Self::EvidenceKind => EvidenceKind::ALL.iter().map(|value| value.as_str()).collect(),
        }
    }

    /// What stands before the name of a value: `delivery.` and `evidence.` in the hidden sheet, `delivery-` and
    /// `evidence-` in the interface strings.
    #[must_use]
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::EvidenceKind => "evidence",
        }
    }

    /// The name of `value` in the hidden sheet.
    #[must_use]
    pub fn name(self, value: &str) -> String {
        format!("{}.{value}", self.prefix())
    }

    /// The interface string that words `value`, the same as on the site's pages.
    #[must_use]
    pub fn message(self, value: &str) -> String {
        format!("{}-{value}", self.prefix())
    }
}

/// What a cell may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What the form says itself: locked.
    Given,
    /// The same, for the program only: locked and hidden.
    Hidden,
    /// A word of a list.
    Choice(Choice),
    /// The number of one of the form's measures, as text: 2.10 is not 2.1.
    Measure,
    /// A whole number from 0 to 100.
    Percent,
    /// A day; a cell of the type date.
    Date,
    /// A number.
    Number,
    /// A sum in soms, not below 0.
    Amount,
    /// Words in the form's language, of one or more lines.
    Text,
    /// The name of a file without folders.
    FileName,
}

impl Kind {
    /// Whether it is for reading only.
    #[must_use]
    pub const fn is_locked(self) -> bool {
        matches!(self, Self::Given | Self::Hidden)
    }
}

/// A column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The sheet that it stands on.
    pub sheet: Sheet,
    /// Its name on that sheet, and in the messages that word it (`measures-summary`).
    pub key: &'static str,
    /// Its width, in characters.
    pub width: u16,
    /// What its cells may hold.
    pub kind: Kind,
}

impl Column {
    /// Its name in the hidden row: `measures.summary`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{}.{}", self.sheet.name(), self.key)
    }

    /// The column with this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        let (sheet, key) = name.split_once('.')?;
        COLUMNS
            .iter()
            .find(|column| column.sheet.name() == sheet && column.key == key)
    }
}

/// Every column of every sheet, in order.
///
/// On each sheet `measure` is the number of the measure that a row is about.
pub const COLUMNS: &[Column] = &[
    column(Sheet::Measures, "measure", 7, Kind::Given),
    column(Sheet::Measures, "task", 30, Kind::Given),
    column(Sheet::Measures, "deadline", 12, Kind::Given),
    column(Sheet::Measures, "duty", 15, Kind::Given),
    column(Sheet::Measures, "last_period", 13, Kind::Given),
    column(Sheet::Measures, "last_status", 13, Kind::Given),
    column(Sheet::Measures, "last_percent", 11, Kind::Given),
    column(
        Sheet::Measures,
        "delivery_status",
        15,
        Kind::Choice(Choice::Delivery),
    ),
    column(Sheet::Measures, "percent_complete", 12, Kind::Percent),
    column(Sheet::Measures, "summary", 36, Kind::Text),
    column(Sheet::Measures, "obstacles", 22, Kind::Text),
    column(Sheet::Measures, "next_steps", 22, Kind::Text),
    column(Sheet::Indicators, "measure", 7, Kind::Given),
    column(Sheet::Indicators, "indicator", 0, Kind::Hidden),
    column(Sheet::Indicators, "title", 52, Kind::Given),
    column(Sheet::Indicators, "unit", 14, Kind::Given),
    column(Sheet::Indicators, "target", 24, Kind::Given),
    column(Sheet::Indicators, "last_value", 22, Kind::Given),
    column(Sheet::Indicators, "value", 16, Kind::Number),
    column(Sheet::Money, "measure", 11, Kind::Measure),
    column(Sheet::Money, "amount", 20, Kind::Amount),
    column(Sheet::Money, "document", 80, Kind::Text),
    column(Sheet::Evidence, "measure", 11, Kind::Measure),
    column(Sheet::Evidence, "kind", 22, Kind::Choice(Choice::EvidenceKind)),
    column(Sheet::Evidence, "file", 28, Kind::FileName),
    column(Sheet::Evidence, "title", 44, Kind::Text),
    column(Sheet::Evidence, "alt", 44, Kind::Text),
    column(Sheet::Evidence, "date", 13, Kind::Date),
];

const fn column(sheet: Sheet, key: &'static str, width: u16, kind: Kind) -> Column {
    Column {
        sheet,
        key,
        width,
        kind,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_column_is_found_by_its_name_and_no_two_share_one() {
        let names: BTreeSet<String> = COLUMNS.iter().map(Column::name).collect();
        assert_eq!(names.len(), COLUMNS.len());
        for column in COLUMNS {
            assert_eq!(Column::find(&column.name()), Some(column));
        }
        for name in [
            "",
            "summary",
            "measures.",
            "money.summary",
            "Measures.summary",
            SUBMITTED,
        ] {
            assert_eq!(Column::find(name), None, "{name}");
        }
    }

    #[test]
    fn every_row_names_its_measure_first_and_asks_for_something() {
        for sheet in Sheet::ALL {
            let columns: Vec<&Column> = sheet.columns().collect();
            assert_eq!(columns[0].key, "measure", "{sheet:?}");
            assert!(columns.iter().any(|column| !column.kind.is_locked()), "{sheet:?}");
        }
    }

    #[test]
    fn columns_of_a_sheet_stand_together_in_the_order_of_sheets() {
        let sheets: Vec<Sheet> = COLUMNS.iter().map(|column| column.sheet).collect();
        assert!(sheets.is_sorted());
    }

    #[test]
    fn words_of_a_list_have_names_of_their_own_beside_what_is_said_of_the_form() {
        let words = Choice::ALL
            .into_iter()
            .flat_map(|choice| choice.values().into_iter().map(move |value| choice.name(value)));
        let names: Vec<String> = Meta::ALL
            .map(|meta| meta.name().to_owned())
            .into_iter()
            .chain(words)
            .collect();
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
    }
}
