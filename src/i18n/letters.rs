//! Letters of Kyrgyz texts: what stands where ө should, words of two alphabets, folding for search.
//!
//! Texts of town halls have passed through many fonts and converters. Wrong letters look right on paper and
//! break search, sorting and reading aloud, so they are found here and told to the author, never repaired
//! behind her back.

use std::ops::Range;

use super::Locale;
use super::collate::bare;

/// Letters that look like ө or Ө, and what they stand for.
const LOOK_ALIKES: &[(char, char)] = &[
    ('\u{473}', 'ө'), // ѳ, Cyrillic fita
    ('\u{472}', 'Ө'), // Ѳ, Cyrillic fita
    ('\u{275}', 'ө'), // ɵ, Latin barred o
    ('\u{19f}', 'Ө'), // Ɵ, Latin barred o
];

/// Letters that are written one for another, by habit or for want of a key; searching treats them alike.
const FOLDED: &[(char, char)] = &[('ө', 'о'), ('ү', 'у'), ('ң', 'н'), ('ё', 'е')];

/// A word that mixes Latin and Cyrillic letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MixedWord<'a> {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// The word.
    pub word: &'a str,
    /// Its letters of the alphabet that has fewer in it, each once, in order; the Latin ones if both have as
    /// many. They are most likely the wrong ones.
    pub odd_letters: Vec<char>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Alphabet {
    Latin,
    Cyrillic,
    Other,
}

/// The letter meant by a letter that only looks like ө or Ө.
fn meant(found: char) -> Option<char> {
    LOOK_ALIKES
        .iter()
        .find(|(look_alike, _)| *look_alike == found)
        .map(|(_, expected)| *expected)
}

/// Every letter that only looks like ө or Ө: its place in bytes, itself, and the letter meant.
pub fn look_alikes(text: &str) -> impl Iterator<Item = (Range<usize>, char, char)> + '_ {
    text.char_indices()
        .filter_map(|(at, found)| meant(found).map(|expected| (at..at + found.len_utf8(), found, expected)))
}

/// Words that mix Latin and Cyrillic letters, mostly one letter typed on the wrong keyboard.
///
/// A hyphen, a digit or any other sign ends a word: `IT-борбор` and `CASA-1000` are none. Letters that
/// [`look_alikes`] finds count as the ө that they stand for, so that one slip is not told twice.
#[must_use]
pub fn mixed_alphabet_words(text: &str) -> Vec<MixedWord<'_>> {
    let mut mixed = Vec::new();
    let mut word = Word::default();
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match alphabet_in_word(c) {
            Some(Alphabet::Latin) => word.has_latin = true,
            Some(Alphabet::Cyrillic) => word.has_cyrillic = true,
            Some(Alphabet::Other) => {}
            None => {
                if word.has_latin && word.has_cyrillic {
                    let letters = &text[word.start..at];
                    mixed.push(MixedWord {
                        range: word.start..at,
                        word: letters,
                        odd_letters: odd_letters(letters),
                    });
                }
                word = Word {
                    start: at + c.len_utf8(),
                    ..Word::default()
                };
            }
        }
    }
    mixed
}

/// The word that is being read: where it begins, and letters of which alphabets were met in it.
#[derive(Default)]
struct Word {
    start: usize,
    has_latin: bool,
    has_cyrillic: bool,
}

/// The letters of the rarer alphabet of a word that has letters of both.
fn odd_letters(word: &str) -> Vec<char> {
    let of = |wanted: Alphabet| -> Vec<char> { word.chars().filter(|c| alphabet(*c) == wanted).collect() };
    let (latin, cyrillic) = (of(Alphabet::Latin), of(Alphabet::Cyrillic));
    let mut distinct = Vec::new();
    for letter in if cyrillic.len() < latin.len() {
        cyrillic
    } else {
        latin
    } {
        if !distinct.contains(&letter) {
            distinct.push(letter);
        }
    }
    distinct
}

fn alphabet(c: char) -> Alphabet {
    match meant(c).unwrap_or(c) {
        'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{250}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}' => {
            Alphabet::Latin
        }
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Alphabet::Cyrillic,
        _ => Alphabet::Other,
    }
}

