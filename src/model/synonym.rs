//! Everyday words for what the programme calls otherwise, or has nothing on.

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
    /// Words or short phrases of the programme, the best first. None, and no pages, where it has nothing on the words.
    pub means: Vec<Spanned<String>>,
    /// Pages that the words lead to, as addresses below the language.
    pub pages: Vec<Spanned<String>>,
}

impl Synonym {
    /// Words for what the programme has nothing on.
    #[must_use]
    pub fn absent(locale: Locale, words: Vec<Spanned<String>>) -> Self {
        Self {
            locale,
            words: Vec::new(),
            rare: words,
            means: Vec::new(),
            pages: Vec::new(),
        }
    }

    /// Whether the programme has nothing on these words.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        self.means.is_empty() && self.pages.is_empty()
    }
}
