//! What the preview knows at one moment, and how those who answer learn of the next.
//!
//! A state is one value that is swapped whole: an answer is made from the old one or the new one, never from both.

use std::sync::{Arc, OnceLock};

use tokio::sync::watch;

use crate::diag::{Diagnostic, Severity, Sink, SourceMap};
use crate::i18n::Locale;
use crate::load::Sources;

use super::side_by_side::Texts;
use super::site::Site;
use super::trouble::Trouble;

/// What the preview knows at one moment.
#[derive(Clone, Debug)]
pub(super) struct State {
    /// Names the state among all others, also those of another run.
    pub(super) name: String,
    /// The last good site; without a page where there has been none.
    pub(super) site: Arc<Site>,
    /// The last site that every page is known to be good of: the same, or one before.
    pub(super) good: Arc<Site>,
    /// What was found when the project was last read.
    pub(super) findings: Findings,
    /// The files that were read then; none where they could not be.
    pub(super) sources: Arc<Sources>,
    /// What shows itself only when all of a site is made, as it was when that was last done.
    late: Late,
    /// The language of the person who started the preview, for where no page says another.
    pub(super) locale: Locale,
    /// The texts in all languages, once somebody has asked for them.
    pub(super) texts: Arc<OnceLock<Texts>>,
}

/// Problems that show themselves only when all of a site is made, and the files that it was made of.
#[derive(Clone, Debug, Default)]
struct Late {
    problems: Arc<Vec<Diagnostic>>,
    sources: Arc<Sources>,
}

impl Late {
    /// Those that are about files that `sources` has as well: most likely they hold still.
    fn of(&self, sources: &Sources) -> Vec<Diagnostic> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let Some(edited) = sources.edited_since(&self.sources) else {
            return Vec::new();
        };
        let edited: Vec<_> = edited.iter().filter_map(|path| sources.id(path)).collect();
        let is_still_there = |problem: &&Diagnostic| {
            let others = problem.labels.iter().map(|(span, _)| span);
            let mut places = others.chain([&problem.primary]);
            places.all(|place| !edited.contains(&place.file))
        };
        self.problems.iter().filter(is_still_there).cloned().collect()
    }
}

/// A site to be shown from now on.
#[derive(Debug)]
pub(super) struct New {
    pub(super) site: Arc<Site>,
    /// Whether all of it was made, without an error.
    pub(super) is_good: bool,
    /// What was found only then; where it was not yet made, what was found of the one before.
    pub(super) late: Vec<Diagnostic>,
}

/// What was found when all of a site was made.
#[derive(Debug)]
pub(super) enum Found {
    /// Problems, or none.
    Problems(Vec<Diagnostic>),
    /// The program itself has failed.
    Failure,
}

impl Found {
    pub(super) fn is_good(&self) -> bool {
        match self {
            Self::Problems(problems) => !problems.iter().any(is_error),
            Self::Failure => false,
        }
    }
}

/// What was found when the project was last read.
#[derive(Clone, Debug)]
pub(super) enum Findings {
    /// Nothing yet.
    None,
    /// Problems of the content.
    Problems(Arc<Vec<Diagnostic>>, Arc<SourceMap>),
    /// Why it could not be read or built at all.
    Trouble(Trouble),
}

impl State {
    /// Whether the site that is shown is not that of the files.
    pub(super) fn is_behind(&self) -> bool {
        match &self.findings {
            Findings::None => false,
            Findings::Problems(diagnostics, _) => diagnostics.iter().any(is_error),
            Findings::Trouble(_) => true,
        }
    }

    /// The problems, errors first.
    pub(super) fn problems(&self) -> Vec<&Diagnostic> {
        let Findings::Problems(diagnostics, _) = &self.findings else {
            return Vec::new();
        };
        let (errors, warnings): (Vec<_>, Vec<_>) = diagnostics.iter().partition(|one| is_error(one));
        errors.into_iter().chain(warnings).collect()
    }

    /// Puts problems in the place of those that were taken over from the site before; says whether they are others.
    fn add(&mut self, problems: &[Diagnostic]) -> bool {
        let known = match &self.findings {
            Findings::Problems(known, _) => known.as_slice(),
            Findings::None | Findings::Trouble(_) => &[],
        };
        let is_taken_over = |one: &&Diagnostic| self.late.problems.iter().any(|late| is_same(late, one));
        let own = known.iter().filter(|one| !is_taken_over(one));
        let all = sorted(own.chain(problems).cloned());
        let is_news = all.len() != known.len() || !all.iter().zip(known).all(|(a, b)| is_same(a, b));
        if is_news {
            let source_map = Arc::new(self.sources.source_map());
            self.findings = Findings::Problems(Arc::new(all), source_map);
        }
        self.late = Late {
            problems: Arc::new(problems.to_vec()),
            sources: Arc::clone(&self.sources),
        };
        is_news
    }

