//! What was decoded before, so that a file that did not change is not parsed again.
//!
//! In: pieces (a file, or the files of one section) and how one is decoded. Out: a record for each piece, in their
//! order, with all diagnostics. Pieces are decoded on all cores.
//!
//! Decoding a piece is a function of what [`Piece::sum`] adds up and of nothing else; what is remembered under
//! another sum is never used. A file's id is part of it, since records keep their places: where a file comes or
//! goes, those behind it are decoded anew.

use std::collections::HashMap;

use rayon::prelude::*;

use super::Sources;
use super::decode::Context;
use super::programme;
use crate::diag::{FileId, Sink};
use crate::i18n::LocaleSet;
use crate::model::lock::Lock;
use crate::model::programme::EvidenceFile;
use crate::model::{Body, Direction, Measure, Place, Programme, Report, Section, Swot, Synonym, Table};

/// The decoded records of an earlier load, with their diagnostics.
///
/// ```
/// use std::collections::BTreeMap;
///
/// use onuguu::diag::Sink;
/// use onuguu::load::{Memory, Sources};
///
/// let file = |path: &str, yaml: &str| (path.to_owned(), yaml.as_bytes().to_vec());
/// let directions = file("content/directions.yaml", "[{ id: health, title: { ky: Саламаттык сактоо } }]");
/// let bodies = file("content/bodies.yaml", "[{ id: city-hall, name: { ky: Мэрия } }]");
/// let mut files = BTreeMap::from([directions, bodies]);
/// let (mut memory, mut sink) = (Memory::default(), Sink::default());
/// memory.load(&Sources::new(files.clone()), &mut sink);
/// assert_eq!(memory.n_decoded(), 2);
///
/// files.extend([file("content/bodies.yaml", "[{ id: city-hall, name: { ky: Шаардын мэриясы } }]")]);
/// memory.load(&Sources::new(files), &mut sink);
/// assert_eq!(memory.n_decoded(), 1, "what was not edited is not decoded again");
/// ```
#[derive(Debug, Default)]
pub struct Memory {
    n_decoded: usize,
    pub(super) lock: Shelf<Lock>,
    pub(super) directions: Shelf<List<Direction>>,
    pub(super) bodies: Shelf<List<Body>>,
    pub(super) places: Shelf<List<Place>>,
    pub(super) swot: Shelf<Option<Swot>>,
    pub(super) synonyms: Shelf<Option<Vec<Synonym>>>,
    pub(super) measures: Shelf<Option<Measure>>,
    pub(super) tables: Shelf<Option<Table>>,
    pub(super) sections: Shelf<Option<Section>>,
    pub(super) reports: Shelf<Option<Report>>,
    pub(super) evidence: Shelf<EvidenceFile>,
}

/// The records of a file that is a list: of one that cannot be read, the id that it claims.
pub(super) type List<T> = Option<Vec<Result<T, Option<crate::model::Id>>>>;

impl Memory {
    /// What [`load`](super::load) returns, and the same diagnostics; what did not change since the last time is
    /// not parsed again.
    pub fn load(&mut self, sources: &Sources, sink: &mut Sink) -> Programme {
        self.n_decoded = 0;
        programme::load_with(sources, Some(self), None, sink)
    }

    /// How many files or sections the last load had to decode.
    #[must_use]
    pub fn n_decoded(&self) -> usize {
        self.n_decoded
    }
}

/// Decoded pieces of one kind, by path.
#[derive(Debug)]
pub(super) struct Shelf<T>(HashMap<String, Decoded<T>>);

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

#[derive(Clone, Debug)]
struct Decoded<T> {
    sum: blake3::Hash,
    record: T,
    problems: Sink,
}

/// What decoding may look at beside a file itself.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    /// The languages that texts may be in.
    pub(super) locales: &'a LocaleSet,
    /// What translations were made from.
    pub(super) lock: &'a Lock,
}

impl<'a> Around<'a> {
    pub(super) fn context<'c>(&self, path: String, sink: &'c mut Sink) -> Context<'c>
    where
        'a: 'c,
    {
        Context {
            locales: self.locales,
            lock: self.lock,
            path,
            sink,
        }
    }
}

