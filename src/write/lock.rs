//! One build at a time for one folder.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, anyhow};

use super::places::Places;
use super::refusal::Refusal;

/// Held while a build publishes. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock, or says at once that another build has it.
    pub(super) fn take(places: &Places) -> anyhow::Result<Self> {
        let path = places.lock.as_path();
        let locked = |file| Self {
            file,
            path: path.to_owned(),
        };
        // A build that ends removes its lock file; one that opened it just before must open the next.
        for _ in 0..100 {
            let file = File::options()
                .create(true)
                .append(true)
                .open(path)
                .with_context(|| {
                    let (parent, site) = (places.parent().display(), places.shown.display());
                    format!("cannot write in {parent}, where the new site is prepared beside {site}")
                })?;
            match file.try_lock() {
                Ok(()) if is_current(&file, path) => return Ok(locked(file)),
                Ok(()) => {}
                // A file system without locks: better an unguarded publication than none.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(locked(file));
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(Refusal::Busy {
                        target: places.shown.clone(),
                    }
                    .into());
                }
                Err(TryLockError::Error(error)) => {
                    return Err(error).with_context(|| format!("cannot lock {}", path.display()));
                }
            }
        }
        Err(anyhow!(
            "cannot lock {}: it is removed again and again",
            path.display()
        ))
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still held, so nobody can hold the lock on a file that has lost its name and
        // believe to be alone. A file that stays is no harm.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}

/// Whether `path` still names the open `file`.
#[cfg(unix)]
fn is_current(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// Elsewhere an open file cannot be removed.
#[cfg(not(unix))]
fn is_current(_file: &File, path: &Path) -> bool {
    path.exists()
}
