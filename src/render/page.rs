//! What the template of a page is given.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tera::{Map, Value};

use super::assets::Assets;
use super::evidence::PublishedEvidence;
use super::lists::Slot;
use super::parts::MadeParts;
use super::records::{Cells, Known, cells, once};
use super::standing::{Sight, standing};
use super::translated::{Coverage, Translated};
use super::value::{from, holds_draft, map};
use super::{Late, RenderOptions, bar, linked, text};
use crate::i18n::Collation;
use crate::model::Programme;
use crate::monitor::{Drafts, Monitoring};
use crate::plan::speaker::Speaker;
use crate::plan::{Page, Part, Words, route};

/// What a template is given, by name; of what has the same name, the last.
pub(super) type Given = Vec<(&'static str, Value)>;

/// What is made for the pages of one language, each when the first of them asks for it.
pub(super) struct Language {
    pub(super) speaker: Arc<Speaker>,
    pub(super) collation: Collation,
    /// Headings of sections, in the order of sections.
    headings: Cells<Value>,
    /// Sections with their text.
    texts: Cells<Value>,
    /// Measures as lists show them.
    lines: Cells<Value>,
    coverage: Coverage,
    /// The order of each list by name that stands on leaves.
    pub(super) orders: Mutex<BTreeMap<&'static str, Arc<[Slot]>>>,
}

impl Language {
    pub(super) fn new(programme: &Programme, speaker: Arc<Speaker>) -> Self {
        Self {
            collation: Collation::new(speaker.locale),
            headings: cells(programme.sections.len()),
            texts: cells(programme.sections.len()),
            lines: cells(programme.measures.len()),
            coverage: Coverage::new(programme, &speaker),
            orders: Mutex::default(),
            speaker,
        }
    }
}

/// Everything that the pages of one language share.
#[derive(Clone, Copy)]
pub(super) struct Shared<'a> {
    pub(super) programme: &'a Programme,
    pub(super) monitoring: &'a Monitoring,
    pub(super) records: Known<'a, Value>,
    pub(super) evidence: &'a PublishedEvidence,
    pub(super) assets: &'a Assets,
    pub(super) language: &'a Language,
    pub(super) speaker: &'a Arc<Speaker>,
    pub(super) collation: &'a Collation,
    pub(super) orders: &'a Mutex<BTreeMap<&'static str, Arc<[Slot]>>>,
    pub(super) options: RenderOptions<'a>,
    pub(super) late: &'a dyn Late,
}

