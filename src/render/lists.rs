//! Lists by name: in the order of the reader's alphabet, under first letters, and on leaves.

use std::sync::{Arc, PoisonError};

use tera::Value;

use super::page::Shared;
use super::value::map;
use crate::i18n::letters;
use crate::plan::leaves::{Leaves, runs};
use crate::plan::{Part, route};

/// An entry of a list.
struct Entry<'p> {
    /// What it is looked for by: without a word that most names of the list begin with.
    name: &'p str,
    /// The number of its page among all pages.
    number: usize,
    part: &'p Part,
}

/// Where an entry of a list by name is found, and how much of its name is left out.
pub(super) struct Slot {
    at: usize,
    n_skipped: usize,
}

/// A list on leaves in the reader's order.
struct Ordered<'p> {
    shared: &'p Shared<'p>,
    leaves: &'p Leaves,
    /// The order of names, where that is the list's.
    slots: Option<Arc<[Slot]>>,
}

impl Shared<'_> {
    /// Bodies or places in the order of the reader's alphabet.
    pub(super) fn sorted<'p>(&self, parts: &'p [Part]) -> Vec<&'p Part> {
        let mut parts: Vec<&Part> = parts.iter().collect();
        parts.sort_by(|a, b| self.collation.compare(self.name(a), self.name(b)));
        parts
    }

    /// Bodies or places under their first letters.
    pub(super) fn by_letter(&self, parts: &[Part]) -> Value {
        self.letters(&self.alphabetical(parts.iter().map(|part| (0, part))))
    }

    /// The leaves of a list: their addresses, what they range from and to, and the numbers of their entries.
    pub(super) fn leaves(&self, leaves: &Leaves) -> Value {
        let list = self.ordered(leaves);
        (0..leaves.len())
            .map(|idx| list.link(idx))
            .collect::<Vec<_>>()
            .into()
    }

    /// A leaf: its entries, where it stands in the list, and its neighbours.
    pub(super) fn leaf(&self, leaves: &Leaves, idx: usize) -> Value {
        let list = self.ordered(leaves);
        let here = list.chunk(idx);
        let neighbour = |idx: Option<usize>| {
            let idx = idx.filter(|idx| *idx < leaves.len());
            idx.map_or_else(Value::none, |idx| list.link(idx))
        };
        let of_list = |entries: &[Entry<'_>]| -> Value {
            let values = entries.iter().map(|entry| self.value(entry.part));
            values.collect::<Vec<_>>().into()
        };
        map([
            ("numbers", numbers(&here).into()),
            ("range", list.range(idx).into()),
            (
                "entries",
                if leaves.is_by_name {
                    self.letters(&here)
                } else {
                    of_list(&here)
                },
            ),
            ("previous", neighbour(idx.checked_sub(1))),
            ("next", neighbour(Some(idx + 1))),
        ])
    }

    /// A list in order. The order of names is found once, since each leaf asks for it.
    fn ordered<'p>(&'p self, leaves: &'p Leaves) -> Ordered<'p> {
        let find = || -> Arc<[Slot]> {
            let parts = leaves.entries.iter().enumerate();
            let entries = self.alphabetical(parts.map(|(at, (_, part))| (at, part)));
            let slot = |entry: Entry<'_>| Slot {
                at: entry.number,
                n_skipped: self.name(entry.part).len() - entry.name.len(),
            };
            entries.into_iter().map(slot).collect()
        };
        let slots = leaves.is_by_name.then(|| {
            let mut orders = self.orders.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(orders.entry(leaves.name).or_insert_with(find))
        });
        Ordered {
            shared: self,
            leaves,
            slots,
        }
    }

    fn alphabetical<'p>(&'p self, parts: impl Iterator<Item = (usize, &'p Part)>) -> Vec<Entry<'p>> {
        let entries = parts.map(|(number, part)| Entry {
            name: self.name(part),
            number,
            part,
        });
        let mut entries: Vec<Entry<'p>> = entries.collect();
        let kind = common_first_word(entries.iter().map(|entry| entry.name));
        for entry in &mut entries {
            let own = kind.and_then(|kind| entry.name.strip_prefix(kind));
            entry.name = own.unwrap_or(entry.name).trim_start();
        }
        entries.sort_by(|a, b| self.collation.compare(a.name, b.name));
        entries
    }

    fn letters(&self, sorted: &[Entry<'_>]) -> Value {
        let mut groups: Vec<(String, Vec<Value>)> = Vec::new();
        for entry in sorted {
            let letter =
                letters::first_letter(entry.name, self.speaker.locale).map_or_else(String::new, String::from);
            match groups.last_mut() {
                Some((last, values)) if *last == letter => values.push(self.value(entry.part)),
                _ => groups.push((letter, vec![self.value(entry.part)])),
            }
        }
        let group = |(letter, values): (String, Vec<Value>)| {
            map([("letter", letter.into()), ("items", values.into())])
        };
        groups.into_iter().map(group).collect::<Vec<_>>().into()
    }
}

impl<'p> Ordered<'p> {
    fn entry(&self, at: usize) -> Option<Entry<'p>> {
        let (at, n_skipped) = match &self.slots {
            Some(slots) => slots.get(at).map(|slot| (slot.at, slot.n_skipped))?,
            None => (at, 0),
        };
        let (number, part) = self.leaves.entries.get(at)?;
        let name = if self.leaves.is_by_name {
            self.shared.name(part).get(n_skipped..).unwrap_or_default()
        } else {
            self.shared.printed_number(part)
        };
        Some(Entry {
            name,
            number: *number,
            part,
        })
    }

    /// The entries of a leaf.
    fn chunk(&self, idx: usize) -> Vec<Entry<'p>> {
        let n = self.leaves.entries_of_leaf();
        (idx * n..(idx + 1) * n).map_while(|at| self.entry(at)).collect()
    }

    fn link(&self, idx: usize) -> Value {
        map([
            ("path", route::of_leaf(self.leaves.name, idx).into()),
            ("range", self.range(idx).into()),
            ("numbers", numbers(&self.chunk(idx)).into()),
        ])
    }

    /// What a leaf holds from and to: printed numbers; positions; of names, as on the volumes of a dictionary, as
    /// many letters as tell the leaf from its neighbours.
    fn range(&self, idx: usize) -> String {
        let n = self.leaves.entries_of_leaf();
        let (first, last) = (idx * n, ((idx + 1) * n).min(self.leaves.entries.len()) - 1);
        let name = |at: usize| self.entry(at).map_or("", |entry| entry.name);
        let (from, to) = if self.leaves.is_by_name {
            let before = first.checked_sub(1).map_or("", name);
            (guide(name(first), before), guide(name(last), name(last + 1)))
        } else if name(first).is_empty() || name(last).is_empty() {
            ((first + 1).to_string(), (last + 1).to_string())
        } else {
            (name(first).to_owned(), name(last).to_owned())
        };
        if from == to {
            from
        } else {
            format!("{from} – {to}")
        }
    }
}

