//! Names of headings in addresses.
//!
//! In: the words of a heading in Kyrgyz, Russian or English. Out: Latin letters, digits and hyphens, unique
//! within one text. The names stand in links that people keep: a change here breaks them.

use std::collections::BTreeSet;

/// The most characters of a name, so that a heading as long as a sentence still gives a usable address.
const LIMIT: usize = 60;

/// What a heading of signs alone is called.
const NAMELESS: &str = "section";

/// The names given so far in one text.
#[derive(Debug, Default)]
pub(super) struct Anchors(BTreeSet<String>);

impl Anchors {
    /// A name for a heading of these words: the second heading called `a` is `a-2`.
    pub(super) fn name(&mut self, words: &str) -> String {
        let slug = slug(words);
        let mut name = slug.clone();
        let mut n = 1_usize;
        while self.0.contains(&name) {
            n += 1;
            name = format!("{slug}-{n}");
        }
        self.0.insert(name.clone());
        name
    }
}

/// The words in lower-case Latin letters, joined by hyphens.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    let mut n_to_keep = 0;
    for word in words.split(|c: char| !c.is_alphanumeric()) {
        let word: String = word.chars().flat_map(char::to_lowercase).map(romanized).collect();
        if word.is_empty() {
            continue;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
        // The first word stays even where it is longer than the limit by itself; see the cut below.
        if slug.len() <= LIMIT || n_to_keep == 0 {
            n_to_keep = slug.len();
        }
        if slug.len() > LIMIT {
            break;
        }
    }
    slug.truncate(n_to_keep.min(LIMIT));
    if slug.is_empty() {
        NAMELESS.to_owned()
    } else {
        slug
    }
}

/// A lower-case letter in Latin, as the place names of the programme are romanised (`jengish`, `kyzyl-suu`);
/// nothing for what has no sound of its own.
fn romanized(letter: char) -> &'static str {
    // `a..=z` and digits stand for themselves; a static text of each avoids a second return type.
    const LATIN: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = LATIN.find(letter) {
        return &LATIN[at..=at];
    }
    match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "j",
        'з' => "z",
        'и' => "i",
        'й' | 'ы' => "y",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' | 'ө' | 'ѳ' | 'ɵ' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "yu",
        'я' => "ya",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_romanised() {
        for (words, expected) in [
            ("II.I. ИЧКИ ЧӨЙРӨНҮ ТАЛДОО", "ii-i-ichki-choyronu-taldoo"),
            ("Жаңы муун", "jangy-muun"),
            ("Объекты здравоохранения", "obekty-zdravoohraneniya"),
            ("Water & roads, 2024", "water-roads-2024"),
            ("Щётка — цех", "shchyotka-tseh"),
            ("…", "section"),
            ("", "section"),
        ] {
            assert_eq!(slug(words), expected, "{words}");
        }
    }

    #[test]
    fn long_heading_is_cut_between_words() {
        let words = "Турак жай коммуналдык чарбаны жана жарандык курулушту өнүктүрүү боюнча милдеттер";
        assert_eq!(
            slug(words),
            "turak-jay-kommunaldyk-charbany-jana-jarandyk-kurulushtu"
        );
        assert_eq!(slug(&"а".repeat(100)).len(), LIMIT);
    }

    #[test]
    fn equal_headings_get_different_names() {
        let mut anchors = Anchors::default();
        let names: Vec<_> = ["Жол", "Жол 2", "Жол", "Жол"]
            .map(|words| anchors.name(words))
            .into();
        assert_eq!(names, ["jol", "jol-2", "jol-3", "jol-4"]);
    }
}
