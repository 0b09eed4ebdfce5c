//! A list of the search page that is too long for it: it stands on pages of its own, the leaves.

use std::sync::Arc;

use super::{Part, route};

/// Entries that stand on the search page itself; of more, the longest lists go to leaves. With so many the page and its
/// styles arrive in one go, see `tests/browser/weight.mjs`.
pub const MOST_ENTRIES: usize = 200;
/// Entries of a leaf, of which a search reads as many as it shows results of.
const ENTRIES_OF_LEAF: usize = 40;
/// A list that is not longer than this is one leaf: in a small programme a search soon needs most of it.
const ENTRIES_OF_ONE_LEAF: usize = 240;

/// A list on leaves.
#[derive(Clone, Debug)]
pub struct Leaves {
    /// Its name, a part of the leaves' addresses.
    pub name: &'static str,
    /// What it lists, each under the number that its page has among all pages.
    pub entries: Arc<[(usize, Part)]>,
    /// Whether it stands in the order of the reader's alphabet rather than in this one.
    pub is_by_name: bool,
}

impl Leaves {
    /// How many leaves there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len().div_ceil(self.entries_of_leaf())
    }

    /// How many entries a leaf has; the last one may have fewer.
    #[must_use]
    pub fn entries_of_leaf(&self) -> usize {
        if self.entries.len() <= ENTRIES_OF_ONE_LEAF {
            ENTRIES_OF_ONE_LEAF
        } else {
            ENTRIES_OF_LEAF
        }
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The address of a leaf, counted from 0.
    #[must_use]
    pub fn path(&self, idx: usize) -> String {
        route::of_leaf(self.name, idx)
    }
}

/// Ascending numbers in runs: `33-113 120`.
#[must_use]
pub fn runs(numbers: impl IntoIterator<Item = usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let runs = runs.into_iter().map(|(first, last)| match first {
        first if first == last => first.to_string(),
        first => format!("{first}-{last}"),
    });
    runs.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_make_a_run() {
        assert_eq!(runs([]), "");
        assert_eq!(runs([3, 4, 5, 9, 11, 12]), "3-5 9 11-12");
    }
}
