//! What the files of a site were made of, kept beside it from one build to the next.
//!
//! In: keys of files that a build made, and the site. Out: for a key the file that stands in the site, if nobody has
//! changed it since. Only sums are kept: the bytes are those of the site itself, and every one that is handed out is
//! added up first. So the list may be deleted, cut off or damaged, and the site edited by hand, and nothing comes of
//! it but work. What was added up once in a build is not read again when the site is published.
//!
//! The list is a text: the version of the program, a line for each file, and the sum of all that. One that is not
//! whole, or of another version, is as none. It holds what the last build made and nothing older, and takes its place
//! in one step; the lock of the publication keeps two builds apart.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use super::manifest::Manifest;
use super::paths;
use super::places::Places;
use crate::output::OutputFile;
use crate::reuse::{Earlier, Key};

/// The first line up to the version.
const HEADING: &str = "onuguu cache 1, made by ";

/// What an earlier build of the same version made at one place.
#[derive(Debug)]
pub struct Cache {
    /// The site.
    folder: PathBuf,
    /// Of the program.
    version: String,
    made: HashMap<Key, Made>,
    /// When this build began to read.
    begun: SystemTime,
    /// What it has read, and found as it was: sums by path.
    read: Mutex<HashMap<String, blake3::Hash>>,
    /// What this build makes.
    remembered: Mutex<Vec<(Key, String)>>,
}

/// The coarsest clock of a disk ticks every two seconds: what was written so shortly before may have been written once
/// more with the same time.
const TICK: Duration = Duration::from_secs(3);

/// A file of the site.
#[derive(Debug, PartialEq, Eq)]
struct Made {
    path: String,
    sum: blake3::Hash,
}

impl Cache {
    /// What the build of the site at `target` left behind; nothing where there was none, or one by another `version`
    /// of the program.
    #[must_use]
    pub fn read(target: &Path, version: &str) -> Self {
        let folder = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let text = Places::beside(&folder, ".cache").and_then(|path| fs::read_to_string(path).ok());
        Self {
            folder,
            version: version.to_owned(),
            made: text.and_then(|text| parse(&text, version)).unwrap_or_default(),
            begun: SystemTime::now(),
            read: Mutex::default(),
            remembered: Mutex::default(),
        }
    }

    /// Whether the file at `path` was read in this build, had this sum, and was not written to since.
    pub(super) fn has_read(&self, path: &str, sum: &blake3::Hash, metadata: &fs::Metadata) -> bool {
        let age = metadata.modified().ok();
        let age = age.and_then(|time| self.begun.duration_since(time).ok());
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        age.is_some_and(|age| age > TICK) && read.get(path) == Some(sum)
    }

    /// Leaves behind what this build made, for the next one. Where that fails there is no cache, which costs time only.
    pub(super) fn write(&self, places: &Places, manifest: &Manifest) {
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        remembered.sort_unstable_by(|(_, one), (_, other)| one.cmp(other));
        let lines = remembered.iter().filter_map(|(key, path)| {
            let sum = manifest.get(path)?;
            Some(format!("{key} {sum} {path}\n"))
        });
        let text = written(&self.version, lines);
        let beside = places.cache.with_extension("cache-new");
        let replaced = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &places.cache));
        if replaced.is_err() {
            let _ = fs::remove_file(&beside);
            let _ = fs::remove_file(&places.cache);
        }
    }
}

impl Earlier for Cache {
    fn made_of(&self, key: &Key) -> Option<OutputFile> {
        let made = self.made.get(key)?;
        let bytes = fs::read(self.folder.join(&made.path)).ok()?;
        if blake3::hash(&bytes) != made.sum {
            return None;
        }
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.insert(made.path.clone(), made.sum);
        Some(OutputFile::new(made.path.as_str(), bytes))
    }

    fn remember(&self, key: Key, path: &str) {
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        remembered.push((key, path.to_owned()));
    }
}

fn written(version: &str, lines: impl Iterator<Item = String>) -> String {
    let mut text = format!("{HEADING}{version}\n");
    text.extend(lines);
    let sum = blake3::hash(text.as_bytes());
    text.push_str(&format!("{sum}\n"));
    text
}

/// `None` unless the text is whole and of this version.
fn parse(text: &str, version: &str) -> Option<HashMap<Key, Made>> {
    let (lines, sum) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    let n_summed = lines.len() + 1;
    if blake3::Hash::from_hex(sum).ok()? != blake3::hash(&text.as_bytes()[..n_summed]) {
        return None;
    }
    let mut lines = lines.lines();
    if lines.next()?.strip_prefix(HEADING)? != version {
        return None;
    }
    let made = |line: &str| {
        let (key, rest) = line.split_once(' ')?;
        let (sum, path) = rest.split_once(' ')?;
        let made = Made {
            path: path.to_owned(),
            sum: blake3::Hash::from_hex(sum).ok()?,
        };
        paths::is_safe(path).then_some((Key::from_hex(key)?, made))
    };
    lines.map(made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(version: &str, path: &str) -> String {
        let (key, sum) = (Key::of([&b"1"[..]]), blake3::hash(b"a"));
        written(version, [format!("{key} {sum} {path}\n")].into_iter())
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let read = parse(&list("1", "ky/ө b.html"), "1").unwrap();
        let made = Made {
            path: "ky/ө b.html".to_owned(),
            sum: blake3::hash(b"a"),
        };
        assert_eq!(read.get(&Key::of([&b"1"[..]])), Some(&made));
        assert_eq!(read.len(), 1);
        assert!(parse(&written("1", std::iter::empty()), "1").unwrap().is_empty());
    }

    #[test]
    fn a_list_that_is_damaged_or_of_another_version_or_points_outside_is_none() {
        let whole = list("1", "ky/a.html");
        assert!(parse(&whole, "1").is_some());
        assert!(parse(&whole, "2").is_none());
        assert!(parse(&list("1", "../a.html"), "1").is_none());
        for end in 0..whole.len() {
            assert!(parse(&whole[..end], "1").is_none(), "cut off at {end}");
        }
        for at in 0..whole.len() {
            let mut bytes = whole.clone().into_bytes();
            bytes[at] ^= 1;
            let damaged = String::from_utf8(bytes);
            assert!(
                damaged.is_ok_and(|text| parse(&text, "1").is_none()),
                "damaged at {at}"
            );
        }
    }
}
