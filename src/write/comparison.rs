//! What of the folder's content is ours, is the same, is stale, or belongs to somebody else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use super::inventory::{Entry, Inventory, Kind};
use super::manifest::{MANIFEST_NAME, Manifest};
use super::paths::{self, FilesByPath};
use super::places::Places;
use super::refusal::Refusal;

/// The new site against the folder as it stands.
#[derive(Debug)]
pub(super) struct Comparison<'a> {
    /// Files that stand there with the same bytes.
    pub(super) unchanged: Vec<&'a str>,
    /// Files of the previous site that the new one does not have.
    pub(super) stale: Vec<PathBuf>,
    /// What others put there, a folder before what it holds.
    pub(super) foreign: BTreeMap<PathBuf, Kind>,
    /// The list of the new site.
    pub(super) manifest: &'a Manifest,
}

impl<'a> Comparison<'a> {
    /// Compares, and refuses where a stranger's file is in the way.
    pub(super) fn make(
        places: &Places,
        files: &FilesByPath<'a>,
        inventory: &Inventory,
        before: &Manifest,
        manifest: &'a Manifest,
    ) -> anyhow::Result<Self> {
        let (stale, foreign) = sort_out(places, files, inventory, before)?;
        refuse_conflicts(places, files, &foreign)?;
        let unchanged = files.iter().filter(|(_, file)| file.is_unchanged);
        Ok(Self {
            unchanged: unchanged.map(|(path, _)| *path).collect(),
            stale,
            foreign,
            manifest,
        })
    }
}

/// Whether the folder holds a plain file with these bytes. One that cannot be read is replaced; one that `is_known` to
/// hold them is not read again.
pub(super) fn is_unchanged(
    places: &Places,
    path: &str,
    bytes: &[u8],
    is_known: impl FnOnce(&fs::Metadata) -> bool,
) -> bool {
    let absolute = places.target.join(path);
    let has_size = |metadata: &fs::Metadata| metadata.is_file() && metadata.len() == bytes.len() as u64;
    let metadata = fs::symlink_metadata(&absolute).ok().filter(has_size);
    metadata
        .is_some_and(|metadata| is_known(&metadata) || fs::read(&absolute).is_ok_and(|found| found == bytes))
}

/// Parts what is not in the new site into stale files of ours and what belongs to others.
///
/// A file of ours that somebody has changed since counts as hers, unless the new site has a file of this name.
fn sort_out(
    places: &Places,
    files: &FilesByPath<'_>,
    inventory: &Inventory,
    before: &Manifest,
) -> anyhow::Result<(Vec<PathBuf>, BTreeMap<PathBuf, Kind>)> {
    let made_folders = paths::folders(before.paths());
    let (mut stale, mut foreign) = (Vec::new(), BTreeMap::new());
    for Entry {
        path,
        site_path: name,
        kind,
    } in inventory.iter()
    {
        let kind = *kind;
        let made = name.as_deref().and_then(|name| before.get(name));
        match (kind, name.as_deref(), made) {
            (Kind::Folder, Some(name), _) if made_folders.contains(name) => {}
            (Kind::File, Some(MANIFEST_NAME), _) => {}
            (Kind::File, Some(name), Some(_)) if files.contains_key(name) => {}
            (Kind::File, _, Some(hash)) => {
                let absolute = places.target.join(path);
                let bytes =
                    fs::read(&absolute).with_context(|| format!("cannot read {}", absolute.display()))?;
                if blake3::hash(&bytes) == hash {
                    stale.push(path.to_owned());
                } else {
                    foreign.insert(path.to_owned(), kind);
                }
            }
            _ => {
                foreign.insert(path.to_owned(), kind);
            }
        }
    }
    Ok((stale, foreign))
}

/// A stranger's file may stand neither at a file of the site, nor at one of its folders, nor below a file.
/// A stranger's folder may be one of the site's folders.
fn refuse_conflicts(
    places: &Places,
    files: &FilesByPath<'_>,
    foreign: &BTreeMap<PathBuf, Kind>,
) -> Result<(), Refusal> {
    let folders = paths::folders(files.keys().copied());
    let is_in_the_way = |path: &Path, kind: Kind| {
        if path == Path::new(MANIFEST_NAME) {
            return true;
        }
        // A name that is not Unicode is no name of ours.
        let Some(name) = site_path(path) else { return false };
        let is_at_folder = kind != Kind::Folder && folders.contains(name.as_str());
        let is_below_file = paths::ancestors(&name).any(|folder| files.contains_key(folder));
        files.contains_key(name.as_str()) || is_at_folder || is_below_file
    };
    let conflicts = foreign.iter().filter(|(path, kind)| is_in_the_way(path, **kind));
    let paths: Vec<String> = conflicts.map(|(path, _)| path.display().to_string()).collect();
    if paths.is_empty() {
        return Ok(());
    }
    Err(Refusal::ForeignFiles {
        target: places.shown.clone(),
        paths,
    })
}

/// The path as the site writes it, with `/`; `None` where it is not Unicode.
pub(super) fn site_path(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(std::ffi::OsStr::to_str).collect();
    parts.map(|parts| parts.join("/"))
}
