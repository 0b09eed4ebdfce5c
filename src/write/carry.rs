//! What others put in the folder, carried over as it is.

use std::fs::{self, File, FileTimes, Metadata, Permissions};
use std::io;
use std::path::Path;

use anyhow::{Context, bail};

use super::refusal::Refusal;

/// Carries a file, link, pipe or socket over. It gets a second name; it is neither opened nor followed.
///
/// Where the file system has no second names, a file is copied with its times, permissions and owner.
pub(super) fn carry_file(from: &Path, to: &Path) -> anyhow::Result<()> {
    let Err(error) = fs::hard_link(from, to) else {
        return Ok(());
    };
    if error.kind() == io::ErrorKind::CrossesDevices {
        return Err(Refusal::MountPoint {
            path: from.to_owned(),
        }
        .into());
    }
    let cannot_keep = || format!("cannot carry over {}", from.display());
    let metadata = fs::symlink_metadata(from).with_context(cannot_keep)?;
    let file_type = metadata.file_type();
    if file_type.is_symlink() {
        let points_to = fs::read_link(from).with_context(cannot_keep)?;
        symlink(&points_to, from, to).with_context(cannot_keep)?;
    } else if file_type.is_file() {
        fs::copy(from, to).with_context(cannot_keep)?;
        // Opened for reading: a file that is closed to writing takes its times all the same.
        // A copy with another time is taken for an outdated one later, and the original moved over it.
        let _ = File::open(to).and_then(|file| file.set_times(times(&metadata)));
    } else {
        return Err(error).with_context(cannot_keep);
    }
    keep_owner(&metadata, from, to)
}

/// Gives the new folder `to` the owner, the permissions and the times of a stranger's folder.
pub(super) fn carry_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    let cannot_keep = || format!("cannot carry over {}", from.display());
    let metadata = fs::symlink_metadata(from).with_context(cannot_keep)?;
    keep_owner(&metadata, from, to)?;
    // While the folder can still be opened. Not every system sets times of folders; nothing depends on them.
    let _ = File::open(to).and_then(|folder| folder.set_times(times(&metadata)));
    fs::set_permissions(to, metadata.permissions()).with_context(cannot_keep)
}

/// Gives a new folder of the site the permissions that its predecessor had, if there was one; `usual` are those that it
/// has as a new one.
pub(super) fn keep_permissions(from: &Path, to: &Path, usual: &Permissions) -> anyhow::Result<()> {
    match fs::symlink_metadata(from) {
        Ok(metadata) if metadata.permissions() == *usual => Ok(()),
        Ok(metadata) if metadata.is_dir() => fs::set_permissions(to, metadata.permissions())
            .with_context(|| format!("cannot set the permissions of {}", to.display())),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(()),
        Err(error) => bail!("cannot read {}: {error}", from.display()),
    }
}

/// Whether the two are one thing, or `kept` is an untouched copy of `original`.
pub(super) fn is_same(original: &Path, kept: &Path) -> bool {
    let (Ok(one), Ok(other)) = (fs::symlink_metadata(original), fs::symlink_metadata(kept)) else {
        return false;
    };
    if one.file_type() != other.file_type() {
        return false;
    }
    if one.file_type().is_symlink() {
        return fs::read_link(original).ok() == fs::read_link(kept).ok();
    }
    let is_copy = one.is_file() && one.len() == other.len() && one.modified().ok() == other.modified().ok();
    is_one_thing(&one, &other) || is_copy
}

fn times(metadata: &Metadata) -> FileTimes {
    let mut times = FileTimes::new();
    if let Ok(modified) = metadata.modified() {
        times = times.set_modified(modified);
    }
    if let Ok(accessed) = metadata.accessed() {
        times = times.set_accessed(accessed);
    }
    times
}

#[cfg(unix)]
fn is_one_thing(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_one_thing(_one: &Metadata, _other: &Metadata) -> bool {
    false
}

#[cfg(unix)]
fn keep_owner(metadata: &Metadata, from: &Path, to: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, lchown};
    let now = fs::symlink_metadata(to).with_context(|| format!("cannot read {}", to.display()))?;
    if (now.uid(), now.gid()) == (metadata.uid(), metadata.gid()) {
        return Ok(());
    }
    let refusal = || Refusal::ForeignOwner {
        path: from.to_owned(),
    };
    lchown(to, Some(metadata.uid()), Some(metadata.gid())).with_context(refusal)?;
    // A change of owner clears the bits that run a file as its owner.
    if metadata.file_type().is_symlink() {
        return Ok(());
    }
    fs::set_permissions(to, metadata.permissions()).with_context(refusal)
}

#[cfg(not(unix))]
fn keep_owner(_metadata: &Metadata, _from: &Path, _to: &Path) -> anyhow::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn symlink(points_to: &Path, _from: &Path, to: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(points_to, to)
}

#[cfg(windows)]
fn symlink(points_to: &Path, from: &Path, to: &Path) -> io::Result<()> {
    use std::os::windows::fs::{symlink_dir, symlink_file};
    if from.is_dir() {
        symlink_dir(points_to, to)
    } else {
        symlink_file(points_to, to)
    }
}