/// One file, or the files of one section.
pub(super) struct Piece<'s> {
    /// The path of the file, or of the folder with `/` behind it.
    pub(super) path: String,
    /// What its record is called in its folder.
    pub(super) name: &'s str,
    /// Its files by their name in the folder; of a piece that is a file, that one without a name.
    pub(super) files: Vec<NamedFile<'s>>,
}

/// A file of a folder: its name, its id, its bytes.
pub(super) type NamedFile<'s> = (&'s str, FileId, &'s [u8]);

impl<'s> Piece<'s> {
    /// A piece that is one file.
    pub(super) fn file(path: String, name: &'s str, file: FileId, bytes: &'s [u8]) -> Self {
        Self {
            path,
            name,
            files: vec![("", file, bytes)],
        }
    }

    /// The file at `path`, if there is one.
    pub(super) fn at(sources: &'s Sources, path: &str) -> Option<Self> {
        let (file, bytes) = (sources.id(path)?, sources.get(path)?);
        Some(Self::file(path.to_owned(), "", file, bytes))
    }

    /// The first of its files.
    pub(super) fn first(&self) -> (FileId, &'s [u8]) {
        self.files
            .first()
            .map_or((FileId(u32::MAX), &[]), |(_, file, bytes)| (*file, *bytes))
    }

    /// The sum of everything that decoding the piece may look at. Each part stands behind its length, so that no
    /// two pieces add up alike.
    pub(super) fn sum(&self, around: Around<'_>) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        let mut add = |bytes: &[u8]| {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        };
        for (_, file, _) in &self.files {
            add(&file.0.to_le_bytes());
        }
        add(self.path.as_bytes());
        add(self.name.as_bytes());
        for (name, _, bytes) in &self.files {
            add(name.as_bytes());
            add(bytes);
        }
        for locale in around.locales.iter() {
            add(locale.as_str().as_bytes());
            for (name, ..) in &self.files {
                let pairs = around.lock.pairs(&format!("{}{name}", self.path), locale);
                add(&(pairs.len() as u64).to_le_bytes());
                for pair in pairs {
                    add(pair.original.as_str().as_bytes());
                    add(pair.translation.as_str().as_bytes());
                    add(&[u8::from(pair.is_reviewed)]);
                }
            }
        }
        hasher.finalize()
    }
}

/// The records of `pieces`, in their order: those that `shelf` has under the same sum, the others decoded. The memory
/// then holds these and no others.
pub(super) fn decode_all<T: Clone + Send>(
    memory: Option<&mut Memory>,
    shelf: fn(&mut Memory) -> &mut Shelf<T>,
    around: Around<'_>,
    pieces: Vec<Piece<'_>>,
    sink: &mut Sink,
    decode: impl Fn(&mut Context<'_>, &Piece<'_>) -> T + Sync,
) -> Vec<T> {
    let decode = |piece: &Piece<'_>| {
        let mut problems = Sink::default();
        let record = decode(&mut around.context(piece.path.clone(), &mut problems), piece);
        (record, problems)
    };
    let Some(memory) = memory else {
        let decoded: Vec<(T, Sink)> = pieces.par_iter().map(decode).collect();
        let kept = decoded.into_iter().map(|(record, problems)| {
            sink.append(problems);
            record
        });
        return kept.collect();
    };
    let mut known = std::mem::take(&mut shelf(memory).0);
    let with_known: Vec<_> = pieces
        .into_iter()
        .map(|piece| (known.remove(&piece.path), piece))
        .collect();
    let decoded: Vec<(String, Decoded<T>, bool)> = with_known
        .into_par_iter()
        .map(|(known, piece)| {
            let sum = piece.sum(around);
            if let Some(known) = known.filter(|known| known.sum == sum) {
                return (piece.path, known, false);
            }
            let (record, problems) = decode(&piece);
            let decoded = Decoded {
                sum,
                record,
                problems,
            };
            (piece.path, decoded, true)
        })
        .collect();
    memory.n_decoded += decoded.iter().filter(|(.., is_new)| *is_new).count();
    let shelf = shelf(memory);
    let remembered = decoded.into_iter().map(|(path, decoded, _)| {
        sink.append(decoded.problems.clone());
        let record = decoded.record.clone();
        shelf.0.insert(path, decoded);
        record
    });
    remembered.collect()
}
