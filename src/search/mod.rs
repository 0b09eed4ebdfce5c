//! The search index of each language: small, the same on every build, read by `scripts/search/` of the theme.
//!
//! In: a [`Site`] and a speaker of each language. Out: files for the script alone, a first one of each language and the
//! parts of what that leaves out, and a problem for everyday words that lead nowhere.
//!
//! 1. [`document`]: what each page of the site says, in fields of different weight.
//! 2. [`tokenize`]: texts → words and numbers, folded.
//! 3. [`stem`]: words → stems; the endings by which the script knows a word again.
//! 4. [`reading`]: what each stem weighs in a document; [`facets`]: what measures are filtered by.
//! 5. [`index`]: stems → what they weigh in which pages.
//! 6. [`mod@earlier`]: the files of an index that an earlier build made of the same, which then need not be made.
//! 7. [`mod@write`]: an index and its [`synonyms`] → files of few bytes, by a [`coder`] that adapts to what it writes.
//!
//! The script folds, tokenizes and stems what people type by the same rules; `tests/search/parity.mjs` holds the two
//! together on the whole vocabulary. A document's number is its page's position in [`Site::pages`], the same in every
//! language, so that words of one language find pages in another.

mod coder;
pub mod document;
mod earlier;
mod facets;
pub mod index;
mod keywords;
mod reading;
pub mod stem;
mod synonyms;
pub mod tokenize;
mod words;
mod write;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Code, Diagnostic, Sink};
use crate::monitor::Badge;
use crate::plan::speaker::Speaker;
use crate::plan::{Site, route};
use crate::reuse::{Key, Reuse};
use index::Index;

/// The indexes of all languages as files.
#[derive(Debug)]
pub struct Indexes {
    /// The name that the site's files know each by, and its bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What they were made of.
    pub made: Made,
}

/// What the index of each language was made of, and the names of its files.
#[derive(Debug, Default)]
pub struct Made(Vec<(Key, Vec<String>)>);

/// Which files have to be named at once, by the name of one of them: the search page names the parts of an index, of
/// which there are dozens, by one address.
#[must_use]
pub fn group(name: &str) -> &str {
    name.split_once("-more-").map_or(name, |(index, _)| index)
}

/// The files of each language's index: the name that the site's files know each by, and its bytes.
///
/// Everyday words that no page says are problems.
#[must_use]
pub fn indexes(site: &Site<'_>, speakers: &[Arc<Speaker>], sink: &mut Sink) -> Vec<(String, Vec<u8>)> {
    indexes_after(site, speakers, None, sink).files
}

/// [`indexes`], of which those are taken over that an earlier build made of the same.
#[must_use]
pub fn indexes_after(
    site: &Site<'_>,
    speakers: &[Arc<Speaker>],
    reuse: Option<Reuse<'_>>,
    sink: &mut Sink,
) -> Indexes {
    let facets = reuse.map(|_| facets::facets(site)).unwrap_or_default();
    let of_language = |(idx, speaker): (usize, &Arc<Speaker>)| {
        let documents = document::documents(site, speaker);
        let key = reuse.map(|reuse| earlier::key(site, speaker, &documents, &facets, reuse.base));
        let known = reuse
            .zip(key)
            .and_then(|(reuse, key)| earlier::files(key, speaker.locale.as_str(), reuse));
        if let Some(files) = known {
            return (key, files, Sink::default());
        }
        let index = Index::of(site, speaker, &documents);
        let mut files = index.to_files();
        if idx == 0 {
            files.extend(index.facets_files());
        }
        let problems = problems(&index);
        // Problems are told by every build.
        (key.filter(|_| problems.is_empty()), files, problems)
    };
    let all: Vec<_> = speakers.par_iter().enumerate().map(of_language).collect();
    let (mut files, mut made) = (Vec::new(), Vec::new());
    for (key, of_language, problems) in all {
        sink.append(problems);
        let names = || of_language.iter().map(|(name, _)| name.clone()).collect();
        made.extend(key.map(|key| (key, names())));
        files.extend(of_language);
    }
    Indexes {
        files,
        made: Made(made),
    }
}

impl Made {
    /// Tells the next build what the indexes were made of; `addresses` are where their files stand.
    pub fn remember(&self, addresses: &BTreeMap<String, String>, reuse: Reuse<'_>) {
        for (key, names) in &self.0 {
            earlier::remember(*key, names, addresses, reuse);
        }
    }
}

fn problems(index: &Index) -> Sink {
    let mut problems = Sink::default();
    for phrase in &index.unknown {
        let diagnostic = Diagnostic::new(Code::UnknownWords, phrase.span.clone());
        problems.push(
            diagnostic
                .arg("found", phrase.value.as_str())
                .arg("locale", index.locale.to_string()),
        );
    }
    problems
}

/// Pages that everyday words lead to have to be there.
pub fn check_pages(site: &Site<'_>, sink: &mut Sink) {
    if site.programme.synonyms.is_empty() {
        return;
    }
    // A badge has a page while a measure has the badge.
    let badges: Vec<String> = Badge::ALL.iter().map(|badge| route::of_badge(*badge)).collect();
    let paths = site.pages.iter().map(|page| &page.path).chain(&badges);
    let known: BTreeSet<&str> = paths.map(|path| path.trim_end_matches('/')).collect();
    for synonym in &site.programme.synonyms {
        for page in &synonym.pages {
            let path = page.value.trim_end_matches('/');
            if !known.contains(path) {
                let diagnostic = Diagnostic::new(Code::UnknownPage, page.span.clone());
                sink.push(diagnostic.arg("found", path).suggest(path, known.iter().copied()));
            }
        }
    }
}
