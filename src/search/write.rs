//! Writes an index as files that `2-index.js` of the theme reads.
//!
//! `search-<language>.bin` holds what most queries need. What texts say in passing, long texts beyond their headings,
//! and everyday words that few people type stand in parts, `search-<language>-more-<n>.bin`, each for words that begin
//! with some letters: a query reads those of its words, where the first file does not know them or does not say
//! clearly what is meant. All tell of their stems in the same way. Where there are many pages, the documents of stems
//! stand in blocks, files of their own (`search-<language>-<n>.bin`, `search-<language>-more-<part>-<n>.bin`), and a
//! query reads those of its stems alone. The bodies and the places of measures have files of their own then, the same
//! for all languages (`search-bodies.bin`, `search-places.bin`), read where a query finds bodies or places and for
//! filters; badge, direction and year cost little.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use foldhash::fast::RandomState;

use super::coder::{Coder, Context};
use super::facets::Facets;
use super::index::{Index, Weights};
use super::synonyms::{self, Synonym};
use super::tokenize::fold;
use super::words;

/// Told first, so that a script never reads an index of another make.
const VERSION: usize = 3;
/// The same, of an index whose bodies and places of measures have files of their own.
const VERSION_APART: usize = 4;
/// Up to so many pairs of stem and document stand in the file of the stems; where there are more, in each block.
const BLOCK: usize = 12_000;
/// Up to so many bodies and places of measures stand in each first file.
const FACETS: usize = 3_000;
/// What a word weighs at least in a document for the first file to tell of it.
const TELLING: u8 = 5;

/// Stems, sorted, with what each weighs in which documents.
type Postings<'a> = Vec<(&'a str, Weights)>;

impl Index {
    /// The files of the index by name.
    #[must_use]
    pub fn to_files(&self) -> Vec<(String, Vec<u8>)> {
        let first = self.postings(|weight| weight >= TELLING);
        let more = self.postings(|weight| weight < TELLING);
        let of_first = positions(&first, &Vec::new());
        let common = synonyms::common(&self.synonyms, &of_first);
        let rare = synonyms::rare(&self.synonyms, &of_first, &positions(&first, &more));
        let parts = parts(&first, &more, &rare, words::of(self.locale).part);
        let mut files = Vec::new();
        let mut coder = self.coder(&[&first, &more], &[&common, &rare]);
        self.head(&mut coder, &parts);
        self.part("", &mut coder, &first, &common, &of_first, &mut files);
        for (n, part) in (1..).zip(&parts) {
            let mut coder = coder.another();
            let positions = positions(&first, &part.postings);
            let name = format!("-more-{n}");
            self.part(
                &name,
                &mut coder,
                &part.postings,
                &part.synonyms,
                &positions,
                &mut files,
            );
            files.push((format!("search-{}{name}.bin", self.locale), coder.finish()));
        }
        files.push((format!("search-{}.bin", self.locale), coder.finish()));
        files
    }

    /// The bodies and the places of measures as files, where there are so many that they are no part of each index.
    #[must_use]
    pub fn facets_files(&self) -> Vec<(String, Vec<u8>)> {
        if !self.has_facets_files() {
            return Vec::new();
        }
        let file = |name: &str, kind, documents: fn(&Facets) -> &BTreeSet<usize>, context| {
            let base = self.first(kind);
            let mut coder = Coder::new([]);
            for facets in &self.facets {
                numbers(&mut coder, documents(facets), base, context);
            }
            (format!("search-{name}.bin"), coder.finish())
        };
        vec![
            file("bodies", "body", |facets| &facets.bodies, Context::FACET + 3),
            file("places", "place", |facets| &facets.places, Context::FACET + 5),
        ]
    }

    /// The first document of a kind.
    fn first(&self, kind: &str) -> usize {
        self.kinds.iter().position(|one| *one == kind).unwrap_or_default()
    }

    fn has_facets_files(&self) -> bool {
        let n = |facets: &Facets| facets.bodies.len() + facets.places.len();
        self.facets.iter().map(n).sum::<usize>() > FACETS
    }

