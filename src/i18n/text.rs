//! Texts of the content by language.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Locale;

/// One text of the content in as many languages as it exists in, in the order written.
///
/// A text that was read is never empty: the loader refuses that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalizedText(Vec<(Locale, String)>);

/// A text as it reaches a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved<'a> {
    /// The words.
    pub text: &'a str,
    /// The language that the words are in.
    pub locale: Locale,
    /// Whether the reader asked for another language.
    pub is_fallback: bool,
}

impl LocalizedText {
    /// A text in one language.
    #[must_use]
    pub fn in_locale(locale: Locale, text: impl Into<String>) -> Self {
        Self(vec![(locale, text.into())])
    }

    /// Adds the text of one more language; a second text of the same language replaces the first.
    pub fn insert(&mut self, locale: Locale, text: impl Into<String>) {
        let text = text.into();
        match self.0.iter_mut().find(|(known, _)| *known == locale) {
            Some((_, old)) => *old = text,
            None => self.0.push((locale, text)),
        }
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> Option<&str> {
        self.0
            .iter()
            .find(|(known, _)| *known == locale)
            .map(|(_, text)| text.as_str())
    }

    /// The text for a reader of `locale`: in her language, else in the one written first.
    ///
    /// An empty `LocalizedText` (only possible for one built in code) resolves to an empty string.
    #[must_use]
    pub fn resolve(&self, locale: Locale) -> Resolved<'_> {
        if let Some(text) = self.get(locale) {
            return Resolved {
                text,
                locale,
                is_fallback: false,
            };
        }
        match self.0.first() {
            Some((original, text)) => Resolved {
                text,
                locale: *original,
                is_fallback: true,
            },
            None => Resolved {
                text: "",
                locale,
                is_fallback: false,
            },
        }
    }

    /// Whether the text exists in `locale`.
    #[must_use]
    pub fn has(&self, locale: Locale) -> bool {
        self.get(locale).is_some()
    }

    /// All languages and their texts, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &str)> {
        self.0.iter().map(|(locale, text)| (*locale, text.as_str()))
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for LocalizedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (locale, text) in &self.0 {
            map.serialize_entry(locale.as_str(), text)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_language_falls_back_to_the_original_and_says_so() {
        let mut text = LocalizedText::in_locale(Locale::KY, "чара");
        text.insert(Locale::EN, "measure");
        assert_eq!(
            text.resolve(Locale::EN),
            Resolved {
                text: "measure",
                locale: Locale::EN,
                is_fallback: false
            }
        );
        assert_eq!(
            text.resolve(Locale::RU),
            Resolved {
                text: "чара",
                locale: Locale::KY,
                is_fallback: true
            }
        );
    }
}
