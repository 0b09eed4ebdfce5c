//! Which words of a text differ, and which items of a list are the same.
//!
//! In: two texts, or two lists of texts. Out: pieces that stayed, went or came; pairs of positions. The only file that
//! names `similar`.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::change::{PassageEdit, Piece};

/// So many words stay in sight on either side of a change.
const CONTEXT: usize = 10;

/// From this share of common words on, two passages are one that was changed.
const ALIKE: f64 = 0.35;

/// A word or sign, and whether a space stands before it.
#[derive(Clone, Copy)]
struct Token<'t> {
    text: &'t str,
    is_spaced: bool,
}

/// A pair of positions in two lists; one of them alone where an item is gone or new.
pub(super) type Pair = (Option<usize>, Option<usize>);

/// Which items of two lists belong together: those with equal keys in order, and between them those that share
/// enough words.
pub(super) fn align<S: AsRef<str>>(before: &[S], after: &[S]) -> Vec<Pair> {
    let before: Vec<&str> = before.iter().map(AsRef::as_ref).collect();
    let after: Vec<&str> = after.iter().map(AsRef::as_ref).collect();
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old, new) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { .. } = op {
            pairs.extend(old.zip(new).map(|(old, new)| (Some(old), Some(new))));
            continue;
        }
        let mut next = old.start;
        // What is gone stands before what came in its place.
        let mut came = Vec::new();
        for idx in new {
            let likeness = |at: &usize| likeness(before[*at], after[idx]);
            let best = (next..old.end).max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then(b.cmp(a)));
            match best.filter(|at| likeness(at) >= ALIKE) {
                Some(at) => {
                    pairs.extend((next..at).map(|gone| (Some(gone), None)));
                    pairs.extend(came.drain(..).map(|new| (None, Some(new))));
                    pairs.push((Some(at), Some(idx)));
                    next = at + 1;
                }
                None => came.push(idx),
            }
        }
        pairs.extend((next..old.end).map(|gone| (Some(gone), None)));
        pairs.extend(came.into_iter().map(|new| (None, Some(new))));
    }
    pairs
}

/// What differs between two lists of passages.
pub(super) fn passages<S: AsRef<str>>(before: &[S], after: &[S]) -> Vec<PassageEdit> {
    let edit = |pair: Pair| match pair {
        (Some(old), Some(new)) => {
            let (old, new) = (before[old].as_ref(), after[new].as_ref());
            let pieces = if old == new { Vec::new() } else { pieces(old, new) };
            let differs = pieces.iter().any(|piece| !matches!(piece, Piece::Same(_)));
            differs.then_some(PassageEdit::Changed(pieces))
        }
        (Some(old), None) => Some(PassageEdit::Removed(before[old].as_ref().to_owned())),
        (None, Some(new)) => Some(PassageEdit::Added(after[new].as_ref().to_owned())),
        (None, None) => None,
    };
    if before.len() == 1 && after.len() == 1 {
        // A text of one line stays itself, however few of its words do.
        return edit((Some(0), Some(0))).into_iter().collect();
    }
    align(before, after).into_iter().filter_map(edit).collect()
}

/// The share of words that two texts have in common, from 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a share of words")]
fn likeness(a: &str, b: &str) -> f64 {
    let (a, b) = (tokens(a), tokens(b));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for token in &a {
        *counts.entry(token.text).or_default() += 1;
    }
    let mut n_common = 0_usize;
    for token in &b {
        if let Some(count) = counts.get_mut(token.text).filter(|count| **count > 0) {
            *count -= 1;
            n_common += 1;
        }
    }
    2.0 * n_common as f64 / (a.len() + b.len()).max(1) as f64
}

/// The words that stayed, went and came.
fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let (old, new) = (tokens(before), tokens(after));
    let texts = |tokens: &[Token<'_>]| {
        tokens
            .iter()
            .map(|token| token.text.to_owned())
            .collect::<Vec<_>>()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &texts(&old), &texts(&new));
    let mut runs: Vec<(bool, std::ops::Range<usize>, std::ops::Range<usize>)> = Vec::new();
    let last = ops.len().saturating_sub(1);
    for (idx, op) in ops.iter().enumerate() {
        let is_same = matches!(op, DiffOp::Equal { .. });
        let (o, n) = (op.old_range(), op.new_range());
        // A lone word that stayed between two changes only makes the sentence hard to read.
        let n_words = new[n.clone()].iter().filter(|token| is_word(token.text)).count();
        let is_kept = is_same && (n_words > 1 || idx == 0 || idx == last);
        match runs.last_mut() {
            Some((false, old_run, new_run)) if !is_kept => {
                old_run.end = o.end;
                new_run.end = n.end;
            }
            _ => runs.push((is_kept, o, n)),
        }
    }
    let n_runs = runs.len();
    let mut pieces = Vec::new();
    for (idx, (is_same, o, n)) in runs.into_iter().enumerate() {
        if is_same {
            pieces.push(Piece::Same(shortened(&new[n], idx == 0, idx + 1 == n_runs)));
            continue;
        }
        if !o.is_empty() {
            pieces.push(Piece::Removed(joined(&old[o])));
        }
        if !n.is_empty() {
            pieces.push(Piece::Added(joined(&new[n])));
        }
    }
    pieces
}

