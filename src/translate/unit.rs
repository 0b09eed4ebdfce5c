//! Every text of the content, with its translation into one language.

use crate::diag::{FileId, Sink, SourceSpan};
use crate::i18n::Locale;
use crate::load::yaml::{Key, Node, Yaml};
use crate::load::{Sources, front_matter, markdown, yaml};
use crate::model::Programme;
use crate::model::lock::{Pair, TranslationState};
use crate::model::markdown::Markdown;
use crate::model::passage::{Counterpart, align};

/// One text and its translation into one language.
#[derive(Clone, Debug)]
pub struct Unit {
    /// Names the text among all others: file and place in it (`content/measures/2.1.yaml#actions.0.text`).
    pub context: String,
    /// Path of the file that the translation stands in, or would stand in.
    pub path: String,
    /// The language of the translation.
    pub locale: Locale,
    /// The original.
    pub original: String,
    /// Where the original is written.
    pub original_span: SourceSpan,
    /// The translation and where it is written.
    pub translation: Option<(String, SourceSpan)>,
    /// What is known of the translation; `None` where there is none.
    pub state: Option<TranslationState>,
}

/// All texts of the content, each with its translation into `locale`, file by file in reading order.
///
/// Files that cannot be read are left out: `check` reports them.
#[must_use]
pub fn units(sources: &Sources, programme: &Programme, locale: Locale) -> Vec<Unit> {
    let mut collector = Collector {
        sources,
        programme,
        locale,
        units: Vec::new(),
    };
    for (file, path, bytes) in sources.below("content/") {
        let is_record = path.ends_with(".yaml") && !path.starts_with("reports/");
        if let (true, Ok(text)) = (is_record, std::str::from_utf8(bytes))
            && let Some(node) = yaml::parse(text, 0, file, &mut Sink::default())
        {
            collector.record(&format!("content/{path}"), "", &node);
        }
    }
    for id in programme.sections.keys() {
        collector.section(&format!("content/programme/{id}/"));
    }
    collector.units
}

struct Collector<'a> {
    sources: &'a Sources,
    programme: &'a Programme,
    locale: Locale,
    units: Vec<Unit>,
}

