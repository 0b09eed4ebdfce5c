//! The files of `content/` by kind: which there are, how one of each is decoded, and how their records are listed.
//!
//! In: [`Sources`]. Out: registries, with every diagnostic; of what could not be read, the names.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::decode::Context;
use super::fingerprint::sha256_hex;
use super::memory::{Around, List, Memory, NamedFile, Piece, Shelf, decode_all};
use super::packed::or_decode;
use super::programme::{piece_yaml, report_missing};
use super::sources::REPORTS;
use super::yaml::{Node, Yaml};
use super::{Sources, annex, report, section, synonym, table};
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan, Spanned};
use crate::i18n::Locale;
use crate::model::programme::EvidenceFile;
use crate::model::{
    Body, Direction, Id, Measure, Place, Registry, Report, ReportId, Section, Swot, Synonym, Table,
};
use crate::reuse::KeptRecords;

/// Where measures stand.
pub(super) const MEASURES: &str = "content/measures/";

/// What reading the files of the content needs.
pub(super) struct Reader<'a> {
    pub(super) sources: &'a Sources,
    pub(super) around: Around<'a>,
    pub(super) memory: Option<&'a mut Memory>,
    pub(super) kept: Option<&'a dyn KeptRecords>,
    pub(super) sink: &'a mut Sink,
    pub(super) unreadable: BTreeSet<Id>,
    pub(super) unreadable_kinds: BTreeSet<&'static str>,
}

impl<'a> Reader<'a> {
    /// The records of `pieces`, in their order.
    fn decode<T: Clone + Send>(
        &mut self,
        pieces: Vec<Piece<'_>>,
        shelf: fn(&mut Memory) -> &mut Shelf<T>,
        decode: impl Fn(&mut Context<'_>, &Piece<'_>) -> T + Sync,
    ) -> Vec<T> {
        let memory = self.memory.as_deref_mut();
        decode_all(memory, shelf, self.around, pieces, self.sink, decode)
    }

