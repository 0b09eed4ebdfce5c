//! Adding up what a table claims to add up.

use super::measure::Decimal;
use super::table::{Cell, Emphasis, Table, Total, TotalOf};
use crate::diag::Spanned;

/// One printed sum beside the sum of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedSum {
    /// Position of the row of the printed sum.
    pub row: usize,
    /// Position of its column.
    pub column: usize,
    /// The sum as printed.
    pub printed: Decimal,
    /// The sum as it should be.
    pub computed: Decimal,
}

impl CheckedSum {
    /// Whether the printed sum is the sum.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.difference().units == 0
    }

    /// What the printed sum has more than the parts.
    #[must_use]
    pub fn difference(&self) -> Decimal {
        let decimals = self.printed.decimals.max(self.computed.decimals);
        let scaled = |value: Decimal| value.scaled_to(decimals).unwrap_or(0);
        Decimal {
            units: scaled(self.printed) - scaled(self.computed),
            decimals,
        }
    }
}

/// Every sum that `total` claims. Dashes and empty cells add nothing; a sum that is not printed is not checked.
///
/// # Errors
/// The first cell that stands where a number is needed.
pub fn checked_sums(table: &Table, total: &Total) -> Result<Vec<CheckedSum>, Spanned<Cell>> {
    let columns = table.leaf_columns();
    match &total.of {
        TotalOf::Row { row, of } => {
            let Some(sum_row) = table.row_position(row) else {
                return Ok(Vec::new());
            };
            let part_rows: Vec<usize> = if of.is_empty() {
                (0..sum_row)
                    .filter(|idx| table.rows[*idx].emphasis != Some(Emphasis::Total))
                    .collect()
            } else {
                of.iter().filter_map(|id| table.row_position(id)).collect()
            };
            let is_summed = |column: &usize| !columns[*column].row_header && !columns[*column].percent;
            (0..columns.len())
                .filter(is_summed)
                .filter_map(|column| {
                    let parts: Vec<_> = part_rows
                        .iter()
                        .map(|row| &table.rows[*row].cells[column])
                        .collect();
                    // Columns of words (codes, names) claim no sum.
                    parts
                        .iter()
                        .any(|cell| cell.value.number().is_some())
                        .then_some((column, parts))
                })
                .filter_map(|(column, parts)| checked_sum(table, sum_row, column, &parts))
                .collect()
        }
        TotalOf::Column { column, of } => {
            let Some(sum_column) = table.column_position(column) else {
                return Ok(Vec::new());
            };
            let part_columns: Vec<usize> = of.iter().filter_map(|id| table.column_position(id)).collect();
            (0..table.rows.len())
                .filter_map(|row| {
                    let parts: Vec<_> = part_columns
                        .iter()
                        .map(|column| &table.rows[row].cells[*column])
                        .collect();
                    checked_sum(table, row, sum_column, &parts)
                })
                .collect()
        }
    }
}

fn checked_sum(
    table: &Table,
    row: usize,
    column: usize,
    parts: &[&Spanned<Cell>],
) -> Option<Result<CheckedSum, Spanned<Cell>>> {
    let printed = table.rows[row].cells[column].value.number()?;
    let is_other =
        |cell: &&&Spanned<Cell>| !matches!(cell.value, Cell::Number { .. } | Cell::Dash | Cell::Empty);
    if let Some(other) = parts.iter().find(is_other) {
        return Some(Err((*other).clone()));
    }
    let numbers: Vec<Decimal> = parts.iter().filter_map(|cell| cell.value.number()).collect();
    let decimals = numbers
        .iter()
        .map(|number| number.decimals)
        .max()
        .unwrap_or(0)
        .max(printed.decimals);
    let sum = numbers
        .iter()
        .try_fold(0_i64, |sum, number| sum.checked_add(number.scaled_to(decimals)?))?;
    Some(Ok(CheckedSum {
        row,
        column,
        printed,
        computed: Decimal { units: sum, decimals },
    }))
}
