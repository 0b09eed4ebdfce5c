//! From [`Sources`] to a [`Programme`]: every file of `content/` in turn.

use std::collections::BTreeSet;

use super::decode::Context;
use super::memory::{Around, Memory, Piece, decode_all};
use super::reader::{self, MEASURES, Reader};
use super::yaml::Node;
use super::{Sources, letters, lock, site, unexpected, yaml};
use crate::diag::{Code, Diagnostic, FileId, Sink, SourceSpan};
use crate::i18n::LocaleSet;
use crate::model::lock::Lock;
use crate::model::{AdoptedText, Direction, Measure, Programme, Registry, SiteConfig};
use crate::reuse::KeptRecords;

/// What translations were made from.
pub(crate) const LOCK: &str = "content/translations.lock";

/// Where the adopted text stands.
const ADOPTED: &str = "content/source/";

/// Reads the programme; goes on after every mistake.
///
/// What cannot be read is reported and left out; a `site.yaml` that cannot be read leaves settings that say
/// nothing, so that the other files are checked all the same.
pub fn load(sources: &Sources, sink: &mut Sink) -> Programme {
    load_with(sources, None, None, sink)
}

/// [`load`], which takes records that did not change from what earlier builds have `kept`.
pub fn load_with_kept(sources: &Sources, kept: Option<&dyn KeptRecords>, sink: &mut Sink) -> Programme {
    let programme = load_with(sources, None, kept, sink);
    if let Some(kept) = kept {
        kept.finish();
    }
    programme
}

/// [`load`], with what an earlier load left in memory, or an earlier run of the program on the disk.
pub(super) fn load_with(
    sources: &Sources,
    mut memory: Option<&mut Memory>,
    kept: Option<&dyn KeptRecords>,
    sink: &mut Sink,
) -> Programme {
    let nothing_locked = Lock::default();
    let in_any_language = LocaleSet::default();
    let site_node = required_yaml(sources, "content/site.yaml", sink);
    let around = Around {
        locales: &in_any_language,
        lock: &nothing_locked,
    };
    let locales = site_node
        .as_ref()
        .and_then(|node| site::languages(node, &mut around.context(String::new(), sink)))
        .unwrap_or_else(|| in_any_language.clone());
    let around = Around {
        locales: &locales,
        lock: &nothing_locked,
    };
    let lock = read_lock(memory.as_deref_mut(), around, sources, sink);
    unexpected::report(sources, &locales, sink);
    let mut reader = Reader {
        sources,
        around: Around {
            locales: &locales,
            lock: &lock,
        },
        memory,
        kept,
        sink,
        unreadable: BTreeSet::new(),
        unreadable_kinds: BTreeSet::new(),
    };
    let mut cx = reader.around.context("content/site.yaml".to_owned(), reader.sink);
    let config = site_node.as_ref().and_then(|node| site::config(node, &mut cx));
    if site::claims_calendar(site_node.as_ref())
        && config.as_ref().is_none_or(|config| config.reporting.is_none())
    {
        reader.unreadable_kinds.insert("@kind-calendar");
    }
    let directions = reader.directions();
    let bodies = reader.bodies();
    let places = reader.places();
    let swot = reader.swot();
    let synonyms = reader.synonyms();
    let measures = reader.measures();
    let tables = reader.tables();
    let sections = reader.sections();
    let (reports, unreadable_reports) = reader.reports();
    let evidence = reader.evidence();
    let adopted = adopted(sources, reader.sink);
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

/// The measure of the file at `path`, of a project of which `programme` was read and only measures have changed.
///
/// What [`load`] would make of it, with the same diagnostics; none where no measure can be read there.
pub fn measure(sources: &Sources, path: &str, programme: &Programme, sink: &mut Sink) -> Option<Measure> {
    let name = path.strip_prefix(MEASURES)?.strip_suffix(".yaml")?;
    if name.contains('/') {
        return None;
    }
    let around = Around {
        locales: &programme.config.languages,
        lock: &programme.lock,
    };
    let piece = Piece {
        name,
        ..Piece::at(sources, path)?
    };
    reader::measure(&mut around.context(piece.path.clone(), sink), &piece)
}

fn read_lock(memory: Option<&mut Memory>, around: Around<'_>, sources: &Sources, sink: &mut Sink) -> Lock {
    let pieces = Piece::at(sources, LOCK).into_iter().collect();
    let locks = decode_all(
        memory,
        |memory| &mut memory.lock,
        around,
        pieces,
        sink,
        |cx, piece| {
            let node = piece_yaml(cx, piece);
            node.map(|node| lock::lock(cx, &node)).unwrap_or_default()
        },
    );
    locks.into_iter().next().unwrap_or_default()
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
fn in_printed_order(mut measures: Registry<Measure>, directions: &Registry<Direction>) -> Registry<Measure> {
    let position = |measure: &Measure| {
        directions
            .get_index_of(&measure.direction.value)
            .unwrap_or(usize::MAX)
    };
    measures.sort_by_cached_key(|_, measure| (position(measure), measure.number.clone()));
    measures
}

fn required_yaml(sources: &Sources, path: &str, sink: &mut Sink) -> Option<Node> {
    let node = content_yaml(sources, path, sink);
    if sources.get(path).is_none() {
        report_missing(path, sink);
    }
    node
}

pub(super) fn report_missing(path: &str, sink: &mut Sink) {
    let diagnostic = Diagnostic::new(Code::MissingFile, SourceSpan::nowhere());
    sink.push(diagnostic.arg("path", path).arg("of", "content"));
}

/// The tree of a piece that is one file.
pub(super) fn piece_yaml(cx: &mut Context<'_>, piece: &Piece<'_>) -> Option<Node> {
    let (file, bytes) = piece.first();
    whole_yaml(bytes, file, cx.sink)
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

fn adopted(sources: &Sources, sink: &mut Sink) -> Option<AdoptedText> {
    let (file, name, bytes) = sources
        .below(ADOPTED)
        .find(|(_, name, _)| name.ends_with(".txt"))?;
    let text = utf8(bytes, file, sink)?;
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
