//! A site that is written while it is made, and published when it is complete.
//!
//! In: its files, one by one, from many threads. Out: those that are new or changed stand in the new site beside the
//! old one; of every file a [`Noted`] is kept, and its bytes are not. What cannot be written, or stands in the way, is
//! told at the end, when all paths are known.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use anyhow::Context;

use super::amend::{self, Amendment};
use super::cache::Cache;
use super::comparison::{self, Comparison};
use super::inventory::Inventory;
use super::lock::Lock;
use super::manifest::Manifest;
use super::paths::{self, FilesByPath};
use super::places::Places;
use super::{Published, stage, stamp, swap};
use crate::output::{Outlet, OutputFile, Standing};

/// The publication of a site whose files are still being made. Nothing is touched before the first of them; a
/// publication that is dropped before its end leaves the old site as it was.
#[derive(Debug)]
pub struct Publication<'a> {
    target: PathBuf,
    /// What is remembered of the last build, and of this one for the next.
    cache: Option<&'a Cache>,
    begun: OnceLock<anyhow::Result<Draft>>,
}

/// What is known of a file of the new site.
#[derive(Clone, Debug)]
pub(super) struct Noted {
    pub(super) path: String,
    pub(super) hash: blake3::Hash,
    pub(super) n_bytes: u64,
    /// Whether the old site holds the same bytes.
    pub(super) is_unchanged: bool,
    /// Whether that is known by its stamp.
    pub(super) is_kept: bool,
    /// The beginning of the SHA-256 of its bytes, where somebody knows it.
    pub(super) sha256: String,
}

/// A new site on its way.
#[derive(Debug)]
struct Draft {
    places: Places,
    /// The list of the old site.
    before: Manifest,
    /// Whether the folder is there: nobody needs to look for files in it where it is not.
    is_there: bool,
    noted: Mutex<Vec<Noted>>,
    /// The first file that could not be written.
    failure: OnceLock<anyhow::Error>,
    // Let go of when all else is done.
    _lock: Lock,
}

/// How a site was published.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    /// It stood there.
    Nothing,
    /// File by file.
    Amended { n_removed: usize },
    /// As a whole, which touches every file.
    Exchanged { n_removed: usize },
}

impl<'a> Publication<'a> {
    /// Makes `target` hold what will be put here, and what others put there; `cache` remembers what it was made of.
    #[must_use]
    pub fn to(target: &Path, cache: Option<&'a Cache>) -> Self {
        Self {
            target: target.to_owned(),
            cache,
            begun: OnceLock::new(),
        }
    }

    /// Takes a file, whose bytes may be forgotten then.
    pub(super) fn put_bytes(&self, path: &str, bytes: &[u8], sha256: &str) {
        // Who cannot begin says so at the end.
        if let Ok(draft) = self.begun() {
            draft.put(path, bytes, sha256, self.cache);
        }
    }

    /// All files have been put here: publishes them.
    ///
    /// # Errors
    /// A [`super::Refusal`] (found with `downcast_ref`) for what a person has to decide; otherwise what the machine
    /// refused, with the path in the message. The target is then as it was. A cache that cannot be written is none.
    pub fn finish(self) -> anyhow::Result<Published> {
        let cache = self.cache;
        self.begun();
        let draft = self.begun.into_inner();
        draft.map_or_else(|| Ok(Published::default()), |draft| draft?.finish(cache))
    }

    fn begun(&self) -> &anyhow::Result<Draft> {
        self.begun.get_or_init(|| Draft::begin(&self.target))
    }
}

impl Outlet for Publication<'_> {
    fn put(&self, file: OutputFile) {
        self.put_bytes(&file.path, &file.bytes, "");
    }

    fn put_summed(&self, file: OutputFile, sha256: &str) {
        self.put_bytes(&file.path, &file.bytes, sha256);
    }

    fn keep(&self, file: &Standing) -> bool {
        let draft = self.begun().as_ref();
        draft.map(|draft| draft.keep(file)).is_ok()
    }
}

impl Draft {
    fn begin(target: &Path) -> anyhow::Result<Self> {
        let places = Places::find(target)?;
        let lock = Lock::take(&places)?;
        swap::recover(&places)?;
        let before = Manifest::read(&places.target)?;
        let is_there = places.target.exists();
        stage::begin(&places)?;
        Ok(Self {
            places,
            before,
            is_there,
            noted: Mutex::default(),
            failure: OnceLock::new(),
            _lock: lock,
        })
    }

