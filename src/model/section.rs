//! Sections of the programme's text.

use super::markdown::Markdown;
use super::{Id, LocalizedText, SourceLines, Spanned};
use crate::i18n::Locale;

/// A chapter or section of the text.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its name in addresses, unique although printed numbers are not.
    pub id: Spanned<Id>,
    /// Its number as printed (`II`, `2.2.3`).
    pub number: String,
    /// How deep it lies: 0 for a chapter.
    pub depth: usize,
    /// Its title as printed.
    pub title: LocalizedText,
    /// The title in sentence case for menus, where the printed one is in capitals.
    pub label: Option<LocalizedText>,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
    /// The text by language, the original first.
    pub bodies: Vec<(Locale, Markdown)>,
}

impl Section {
    /// The text for a reader of `locale`: in her language, else the original.
    #[must_use]
    pub fn body(&self, locale: Locale) -> Option<&(Locale, Markdown)> {
        self.bodies
            .iter()
            .find(|(known, _)| *known == locale)
            .or_else(|| self.bodies.first())
    }

    /// The name of the section in menus.
    #[must_use]
    pub fn menu_title(&self) -> &LocalizedText {
        self.label.as_ref().unwrap_or(&self.title)
    }
}
