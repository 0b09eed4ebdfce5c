//! How far what a page shows is translated.
//!
//! In: records as template values, and the parts of pages that name them. Out: whether a page shows texts that exist
//! in the reader's language, and texts that do not. A text is a map with a key for the original language; a section
//! says how many passages it has and lacks.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use tera::Value;

use super::records::Records;
use super::value::get;
use crate::i18n::Locale;
use crate::model::Id;
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

type ById = IndexMap<Id, Translated>;

/// The same of every record, found once: pages name the same ones again and again.
pub(super) struct Coverage {
    original: Locale,
    locale: Locale,
    measures: ById,
    directions: ById,
    bodies: ById,
    places: ById,
    headings: ById,
    sections: ById,
    swot: Translated,
}

impl Translated {
    /// Adds a text that exists in the reader's language, or does not.
    pub(super) fn add(&mut self, has: bool) {
        self.has |= has;
        self.lacks |= !has;
    }

    fn add_all(&mut self, other: Option<&Self>) {
        self.has |= other.is_some_and(|other| other.has);
        self.lacks |= other.is_some_and(|other| other.lacks);
    }

    fn is_known(self) -> bool {
        self.has && self.lacks
    }
}

impl Coverage {
    /// Of `records`, and of `sections` with their headings before their texts.
    pub(super) fn new(records: &Records, sections: &BTreeMap<Id, (Value, Value)>, speaker: &Speaker) -> Self {
        let (original, locale) = (speaker.original, speaker.locale);
        let of = |value: &Value| {
            let mut sum = Translated::default();
            add_value(value, original, locale, &mut sum);
            sum
        };
        let of_all = |records: &IndexMap<Id, Value>| -> ById {
            records
                .iter()
                .map(|(id, value)| (id.clone(), of(value)))
                .collect()
        };
        let of_sections = |part: fn(&(Value, Value)) -> &Value| -> ById {
            let sections = sections.iter();
            sections
                .map(|(id, section)| (id.clone(), of(part(section))))
                .collect()
        };
        Self {
            original,
            locale,
            measures: of_all(&records.measures),
            directions: of_all(&records.directions),
            bodies: of_all(&records.bodies),
            places: of_all(&records.places),
            headings: of_sections(|(heading, _)| heading),
            sections: of_sections(|(_, text)| text),
            swot: of(&records.swot),
        }
    }

    /// Adds what a part shows, which was made `value` of.
    pub(super) fn add(&self, part: &Part, value: &Value, sum: &mut Translated) {
        if sum.is_known() {
            return;
        }
        match part {
            Part::Measure(id) => sum.add_all(self.measures.get(id)),
            Part::Direction(id) => sum.add_all(self.directions.get(id)),
            Part::Body(id) => sum.add_all(self.bodies.get(id)),
            Part::Place(id) => sum.add_all(self.places.get(id)),
            Part::Section(id) => sum.add_all(self.headings.get(id)),
            Part::SectionText(id) => sum.add_all(self.sections.get(id)),
            Part::Swot => sum.add_all(Some(&self.swot)),
            Part::Text(text) | Part::Words(Words::Text(text)) => {
                if text.has(self.original) {
                    sum.add(text.has(self.locale));
                }
            }
            Part::List(parts) => {
                for (part, value) in parts.iter().zip(value.as_array().unwrap_or(&[])) {
                    self.add(part, value, sum);
                }
            }
            Part::Map(parts) => {
                for ((_, part), value) in parts.iter().zip(value.as_map().into_iter().flatten()) {
                    self.add(part, value.1, sum);
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