fn numbers(entries: &[Entry<'_>]) -> String {
    let mut numbers: Vec<usize> = entries.iter().map(|entry| entry.number).collect();
    numbers.sort_unstable();
    runs(numbers)
}

/// As many letters of a name as tell it from another.
fn guide(name: &str, other: &str) -> String {
    let n_common = name
        .chars()
        .zip(other.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let letters: String = name.chars().take(n_common + 1).collect();
    letters.trim_end().to_owned()
}

/// The word that most names begin with: in "улица Ленина", "улица Манаса" readers look for the second word.
fn common_first_word<'n>(names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let first_words: Vec<&str> = names.filter_map(|name| name.split_whitespace().next()).collect();
    // What more than half of all are is left over when each word is set against another one.
    let (mut left, mut n_left) = ("", 0_usize);
    for word in &first_words {
        match n_left {
            0 => (left, n_left) = (word, 1),
            _ if left == *word => n_left += 1,
            _ => n_left -= 1,
        }
    }
    let n = first_words.iter().filter(|word| **word == left).count();
    (2 * n > first_words.len()).then_some(left)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guide_has_as_many_letters_as_it_takes() {
        assert_eq!(guide("Абдрахманов", ""), "А");
        assert_eq!(guide("Манас", "Ленин"), "М");
        assert_eq!(guide("Манас", "Масалиев"), "Ман");
        assert_eq!(guide("№ 2 мектеп", "№ 1 мектеп"), "№ 2");
    }
}
