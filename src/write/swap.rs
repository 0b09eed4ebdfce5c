//! The old site and the new one change places, and what is left over goes.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::amend;
use super::carry;
use super::comparison::site_path;
use super::inventory::Inventory;
use super::manifest::{MANIFEST_NAME, Manifest};
use super::paths;
use super::places::Places;
use super::refusal::Refusal;

/// Clears what a killed build left behind, and finishes what it had promised to do ([`amend`]).
///
/// At `places.new` stands a site that never was complete: it goes, and the files of others that it holds are
/// second names. At `places.old` stands a complete site: usually the old one after the exchange, so it may
/// hold a stranger's file that arrived during that build and has to be saved.
pub(super) fn recover(places: &Places) -> anyhow::Result<()> {
    for place in [&places.new, &places.old] {
        let is_ours = !is_there(place) || is_folder(place)?;
        ensure!(
            is_ours,
            "{} is in the way of the new site; move it away",
            place.display()
        );
    }
    if is_there(&places.old) && !is_there(&places.target) {
        // Killed between the two renames of a file system without exchange.
        fs::rename(&places.old, &places.target)
            .with_context(|| format!("cannot put {} back", places.shown.display()))?;
    }
    amend::finish(places).with_context(|| {
        format!(
            "cannot finish what an earlier build did to {}",
            places.shown.display()
        )
    })?;
    let cannot_clear = |path: &Path| format!("cannot clear {}, left by an earlier build", path.display());
    discard(&places.new).with_context(|| cannot_clear(&places.new))?;
    let retired = || {
        if !is_there(&places.old) {
            return Ok(());
        }
        let (old, new) = (Manifest::read(&places.old)?, Manifest::read(&places.target)?);
        retire(places, &old, &new, Since::EarlierBuild)
    };
    retired().with_context(|| cannot_clear(&places.old))
}

/// Puts the complete site at `places.new`, whose list is `manifest`, in the place of the one whose list was `before`.
pub(super) fn publish(
    places: &Places,
    inventory: &Inventory,
    before: &Manifest,
    manifest: &Manifest,
) -> anyhow::Result<()> {
    let swapped = if inventory.exists() {
        exchange(places)
    } else {
        fs::rename(&places.new, &places.target)
    };
    swapped.map_err(|error| match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => {
            anyhow::Error::new(error).context(Refusal::MountPoint {
                path: places.shown.clone(),
            })
        }
        _ => anyhow::Error::new(error).context("cannot put the new site in the old one's place"),
    })?;
    // The site is published. What cannot be cleared now is cleared, or reported, by the next build.
    let _ = retire(places, before, manifest, Since::ThisBuild);
    Ok(())
}

/// Exchanges both folders, so that the old site stands at `places.old`; at every instant one of them, complete,
/// stands at the target.
fn exchange(places: &Places) -> io::Result<()> {
    // From here on the new site is complete, and its name says so: see `recover`.
    fs::rename(&places.new, &places.old)?;
    let Err(error) = exchange_folders(&places.old, &places.target) else {
        return Ok(());
    };
    fs::rename(&places.old, &places.new)?;
    let is_unknown = matches!(
        error.kind(),
        io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
    );
    if is_unknown {
        rename_twice(places)
    } else {
        Err(error)
    }
}

