//! Changes of the project's files.
//!
//! In: the project's folders. Out: one answer a burst of changes, a little before it is surely over: whoever goes to
//! work then asks [`Changes::rest`] afterwards whether that was all. A burst says only that something has changed:
//! everything is read again, so that nothing depends on which events a system tells, merges or loses. What has to hold
//! is that a change is never without an event. Folders that appear are watched again, those that were moved away and
//! back too, and once a second it is asked whether the folders are still those that are watched.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use notify::event::{CreateKind, ModifyKind, RenameMode};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Editors write a file in several steps; what comes this close together is one change.
const PAUSE: Duration = Duration::from_millis(10);

/// After so long without an event a change is most likely over, and work on it may begin.
const HEAD_START: Duration = Duration::from_millis(2);

/// Changes that do not end are looked at in between.
const LONGEST_BURST: Duration = Duration::from_secs(1);

/// How often it is asked whether folders are still those that are watched.
const LOOKING_AFTER: Duration = Duration::from_secs(1);

/// Folders whose changes make another site.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

enum Signal {
    Changed,
    /// Folders have come or gone.
    ChangedFolders,
    Stop,
}

/// What waiting for a change has come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Awaited {
    /// Something has changed.
    Change,
    /// Nothing has changed for as long as was waited.
    Quiet,
    /// There will be no change any more.
    End,
}

/// A stream of changes, for as long as it is held.
pub(super) struct Changes {
    signals: Receiver<Signal>,
    sender: Sender<Signal>,
    watcher: RecommendedWatcher,
    watched: Vec<Watched>,
    /// When the last event came of a change that may not be over.
    unrest: Option<Instant>,
}

/// A folder that is watched, where it exists.
struct Watched {
    path: PathBuf,
    mode: RecursiveMode,
    /// Which folder stood there when it was last watched.
    identity: Option<Identity>,
}

/// Tells a folder from another one at the same path.
type Identity = (u64, u64);

/// Begins to watch the project at `root`, and the folder of its reports where that is another one.
pub(super) fn changes(root: &Path, reports: Option<&Path>) -> anyhow::Result<Changes> {
    let (sender, receiver) = channel();
    let absolute = |folder: &Path| {
        std::path::absolute(folder).with_context(|| format!("cannot find {}", folder.display()))
    };
    let root = absolute(root)?;
    let reports = reports.map(absolute).transpose()?;
    let (of_events, of_root) = (sender.clone(), root.clone());
    let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Some(signal) = signal(event, &of_root) {
            // Nobody listens any more: the preview is ending.
            let _ = of_events.send(signal);
        }
    })
    .context("cannot watch files")?;
    let folders = FOLDERS.map(|folder| root.join(folder)).into_iter().chain(reports);
    let mut watched = vec![Watched::new(root.clone(), RecursiveMode::NonRecursive)];
    watched.extend(folders.map(|path| Watched::new(path, RecursiveMode::Recursive)));
    let mut changes = Changes {
        signals: receiver,
        sender,
        watcher,
        watched,
        unrest: None,
    };
    for idx in 0..changes.watched.len() {
        changes.watch(idx)?;
    }
    Ok(changes)
}

/// What an event of the system means for the project at `root`; nothing where it is about something else.
fn signal(event: notify::Result<notify::Event>, root: &Path) -> Option<Signal> {
    // A watcher that lost events says so: looking at everything again is then the right thing.
    let Ok(event) = event else {
        return Some(Signal::ChangedFolders);
    };
    if event.need_rescan() {
        return Some(Signal::ChangedFolders);
    }
    // Beside the project's folders lies the site, and what others keep there.
    let is_of_project = |path: &PathBuf| match path.strip_prefix(root) {
        Ok(below) => below
            .components()
            .next()
            .is_none_or(|first| FOLDERS.iter().any(|folder| first.as_os_str() == *folder)),
        Err(_) => true,
    };
    if matches!(event.kind, EventKind::Access(_)) || !event.paths.iter().any(is_of_project) {
        return None;
    }
    let has_new_folder = match event.kind {
        EventKind::Create(kind) => kind != CreateKind::File,
        EventKind::Modify(ModifyKind::Name(mode)) => {
            mode != RenameMode::From && event.paths.iter().any(|path| path.is_dir())
        }
        _ => false,
    };
    Some(if has_new_folder {
        Signal::ChangedFolders
    } else {
        Signal::Changed
    })
}

