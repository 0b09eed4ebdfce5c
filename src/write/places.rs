//! Where the site stands, and what stands beside it while a build publishes.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use super::refusal::Refusal;

/// The site's folder and its neighbours. All lie in one folder, so all are on one file system.
#[derive(Debug)]
pub(super) struct Places {
    /// The site's folder as the user named it, for messages.
    pub(super) shown: PathBuf,
    /// The site's folder, where links in the way are followed.
    pub(super) target: PathBuf,
    /// The new site while it grows: after a kill it is worth nothing.
    pub(super) new: PathBuf,
    /// The old site after the exchange, and for an instant the complete new one before it.
    pub(super) old: PathBuf,
    /// The file that a build locks.
    pub(super) lock: PathBuf,
    /// What is being done to the site, where few files of it change: see [`super::journal`].
    pub(super) journal: PathBuf,
    /// What the files of the site were made of: see [`super::cache`].
    pub(super) cache: PathBuf,
}

impl Places {
    /// The places for a site at `target`, which need not exist; the folders that it lies in are made.
    pub(super) fn find(target: &Path) -> anyhow::Result<Self> {
        let found = match fs::symlink_metadata(target) {
            Ok(_) => existing(target)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => absent(target)?,
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", target.display())),
        };
        let beside = |ending: &str| {
            let path = Self::beside(&found, ending);
            path.with_context(|| {
                format!(
                    "{} cannot be replaced as a whole; choose another folder with --out",
                    target.display()
                )
            })
        };
        Ok(Self {
            shown: target.to_owned(),
            new: beside(".new")?,
            old: beside(".old")?,
            lock: beside(".lock")?,
            journal: beside(".journal")?,
            cache: beside(".cache")?,
            target: found,
        })
    }

    /// The neighbour of the folder `target` whose hidden name ends like this.
    pub(super) fn beside(target: &Path, ending: &str) -> Option<PathBuf> {
        let mut neighbour = std::ffi::OsString::from(".");
        neighbour.push(target.file_name()?);
        neighbour.push(ending);
        Some(target.parent()?.join(neighbour))
    }

    /// The folder that all places lie in.
    pub(super) fn parent(&self) -> &Path {
        self.target.parent().unwrap_or(Path::new("."))
    }
}

fn existing(target: &Path) -> anyhow::Result<PathBuf> {
    let found = match fs::canonicalize(target) {
        Ok(found) if found.is_dir() => found,
        Ok(_) => {
            return Err(Refusal::NotAFolder {
                path: target.to_owned(),
            }
            .into());
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Refusal::NotAFolder {
                path: target.to_owned(),
            }
            .into());
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", target.display())),
    };
    Ok(found)
}

fn absent(target: &Path) -> anyhow::Result<PathBuf> {
    let parent = match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    let make = || format!("cannot make the folder {}", parent.display());
    fs::create_dir_all(parent).with_context(make)?;
    let parent = fs::canonicalize(parent).with_context(make)?;
    let Some(name) = target.file_name() else {
        bail!("{} names no folder", target.display());
    };
    Ok(parent.join(name))
}
