//! Parts of one record have names of their own: rows, columns, indicators, SWOT items.
//!
//! Records of one kind are held apart by the loader.

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Id, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    for table in programme.tables.values() {
        expect_distinct(
            table.rows.iter().filter_map(|row| row.id.as_ref()),
            "@kind-row",
            sink,
        );
        expect_distinct(
            table.leaf_columns().into_iter().map(|column| &column.id),
            "@kind-column",
            sink,
        );
    }
    for measure in programme.measures.values() {
        expect_distinct(
            measure.indicators.iter().map(|indicator| &indicator.id),
            "@kind-indicator",
            sink,
        );
    }
    let items = programme
        .swot
        .iter()
        .flat_map(|swot| &swot.quadrants)
        .flat_map(|quadrant| &quadrant.items);
    expect_distinct(items.map(|item| &item.id), "@kind-swot", sink);
}

fn expect_distinct<'a>(ids: impl Iterator<Item = &'a Spanned<Id>>, kind: &'static str, sink: &mut Sink) {
    let mut seen: Vec<&Spanned<Id>> = Vec::new();
    for id in ids {
        match seen.iter().find(|earlier| earlier.value == id.value) {
            Some(first) => sink.push(
                Diagnostic::new(Code::DuplicateId, id.span.clone())
                    .arg("kind", kind)
                    .arg("found", id.value.as_str())
                    .also(first.span.clone(), "first"),
            ),
            None => seen.push(id),
        }
    }
}