impl Collector<'_> {
    fn original_locale(&self) -> Locale {
        self.programme.config.languages.original()
    }

    /// Adds the texts by language anywhere in a YAML file.
    fn record(&mut self, path: &str, place: &str, node: &Node) {
        let below = |name: &str| {
            if place.is_empty() {
                name.to_owned()
            } else {
                format!("{place}.{name}")
            }
        };
        match &node.value {
            Yaml::List(items) => {
                for (idx, item) in items.iter().enumerate() {
                    self.record(path, &below(&idx.to_string()), item);
                }
            }
            Yaml::Record(entries) => match self.text_by_language(entries) {
                Some((original, translation)) => {
                    let words = |node: &Node| match &node.value {
                        Yaml::Text(text) => text.trim().to_owned(),
                        _ => String::new(),
                    };
                    self.push(
                        path,
                        place,
                        (words(original), original.span.clone()),
                        translation.map(|node| (words(node), node.span.clone())),
                    );
                }
                None => {
                    for (key, value) in entries {
                        self.record(path, &below(&key.name), value);
                    }
                }
            },
            Yaml::Null | Yaml::Bool(_) | Yaml::Number(_) | Yaml::Text(_) => {}
        }
    }

    /// The original and the translation of a record whose keys are all languages.
    fn text_by_language<'n>(&self, entries: &'n [(Key, Node)]) -> Option<(&'n Node, Option<&'n Node>)> {
        let languages = &self.programme.config.languages;
        let is_language = |key: &Key| key.name.parse().is_ok_and(|locale| languages.contains(locale));
        let in_locale = |locale: Locale| {
            let entry = entries.iter().find(|(key, _)| key.name == locale.as_str());
            entry
                .map(|(_, node)| node)
                .filter(|node| matches!(node.value, Yaml::Text(_)))
        };
        if !entries.iter().all(|(key, _)| is_language(key)) {
            return None;
        }
        Some((in_locale(self.original_locale())?, in_locale(self.locale)))
    }

    /// Adds the title, the label and the passages of a section.
    fn section(&mut self, folder: &str) {
        let Some(original) = Document::read(self.sources, &format!("{folder}{}.md", self.original_locale()))
        else {
            return;
        };
        let path = format!("{folder}{}.md", self.locale);
        let translation = Document::read(self.sources, &path);
        for key in ["title", "label"] {
            if let Some(words) = original.head(key) {
                self.push(
                    &path,
                    key,
                    words,
                    translation.as_ref().and_then(|document| document.head(key)),
                );
            }
        }
        let counterparts = match &translation {
            Some(translation) => {
                original.counterparts(translation, self.programme.lock.pairs(&path, self.locale))
            }
            None => vec![Counterpart::Missing; original.body.passages.len()],
        };
        for (idx, counterpart) in counterparts.into_iter().enumerate() {
            let translated = match counterpart {
                Counterpart::Current(at) | Counterpart::Behind(at) => {
                    translation.as_ref().and_then(|t| t.passage(at))
                }
                Counterpart::Missing => None,
            };
            if let Some(words) = original.passage(idx) {
                self.push(&path, &idx.to_string(), words, translated);
            }
        }
    }

    fn push(
        &mut self,
        path: &str,
        place: &str,
        (original, original_span): (String, SourceSpan),
        translation: Option<(String, SourceSpan)>,
    ) {
        let state = translation
            .as_ref()
            .map(|(words, _)| self.programme.lock.state(path, self.locale, &original, words));
        self.units.push(Unit {
            context: format!("{path}#{place}"),
            path: path.to_owned(),
            locale: self.locale,
            original,
            original_span,
            translation,
            state,
        });
    }
}

/// A Markdown file with its front matter.
pub(super) struct Document {
    file: FileId,
    /// The front matter.
    pub(super) head: Node,
    /// The text below it.
    pub(super) body: Markdown,
}

impl Document {
    /// The file at `path`; `None` where there is none, or none that can be read.
    pub(super) fn read(sources: &Sources, path: &str) -> Option<Self> {
        let file = sources.id(path)?;
        let text = std::str::from_utf8(sources.get(path)?).ok()?;
        let (yaml_range, body_offset) = front_matter::split(text).ok()?;
        let sink = &mut Sink::default();
        let head = yaml::parse(&text[yaml_range.clone()], yaml_range.start, file, sink)?;
        let body = markdown::parse(&text[body_offset..], body_offset, file, sink);
        Some(Self { file, head, body })
    }

    fn head(&self, key: &str) -> Option<(String, SourceSpan)> {
        let Yaml::Record(entries) = &self.head.value else {
            return None;
        };
        let (_, node) = entries.iter().find(|(found, _)| found.name == key)?;
        match &node.value {
            Yaml::Text(text) => Some((text.trim().to_owned(), node.span.clone())),
            _ => None,
        }
    }

    /// Which passage of `translation` stands for each of this original.
    pub(super) fn counterparts(&self, translation: &Self, accepted: &[Pair]) -> Vec<Counterpart> {
        let digests = |document: &Self| {
            document
                .body
                .passages
                .iter()
                .map(|(d, _)| d.clone())
                .collect::<Vec<_>>()
        };
        align(&digests(self), &digests(translation), accepted)
    }

    fn passage(&self, idx: usize) -> Option<(String, SourceSpan)> {
        let (_, range) = self.body.passages.get(idx)?;
        let span = SourceSpan::new(
            self.file,
            self.body.offset + range.start..self.body.offset + range.end,
        );
        Some((self.body.source.get(range.clone())?.to_owned(), span))
    }
}
