//! Diagnostics as text for people and for programs: one file per format.
//!
//! In: diagnostics and the files that they are about. Out: a `String`. Nothing here prints.

mod human;
mod json;

pub use human::{Style, human};
pub use json::json;

use std::ops::Range;

use super::{Severity, SourceSpan};

/// The message key of a severity's name.
fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
    }
}

/// A span as a range that may be cut out of `text`: inside it, and between characters.
fn range_in(text: &str, span: &SourceSpan) -> Range<usize> {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize);
    start..end.max(start)
}

#[cfg(test)]
mod tests;
