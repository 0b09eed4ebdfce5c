//! Kyrgyz stems: endings come in chains, and each ending fits the letter and the vowel before it.
//!
//! `көчөлөрүндөгү` is `көчө` + `лөр` + `ү` + `ндөгү`. The longest chain of endings is cut that leaves a root of three
//! letters or more. All decisions are made on the folded word (ө as о, ү as у, ң as н), so that a word typed
//! without Kyrgyz letters has the same stem.

use std::sync::LazyLock;

use super::super::tokenize::fold;

/// The endings in the order in which they may follow each other, a `;` between slots.
///
/// `А` is а, е or о and `Ы` is ы, и or у by the vowel before; letters after `:` say what the ending may follow:
/// v a vowel, h one of ы, и and у, d a voiced consonant, s a voiceless one. `*` marks endings too short or too frequent at the end of
/// roots: they are not cut, but two words that differ in them are kin.
pub const CHAINS: &str = "уу:ds,гАн:vd,кАн:s,Ылуу:ds,ЫлгАн:ds,ЫлАт:ds,Ылып:ds,Ылыш:ds,ЫлдЫ:ds,лАт:v,луу:v,ЫшАт:ds,\
    *Ат:ds,*Ып:ds,*п:v,*оо:ds,*шАт:v,*йт:v;\
    луу:vd,дуу:d,туу:s,сЫз,*чЫ;\
    лАр:vd,дАр:d,тАр:s;\
    Ы:ds,сЫ:v,ЫбЫз:ds,бЫз:v,ЫнЫз:ds,нЫз:v,*Ым:ds,*м:v,*Ын:ds,*сЫн:v,*н:v;\
    нЫн:v,дЫн:d,тЫн:s,нЫ:v,дЫ:d,тЫ:s,гА:vd,кА:s,нА:h,дА:vd,тА:s,ндА:h,дАн:vd,тАн:s,нАн:h,дАй:vd,тАй:s,*А:d;\
    дАгЫ:vd,тАгЫ:s,ндАгЫ:h;\
    лАр:vd,дАр:d;Ы:ds,сЫ:v;нЫн:v,дЫн:d,нЫ:v,дЫ:d,гА:vd,нА:h";

/// Words that only look like chains: "youth" is no plural of "young" to somebody who looks for it.
pub const WHOLE: &str = "жаштар";

struct Ending {
    pattern: Vec<char>,
    after: Vec<char>,
    is_short: bool,
}

static SLOTS: LazyLock<Vec<Vec<Ending>>> = LazyLock::new(|| {
    let ending = |written: &str| {
        let (pattern, after) = written.trim().split_once(':').unwrap_or((written.trim(), ""));
        Ending {
            pattern: pattern.trim_start_matches('*').chars().collect(),
            after: after.chars().collect(),
            is_short: pattern.starts_with('*'),
        }
    };
    CHAINS
        .split(';')
        .map(|slot| slot.split(',').map(ending).collect())
        .collect()
});

