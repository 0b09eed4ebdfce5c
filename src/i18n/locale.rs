//! Languages of a programme: one [`Locale`] a language, a [`LocaleSet`] in the order shown to readers.

use std::fmt;
use std::str::FromStr;

use icu_locale::subtags::Language;

/// A language of the site, by its ISO 639 code (`ky`, `ru`, `en`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale(Language);

/// Why a tag names no language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocaleError {
    /// The tag is no language code at all.
    Malformed,
    /// `kg` is the country's code; the language's is `ky`.
    CountryInsteadOfKyrgyz,
}

impl Locale {
    /// Kyrgyz, the original language of the first programme.
    pub const KY: Self = Self(icu_locale::subtags::language!("ky"));
    /// Russian.
    pub const RU: Self = Self(icu_locale::subtags::language!("ru"));
    /// English.
    pub const EN: Self = Self(icu_locale::subtags::language!("en"));

    /// The code as it stands in addresses and in `lang` attributes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The identifier that ICU takes.
    #[must_use]
    pub fn to_icu(self) -> icu_locale::Locale {
        icu_locale::LanguageIdentifier {
            language: self.0,
            script: None,
            region: None,
            variants: Default::default(),
        }
        .into()
    }

    /// The identifier that Fluent takes.
    #[must_use]
    pub(super) fn to_langid(self) -> unic_langid::LanguageIdentifier {
        // Both libraries read the same codes, so the root language below stands only for the compiler.
        self.as_str().parse().unwrap_or_default()
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(tag: &str) -> Result<Self, LocaleError> {
        if tag == "kg" {
            return Err(LocaleError::CountryInsteadOfKyrgyz);
        }
        let is_lower = tag.bytes().all(|byte| byte.is_ascii_lowercase());
        match Language::try_from_str(tag) {
            Ok(language) if is_lower => Ok(Self(language)),
            _ => Err(LocaleError::Malformed),
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl serde::Serialize for Locale {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The languages of a site, the original first.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(transparent)]
pub struct LocaleSet(Vec<Locale>);

impl LocaleSet {
    /// `None` where `locales` is empty: a site has an original language.
    #[must_use]
    pub fn new(locales: Vec<Locale>) -> Option<Self> {
        (!locales.is_empty()).then_some(Self(locales))
    }

    /// The language that the texts were adopted in.
    #[must_use]
    pub fn original(&self) -> Locale {
        self.0[0]
    }

    /// All languages, the original first.
    pub fn iter(&self) -> impl Iterator<Item = Locale> + '_ {
        self.0.iter().copied()
    }

    /// Whether the site is published in `locale`.
    #[must_use]
    pub fn contains(&self, locale: Locale) -> bool {
        self.0.contains(&locale)
    }

    /// How many languages there are; never 0.
    #[must_use]
    pub fn n_locales(&self) -> usize {
        self.0.len()
    }
}

impl Default for LocaleSet {
    fn default() -> Self {
        Self(vec![Locale::KY, Locale::RU, Locale::EN])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_code_of_kyrgyzstan_is_refused_with_its_own_reason() {
        assert_eq!("kg".parse::<Locale>(), Err(LocaleError::CountryInsteadOfKyrgyz));
        assert_eq!("ky".parse::<Locale>(), Ok(Locale::KY));
        assert_eq!("KY".parse::<Locale>(), Err(LocaleError::Malformed));
        assert_eq!("кы".parse::<Locale>(), Err(LocaleError::Malformed));
    }
}
