//! What a text places exists, and a translation places what the original does.

use crate::check::expect_known;
use crate::diag::{Code, Diagnostic, Sink, SourceSpan, Spanned};
use crate::model::markdown::Placement;
use crate::model::{Id, Programme};

pub(in crate::check) fn check(programme: &Programme, sink: &mut Sink) {
    let is_swot_unreadable = programme.unreadable_kinds.contains("@kind-swot");
    let exists = |placement: &Placement| match placement {
        Placement::Table(id) | Placement::Chart(id) | Placement::ChartAndTable(id) => {
            programme.tables.contains_key(id)
        }
        Placement::Swot => programme.swot.is_some(),
    };
    for section in programme.sections.values() {
        for (_, markdown) in &section.bodies {
            for placement in &markdown.placements {
                let spanned = |id: &Id| Spanned {
                    value: id.clone(),
                    span: placement.span.clone(),
                };
                match &placement.value {
                    Placement::Table(id) => {
                        expect_known(&spanned(id), &programme.tables, "@kind-table", programme, sink);
                    }
                    Placement::Chart(id) | Placement::ChartAndTable(id) => {
                        expect_known(&spanned(id), &programme.tables, "@kind-table", programme, sink);
                        if programme
                            .tables
                            .get(id)
                            .is_some_and(|table| table.chart.is_none())
                        {
                            let diagnostic = Diagnostic::new(Code::MissingChart, placement.span.clone());
                            sink.push(diagnostic.arg("table", id.as_str()));
                        }
                    }
                    Placement::Swot if programme.swot.is_none() && !is_swot_unreadable => {
                        let diagnostic = Diagnostic::new(Code::MissingFile, placement.span.clone());
                        sink.push(diagnostic.arg("path", "content/swot.yaml").arg("of", "content"));
                    }
                    Placement::Swot => {}
                }
            }
        }
        let Some(((_, original), translations)) = section.bodies.split_first() else {
            continue;
        };
        for (_, translation) in translations {
            let places = |placement: &Placement| translation.placements.iter().any(|p| p.value == *placement);
            let expected = original
                .placements
                .iter()
                .map(|placement| &placement.value)
                .filter(|p| exists(p));
            let missing: Vec<_> = expected.filter(|p| !places(p)).map(written).collect();
            if !missing.is_empty() {
                let span = SourceSpan::file_start(translation.file);
                sink.push(
                    Diagnostic::new(Code::TextOutsideOriginal, span).arg("missing", missing.join(", ")),
                );
            }
        }
    }
}

/// A placement as it is written in files.
fn written(placement: &Placement) -> String {
    match placement {
        Placement::Table(id) => format!("table:{id}"),
        Placement::Chart(id) => format!("chart:{id}"),
        Placement::ChartAndTable(id) => format!("table+chart:{id}"),
        Placement::Swot => "swot:".to_owned(),
    }
}
