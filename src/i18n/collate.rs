//! The order of names in lists for readers: the alphabet of each language, as CLDR has it.
//!
//! Bytes put ё, ң, ө and ү after я, so nothing that a reader sees is sorted without this.

use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use super::Locale;

/// The order of one language.
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// The order of `locale`; that of CLDR's root for a language that CLDR does not know.
    #[must_use]
    #[expect(
        clippy::missing_panics_doc,
        reason = "the root's data are compiled in, so there is always one to take"
    )]
    pub fn new(locale: Locale) -> Self {
        let mut preferences = CollatorPreferences::from(locale.to_icu());
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = Collator::try_new(preferences, CollatorOptions::default())
            .expect("the compiled data fall back to the root, which is always there");
        Self(collator)
    }

    /// Compares two names: by letters, numbers inside them by value (№2 before №10). Quotation marks and other
    /// signs in front of a name are passed over, so that «Ак-Тилек» stands under А.
    ///
    /// Only names of the same bytes are equal; the order never depends on the order before sorting.
    #[must_use]
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0
            .compare(bare(a), bare(b))
            .then_with(|| self.0.compare(a, b))
            .then_with(|| a.cmp(b))
    }
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Collation").finish_non_exhaustive()
    }
}

/// A name without the signs in front of it.
pub(super) fn bare(name: &str) -> &str {
    name.trim_start_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(locale: Locale, sorted: &[&str]) {
        let collation = Collation::new(locale);
        let mut names: Vec<_> = sorted.iter().rev().copied().collect();
        names.sort_by(|a, b| collation.compare(a, b));
        assert_eq!(names, sorted, "{locale}");
    }

    #[test]
    fn kyrgyz_letters_stand_in_their_places() {
        check(Locale::KY, &["нан", "ңк", "от", "өт", "пар", "уй", "үй", "фон"]);
        check(Locale::KY, &["ель", "ёлка", "жер"]);
        check(Locale::KY, &["Ак-Тилек", "ак-үй", "Балыкчы"]);
    }

    #[test]
    fn numbers_in_names_are_compared_by_value() {
        for locale in [Locale::KY, Locale::RU, Locale::EN] {
            check(locale, &["№2 мектеп", "№10 мектеп"]);
            check(locale, &["2.9", "2.10", "10.1"]);
        }
    }

    #[test]
    fn quotation_marks_do_not_move_a_name() {
        check(Locale::KY, &["Аламедин", "«Береке»", "Кант", "«Кант» базары"]);
    }

    #[test]
    fn names_that_differ_only_in_bytes_have_a_fixed_order() {
        let collation = Collation::new(Locale::KY);
        let (composed, decomposed) = ("й", "и\u{306}");
        assert_eq!(collation.compare(composed, composed), Ordering::Equal);
        assert_eq!(
            collation.compare(composed, decomposed),
            collation.compare(decomposed, composed).reverse()
        );
        assert_ne!(collation.compare(composed, decomposed), Ordering::Equal);
    }

    #[test]
    fn unknown_language_still_has_an_order() {
        check("zz".parse().unwrap(), &["a", "b", "а", "б"]);
    }

    #[test]
    fn collation_is_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Collation>();
    }
}
