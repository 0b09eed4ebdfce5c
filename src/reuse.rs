//! What an earlier build made and a later one may take over.
//!
//! In: a [`Key`], the sum of everything that a file is made of. Out: the file that was made of the same, if it is
//! still there. Whoever makes a file by a function of what its key adds up cannot get a wrong one: another input has
//! another key, and nobody has to know which file depends on what.

use std::fmt;

use crate::output::{Outlet, OutputFile, Standing};

/// The sum of everything that a file is made of, the file's path included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(blake3::Hash);

/// What earlier builds made. It is asked from many threads at once.
pub trait Earlier: fmt::Debug + Sync {
    /// The file that was made of what `key` adds up, byte for byte, if it is still there.
    fn made_of(&self, key: &Key) -> Option<OutputFile>;

    /// What is known of the file at `path` if it was made of what `key` adds up and is there as it was; whoever would
    /// have to read it to know says nothing.
    fn stands(&self, _key: &Key, _path: &str) -> Option<Standing> {
        None
    }

    /// The file at `path` of this build is made of what `key` adds up: for the next build.
    fn remember(&self, key: Key, path: &str);
}

/// What keeps decoded records from one build to the next, as bytes under the sum of what they were decoded from. It is
/// asked from many threads at once.
pub trait KeptRecords: fmt::Debug + Sync {
    /// The bytes under this sum, which are kept for the next build as well.
    fn get(&self, sum: &blake3::Hash) -> Option<&[u8]>;

    /// Keeps bytes for the next build.
    fn put(&self, sum: blake3::Hash, bytes: Vec<u8>);

    /// All records have been asked for: the others may go.
    fn finish(&self);
}

/// An earlier build, and what every key begins with.
#[derive(Clone, Copy, Debug)]
pub struct Reuse<'a> {
    /// What earlier builds made.
    pub earlier: &'a dyn Earlier,
    /// The sum of what all files depend on.
    pub base: Key,
}

impl Reuse<'_> {
    /// Hands `outlet` the file that `key` adds up: as it stands, else an earlier one, else the one that `make` makes.
    ///
    /// # Errors
    /// Those of `make`; what cannot be made is not remembered.
    pub fn put<E>(
        reuse: Option<(Self, Key)>,
        path: &str,
        outlet: &dyn Outlet,
        make: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<(), E> {
        let Some((Self { earlier, .. }, key)) = reuse else {
            outlet.put(OutputFile::new(path, make()?));
            return Ok(());
        };
        let standing = earlier.stands(&key, path);
        if !standing.is_some_and(|standing| outlet.keep(&standing)) {
            let made = earlier.made_of(&key).filter(|file| file.path == path);
            let file = made.map_or_else(|| Ok(OutputFile::new(path, make()?)), Ok)?;
            outlet.put(file);
        }
        earlier.remember(key, path);
        Ok(())
    }
}

impl Key {
    /// The sum of `parts`. Each stands behind its length, so that no two lists of parts add up alike.
    #[must_use]
    pub fn of<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize())
    }

    /// The sum as bytes, to be a part of another one.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// A sum as it was printed.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        blake3::Hash::from_hex(text).ok().map(Self)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// Adds a text behind its length.
pub(crate) fn text(text: &str, out: &mut Vec<u8>) {
    length(text.len(), out);
    out.extend(text.as_bytes());
}

/// Adds how much follows.
pub(crate) fn length(n: usize, out: &mut Vec<u8>) {
    out.extend((n as u64).to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_cut_elsewhere_are_other_parts() {
        let key = |parts: &[&str]| Key::of(parts.iter().map(|part| part.as_bytes()));
        assert_eq!(key(&["ab", "c"]), key(&["ab", "c"]));
        assert_ne!(key(&["ab", "c"]), key(&["a", "bc"]));
        assert_ne!(key(&["ab", "c"]), key(&["abc"]));
        assert_ne!(key(&["ab"]), key(&["ab", ""]));
    }

    #[test]
    fn a_key_is_read_as_it_was_printed() {
        let key = Key::of([&b"a"[..]]);
        assert_eq!(Key::from_hex(&key.to_string()), Some(key));
        assert_eq!(Key::from_hex("a"), None);
    }
}
