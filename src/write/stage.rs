//! A complete new site beside the old one.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;

use super::carry;
use super::comparison::Comparison;
use super::inventory::Kind;
use super::manifest::MANIFEST_NAME;
use super::paths;
use super::places::Places;

/// The file of a folder's own page.
const INDEX: &str = "index.html";

/// Begins a new site at `places.new`, where nothing stands.
pub(super) fn begin(places: &Places) -> anyhow::Result<()> {
    let path = &places.new;
    fs::create_dir(path).with_context(|| format!("cannot make {}", path.display()))
}

/// Writes a file of the new site, and the folders that it lies in. One that is there already is never opened.
pub(super) fn write(places: &Places, path: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = places.new.join(path);
    // Most folders hold one page, which is the first to need them: to ask for the folder first is one question less.
    if let Some(folder) = path.parent().filter(|_| path.ends_with(INDEX)) {
        let _ = fs::create_dir(folder);
    }
    let create = || File::create_new(&path);
    let created = create().or_else(|error| match (error.kind(), path.parent()) {
        (io::ErrorKind::NotFound, Some(folder)) => fs::create_dir_all(folder).and_then(|()| create()),
        _ => Err(error),
    });
    let written = created.and_then(|mut file| file.write_all(bytes));
    written.with_context(|| format!("cannot write {}", path.display()))
}

/// Adds to the files that were written what else the new site holds: files that did not change, what others put
/// there, the list of the files.
pub(super) fn complete(places: &Places, comparison: &Comparison<'_>) -> anyhow::Result<()> {
    if comparison.unchanged.is_empty() && comparison.foreign.is_empty() && !places.target.exists() {
        // A first site is complete: every folder came with its files, and none has a predecessor.
        return write(places, MANIFEST_NAME, comparison.manifest.to_text().as_bytes());
    }
    let folders = folders(comparison);
    let usual = fs::symlink_metadata(&places.new).map(|metadata| metadata.permissions());
    let usual = usual.with_context(|| format!("cannot read {}", places.new.display()))?;
    for folder in &folders {
        let path = places.new.join(folder);
        match fs::create_dir(&path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(error).with_context(|| format!("cannot make {}", path.display()));
            }
            _ => {}
        }
    }
    for (path, kind) in &comparison.foreign {
        if *kind != Kind::Folder {
            carry::carry_file(&places.target.join(path), &places.new.join(path))?;
        }
    }
    // The kernel does most of the work here, and does it for each folder on its own: on all cores.
    let linked = comparison
        .unchanged
        .par_iter()
        .map(|path| link_or_copy(&places.target.join(path), &places.new.join(path)));
    linked.collect::<anyhow::Result<()>>()?;
    write(places, MANIFEST_NAME, comparison.manifest.to_text().as_bytes())?;

    // Deepest first, and after the content: a folder may be closed to writing, and its time is of its last change.
    for folder in folders.iter().rev() {
        let (from, to) = (places.target.join(folder), places.new.join(folder));
        match comparison.foreign.get(folder) {
            Some(_) => carry::carry_folder(&from, &to)?,
            None => carry::keep_permissions(&from, &to, &usual)?,
        }
    }
    Ok(())
}

/// The folders of the new site, each before what it holds; the empty path is the site itself.
fn folders(comparison: &Comparison<'_>) -> Vec<PathBuf> {
    let ours = paths::folders(comparison.manifest.paths());
    let mut others = BTreeSet::new();
    for (path, kind) in &comparison.foreign {
        let holders = path.ancestors().skip(usize::from(*kind != Kind::Folder));
        let is_ours = |path: &Path| {
            path.to_str()
                .is_some_and(|path| path.is_empty() || ours.contains(path))
        };
        others.extend(holders.filter(|path| !is_ours(path)).map(Path::to_owned));
    }
    let ours = ours.iter().map(PathBuf::from);
    std::iter::once(PathBuf::new())
        .chain(ours)
        .chain(others)
        .collect()
}

/// Gives an unchanged file a second name in the new site; where the file system cannot, or not once more, the
/// file is copied with its time.
fn link_or_copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to).with_context(|| format!("cannot write {}", to.display()))?;
    let modified = fs::symlink_metadata(from).and_then(|metadata| metadata.modified());
    if let Ok(modified) = modified {
        let keep = |file: File| file.set_modified(modified);
        // A time that cannot be kept costs an upload of one file more, not the publication.
        let _ = File::options().append(true).open(to).and_then(keep);
    }
    Ok(())
}
