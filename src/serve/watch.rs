//! Changes of the project's files.

use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use anyhow::Context as _;
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// Editors write a file in several steps; what comes this close together is one change.
const PAUSE: Duration = Duration::from_millis(80);

/// Folders whose changes make another site.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

enum Signal {
    Changed,
    Stop,
}

/// A stream of changes, for as long as it is held.
pub(super) struct Changes {
    signals: Receiver<Signal>,
    sender: Sender<Signal>,
    _watcher: RecommendedWatcher,
}

/// Begins to watch the project at `root`, and the folder of its reports where that is another one.
pub(super) fn changes(root: &Path, reports: Option<&Path>) -> anyhow::Result<Changes> {
    let (sender, receiver) = channel();
    let root = std::path::absolute(root).with_context(|| format!("cannot find {}", root.display()))?;
    let absolute = |folder: &Path| {
        std::path::absolute(folder).with_context(|| format!("cannot find {}", folder.display()))
    };
    let reports = reports.map(absolute).transpose()?;
    let (of_events, watched, watched_reports) = (sender.clone(), root.clone(), reports.clone());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // A watcher that lost events says so with an error: looking again is then the right thing.
        let is_change = event.map_or(true, |event| {
            let is_of_project = |path: &std::path::PathBuf| {
                if watched_reports
                    .as_ref()
                    .is_some_and(|reports| path.starts_with(reports))
                {
                    return true;
                }
                let below = path
                    .strip_prefix(&watched)
                    .ok()
                    .and_then(|path| path.components().next());
                below.is_none_or(|first| FOLDERS.iter().any(|folder| first.as_os_str() == *folder))
            };
            !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(is_of_project)
        });
        if is_change {
            // Nobody listens any more: the preview is ending.
            let _ = of_events.send(Signal::Changed);
        }
    })
    .context("cannot watch files")?;
    // The folder above is watched too, so that a folder that is moved away and back is seen again.
    watcher
        .watch(&root, RecursiveMode::NonRecursive)
        .with_context(|| format!("cannot watch {}", root.display()))?;
    for folder in FOLDERS.map(|folder| root.join(folder)).into_iter().chain(reports) {
        if folder.is_dir() {
            watcher
                .watch(&folder, RecursiveMode::Recursive)
                .with_context(|| format!("cannot watch {}", folder.display()))?;
        }
    }
    Ok(Changes {
        signals: receiver,
        sender,
        _watcher: watcher,
    })
}

impl Changes {
    /// Waits for the next change to be over; `false` when there will be none.
    pub(super) fn next(&self) -> bool {
        if !matches!(self.signals.recv(), Ok(Signal::Changed)) {
            return false;
        }
        loop {
            match self.signals.recv_timeout(PAUSE) {
                Ok(Signal::Changed) => {}
                Err(RecvTimeoutError::Timeout) => return true,
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    /// What ends the stream from another thread.
    pub(super) fn stopper(&self) -> Stopper {
        Stopper(self.sender.clone())
    }
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
