//! What the parts of a page are made of, added up without making them.
//!
//! In: a planned page. Out: a [`PageSum`]: equal sums, equal pages. A record is added up once, from the record itself
//! and what its template value takes from elsewhere (the bodies and places that it names, its state, how many measures
//! name it), and stands in the sum of every page that shows it. So a page that did not change is known without a
//! single template value, and the sum is the same for all languages. Of the few parts that are put in order or in words
//! for one language alone, the value itself is added up, language by language.
//!
//! Whoever lets the template value of a part depend on something new adds it here.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::page::{Given, SEARCH, Shared};
use super::records::cells;
use super::sums::{self, length, text};
use crate::model::{Id, Measure, Programme, Registry, Report};
use crate::plan::leaves::Leaves;
use crate::plan::{Page, Part, Words, WordsArg, badge};
use crate::reuse::Key;

/// Sums of records, each in the place that its record has among those of its kind, added up when a page first asks.
pub(super) struct PartSums {
    directions: Cells,
    bodies: Cells,
    places: Cells,
    measures: Cells,
    standings: Cells,
    swot: OnceLock<Key>,
    /// The reports on each measure, by their place among all.
    reports: OnceLock<HashMap<Id, Vec<usize>>>,
}

type Cells = Box<[OnceLock<Key>]>;

/// What a page is made of in all languages.
pub(super) struct PageSum {
    /// What is the same for all of them.
    pub(super) common: Key,
    /// Those of its parts that have to be added up for each, by their place among its parts.
    spoken: Vec<usize>,
}

/// Adds up the pages of a site.
#[derive(Clone, Copy)]
pub(super) struct Adding<'a> {
    pub(super) shared: Shared<'a>,
    pub(super) sums: &'a PartSums,
}

impl PartSums {
    /// Room for the sums of the records of `programme`.
    pub(super) fn new(programme: &Programme) -> Self {
        Self {
            directions: cells(programme.directions.len()),
            bodies: cells(programme.bodies.len()),
            places: cells(programme.places.len()),
            measures: cells(programme.measures.len()),
            standings: cells(programme.measures.len()),
            swot: OnceLock::new(),
            reports: OnceLock::new(),
        }
    }
}

impl PageSum {
    /// The sum of the parts of `page` whose values are made for the language of `shared` alone.
    pub(super) fn spoken(&self, page: &Page, shared: &Shared<'_>) -> Key {
        let parts = self.spoken.iter().filter_map(|idx| page.parts.get(*idx));
        let values: Given = parts.map(|(name, part)| (*name, shared.value(part))).collect();
        sums::of(&values)
    }
}

impl<'a> Adding<'a> {
    /// What `page` is made of; of what is the same for all pages of a language, nothing.
    pub(super) fn page(self, page: &Page) -> PageSum {
        let mut out = Vec::with_capacity(1024);
        text(page.kind, &mut out);
        text(&page.path, &mut out);
        words(&page.title, &mut out);
        words(&page.description, &mut out);
        length(page.crumbs.len(), &mut out);
        for crumb in &page.crumbs {
            text(&crumb.path, &mut out);
            words(&crumb.title, &mut out);
        }
        length(page.parts.len(), &mut out);
        let mut spoken = Vec::new();
        for (idx, (name, part)) in page.parts.iter().enumerate() {
            text(name, &mut out);
            if self.part(part, &mut out) == Said::Spoken {
                spoken.push(idx);
            }
        }
        if page.kind == SEARCH {
            for (name, address) in self.shared.late.search_files() {
                text(name, &mut out);
                text(address, &mut out);
            }
        }
        PageSum {
            common: Key::of([out.as_slice()]),
            spoken,
        }
    }

    /// Adds a part.
    fn part(self, part: &Part, out: &mut Vec<u8>) -> Said {
        match part {
            Part::None => out.push(b'N'),
            Part::Measure(id) => key(b'm', self.measure(id), out),
            Part::Standing(id) => key(b's', self.standing(id), out),
            Part::Direction(id) => key(b'd', self.direction(id), out),
            Part::Body(id) => key(b'b', self.body(id), out),
            Part::Place(id) => key(b'p', self.place(id), out),
            Part::Section(id) => self.heading(id, out),
            Part::SectionText(id) => {
                out.push(b'X');
                text(id.as_str(), out);
                return Said::Spoken;
            }
            Part::Swot => key(b'w', Some(self.swot()), out),
            Part::AdoptedLines(first, last) => {
                out.push(b'A');
                let lines = self.shared.adopted(*first, *last);
                length(lines.len(), out);
                for line in lines {
                    text(line, out);
                }
            }
            Part::Words(of) => {
                out.push(b'W');
                words(of, out);
            }
            Part::Text(of) => {
                out.push(b'T');
                record(of, out);
            }
            Part::Plain(of) => {
                out.push(b'P');
                text(of, out);
            }
            Part::Number(n) => {
                out.push(b'#');
                length(*n, out);
            }
            Part::FileSize(path) => {
                out.push(b'F');
                record(&self.shared.late.file_sizes().get(*path), out);
            }
            Part::List(parts) => return self.list(b'L', parts, out),
            Part::Sorted(parts) => return self.list(b'S', parts, out),
            Part::ByLetter(parts) => return self.list(b'B', parts, out),
            Part::Leaves(leaves) => return self.leaves(leaves, out),
            Part::Leaf(leaves, idx) => return self.leaf(leaves, *idx, out),
            Part::Map(parts) => {
                out.push(b'M');
                length(parts.len(), out);
                let mut said = Said::InAll;
                for (name, part) in parts {
                    text(name, out);
                    said = said.and(self.part(part, out));
                }
                return said;
            }
            Part::Tally(tally, whole) => {
                out.push(b'Y');
                text(&format!("{tally:?} {whole}"), out);
            }
            Part::Span(span) => {
                out.push(b'R');
                text(&format!("{span:?}"), out);
            }
        }
        Said::InAll
    }

