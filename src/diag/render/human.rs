//! Diagnostics for people, in the look of the Rust compiler.

use std::iter;
use std::ops::Range;

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, normalize_untrusted_str,
};

use super::super::wording::word;
use super::super::{Diagnostic, Severity, SourceMap, SourceSpan};
use super::{range_in, severity_key};
use crate::i18n::Locale;

/// Terminals are rarely narrower, and longer lines are hard to read anyway.
const WIDTH: usize = 110;

/// How many characters are underlined at most, so that the place, what is before it and its label fit.
const UNDERLINED: usize = 60;

/// Whether the text is colored with terminal codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Text only: files, pipes, pages.
    Plain,
    /// With the codes that terminals understand.
    Color,
}

/// All diagnostics in `locale`, in the order given, each with the lines that it is about and what to do.
#[must_use]
pub fn human(diagnostics: &[Diagnostic], files: &SourceMap, locale: Locale, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Color => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut text = String::new();
    for diagnostic in diagnostics {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&renderer.render(&report(diagnostic, files, locale)));
        text.push('\n');
    }
    text
}

/// One diagnostic as the library wants it: the problem, then the help.
fn report<'a>(diagnostic: &'a Diagnostic, files: &'a SourceMap, locale: Locale) -> Vec<Group<'a>> {
    let wording = diagnostic.wording(locale);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let level = level.with_name(word(locale, severity_key(diagnostic.severity())));
    let mut group = Group::with_title(
        level
            .primary_title(visible(&wording.headline))
            .id(diagnostic.code.as_str()),
    );

    let primary = &diagnostic.primary;
    let others = diagnostic
        .labels
        .iter()
        .map(|(span, _)| span)
        .zip(wording.labels.iter().map(Option::as_deref));
    let (same_file, other_files): (Vec<_>, Vec<_>) = others.partition(|(span, _)| span.file == primary.file);
    let mut annotations = vec![annotation(
        files,
        primary,
        AnnotationKind::Primary,
        wording.label.as_deref(),
    )];
    annotations.extend(
        same_file
            .into_iter()
            .map(|(span, label)| annotation(files, span, AnnotationKind::Context, label)),
    );
    // A file that does not exist has no lines to show.
    if let Some(path) = diagnostic.missing_path() {
        group = group.element(Origin::path(path.to_owned()));
    } else if *primary != SourceSpan::nowhere() {
        group = group.element(place(files, primary, annotations));
    }
    for (span, label) in other_files {
        let annotation = annotation(files, span, AnnotationKind::Context, label);
        group = group.element(place(files, span, vec![annotation]));
    }
    let help = wording.help.map(|help| {
        Group::with_title(
            Level::HELP
                .with_name(word(locale, "help"))
                .secondary_title(visible(&help)),
        )
    });
    iter::once(group).chain(help).collect()
}

/// The lines around a place; for a file as a whole, only its path.
fn place<'a>(files: &'a SourceMap, span: &SourceSpan, annotations: Vec<Annotation<'a>>) -> Element<'a> {
    let file = files.file(span.file);
    if *span == SourceSpan::file_start(span.file) {
        return Origin::path(&file.path).into();
    }
    Snippet::source(file.text())
        .path(&file.path)
        .annotations(annotations)
        .into()
}

fn annotation<'a>(
    files: &SourceMap,
    span: &SourceSpan,
    kind: AnnotationKind,
    label: Option<&str>,
) -> Annotation<'a> {
    let text = files.file(span.file).text();
    kind.span(underlined(text, range_in(text, span)))
        .label(label.map(visible))
}

/// A sentence with signs in the place of control characters: the author's words stand in it, and the library
/// lets them through to the terminal in labels and help.
fn visible(sentence: &str) -> String {
    normalize_untrusted_str(sentence)
}

/// The part of a range that is worth underlining: of several lines the first that has words, and of a long line
/// its beginning. Whole paragraphs under carets help nobody.
fn underlined(text: &str, range: Range<usize>) -> Range<usize> {
    let marked = &text[range.clone()];
    // Spaces are left out only where lines are: a problem may be the spaces themselves.
    let (start, line) = if marked.contains('\n') {
        let start = marked.find(|c: char| !c.is_whitespace()).unwrap_or(0);
        (
            start,
            marked[start..].lines().next().unwrap_or_default().trim_end(),
        )
    } else {
        (0, marked)
    };
    let length = line
        .char_indices()
        .nth(UNDERLINED)
        .map_or(line.len(), |(at, _)| at);
    range.start + start..range.start + start + length
}
