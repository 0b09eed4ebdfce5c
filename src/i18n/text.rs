//! Texts of the content by language.

use std::sync::Arc;

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Locale;

/// One text of the content in as many languages as it exists in, in the order written.
///
/// A text that was read is never empty: the loader refuses that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalizedText {
    /// Shared: plans and pages name a text far more often than it is written.
    texts: Arc<Vec<(Locale, String)>>,
    /// Languages whose words were made from an earlier wording of the original.
    behind: Vec<Locale>,
}

/// A text as it reaches a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved<'a> {
    /// The words.
    pub text: &'a str,
    /// The language that the words are in.
    pub locale: Locale,
    /// Whether the reader asked for another language.
    pub is_fallback: bool,
    /// Whether the words were made from an earlier wording of the original.
    pub is_behind: bool,
}

impl LocalizedText {
    /// A text in one language.
    #[must_use]
    pub fn in_locale(locale: Locale, text: impl Into<String>) -> Self {
        Self {
            texts: Arc::new(vec![(locale, text.into())]),
            behind: Vec::new(),
        }
    }

    /// A text of its parts, in the order given.
    #[must_use]
    pub(crate) fn of(texts: Vec<(Locale, String)>, behind: Vec<Locale>) -> Self {
        Self {
            texts: Arc::new(texts),
            behind,
        }
    }

    /// Adds the text of one more language; a second text of the same language replaces the first.
    pub fn insert(&mut self, locale: Locale, text: impl Into<String>) {
        let text = text.into();
        let texts = Arc::make_mut(&mut self.texts);
        match texts.iter_mut().find(|(known, _)| *known == locale) {
            Some((_, old)) => *old = text,
            None => texts.push((locale, text)),
        }
    }

    /// Records that the words of `locale` were made from an earlier wording of the original.
    pub fn mark_behind(&mut self, locale: Locale) {
        if !self.behind.contains(&locale) {
            self.behind.push(locale);
        }
    }

    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, locale: Locale) -> Option<&str> {
        self.texts
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
                is_behind: self.behind.contains(&locale),
            };
        }
        let (original, text) = self
            .texts
            .first()
            .map_or((locale, ""), |(original, text)| (*original, text.as_str()));
        Resolved {
            text,
            locale: original,
            is_fallback: original != locale,
            is_behind: false,
        }
    }

    /// No more of the text than a reader of `locale` gets: her language, else `original`, else the one written first.
    #[must_use]
    pub fn seen_in(&self, locale: Locale, original: Locale) -> Self {
        let of = |locale: Locale| Some((locale, self.get(locale)?));
        let seen = of(locale).or_else(|| of(original)).or_else(|| self.iter().next());
        let (locale, text) = seen.unwrap_or((locale, ""));
        Self {
            texts: Arc::new(vec![(locale, text.to_owned())]),
            behind: self
                .behind
                .iter()
                .copied()
                .filter(|behind| *behind == locale)
                .collect(),
        }
    }

    /// Whether the text exists in `locale`.
    #[must_use]
    pub fn has(&self, locale: Locale) -> bool {
        self.get(locale).is_some()
    }

    /// All languages and their texts, in the order written.
    pub fn iter(&self) -> impl Iterator<Item = (Locale, &str)> {
        self.texts.iter().map(|(locale, text)| (*locale, text.as_str()))
    }

    /// Whether no language has a text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}

impl Serialize for LocalizedText {
    /// The texts by language code; `behind` lists the languages that are behind, where there are any. In formats
    /// that are not for people, both lists.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (&*self.texts, &self.behind).serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        for (locale, text) in self.texts.iter() {
            map.serialize_entry(locale.as_str(), text)?;
        }
        if !self.behind.is_empty() {
            map.serialize_entry("behind", &self.behind)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for LocalizedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (texts, behind) = Deserialize::deserialize(deserializer)?;
        Ok(Self::of(texts, behind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_language_falls_back_to_the_original_and_says_so() {
        let mut text = LocalizedText::in_locale(Locale::KY, "чара");
        text.insert(Locale::EN, "measure");
        let resolved = text.resolve(Locale::EN);
        assert_eq!((resolved.text, resolved.is_fallback), ("measure", false));
        let resolved = text.resolve(Locale::RU);
        assert_eq!(
            (resolved.text, resolved.locale, resolved.is_fallback),
            ("чара", Locale::KY, true)
        );
    }

    #[test]
    fn only_the_language_that_is_behind_says_so() {
        let mut text = LocalizedText::in_locale(Locale::KY, "чара");
        text.insert(Locale::RU, "мера");
        text.insert(Locale::EN, "measure");
        text.mark_behind(Locale::RU);
        assert!(text.resolve(Locale::RU).is_behind);
        assert!(!text.resolve(Locale::EN).is_behind);
    }
}