fn is_vowel(c: char) -> bool {
    matches!(c, 'а' | 'е' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я')
}

fn is_voiceless(c: char) -> bool {
    matches!(c, 'к' | 'п' | 'с' | 'т' | 'ф' | 'х' | 'ц' | 'ч' | 'ш' | 'щ')
}

fn is_high(c: char) -> bool {
    matches!(c, 'ы' | 'и' | 'у')
}

/// The stem of a word.
#[must_use]
pub fn stem(word: &str) -> String {
    let folded_word = fold(word);
    let folded: Vec<char> = folded_word.chars().collect();
    let letters: Vec<char> = word.chars().collect();
    if folded.len() != letters.len() || folded.iter().any(|c| !matches!(c, 'а'..='я')) {
        return word.to_owned();
    }
    let whole = WHOLE.split(',').find(|whole| folded_word.starts_with(whole));
    let least = whole.map_or(3, |whole| whole.chars().count());
    let cut = (least..folded.len())
        .find(|at| folded[..*at].iter().any(|c| is_vowel(*c)) && is_chain(&folded, *at, 0, false))
        .unwrap_or(folded.len());
    let mut stem: String = letters[..cut].iter().collect();
    // The last consonant of a root is voiced before a vowel: түтүк, түтүгү; китеп, китеби.
    let voiced = stem.chars().last().filter(|_| cut >= 3);
    if let Some((voiced, voiceless)) = voiced.and_then(|c| Some((c, unvoiced(c)?))) {
        stem.truncate(stem.len() - voiced.len_utf8());
        stem.push(voiceless);
    }
    stem
}

fn unvoiced(c: char) -> Option<char> {
    match c {
        'г' => Some('к'),
        'б' => Some('п'),
        _ => None,
    }
}

/// Whether `word` from `at` on is a chain of endings of the slots from `slot` on.
#[must_use]
pub fn is_chain(word: &[char], at: usize, slot: usize, is_wide: bool) -> bool {
    if at == word.len() {
        return true;
    }
    (slot..SLOTS.len()).any(|slot| {
        SLOTS[slot].iter().any(|ending| {
            (is_wide || !ending.is_short)
                && fits(word, at, ending)
                && is_chain(word, at + ending.pattern.len(), slot + 1, is_wide)
        })
    })
}

fn fits(word: &[char], at: usize, ending: &Ending) -> bool {
    let end = at + ending.pattern.len();
    // Most endings fail at their first letter, whatever stands before them.
    let letters = word.get(at..end).unwrap_or_default();
    if letters.is_empty()
        || !ending
            .pattern
            .iter()
            .zip(letters)
            .all(|(pattern, c)| is_like(*pattern, *c))
    {
        return false;
    }
    let before = word[..at].iter().rev().copied();
    let kind = match before.clone().find(|c| *c != 'ь') {
        Some(c) if is_vowel(c) => 'v',
        Some(c) if is_voiceless(c) => 's',
        _ => 'd',
    };
    let may_follow = ending.after.contains(&kind)
        || (before.clone().next().is_some_and(is_high) && ending.after.contains(&'h'));
    if !ending.after.is_empty() && !may_follow {
        return false;
    }
    let mut vowel = before.into_iter().find(|c| is_vowel(*c)).unwrap_or('а');
    ending.pattern.iter().zip(letters).all(|(pattern, c)| {
        let is_right = !matches!(pattern, 'А' | 'Ы') || in_harmony(vowel, *c);
        if is_vowel(*c) {
            vowel = *c;
        }
        is_right
    })
}

/// Whether a letter is what a pattern says, but for its harmony with the vowel before.
fn is_like(pattern: char, c: char) -> bool {
    match pattern {
        'А' => matches!(c, 'а' | 'е' | 'о'),
        'Ы' => is_high(c),
        letter => letter == c,
    }
}

/// Whether a vowel of an ending may follow another; о and у stand for ө and ү as well.
fn in_harmony(before: char, vowel: char) -> bool {
    match before {
        'а' | 'ы' | 'я' => matches!(vowel, 'а' | 'ы'),
        'о' => matches!(vowel, 'о' | 'у'),
        'у' | 'ю' => matches!(vowel, 'у' | 'а' | 'о'),
        _ => matches!(vowel, 'е' | 'и'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &str, words: &[&str]) {
        for word in words {
            assert_eq!(stem(word), expected, "{word}");
        }
    }

    #[test]
    fn chains_of_endings_are_cut() {
        check(
            "көчө",
            &[
                "көчө",
                "көчөнүн",
                "көчөлөр",
                "көчөлөрдү",
                "көчөлөрүндө",
                "көчөлөрүндөгү",
            ],
        );
        check("мектеп", &["мектеп", "мектепти", "мектептердин", "мектебинде"]);
        check("түтүк", &["түтүк", "түтүгү", "түтүктөр", "түтүктөрүнүн"]);
        check("кочо", &["кочо", "кочолорундо"]);
        check("автобус", &["автобустар", "автобустардагы", "автобуска"]);
    }

    #[test]
    fn what_breaks_harmony_is_no_ending() {
        check("аянт", &["аянт", "аянты", "аянттын"]);
        check("электр", &["электр"]);
    }
}
