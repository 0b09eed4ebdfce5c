//! Everyday words for what the programme calls otherwise.

use crate::i18n::Locale;

use super::Spanned;

/// Words that people type, and what the programme says instead, in one language.
#[derive(Clone, Debug)]
pub struct Synonym {
    /// The language of both.
    pub locale: Locale,
    /// Words or short phrases as people type them.
    pub words: Vec<Spanned<String>>,
    /// Words or short phrases of the programme, the best first.
    pub means: Vec<Spanned<String>>,
}
