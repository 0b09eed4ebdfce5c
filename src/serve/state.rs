//! What the preview knows at one moment, and how those who answer learn of the next.
//!
//! A state is one value that is swapped whole: an answer is made from the old one or the new one, never from both.

use std::sync::{Arc, OnceLock};

use tokio::sync::watch;

use crate::diag::{Diagnostic, Severity, SourceMap};
use crate::i18n::Locale;
use crate::load::Sources;

use super::side_by_side::Texts;
use super::site::Site;
use super::trouble::Trouble;

/// What the preview knows at one moment.
#[derive(Debug)]
pub(super) struct State {
    /// Names the state among all others, also those of another run.
    pub(super) name: String,
    /// The last good site; without a page where there has been none.
    pub(super) site: Arc<Site>,
    /// What was found when the project was last read.
    pub(super) findings: Findings,
    /// The files that were read then; none where they could not be.
    pub(super) sources: Arc<Sources>,
    /// The language of the person who started the preview, for where no page says another.
    pub(super) locale: Locale,
    /// The texts in all languages, once somebody has asked for them.
    pub(super) texts: OnceLock<Texts>,
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

    /// The files that the problems are about.
    pub(super) fn source_map(&self) -> Option<&SourceMap> {
        match &self.findings {
            Findings::Problems(_, source_map) => Some(source_map),
            Findings::None | Findings::Trouble(_) => None,
        }
    }
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
            findings: Findings::None,
            sources: Arc::default(),
            locale,
            texts: OnceLock::new(),
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

    /// Goes on to the next state; without a new site, that of before stays.
    pub(super) fn go_on(&self, site: Option<Site>, findings: Findings, sources: Arc<Sources>) {
        self.states.send_modify(|state| {
            let count = state.name.rsplit('-').next();
            let count = count.and_then(|count| count.parse::<u64>().ok()).unwrap_or(0) + 1;
            *state = Arc::new(State {
                name: format!("{}-{count}", self.run),
                site: site.map_or_else(|| Arc::clone(&state.site), Arc::new),
                findings,
                sources,
                locale: state.locale,
                texts: OnceLock::new(),
            });
        });
    }

    /// Hears of every state from now on, the present one included.
    pub(super) fn states(&self) -> watch::Receiver<Arc<State>> {
        self.states.subscribe()
    }
}
