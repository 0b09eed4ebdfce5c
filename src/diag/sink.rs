//! Where diagnostics are collected, so that one run shows every problem.

use super::{Diagnostic, FileId, Severity};

/// A collection of diagnostics.
#[derive(Clone, Debug, Default)]
pub struct Sink(Vec<Diagnostic>);

impl Sink {
    /// Whether there is no problem.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds one problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all of another collection.
    pub fn append(&mut self, mut other: Sink) {
        self.0.append(&mut other.0);
    }

    /// Leaves out what is said of `file` first of all.
    pub fn forget(&mut self, file: FileId) {
        self.0.retain(|diagnostic| diagnostic.primary.file != file);
    }

    /// Whether everything is said of `file` first of all.
    #[must_use]
    pub fn is_about(&self, file: FileId) -> bool {
        self.0.iter().all(|diagnostic| diagnostic.primary.file == file)
    }

    /// The problems sorted by file and place, each once.
    #[must_use]
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.0
            .sort_by(|a, b| (&a.primary, a.code).cmp(&(&b.primary, b.code)));
        self.0
            .dedup_by(|a, b| a.code == b.code && a.primary == b.primary && a.args == b.args);
        self.0
    }

    /// Whether a problem was found that stops publication.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.0
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error)
    }
}
