//! Tables of the programme's text, as typed data.

use super::measure::Decimal;
use super::{Id, LocalizedText, SourceLines, Spanned, closed_list};
use crate::diag::SourceSpan;

/// One table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name.
    pub id: Spanned<Id>,
    /// What it shows.
    pub caption: LocalizedText,
    /// Whether the caption is the editor's, the programme printing none.
    pub caption_by_editor: bool,
    /// Unit of all numbers.
    pub unit: Option<LocalizedText>,
    /// The header, as a tree.
    pub columns: Vec<HeaderCell>,
    /// A printed row of column numbers below the header.
    pub column_numbers: Vec<i64>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Sums that the table claims.
    pub totals: Vec<Total>,
    /// Charts of it.
    pub chart: Option<Chart>,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}

/// A cell of the header: a column, or a group of columns.
#[derive(Clone, Debug)]
pub enum HeaderCell {
    /// A column of the table.
    Column(Column),
    /// Several columns under one heading.
    Group {
        /// The heading.
        header: LocalizedText,
        /// What stands under it.
        columns: Vec<HeaderCell>,
    },
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name within the table.
    pub id: Spanned<Id>,
    /// Its heading; empty where the programme prints none.
    pub header: LocalizedText,
    /// Whether its cells head their rows.
    pub row_header: bool,
    /// Whether its numbers are per cent.
    pub percent: bool,
    /// Unit of its numbers, where it is not the table's.
    pub unit: Option<LocalizedText>,
}

closed_list! {
    /// How a row is set.
    Emphasis {
        /// A sum of other rows.
        Total = "total",
        /// The heading of rows below it.
        Section = "section",
    }
}

/// A row.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name, where a total or chart refers to it.
    pub id: Option<Spanned<Id>>,
    /// How it is set.
    pub emphasis: Option<Emphasis>,
    /// Its cells, one a column.
    pub cells: Vec<Spanned<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number, with its printed form where that is not plain digits with a decimal comma.
    Number {
        /// The number.
        value: Decimal,
        /// The printed form.
        printed: Option<String>,
    },
    /// Several numbers in one cell, printed with " / " between.
    Numbers(Vec<Decimal>),
    /// A printed dash: "none", or "not stated".
    Dash,
    /// Nothing printed.
    Empty,
    /// A text that is the same in every language.
    Plain(String),
    /// A text by language.
    Text(LocalizedText),
}

impl Cell {
    /// The name of what stands in the cell, as a message argument.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Number { .. } => "@type-number",
            Self::Numbers(_) => "@type-list",
            Self::Dash | Self::Plain(_) => "@type-text",
            Self::Empty => "@type-empty",
            Self::Text(_) => "@type-texts-by-language",
        }
    }

    /// The number in the cell; a dash counts as none at all.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Number { value, .. } => Some(*value),
            _ => None,
        }
    }
}

/// A sum that the table claims.
#[derive(Clone, Debug)]
pub struct Total {
    /// The sum and its parts.
    pub of: TotalOf,
    /// Whether the sum is known to differ.
    pub noted: bool,
    /// Where the claim is declared.
    pub span: crate::diag::SourceSpan,
}

/// What is added up to what.
#[derive(Clone, Debug)]
pub enum TotalOf {
    /// A row is the sum of other rows, in every column of numbers.
    Row {
        /// The row of the sum.
        row: Spanned<Id>,
        /// Its parts; empty for all rows above it that are set as no total.
        of: Vec<Spanned<Id>>,
    },
    /// A column is the sum of other columns, in every row.
    Column {
        /// The column of the sum.
        column: Spanned<Id>,
        /// Its parts.
        of: Vec<Spanned<Id>>,
    },
}

closed_list! {
    /// The form of a chart.
    ChartKind {
        /// Upright bars, side by side.
        Columns = "columns",
        /// Lying bars, side by side.
        Bars = "bars",
        /// Upright bars, stacked.
        StackedColumns = "stacked-columns",
        /// Lying bars, stacked.
        StackedBars = "stacked-bars",
        /// Points joined by a line.
        Line = "line",
    }
}

/// A chart of a table.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its form.
    pub kind: ChartKind,
    /// What one sees in it, in the editor's words.
    pub title: LocalizedText,
    /// What has a colour of its own.
    pub series: Axis,
    /// Where that is written.
    pub series_span: SourceSpan,
    /// What stands along the axis.
    pub categories: Axis,
}

/// Rows or columns of a table.
#[derive(Clone, Debug)]
pub enum Axis {
    /// These rows; empty for all that are no totals.
    Rows(Vec<Spanned<Id>>),
    /// These columns.
    Columns(Vec<Spanned<Id>>),
}

impl Table {
    /// The columns, from left to right.
    #[must_use]
    pub fn leaf_columns(&self) -> Vec<&Column> {
        fn collect<'a>(cells: &'a [HeaderCell], leaves: &mut Vec<&'a Column>) {
            for cell in cells {
                match cell {
                    HeaderCell::Column(column) => leaves.push(column),
                    HeaderCell::Group { columns, .. } => collect(columns, leaves),
                }
            }
        }
        let mut leaves = Vec::new();
        collect(&self.columns, &mut leaves);
        leaves
    }

    /// The position of the column called `id`.
    #[must_use]
    pub fn column_position(&self, id: &Id) -> Option<usize> {
        self.leaf_columns()
            .iter()
            .position(|column| column.id.value == *id)
    }

    /// The position of the row called `id`.
    #[must_use]
    pub fn row_position(&self, id: &Id) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| row.id.as_ref().is_some_and(|row_id| row_id.value == *id))
    }
}
