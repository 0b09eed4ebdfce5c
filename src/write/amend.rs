//! A site of which few files change is amended where it stands.
//!
//! In: the new files, complete beside the site, and the lists of both sites. Out: the site with the new files in their
//! places and without those that it no longer has; nothing else of it is touched. To exchange the whole site means a
//! second name for each of its files, and the removal of the first: most of what a build takes after an edit.
//!
//! 1. [`Amendment::of`]: what is to be done, if it is little and nothing is out of the ordinary. What a person may have
//!    to decide, or what changes folders into files, is left to the exchange ([`super::swap`]).
//! 2. [`Journal::write`]: that is written down.
//! 3. [`Amendment::publish`]: file by file, each in one step of the file system: a reader gets the old page or the new
//!    one. What takes place between the first and the last, milliseconds, is a site of two ages; `publication.json` is
//!    away for that time, so that no browser keeps it for later (`themes/default/scripts/sw.js`).
//!
//! A build that is killed before its journal stands there has not touched the site. One that is killed after it is
//! finished by [`finish`], which the next build does before anything else, whatever it is about to make itself.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Context;
use rayon::prelude::*;

use super::draft::Noted;
use super::inventory::is_same_device;
use super::journal::{Journal, Step};
use super::manifest::{MANIFEST_NAME, Manifest};
use super::paths::{self, FilesByPath};
use super::places::Places;
use super::refusal::Refusal;
use super::{stage, swap};
use crate::offline::PUBLICATION;

/// So many files, and one in so many of the site, are few: the first keeps the time short in which the site is of two
/// ages, the second leaves small sites, and builds that change everything, to the exchange.
const MOST: usize = 500;
const ONE_IN: usize = 16;

/// What is to be done to a site, and can be.
#[derive(Debug)]
pub(super) struct Amendment {
    pub(super) journal: Journal,
    /// The list of the new site.
    manifest: String,
    /// Files of the site before that this one does not have.
    pub(super) n_removed: usize,
}

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Due,
    Done,
    /// Something stands there that the site did not make.
    InTheWay,
}

impl Amendment {
    /// What turns the site whose list is `before` into `files`, whose list is `after`; none where that is not little or
    /// not plain.
    pub(super) fn of(
        places: &Places,
        files: &FilesByPath<'_>,
        before: &Manifest,
        after: &Manifest,
    ) -> anyhow::Result<Option<Self>> {
        let changed = files.values().filter(|file| !file.is_unchanged);
        let changed: Vec<&str> = changed.map(|file| file.path.as_str()).collect();
        let gone: Vec<&str> = before.paths().filter(|path| !files.contains_key(path)).collect();
        let n = changed.len() + gone.len();
        // A file of somebody else with the bytes of ours is still hers.
        let is_ours = |file: &&Noted| !file.is_unchanged || before.names(&file.path);
        let is_little = n <= MOST && n * ONE_IN <= files.len();
        if !is_little || !files.values().all(is_ours) || !is_plain(places, after) {
            return Ok(None);
        }
        let manifest = after.to_text();
        let journal = Journal {
            steps: steps(places, (before, after), (&changed, &gone), &manifest),
        };
        let mut ways = Ways::new(places);
        let mut n_removed = 0;
        for step in &journal.steps {
            match ways.state(step, step.after.is_some())? {
                State::Due => n_removed += usize::from(!after.names(&step.path)),
                State::Done => {}
                State::InTheWay => return Ok(None),
            }
        }
        Ok(ways.can_be_written().then_some(Self {
            journal,
            manifest,
            n_removed,
        }))
    }

    /// Does it.
    pub(super) fn publish(&self, places: &Places) -> anyhow::Result<()> {
        self.promise(places)?;
        self.journal.carry_out(places)
    }

    /// From here on the next build does what this one does not.
    pub(super) fn promise(&self, places: &Places) -> anyhow::Result<()> {
        stage::write(places, MANIFEST_NAME, self.manifest.as_bytes())?;
        // What waits is to be whole on the disk before the journal promises it.
        let waiting = self.journal.steps.iter().filter(|step| step.after.is_some());
        flush(&waiting.map(|step| step.waiting(places)).collect::<Vec<_>>())?;
        // What may fail for want of room comes before anything is promised. An empty folder is no harm.
        self.journal.make_folders(places)?;
        self.journal.write(places)
    }
}