    /// The records of a file that is a list; `kind` is the message that names one of them.
    fn registry<T: Clone + Send>(
        &mut self,
        path: &str,
        kind: &'static str,
        shelf: fn(&mut Memory) -> &mut Shelf<List<T>>,
        read: impl Fn(&mut Context<'_>, &Node) -> Option<T> + Sync,
        id_of: impl Fn(&T) -> &Spanned<Id>,
    ) -> Registry<T> {
        let piece = Piece::at(self.sources, path);
        if piece.is_none() {
            report_missing(path, self.sink);
        }
        let lists = self.decode(piece.into_iter().collect(), shelf, |cx, piece| {
            let node = piece_yaml(cx, piece)?;
            let Yaml::List(items) = &node.value else {
                cx.wrong_type(&node, "@type-list");
                return None;
            };
            let record = |item| read(cx, item).ok_or_else(|| annex::claimed_id(item));
            Some(items.iter().map(record).collect())
        });
        let mut registry = Registry::default();
        let Some(items) = lists.into_iter().next().flatten() else {
            self.unreadable_kinds.insert(kind);
            return registry;
        };
        for item in items {
            match item {
                Ok(record) => insert(&mut registry, record, kind, &id_of, self.sink),
                Err(claimed) => self.unreadable.extend(claimed),
            }
        }
        registry
    }

    pub(super) fn directions(&mut self) -> Registry<Direction> {
        let (path, kind) = ("content/directions.yaml", "@kind-direction");
        self.registry(
            path,
            kind,
            |memory| &mut memory.directions,
            annex::direction,
            |record| &record.id,
        )
    }

    pub(super) fn bodies(&mut self) -> Registry<Body> {
        let (path, kind) = ("content/bodies.yaml", "@kind-body");
        self.registry(
            path,
            kind,
            |memory| &mut memory.bodies,
            annex::body,
            |record| &record.id,
        )
    }

    pub(super) fn places(&mut self) -> Registry<Place> {
        let (path, kind) = ("content/places.yaml", "@kind-place");
        self.registry(
            path,
            kind,
            |memory| &mut memory.places,
            annex::place,
            |record| &record.id,
        )
    }

    pub(super) fn swot(&mut self) -> Option<Swot> {
        let pieces = Piece::at(self.sources, "content/swot.yaml").into_iter().collect();
        let swot = self.optional_records(
            pieces,
            "@kind-swot",
            |memory| &mut memory.swot,
            |cx, node, _| annex::swot(cx, node),
        );
        swot.into_iter().next()
    }

    /// The records of files that may be left out, one of each.
    fn optional_records<T: Clone + Send>(
        &mut self,
        pieces: Vec<Piece<'_>>,
        kind: &'static str,
        shelf: fn(&mut Memory) -> &mut Shelf<Option<T>>,
        read: impl Fn(&mut Context<'_>, &Node, &str) -> Option<T> + Sync,
    ) -> Vec<T> {
        let records = self.decode(pieces, shelf, |cx, piece| {
            let node = piece_yaml(cx, piece)?;
            read(cx, &node, piece.name)
        });
        if records.iter().any(Option::is_none) {
            self.unreadable_kinds.insert(kind);
        }
        records.into_iter().flatten().collect()
    }

    pub(super) fn synonyms(&mut self) -> Vec<Synonym> {
        let tags: Vec<Locale> = self.around.locales.iter().collect();
        let pieces = tags.iter().filter_map(|locale| {
            let piece = Piece::at(self.sources, &format!("content/search/{locale}.yaml"))?;
            Some(Piece {
                name: locale.as_str(),
                ..piece
            })
        });
        let pieces = pieces.collect();
        let lists = self.optional_records(
            pieces,
            "@kind-synonym",
            |m| &mut m.synonyms,
            |cx, node, tag| synonym::synonyms(cx, node, tag.parse().ok()?),
        );
        lists.into_iter().flatten().collect()
    }

    /// The YAML files of a folder; the name of each is without its ending.
    fn folder(&self, folder: &'static str) -> Vec<Piece<'a>> {
        let sources: &'a Sources = self.sources;
        let files = sources
            .below(folder)
            .filter_map(|(file, name, bytes)| Some((file, name, name.strip_suffix(".yaml")?, bytes)));
        files
            .filter(|(_, name, ..)| !name.contains('/'))
            .map(|(file, name, stem, bytes)| Piece::file(format!("{folder}{name}"), stem, file, bytes))
            .collect()
    }

    /// Puts records under their ids; of those that could not be read their names are remembered.
    fn named<T>(&mut self, names: Vec<&str>, records: Vec<Option<T>>, id_of: fn(&T) -> &Id) -> Registry<T> {
        let mut registry = Registry::default();
        for (name, record) in names.into_iter().zip(records) {
            match record {
                Some(record) => {
                    registry.insert(id_of(&record).clone(), record);
                }
                None => self.unreadable.extend(Id::new(name)),
            }
        }
        registry
    }

    pub(super) fn measures(&mut self) -> Registry<Measure> {
        let pieces = self.folder(MEASURES);
        let names = pieces.iter().map(|piece| piece.name).collect();
        let (around, kept) = (self.around, self.kept);
        let measures = self.decode(
            pieces,
            |m| &mut m.measures,
            |cx, piece| or_decode(kept, around, cx, piece, measure),
        );
        self.named(names, measures, |measure| &measure.id.value)
    }

    pub(super) fn tables(&mut self) -> Registry<Table> {
        let pieces = self.folder("content/tables/");
        let names = pieces.iter().map(|piece| piece.name).collect();
        let tables = self.decode(
            pieces,
            |m| &mut m.tables,
            |cx, piece| {
                let (file, _) = piece.first();
                let node = piece_yaml(cx, piece);
                let id = id_of_name(cx, piece.name, file)?;
                table::table(cx, &node?, &id, file)
            },
        );
        self.named(names, tables, |table| &table.id.value)
    }

    pub(super) fn sections(&mut self) -> Registry<Section> {
        let mut folders: BTreeMap<&str, Vec<NamedFile<'_>>> = BTreeMap::new();
        for (file, path, bytes) in self.sources.below("content/programme/") {
            if let Some((folder, name)) = path.split_once('/') {
                folders.entry(folder).or_default().push((name, file, bytes));
            }
        }
        let names = folders.keys().copied().collect();
        let pieces = folders.into_iter().map(|(folder, files)| Piece {
            path: format!("content/programme/{folder}/"),
            name: folder,
            files,
        });
        let sections = self.decode(
            pieces.collect(),
            |m| &mut m.sections,
            |cx, piece| {
                let id = id_of_name(cx, piece.name, piece.first().0)?;
                let texts = section::files(cx, piece)?;
                section::section(cx, &id, &texts)
            },
        );
        let mut sections = self.named(names, sections, |section| &section.id.value);
        sections.sort_by_cached_key(|id, _| section::order_key(id.as_str()));
        sections
    }

    /// The reports, and the names of those that could not be read.
    pub(super) fn reports(&mut self) -> (IndexMap<ReportId, Report>, BTreeSet<String>) {
        let files = self.beside_reports();
        let pieces = files.filter_map(|(file, path, bytes)| {
            let stem = path.strip_suffix(".yaml")?;
            Some(Piece::file(format!("{REPORTS}{path}"), stem, file, bytes))
        });
        let pieces: Vec<Piece<'_>> = pieces.collect();
        let names: Vec<&str> = pieces.iter().map(|piece| piece.name).collect();
        let (around, kept) = (self.around, self.kept);
        let decoded = self.decode(
            pieces,
            |m| &mut m.reports,
            |cx, piece| {
                or_decode(kept, around, cx, piece, |cx, piece| {
                    let start = SourceSpan::file_start(piece.first().0);
                    let node = piece_yaml(cx, piece)?;
                    report::report(cx, &node, piece.name, &start)
                })
            },
        );
        let mut reports = IndexMap::new();
        let mut unreadable = BTreeSet::new();
        for (name, report) in names.into_iter().zip(decoded) {
            match report {
                Some(report) => {
                    reports.insert(report.id.value.clone(), report);
                }
                None => {
                    unreadable.insert(name.to_owned());
                }
            }
        }
        reports.sort_by(|_, a, _, b| order_of_reports(a).cmp(&order_of_reports(b)));
        (reports, unreadable)
    }

    /// The files that stand beside reports.
    pub(super) fn evidence(&mut self) -> BTreeMap<String, EvidenceFile> {
        let files = self.beside_reports();
        let pieces = files
            .filter(|(_, path, _)| !path.ends_with(".yaml"))
            .map(|(file, path, bytes)| Piece::file(format!("{REPORTS}{path}"), path, file, bytes));
        let pieces: Vec<Piece<'_>> = pieces.collect();
        let names: Vec<String> = pieces.iter().map(|piece| piece.name.to_owned()).collect();
        let sums = self.decode(
            pieces,
            |m| &mut m.evidence,
            |_, piece| {
                let (file, bytes) = piece.first();
                EvidenceFile {
                    file,
                    sha256: sha256_hex(bytes),
                    bytes: bytes.len(),
                }
            },
        );
        names.into_iter().zip(sums).collect()
    }

    /// The files of the folders of reports; files elsewhere are reported as unexpected.
    fn beside_reports(&self) -> impl Iterator<Item = (FileId, &'a str, &'a [u8])> + use<'a> {
        let sources: &'a Sources = self.sources;
        let files = sources.below(REPORTS);
        files.filter(|(_, path, _)| path.matches('/').count() == 1)
    }
}

/// The measure of one file, which may look at nothing else.
pub(super) fn measure(cx: &mut Context<'_>, piece: &Piece<'_>) -> Option<Measure> {
    let node = piece_yaml(cx, piece)?;
    annex::measure(cx, &node, piece.name)
}

/// What reports are listed by: the period, the measure, and of corrections `2.14-10` after `2.14-2`.
fn order_of_reports(report: &Report) -> impl Ord + '_ {
    let stem = report.id.value.stem();
    (report.period.value, &report.measure.value, stem.len(), stem)
}

/// A file's or folder's name as an identifier.
fn id_of_name(cx: &mut Context<'_>, name: &str, file: FileId) -> Option<Id> {
    let id = Id::new(name);
    if id.is_none() {
        let diagnostic = Diagnostic::new(Code::InvalidId, SourceSpan::file_start(file));
        cx.sink.push(diagnostic.arg("found", name));
    }
    id
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
