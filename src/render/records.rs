//! The records of a programme as pages show them.
//!
//! In: the id of a record, as pages name it. Out: what is made of the record: its template value ([`values`]), or the sum
//! of all that this value is made of (`parts.rs`). Either way in the same two steps:
//!
//! 1. [`Known`] gathers what is shown of a record, as a [`Shown`]: the record itself, and what is taken from elsewhere.
//!    Nothing else here can look elsewhere.
//! 2. [`Made`] is made of that alone. A sum adds up everything that was gathered, so whatever a value comes to depend on
//!    is in the sum of every page that shows it.
//!
//! Each is made once for all languages, or, of the lines of lists, once for each, when the first page asks for it, and
//! pages share it.

mod values;

use std::sync::OnceLock;

use serde::Serialize;

use crate::model::{
    Body, Direction, Id, LocalizedText, Measure, Number, Period, Place, Programme, Registry, Responsible,
    Spanned, Swot,
};
use crate::monitor::{Badge, MeasureState, Monitoring, Schedule};
use crate::plan::speaker::Speaker;
use crate::plan::{Index, Words, badge};

pub(super) use self::values::source_value;

/// What is shown of a record; of records that it names, what is made of those.
#[derive(Serialize)]
pub(super) enum Shown<'a, T> {
    Direction(ShownDirection<'a>),
    Body(ShownBody<'a>),
    Place(ShownPlace<'a>),
    Measure(ShownMeasure<'a, T>),
    Line(ShownLine<'a>),
    Swot(&'a Swot),
}

/// What can be made of a record.
pub(super) trait Made: Clone {
    /// Stands for a record that does not exist.
    fn of_nothing() -> Self;

    /// Is made of what is shown of a record, and of nothing else.
    fn of(shown: Shown<'_, Self>) -> Self;
}

#[derive(Serialize)]
pub(super) struct ShownDirection<'a> {
    direction: &'a Direction,
    n_measures: usize,
    parent: Option<Parent<'a>>,
}

/// The direction that another one is a part of.
#[derive(Serialize)]
struct Parent<'a> {
    id: &'a Id,
    title: &'a LocalizedText,
}

#[derive(Serialize)]
pub(super) struct ShownBody<'a> {
    body: &'a Body,
    n_measures: usize,
}

#[derive(Serialize)]
pub(super) struct ShownPlace<'a> {
    place: &'a Place,
    n_measures: usize,
}

#[derive(Serialize)]
pub(super) struct ShownMeasure<'a, T> {
    measure: &'a Measure,
    direction: T,
    named: Named<T>,
    /// What its actions name, one by one.
    named_by_actions: Vec<Named<T>>,
    state: Option<ShownState>,
}

/// A measure as lists show it to readers of one language.
#[derive(Serialize)]
pub(super) struct ShownLine<'a> {
    id: &'a Id,
    number: &'a Number,
    task: LocalizedText,
    period: Period,
    state: Option<ShownState>,
}

/// Bodies and places, in the order in which they are named.
#[derive(Serialize)]
struct Named<T> {
    bodies: Vec<T>,
    places: Vec<T>,
}

/// What lists of measures show of a measure's state.
#[derive(Serialize)]
struct ShownState {
    schedule: Schedule,
    badge: Badge,
    /// The end of the name of the interface string that labels the badge.
    label: String,
    percent: Option<u8>,
    tone: &'static str,
}

/// One `T` for each record of a programme, in the place that the record has among those of its kind.
pub(super) struct PerRecord<T> {
    pub(super) directions: Cells<T>,
    pub(super) bodies: Cells<T>,
    pub(super) places: Cells<T>,
    pub(super) measures: Cells<T>,
    pub(super) swot: OnceLock<T>,
}

/// What is made when somebody asks for it.
pub(super) type Cells<T> = Box<[OnceLock<T>]>;

/// As many empty cells.
pub(super) fn cells<T>(n: usize) -> Cells<T> {
    (0..n).map(|_| OnceLock::new()).collect()
}

/// What `make` makes of the record `id`, once. Checked before rendering: every id that a page names belongs to a record.
pub(super) fn once<'r, R, T: Made>(
    cells: &[OnceLock<T>],
    records: &'r Registry<R>,
    id: &Id,
    make: impl FnOnce(&'r R) -> T,
) -> T {
    let found = records.get_full(id);
    let found = found.and_then(|(idx, _, record)| Some((cells.get(idx)?, record)));
    found.map_or_else(T::of_nothing, |(cell, record)| {
        cell.get_or_init(|| make(record)).clone()
    })
}