/// Finishes what a killed build has begun, if there is such a thing.
pub(super) fn finish(places: &Places) -> anyhow::Result<()> {
    let Some(journal) = Journal::read(places)?.filter(|journal| journal.is_of(places)) else {
        return Journal::remove(places);
    };
    let mut ways = Ways::new(places);
    let mut in_the_way = Vec::new();
    for step in &journal.steps {
        if ways.state(step, step.is_waiting(places))? == State::InTheWay {
            in_the_way.push(step.path.clone());
        }
    }
    if !in_the_way.is_empty() {
        return Err(Refusal::ForeignFiles {
            target: places.shown.clone(),
            paths: in_the_way,
        }
        .into());
    }
    journal.make_folders(places)?;
    journal.carry_out(places)
}

impl Journal {
    /// Whether the site is still the one that the journal was written for.
    fn is_of(&self, places: &Places) -> bool {
        let found = fs::read(places.target.join(MANIFEST_NAME)).ok();
        let found = found.map(|bytes| blake3::hash(&bytes));
        let of_list = self.steps.iter().find(|step| step.path == MANIFEST_NAME);
        of_list.is_some_and(|step| found.is_some() && (found == step.before || found == step.after))
    }

    fn make_folders(&self, places: &Places) -> anyhow::Result<()> {
        let put = self.steps.iter().filter(|step| step.after.is_some());
        for folder in paths::folders(put.map(|step| step.path.as_str())) {
            let folder = places.target.join(folder);
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        }
        Ok(())
    }

    fn carry_out(&self, places: &Places) -> anyhow::Result<()> {
        for step in &self.steps {
            step.carry_out(places).with_context(|| {
                let path = step.target(places);
                format!(
                    "cannot replace {}; the next build puts the site right",
                    path.display()
                )
            })?;
        }
        self.remove_empty_folders(places);
        // The site is published. What cannot be cleared now is cleared, or reported, by the next build.
        let _ = Journal::remove(places).and_then(|()| swap::discard(&places.new));
        Ok(())
    }

    /// Removes the folders that held nothing but what is gone, the deepest first.
    fn remove_empty_folders(&self, places: &Places) {
        let gone = self.steps.iter().filter(|step| step.after.is_none());
        let folders = paths::folders(gone.map(|step| step.path.as_str()));
        // A folder stands before what it holds.
        for folder in folders.into_iter().rev() {
            // One that holds something stays.
            let _ = fs::remove_dir(places.target.join(folder));
        }
    }
}

impl Step {
    /// Takes the step, unless it was taken before.
    pub(super) fn carry_out(&self, places: &Places) -> io::Result<()> {
        let target = self.target(places);
        match self.after {
            Some(_) if self.is_waiting(places) => fs::rename(self.waiting(places), target),
            None if self.is_to_go(&target)? => fs::remove_file(target),
            _ => Ok(()),
        }
    }

    fn is_waiting(&self, places: &Places) -> bool {
        fs::symlink_metadata(self.waiting(places)).is_ok_and(|found| found.is_file())
    }

    /// Whether the file that the site before made is there as it was: one that somebody has changed is hers.
    fn is_to_go(&self, target: &Path) -> io::Result<bool> {
        match fs::symlink_metadata(target) {
            Ok(found) if found.is_file() => Ok(self.before == Some(blake3::hash(&fs::read(target)?))),
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(false),
        }
    }
}

/// All steps, in an order in which a page comes after what it names, and what goes goes last.
fn steps(
    places: &Places,
    (before, after): (&Manifest, &Manifest),
    (changed, gone): (&[&str], &[&str]),
    manifest: &str,
) -> Vec<Step> {
    let step = |path: &str, before: Option<blake3::Hash>, after: Option<blake3::Hash>| Step {
        path: path.to_owned(),
        before,
        after,
    };
    let put = |path: &&str| step(path, before.get(path), after.get(path));
    let remove = |path: &&str| step(path, before.get(path), None);
    let (new, replaced): (Vec<&str>, Vec<&str>) = changed.iter().partition(|path| before.get(path).is_none());
    let (publication, replaced): (Vec<&str>, Vec<&str>) =
        replaced.into_iter().partition(|path| *path == PUBLICATION);
    // The list, by which a journal is known to be of this site, keeps its place until all that it names is there.
    let list = fs::read(places.target.join(MANIFEST_NAME)).ok();
    let list = step(
        MANIFEST_NAME,
        list.map(|bytes| blake3::hash(&bytes)),
        Some(blake3::hash(manifest.as_bytes())),
    );
    // While this file is away, browsers keep nothing of what they read.
    let away = publication
        .iter()
        .filter(|path| before.get(path) != after.get(path));
    let steps = away.map(remove).chain(new.iter().map(put));
    let steps = steps
        .chain(replaced.iter().map(put))
        .chain(gone.iter().map(remove));
    steps.chain([list]).chain(publication.iter().map(put)).collect()
}

