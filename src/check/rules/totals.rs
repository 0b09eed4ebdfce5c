//! Sums that a table claims are sums, or are known not to be.

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::table::TotalOf;
use crate::model::total::{CheckedSum, checked_sums};
use crate::model::{Id, Programme, Table};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for table in programme.tables.values() {
        for total in &table.totals {
            let is_known = match &total.of {
                TotalOf::Row { row, of } => expect_rows(table, std::iter::once(row).chain(of), sink),
                TotalOf::Column { column, of } => {
                    expect_columns(table, std::iter::once(column).chain(of), sink)
                }
            };
            if !is_known {
                continue;
            }
            let sums = match checked_sums(table, total) {
                Ok(sums) => sums,
                Err(cell) => {
                    sink.push(
                        Diagnostic::new(Code::NotNumeric, cell.span).arg("found", cell.value.type_name()),
                    );
                    continue;
                }
            };
            if total.noted {
                if let (true, Some(sum)) = (sums.iter().all(CheckedSum::is_right), sums.first()) {
                    let diagnostic = Diagnostic::new(Code::TotalNotedButRight, total.span.clone());
                    sink.push(diagnostic.arg("printed", sum.printed.to_string()));
                }
                continue;
            }
            for sum in sums.iter().filter(|sum| !sum.is_right()) {
                let cell = &table.rows[sum.row].cells[sum.column];
                sink.push(
                    Diagnostic::new(Code::TotalDiffers, cell.span.clone())
                        .arg("printed", sum.printed.to_string())
                        .arg("computed", sum.computed.to_string())
                        .arg("difference", sum.difference().to_string()),
                );
            }
        }
    }
}

/// Reports row ids that the table does not have.
pub(super) fn expect_rows<'a>(
    table: &Table,
    ids: impl Iterator<Item = &'a Spanned<Id>>,
    sink: &mut Sink,
) -> bool {
    let known: Vec<&str> = table
        .rows
        .iter()
        .filter_map(|row| row.id.as_ref())
        .map(|id| id.value.as_str())
        .collect();
    expect_ids(ids, &known, "@kind-row", sink)
}

/// Reports column ids that the table does not have.
pub(super) fn expect_columns<'a>(
    table: &Table,
    ids: impl Iterator<Item = &'a Spanned<Id>>,
    sink: &mut Sink,
) -> bool {
    let known: Vec<&str> = table
        .leaf_columns()
        .iter()
        .map(|column| column.id.value.as_str())
        .collect();
    expect_ids(ids, &known, "@kind-column", sink)
}

fn expect_ids<'a>(
    ids: impl Iterator<Item = &'a Spanned<Id>>,
    known: &[&str],
    kind: &'static str,
    sink: &mut Sink,
) -> bool {
    let mut all_known = true;
    for id in ids.filter(|id| !known.contains(&id.value.as_str())) {
        all_known = false;
        sink.push(
            Diagnostic::new(Code::UnknownId, id.span.clone())
                .arg("kind", kind)
                .arg("found", id.value.as_str())
                .suggest(id.value.as_str(), known.iter().copied()),
        );
    }
    all_known
}
