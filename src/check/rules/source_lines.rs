//! Lines of the adopted text that records name exist.

use crate::diag::{Code, Diagnostic, Sink, Spanned};
use crate::model::{Programme, SourceLines};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let Some(adopted) = &programme.adopted else { return };
    let n_lines = adopted.lines.len();
    let mut expect = |lines: &Spanned<SourceLines>| {
        let last = lines.0.iter().map(|(_, last)| *last as usize).max().unwrap_or(0);
        if last > n_lines {
            let diagnostic = Diagnostic::new(Code::LinesOutside, lines.span.clone());
            sink.push(diagnostic.arg("found", last.to_string()).arg("n-lines", n_lines));
        }
    };
    programme
        .sections
        .values()
        .for_each(|section| expect(&section.source));
    programme.tables.values().for_each(|table| expect(&table.source));
    programme
        .directions
        .values()
        .for_each(|direction| expect(&direction.source));
    programme.places.values().for_each(|place| expect(&place.source));
    for measure in programme.measures.values() {
        expect(&measure.source);
        measure
            .indicators
            .iter()
            .for_each(|indicator| expect(&indicator.source));
    }
    if let Some(swot) = &programme.swot {
        expect(&swot.source);
        swot.quadrants
            .iter()
            .flat_map(|quadrant| &quadrant.items)
            .for_each(|item| expect(&item.source));
    }
}
