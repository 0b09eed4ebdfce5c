//! Numbers as printed in a programme.

use std::cmp::Ordering;
use std::fmt;

/// A printed number such as `2.10`: text that sorts by its parts, so that 2.9 comes before 2.10.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Number(String);

impl Number {
    /// `None` unless `text` is digits parted by single dots.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_number =
            |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|b| b.is_ascii_digit());
        text.split('.').all(is_number).then(|| Self(text.to_owned()))
    }

    /// The number as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn parts(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.split('.').map(|part| part.parse().unwrap_or(u32::MAX))
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        self.parts().cmp(other.parts()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl serde::Serialize for Number {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_sort_by_their_parts() {
        let mut numbers: Vec<_> = ["2.10", "2.9", "10.1", "4.1.1", "4.1", "4.2"]
            .map(|n| Number::new(n).unwrap())
            .into();
        numbers.sort();
        let sorted: Vec<_> = numbers.iter().map(Number::as_str).collect();
        assert_eq!(sorted, ["2.9", "2.10", "4.1", "4.1.1", "4.2", "10.1"]);
    }

    #[test]
    fn only_digits_and_single_dots_are_numbers() {
        for text in ["", ".", "2.", ".2", "2..1", "2,1", "2.а"] {
            assert_eq!(Number::new(text), None, "{text}");
        }
    }
}
