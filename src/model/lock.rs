//! What each translation was made from.

use std::collections::HashMap;
use std::sync::Arc;

use crate::i18n::Locale;

/// A short digest of a wording. Spaces and line breaks do not count: setting a text anew changes no words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(String);

/// Letters of a digest: 40 bits, of which two wordings of one file will never share all by chance.
const DIGEST_LEN: usize = 10;

impl Digest {
    /// The digest of a wording.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut hasher = blake3::Hasher::new();
        for word in text.split_whitespace() {
            hasher.update(word.as_bytes());
            hasher.update(b" ");
        }
        Self(hasher.finalize().to_hex()[..DIGEST_LEN].to_owned())
    }

    /// A digest as written in a lock.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        (text.len() == DIGEST_LEN && is_hex).then(|| Self(text.to_owned()))
    }

    /// The digest as written in a lock.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One accepted translation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// The original wording that the translation was made from.
    pub original: Digest,
    /// The translation.
    pub translation: Digest,
    /// Whether a person has reviewed it.
    pub is_reviewed: bool,
}

/// Accepted translations by path, and there by language.
type Files = HashMap<String, Vec<(Locale, Vec<Pair>)>>;

/// All accepted translations, by the path of the file that the translation stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Shared: the lock of a large programme is as long as the programme.
    files: Arc<Files>,
}

/// What is known of one translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TranslationState {
    /// Made from the present wording of the original, and reviewed by a person.
    Reviewed,
    /// Made from the present wording of the original.
    Current,
    /// Made from an earlier wording of the original.
    Behind,
    /// Nobody has recorded what it was made from.
    Unrecorded,
}

impl Lock {
    /// Sets the accepted translations of one file and language.
    pub fn insert(&mut self, path: &str, locale: Locale, pairs: Vec<Pair>) {
        let files = Arc::make_mut(&mut self.files);
        let languages = files.entry(path.to_owned()).or_default();
        match languages.iter_mut().find(|(known, _)| *known == locale) {
            Some((_, old)) => *old = pairs,
            None => languages.push((locale, pairs)),
        }
    }

    /// The accepted translations of one file and language.
    #[must_use]
    pub fn pairs(&self, path: &str, locale: Locale) -> &[Pair] {
        let languages = self.files.get(path).map_or(&[][..], Vec::as_slice);
        languages
            .iter()
            .find(|(known, _)| *known == locale)
            .map_or(&[], |(_, pairs)| pairs)
    }

    /// What is known of a translation that stands in the file at `path`.
    #[must_use]
    pub fn state(&self, path: &str, locale: Locale, original: &str, translation: &str) -> TranslationState {
        let pairs = self.pairs(path, locale);
        if pairs.is_empty() {
            return TranslationState::Unrecorded;
        }
        let (original, translation) = (Digest::of(original), Digest::of(translation));
        let mut of_translation = pairs
            .iter()
            .filter(|pair| pair.translation == translation)
            .peekable();
        if of_translation.peek().is_none() {
            return TranslationState::Unrecorded;
        }
        match of_translation.find(|pair| pair.original == original) {
            Some(pair) if pair.is_reviewed => TranslationState::Reviewed,
            Some(_) => TranslationState::Current,
            None => TranslationState::Behind,
        }
    }

    /// How many accepted translations into `locale` there are, and how many of them a person has reviewed.
    #[must_use]
    pub fn review(&self, locale: Locale) -> (usize, usize) {
        #[expect(clippy::iter_over_hash_type, reason = "counting does not depend on the order")]
        let count = |of: fn(&Pair) -> bool| {
            let mut n = 0;
            for languages in self.files.values() {
                let pairs = languages
                    .iter()
                    .filter(|(known, _)| *known == locale)
                    .flat_map(|(_, pairs)| pairs);
                n += pairs.filter(|pair| of(pair)).count();
            }
            n
        };
        (count(|_| true), count(|pair| pair.is_reviewed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_behind_when_its_original_has_other_words() {
        let mut lock = Lock::default();
        let pair = Pair {
            original: Digest::of("жол"),
            translation: Digest::of("дорога"),
            is_reviewed: false,
        };
        lock.insert("a.yaml", Locale::RU, vec![pair]);
        let state = |original, translation| lock.state("a.yaml", Locale::RU, original, translation);
        assert_eq!(state("жол", "дорога"), TranslationState::Current);
        assert_eq!(state(" жол\n", "дорога"), TranslationState::Current);
        assert_eq!(state("жолдор", "дорога"), TranslationState::Behind);
        assert_eq!(state("жолдор", "дороги"), TranslationState::Unrecorded);
        assert_eq!(
            lock.state("b.yaml", Locale::RU, "жол", "дорога"),
            TranslationState::Unrecorded
        );
    }
}
