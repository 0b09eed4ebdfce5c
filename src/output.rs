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

/// Where the files of a site go as they are made, so that nobody has to hold all of them: from many threads at once,
/// in any order.
pub trait Outlet: fmt::Debug + Sync {
    /// Takes a file.
    fn put(&self, file: OutputFile);
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