    fn postings(&self, is_wanted: impl Fn(u8) -> bool) -> Postings<'_> {
        let postings = self.stems.iter().map(|(stem, documents)| {
            let wanted = documents.iter().filter(|(_, weight)| is_wanted(*weight));
            (stem.as_str(), wanted.copied().collect::<Weights>())
        });
        postings.filter(|(_, documents)| !documents.is_empty()).collect()
    }

    /// A coder for all letters of the files.
    fn coder(&self, postings: &[&Postings<'_>], synonyms: &[&[Synonym<'_>]]) -> Coder {
        let stems = postings.iter().copied().flatten().map(|(stem, _)| *stem);
        let synonyms = synonyms.iter().copied().flatten();
        let typed = synonyms.flat_map(|synonym| &synonym.typed).flatten();
        let words = stems.chain(typed.map(String::as_str));
        let head = [self.endings.as_str(), words::of(self.locale).stop];
        let head = head.into_iter().chain(self.weak.iter().map(String::as_str));
        let badges = self.facets.iter().map(|facets| facets.badge);
        let all = words.chain(head).chain(badges).chain(self.kinds.iter().copied());
        let letters: HashSet<char, RandomState> = all.flat_map(str::chars).collect();
        Coder::new(letters)
    }

    /// What the first file alone says: kinds, function words, endings, facets, lengths of titles, where parts begin.
    fn head(&self, coder: &mut Coder, parts: &[Part<'_>]) {
        let version = if self.has_facets_files() {
            VERSION_APART
        } else {
            VERSION
        };
        coder.number(version, Context::HEAD);
        let mut runs: Vec<(&str, usize)> = Vec::new();
        for kind in &self.kinds {
            match runs.last_mut() {
                Some((last, count)) if last == kind => *count += 1,
                _ => runs.push((kind, 1)),
            }
        }
        coder.number(runs.len(), Context::HEAD);
        for (kind, count) in runs {
            coder.word(kind);
            coder.number(count, Context::HEAD);
        }
        let stop = words::of(self.locale).stop.split_whitespace().map(fold);
        let stop: BTreeSet<String> = stop.collect();
        coder.number(stop.len(), Context::HEAD);
        for word in &stop {
            coder.word(word);
        }
        coder.number(self.weak.len(), Context::HEAD);
        for word in &self.weak {
            coder.word(word);
        }
        coder.number(parts.len(), Context::HEAD);
        for part in parts {
            coder.word(&part.begin);
        }
        coder.word(&self.endings);
        for (length, kind) in self.lengths.iter().zip(self.kind_numbers()) {
            coder.symbol(u32::from(*length), 4, &[(Context::LENGTH << 8) + kind]);
        }
        self.facets(coder);
    }

    fn facets(&self, coder: &mut Coder) {
        let badges: BTreeSet<&str> = self.facets.iter().map(|facets| facets.badge).collect();
        coder.number(badges.len(), Context::HEAD);
        for badge in &badges {
            coder.word(badge);
        }
        let years = self
            .facets
            .iter()
            .map(|facets| facets.year)
            .filter(|year| *year > 0);
        let base = years.min().unwrap_or(1).saturating_sub(1);
        coder.number(usize::from(base), Context::HEAD);
        let (bodies, places) = (self.first("body"), self.first("place"));
        coder.number(bodies, Context::HEAD);
        coder.number(places, Context::HEAD);
        let is_with_all = !self.has_facets_files();
        let mut direction = 0;
        for facets in &self.facets {
            // Measures stand by direction.
            coder.number(facets.direction.abs_diff(direction), Context::FACET);
            direction = direction.max(facets.direction);
            let badge = badges.iter().position(|badge| *badge == facets.badge);
            coder.number(badge.unwrap_or_default(), Context::FACET + 1);
            coder.number(usize::from(facets.year.saturating_sub(base)), Context::FACET + 2);
            if is_with_all {
                numbers(coder, &facets.bodies, bodies, Context::FACET + 3);
                numbers(coder, &facets.places, places, Context::FACET + 5);
            }
        }
    }

    /// A number for the kind of each document.
    fn kind_numbers(&self) -> impl Iterator<Item = u32> {
        let mut known: Vec<&str> = Vec::new();
        self.kinds.iter().map(move |kind| {
            let position = known.iter().position(|one| one == kind).unwrap_or_else(|| {
                known.push(kind);
                known.len() - 1
            });
            u32::try_from(position).unwrap_or_default()
        })
    }

    /// Stems, synonyms and documents: what every file has, the documents maybe in files of their own.
    fn part(
        &self,
        name: &str,
        coder: &mut Coder,
        postings: &Postings<'_>,
        synonyms: &[Synonym<'_>],
        positions: &BTreeMap<&str, usize>,
        files: &mut Vec<(String, Vec<u8>)>,
    ) {
        coder.number(postings.len(), Context::HEAD);
        for (stem, documents) in postings {
            coder.word(stem);
            coder.number(documents.len() - 1, Context::COUNT);
            let left_out = self.left_out.get(*stem).copied().unwrap_or_default();
            coder.number(if name.is_empty() { left_out / 8 } else { 0 }, Context::LEFT_OUT);
        }
        synonyms::write(coder, synonyms, positions);
        let blocks = blocks(postings);
        coder.number(blocks.len(), Context::HEAD);
        let kinds: Vec<u32> = self.kind_numbers().collect();
        if let [block] = blocks[..] {
            documents(coder, block, &kinds);
            return;
        }
        for (n, block) in (1..).zip(blocks) {
            coder.number(block.len(), Context::HEAD);
            let mut coder = Coder::new([]);
            documents(&mut coder, block, &kinds);
            files.push((format!("search-{}{name}-{n}.bin", self.locale), coder.finish()));
        }
    }
}

/// What the first file does not tell of words that begin with some letters.
struct Part<'a> {
    /// The first two letters of its first words; those of the next part come after them.
    begin: String,
    /// The stems, and those that the synonyms mean.
    postings: Postings<'a>,
    synonyms: Vec<Synonym<'a>>,
}

