//! From [`Sources`] to a [`Programme`]: every file of `content/` in turn.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::decode::Context;
use super::fingerprint::sha256_hex;
use super::section::SectionFile;
use super::sources::REPORTS;
use super::yaml::{Node, Yaml};
use super::{Sources, annex, letters, lock, report, section, site, synonym, table, yaml};
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan, Spanned};
use crate::i18n::{Locale, LocaleSet};
use crate::model::lock::Lock;
use crate::model::programme::EvidenceFile;
use crate::model::{
    AdoptedText, Id, Measure, Programme, Registry, Report, ReportId, ReportingPeriod, SiteConfig,
};

/// What translations were made from.
pub(crate) const LOCK: &str = "content/translations.lock";

/// Where the adopted text stands.
const ADOPTED: &str = "content/source/";

/// Reads the programme; goes on after every mistake.
///
/// What cannot be read is reported and left out; a `site.yaml` that cannot be read leaves settings that say
/// nothing, so that the other files are checked all the same.
pub fn load(sources: &Sources, sink: &mut Sink) -> Programme {
    report_unexpected_files(sources, sink);
    let default_locales = LocaleSet::default();
    let site_node = required_yaml(sources, "content/site.yaml", sink);
    let locales = site_node
        .as_ref()
        .and_then(|node| site::languages(node, &mut context(&default_locales, &Lock::default(), sink)))
        .unwrap_or(default_locales);
    let lock = content_yaml(sources, LOCK, sink)
        .map(|node| lock::lock(&mut context(&locales, &Lock::default(), sink), &node))
        .unwrap_or_default();
    let mut reader = Reader {
        sources,
        cx: context(&locales, &lock, sink),
        unreadable: BTreeSet::new(),
        unreadable_kinds: BTreeSet::new(),
    };
    "content/site.yaml".clone_into(&mut reader.cx.path);
    let config = site_node
        .as_ref()
        .and_then(|node| site::config(node, &mut reader.cx));
    if site::claims_calendar(site_node.as_ref())
        && config.as_ref().is_none_or(|config| config.reporting.is_none())
    {
        reader.unreadable_kinds.insert("@kind-calendar");
    }
    let directions = reader.registry("directions.yaml", "@kind-direction", annex::direction, |record| {
        &record.id
    });
    let bodies = reader.registry("bodies.yaml", "@kind-body", annex::body, |record| &record.id);
    let places = reader.registry("places.yaml", "@kind-place", annex::place, |record| &record.id);
    let swot = reader.optional_record("content/swot.yaml", "@kind-swot", annex::swot);
    let synonyms = locales.iter().filter_map(|locale| {
        let path = format!("content/search/{locale}.yaml");
        reader.optional_record(&path, "@kind-synonym", |cx, node| {
            synonym::synonyms(cx, node, locale)
        })
    });
    let synonyms: Vec<_> = synonyms.flatten().collect();
    let measures = reader.measures();
    let tables = reader.tables();
    let sections = reader.sections();
    let (reports, evidence, unreadable_reports) = reader.reports();
    let adopted = reader.adopted();
    let assets = sources
        .below("assets/")
        .map(|(_, path, _)| path.to_owned())
        .collect();
    let (unreadable, unreadable_kinds) = (reader.unreadable, reader.unreadable_kinds);
    let measures = in_printed_order(measures, &directions);
    Programme {
        config: config.unwrap_or_else(|| SiteConfig::unreadable(locales.clone())),
        sections,
        tables,
        swot,
        directions,
        measures,
        bodies,
        places,
        reports,
        evidence,
        adopted,
        synonyms,
        lock,
        assets,
        unreadable,
        unreadable_kinds,
        unreadable_reports,
    }
}

fn context<'a>(locales: &'a LocaleSet, lock: &'a Lock, sink: &'a mut Sink) -> Context<'a> {
    Context {
        locales,
        lock,
        path: String::new(),
        sink,
    }
}

/// The text of a file, or a diagnostic at its first byte that is not UTF-8.
pub(super) fn utf8<'a>(bytes: &'a [u8], file: FileId, sink: &mut Sink) -> Option<&'a str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            // Bytes of the lossy text that diagnostics show: up to here both are the same.
            let at = error.valid_up_to();
            sink.push(Diagnostic::new(
                Code::InvalidUtf8,
                SourceSpan::new(file, at..at + '\u{fffd}'.len_utf8()),
            ));
            None
        }
    }
}

