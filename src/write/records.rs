//! Decoded records, kept beside the site from one build to the next.
//!
//! In: records as bytes, by the sum of what they were decoded from. Out: the same bytes for the same sum, in a later
//! build of the same version of the program. The file holds what the last build asked for and nothing older; one that
//! is not whole, or of another version, is as none. It is written as soon as everything is decoded, so that nobody has
//! to hold the bytes while the site is made, and takes its place in one step. Two builds at once each leave a whole one.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::places::Places;
use crate::reuse::KeptRecords;

/// The first line up to the version.
const HEADING: &str = "onuguu records 1, made by ";

const HASH: usize = blake3::OUT_LEN;

/// The records of the last build, and those of this one.
#[derive(Debug)]
pub struct Records {
    /// Where they are kept; nowhere where the site has no place either.
    path: Option<PathBuf>,
    /// Of the program.
    version: String,
    bytes: Vec<u8>,
    earlier: HashMap<blake3::Hash, Range<usize>>,
    wanted: Mutex<Vec<(blake3::Hash, Packed)>>,
}

/// A record of this build.
#[derive(Debug)]
enum Packed {
    /// It was there before.
    Earlier(Range<usize>),
    New(Vec<u8>),
}

impl Records {
    /// What the build of the site at `target` left behind; nothing where there was none, or one by another `version`
    /// of the program.
    #[must_use]
    pub fn read(target: &Path, version: &str) -> Self {
        let folder = fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
        let path = Places::beside(&folder, ".records");
        let bytes = path
            .as_ref()
            .and_then(|path| fs::read(path).ok())
            .unwrap_or_default();
        Self {
            path,
            version: version.to_owned(),
            earlier: parse(&bytes, version).unwrap_or_default(),
            bytes,
            wanted: Mutex::default(),
        }
    }

    fn add(&self, sum: blake3::Hash, packed: Packed) {
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        wanted.push((sum, packed));
    }

    fn write(&self, wanted: &[(blake3::Hash, Packed)], path: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        let mut hasher = blake3::Hasher::new();
        let mut write = |part: &[u8]| {
            hasher.update(part);
            file.write_all(part)
        };
        write(format!("{HEADING}{}\n", self.version).as_bytes())?;
        for (sum, packed) in wanted {
            let bytes = match packed {
                Packed::Earlier(range) => &self.bytes[range.clone()],
                Packed::New(bytes) => bytes,
            };
            write(sum.as_bytes())?;
            write(&(bytes.len() as u64).to_le_bytes())?;
            write(bytes)?;
        }
        let sum = hasher.finalize();
        file.write_all(sum.as_bytes())?;
        file.flush()
    }
}

impl KeptRecords for Records {
    fn get(&self, sum: &blake3::Hash) -> Option<&[u8]> {
        let range = self.earlier.get(sum)?;
        self.add(*sum, Packed::Earlier(range.clone()));
        Some(&self.bytes[range.clone()])
    }

    fn put(&self, sum: blake3::Hash, bytes: Vec<u8>) {
        self.add(sum, Packed::New(bytes));
    }

    fn finish(&self) {
        let mut wanted = std::mem::take(&mut *self.wanted.lock().unwrap_or_else(PoisonError::into_inner));
        wanted.sort_unstable_by(|(one, _), (other, _)| one.as_bytes().cmp(other.as_bytes()));
        wanted.dedup_by(|(one, _), (other, _)| one == other);
        let is_new = |(_, packed): &(blake3::Hash, Packed)| matches!(packed, Packed::New(_));
        let is_same = wanted.len() == self.earlier.len() && !wanted.iter().any(is_new);
        let Some(path) = self.path.as_ref().filter(|_| !is_same) else {
            return;
        };
        // Where that fails there is what was there before: older, but as true.
        let beside = path.with_extension("records-new");
        let replaced = self
            .write(&wanted, &beside)
            .and_then(|()| fs::rename(&beside, path));
        if replaced.is_err() {
            let _ = fs::remove_file(&beside);
        }
    }
}

/// Where the bytes of each record lie; `None` unless the file is whole and of this version.
fn parse(bytes: &[u8], version: &str) -> Option<HashMap<blake3::Hash, Range<usize>>> {
    let end = bytes.len().checked_sub(HASH)?;
    if blake3::hash(&bytes[..end]).as_bytes() != &bytes[end..] {
        return None;
    }
    let heading = format!("{HEADING}{version}\n");
    bytes[..end].starts_with(heading.as_bytes()).then_some(())?;
    let mut at = heading.len();
    let mut records = HashMap::new();
    while at < end {
        let (sum, rest) = bytes[at..end].split_first_chunk::<HASH>()?;
        let (n, _) = rest.split_first_chunk()?;
        let start = at + HASH + n.len();
        let n = usize::try_from(u64::from_le_bytes(*n)).ok()?;
        at = start.checked_add(n).filter(|at| *at <= end)?;
        records.insert(blake3::Hash::from_bytes(*sum), start..at);
    }
    Some(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(text: &str) -> blake3::Hash {
        blake3::hash(text.as_bytes())
    }

    #[test]
    fn a_later_build_finds_what_the_last_one_asked_for_and_nothing_older() {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        let read = |version| Records::read(&public, version);
        let first = read("1");
        assert_eq!(first.get(&sum("a")), None);
        first.put(sum("a"), b"1".to_vec());
        first.put(sum("b"), Vec::new());
        first.finish();
        let second = read("1");
        assert_eq!(second.get(&sum("a")), Some(&b"1"[..]));
        assert_eq!(second.get(&sum("b")), Some(&b""[..]));
        assert_eq!(read("2").get(&sum("a")), None);
        second.finish();
        let third = read("1");
        assert!(third.get(&sum("a")).is_some());
        third.put(sum("c"), b"3".to_vec());
        third.finish();
        let fourth = read("1");
        assert_eq!(fourth.get(&sum("b")), None);
        assert_eq!(fourth.get(&sum("c")), Some(&b"3"[..]));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_is_damaged_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let public = folder.path().join("public");
        let records = Records::read(&public, "1");
        records.put(sum("a"), b"123".to_vec());
        records.finish();
        let whole = fs::read(folder.path().join(".public.records")).unwrap();
        assert_eq!(parse(&whole, "1").unwrap().len(), 1);
        for end in 0..whole.len() {
            assert!(parse(&whole[..end], "1").is_none(), "cut off at {end}");
        }
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            assert!(parse(&damaged, "1").is_none(), "damaged at {at}");
        }
    }
}
