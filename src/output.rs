//! What a build makes: files in memory, handed over one by one. Nothing else decides whether they go to disk or over
//! the wire.

pub mod markup;

use std::fmt;
use std::sync::{Mutex, PoisonError};

/// One file of the built site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Path below the root of the site, with `/` (`ky/measures/2.14/index.html`).
    pub path: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A file of the site that was built before, as it is known without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Path below the root of the site.
    pub path: String,
    /// Its size.
    pub n_bytes: u64,
    /// The BLAKE3 sum of its bytes.
    pub sum: blake3::Hash,
    /// The beginning of their SHA-256, where somebody wanted to know it; else empty.
    pub sha256: String,
}

/// Where the files of a site go as they are made, so that nobody has to hold all of them: from many threads at once,
/// in any order.
pub trait Outlet: fmt::Debug + Sync {
    /// Takes a file.
    fn put(&self, file: OutputFile);

    /// Takes a file together with the beginning of the SHA-256 of its bytes, for a later build that wants to know it.
    fn put_summed(&self, file: OutputFile, _sha256: &str) {
        self.put(file);
    }

    /// Takes a file that stands in the old site as it is to stand in the new one; `false` where its bytes are needed.
    fn keep(&self, _: &Standing) -> bool {
        false
    }
}

/// An outlet that keeps every file in memory.
#[derive(Debug, Default)]
pub struct Shelf(Mutex<Vec<OutputFile>>);

/// An outlet that keeps nothing: for who only wants to know whether the files can be made.
#[derive(Clone, Copy, Debug)]
pub struct Nowhere;

impl OutputFile {
    /// A file at `path`.
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            path: path.into(),
            bytes: bytes.into(),
        }
    }
}

impl Shelf {
    /// The files, by path.
    #[must_use]
    pub fn into_sorted(self) -> Vec<OutputFile> {
        let mut files = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files
    }
}

impl Outlet for Shelf {
    fn put(&self, file: OutputFile) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(file);
    }
}

impl Outlet for Nowhere {
    fn put(&self, _: OutputFile) {}
}
