//! The list of the files that a build made, kept inside the site.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use anyhow::Context;

use super::paths;
use super::refusal::Refusal;

/// The name of the list inside the site.
pub const MANIFEST_NAME: &str = ".onuguu-manifest";

/// Which files a build made: path and BLAKE3 of the bytes.
///
/// Written as `b3sum` writes it, so that `b3sum --check .onuguu-manifest` tells on the server whether an upload
/// was complete.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest(BTreeMap<String, blake3::Hash>);

impl Manifest {
    /// A list of these files.
    pub(super) fn new(files: impl IntoIterator<Item = (String, blake3::Hash)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// The list of the site in `folder`; empty where there is none yet.
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join(MANIFEST_NAME);
        match fs::read_to_string(&path) {
            Ok(text) => Self::parse(&text).ok_or(Refusal::DamagedManifest { path }.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Err(Refusal::DamagedManifest { path }.into())
            }
            Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
        }
    }

    /// `None` unless every line is as written by [`Self::to_text`]. A list that names paths outside the site
    /// is refused too: what it names may be deleted.
    fn parse(text: &str) -> Option<Self> {
        let entry = |line: &str| {
            let (hash, path) = line.split_once("  ")?;
            let hash = blake3::Hash::from_hex(hash).ok()?;
            paths::is_safe(path).then(|| (path.to_owned(), hash))
        };
        text.lines()
            .map(entry)
            .collect::<Option<BTreeMap<_, _>>>()
            .map(Self)
    }

    /// The list as it stands in the site.
    pub(super) fn to_text(&self) -> String {
        let lines: Vec<String> = self
            .0
            .iter()
            .map(|(path, hash)| format!("{hash}  {path}\n"))
            .collect();
        lines.concat()
    }

    /// The hash of the file that was made at `path`.
    pub(super) fn get(&self, path: &str) -> Option<blake3::Hash> {
        self.0.get(path).copied()
    }

    /// Whether a file was made at `path`, or the list itself stands there.
    pub(super) fn names(&self, path: &str) -> bool {
        path == MANIFEST_NAME || self.0.contains_key(path)
    }

    /// The paths, sorted.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let manifest = Manifest::new([("ky/ө  b.html".to_owned(), blake3::hash(b"a"))]);
        assert_eq!(Manifest::parse(&manifest.to_text()), Some(manifest));
        assert_eq!(Manifest::parse(""), Some(Manifest::default()));
    }

    #[test]
    fn a_list_that_points_outside_or_is_cut_off_is_refused() {
        let hash = blake3::hash(b"a");
        assert_eq!(Manifest::parse(&format!("{hash}  ../a\n")), None);
        assert_eq!(Manifest::parse("<<<<<<< HEAD\n"), None);
        assert_eq!(Manifest::parse(&hash.to_hex()[..40]), None);
    }
}