/// Whether the site is a plain folder, and so is each of its folders that is there: no link, no mount point.
pub(super) fn is_plain(places: &Places, manifest: &Manifest) -> bool {
    let root = fs::symlink_metadata(&places.target).ok();
    let parent = fs::symlink_metadata(places.parent()).ok();
    let Some((root, parent)) = root.zip(parent) else {
        return false;
    };
    let folders: Vec<&str> = paths::folders(manifest.paths()).into_iter().collect();
    let is_folder = |folder: &&str| match fs::symlink_metadata(places.target.join(folder)) {
        Ok(found) => found.is_dir() && is_same_device(&found, &root),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    is_same_device(&root, &parent) && folders.par_iter().all(is_folder)
}

/// The folders on the way to files, each looked at once.
struct Ways<'a> {
    places: &'a Places,
    /// Whether it is a plain folder, or is not there.
    folders: HashMap<PathBuf, bool>,
}

impl<'a> Ways<'a> {
    fn new(places: &'a Places) -> Self {
        Self {
            places,
            folders: HashMap::new(),
        }
    }

    /// How far a step is; `is_waiting` says whether the file that is to stand there still waits.
    fn state(&mut self, step: &Step, is_waiting: bool) -> anyhow::Result<State> {
        if step.after.is_some() && !is_waiting {
            return Ok(State::Done);
        }
        if !self.is_plain(&step.path) {
            return Ok(State::InTheWay);
        }
        let target = step.target(self.places);
        if step.after.is_none() {
            let is_to_go = step.is_to_go(&target);
            let is_to_go = is_to_go.with_context(|| format!("cannot read {}", target.display()))?;
            return Ok(if is_to_go { State::Due } else { State::Done });
        }
        match fs::symlink_metadata(&target) {
            // What the site made there is replaced, even where somebody has changed it since.
            Ok(found) if found.is_file() && step.before.is_some() => Ok(State::Due),
            Ok(_) => Ok(State::InTheWay),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(State::Due),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", target.display())),
        }
    }

    /// Whether every folder on the way to a file is a plain one, or is not there yet.
    fn is_plain(&mut self, path: &str) -> bool {
        paths::ancestors(path).all(|folder| {
            let folder = self.places.target.join(folder);
            *self
                .folders
                .entry(folder)
                .or_insert_with_key(|folder| match fs::symlink_metadata(folder) {
                    Ok(found) => found.is_dir(),
                    Err(error) => error.kind() == io::ErrorKind::NotFound,
                })
        })
    }

    /// Whether files can be put into these folders, and taken out of them.
    fn can_be_written(&self) -> bool {
        let folders = self.folders.keys().map(PathBuf::as_path);
        let mut all = folders.chain([self.places.target.as_path()]);
        all.all(|folder| is_open(folder) || !folder.exists())
    }
}

#[cfg(unix)]
fn is_open(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
fn is_open(folder: &Path) -> bool {
    fs::metadata(folder).is_ok_and(|found| !found.permissions().readonly())
}

/// Flushes files to the disk, many at once: who waits for a disk needs no core, and it writes down many as fast as one.
fn flush(paths: &[PathBuf]) -> anyhow::Result<()> {
    const AT_ONCE: usize = 16;
    let flush = |path: &PathBuf| {
        let flushed = fs::File::open(path).and_then(|file| file.sync_all());
        flushed.with_context(|| format!("cannot write {}", path.display()))
    };
    std::thread::scope(|scope| {
        let some = |paths| scope.spawn(move || <[PathBuf]>::iter(paths).try_for_each(flush));
        let begun: Vec<_> = paths
            .chunks(paths.len().div_ceil(AT_ONCE).max(1))
            .map(some)
            .collect();
        begun.into_iter().try_for_each(|thread| match thread.join() {
            Ok(flushed) => flushed,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}
