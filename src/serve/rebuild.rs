//! Change by change: read, build, go on to the next state.
//!
//! Good news is told at once, bad news after a moment: a file that an editor has saved half is whole soon.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crate::BuildOptions;
use crate::diag::{Diagnostic, Severity, Sink, SourceMap};
use crate::load::{Disk, Sources};
use crate::steps::{Nobody, Observer, Step, during};

use super::background::Background;
use super::site::Site;
use super::state::{Findings, New, Shown, sorted};
use super::trouble::Trouble;
use super::watch::{Awaited, Changes};
use super::workshop::{Draft, Look, Workshop};
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
    Built {
        sources: Arc<Sources>,
        problems: Vec<Diagnostic>,
        /// None where there are errors.
        site: Option<New>,
    },
    Trouble(Trouble),
}

impl Outcome {
    fn is_bad(&self) -> bool {
        match self {
            Self::Same => false,
            Self::Built { site, .. } => site.is_none(),
            Self::Trouble(_) => true,
        }
    }
}

/// What is kept from change to change.
struct Bench {
    disk: Disk,
    workshop: Workshop,
    /// The files that every page was last known to be good with.
    trusted: Option<Look>,
}

impl Builder {
    pub(super) fn new(preview: Preview, options: BuildOptions, shown: Arc<Shown>) -> Self {
        Self {
            preview,
            options,
            shown,
        }
    }

    /// Builds now, under the eyes of `first`, and after every change, until there will be none.
    pub(super) fn keep_building(
        &self,
        changes: Changes,
        tell: &Sender<Told>,
        first: Arc<dyn Observer + Send>,
    ) {
        let background = Arc::new(Background::default());
        let (worker, shown, of_rest) = (Arc::clone(&background), Arc::clone(&self.shown), tell.clone());
        std::thread::spawn(move || worker.run(&shown, &of_rest));
        self.build_until_the_end(changes, tell, &background, first);
        background.end();
    }

    fn build_until_the_end(
        &self,
        mut changes: Changes,
        tell: &Sender<Told>,
        background: &Background,
        first: Arc<dyn Observer + Send>,
    ) {
        let mut first = Some(first);
        // The files of the present state.
        let mut present: Option<Arc<Sources>> = None;
        let mut bench = Bench {
            disk: Disk::default(),
            workshop: Workshop::new(self.options.clone()),
            trusted: None,
        };
        let mut doubts = Doubts::spent();
        loop {
            let begun = Instant::now();
            background.pause();
            if background.is_in_doubt() {
                bench.trusted = None;
            }
            let outcome = match first.take() {
                Some(observer) => self.outcome(None, &mut bench, &*observer),
                None => self.outcome(present.as_deref(), &mut bench, &Nobody),
            };
            // A head start: it counts if the change was over when it was read.
            match changes.rest() {
                Awaited::Change => continue,
                Awaited::Quiet => {}
                Awaited::End => return,
            }
            if doubts.keep_back(outcome.is_bad()) {
                match changes.within(DOUBT) {
                    Awaited::Change => continue,
                    Awaited::Quiet => {}
                    Awaited::End => return,
                }
            }
            doubts = Doubts::default();
            let (told, before) = match outcome {
                Outcome::Same => (None, None),
                Outcome::Built {
                    sources,
                    problems,
                    site,
                } => {
                    present = Some(Arc::clone(&sources));
                    background.take_over(site.as_ref().map(|new| (Arc::clone(&new.site), new.is_good)));
                    let (told, before) = self.show(sources, problems, site, begun);
                    (Some(told), Some(before))
                }
                Outcome::Trouble(trouble) => {
                    present = None;
                    let findings = Findings::Trouble(trouble.clone());
                    let before = self.shown.go_on(None, findings, Arc::default());
                    (Some(Told::Failed(trouble)), Some(before))
                }
            };
            background.resume();
            let is_over = told.is_some_and(|told| tell.send(told).is_err());
            // It is big, and nobody waits now.
            drop(before);
            if is_over || changes.next() != Awaited::Change {
                return;
            }
        }
    }

    fn outcome(&self, present: Option<&Sources>, bench: &mut Bench, observer: &dyn Observer) -> Outcome {
        let (root, reports) = (&self.preview.root, self.preview.reports.as_deref());
        let sources = match during(observer, Step::Read, || bench.disk.read(root, reports)) {
            Ok(sources) => Arc::new(sources),
            Err(error) => return Outcome::Trouble(Trouble::of_reading(root, &error)),
        };
        if present.is_some_and(|present| present.is_same(&sources)) {
            return Outcome::Same;
        }
        // A mistake of this program must not take the preview away from somebody in the middle of her work. Nothing
        // is shared with what failed: sources and options are only read, and what was remembered is forgotten.
        match catch_unwind(AssertUnwindSafe(|| built(&sources, bench, observer))) {
            Ok((problems, site)) => Outcome::Built {
                sources,
                problems,
                site,
            },
            Err(_) => {
                bench.workshop = Workshop::new(self.options.clone());
                Outcome::Trouble(Trouble::Failed)
            }
        }
    }

    fn show(
        &self,
        sources: Arc<Sources>,
        mut problems: Vec<Diagnostic>,
        mut site: Option<New>,
        begun: Instant,
    ) -> (Told, Arc<super::state::State>) {
        let is_shown = site.is_some();
        // Not told again and again with each change, a moment after it.
        if let Some(new) = site.as_mut().filter(|new| !new.is_good) {
            new.late = self.shown.late(&sources);
            problems = sorted(problems.into_iter().chain(new.late.iter().cloned()));
        }
        let source_map = if problems.is_empty() {
            SourceMap::default()
        } else {
            sources.source_map()
        };
        let (diagnostics, source_map) = (Arc::new(problems), Arc::new(source_map));
        let findings = Findings::Problems(Arc::clone(&diagnostics), Arc::clone(&source_map));
        let before = self.shown.go_on(site, findings, sources);
        let told = Told::Built {
            diagnostics,
            source_map,
            is_shown,
            time: Some(begun.elapsed()),
        };
        (told, before)
    }
}

/// The site of `sources` with what was found. Where templates are not those that were good before, all of it is made
/// first, so that one that fails never takes the place of a good site.
fn built(
    sources: &Arc<Sources>,
    bench: &mut Bench,
    observer: &dyn Observer,
) -> (Vec<Diagnostic>, Option<New>) {
    let Draft {
        edition,
        problems,
        look,
    } = bench.workshop.draft(sources, observer);
    let Some(edition) = edition else {
        return (problems, None);
    };
    let site = Arc::new(Site::new(edition));
    if bench
        .trusted
        .as_ref()
        .is_some_and(|trusted| trusted.is_same(&look))
    {
        let new = New {
            site,
            is_good: false,
            late: Vec::new(),
        };
        return (problems, Some(new));
    }
    let mut found = Sink::default();
    site.complete(&mut found, observer, &|| true);
    let late = found.into_sorted();
    let problems = sorted(problems.into_iter().chain(late.iter().cloned()));
    if problems.iter().any(|one| one.severity() == Severity::Error) {
        return (problems, None);
    }
    bench.trusted = Some(look);
    let new = New {
        site,
        is_good: true,
        late,
    };
    (problems, Some(new))
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
