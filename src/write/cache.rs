//! What the files of a site were made of, kept beside it from one build to the next.
//!
//! In: keys of files that a build made, and the site. Out: for a key the file that stands in the site, if nobody has
//! changed it since. Only sums are kept: the bytes are those of the site itself. A file whose [`Stamp`] is the one that
//! it had when it was published has the bytes that it had then, and is not read; every other one is read and added up
//! before it is handed out. So the list may be deleted, cut off or damaged, and the site edited by hand, and nothing
//! comes of it but work. What was added up once in a build is not read again when the site is published.
//!
//! The list is a text: the version of the program, a line for each file, and the sum of all that. One that is not
//! whole, or of another version, is as none. It holds what the last build made and nothing older, and takes its place
//! in one step; the lock of the publication keeps two builds apart.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use rayon::prelude::*;

use super::draft::Noted;
use super::paths::{self, FilesByPath};
use super::places::Places;
use super::stamp::Stamp;
use crate::output::{OutputFile, Standing};
use crate::reuse::{Earlier, Key};

/// The first line up to the version.
const HEADING: &str = "onuguu cache 2, made by ";

/// What stands in a line for what is not known.
const NOTHING: &str = "-";

/// What an earlier build of the same version made at one place.
#[derive(Debug)]
pub struct Cache {
    /// The site.
    folder: PathBuf,
    /// Of the program.
    version: String,
    list: List,
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

/// The files of a site.
#[derive(Debug, Default, PartialEq, Eq)]
struct List {
    files: HashMap<String, Made>,
    /// Paths by what the files there were made of.
    made: HashMap<Key, String>,
}

/// A file of the site.
#[derive(Debug, PartialEq, Eq)]
struct Made {
    sum: blake3::Hash,
    /// Of the published file, once that tells it from a later one.
    stamp: Option<Stamp>,
    /// The beginning of the SHA-256 of its bytes, where somebody wanted to know it.
    sha256: String,
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
            list: text.and_then(|text| parse(&text, version)).unwrap_or_default(),
            begun: SystemTime::now(),
            read: Mutex::default(),
            remembered: Mutex::default(),
        }
    }

    /// Whether the file at `path` is known to have this sum: it was read in this build, and not written to since, or it
    /// is as it was published.
    pub(super) fn knows(&self, path: &str, sum: &blake3::Hash, metadata: &fs::Metadata) -> bool {
        let made = self.list.files.get(path);
        let is_published = |made: &Made| made.sum == *sum && made.is_at(metadata);
        made.is_some_and(is_published) || self.has_read(path, sum, metadata)
    }

    fn has_read(&self, path: &str, sum: &blake3::Hash, metadata: &fs::Metadata) -> bool {
        let age = metadata.modified().ok();
        let age = age.and_then(|time| self.begun.duration_since(time).ok());
        let read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        age.is_some_and(|age| age > TICK) && read.get(path) == Some(sum)
    }

    /// Leaves behind what this build made, for the next one: a file that `has_its_stamp` is as this build found it.
    /// Where that fails there is no cache, which costs time only.
    pub(super) fn write(
        &self,
        places: &Places,
        files: &FilesByPath<'_>,
        has_its_stamp: impl Fn(&Noted) -> bool + Sync,
    ) {
        let mut remembered = self.remembered.lock().unwrap_or_else(PoisonError::into_inner);
        remembered.sort_unstable_by(|(_, one), (_, other)| one.cmp(other));
        let now = SystemTime::now();
        let files: Vec<_> = files.iter().collect();
        let line = |(path, file): &(&&str, &&Noted)| {
            let known = self.list.files.get(**path).and_then(|made| made.stamp);
            let stamp = known.filter(|_| has_its_stamp(file)).or_else(|| {
                let metadata = fs::symlink_metadata(places.target.join(path)).ok()?;
                let is_published = |stamp: &Stamp| stamp.n_bytes() == file.n_bytes && stamp.is_past(now);
                Stamp::of(&metadata).filter(is_published)
            });
            let stamp = stamp.map_or_else(|| NOTHING.to_owned(), |stamp| stamp.to_string());
            let sha256 = if file.sha256.is_empty() {
                NOTHING
            } else {
                &file.sha256
            };
            let from = remembered.partition_point(|(_, known)| known.as_str() < **path);
            let keys = remembered[from..].iter().take_while(|(_, known)| known == **path);
            let keys: Vec<String> = keys.map(|(key, _)| key.to_string()).collect();
            let keys = if keys.is_empty() {
                NOTHING.to_owned()
            } else {
                keys.join("+")
            };
            format!("{keys} {} {stamp} {sha256} {path}\n", file.hash)
        };
        let lines: Vec<String> = files.par_iter().map(line).collect();
        let text = written(&self.version, lines.into_iter());
        let beside = places.cache.with_extension("cache-new");
        let replaced = fs::write(&beside, text).and_then(|()| fs::rename(&beside, &places.cache));
        if replaced.is_err() {
            let _ = fs::remove_file(&beside);
            let _ = fs::remove_file(&places.cache);
        }
    }
}

