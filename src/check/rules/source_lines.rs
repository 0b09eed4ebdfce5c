//! Lines of the adopted text that records name exist.

use crate::diag::{Code, Diagnostic, Sink, SourceSpan};
use crate::model::{Programme, SourceLines};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let Some(adopted) = &programme.adopted else { return };
    let n_lines = adopted.lines.len();
    let mut expect = |lines: &SourceLines, span: &SourceSpan| {
        let last = lines.0.iter().map(|(_, last)| *last as usize).max().unwrap_or(0);
        if last > n_lines {
            let diagnostic = Diagnostic::new(Code::LinesOutside, span.clone());
            sink.push(diagnostic.arg("found", last.to_string()).arg("n-lines", n_lines.to_string()));
        }
    };
    for section in programme.sections.values() {
        expect(&section.source, &section.id.span);
    }
    for table in programme.tables.values() {
        expect(&table.source, &table.id.span);
    }
    for direction in programme.directions.values() {
        expect(&direction.source, &direction.id.span);
    }
    for place in programme.places.values() {
        expect(&place.source, &place.id.span);
    }
    for measure in programme.measures.values() {
        expect(&measure.source, &measure.id.span);
        for indicator in &measure.indicators {
            expect(&indicator.source, &indicator.id.span);
        }
    }
    for item in programme.swot.iter().flat_map(|swot| &swot.quadrants).flat_map(|quadrant| &quadrant.items) {
        expect(&item.source, &item.id.span);
    }
}
