//! Makes the rest of the site that is shown, while nobody waits: what fails only then shows itself, and whoever comes
//! finds the page ready.
//!
//! In: the site of each state. Out: its problems, told to [`Shown::settle`]. One thread, which stands back while a
//! change is being read and begins anew with the next site.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::diag::Sink;
use crate::steps::Nobody;

use super::Told;
use super::site::Site;
use super::state::{Findings, Found, Shown};
use super::trouble::Trouble;

/// Begun only when a change has rested so long: whoever looks at the changed page is served first.
const REST: Duration = Duration::from_millis(200);

/// The rest of the present site.
#[derive(Default)]
pub(super) struct Background {
    work: Mutex<Work>,
    bell: Condvar,
}

#[derive(Default)]
struct Work {
    site: Option<Arc<Site>>,
    is_paused: bool,
    is_over: bool,
    /// Whether a site had to be taken back, so that the next one is shown only when all of it is good.
    is_in_doubt: bool,
}

impl Work {
    fn is_of(&self, site: &Arc<Site>) -> bool {
        !self.is_over && self.site.as_ref().is_some_and(|own| Arc::ptr_eq(own, site))
    }
}

impl Background {
    /// Stands back until [`Self::resume`].
    pub(super) fn pause(&self) {
        self.work().is_paused = true;
    }

    /// Goes on.
    pub(super) fn resume(&self) {
        self.work().is_paused = false;
        self.bell.notify_all();
    }

    /// Whether a site had to be taken back, and none has been good since.
    pub(super) fn is_in_doubt(&self) -> bool {
        self.work().is_in_doubt
    }

    /// Leaves what there was to do for a new site, of which all may have been made already.
    pub(super) fn take_over(&self, site: Option<(Arc<Site>, bool)>) {
        if let Some((site, is_made)) = site {
            let mut work = self.work();
            work.is_in_doubt &= !is_made;
            work.site = (!is_made).then_some(site);
            self.bell.notify_all();
        }
    }

    /// Ends the thread that runs.
    pub(super) fn end(&self) {
        self.work().is_over = true;
        self.bell.notify_all();
    }

    /// Works until the end.
    pub(super) fn run(&self, shown: &Shown, tell: &Sender<Told>) {
        // Of its own, so that reading the next change never waits for what is being made here.
        let Ok(pool) = rayon::ThreadPoolBuilder::new().num_threads(1).build() else {
            return;
        };
        while let Some(site) = self.next() {
            let make = || {
                let mut sink = Sink::default();
                pool.install(|| site.complete(&mut sink, &Nobody, &|| self.go_on(&site)));
                sink.into_sorted()
            };
            let found = catch_unwind(AssertUnwindSafe(make)).map_or(Found::Failure, Found::Problems);
            {
                let mut work = self.work();
                if !work.is_of(&site) {
                    continue;
                }
                work.site = None;
                work.is_in_doubt |= !found.is_good();
            }
            if shown.settle(&site, &found) && tell.send(told(shown)).is_err() {
                return;
            }
        }
    }

    /// The next site that has something left to make.
    fn next(&self) -> Option<Arc<Site>> {
        let mut work = self.work();
        loop {
            if work.is_over {
                return None;
            }
            let Some(site) = work.site.clone().filter(|_| !work.is_paused) else {
                work = self.bell.wait(work).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let is_undisturbed = |work: &mut Work| !work.is_paused && work.is_of(&site);
            let waited = self.bell.wait_timeout_while(work, REST, is_undisturbed);
            let (rested, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            work = rested;
            if timeout.timed_out() && !work.is_paused && work.is_of(&site) {
                return Some(site);
            }
        }
    }

    /// Waits while something else comes first; says whether the site is still the one that is shown.
    fn go_on(&self, site: &Arc<Site>) -> bool {
        let mut work = self.work();
        while work.is_paused && work.is_of(site) {
            work = self.bell.wait(work).unwrap_or_else(PoisonError::into_inner);
        }
        work.is_of(site)
    }

    fn work(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the terminal says of the present state.
fn told(shown: &Shown) -> Told {
    let state = shown.now();
    match &state.findings {
        Findings::Problems(diagnostics, source_map) => Told::Built {
            diagnostics: Arc::clone(diagnostics),
            source_map: Arc::clone(source_map),
            is_shown: !state.is_behind(),
            time: None,
        },
        Findings::None | Findings::Trouble(_) => Told::Failed(Trouble::Failed),
    }
}
