//! What the parts of a page are made of, added up without making them.
//!
//! In: a planned page. Out: a [`PageSum`]: equal sums, equal pages. A record is added up once, from what is shown of it
//! (`records.rs`), and stands in the sum of every page that shows it. So a page that did not change is known without a
//! single template value, and the sum is the same for all languages. Lines of lists show one language alone, and are added
//! up language by language: an edit in one language leaves the lists of the others. Of the few parts that are put in order
//! or in words for one language alone, the value itself is added up.
//!
//! Whoever lets the template value of a part depend on something new adds it here, unless the part is a record: all that
//! is gathered for its value is in its sum.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::{Serialize, Serializer};
use tera::Value;

use super::page::{SEARCH, Shared};
use super::records::{Cells, Known, Made, PerRecord, Shown, cells, once};
use super::sums::{self, length, text};
use super::text::SectionHeading;
use crate::model::{Id, Programme, Report};
use crate::plan::leaves::Leaves;
use crate::plan::{Page, Part};
use crate::reuse::Key;

/// Sums of records, added up when a page first asks.
pub(super) struct PartSums {
    records: PerRecord<Sum>,
    standings: Cells<Sum>,
    /// Of lines of lists, language by language.
    lines: Vec<Cells<Sum>>,
    /// The reports on each measure, by their place among all.
    reports: OnceLock<HashMap<Id, Vec<usize>>>,
}

/// The sum of what is shown of a record; none where there is no such record.
#[derive(Clone, Copy)]
pub(super) struct Sum(Option<Key>);

/// What a page is made of in all languages.
pub(super) struct PageSum {
    /// What is the same for all of them.
    pub(super) common: Key,
    /// Those of its parts that hold lines of lists, by their place among its parts.
    listed: Vec<usize>,
    /// Those of its parts that have to be added up for each, by their place among its parts.
    spoken: Vec<usize>,
}

/// Values that were made to add a page up, by the places of their parts: a page that is rendered after all takes them.
#[derive(Debug, Default)]
pub(super) struct MadeParts(Vec<(usize, Value)>);

impl MadeParts {
    /// Their sum.
    pub(super) fn sum(&self, page: &Page) -> Key {
        let values = self.0.iter();
        sums::of_values(values.filter_map(|(idx, value)| Some((page.parts.get(*idx)?.0, value))))
    }

    /// The value of the part at this place, if it was made.
    pub(super) fn of(&self, idx: usize) -> Option<Value> {
        let (_, value) = self.0.iter().find(|(made, _)| *made == idx)?;
        Some(value.clone())
    }
}

/// Adds up the pages of a site.
#[derive(Clone, Copy)]
pub(super) struct Adding<'a> {
    pub(super) shared: Shared<'a>,
    pub(super) sums: &'a PartSums,
}

impl PartSums {
    /// Room for the sums of the records of `programme`, in so many languages.
    pub(super) fn new(programme: &Programme, n_languages: usize) -> Self {
        let measures = || cells(programme.measures.len());
        Self {
            records: PerRecord::new(programme),
            standings: measures(),
            lines: (0..n_languages).map(|_| measures()).collect(),
            reports: OnceLock::new(),
        }
    }
}

impl Sum {
    /// The sum of what `add` adds.
    fn new(add: impl FnOnce(&mut Vec<u8>)) -> Self {
        let mut out = Vec::with_capacity(4096);
        add(&mut out);
        Self(Some(Key::of([out.as_slice()])))
    }

    fn add(self, out: &mut Vec<u8>) {
        match self.0 {
            Some(key) => {
                out.push(b'K');
                out.extend(key.as_bytes());
            }
            None => out.push(b'N'),
        }
    }
}

impl Made for Sum {
    fn of_nothing() -> Self {
        Self(None)
    }

    fn of(shown: Shown<'_, Self>) -> Self {
        Self::new(|out| record(&shown, out))
    }
}

impl Serialize for Sum {
    /// As a part of the sum of another record.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.map(|key| key.to_string()).serialize(serializer)
    }
}

impl PageSum {
    /// The parts of `page` whose values are made for the language of `shared` alone, by their place among all.
    pub(super) fn spoken(&self, page: &Page, shared: &Shared<'_>) -> MadeParts {
        let value = |idx: &usize| page.parts.get(*idx).map(|(_, part)| (*idx, shared.value(part)));
        MadeParts(self.spoken.iter().filter_map(value).collect())
    }
}