/// What the first file leaves out, in parts of about so many bytes.
fn parts<'a>(
    first: &Postings<'a>,
    more: &Postings<'a>,
    synonyms: &[Synonym<'a>],
    part_size: usize,
) -> Vec<Part<'a>> {
    // About how many bytes the words take that begin alike.
    let mut sizes: BTreeMap<String, usize> = BTreeMap::new();
    for (stem, documents) in more {
        *sizes.entry(beginning(stem)).or_default() += 3 + documents.len();
    }
    // A phrase stands with its rarest word, the one that is read most readily.
    let mut n_documents: BTreeMap<String, usize> = BTreeMap::new();
    for (stem, documents) in first {
        *n_documents.entry(fold(stem)).or_default() += documents.len();
    }
    for phrase in synonyms.iter().flat_map(|synonym| &synonym.typed) {
        *sizes.entry(beginning(rarest(phrase, &n_documents))).or_default() += 4;
    }
    let (mut begins, mut size) = (Vec::new(), 0);
    for (beginning, bytes) in sizes {
        if begins.is_empty() || size + bytes > part_size {
            begins.push(beginning);
            size = 0;
        }
        size += bytes;
    }
    let ends = begins.iter().skip(1).map(Some).chain([None]);
    let known: BTreeSet<&str> = first.iter().map(|(stem, _)| *stem).collect();
    let parts = begins.iter().zip(ends).map(|(begin, end)| {
        let is_within = |word: &str| {
            let beginning = beginning(word);
            beginning >= *begin && end.is_none_or(|end| beginning < *end)
        };
        let synonyms = synonyms::with(synonyms, |phrase| is_within(rarest(phrase, &n_documents)));
        let meant = synonyms
            .iter()
            .flat_map(|synonym| &synonym.means)
            .copied()
            .flatten();
        let meant: BTreeSet<&str> = meant
            .map(String::as_str)
            .filter(|stem| !known.contains(stem))
            .collect();
        let postings = more
            .iter()
            .filter(|(stem, _)| is_within(stem) || meant.contains(stem));
        Part {
            begin: begin.clone(),
            postings: postings.cloned().collect(),
            synonyms,
        }
    });
    parts.collect()
}

/// The word of a phrase that stands in the fewest documents, the first of several.
fn rarest<'p>(phrase: &'p [String], n_documents: &BTreeMap<String, usize>) -> &'p str {
    let rarity = |word: &&String| n_documents.get(*word).copied().unwrap_or_default();
    phrase.iter().min_by_key(rarity).map_or("", String::as_str)
}

/// The letters by which a word is found in a part.
fn beginning(word: &str) -> String {
    fold(word).chars().take(2).collect()
}

/// The positions of stems: those of the first file, then those of a part that the first does not have.
fn positions<'a>(first: &Postings<'a>, part: &Postings<'a>) -> BTreeMap<&'a str, usize> {
    let mut positions = BTreeMap::new();
    for (position, (stem, _)) in first.iter().chain(part).enumerate() {
        positions.entry(*stem).or_insert(position);
    }
    positions
}

/// Numbers of documents, counted from `base`.
fn numbers(coder: &mut Coder, documents: &BTreeSet<usize>, base: usize, context: u32) {
    coder.number(documents.len(), context);
    for document in documents {
        coder.number(document - base, context + 1);
    }
}

/// Stems in runs, each with about [`BLOCK`] documents.
fn blocks<'a, 'b>(postings: &'b Postings<'a>) -> Vec<&'b [(&'a str, Weights)]> {
    let (mut blocks, mut start, mut n) = (Vec::new(), 0, 0);
    for (at, (_, documents)) in postings.iter().enumerate() {
        if n > 0 && n + documents.len() > BLOCK {
            blocks.push(&postings[start..at]);
            (start, n) = (at, 0);
        }
        n += documents.len();
    }
    blocks.push(&postings[start..]);
    blocks
}

/// The documents of stems and what each weighs there.
fn documents(coder: &mut Coder, postings: &[(&str, Weights)], kinds: &[u32]) {
    for (_, documents) in postings {
        let size = documents.len().ilog2().min(2);
        let mut next = 0;
        for ((document, weight), n) in documents
            .iter()
            .zip([0, 1].into_iter().chain(std::iter::repeat(2)))
        {
            coder.number(document - next, Context::STEP + 3 * n + size);
            next = document + 1;
            let kind = kinds[*document];
            let of_document = u32::try_from(*document).unwrap_or_default();
            let contexts = [
                (Context::WEIGHT << 24) + (kind << 8),
                (Context::WEIGHT << 24) + (kind << 8) + 1 + size,
                ((Context::WEIGHT + 1) << 24) + of_document,
            ];
            coder.symbol(u32::from(*weight), 4, &contexts);
        }
    }
}