impl Made {
    /// Whether these are the metadata of the file as it was published.
    fn is_at(&self, metadata: &fs::Metadata) -> bool {
        self.stamp.is_some() && self.stamp == Stamp::of(metadata)
    }
}

impl Earlier for Cache {
    fn made_of(&self, key: &Key) -> Option<OutputFile> {
        let path = self.list.made.get(key)?;
        let made = self.list.files.get(path)?;
        let bytes = fs::read(self.folder.join(path)).ok()?;
        if blake3::hash(&bytes) != made.sum {
            return None;
        }
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        read.insert(path.clone(), made.sum);
        Some(OutputFile::new(path.as_str(), bytes))
    }

    fn stands(&self, key: &Key, path: &str) -> Option<Standing> {
        let made = self.list.made.get(key).filter(|made| *made == path);
        let made = self.list.files.get(made?)?;
        let metadata = fs::symlink_metadata(self.folder.join(path)).ok()?;
        made.is_at(&metadata).then(|| Standing {
            path: path.to_owned(),
            n_bytes: metadata.len(),
            sum: made.sum,
            sha256: made.sha256.clone(),
        })
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
fn parse(text: &str, version: &str) -> Option<List> {
    let (lines, sum) = text.strip_suffix('\n')?.rsplit_once('\n')?;
    let n_summed = lines.len() + 1;
    if blake3::Hash::from_hex(sum).ok()? != blake3::hash(&text.as_bytes()[..n_summed]) {
        return None;
    }
    let mut lines = lines.lines();
    if lines.next()?.strip_prefix(HEADING)? != version {
        return None;
    }
    let mut list = List::default();
    lines.try_for_each(|line| list.add(line))?;
    Some(list)
}

impl List {
    fn add(&mut self, line: &str) -> Option<()> {
        let mut parts = line.splitn(5, ' ');
        let mut next = || parts.next();
        let sha256_of = |text: &str| {
            if text == NOTHING {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let (keys, sum, stamp, sha256, path) = (next()?, next()?, next()?, next()?, next()?);
        let made = Made {
            sum: blake3::Hash::from_hex(sum).ok()?,
            stamp: match stamp {
                NOTHING => None,
                stamp => Some(Stamp::parse(stamp)?),
            },
            sha256: sha256_of(sha256),
        };
        if !paths::is_safe(path) {
            return None;
        }
        for key in keys.split('+').filter(|key| *key != NOTHING) {
            self.made.insert(Key::from_hex(key)?, path.to_owned());
        }
        self.files.insert(path.to_owned(), made);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(version: &str, path: &str) -> String {
        let (key, sum) = (Key::of([&b"1"[..]]), blake3::hash(b"a"));
        written(
            version,
            [format!("{key} {sum} 1,2,3,4,5 abc {path}\n")].into_iter(),
        )
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let read = parse(&list("1", "ky/ө b.html"), "1").unwrap();
        let made = Made {
            sum: blake3::hash(b"a"),
            stamp: Stamp::parse("1,2,3,4,5"),
            sha256: "abc".to_owned(),
        };
        assert_eq!(read.made[&Key::of([&b"1"[..]])], "ky/ө b.html");
        assert_eq!(read.files["ky/ө b.html"], made);
        assert_eq!(read.files.len(), 1);
        let nothing = parse(&written("1", std::iter::empty()), "1");
        assert_eq!(nothing, Some(List::default()));
        let unknown = format!("- {} - - a\n", blake3::hash(b"a"));
        let read = parse(&written("1", [unknown].into_iter()), "1").unwrap();
        assert!(read.made.is_empty());
        assert_eq!(
            (&read.files["a"].stamp, read.files["a"].sha256.as_str()),
            (&None, "")
        );
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
