//! Charts draw rows and columns that exist and hold numbers.

use super::totals::{expect_columns, expect_rows};
use crate::diag::{Code, Diagnostic, Sink};
use crate::model::table::{Axis, Cell, Chart, Emphasis};
use crate::model::{Programme, Table};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for table in programme.tables.values() {
        let Some(chart) = &table.chart else { continue };
        let mut is_known = true;
        for axis in [&chart.series, &chart.categories] {
            is_known &= match axis {
                Axis::Rows(ids) => expect_rows(table, ids.iter(), sink),
                Axis::Columns(ids) => expect_columns(table, ids.iter(), sink),
            };
        }
        if is_known {
            expect_numbers(table, chart, sink);
        }
    }
}

fn expect_numbers(table: &Table, chart: &Chart, sink: &mut Sink) {
    let (rows, columns) = match (&chart.series, &chart.categories) {
        (Axis::Rows(rows), Axis::Columns(columns)) | (Axis::Columns(columns), Axis::Rows(rows)) => {
            (rows, columns)
        }
        // Rows against rows draw nothing.
        (Axis::Rows(_), Axis::Rows(_)) | (Axis::Columns(_), Axis::Columns(_)) => {
            sink.push(Diagnostic::new(Code::ChartAxes, chart.series_span.clone()));
            return;
        }
    };
    let row_positions: Vec<usize> = if rows.is_empty() {
        let is_drawn = |idx: &usize| table.rows[*idx].emphasis != Some(Emphasis::Total);
        (0..table.rows.len()).filter(is_drawn).collect()
    } else {
        rows.iter()
            .filter_map(|id| table.row_position(&id.value))
            .collect()
    };
    for column in columns.iter().filter_map(|id| table.column_position(&id.value)) {
        for row in &row_positions {
            let cell = &table.rows[*row].cells[column];
            if !matches!(cell.value, Cell::Number { .. } | Cell::Dash | Cell::Empty) {
                sink.push(
                    Diagnostic::new(Code::NotNumeric, cell.span.clone()).arg("found", cell.value.type_name()),
                );
            }
        }
    }
}