    fn list(self, tag: u8, parts: &[Part], out: &mut Vec<u8>) -> Said {
        out.push(tag);
        length(parts.len(), out);
        let add = |said: Said, part: &Part| said.and(self.part(part, out));
        parts.iter().fold(Said::InAll, add)
    }

    /// The ranges of all leaves: of a list in the order of numbers, what its entries are printed under.
    fn leaves(self, leaves: &Leaves, out: &mut Vec<u8>) -> Said {
        out.push(b'V');
        text(leaves.name, out);
        if leaves.is_by_name {
            return Said::Spoken;
        }
        self.ends(&leaves.entries, out);
        Said::InAll
    }

    /// A leaf: its entries, and of its neighbours the ranges.
    fn leaf(self, leaves: &Leaves, idx: usize, out: &mut Vec<u8>) -> Said {
        out.push(b'v');
        text(leaves.name, out);
        length(idx, out);
        if leaves.is_by_name {
            return Said::Spoken;
        }
        length(leaves.entries.len(), out);
        let n = leaves.entries_of_leaf();
        let chunk = |idx: usize| {
            let entries = leaves.entries.get(idx * n..).unwrap_or(&[]);
            &entries[..n.min(entries.len())]
        };
        self.ends(idx.checked_sub(1).map_or(&[], chunk), out);
        self.ends(chunk(idx + 1), out);
        let add = |said: Said, (number, part): &(usize, Part)| {
            length(*number, out);
            said.and(self.part(part, out))
        };
        chunk(idx).iter().fold(Said::InAll, add)
    }

    /// What a range of entries is told by.
    fn ends(self, entries: &[(usize, Part)], out: &mut Vec<u8>) {
        length(entries.len(), out);
        for (number, part) in entries {
            length(*number, out);
            text(self.shared.printed_number(part), out);
        }
    }

    fn measure(self, id: &Id) -> Option<Key> {
        let measures = &self.shared.programme.measures;
        of(&self.sums.measures, measures, id, |measure, out| {
            record(measure, out);
            for body in responsible(measure) {
                key(b'b', self.body(body), out);
            }
            let of_actions = measure.actions.iter().flat_map(|action| &action.places);
            for place in measure.places.iter().chain(of_actions) {
                key(b'p', self.place(&place.value), out);
            }
            key(b'd', self.direction(&measure.direction.value), out);
            if let Some(state) = self.shared.monitoring.state(id) {
                text(state.schedule.as_str(), out);
                text(state.badge.as_str(), out);
                text(state.tone(), out);
                record(&state.percent, out);
                words(&badge::label(state), out);
            }
        })
    }

    /// The measure and all that was reported on it: what else is known of it follows from these, from the settings and
    /// from the day.
    fn standing(self, id: &Id) -> Option<Key> {
        let programme = self.shared.programme;
        of(&self.sums.standings, &programme.measures, id, |_, out| {
            key(b'm', self.measure(id), out);
            let state = self.shared.monitoring.state(id);
            text(&format!("{:?}", state.map(|state| &state.history)), out);
            for (idx, report) in self.reports(id) {
                record(report, out);
                key(b'b', self.body(&report.reported_by.value), out);
                for evidence in &report.evidence {
                    let path = evidence.path(&report.id.value);
                    text(&path, out);
                    text(&format!("{:?}", self.shared.evidence.by_path.get(&path)), out);
                }
                // Of reports of one day the order.
                length(idx, out);
            }
        })
    }

    /// The reports on a measure, counted in their order.
    fn reports(self, id: &Id) -> impl Iterator<Item = (usize, &'a Report)> {
        let (programme, sums): (&'a Programme, &'a PartSums) = (self.shared.programme, self.sums);
        let by_measure = sums.reports.get_or_init(|| {
            let mut by_measure: HashMap<Id, Vec<usize>> = HashMap::new();
            for (idx, report) in programme.reports.values().enumerate() {
                by_measure
                    .entry(report.measure.value.clone())
                    .or_default()
                    .push(idx);
            }
            by_measure
        });
        let all = by_measure.get(id).into_iter().flatten();
        all.filter_map(|idx| programme.reports.get_index(*idx).map(|(_, report)| report))
            .enumerate()
    }

