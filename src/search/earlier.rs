//! Indexes that an earlier build made of the same.
//!
//! In: a site, a speaker and what an earlier build left. Out: the files of the index of this language, if it was made
//! of the same documents, facets and synonyms. Reading what pages say takes a tenth of making an index of it, and an
//! edit in one language leaves the indexes of the others as they are.

use std::collections::BTreeMap;

use super::document::document;
use super::facets::Facets;
use super::keywords::Keywords;
use crate::plan::Site;
use crate::plan::speaker::Speaker;
use crate::reuse::{Key, Reuse};

/// What the index of a language is made of, added up.
pub(super) fn key(site: &Site<'_>, speaker: &Speaker, facets: &[Facets], base: Key) -> Key {
    let locale = speaker.locale;
    let keywords = Keywords::new(site, locale);
    let mut sums = Vec::with_capacity((site.pages.len() + facets.len()) * 32);
    for page in site.pages.iter() {
        let document = document(site, page, speaker);
        let number = document.number.as_deref();
        let mut parts: Vec<Vec<u8>> = vec![
            document.kind.into(),
            vec![u8::from(number.is_some())],
            number.unwrap_or_default().into(),
        ];
        for texts in [&document.titles, &document.texts] {
            parts.push(texts.len().to_le_bytes().into());
            for (weight, text) in texts {
                parts.push(weight.to_bits().to_le_bytes().into());
                parts.push(text.as_str().into());
            }
        }
        if let Some(words) = keywords.of(page) {
            parts.push(format!("{:?} {:?}", words.common, words.rare).into());
        }
        sums.extend_from_slice(Key::of(parts.iter().map(Vec::as_slice)).as_bytes());
    }
    for facets in facets {
        let of_facets = format!("{facets:?}");
        sums.extend_from_slice(Key::of([of_facets.as_bytes()]).as_bytes());
    }
    let programme = site.programme;
    let synonyms: Vec<_> = programme.synonyms.iter().collect();
    let names: Vec<_> = programme
        .config
        .name_history
        .iter()
        .map(|name| &name.name)
        .collect();
    let others = format!(
        "{locale} {} {synonyms:?} {names:?}",
        programme.config.languages.original()
    );
    Key::of([b"search", base.as_bytes(), others.as_bytes(), &sums])
}

/// The files that were made of what `key` adds up, by name; none where one of them is not there any more.
pub(super) fn files(key: Key, locale: &str, reuse: Reuse<'_>) -> Option<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut add = |name: String| {
        let found = reuse.earlier.made_of(&of_file(key, &name));
        let is_there = found.is_some();
        files.extend(found.map(|file| (name, file.bytes)));
        is_there
    };
    for name in [format!("search-{locale}"), format!("search-{locale}-more")] {
        add(format!("{name}.bin"));
        let mut n = 1;
        while add(format!("{name}-{n}.bin")) {
            n += 1;
        }
    }
    for name in ["search-bodies.bin", "search-places.bin"] {
        add(name.to_owned());
    }
    // These are all of them only if the earlier build says so.
    let names = files.iter().map(|(name, _)| name.as_str());
    reuse.earlier.made_of(&of_all(key, names)).map(|_| files)
}

/// Tells the next build that these files were made of what `key` adds up; `addresses` are where they stand.
pub(super) fn remember(key: Key, names: &[String], addresses: &BTreeMap<String, String>, reuse: Reuse<'_>) {
    for name in names {
        if let Some(address) = addresses.get(name) {
            reuse.earlier.remember(of_file(key, name), address);
        }
    }
    if let Some(address) = names.first().and_then(|name| addresses.get(name)) {
        let all = of_all(key, names.iter().map(String::as_str));
        reuse.earlier.remember(all, address);
    }
}

fn of_file(key: Key, name: &str) -> Key {
    Key::of([key.as_bytes(), name.as_bytes()])
}

fn of_all<'n>(key: Key, names: impl Iterator<Item = &'n str>) -> Key {
    let mut names: Vec<&[u8]> = names.map(str::as_bytes).collect();
    names.sort_unstable();
    Key::of([key.as_bytes(), b"all"].into_iter().chain(names))
}
