//! Puts a built site in its folder, as a whole or not at all.
//!
//! In: the folder and every [`OutputFile`]. Out: the folder holds exactly these files, and beside them what
//! others put there. This is the only station that writes; [`replace`] writes files of the content itself, for commands
//! that bring words in.
//!
//! 1. [`paths`]: every path stays inside the site, and no two meet on a disk that ignores case.
//! 2. [`places`]: where the site, its successor and its predecessor stand; [`lock`]: one build at a time.
//! 3. [`swap`]: what a killed build left behind is cleared.
//! 4. [`inventory`]: what stands in the folder now; [`comparison`]: what of it is ours, is the same, is stale,
//!    or belongs to somebody else. A stranger's file in our way ends the publication here.
//! 5. [`stage`]: a complete new site grows beside the old one. An unchanged file is a second name (hard link)
//!    for the old one, so its time stays and an upload by time skips it; a stranger's file is carried over in
//!    the same way ([`carry`]) and is never opened.
//! 6. [`swap`]: both folders change places in one step of the file system, and the old one goes.
//!
//! Where the site goes to a server, every text file gets [`compressed`] ones beside it before all that.
//!
//! Beside the site stands as well what its files were made of ([`cache`]), for the next build.
//!
//! A build that is killed, or that meets a full disk, before step 6 has not touched the site. Where the system
//! cannot exchange two folders in one step (Windows, some network file systems) two renames follow each other;
//! between them the site is away for an instant, and a build killed in that instant is mended by the next one.
//! Against a power cut nothing is promised: nothing is flushed to the disk. The next build compares bytes, not
//! times, and so repairs what a power cut has emptied.
//!
//! Two limits: a program that works inside the folder (a shell, an upload) stands in the old one after the
//! exchange, and extended attributes of folders are not carried over. A stranger's file that arrives during a
//! build is found when the old folder is cleared, and moved over.

#![expect(clippy::disallowed_methods, reason = "the station that writes the site")]

mod cache;
mod carry;
mod comparison;
mod compressed;
mod content;
mod inventory;
mod lock;
mod manifest;
mod paths;
mod places;
mod refusal;
mod stage;
mod swap;

#[cfg(test)]
mod tests;

use std::path::Path;

use anyhow::Context;

use crate::output::OutputFile;
use comparison::Comparison;
use inventory::Inventory;
use lock::Lock;
use manifest::Manifest;
use places::Places;

pub use cache::Cache;
pub use compressed::compressed;
pub use content::{NewContent, file, replace};
pub use manifest::MANIFEST_NAME;
pub use refusal::Refusal;

/// What a publication did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files of the site.
    pub n_files: usize,
    /// Those that are new or have other bytes than before.
    pub n_written: usize,
    /// Those that were there with the same bytes.
    pub n_unchanged: usize,
    /// Files of the previous site that this one does not have.
    pub n_removed: usize,
    /// The size of all files together.
    pub bytes: u64,
}

/// Makes `target` hold exactly `files`, and what others put there.
///
/// # Errors
/// A [`Refusal`] (found with `downcast_ref`) for what a person has to decide; otherwise what the machine
/// refused, with the path in the message. `target` is then as it was.
pub fn publish(target: &Path, files: &[OutputFile]) -> anyhow::Result<Published> {
    publish_with(target, files, None)
}

/// [`publish`], remembering in `cache` what the files were made of.
///
/// # Errors
/// As [`publish`]. A cache that cannot be written is none.
pub fn publish_and_remember(target: &Path, files: &[OutputFile], cache: &Cache) -> anyhow::Result<Published> {
    publish_with(target, files, Some(cache))
}

fn publish_with(target: &Path, files: &[OutputFile], cache: Option<&Cache>) -> anyhow::Result<Published> {
    let files = paths::by_path(files)?;
    let places = Places::find(target)?;
    let _lock = Lock::take(&places)?;
    swap::recover(&places)?;

    let inventory = Inventory::take(&places)?;
    let manifest = Manifest::read(&places.target)?;
    let standing = cache.map(Cache::standing).unwrap_or_default();
    let comparison = Comparison::make(&places, &files, &inventory, &manifest, &standing)?;
    let published = Published {
        n_files: files.len(),
        n_written: comparison.changed.len(),
        n_unchanged: comparison.unchanged.len(),
        n_removed: comparison.stale.len(),
        bytes: files.values().map(|bytes| bytes.len() as u64).sum(),
    };
    if inventory.exists() && comparison.manifest == manifest {
        let is_same = comparison.changed.is_empty() && comparison.stale.is_empty();
        if is_same {
            if let Some(cache) = cache {
                cache.write(&places, &manifest);
            }
            return Ok(published);
        }
    }
    let staged = stage::build(&places, &comparison);
    let swapped = staged.and_then(|()| swap::publish(&places, &inventory));
    if let Err(error) = swapped {
        // The first error is the one to report; the next build clears what cannot be cleared now.
        let _ = swap::discard(&places.new);
        return Err(error).with_context(|| format!("cannot publish to {}", places.shown.display()));
    }
    if let Some(cache) = cache {
        cache.write(&places, &comparison.manifest);
    }
    Ok(published)
}
