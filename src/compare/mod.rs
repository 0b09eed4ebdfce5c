//! What differs between two states of a project, in the terms of the programme: measure by measure, text by text.
//!
//! In: two [`State`]s, each a project as read and what is known of its measures on one day. Out: a [`Comparison`],
//! which holds values and knows no language; [`tell`] puts it into words, as text and as a file to send. Nothing here
//! reads a file or knows of git, and lines of files are not compared: order and layout of the files do not matter.
//!
//! 1. [`change`](mod@change): what can differ.
//! 2. `wording`: which words of a text differ, and which items of two lists belong together.
//! 3. `collect`: how parts collect what differs.
//! 4. One file a part of the programme: `measure`, `report`, `section`, `table`, `annex`, `settings`, `site`.
//! 5. [`tell`]: the comparison in words.

mod annex;
pub mod change;
mod collect;
mod measure;
mod report;
mod section;
mod settings;
mod site;
mod table;
pub mod tell;
mod wording;

use jiff::civil::Date;

use crate::check;
use crate::diag::{Diagnostic, Severity, Sink};
use crate::load::{self, Sources};
use crate::model::{Id, Programme, Registry};
use crate::monitor::{Drafts, Monitoring, monitor};

pub use change::{Change, Comparison, Fate, Field, Kind, Part, PassageEdit, Piece, TextEdit, Value};

use collect::Side;

/// One state of a project.
#[derive(Debug)]
pub struct State<'s> {
    /// Its files.
    pub sources: &'s Sources,
    /// The programme as read.
    pub programme: Programme,
    /// What is known of its measures, reports that nobody has approved among them.
    pub monitoring: Monitoring,
    /// Every problem of the content.
    pub diagnostics: Vec<Diagnostic>,
}

impl<'s> State<'s> {
    /// Reads the project of `sources` as it is on the day `as_of`.
    #[must_use]
    pub fn read(sources: &'s Sources, as_of: Date) -> Self {
        let mut sink = Sink::default();
        let programme = load::load(sources, &mut sink);
        check::run(&programme, &mut sink);
        let monitoring = monitor(&programme, as_of, Drafts::Shown);
        Self {
            sources,
            programme,
            monitoring,
            diagnostics: sink.into_sorted(),
        }
    }

    /// How many problems keep it from being published.
    #[must_use]
    pub fn n_errors(&self) -> usize {
        let is_error = |diagnostic: &&Diagnostic| diagnostic.severity() == Severity::Error;
        self.diagnostics.iter().filter(is_error).count()
    }

    fn is_readable(&self, id: &Id) -> bool {
        !self.programme.unreadable.contains(id)
    }
}

/// What differs between `before` and `after`.
///
/// What cannot be read in one of them is left out: it is neither new nor gone.
#[must_use]
pub fn compare(before: &State<'_>, after: &State<'_>) -> Comparison {
    let states = States { before, after };
    let mut parts = measure::measures(states);
    parts.extend(section::sections(states));
    parts.extend(table::tables(states));
    parts.extend(annex::swot(states));
    parts.extend(annex::directions(states));
    parts.extend(annex::bodies(states));
    parts.extend(annex::places(states));
    parts.extend(settings::settings(states));
    parts.extend(site::pages(states));
    parts.extend(site::files(states));
    Comparison {
        parts,
        n_errors: (before.n_errors(), after.n_errors()),
    }
}

/// The two states.
#[derive(Clone, Copy)]
struct States<'a> {
    before: &'a State<'a>,
    after: &'a State<'a>,
}

impl<'a> States<'a> {
    fn programme(self, side: Side) -> &'a Programme {
        match side {
            Side::Before => &self.before.programme,
            Side::After => &self.after.programme,
        }
    }

    /// What `compare` makes of each record of a registry, in the order of the later state; what is gone stands
    /// behind.
    fn records<T: 'a>(
        self,
        registry: impl Fn(&'a Programme) -> &'a Registry<T>,
        kind: &'static str,
        compare: impl Fn(&Id, Option<&'a T>, Option<&'a T>) -> Option<Part>,
    ) -> Vec<Part> {
        let (old, new) = (registry(&self.before.programme), registry(&self.after.programme));
        let is_readable = |id: &Id| {
            let states = [self.before, self.after];
            states
                .iter()
                .all(|state| state.is_readable(id) && !state.programme.unreadable_kinds.contains(kind))
        };
        let gone = old.keys().filter(|id| !new.contains_key(*id));
        new.keys()
            .chain(gone)
            .filter(|id| is_readable(id))
            .filter_map(|id| compare(id, old.get(id), new.get(id)))
            .collect()
    }
}
