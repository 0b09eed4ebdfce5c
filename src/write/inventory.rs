//! What stands in the site's folder now.

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
pub(super) struct Inventory(Option<Vec<Entry>>);

/// Something that stands in the folder.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its path below the folder.
    pub(super) path: PathBuf,
    /// The same as the site writes it, with `/`; none where it is not Unicode.
    pub(super) site_path: Option<String>,
    /// What it is.
    pub(super) kind: Kind,
}

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
                let mut found = Vec::new();
                list(root, (Path::new(""), Some("")), &metadata, &mut found)?;
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

    /// Everything, a folder before what it holds.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.0.iter().flatten()
    }
}

fn list(
    root: &Path,
    (folder, site_folder): (&Path, Option<&str>),
    root_metadata: &fs::Metadata,
    found: &mut Vec<Entry>,
) -> anyhow::Result<()> {
    let cannot_read = |path: &Path| format!("cannot read {}", path.display());
    let absolute = root.join(folder);
    for entry in fs::read_dir(&absolute).with_context(|| cannot_read(&absolute))? {
        let entry = entry.with_context(|| cannot_read(&absolute))?;
        let name = entry.file_name();
        let path = folder.join(&name);
        let site_path = site_folder.zip(name.to_str()).map(|(folder, name)| match folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        });
        let file_type = entry.file_type().with_context(|| cannot_read(&entry.path()))?;
        let kind = match file_type {
            t if t.is_dir() => Kind::Folder,
            t if t.is_file() => Kind::File,
            _ => Kind::Other,
        };
        if kind == Kind::Folder {
            let metadata = entry.metadata().with_context(|| cannot_read(&entry.path()))?;
            if !is_same_device(&metadata, root_metadata) {
                return Err(Refusal::MountPoint { path: entry.path() }.into());
            }
        }
        found.push(Entry {
            path: path.clone(),
            site_path: site_path.clone(),
            kind,
        });
        if kind == Kind::Folder {
            list(root, (&path, site_path.as_deref()), root_metadata, found)?;
        }
    }
    Ok(())
}

/// A mount point inside the site would change places with it, and its content would be cleared with the old site.
#[cfg(unix)]
pub(super) fn is_same_device(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    one.dev() == other.dev()
}

#[cfg(not(unix))]
pub(super) fn is_same_device(_one: &fs::Metadata, _other: &fs::Metadata) -> bool {
    true
}
