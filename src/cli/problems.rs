//! How many problems there are, in words.

use super::words::{Words, fact};
use crate::diag::{Diagnostic, Severity};

/// How many errors and warnings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Problems {
    /// Problems that stop publication.
    pub(super) n_errors: usize,
    /// Problems that do not.
    pub(super) n_warnings: usize,
}

impl Problems {
    /// Counts.
    pub(super) fn count(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| diagnostics.iter().filter(|d| d.severity() == severity).count();
        Self {
            n_errors: count(Severity::Error),
            n_warnings: count(Severity::Warning),
        }
    }

    /// "2 errors, 1 warning", naming only what there is.
    pub(super) fn in_words(self, words: Words) -> String {
        let errors = words.say_with("problems-errors", &[fact("n", self.n_errors)]);
        let warnings = words.say_with("problems-warnings", &[fact("n", self.n_warnings)]);
        match (self.n_errors, self.n_warnings) {
            (0, 0) => words.say("problems-none"),
            (_, 0) => errors,
            (0, _) => warnings,
            _ => words.say_with(
                "problems-both",
                &[fact("errors", errors), fact("warnings", warnings)],
            ),
        }
    }
}
