//! Diagnostics for programs: editors, continuous integration, the preview.

use serde::Serialize;

use super::super::{Diagnostic, Severity, SourceMap, SourceSpan};
use super::range_in;
use crate::i18n::Locale;

/// One diagnostic. The order of the fields is the order in the output.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: Severity,
    message: String,
    #[serde(flatten)]
    place: Place<'a>,
    label: Option<String>,
    help: Option<String>,
    labels: Vec<Label<'a>>,
}

/// Lines and columns count from 1, columns in characters; the end is the place after the last character.
#[derive(Serialize)]
struct Place<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Label<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    label: Option<String>,
}

/// All diagnostics in `locale`, in the order given, as one JSON array.
///
/// # Panics
/// When a diagnostic is about a file that is not in `files`.
#[must_use]
pub fn json(diagnostics: &[Diagnostic], files: &SourceMap, locale: Locale) -> String {
    let problems: Vec<_> = diagnostics
        .iter()
        .map(|diagnostic| problem(diagnostic, files, locale))
        .collect();
    let mut json =
        serde_json::to_string_pretty(&problems).expect("strings and numbers are always valid JSON");
    json.push('\n');
    json
}

fn problem<'a>(diagnostic: &'a Diagnostic, files: &'a SourceMap, locale: Locale) -> Problem<'a> {
    let wording = diagnostic.wording(locale);
    let spans = diagnostic.labels.iter().map(|(span, _)| span);
    Problem {
        code: diagnostic.code.as_str(),
        severity: diagnostic.severity(),
        message: wording.headline,
        place: match diagnostic.missing_path() {
            Some(path) => Place {
                path,
                line: 1,
                column: 1,
                end_line: 1,
                end_column: 1,
                text: "",
            },
            None => place(files, &diagnostic.primary),
        },
        label: wording.label,
        help: wording.help,
        labels: spans
            .zip(wording.labels)
            .map(|(span, label)| Label {
                place: place(files, span),
                label,
            })
            .collect(),
    }
}

fn place<'a>(files: &'a SourceMap, span: &SourceSpan) -> Place<'a> {
    let file = files.file(span.file);
    let (line, column) = files.line_column(span.file, span.start);
    let (end_line, end_column) = files.line_column(span.file, span.end);
    let text = &file.text()[range_in(file.text(), span)];
    Place {
        path: &file.path,
        line,
        column,
        end_line,
        end_column,
        text,
    }
}