/// Words that stayed, without those that are far from the changes beside them.
fn shortened(tokens: &[Token<'_>], is_first: bool, is_last: bool) -> String {
    let head = if is_first { 0 } else { CONTEXT };
    let tail = if is_last { 0 } else { CONTEXT };
    if tokens.len() <= head + tail + CONTEXT {
        return joined(tokens);
    }
    let (start, end) = (joined(&tokens[..head]), joined(&tokens[tokens.len() - tail..]));
    match (head, tail) {
        (0, _) => format!("…{end}"),
        (_, 0) => format!("{start} …"),
        _ => format!("{start} …{end}"),
    }
}

fn joined(tokens: &[Token<'_>]) -> String {
    let mut text = String::new();
    for token in tokens {
        if token.is_spaced {
            text.push(' ');
        }
        text.push_str(token.text);
    }
    text
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Words, numbers and single signs. `30,5` and `2023-2026` are cut at the signs, `көчө-үй` too: a change then
/// shows no more than what changed.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut is_spaced = false;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            tokens.push(Token {
                text: &text[start..at],
                is_spaced,
            });
            is_spaced = false;
        }
        if c.is_whitespace() {
            is_spaced = !tokens.is_empty() || is_spaced;
        } else {
            tokens.push(Token {
                text: &text[at..at + c.len_utf8()],
                is_spaced,
            });
            is_spaced = false;
        }
    }
    if let Some(start) = start {
        tokens.push(Token {
            text: &text[start..],
            is_spaced,
        });
    }
    tokens
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn marked(pieces: &[Piece]) -> String {
        let mark = |piece: &Piece| match piece {
            Piece::Same(words) => words.clone(),
            Piece::Removed(words) => format!("[-{words}-]"),
            Piece::Added(words) => format!("{{+{words}+}}"),
        };
        pieces.iter().map(mark).collect()
    }

    #[track_caller]
    fn check(before: &str, after: &str, expected: &str) {
        assert_eq!(marked(&pieces(before, after)), expected);
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        check(
            "жолдорду оңдоо",
            "көчөлөрдү оңдоо",
            "[-жолдорду-]{+көчөлөрдү+} оңдоо",
        );
        check("20 км жол", "25 км жол", "[-20-]{+25+} км жол");
        check("а, б жана в", "а жана в", "а[-, б-] жана в");
        check("жол.", "жол оңдолду.", "жол{+ оңдолду+}.");
        check(
            "сумма 30,5 млн",
            "сумма 31,5 млн",
            "сумма [- 30-]{+ 31+},5 млн".replace("сумма ", "сумма").as_str(),
        );
    }

    #[test]
    fn a_lone_word_between_two_changes_is_part_of_the_change() {
        check("а б в г", "а х в у", "а[- б в г-]{+ х в у+}");
    }

    #[test]
    fn words_far_from_a_change_are_left_out() {
        let far = (1..40).map(|n| format!("с{n}")).collect::<Vec<_>>().join(" ");
        let text = marked(&pieces(&format!("{far} эски"), &format!("{far} жаңы")));
        assert!(text.starts_with("… с30 "), "{text}");
        assert!(text.ends_with("с39[- эски-]{+ жаңы+}"), "{text}");
    }

    #[test]
    fn items_are_found_again_where_others_came_and_went() {
        let before = ["жол оңдоо", "көпүрө куруу", "мектеп салуу"];
        let after = ["жаңы нерсе", "жол оңдоо", "мектеп салуу жана жабдуу"];
        assert_eq!(
            align(&before, &after),
            [
                (None, Some(0)),
                (Some(0), Some(1)),
                (Some(1), None),
                (Some(2), Some(2))
            ]
        );
    }

    proptest! {
        #[test]
        fn each_position_of_both_lists_stands_once(
            before in proptest::collection::vec("[аб]{1,2} [вг]{1,2}", 0..8),
            after in proptest::collection::vec("[аб]{1,2} [вг]{1,2}", 0..8),
        ) {
            let pairs = align(&before, &after);
            let mut old: Vec<usize> = pairs.iter().filter_map(|pair| pair.0).collect();
            let mut new: Vec<usize> = pairs.iter().filter_map(|pair| pair.1).collect();
            prop_assert!(old.is_sorted() && new.is_sorted());
            old.dedup();
            new.dedup();
            prop_assert_eq!((old.len(), new.len()), (before.len(), after.len()));
        }

        #[test]
        fn a_text_and_itself_have_no_difference(text in "[а-я ,.]{0,60}") {
            prop_assert_eq!(passages(&[&text], &[&text]), []);
        }
    }
}
