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

/// Builds the new site at `places.new`, which does not exist.
pub(super) fn build(places: &Places, comparison: &Comparison<'_>) -> anyhow::Result<()> {
    let folders = folders(comparison);
    for folder in &folders {
        let path = places.new.join(folder);
        fs::create_dir(&path).with_context(|| format!("cannot make {}", path.display()))?;
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
        .map(|(path, bytes)| link_or_write(&places.target.join(path), &places.new.join(path), bytes));
    linked.collect::<anyhow::Result<()>>()?;
    let written = comparison
        .changed
        .par_iter()
        .map(|(path, bytes)| write(&places.new.join(path), bytes));
    written.collect::<anyhow::Result<()>>()?;
    write(
        &places.new.join(MANIFEST_NAME),
        comparison.manifest.to_text().as_bytes(),
    )?;

    // Deepest first, and after the content: a folder may be closed to writing, and its time is of its last change.
    for folder in folders.iter().rev() {
        let (from, to) = (places.target.join(folder), places.new.join(folder));
        match comparison.foreign.get(folder) {
            Some(_) => carry::carry_folder(&from, &to)?,
            None => carry::keep_permissions(&from, &to)?,
        }
    }
    Ok(())
}

/// The folders of the new site, each before what it holds; the empty path is the site itself.
fn folders(comparison: &Comparison<'_>) -> BTreeSet<PathBuf> {
    let files = comparison
        .unchanged
        .iter()
        .chain(&comparison.changed)
        .map(|(path, _)| *path);
    let mut folders: BTreeSet<PathBuf> = paths::folders(files).into_iter().map(PathBuf::from).collect();
    for (path, kind) in &comparison.foreign {
        let holders = path.ancestors().skip(usize::from(*kind != Kind::Folder));
        folders.extend(holders.map(Path::to_owned));
    }
    folders.insert(PathBuf::new());
    folders
}

/// Gives an unchanged file a second name in the new site; where the file system cannot, or not once more, the
/// file is written with the time of the old one.
fn link_or_write(from: &Path, to: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    write(to, bytes)?;
    let modified = fs::symlink_metadata(from).and_then(|metadata| metadata.modified());
    if let Ok(modified) = modified {
        let keep = |file: File| file.set_modified(modified);
        // A time that cannot be kept costs an upload of one file more, not the publication.
        let _ = File::options().append(true).open(to).and_then(keep);
    }
    Ok(())
}

/// Writes a new file; one that is there already is never opened.
fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let written: io::Result<()> = File::create_new(path).and_then(|mut file| file.write_all(bytes));
    written.with_context(|| format!("cannot write {}", path.display()))
}