    /// The files that the problems are about.
    pub(super) fn source_map(&self) -> Option<&SourceMap> {
        match &self.findings {
            Findings::Problems(_, source_map) => Some(source_map),
            Findings::None | Findings::Trouble(_) => None,
        }
    }
}

/// Problems by place, each once.
pub(super) fn sorted(problems: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut sink = Sink::default();
    for problem in problems {
        sink.push(problem);
    }
    sink.into_sorted()
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (one.code, &one.primary, &one.args) == (other.code, &other.primary, &other.args)
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity() == Severity::Error
}

/// The state of the moment, and a bell that rings when it changes.
#[derive(Debug)]
pub(super) struct Shown {
    states: watch::Sender<Arc<State>>,
    run: String,
}

impl Shown {
    /// Nothing is known yet. `run` names this run of the preview among others.
    pub(super) fn new(run: String, locale: Locale) -> Self {
        let state = State {
            name: format!("{run}-0"),
            site: Arc::default(),
            good: Arc::default(),
            findings: Findings::None,
            sources: Arc::default(),
            late: Late::default(),
            locale,
            texts: Arc::default(),
        };
        Self {
            states: watch::Sender::new(Arc::new(state)),
            run,
        }
    }

    /// The state at this moment; it stays the same for as long as it is held.
    pub(super) fn now(&self) -> Arc<State> {
        Arc::clone(&self.states.borrow())
    }

    /// What is found of a site of `sources` when all of it is made, as far as that is known from the one before.
    pub(super) fn late(&self, sources: &Sources) -> Vec<Diagnostic> {
        self.now().late.of(sources)
    }

    /// Goes on to the next state and returns the one before; without a new site, that of before stays.
    ///
    /// The state of before is big: who gets it drops it when nobody waits.
    pub(super) fn go_on(&self, site: Option<New>, findings: Findings, sources: Arc<Sources>) -> Arc<State> {
        let mut before = None;
        self.states.send_modify(|state| {
            let (site, good, late) = match site {
                Some(New { site, is_good, late }) => {
                    let good = if is_good { &site } else { &state.good };
                    let late = Late {
                        problems: Arc::new(late),
                        sources: Arc::clone(&sources),
                    };
                    (Arc::clone(&site), Arc::clone(good), late)
                }
                None => (
                    Arc::clone(&state.site),
                    Arc::clone(&state.good),
                    state.late.clone(),
                ),
            };
            let next = Arc::new(State {
                name: self.next_name(state),
                site,
                good,
                findings,
                sources,
                late,
                locale: state.locale,
                texts: Arc::default(),
            });
            before = Some(std::mem::replace(state, next));
        });
        before.unwrap_or_else(|| self.now())
    }

    /// Says what became of a site when the rest of it was made, where it is still shown: with an error, the last good
    /// one is shown again. Returns whether there is something to tell.
    pub(super) fn settle(&self, site: &Arc<Site>, found: &Found) -> bool {
        // Dropped when nobody waits for the next state any more: it is big.
        let mut before = None;
        let is_news = self.states.send_if_modified(|state| {
            if !Arc::ptr_eq(&state.site, site) {
                return false;
            }
            let mut next = State::clone(state);
            let is_good = found.is_good();
            if is_good {
                next.good = Arc::clone(site);
            } else {
                next.site = Arc::clone(&state.good);
            }
            // Where the files have errors by now, those are what there is to say.
            let is_news = match found {
                _ if state.is_behind() => !is_good,
                Found::Problems(problems) => next.add(problems),
                Found::Failure => {
                    next.findings = Findings::Trouble(Trouble::Failed);
                    true
                }
            };
            if is_news {
                next.name = self.next_name(state);
            }
            before = Some(std::mem::replace(state, Arc::new(next)));
            is_news
        });
        drop(before);
        is_news
    }

    fn next_name(&self, state: &State) -> String {
        let count = state.name.rsplit('-').next();
        let count = count.and_then(|count| count.parse::<u64>().ok()).unwrap_or(0) + 1;
        format!("{}-{count}", self.run)
    }

    /// Hears of every state from now on, the present one included.
    pub(super) fn states(&self) -> watch::Receiver<Arc<State>> {
        self.states.subscribe()
    }
}
