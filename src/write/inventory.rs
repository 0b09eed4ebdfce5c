//! What stands in the site's folder now.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::places::Places;
use super::refusal::Refusal;

/// What kind of thing stands at a path. Links are not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, a pipe, a socket: nothing that a build makes.
    Other,
}

/// Everything below the site's folder, by path; a folder comes before what it holds.
#[derive(Debug)]
pub(super) struct Inventory(Option<BTreeMap<PathBuf, Kind>>);

impl Inventory {
    /// Reads the names in the folder and everywhere below it.
    pub(super) fn take(places: &Places) -> anyhow::Result<Self> {
        let root = &places.target;
        match fs::symlink_metadata(root) {
            Ok(metadata) => {
                let parent = fs::symlink_metadata(places.parent())
                    .with_context(|| format!("cannot read {}", places.parent().display()))?;
                if !is_same_device(&metadata, &parent) {
                    return Err(Refusal::MountPoint {
                        path: places.shown.clone(),
                    }
                    .into());
                }
                let mut found = BTreeMap::new();
                list(root, Path::new(""), &metadata, &mut found)?;
                Ok(Self(Some(found)))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self(None)),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", root.display())),
        }
    }

    /// Whether there is a folder at all.
    pub(super) fn exists(&self) -> bool {
        self.0.is_some()
    }

    /// What stands at `path`.
    pub(super) fn get(&self, path: &Path) -> Option<Kind> {
        self.0.as_ref().and_then(|found| found.get(path)).copied()
    }

    /// Everything, a folder before what it holds.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&Path, Kind)> {
        self.0
            .iter()
            .flatten()
            .map(|(path, kind)| (path.as_path(), *kind))
    }
}

fn list(
    root: &Path,
    folder: &Path,
    root_metadata: &fs::Metadata,
    found: &mut BTreeMap<PathBuf, Kind>,
) -> anyhow::Result<()> {
    let cannot_read = |path: &Path| format!("cannot read {}", path.display());
    let absolute = root.join(folder);
    for entry in fs::read_dir(&absolute).with_context(|| cannot_read(&absolute))? {
        let entry = entry.with_context(|| cannot_read(&absolute))?;
        let path = folder.join(entry.file_name());
        let file_type = entry.file_type().with_context(|| cannot_read(&entry.path()))?;
        let kind = match file_type {
            t if t.is_dir() => Kind::Folder,
            t if t.is_file() => Kind::File,
            _ => Kind::Other,
        };
        found.insert(path.clone(), kind);
        if kind == Kind::Folder {
            let metadata = entry.metadata().with_context(|| cannot_read(&entry.path()))?;
            if !is_same_device(&metadata, root_metadata) {
                return Err(Refusal::MountPoint { path: entry.path() }.into());
            }
            list(root, &path, root_metadata, found)?;
        }
    }
    Ok(())
}

/// A mount point inside the site would change places with it, and its content would be cleared with the old site.
#[cfg(unix)]
fn is_same_device(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    one.dev() == other.dev()
}

#[cfg(not(unix))]
fn is_same_device(_one: &fs::Metadata, _other: &fs::Metadata) -> bool {
    true
}