/// Measures in the order of the action plan: by direction as printed, then by number.
fn in_printed_order(
    mut measures: Registry<Measure>,
    directions: &Registry<crate::model::Direction>,
) -> Registry<Measure> {
    let position = |measure: &Measure| {
        directions
            .get_index_of(&measure.direction.value)
            .unwrap_or(usize::MAX)
    };
    measures.sort_by(|_, a, _, b| {
        position(a)
            .cmp(&position(b))
            .then_with(|| a.number.cmp(&b.number))
    });
    measures
}

fn required_yaml(sources: &Sources, path: &str, sink: &mut Sink) -> Option<Node> {
    let node = content_yaml(sources, path, sink);
    if sources.get(path).is_none() {
        let diagnostic = Diagnostic::new(Code::MissingFile, SourceSpan::nowhere());
        sink.push(diagnostic.arg("path", path).arg("of", "content"));
    }
    node
}

fn content_yaml(sources: &Sources, path: &str, sink: &mut Sink) -> Option<Node> {
    whole_yaml(sources.get(path)?, sources.id(path)?, sink)
}

/// The tree of a YAML file; a file that says nothing is reported.
fn whole_yaml(bytes: &[u8], file: FileId, sink: &mut Sink) -> Option<Node> {
    let text = utf8(bytes, file, sink)?;
    letters::check(text, file, sink);
    if yaml::is_blank(text) {
        sink.push(Diagnostic::new(Code::EmptyText, SourceSpan::file_start(file)).arg("of", "file"));
        return None;
    }
    yaml::parse(text, 0, file, sink)
}

/// Files at the top of `content/`.
const FILES: [&str; 9] = [
    "README.md",
    "bodies.yaml",
    "directions.yaml",
    "number-differences.yaml",
    "places.yaml",
    "search.yaml",
    "site.yaml",
    "swot.yaml",
    "translations.lock",
];

/// Reports files that stand where nobody looks for them: most likely a slip in a name.
fn report_unexpected_files(sources: &Sources, sink: &mut Sink) {
    let missing: Vec<&str> = FILES
        .into_iter()
        .filter(|name| sources.get(&format!("content/{name}")).is_none())
        .collect();
    for (file, path, _) in sources.below("content/") {
        let parts: Vec<&str> = path.split('/').collect();
        let is_expected = match parts.as_slice() {
            [name] => FILES.contains(name),
            ["tables" | "measures", name] => name.ends_with(".yaml"),
            ["programme", _, name] => name.ends_with(".md"),
            ["source", ..] | ["reports", "README.md"] => true,
            // Files beside reports are evidence, or told by `check` to be none; a folder that is no period is
            // told at the reports in it.
            ["reports", folder, name] => folder.parse::<ReportingPeriod>().is_ok() || name.ends_with(".yaml"),
            _ => false,
        };
        if !is_expected {
            let diagnostic = Diagnostic::new(Code::UnexpectedFile, SourceSpan::file_start(file));
            let diagnostic = diagnostic.arg("path", format!("content/{path}"));
            sink.push(diagnostic.suggest(path, missing.iter().copied()));
        }
    }
}

/// A file of a folder: its name, its id, its bytes.
type NamedFile<'a> = (&'a str, FileId, &'a [u8]);

/// What `reports/` holds: reports, files beside them, names of reports that could not be read.
type ReportsFolder = (
    IndexMap<ReportId, Report>,
    BTreeMap<String, EvidenceFile>,
    BTreeSet<String>,
);

/// What reading the files of the content needs.
struct Reader<'a> {
    sources: &'a Sources,
    cx: Context<'a>,
    unreadable: BTreeSet<Id>,
    unreadable_kinds: BTreeSet<&'static str>,
}