    fn put(&self, path: &str, bytes: &[u8], sha256: &str, cache: Option<&Cache>) {
        // What is not safe is never touched, and refused at the end.
        let is_safe = paths::is_safe(path);
        let hash = blake3::hash(bytes);
        let is_known =
            |metadata: &fs::Metadata| cache.is_some_and(|cache| cache.knows(path, &hash, metadata));
        let is_unchanged =
            is_safe && self.is_there && comparison::is_unchanged(&self.places, path, bytes, is_known);
        let is_to_write = is_safe && !is_unchanged && self.failure.get().is_none();
        if is_to_write && let Err(error) = stage::write(&self.places, path, bytes) {
            // One is enough.
            let _ = self.failure.set(error);
        }
        self.note(Noted {
            path: path.to_owned(),
            hash,
            n_bytes: bytes.len() as u64,
            is_unchanged,
            is_kept: false,
            sha256: sha256.to_owned(),
        });
    }

    fn keep(&self, file: &Standing) {
        self.note(Noted {
            path: file.path.clone(),
            hash: file.sum,
            n_bytes: file.n_bytes,
            is_unchanged: true,
            is_kept: true,
            sha256: file.sha256.clone(),
        });
    }

    fn note(&self, noted: Noted) {
        self.noted
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(noted);
    }

    fn finish(mut self, cache: Option<&Cache>) -> anyhow::Result<Published> {
        let mut noted = std::mem::take(self.noted.get_mut().unwrap_or_else(PoisonError::into_inner));
        noted.sort_by(|a, b| a.path.cmp(&b.path));
        let files = paths::by_path(&noted)?;
        let manifest = Manifest::new(noted.iter().map(|file| (file.path.clone(), file.hash)));
        let done = self.publish(&files, &manifest)?;
        if done != Done::Nothing {
            // What is done to a file from here on is to show in its stamp.
            std::thread::sleep(stamp::REST);
        }
        if let Some(cache) = cache {
            let is_exchanged = matches!(done, Done::Exchanged { .. });
            cache.write(&self.places, &files, |file| file.is_kept && !is_exchanged);
        }
        let n_unchanged = noted.iter().filter(|file| file.is_unchanged).count();
        Ok(Published {
            n_files: noted.len(),
            n_written: noted.len() - n_unchanged,
            n_unchanged,
            n_removed: match done {
                Done::Nothing => 0,
                Done::Amended { n_removed } | Done::Exchanged { n_removed } => n_removed,
            },
            bytes: noted.iter().map(|file| file.n_bytes).sum(),
        })
    }

    /// Puts the site of these files, of which those that are new wait beside it, in its place.
    fn publish(&mut self, files: &FilesByPath<'_>, manifest: &Manifest) -> anyhow::Result<Done> {
        let (places, before) = (&self.places, &self.before);
        let is_same = *manifest == *before && files.values().all(|file| file.is_unchanged);
        if is_same && amend::is_plain(places, manifest) {
            return Ok(Done::Nothing);
        }
        let cannot_publish = || format!("cannot publish to {}", places.shown.display());
        let amendment = match self.failure.get() {
            None => Amendment::of(places, files, before, manifest).with_context(cannot_publish)?,
            Some(_) => None,
        };
        if let Some(amendment) = amendment {
            let n_removed = amendment.n_removed;
            amendment.publish(places).with_context(cannot_publish)?;
            return Ok(Done::Amended { n_removed });
        }
        let inventory = Inventory::take(places)?;
        let comparison = Comparison::make(places, files, &inventory, before, manifest)?;
        if let Some(error) = self.failure.take() {
            return Err(error).with_context(cannot_publish);
        }
        stage::complete(places, &comparison)
            .and_then(|()| swap::publish(places, &inventory, before, manifest))
            .with_context(cannot_publish)?;
        let n_removed = comparison.stale.len();
        Ok(Done::Exchanged { n_removed })
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // A site that was published stands there no longer. What cannot be cleared now is cleared by the next build.
        let _ = swap::discard(&self.places.new);
    }
}
