//! Lists by name: in the order of the reader's alphabet, under first letters, and on leaves.

use tera::Value;

use super::page::Shared;
use super::value::map;
use crate::i18n::letters;
use crate::plan::leaves::{ENTRIES_OF_LEAF, Leaves, runs};
use crate::plan::{Part, route};

/// An entry of a list.
struct Entry<'p> {
    /// What it is looked for by: without a word that most names of the list begin with.
    name: &'p str,
    /// The number of its page among all pages.
    number: usize,
    part: &'p Part,
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
        let entries = self.entries(leaves);
        (0..leaves.len())
            .map(|idx| link(leaves, &entries, idx))
            .collect::<Vec<_>>()
            .into()
    }

    /// A leaf: its entries, where it stands in the list, and its neighbours.
    pub(super) fn leaf(&self, leaves: &Leaves, idx: usize) -> Value {
        let entries = self.entries(leaves);
        let here = chunk(&entries, idx);
        let neighbour = |idx: Option<usize>| {
            let idx = idx.filter(|idx| *idx < leaves.len());
            idx.map_or_else(Value::none, |idx| link(leaves, &entries, idx))
        };
        let of_list = |entries: &[Entry<'_>]| -> Value {
            let values = entries.iter().map(|entry| self.value(entry.part));
            values.collect::<Vec<_>>().into()
        };
        map([
            ("numbers", numbers(here).into()),
            ("range", range(leaves, &entries, idx).into()),
            (
                "entries",
                if leaves.is_by_name {
                    self.letters(here)
                } else {
                    of_list(here)
                },
            ),
            ("previous", neighbour(idx.checked_sub(1))),
            ("next", neighbour(Some(idx + 1))),
        ])
    }

    /// All entries of a list in order.
    fn entries<'p>(&'p self, leaves: &'p Leaves) -> Vec<Entry<'p>> {
        let entries = leaves.entries.iter().map(|(number, part)| (*number, part));
        if leaves.is_by_name {
            return self.alphabetical(entries);
        }
        let entries = entries.map(|(number, part)| Entry {
            name: self.printed_number(part),
            number,
            part,
        });
        entries.collect()
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

fn link(leaves: &Leaves, entries: &[Entry<'_>], idx: usize) -> Value {
    map([
        ("path", route::of_leaf(leaves.name, idx).into()),
        ("range", range(leaves, entries, idx).into()),
        ("numbers", numbers(chunk(entries, idx)).into()),
    ])
}

fn chunk<'e, 'p>(entries: &'e [Entry<'p>], idx: usize) -> &'e [Entry<'p>] {
    entries.chunks(ENTRIES_OF_LEAF).nth(idx).unwrap_or(&[])
}

fn numbers(entries: &[Entry<'_>]) -> String {
    let mut numbers: Vec<usize> = entries.iter().map(|entry| entry.number).collect();
    numbers.sort_unstable();
    runs(numbers)
}

/// What a leaf holds from and to: printed numbers; positions; of names, as on the volumes of a dictionary, as many
/// letters as tell the leaf from its neighbours.
fn range(leaves: &Leaves, entries: &[Entry<'_>], idx: usize) -> String {
    let (first, last) = (
        idx * ENTRIES_OF_LEAF,
        ((idx + 1) * ENTRIES_OF_LEAF).min(entries.len()) - 1,
    );
    let name = |at: usize| entries.get(at).map_or("", |entry| entry.name);
    let (from, to) = if leaves.is_by_name {
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
    let count = |word: &str| first_words.iter().filter(|other| **other == word).count();
    first_words
        .iter()
        .copied()
        .find(|word| 2 * count(word) > first_words.len())
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
