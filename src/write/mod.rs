//! Puts a built site in its folder: as a whole or not at all, or file by file where few of them change.
//!
//! In: the folder and every [`OutputFile`], one by one as they are made. Out: the folder holds exactly these files, and
//! beside them what others put there. This is the only station that writes; [`replace`] writes files of the content
//! itself, for commands that bring words in.
//!
//! With the first file ([`draft`]):
//!
//! 1. [`places`]: where the site, its successor and its predecessor stand; [`lock`]: one build at a time.
//! 2. [`swap`]: what a killed build left behind is cleared, or finished ([`amend`]).
//!
//! With every file:
//!
//! 3. [`comparison`]: whether it is there with the same bytes; [`stage`]: else it is written beside the old site, where
//!    a complete new one grows.
//!
//! After the last:
//!
//! 4. [`paths`]: every path stays inside the site, and no two meet on a disk that ignores case.
//! 5. [`amend`]: where few files change and nothing stands in their way, they take their places one by one, and that
//!    is all. [`journal`]: it is written down before, so that the next build finishes what a killed one has begun.
//!
//! Else the new site is completed, and takes the place of the old one as a whole:
//!
//! 6. [`inventory`]: what stands in the folder now. [`comparison`]: what of the old site is ours, is stale, or belongs
//!    to somebody else. A stranger's file in our way ends the publication here.
//! 7. [`stage`]: an unchanged file gets a second name (hard link) in the new site, so its time stays and an upload by
//!    time skips it; a stranger's file is carried over in the same way ([`carry`]) and is never opened.
//! 8. [`swap`]: both folders change places in one step of the file system, and the old one goes.
//!
//! Where the site goes to a server, every text file gets [`compressed()`] ones beside it before all that.
//!
//! Beside the site stands as well what its files were made of ([`cache`]), for the next build, and by which [`stamp`]
//! each is known without being read; and decoded records ([`records`]).
//!
//! A build that is killed, or that meets a full disk, before the journal of step 5 or step 8 has not touched the site.
//! One that is killed after its journal leaves files of both sites, each of them whole, until the next build, which
//! finishes it first ([`mend`]); the same is seen, for milliseconds, by who reads while files take their places.
//! Where the system cannot exchange two folders in one step (Windows, some network file systems) two renames follow
//! each other; between them the site is away for an instant, and a build killed in that instant is mended by the next
//! one. Against a power cut nothing is promised but that a journal and the files that it names are on the disk before
//! the site is touched: a site that is exchanged is not flushed. The next build compares bytes, not times, and so
//! repairs what a power cut has emptied.
//!
//! Two limits of the exchange: a program that works inside the folder (a shell, an upload) stands in the old one
//! afterwards, and extended attributes of folders are not carried over. A stranger's file that arrives during a build is
//! found when the old folder is cleared, and moved over.

#![expect(clippy::disallowed_methods, reason = "the station that writes the site")]

mod amend;
mod cache;
mod carry;
mod comparison;
mod compressed;
mod content;
mod draft;
mod inventory;
mod journal;
mod lock;
mod manifest;
mod paths;
mod places;
mod records;
mod refusal;
mod stage;
mod stamp;
mod swap;

#[cfg(test)]
mod tests;

use std::path::Path;

use crate::output::OutputFile;
use lock::Lock;
use places::Places;

pub use cache::Cache;
pub use compressed::compressed;
pub use content::{NewContent, file, replace};
pub use draft::Publication;
pub use manifest::MANIFEST_NAME;
pub use records::Records;
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

/// Finishes what a killed build has begun to do to the site at `target`: for who is going to look at it. A publication
/// does so by itself.
///
/// # Errors
/// As [`Publication::finish`].
pub fn mend(target: &Path) -> anyhow::Result<()> {
    let folder = std::fs::canonicalize(target).unwrap_or_else(|_| target.to_owned());
    let journal = Places::beside(&folder, ".journal");
    if journal.is_none_or(|journal| std::fs::symlink_metadata(journal).is_err()) {
        return Ok(());
    }
    let places = Places::find(target)?;
    let _lock = Lock::take(&places)?;
    swap::recover(&places)
}

/// Makes `target` hold exactly `files`, and what others put there.
///
/// # Errors
/// As [`Publication::finish`].
pub fn publish(target: &Path, files: &[OutputFile]) -> anyhow::Result<Published> {
    publish_with(target, files, None)
}

/// [`publish`], remembering in `cache` what the files were made of.
///
/// # Errors
/// As [`Publication::finish`].
pub fn publish_and_remember(target: &Path, files: &[OutputFile], cache: &Cache) -> anyhow::Result<Published> {
    publish_with(target, files, Some(cache))
}

fn publish_with(target: &Path, files: &[OutputFile], cache: Option<&Cache>) -> anyhow::Result<Published> {
    let publication = Publication::to(target, cache);
    for file in files {
        publication.put_bytes(&file.path, &file.bytes, "");
    }
    publication.finish()
}
