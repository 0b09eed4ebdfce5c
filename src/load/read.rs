//! The only code that reads the project's files.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the place where reading is allowed"
)]

use std::collections::{BTreeMap, HashMap};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use anyhow::Context as _;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::Sources;
use super::sources::Bytes;

/// The folders that make a project.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Reads every file of the project at `root` into memory.
///
/// Hidden files and editors' left-overs (`.name`, `name~`, `#name#`) are passed over; links are followed.
/// Where there is a folder `reports`, its files stand in the place of the project's own reports.
///
/// # Errors
/// When `root/content` does not exist, or when the machine refuses to read a file.
pub fn read(root: &Path, reports: Option<&Path>) -> anyhow::Result<Sources> {
    Disk::default().read(root, reports)
}

/// Files as they were last read, so that one that is the same as then is not read again.
///
/// A file is the same where size, times and identity are, and where the times had passed for good when it was read:
/// what is written twice within one tick of a disk's clock has the same times both times.
#[derive(Debug, Default)]
pub struct Disk(HashMap<PathBuf, Known>);

#[derive(Debug)]
struct Known {
    stamp: Stamp,
    bytes: Bytes,
}

/// What tells a file from a later one at the same path without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    n_bytes: u64,
    modified: SystemTime,
    /// Seconds and nanoseconds of the last change to the file or to what is said of it; device and file.
    identity: (i64, i64, u64, u64),
}

/// The coarsest clock of a disk ticks every two seconds.
const TICK: Duration = Duration::from_secs(3);

impl Disk {
    /// What [`read`] returns.
    ///
    /// # Errors
    /// As [`read`].
    pub fn read(&mut self, root: &Path, reports: Option<&Path>) -> anyhow::Result<Sources> {
        let mut found = HashMap::new();
        let sources = read_into(root, reports, &self.0, &mut found);
        self.0 = found;
        sources
    }
}

fn read_into(
    root: &Path,
    reports: Option<&Path>,
    known: &HashMap<PathBuf, Known>,
    found: &mut HashMap<PathBuf, Known>,
) -> anyhow::Result<Sources> {
    let sources = read_project(root, known, found)?;
    let Some(folder) = reports else {
        return Ok(sources);
    };
    let mut paths = Vec::new();
    list(folder, &mut paths)?;
    let shown = folder.display().to_string().replace('\\', "/");
    let shown = format!("{}/", shown.trim_end_matches('/'));
    Ok(sources.with_reports(shown, bytes_below(folder, paths, known, found)?))
}

fn read_project(
    root: &Path,
    known: &HashMap<PathBuf, Known>,
    found: &mut HashMap<PathBuf, Known>,
) -> anyhow::Result<Sources> {
    let content = root.join("content");
    anyhow::ensure!(content.is_dir(), "{} is no folder", content.display());
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            list(&folder, &mut paths)?;
        }
    }
    Ok(Sources::shared(bytes_below(root, paths, known, found)?))
}

/// Adds the files below `folder` to `paths`.
fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = WalkDir::new(folder).follow_links(true).into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry.file_name())) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(())
}

/// The bytes of files, by their path below `root` with `/` whatever the machine uses.
fn bytes_below(
    root: &Path,
    paths: Vec<PathBuf>,
    known: &HashMap<PathBuf, Known>,
    found: &mut HashMap<PathBuf, Known>,
) -> anyhow::Result<BTreeMap<String, Bytes>> {
    // One moment for all: what is written from here on has a time that has not passed.
    let now = SystemTime::now();
    let of_file = |path: PathBuf| {
        let (bytes, stamp) = bytes_of(&path, known.get(&path), now)?;
        let below = path.strip_prefix(root).unwrap_or(&path);
        let parts: Vec<_> = below
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        Ok((parts.join("/"), path, bytes, stamp))
    };
    let read: Vec<_> = paths
        .into_par_iter()
        .map(of_file)
        .collect::<anyhow::Result<_>>()?;
    let mut files = BTreeMap::new();
    for (below, path, bytes, stamp) in read {
        if let Some(stamp) = stamp {
            let bytes = Bytes::clone(&bytes);
            found.insert(path, Known { stamp, bytes });
        }
        files.insert(below, bytes);
    }
    Ok(files)
}

/// The bytes of a file, and its stamp where that will tell it from a later one.
fn bytes_of(path: &Path, known: Option<&Known>, now: SystemTime) -> anyhow::Result<(Bytes, Option<Stamp>)> {
    let context = || format!("cannot read {}", path.display());
    // Asked before reading: what is written in between has another stamp than the one that is kept.
    let stamp = Stamp::of(&std::fs::metadata(path).with_context(context)?);
    if let (Some(known), Some(stamp)) = (known, stamp)
        && known.stamp == stamp
    {
        return Ok((Bytes::clone(&known.bytes), Some(stamp)));
    }
    let bytes = std::fs::read(path).with_context(context)?;
    Ok((Bytes::new(bytes), stamp.filter(|stamp| stamp.is_past(now))))
}

impl Stamp {
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self {
            n_bytes: metadata.len(),
            modified: metadata.modified().ok()?,
            identity: (
                metadata.ctime(),
                metadata.ctime_nsec(),
                metadata.dev(),
                metadata.ino(),
            ),
        })
    }

    /// Where a time can be set back without leaving a trace, every file is read.
    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Option<Self> {
        None
    }

    /// Whether what happens from `now` on cannot leave the same times.
    fn is_past(&self, now: SystemTime) -> bool {
        let changed = u64::try_from(self.identity.0).map(Duration::from_secs);
        let changed = changed
            .ok()
            .and_then(|since| SystemTime::UNIX_EPOCH.checked_add(since));
        let is_past = |time: SystemTime| now.duration_since(time).is_ok_and(|passed| passed > TICK);
        is_past(self.modified) && changed.is_some_and(is_past)
    }
}

fn is_passed_over(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'))
}
