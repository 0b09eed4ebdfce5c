//! From a text to the words and numbers that are searched for.
//!
//! A word is a run of letters, in lower case, with letters that only look like others put right. A number is a run
//! of digits with what joins them: `4.1.1`, `57.21`, `2023-2026`. The script has the same rules.

use crate::i18n::letters;

/// A word or a number of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Its letters or digits, as [`normal`] leaves them.
    pub text: &'a str,
    /// Whether it is a number.
    pub is_number: bool,
    /// Whether it is only a part of the number before it.
    pub is_part: bool,
}

/// Latin letters and the Cyrillic ones that look the same, in lower case.
const TWINS: [(char, char); 13] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
    ('ө', 'ө'),
];

/// A text in lower case with ѳ and ɵ as ө, ё as е, all dashes alike, without stress marks and soft hyphens.
#[must_use]
pub fn normal(text: &str) -> String {
    normal_chars(text).into_iter().collect()
}

fn normal_chars(text: &str) -> Vec<char> {
    // Cyrillic letters take two bytes.
    let mut normal = Vec::with_capacity(text.len() / 2 + 8);
    for c in text.chars() {
        match c {
            // What nearly all characters are; the whole table of letters takes its time.
            'a'..='z' | 'а'..='я' | ' ' | '0'..='9' | '.' | ',' | '-' | '\n' => normal.push(c),
            'А'..='Я' => normal.push(char::from_u32(u32::from(c) + 0x20).unwrap_or(c)),
            'A'..='Z' => normal.push(c.to_ascii_lowercase()),
            _ => c.to_lowercase().for_each(|lower| add(lower, &mut normal)),
        }
    }
    normal
}

/// Adds a letter or sign in lower case to those before it.
fn add(lower: char, normal: &mut Vec<char>) {
    match (lower, normal.last()) {
        ('ѳ' | 'ɵ', _) => normal.push('ө'),
        ('ё', _) => normal.push('е'),
        ('\u{301}' | '\u{ad}' | '\'' | '’' | 'ʼ' | '`', _) | ('\u{308}', Some('е')) => {}
        ('\u{308}', Some(plain @ ('o' | 'u'))) => {
            let marked = if *plain == 'o' { 'ö' } else { 'ü' };
            normal.pop();
            normal.push(marked);
        }
        ('\u{306}', Some('и')) => {
            normal.pop();
            normal.push('й');
        }
        ('\u{2010}'..='\u{2015}' | '\u{2212}', _) => normal.push('-'),
        ('\u{a0}' | '\u{202f}' | '\u{2009}', _) => normal.push(' '),
        (letter, _) => normal.push(letter),
    }
}

/// A word as all its spellings have it in common: ө ү ң as о у н, ö ü as o u.
#[must_use]
pub fn fold(word: &str) -> String {
    let folded = letters::fold(word);
    if folded.contains(['ö', 'ü']) {
        return folded.replace('ö', "o").replace('ü', "u");
    }
    folded
}

/// Hands the words and numbers of a text to `take`, in order. A single letter is none.
pub fn tokens(text: &str, mut take: impl FnMut(Token<'_>)) {
    let chars = normal_chars(text);
    let mut word = String::new();
    let mut at = 0;
    while at < chars.len() {
        if chars[at].is_ascii_digit() {
            let end = number_end(&chars, at);
            number(&chars[at..end], &mut take);
            at = end;
        } else if is_letter(chars[at]) {
            let start = at;
            while at < chars.len() && is_letter(chars[at]) {
                at += 1;
            }
            if at - start > 1 {
                one_alphabet(&chars[start..at], &mut word);
                take(Token {
                    text: &word,
                    is_number: false,
                    is_part: false,
                });
            }
        } else {
            at += 1;
        }
    }
}

fn is_letter(c: char) -> bool {
    // Nearly all letters are of these; the whole table of letters takes its time.
    matches!(c, 'a'..='z' | 'а'..='я') || c.is_alphabetic()
}

/// The end of a number: digits, joined by `.`, `,` or `-`, or in groups of three.
fn number_end(chars: &[char], start: usize) -> usize {
    let digits = |mut at: usize| {
        while chars.get(at).is_some_and(char::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let mut end = digits(start);
    let is_short = end - start <= 3 && chars[start] != '0';
    loop {
        let next = digits(end + 1);
        let joins = match chars.get(end) {
            Some('.' | ',' | '-') => next > end + 1,
            Some(' ') => {
                is_short
                    && next == end + 4
                    && chars[start..end].iter().all(|c| *c == ' ' || c.is_ascii_digit())
            }
            _ => false,
        };
        if !joins {
            return end;
        }
        end = next;
    }
}

fn number(chars: &[char], take: &mut impl FnMut(Token<'_>)) {
    let written: String = chars.iter().filter(|c| **c != ' ').collect();
    let mut add = |text: &str, is_part: bool| {
        take(Token {
            text,
            is_number: true,
            is_part,
        });
    };
    let parts: Vec<String> = written.split('-').map(decimal).collect();
    add(&parts.join("-"), false);
    if parts.len() > 1 {
        for part in &parts {
            add(part, true);
        }
    }
}

/// A number without the commas of thousands and with a decimal point.
fn decimal(written: &str) -> String {
    let groups: Vec<&str> = written.split(',').collect();
    let is_grouped =
        groups.len() > 1 && groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    groups.join(if is_grouped { "" } else { "." })
}

/// Puts a word into `out`; one of two alphabets with its Latin letters as the Cyrillic ones that they look like.
fn one_alphabet(word: &[char], out: &mut String) {
    let is_cyrillic = |c: &char| matches!(c, '\u{400}'..='\u{52f}');
    let twin = |c: char| {
        TWINS
            .iter()
            .find(|(latin, _)| *latin == c)
            .map_or(c, |(_, cyrillic)| *cyrillic)
    };
    out.clear();
    if word.iter().any(is_cyrillic) {
        out.extend(word.iter().map(|c| twin(*c)));
    } else {
        out.extend(word);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut found: Vec<String> = Vec::new();
        tokens(text, |token| {
            if !token.is_part {
                found.push(token.text.to_owned());
            }
        });
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn numbers_stay_whole() {
        check("4.1.1 жана 57,21", "4.1.1 жана 57.21");
        check("2023–2026-жж.", "2023-2026 жж");
        check("№2.14.", "2.14");
        check("24 625 адам, 27,981 pupils", "24625 адам 27981 pupils");
        check("2023 150 орун", "2023 150 орун");
        check("150-place", "150 place");
        check("3,2,2", "3.2.2");
    }

    #[test]
    fn letters_are_put_right() {
        check("Кѳчѳ кɵчө", "көчө көчө");
        check("комускo", "комуско");
        check("Чётный е\u{308}ж", "четный еж");
        check("IT-борбор", "it борбор");
        check("Т.Тайгараев", "тайгараев");
    }
}
