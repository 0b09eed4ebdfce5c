//! Passages of a Markdown text, and which passage of a translation stands for which of the original.
//!
//! A passage is what stands between two blocks' edges: a paragraph, a heading, an item of a list, a cell. A page in
//! another language takes its build from the original and its words, passage by passage, from the translation; so
//! one changed or missing passage never costs more than itself.

use std::ops::Range;

use super::dialect::Spot;
use super::lock::{Digest, Pair};
use pulldown_cmark::{Event, Tag, TagEnd};

/// Which passage of a translation stands for one of the original.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counterpart {
    /// The passage at this position, made from the present wording.
    Current(usize),
    /// The passage at this position, made from an earlier wording.
    Behind(usize),
    /// None.
    Missing,
}

/// The passages of a text as ranges of its events. Pictures and placements alone in a paragraph are none.
#[must_use]
pub fn passages(events: &[Spot<'_>]) -> Vec<Range<usize>> {
    let mut passages = Vec::new();
    let mut start = None;
    for (idx, (event, _)) in events.iter().enumerate() {
        match (is_inline(event), start) {
            (true, None) => start = Some(idx),
            (false, Some(first)) => {
                passages.push(first..idx);
                start = None;
            }
            _ => {}
        }
    }
    passages.extend(start.map(|first| first..events.len()));
    passages.retain(|range| has_words(&events[range.clone()]));
    passages
}

/// The bytes of the source that a passage takes.
#[must_use]
pub fn source_range(events: &[Spot<'_>]) -> Range<usize> {
    let start = events.iter().map(|(_, range)| range.start).min().unwrap_or(0);
    let end = events.iter().map(|(_, range)| range.end).max().unwrap_or(start);
    start..end
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image
        ),
        Event::Rule | Event::Html(_) => false,
        _ => true,
    }
}

fn has_words(events: &[Spot<'_>]) -> bool {
    let mut in_picture = false;
    events.iter().any(|(event, _)| match event {
        Event::Start(Tag::Image { .. }) => {
            in_picture = true;
            false
        }
        Event::End(TagEnd::Image) => {
            in_picture = false;
            false
        }
        Event::Text(text) | Event::Code(text) => !in_picture && !text.trim().is_empty(),
        _ => false,
    })
}

/// Finds the counterpart of each passage of an original.
///
/// `accepted` says which wording each passage of the translation was made from. Passages whose wording still stands
/// in the original are matched first, in order; what lies between two such matches is paired by position and is
/// behind. Without a record everything is paired by position and taken to be current.
#[must_use]
pub fn align(original: &[Digest], translation: &[Digest], accepted: &[Pair]) -> Vec<Counterpart> {
    let made_from: Vec<Option<&Digest>> = translation
        .iter()
        .map(|digest| {
            accepted
                .iter()
                .find(|pair| pair.translation == *digest)
                .map(|pair| &pair.original)
        })
        .collect();
    // A wording may have been accepted for several originals: any of them counts.
    let fits = |o: usize, t: usize| {
        accepted
            .iter()
            .any(|pair| pair.translation == translation[t] && pair.original == original[o])
    };
    let matches = longest_common(original.len(), translation.len(), &fits);
    let mut counterparts = vec![Counterpart::Missing; original.len()];
    let mut edges = matches.clone();
    edges.push((original.len(), translation.len()));
    let (mut next_o, mut next_t) = (0, 0);
    for (o, t) in edges {
        for (o, t) in (next_o..o).zip(next_t..t) {
            counterparts[o] = match made_from[t] {
                Some(_) => Counterpart::Behind(t),
                None => Counterpart::Current(t),
            };
        }
        if o < original.len() {
            counterparts[o] = Counterpart::Current(t);
        }
        (next_o, next_t) = (o + 1, t + 1);
    }
    counterparts
}

/// The longest sequence of pairs that fit, increasing in both.
fn longest_common(n: usize, m: usize, fits: &dyn Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut length = vec![vec![0_usize; m + 1]; n + 1];
    for o in (0..n).rev() {
        for t in (0..m).rev() {
            length[o][t] = if fits(o, t) {
                length[o + 1][t + 1] + 1
            } else {
                length[o + 1][t].max(length[o][t + 1])
            };
        }
    }
    let (mut o, mut t, mut pairs) = (0, 0, Vec::new());
    while o < n && t < m {
        if fits(o, t) {
            pairs.push((o, t));
            (o, t) = (o + 1, t + 1);
        } else if length[o + 1][t] >= length[o][t + 1] {
            o += 1;
        } else {
            t += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digests(words: &[&str]) -> Vec<Digest> {
        words.iter().map(|word| Digest::of(word)).collect()
    }

    fn accepted(pairs: &[(&str, &str)]) -> Vec<Pair> {
        let pair = |(original, translation): &(&str, &str)| Pair {
            original: Digest::of(original),
            translation: Digest::of(translation),
            is_reviewed: false,
        };
        pairs.iter().map(pair).collect()
    }

    #[track_caller]
    fn check(original: &[&str], translation: &[&str], expected: &[Counterpart]) {
        let accepted = accepted(&[("а", "A"), ("б", "B"), ("в", "C")]);
        assert_eq!(
            align(&digests(original), &digests(translation), &accepted),
            expected
        );
    }

    #[test]
    fn only_the_changed_passage_is_behind() {
        use Counterpart::{Behind, Current, Missing};
        check(
            &["а", "б", "в"],
            &["A", "B", "C"],
            &[Current(0), Current(1), Current(2)],
        );
        check(
            &["а", "б2", "в"],
            &["A", "B", "C"],
            &[Current(0), Behind(1), Current(2)],
        );
        check(
            &["а", "жаңы", "б", "в"],
            &["A", "B", "C"],
            &[Current(0), Missing, Current(1), Current(2)],
        );
        check(&["а", "в"], &["A", "B", "C"], &[Current(0), Current(2)]);
        check(&["а", "б", "в"], &["A", "C"], &[Current(0), Missing, Current(1)]);
        check(
            &["а", "б2", "в"],
            &["A", "B2", "C"],
            &[Current(0), Current(1), Current(2)],
        );
    }

    #[test]
    fn without_a_record_position_decides() {
        let counterparts = align(&digests(&["а", "б"]), &digests(&["A"]), &[]);
        assert_eq!(counterparts, [Counterpart::Current(0), Counterpart::Missing]);
    }
}
