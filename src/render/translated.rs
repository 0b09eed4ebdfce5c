//! How far what a page shows is translated.
//!
//! In: records as template values, and the parts of pages that name them. Out: whether a page shows texts that exist
//! in the reader's language, and texts that do not. A text is a map with a key for the original language; a section
//! says how many passages it has and lacks.

use std::sync::OnceLock;

use tera::Value;

use super::records::{Cells, PerRecord, cells};
use super::value::get;
use crate::i18n::Locale;
use crate::model::{Id, LocalizedText, Programme, Registry};
use crate::plan::speaker::Speaker;
use crate::plan::{Part, Words};

/// What there is of texts in the reader's language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Translated {
    /// Texts that exist in it.
    pub(super) has: bool,
    /// Texts that do not.
    pub(super) lacks: bool,
}

/// The same of every record, found once: pages name the same ones again and again.
pub(super) struct Coverage {
    original: Locale,
    locale: Locale,
    records: PerRecord<Translated>,
    headings: Cells<Translated>,
    sections: Cells<Translated>,
}

impl Translated {
    /// Adds a text that exists in the reader's language, or does not.
    pub(super) fn add(&mut self, has: bool) {
        self.has |= has;
        self.lacks |= !has;
    }

    fn add_all(&mut self, other: Option<Self>) {
        self.has |= other.is_some_and(|other| other.has);
        self.lacks |= other.is_some_and(|other| other.lacks);
    }

    fn is_known(self) -> bool {
        self.has && self.lacks
    }
}

impl Coverage {
    /// Of the records of `programme`, for readers of `speaker`'s language.
    pub(super) fn new(programme: &Programme, speaker: &Speaker) -> Self {
        Self {
            original: speaker.original,
            locale: speaker.locale,
            records: PerRecord::new(programme),
            headings: cells(programme.sections.len()),
            sections: cells(programme.sections.len()),
        }
    }

    /// Adds what a part of `programme` shows, which was made `value` of.
    pub(super) fn add(&self, programme: &Programme, part: &Part, value: &Value, sum: &mut Translated) {
        if sum.is_known() {
            return;
        }
        let of_value = || {
            let mut sum = Translated::default();
            add_value(value, self.original, self.locale, &mut sum);
            sum
        };
        let of = |cell: Option<&OnceLock<Translated>>| cell.map(|cell| *cell.get_or_init(of_value));
        let known = &self.records;
        match part {
            Part::Measure(id) => sum.add_all(of(cell(&known.measures, &programme.measures, id))),
            Part::Direction(id) => sum.add_all(of(cell(&known.directions, &programme.directions, id))),
            Part::Body(id) => sum.add_all(of(cell(&known.bodies, &programme.bodies, id))),
            Part::Place(id) => sum.add_all(of(cell(&known.places, &programme.places, id))),
            Part::Section(id) => sum.add_all(of(cell(&self.headings, &programme.sections, id))),
            Part::SectionText(id) => sum.add_all(of(cell(&self.sections, &programme.sections, id))),
            Part::Swot => sum.add_all(of(Some(&known.swot))),
            Part::Text(text) | Part::Words(Words::Text(text)) => self.add_text(text, sum),
            // Its value has one language only.
            Part::Line(id) => {
                if let Some(measure) = programme.measures.get(id) {
                    self.add_text(&measure.task, sum);
                }
            }
            Part::List(parts) => {
                for (part, value) in parts.iter().zip(value.as_array().unwrap_or(&[])) {
                    self.add(programme, part, value, sum);
                }
            }
            Part::Map(parts) => {
                for ((_, part), value) in parts.iter().zip(value.as_map().into_iter().flatten()) {
                    self.add(programme, part, value.1, sum);
                }
            }
            Part::None
            | Part::Words(_)
            | Part::Plain(_)
            | Part::Number(_)
            | Part::FileSize(_)
            | Part::AdoptedLines(..)
            | Part::Tally(..)
            | Part::Span(_)
            | Part::Leaves(_) => {}
            Part::Standing(_) | Part::Sorted(_) | Part::ByLetter(_) | Part::Leaf(..) => {
                add_value(value, self.original, self.locale, sum);
            }
        }
    }

    fn add_text(&self, text: &LocalizedText, sum: &mut Translated) {
        if text.has(self.original) {
            sum.add(text.has(self.locale));
        }
    }
}

fn cell<'c, T, R>(cells: &'c [T], records: &Registry<R>, id: &Id) -> Option<&'c T> {
    cells.get(records.get_index_of(id)?)
}

fn add_value(value: &Value, original: Locale, locale: Locale, sum: &mut Translated) {
    if sum.is_known() {
        return;
    }
    if let Some(items) = value.as_array() {
        for item in items {
            add_value(item, original, locale, sum);
        }
    } else if let Some(map) = value.as_map() {
        if get(map, original.as_str()).is_some() {
            return sum.add(get(map, locale.as_str()).is_some());
        }
        let n = |name: &str| get(map, name).and_then(Value::as_u64);
        if let Some((n_passages, n_missing)) = n("n_passages").zip(n("n_missing")) {
            sum.has |= n_missing < n_passages;
            sum.lacks |= n_missing > 0;
        }
        for item in map.values() {
            add_value(item, original, locale, sum);
        }
    }
}
