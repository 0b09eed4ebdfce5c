//! Indexes that an earlier build made of the same.
//!
//! In: a site, a speaker and what an earlier build left. Out: the files of the index of this language, if it was made
//! of the same documents, facets and synonyms. Reading what pages say takes a tenth of making an index of it, and an
//! edit in one language leaves the indexes of the others as they are.

use std::collections::BTreeMap;

use super::document::Document;
use super::facets::Facets;
use crate::model::Synonym;
use crate::plan::speaker::Speaker;
use crate::plan::{Page, Site};
use crate::reuse::{Key, Reuse, length, text};

/// What the index of a language is made of, added up.
pub(super) fn key(
    site: &Site<'_>,
    speaker: &Speaker,
    documents: &[Document<'_>],
    facets: &[Facets],
    base: Key,
) -> Key {
    let mut out = Vec::with_capacity(1 << 16);
    text(speaker.locale.as_str(), &mut out);
    text(site.programme.config.languages.original().as_str(), &mut out);
    length(documents.len(), &mut out);
    for (document, page) in documents.iter().zip(site.pages.iter()) {
        of_document(document, page, &mut out);
    }
    length(facets.len(), &mut out);
    for facets in facets {
        of_facets(facets, &mut out);
    }
    let of_language = |synonym: &&Synonym| synonym.locale == speaker.locale;
    for synonym in site.programme.synonyms.iter().filter(of_language) {
        for list in [&synonym.words, &synonym.rare, &synonym.means, &synonym.pages] {
            length(list.len(), &mut out);
            for words in list {
                text(&words.value, &mut out);
            }
        }
    }
    let names = site.programme.config.name_history.iter();
    for former in names {
        text(former.name.resolve(speaker.locale).text, &mut out);
    }
    Key::of([b"search", base.as_bytes(), &out])
}

fn of_document(document: &Document<'_>, page: &Page, out: &mut Vec<u8>) {
    text(document.kind, out);
    // Everyday words lead to pages by their addresses.
    text(&page.path, out);
    out.push(u8::from(document.number.is_some()));
    text(document.number.unwrap_or_default(), out);
    for texts in [&document.titles, &document.texts] {
        length(texts.len(), out);
        for (weight, words) in texts {
            out.extend(weight.to_bits().to_le_bytes());
            text(words, out);
        }
    }
}

fn of_facets(facets: &Facets, out: &mut Vec<u8>) {
    length(facets.direction, out);
    text(facets.badge, out);
    length(usize::from(facets.year), out);
    for documents in [&facets.bodies, &facets.places] {
        length(documents.len(), out);
        for document in documents {
            length(*document, out);
        }
    }
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
    let mut add_with_blocks = |name: String| {
        let is_there = add(format!("{name}.bin"));
        let mut n = 1;
        while is_there && add(format!("{name}-{n}.bin")) {
            n += 1;
        }
        is_there
    };
    add_with_blocks(format!("search-{locale}"));
    let mut part = 1;
    while add_with_blocks(format!("search-{locale}-more-{part}")) {
        part += 1;
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
    // Always with the same of them, whichever came first.
    if let Some(address) = names.iter().min().and_then(|name| addresses.get(name)) {
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