impl<'a> Adding<'a> {
    /// What `page` is made of; of what is the same for all pages of a language, nothing.
    pub(super) fn page(self, page: &Page) -> PageSum {
        let mut out = Vec::with_capacity(1024);
        text(page.kind, &mut out);
        text(&page.path, &mut out);
        record(&page.title, &mut out);
        record(&page.description, &mut out);
        length(page.crumbs.len(), &mut out);
        for crumb in &page.crumbs {
            text(&crumb.path, &mut out);
            record(&crumb.title, &mut out);
        }
        length(page.parts.len(), &mut out);
        let (mut listed, mut spoken) = (Vec::new(), Vec::new());
        for (idx, (name, part)) in page.parts.iter().enumerate() {
            text(name, &mut out);
            match self.part(part, &mut out) {
                Said::InAll => {}
                Said::Listed => listed.push(idx),
                Said::Spoken => spoken.push(idx),
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
            listed,
            spoken,
        }
    }

    /// The lines of lists on `page`, as readers see them whose language is the one at this place.
    pub(super) fn lines(self, page: &Page, sum: &PageSum, language: usize) -> Key {
        let mut out = Vec::with_capacity(1024);
        for (_, part) in sum.listed.iter().filter_map(|idx| page.parts.get(*idx)) {
            self.add_lines(part, language, &mut out);
        }
        Key::of([out.as_slice()])
    }

    fn add_lines(self, part: &Part, language: usize, out: &mut Vec<u8>) {
        match part {
            Part::Line(id) => {
                let lines = self.sums.lines.get(language).map_or(&[][..], |lines| lines);
                self.records().line(lines, self.shared.speaker, id).add(out);
            }
            Part::List(parts) | Part::Sorted(parts) | Part::ByLetter(parts) => {
                for part in parts {
                    self.add_lines(part, language, out);
                }
            }
            Part::Map(parts) => {
                for (_, part) in parts {
                    self.add_lines(part, language, out);
                }
            }
            _ => {}
        }
    }

    /// Adds a part.
    fn part(self, part: &Part, out: &mut Vec<u8>) -> Said {
        match part {
            Part::None => out.push(b'N'),
            Part::Measure(id) => self.records().measure(id).add(out),
            Part::Line(id) => {
                out.push(b'E');
                text(id.as_str(), out);
                return Said::Listed;
            }
            Part::Standing(id) => self.standing(id).add(out),
            Part::Direction(id) => self.records().direction(id).add(out),
            Part::Body(id) => self.records().body(id).add(out),
            Part::Place(id) => self.records().place(id).add(out),
            Part::Section(id) => {
                out.push(b'H');
                record(
                    &self.shared.programme.sections.get(id).map(SectionHeading::of),
                    out,
                );
            }
            Part::SectionText(id) => {
                out.push(b'X');
                text(id.as_str(), out);
                return Said::Spoken;
            }
            Part::Swot => self.records().swot().add(out),
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
                record(of, out);
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
                    said = said.max(self.part(part, out));
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
        let add = |said: Said, part: &Part| said.max(self.part(part, out));
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
            said.max(self.part(part, out))
        };
        match chunk(idx).iter().fold(Said::InAll, add) {
            Said::InAll => Said::InAll,
            Said::Listed | Said::Spoken => Said::Spoken,
        }
    }

    /// What a range of entries is told by.
    fn ends(self, entries: &[(usize, Part)], out: &mut Vec<u8>) {
        length(entries.len(), out);
        for (number, part) in entries {
            length(*number, out);
            text(self.shared.printed_number(part), out);
        }
    }

    fn records(self) -> Known<'a, Sum> {
        self.shared.records.with(&self.sums.records)
    }

    /// The measure and all that was reported on it: what else is known of it follows from these, from the settings and
    /// from the day.
    fn standing(self, id: &Id) -> Sum {
        let add = |out: &mut Vec<u8>| {
            out.push(b's');
            self.records().measure(id).add(out);
            let state = self.shared.monitoring.state(id);
            text(&format!("{:?}", state.map(|state| &state.history)), out);
            for (idx, report) in self.reports(id) {
                record(report, out);
                self.records().body(&report.reported_by.value).add(out);
                for evidence in &report.evidence {
                    let path = evidence.path(&report.id.value);
                    text(&path, out);
                    text(&format!("{:?}", self.shared.evidence.by_path.get(&path)), out);
                }
                // Of reports of one day the order.
                length(idx, out);
            }
        };
        let measures = &self.shared.programme.measures;
        once(&self.sums.standings, measures, id, |_| Sum::new(add))
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
}

/// Whether a sum tells what a part is in every language.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Said {
    InAll,
    /// The lines of lists have to be added up for each language.
    Listed,
    /// The value has to be added up for each language.
    Spoken,
}

/// Adds what a template could see of a record, behind its length.
fn record(value: &(impl Serialize + ?Sized), out: &mut Vec<u8>) {
    let start = out.len();
    length(0, out);
    let begun = out.len();
    serde_json::to_writer(&mut *out, value).expect("memory takes everything, and all keys are texts");
    let n = (out.len() - begun) as u64;
    out[start..begun].copy_from_slice(&n.to_le_bytes());
}
