//! Everyday words for what the programme calls otherwise.

use crate::i18n::Locale;

use super::Spanned;

/// Words that people type, and what they want, in one language.
#[derive(Clone, Debug)]
pub struct Synonym {
    /// The language of the words.
    pub locale: Locale,
    /// Words or short phrases as people type them often.
    pub words: Vec<Spanned<String>>,
    /// Others, that fewer people type.
    pub rare: Vec<Spanned<String>>,
    /// Words or short phrases of the programme, the best first.
    pub means: Vec<Spanned<String>>,
    /// Pages that the words lead to, as addresses below the language.
    pub pages: Vec<Spanned<String>>,
}