impl Changes {
    /// Waits for the next change, which is most likely over then; [`Self::rest`] tells.
    pub(super) fn next(&mut self) -> Awaited {
        loop {
            match self.wait(LOOKING_AFTER, HEAD_START) {
                Awaited::Quiet if self.look_after() => return Awaited::Change,
                Awaited::Quiet => {}
                Awaited::Change => {
                    self.unrest = Instant::now().checked_sub(HEAD_START);
                    return Awaited::Change;
                }
                Awaited::End => return Awaited::End,
            }
        }
    }

    /// Waits for what is left of the pause after the last change. Quiet: it was over. What has changed since belongs to
    /// it, and is over then.
    pub(super) fn rest(&mut self) -> Awaited {
        self.unrest.take().map_or(Awaited::Quiet, |since| {
            self.within(PAUSE.saturating_sub(since.elapsed()))
        })
    }

    /// Waits at most so long for a change to begin, and then for it to be over.
    pub(super) fn within(&mut self, time: Duration) -> Awaited {
        self.wait(time, PAUSE)
    }

    /// Waits at most so long for a change to begin, and then until nothing has happened for `pause`.
    fn wait(&mut self, time: Duration, pause: Duration) -> Awaited {
        let mut has_new_folders = match self.signals.recv_timeout(time) {
            Ok(Signal::Changed) => false,
            Ok(Signal::ChangedFolders) => true,
            Err(RecvTimeoutError::Timeout) => return Awaited::Quiet,
            Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return Awaited::End,
        };
        let begun = Instant::now();
        while begun.elapsed() < LONGEST_BURST {
            match self.signals.recv_timeout(pause) {
                Ok(Signal::Changed) => {}
                Ok(Signal::ChangedFolders) => has_new_folders = true,
                Err(RecvTimeoutError::Timeout) => break,
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return Awaited::End,
            }
        }
        // Before anything is read: what changes from here on makes an event of its own.
        if !self.look_after() && has_new_folders {
            self.watch_new_folders();
        }
        Awaited::Change
    }

    /// Watches folders again that are not those of before; says whether there were any.
    fn look_after(&mut self) -> bool {
        let moved: Vec<usize> = (0..self.watched.len())
            .filter(|&idx| identity(&self.watched[idx].path) != self.watched[idx].identity)
            .collect();
        for &idx in &moved {
            // Nothing may be left of the watch: it has gone along with the folder of before.
            let _ = self.watcher.unwatch(&self.watched[idx].path);
            // A folder that cannot be watched is looked at once a second.
            let _ = self.watch(idx);
        }
        !moved.is_empty()
    }

    /// Watches folders that have come: those that came within a new folder before it was watched made no event.
    fn watch_new_folders(&mut self) {
        for idx in 0..self.watched.len() {
            if self.watched[idx].mode == RecursiveMode::Recursive && self.watch(idx).is_err() {
                self.watched[idx].identity = None;
            }
        }
    }

    fn watch(&mut self, idx: usize) -> anyhow::Result<()> {
        let watched = &mut self.watched[idx];
        // Asked before: a folder that changes in between is found to be another one.
        let identity = identity(&watched.path);
        watched.identity = None;
        if identity.is_some() {
            self.watcher
                .watch(&watched.path, watched.mode)
                .with_context(|| format!("cannot watch {}", watched.path.display()))?;
        }
        watched.identity = identity;
        Ok(())
    }

    /// What ends the stream from another thread.
    pub(super) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }
}

impl Watched {
    fn new(path: PathBuf, mode: RecursiveMode) -> Self {
        Self {
            path,
            mode,
            identity: None,
        }
    }
}

/// Which folder stands at `path`; `None` where none does.
fn identity(path: &Path) -> Option<Identity> {
    let metadata = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_dir)?;
    Some(of_metadata(&metadata))
}

#[cfg(unix)]
fn of_metadata(metadata: &std::fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt as _;
    (metadata.dev(), metadata.ino())
}

#[cfg(not(unix))]
fn of_metadata(metadata: &std::fs::Metadata) -> Identity {
    let created = metadata.created().ok();
    let since = created.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    let since = since.unwrap_or_default();
    (since.as_secs(), u64::from(since.subsec_nanos()))
}

/// Ends a stream of changes.
pub(super) struct Stopper(Sender<Signal>);

impl Stopper {
    /// Ends the stream: whoever waits for a change learns that there will be none.
    pub(super) fn stop(&self) {
        // Nobody is left to be told: then there is nothing to end.
        let _ = self.0.send(Signal::Stop);
    }
}
