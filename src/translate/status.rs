//! How much is translated, and in which state.

use super::Unit;
use crate::model::lock::TranslationState;

/// How many texts are in which state, for one language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Texts of the original.
    pub n_texts: usize,
    /// Translations made from the present wording, reviewed ones included.
    pub n_current: usize,
    /// Translations that a person has reviewed.
    pub n_reviewed: usize,
    /// Translations made from an earlier wording.
    pub n_behind: usize,
    /// Translations of which nobody has recorded what they were made from.
    pub n_unrecorded: usize,
    /// Texts without a translation.
    pub n_missing: usize,
}

/// Counts the texts of one language by state.
#[must_use]
pub fn status(units: &[Unit]) -> Counts {
    let mut counts = Counts {
        n_texts: units.len(),
        ..Counts::default()
    };
    for unit in units {
        match unit.state {
            Some(TranslationState::Reviewed) => {
                counts.n_current += 1;
                counts.n_reviewed += 1;
            }
            Some(TranslationState::Current) => counts.n_current += 1,
            Some(TranslationState::Behind) => counts.n_behind += 1,
            Some(TranslationState::Unrecorded) => counts.n_unrecorded += 1,
            None => counts.n_missing += 1,
        }
    }
    counts
}