/// The alphabet of a sign that may stand in a word; `None` for one that ends it. What nearly all letters are comes
/// first: every letter of the content is asked for.
fn alphabet_in_word(c: char) -> Option<Alphabet> {
    match c {
        'А'..='я' => Some(Alphabet::Cyrillic),
        'A'..='Z' | 'a'..='z' => Some(Alphabet::Latin),
        '\0'..='\u{7f}' => None,
        _ if c.is_alphabetic() || is_combining(c) => Some(alphabet(c)),
        _ => None,
    }
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A text for searching and comparing: lower case, ө ү ң ё as о у н е, look-alikes as what they stand for,
/// without stress marks and soft hyphens. Folding twice changes nothing more.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for lower in text.chars().flat_map(char::to_lowercase) {
        // What nearly all letters are stays as it is.
        if matches!(lower, 'а'..='я' | 'a'..='z') {
            folded.push(lower);
            continue;
        }
        match meant(lower).unwrap_or(lower) {
            '\u{301}' | '\u{ad}' => {}
            // Some keyboards and converters write й and ё as a letter and a mark.
            '\u{308}' if folded.ends_with('е') => {}
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                folded.push('й');
            }
            letter => {
                let plain = FOLDED
                    .iter()
                    .find(|(special, _)| *special == letter)
                    .map(|(_, plain)| *plain);
                folded.push(plain.unwrap_or(letter));
            }
        }
    }
    folded
}

/// The capital letter that a name stands under in an alphabetical index: the one that
/// [`Collation`](super::Collation) sorts it by. `None` for a name that begins with a number or has no letter.
#[must_use]
pub fn first_letter(name: &str, locale: Locale) -> Option<char> {
    let first = bare(name).chars().next().filter(|c| c.is_alphabetic())?;
    let capital = meant(first).unwrap_or(first).to_uppercase().next()?;
    // Dictionaries of both languages sort ё under е.
    let has_yo_under_ye = locale == Locale::KY || locale == Locale::RU;
    Some(if capital == 'Ё' && has_yo_under_ye {
        'Е'
    } else {
        capital
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_found_with_the_letter_meant() {
        #[track_caller]
        fn check(text: &str, expected: &[(Range<usize>, char, char)]) {
            assert_eq!(look_alikes(text).collect::<Vec<_>>(), expected, "{text}");
        }
        check("көл Өзгөн", &[]);
        check("кѳл", &[(2..4, 'ѳ', 'ө')]);
        check("Ѳзгɵн", &[(0..2, 'Ѳ', 'Ө'), (6..8, 'ɵ', 'ө')]);
        check("Ɵ", &[(0..2, 'Ɵ', 'Ө')]);
    }

    #[test]
    fn words_of_two_alphabets_are_found() {
        #[track_caller]
        fn check(text: &str, expected: &[(&str, &str)]) {
            let words = mixed_alphabet_words(text);
            for mixed in &words {
                assert_eq!(&text[mixed.range.clone()], mixed.word);
            }
            let found: Vec<_> = words
                .iter()
                .map(|w| (w.word, w.odd_letters.iter().collect::<String>()))
                .collect();
            let found: Vec<_> = found
                .iter()
                .map(|(word, letters)| (*word, letters.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
        check("Бишкек шаары", &[]);
        check("Бишкeк шaаpы", &[("Бишкeк", "e"), ("шaаpы", "ap")]);
        check("Tоkmоk", &[("Tоkmоk", "о")]);
        check("IT-борбор, CASA-1000, 5G тармагы, XXI кылым, IV-V", &[]);
        check("«KОШ», A4формат", &[("KОШ", "K")]);
        check("ХX кылым", &[("ХX", "X")]);
        check("кɵл", &[]);
        check("", &[]);
        check("https://ky.wikipedia.org/wiki/Ош", &[]);
        check("а×b, ҂z, \u{483}q", &[]);
        check("жол а\u{301}b", &[("а\u{301}b", "b")]);
    }

    #[test]
    fn folding_lets_texts_meet() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected);
        }
        check("ӨЗГӨН", "озгон");
        check("Кѳл, кɵл, Ѳ, Ɵ", "кол, кол, о, о");
        check("Ёлка үңкүр", "елка ункур");
        check("е\u{308}лка, и\u{306}ок, за\u{301}мок", "елка, йок, замок");
        check("IT-2026", "it-2026");
    }

    #[test]
    fn index_letters_follow_the_alphabet() {
        #[track_caller]
        fn check(name: &str, locale: Locale, expected: Option<char>) {
            assert_eq!(first_letter(name, locale), expected, "{name}");
        }
        check("өкмөт", Locale::KY, Some('Ө'));
        check("ѳкмөт", Locale::KY, Some('Ө'));
        check("«Ак-Тилек» балдар бакчасы", Locale::KY, Some('А'));
        check("ёлочка", Locale::RU, Some('Е'));
        check("city hall", Locale::EN, Some('C'));
        check("№5 мектеп", Locale::KY, None);
        check("", Locale::KY, None);
        check("—", Locale::KY, None);
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC*") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn folding_kyrgyz_twice_changes_nothing_more(text in "[а-яА-ЯөүңёӨҮҢЁѳѲɵƟ\u{301}\u{306}\u{308}\u{ad} ]*") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }
    }
}