/// For file systems without exchange. Between the renames there is no site; a build killed there is mended by
/// [`recover`].
pub(super) fn rename_twice(places: &Places) -> io::Result<()> {
    fs::rename(&places.target, &places.old)?;
    fs::rename(&places.new, &places.target).inspect_err(|_| {
        // Better the old site than none; should this fail too, `recover` tries again.
        let _ = fs::rename(&places.old, &places.target);
    })
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange_folders(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange_folders(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Removes a site that never was complete, if there is one.
pub(super) fn discard(path: &Path) -> anyhow::Result<()> {
    if !is_there(path) {
        return Ok(());
    }
    for (entry, is_folder) in entries(path)? {
        if is_folder {
            discard(&entry)?;
        } else {
            fs::remove_file(&entry).with_context(|| format!("cannot remove {}", entry.display()))?;
        }
    }
    fs::remove_dir(path).with_context(|| format!("cannot remove {}", path.display()))
}

/// Since when the old site has been away. It decides which of two versions of a stranger's file is hers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Since {
    /// An instant: a version in the old site that is another than the one carried over is the later one.
    ThisBuild,
    /// Some time: she has seen the new site, and what is there now is what she wants.
    EarlierBuild,
}

/// Removes the old site, if there is one: what was made, and what has a second name in the new one. Anything
/// else came too late to be carried over, and is moved.
fn retire(places: &Places, old: &Manifest, new: &Manifest, since: Since) -> anyhow::Result<()> {
    if !is_there(&places.old) {
        return Ok(());
    }
    let retiring = Retiring {
        places,
        made_folders: paths::folders(old.paths()),
        old,
        new,
        since,
    };
    retiring.clear(Path::new(""))
}

struct Retiring<'a> {
    places: &'a Places,
    old: &'a Manifest,
    made_folders: BTreeSet<&'a str>,
    new: &'a Manifest,
    since: Since,
}

impl Retiring<'_> {
    fn clear(&self, folder: &Path) -> anyhow::Result<()> {
        let absolute = self.places.old.join(folder);
        for (entry, is_folder) in entries(&absolute)? {
            let Some(name) = entry.file_name() else { continue };
            let path = folder.join(name);
            let kept = self.places.target.join(&path);
            let site_path = site_path(&path).unwrap_or_default();
            if is_folder {
                if self.made_folders.contains(site_path.as_str()) || is_there(&kept) {
                    self.clear(&path)?;
                } else {
                    move_over(&entry, &kept)?;
                }
            } else if self.is_dispensable(&entry, &site_path, &kept) {
                fs::remove_file(&entry).with_context(|| format!("cannot remove {}", entry.display()))?;
            } else if self.new.get(&site_path).is_none() {
                move_over(&entry, &kept)?;
            }
        }
        fs::remove_dir(&absolute).with_context(|| format!("cannot remove {}", absolute.display()))
    }

    /// Whether a file of the old site was made, or is in the new one as well.
    fn is_dispensable(&self, entry: &Path, site_path: &str, kept: &Path) -> bool {
        let is_made = self.old.get(site_path).is_some() || site_path == MANIFEST_NAME;
        let is_outdated = self.since == Since::EarlierBuild && is_there(kept);
        is_made || is_outdated || carry::is_same(entry, kept)
    }
}

/// Moves what came late into the new site, with the folders that it lies in.
fn move_over(from: &Path, to: &Path) -> anyhow::Result<()> {
    let moved = to
        .parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::rename(from, to));
    moved.with_context(|| format!("cannot move {} to {}", from.display(), to.display()))
}

/// What stands in a folder of a site that is to go, and whether that is a folder; the folder is opened to writing first.
fn entries(folder: &Path) -> anyhow::Result<Vec<(PathBuf, bool)>> {
    open_to_owner(folder);
    let read = || -> io::Result<Vec<(PathBuf, bool)>> {
        let entries = fs::read_dir(folder)?;
        let entry = |entry: io::Result<fs::DirEntry>| {
            let entry = entry?;
            Ok((entry.path(), entry.file_type()?.is_dir()))
        };
        entries.map(entry).collect()
    };
    read().with_context(|| format!("cannot read {}", folder.display()))
}

/// A folder that its owner had closed cannot be emptied. Where this fails the removal says so.
#[cfg(unix)]
fn open_to_owner(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    if let Ok(metadata) = fs::symlink_metadata(folder) {
        let mut permissions = metadata.permissions();
        if metadata.is_dir() && permissions.mode() & 0o700 != 0o700 {
            permissions.set_mode(permissions.mode() | 0o700);
            let _ = fs::set_permissions(folder, permissions);
        }
    }
}

#[cfg(not(unix))]
fn open_to_owner(_folder: &Path) {}

fn is_folder(path: &Path) -> anyhow::Result<bool> {
    let metadata = fs::symlink_metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(metadata.is_dir())
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