impl<T> PerRecord<T> {
    /// Room for the records of `programme`.
    pub(super) fn new(programme: &Programme) -> Self {
        Self {
            directions: cells(programme.directions.len()),
            bodies: cells(programme.bodies.len()),
            places: cells(programme.places.len()),
            measures: cells(programme.measures.len()),
            swot: OnceLock::new(),
        }
    }
}

/// The records of a programme, and what was made of them.
pub(super) struct Known<'a, T> {
    pub(super) made: &'a PerRecord<T>,
    pub(super) programme: &'a Programme,
    pub(super) monitoring: &'a Monitoring,
    pub(super) index: &'a Index,
}

impl<T> Clone for Known<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Known<'_, T> {}

impl<'a, T> Known<'a, T> {
    /// The same records, with something else that was made of them.
    pub(super) fn with<U>(self, made: &'a PerRecord<U>) -> Known<'a, U> {
        Known {
            made,
            programme: self.programme,
            monitoring: self.monitoring,
            index: self.index,
        }
    }
}

impl<'a, T: Made> Known<'a, T> {
    pub(super) fn direction(self, id: &Id) -> T {
        let directions = &self.programme.directions;
        once(&self.made.directions, directions, id, |direction| {
            let parent = direction.parent.as_ref();
            let parent = parent.and_then(|parent| directions.get(&parent.value));
            T::of(Shown::Direction(ShownDirection {
                direction,
                n_measures: self.index.of_direction(id).len(),
                parent: parent.map(|parent| Parent {
                    id: &parent.id.value,
                    title: &parent.title,
                }),
            }))
        })
    }

    pub(super) fn body(self, id: &Id) -> T {
        once(&self.made.bodies, &self.programme.bodies, id, |body| {
            T::of(Shown::Body(ShownBody {
                body,
                n_measures: self.index.of_body(id).len(),
            }))
        })
    }

    pub(super) fn place(self, id: &Id) -> T {
        once(&self.made.places, &self.programme.places, id, |place| {
            T::of(Shown::Place(ShownPlace {
                place,
                n_measures: self.index.of_place(id).len(),
            }))
        })
    }

    pub(super) fn measure(self, id: &Id) -> T {
        once(&self.made.measures, &self.programme.measures, id, |measure| {
            let named_by_actions = measure.actions.iter();
            T::of(Shown::Measure(ShownMeasure {
                measure,
                direction: self.direction(&measure.direction.value),
                named: self.named(&measure.responsible, &measure.places),
                named_by_actions: named_by_actions
                    .map(|action| self.named(&action.responsible, &action.places))
                    .collect(),
                state: self.monitoring.state(id).map(ShownState::new),
            }))
        })
    }

    /// A measure as lists show it to readers of `speaker`'s language, of which `lines` keeps what is made.
    pub(super) fn line(self, lines: &[OnceLock<T>], speaker: &Speaker, id: &Id) -> T {
        once(lines, &self.programme.measures, id, |measure| {
            T::of(Shown::Line(ShownLine {
                id,
                number: &measure.number,
                task: measure.task.seen_in(speaker.locale, speaker.original),
                period: measure.period.value,
                state: self.monitoring.state(id).map(ShownState::new),
            }))
        })
    }

    /// The SWOT analysis.
    pub(super) fn swot(self) -> T {
        let swot = self.programme.swot.as_ref();
        let make = || swot.map_or_else(T::of_nothing, |swot| T::of(Shown::Swot(swot)));
        self.made.swot.get_or_init(make).clone()
    }

    fn named(self, responsible: &'a [Responsible], places: &'a [Spanned<Id>]) -> Named<T> {
        let bodies = responsible.iter();
        Named {
            bodies: bodies
                .map(|responsible| self.body(&responsible.body.value))
                .collect(),
            places: places.iter().map(|place| self.place(&place.value)).collect(),
        }
    }
}

impl ShownState {
    fn new(state: &MeasureState) -> Self {
        Self {
            schedule: state.schedule,
            badge: state.badge,
            label: match badge::label(state) {
                Words::Message(key, _) => key.trim_start_matches("badge-").to_owned(),
                _ => state.badge.as_str().to_owned(),
            },
            percent: state.percent,
            tone: state.tone(),
        }
    }
}