    fn direction(self, id: &Id) -> Option<Key> {
        let directions = &self.shared.programme.directions;
        of(&self.sums.directions, directions, id, |direction, out| {
            record(direction, out);
            length(self.shared.records.index.of_direction(id).len(), out);
            let parent = direction.parent.as_ref();
            if let Some(parent) = parent.and_then(|parent| directions.get(&parent.value)) {
                text(parent.id.value.as_str(), out);
                record(&parent.title, out);
            }
        })
    }

    fn body(self, id: &Id) -> Option<Key> {
        of(
            &self.sums.bodies,
            &self.shared.programme.bodies,
            id,
            |body, out| {
                record(body, out);
                length(self.shared.records.index.of_body(id).len(), out);
            },
        )
    }

    fn place(self, id: &Id) -> Option<Key> {
        of(
            &self.sums.places,
            &self.shared.programme.places,
            id,
            |place, out| {
                record(place, out);
                length(self.shared.records.index.of_place(id).len(), out);
            },
        )
    }

    fn swot(self) -> Key {
        let add = || {
            let mut out = Vec::new();
            record(&self.shared.programme.swot, &mut out);
            Key::of([out.as_slice()])
        };
        *self.sums.swot.get_or_init(add)
    }

    fn heading(self, id: &Id, out: &mut Vec<u8>) {
        out.push(b'H');
        if let Some(section) = self.shared.programme.sections.get(id) {
            text(section.id.value.as_str(), out);
            text(&section.number, out);
            record(&section.title, out);
            record(section.menu_title(), out);
            length(section.depth, out);
            record(&section.source, out);
        }
    }
}

/// Whether a sum tells what a part is in every language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    InAll,
    /// The value has to be added up for each language.
    Spoken,
}

impl Said {
    fn and(self, other: Self) -> Self {
        if self == Self::Spoken { self } else { other }
    }
}

/// The sum of a record; none where there is no such record.
fn of<T>(cells: &Cells, records: &Registry<T>, id: &Id, add: impl FnOnce(&T, &mut Vec<u8>)) -> Option<Key> {
    let (idx, _, found) = records.get_full(id)?;
    let sum = || {
        let mut out = Vec::with_capacity(4096);
        add(found, &mut out);
        Key::of([out.as_slice()])
    };
    cells.get(idx).map(|cell| *cell.get_or_init(sum))
}

fn responsible(measure: &Measure) -> impl Iterator<Item = &Id> {
    let of_actions = measure.actions.iter().flat_map(|action| &action.responsible);
    let all = measure.responsible.iter().chain(of_actions);
    all.map(|responsible| &responsible.body.value)
}

fn key(tag: u8, key: Option<Key>, out: &mut Vec<u8>) {
    match key {
        Some(key) => {
            out.push(tag);
            out.extend(key.as_bytes());
        }
        None => out.push(b'N'),
    }
}

/// Adds what a template could see of a record, behind its length.
fn record(value: &(impl serde::Serialize + ?Sized), out: &mut Vec<u8>) {
    let start = out.len();
    length(0, out);
    let begun = out.len();
    serde_json::to_writer(&mut *out, value).expect("memory takes everything, and all keys are texts");
    let n = (out.len() - begun) as u64;
    out[start..begun].copy_from_slice(&n.to_le_bytes());
}

fn words(words: &Words, out: &mut Vec<u8>) {
    match words {
        Words::Text(of) => {
            out.push(b't');
            record(of, out);
        }
        Words::Plain(of) => {
            out.push(b'p');
            text(of, out);
        }
        Words::Numbered(number, of) => {
            out.push(b'n');
            text(number, out);
            record(of, out);
        }
        Words::Message(key, args) => {
            out.push(b'm');
            text(key, out);
            length(args.len(), out);
            for (name, arg) in args {
                text(name, out);
                fact(arg, out);
            }
        }
    }
}

fn fact(arg: &WordsArg, out: &mut Vec<u8>) {
    match arg {
        WordsArg::Text(of) => {
            out.push(b't');
            record(of, out);
        }
        WordsArg::Plain(of) => {
            out.push(b'p');
            text(of, out);
        }
        WordsArg::Words(of) => {
            out.push(b'w');
            words(of, out);
        }
        WordsArg::Number(_)
        | WordsArg::Period(_)
        | WordsArg::ReportingPeriod(_)
        | WordsArg::Date(_)
        | WordsArg::AsOf(_)
        | WordsArg::By(_) => {
            out.push(b'd');
            text(&format!("{arg:?}"), out);
        }
    }
}