impl<'a> Reader<'a> {
    /// The records of a file that is a list; `kind` is the message that names one of them.
    fn registry<T>(
        &mut self,
        name: &str,
        kind: &'static str,
        read: impl Fn(&mut Context<'_>, &Node) -> Option<T>,
        id_of: impl Fn(&T) -> &Spanned<Id>,
    ) -> Registry<T> {
        let mut registry = Registry::new();
        let node = required_yaml(self.sources, &format!("content/{name}"), self.cx.sink);
        let items = node.as_ref().and_then(|node| match &node.value {
            Yaml::List(items) => Some(items),
            _ => {
                self.cx.wrong_type(node, "@type-list");
                None
            }
        });
        let Some(items) = items else {
            self.unreadable_kinds.insert(kind);
            return registry;
        };
        self.cx.path = format!("content/{name}");
        for item in items {
            match read(&mut self.cx, item) {
                Some(record) => insert(&mut registry, record, kind, &id_of, self.cx.sink),
                None => self.unreadable.extend(annex::claimed_id(item)),
            }
        }
        registry
    }

    /// The record of a file that may be left out.
    fn optional_record<T>(
        &mut self,
        path: &str,
        kind: &'static str,
        read: impl Fn(&mut Context<'_>, &Node) -> Option<T>,
    ) -> Option<T> {
        self.sources.get(path)?;
        path.clone_into(&mut self.cx.path);
        let node = content_yaml(self.sources, path, self.cx.sink);
        let record = node.and_then(|node| read(&mut self.cx, &node));
        if record.is_none() {
            self.unreadable_kinds.insert(kind);
        }
        record
    }

    /// The YAML files of a folder: name without ending, id, and tree where it could be parsed.
    fn folder(&mut self, prefix: &'static str) -> Vec<(&'a str, FileId, Option<Node>)> {
        let sources = self.sources;
        let files = sources
            .below(prefix)
            .filter_map(|(file, path, bytes)| Some((file, path.strip_suffix(".yaml")?, bytes)));
        files
            .filter(|(_, stem, _)| !stem.contains('/'))
            .map(|(file, stem, bytes)| (stem, file, whole_yaml(bytes, file, self.cx.sink)))
            .collect()
    }

    fn measures(&mut self) -> Registry<Measure> {
        let mut measures = Registry::new();
        for (stem, _, node) in self.folder("content/measures/") {
            self.cx.path = format!("content/measures/{stem}.yaml");
            match node.and_then(|node| annex::measure(&mut self.cx, &node, stem)) {
                Some(measure) => {
                    measures.insert(measure.id.value.clone(), measure);
                }
                None => self.unreadable.extend(Id::new(stem)),
            }
        }
        measures
    }

    fn tables(&mut self) -> Registry<crate::model::Table> {
        let mut tables = Registry::new();
        for (stem, file, node) in self.folder("content/tables/") {
            let Some(id) = self.id_of_name(stem, file) else {
                continue;
            };
            self.cx.path = format!("content/tables/{stem}.yaml");
            match node.and_then(|node| table::table(&mut self.cx, &node, &id, file)) {
                Some(table) => {
                    tables.insert(id, table);
                }
                None => {
                    self.unreadable.insert(id);
                }
            }
        }
        tables
    }

    fn sections(&mut self) -> Registry<crate::model::Section> {
        let sources = self.sources;
        let mut folders: BTreeMap<&str, Vec<NamedFile<'_>>> = BTreeMap::new();
        for (file, path, bytes) in sources.below("content/programme/") {
            if let Some((folder, name)) = path.split_once('/') {
                folders.entry(folder).or_default().push((name, file, bytes));
            }
        }
        let mut sections = Registry::new();
        for (folder, files) in folders {
            let Some(id) = self.id_of_name(folder, files[0].1) else {
                continue;
            };
            let texts = self.section_files(folder, &files);
            let section = texts.and_then(|texts| section::section(&mut self.cx, &id, &texts));
            match section {
                Some(section) => {
                    sections.insert(id, section);
                }
                None => {
                    self.unreadable.insert(id);
                }
            }
        }
        sections.sort_by(|a, _, b, _| section::order_key(a.as_str()).cmp(&section::order_key(b.as_str())));
        sections
    }

    /// The readable texts of one section, the original first.
    fn section_files(&mut self, folder: &str, files: &[NamedFile<'a>]) -> Option<Vec<SectionFile<'a>>> {
        let original = self.cx.locales.original();
        if !files.iter().any(|(name, ..)| *name == format!("{original}.md")) {
            let path = format!("content/programme/{folder}/{original}.md");
            let diagnostic = Diagnostic::new(Code::MissingOriginal, SourceSpan::file_start(files[0].1));
            self.cx.sink.push(diagnostic.arg("path", path));
            return None;
        }
        let mut texts = Vec::new();
        for (name, file, bytes) in files {
            let locale = name
                .strip_suffix(".md")
                .and_then(|tag| tag.parse::<Locale>().ok());
            let Some(locale) = locale.filter(|locale| self.cx.locales.contains(*locale)) else {
                let allowed: Vec<_> = self.cx.locales.iter().map(|locale| locale.to_string()).collect();
                self.cx.sink.push(
                    Diagnostic::new(Code::UnknownLocale, SourceSpan::file_start(*file))
                        .arg("found", name.strip_suffix(".md").unwrap_or(name))
                        .arg("allowed", allowed.join(", ")),
                );
                continue;
            };
            if let Some(text) = utf8(bytes, *file, self.cx.sink) {
                letters::check(text, *file, self.cx.sink);
                let path = format!("content/programme/{folder}/{name}");
                texts.push(SectionFile {
                    locale,
                    file: *file,
                    path,
                    text,
                });
            }
        }
        texts.sort_by_key(|text| text.locale != original);
        (texts.first()?.locale == original).then_some(texts)
    }

    /// The reports, the files that stand beside them, and the names of reports that could not be read.
    fn reports(&mut self) -> ReportsFolder {
        let sources = self.sources;
        let mut reports = IndexMap::new();
        let mut evidence = BTreeMap::new();
        let mut unreadable = BTreeSet::new();
        for (file, path, bytes) in sources.below(REPORTS) {
            // Files elsewhere are reported as unexpected.
            if path.matches('/').count() != 1 {
                continue;
            }
            let Some(stem) = path.strip_suffix(".yaml") else {
                let found = EvidenceFile {
                    file,
                    sha256: sha256_hex(bytes),
                    bytes: bytes.len(),
                };
                evidence.insert(path.to_owned(), found);
                continue;
            };
            self.cx.path = format!("{REPORTS}{path}");
            let start = SourceSpan::file_start(file);
            let node = whole_yaml(bytes, file, self.cx.sink);
            match node.and_then(|node| report::report(&mut self.cx, &node, stem, &start)) {
                Some(report) => {
                    reports.insert(report.id.value.clone(), report);
                }
                None => {
                    unreadable.insert(stem.to_owned());
                }
            }
        }
        reports.sort_by(|_, a, _, b| {
            let key = |report: &Report| (report.period.value, report.measure.value.clone());
            // `2.14-10` after `2.14-2`: a later name is longer before it is greater.
            let order = key(a).cmp(&key(b));
            let name = |report: &Report| report.id.value.stem().to_owned();
            order
                .then_with(|| name(a).len().cmp(&name(b).len()))
                .then_with(|| name(a).cmp(&name(b)))
        });
        (reports, evidence, unreadable)
    }

    /// A file's or folder's name as an identifier.
    fn id_of_name(&mut self, name: &str, file: FileId) -> Option<Id> {
        let id = Id::new(name);
        if id.is_none() {
            let diagnostic = Diagnostic::new(Code::InvalidId, SourceSpan::file_start(file));
            self.cx.sink.push(diagnostic.arg("found", name));
        }
        id
    }

    fn adopted(&mut self) -> Option<AdoptedText> {
        let (file, name, bytes) = self
            .sources
            .below(ADOPTED)
            .find(|(_, name, _)| name.ends_with(".txt"))?;
        let text = utf8(bytes, file, self.cx.sink)?;
        Some(AdoptedText {
            file_name: name.to_owned(),
            bytes: bytes.to_vec(),
            lines: text
                .trim_start_matches('\u{feff}')
                .lines()
                .map(str::to_owned)
                .collect(),
        })
    }
}

/// Adds a record; a second one with the same id is reported and left out.
fn insert<T>(
    registry: &mut Registry<T>,
    record: T,
    kind: &'static str,
    id_of: &impl Fn(&T) -> &Spanned<Id>,
    sink: &mut Sink,
) {
    let id = id_of(&record).clone();
    if let Some(first) = registry.get(&id.value) {
        sink.push(
            Diagnostic::new(Code::DuplicateId, id.span)
                .arg("kind", kind)
                .arg("found", id.value.as_str())
                .also(id_of(first).span.clone(), "first"),
        );
        return;
    }
    registry.insert(id.value, record);
}