impl Shared<'_> {
    /// What every template of this language may name.
    pub(super) fn global(&self) -> Given {
        let mut given = Given::new();
        let languages: Vec<Value> = self
            .programme
            .config
            .languages
            .iter()
            .map(|locale| from(&locale))
            .collect();
        given.push(("lang", from(&self.speaker.locale)));
        given.push(("original", from(&self.speaker.original)));
        given.push(("languages", languages.into()));
        given.push(("site", from(&self.programme.config)));
        given.push(("assets", addresses(&self.assets.addresses).into()));
        given.push(("swot", self.records.swot()));
        given.push(("as_of", self.speaker.as_of(self.monitoring.as_of).into()));
        given.push(("as_of_date", self.monitoring.as_of.to_string().into()));
        let review = match self.programme.lock.review(self.speaker.locale) {
            (_, 0) => "none",
            (all, reviewed) if all == reviewed => "all",
            _ => "part",
        };
        given.push(("translation_review", review.into()));
        given.push(("is_sample", self.options.is_sample.into()));
        let has_drafts = self.options.drafts == Drafts::Shown;
        given.push(("is_noindex", (self.options.is_sample || has_drafts).into()));
        given.push(("has_adopted_text", from(&self.programme.adopted.is_some())));
        given
    }

    /// Where the parts of each language's search index are, with `#` in place of their numbers, and the blocks of its
    /// first file in order; a small one has none.
    fn search_parts(&self, files: &BTreeMap<String, String>) -> Value {
        let languages = self.programme.config.languages.iter().map(|locale| {
            let first = files.get(&format!("search-{locale}-more-1.bin"));
            let parts = first.map_or_else(String::new, |first| first.replace("-more-1.", "-more-#."));
            let blocks = (1..).map_while(|n| files.get(&format!("search-{locale}-{n}.bin")));
            let blocks: Vec<Value> = blocks.map(|address| address.as_str().into()).collect();
            (
                locale.to_string().into(),
                map([("parts", parts.into()), ("blocks", blocks.into())]),
            )
        });
        languages.collect::<Map>().into()
    }

    /// What the template of `page` is given when the page is written at `place`; values of some parts are made.
    pub(super) fn given(&self, page: &Page, place: &Place<'_>, made: &MadeParts) -> Given {
        let parts: Given = page
            .parts
            .iter()
            .enumerate()
            .map(|(idx, (name, part))| (*name, made.of(idx).unwrap_or_else(|| self.value(part))))
            .collect();
        let untranslated = self.untranslated(page, &parts);
        let shows_drafts =
            self.options.drafts == Drafts::Shown && parts.iter().any(|(_, value)| holds_draft(value));
        let mut given = parts;
        if page.kind == SEARCH {
            // No other page has to wait for the indexes.
            let files = self.late.search_files();
            let mut assets = addresses(&self.assets.addresses);
            assets.extend(addresses(files));
            given.push(("assets", assets.into()));
            given.push(("search_parts", self.search_parts(files)));
        }
        let crumbs = page.crumbs.iter().map(|crumb| {
            let title = self.words(&crumb.title);
            map([("path", crumb.path.as_str().into()), ("title", title)])
        });
        given.push(("root", place.root.into()));
        given.push(("base", place.base.into()));
        given.push((
            "page",
            map([
                ("kind", page.kind.into()),
                ("path", page.path.as_str().into()),
                ("title", self.speaker.words(&page.title).into()),
                ("heading", self.words(&page.title)),
                ("description", self.speaker.words(&page.description).into()),
                ("crumbs", crumbs.collect::<Vec<_>>().into()),
                (
                    "canonical",
                    format!("{}{}/{}", self.options.base_url, self.speaker.locale, page.path).into(),
                ),
                ("base_url", self.options.base_url.into()),
                ("untranslated", untranslated.into()),
                ("shows_drafts", shows_drafts.into()),
                ("linked", linked::linked(self, page)),
                ("is_addressless", from(&place.is_addressless)),
            ]),
        ));
        given
    }

    /// Words as a text by language where they are one, so that a template can mark their language.
    fn words(&self, words: &Words) -> Value {
        match words {
            Words::Text(text) => from(text),
            other => {
                let mut text = Map::default();
                text.insert(
                    self.speaker.locale.to_string().into(),
                    self.speaker.words(other).into(),
                );
                text.into()
            }
        }
    }

    pub(super) fn value(&self, part: &Part) -> Value {
        let list = |parts: &[Part]| parts.iter().map(|part| self.value(part)).collect::<Vec<_>>();
        match part {
            Part::None => Value::none(),
            Part::Measure(id) => self.records.measure(id),
            Part::Line(id) => self.records.line(&self.language.lines, self.speaker, id),
            Part::Standing(id) => standing(self.sight(), id),
            Part::Direction(id) => self.records.direction(id),
            Part::Body(id) => self.records.body(id),
            Part::Place(id) => self.records.place(id),
            Part::Section(id) => {
                let make = |section| text::SectionHeading::of(section).value();
                once(&self.language.headings, &self.programme.sections, id, make)
            }
            Part::SectionText(id) => {
                let asset = |path: &str| self.assets.addresses.get(path).cloned();
                let make = |section| text::text(section, self.programme, self.speaker, &asset);
                once(&self.language.texts, &self.programme.sections, id, make)
            }
            Part::Swot => self.records.swot(),
            Part::AdoptedLines(first, last) => self.adopted_lines(*first, *last),
            Part::Words(words) => self.words(words),
            Part::Text(text) => from(text),
            Part::Plain(text) => text.as_str().into(),
            Part::Number(n) => from(n),
            Part::FileSize(path) => from(
                &self
                    .late
                    .file_sizes()
                    .get(*path)
                    .map(|bytes| bytes.div_ceil(1024)),
            ),
            Part::List(parts) => list(parts).into(),
            Part::Sorted(parts) => self
                .sorted(parts)
                .into_iter()
                .map(|part| self.value(part))
                .collect::<Vec<_>>()
                .into(),
            Part::ByLetter(parts) => self.by_letter(parts),
            Part::Leaves(leaves) => self.leaves(leaves),
            Part::Leaf(leaves, idx) => self.leaf(leaves, *idx),
            Part::Tally(tally, whole) => bar::tally(self.speaker, tally, *whole),
            Part::Span(span) => bar::span(self.speaker, span),
            Part::Map(parts) => parts
                .iter()
                .map(|(name, part)| ((*name).into(), self.value(part)))
                .collect::<Map>()
                .into(),
        }
    }

    fn sight(&self) -> Sight<'_> {
        Sight {
            programme: self.programme,
            monitoring: self.monitoring,
            records: self.records,
            evidence: self.evidence,
            speaker: self.speaker,
        }
    }

    /// Lines of the adopted text, numbered from 1, both ends included.
    pub(super) fn adopted(&self, first: usize, last: usize) -> &[String] {
        let lines = self
            .programme
            .adopted
            .as_ref()
            .map_or(&[][..], |adopted| &adopted.lines);
        lines.get(first - 1..last.min(lines.len())).unwrap_or(&[])
    }

    fn adopted_lines(&self, first: usize, last: usize) -> Value {
        self.adopted(first, last)
            .iter()
            .map(|line| Value::from(line.trim()))
            .collect::<Vec<_>>()
            .into()
    }

    /// The name of a body or place in the reader's language.
    pub(super) fn name<'p>(&'p self, part: &Part) -> &'p str {
        let name = match part {
            Part::Body(id) => self.programme.bodies.get(id).map(|body| &body.name),
            Part::Place(id) => self.programme.places.get(id).map(|place| &place.name),
            _ => None,
        };
        name.map_or("", |name| name.resolve(self.speaker.locale).text)
    }

    /// The number that a measure or section is printed under.
    pub(super) fn printed_number<'p>(&'p self, part: &Part) -> &'p str {
        match part {
            Part::Measure(id) => self.programme.measures.get(id).map(|one| one.number.as_str()),
            Part::Section(id) => self.programme.sections.get(id).map(|one| one.number.as_str()),
            _ => None,
        }
        .unwrap_or_default()
    }

    /// How much of a page is not translated: `page`, `part`, or nothing.
    fn untranslated(&self, page: &Page, parts: &[(&'static str, Value)]) -> &'static str {
        let (original, locale) = (self.speaker.original, self.speaker.locale);
        if locale == original {
            return "";
        }
        // The adopted text is not meant to be translated: it says so itself.
        if page.path.starts_with(route::ADOPTED) {
            return "";
        }
        let mut shown = Translated::default();
        for ((_, part), (_, value)) in page.parts.iter().zip(parts) {
            let coverage = &self.language.coverage;
            coverage.add(self.programme, part, value, &mut shown);
        }
        if let Words::Text(title) = &page.title {
            shown.add(title.has(locale));
        }
        match shown {
            Translated { lacks: false, .. } => "",
            Translated { has: false, .. } => "page",
            Translated { .. } => "part",
        }
    }
}

/// The kind of page that loads the search's files.
pub(super) const SEARCH: &str = "search";

/// Addresses below the site's root, by names that templates can write.
fn addresses(of: &BTreeMap<String, String>) -> Map {
    of.iter()
        .map(|(name, address)| (name.replace(['.', '/', '-'], "_").into(), address.as_str().into()))
        .collect()
}

/// Where a page is written, as far as its links go.
pub(super) struct Place<'a> {
    /// The way up to the site's root.
    pub(super) root: &'a str,
    /// The way up to the folder of the page's language.
    pub(super) base: &'a str,
    /// Whether a server shows the page at any address, so that relative links need a base.
    pub(super) is_addressless: bool,
}
