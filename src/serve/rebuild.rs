//! Change by change: read, build, go on to the next state.
//!
//! Good news is told at once, bad news after a moment: a file that an editor has saved half is whole soon.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::load::{self, Memory, Sources};
use crate::{BuildOptions, Built};

use super::site::Site;
use super::state::{Findings, Shown};
use super::trouble::Trouble;
use super::watch::{Awaited, Changes};
use super::{Preview, Told};

/// How long errors are kept back in case that a change is not over.
const DOUBT: Duration = Duration::from_millis(150);

/// How often errors are kept back one after another, so that somebody who saves at every letter hears of them too.
const N_DOUBTS: usize = 10;

/// Whether bad news is kept back: the news itself is not what a person wants to see of a file saved half.
#[derive(Debug, Default)]
struct Doubts(usize);

impl Doubts {
    /// Nothing is kept back at the start, when there is no earlier site that could stay.
    fn spent() -> Self {
        Self(N_DOUBTS)
    }

    /// Whether to wait for another change before this is told.
    fn keep_back(&mut self, is_bad: bool) -> bool {
        if !is_bad || self.0 == N_DOUBTS {
            return false;
        }
        self.0 += 1;
        true
    }
}

/// Builds for one preview.
pub(super) struct Builder {
    preview: Preview,
    options: BuildOptions,
    shown: Arc<Shown>,
}

/// What reading and building has come to.
enum Outcome {
    /// The same files as before.
    Same,
    Built(Arc<Sources>, Built),
    Trouble(Trouble),
}

impl Outcome {
    fn is_bad(&self) -> bool {
        match self {
            Self::Same => false,
            Self::Built(_, built) => built.has_errors(),
            Self::Trouble(_) => true,
        }
    }
}

impl Builder {
    pub(super) fn new(preview: Preview, options: BuildOptions, shown: Arc<Shown>) -> Self {
        Self {
            preview,
            options,
            shown,
        }
    }

    /// Builds now and after every change, until there will be none.
    pub(super) fn keep_building(&self, mut changes: Changes, tell: &Sender<Told>) {
        // The files of the present state.
        let mut present: Option<Arc<Sources>> = None;
        let mut memory = Memory::default();
        let mut doubts = Doubts::spent();
        loop {
            let begun = Instant::now();
            let outcome = self.outcome(present.as_deref(), &mut memory);
            if doubts.keep_back(outcome.is_bad()) {
                match changes.within(DOUBT) {
                    Awaited::Change => continue,
                    Awaited::Quiet => {}
                    Awaited::End => return,
                }
            }
            doubts = Doubts::default();
            let told = match outcome {
                Outcome::Same => None,
                Outcome::Built(sources, built) => {
                    present = Some(Arc::clone(&sources));
                    Some(self.show(sources, built, begun))
                }
                Outcome::Trouble(trouble) => {
                    present = None;
                    let findings = Findings::Trouble(trouble.clone());
                    self.shown.go_on(None, findings, Arc::default());
                    Some(Told::Failed(trouble))
                }
            };
            if told.is_some_and(|told| tell.send(told).is_err()) || changes.next() != Awaited::Change {
                return;
            }
        }
    }

    fn outcome(&self, present: Option<&Sources>, memory: &mut Memory) -> Outcome {
        let (root, reports) = (&self.preview.root, self.preview.reports.as_deref());
        let sources = match load::read(root, reports) {
            Ok(sources) => sources,
            Err(error) => return Outcome::Trouble(Trouble::of_reading(root, &error)),
        };
        if present.is_some_and(|present| is_same(present, &sources)) {
            return Outcome::Same;
        }
        // A mistake of this program must not take the preview away from somebody in the middle of her work. Nothing
        // is shared with what failed: sources and options are only read, and what was remembered is forgotten.
        match catch_unwind(AssertUnwindSafe(|| {
            crate::rebuild(&sources, &self.options, memory)
        })) {
            Ok(built) => Outcome::Built(Arc::new(sources), built),
            Err(_) => {
                *memory = Memory::default();
                Outcome::Trouble(Trouble::Failed)
            }
        }
    }

    fn show(&self, sources: Arc<Sources>, built: Built, begun: Instant) -> Told {
        let is_shown = !built.has_errors();
        let (diagnostics, source_map) = (Arc::new(built.diagnostics), Arc::new(built.source_map));
        let site = is_shown.then(|| Site::new(built.files));
        let findings = Findings::Problems(Arc::clone(&diagnostics), Arc::clone(&source_map));
        self.shown.go_on(site, findings, sources);
        Told::Built {
            diagnostics,
            source_map,
            is_shown,
            time: begun.elapsed(),
        }
    }
}

/// Whether both are the same files with the same bytes: a file that was only touched makes no other site.
fn is_same(one: &Sources, other: &Sources) -> bool {
    one.paths().eq(other.paths()) && one.paths().all(|path| one.get(path) == other.get(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_news_is_kept_back_for_a_while_and_good_news_never() {
        assert!(
            !Doubts::spent().keep_back(true),
            "at the start there is nothing better to show"
        );
        let mut doubts = Doubts::default();
        assert!(!doubts.keep_back(false));
        for _ in 0..N_DOUBTS {
            assert!(doubts.keep_back(true));
        }
        assert!(
            !doubts.keep_back(true),
            "errors that stay are told while somebody goes on saving"
        );
    }
}
