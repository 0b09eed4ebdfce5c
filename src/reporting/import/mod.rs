//! Filled-in forms become reports.
//!
//! In: the sources, the programme, spreadsheets and the files that lie beside them. Out: the bytes of the files to
//! write, what changes measure by measure, and every problem of every form by sheet and cell. All forms are taken in
//! or none is; what is written is a draft until somebody approves it in the file.
//!
//! 1. [`workbook`]: bytes → cells, whichever program saved them.
//! 2. [`form`]: cells → a form with its tables, found by their hidden names.
//! 3. [`cells`]: what a cell means; [`rows`]: what a row says of its measure.
//! 4. [`draft`]: what becomes of it among the reports that there are; [`evidence`]: where its files go.
//! 5. [`yaml`]: the report's file, as a person would write it.
//! 6. [`rules`]: the programme with the new files, checked as any other.

mod cells;
mod draft;
mod evidence;
mod form;
mod problem;
mod rows;
mod rules;
mod workbook;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::i18n::Messages;
use crate::load::Sources;
use crate::load::sources::REPORTS;
use crate::model::{Delivery, Id, Programme, Report, ReportId, ReportingPeriod};
use crate::monitor::{self, Drafts};
use draft::{Decision, Draft};
use form::Form;
use rows::Reader;
use workbook::Workbook;

pub use draft::Fate;
pub use problem::{Place, Problem};

/// A filled-in form.
#[derive(Clone, Debug, Default)]
pub struct FormFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The files of [`evidence_names`] that were found beside it, by the name that the form gives them.
    pub beside: BTreeMap<String, Vec<u8>>,
}

/// What an import depends on besides the files.
#[derive(Clone, Copy, Debug)]
pub struct ImportOptions {
    /// The day: nothing can have happened after it.
    pub today: Date,
    /// The day that forms which do not say it were handed in on; without it, today.
    pub submitted: Option<Date>,
}

/// What an import would do.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// Files with their new bytes, by path; none where a problem is an error.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What becomes of each report, in the order of forms and rows.
    pub changes: Vec<Change>,
    /// Every problem, by form, sheet and cell.
    pub problems: Vec<Problem>,
    /// Files of evidence that a replaced draft named and no report names any more.
    pub left_over: Vec<String>,
}

/// What becomes of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The measure.
    pub measure: Id,
    /// The period.
    pub period: ReportingPeriod,
    /// The report's file.
    pub path: String,
    /// What is done with it.
    pub fate: Fate,
    /// The state that was reported before: by the report that is replaced or corrected, else by the last one.
    pub before: Option<State>,
    /// The state that it reports.
    pub after: State,
    /// Files of evidence that are written with it.
    pub evidence: Vec<String>,
}

/// How far a measure has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// In a word.
    pub delivery: Delivery,
    /// In per cent of the works.
    pub percent: Option<u8>,
}

impl State {
    fn of(report: &Report) -> Self {
        Self {
            delivery: report.delivery.value,
            percent: report.percent_complete.as_ref().map(|percent| percent.value),
        }
    }
}

impl Import {
    /// Whether a problem forbids to write anything.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}

/// The files of evidence that a form names: they have to be found beside it. Names that are none are left out.
#[must_use]
pub fn evidence_names(form: &[u8]) -> BTreeSet<String> {
    let Ok(workbook) = Workbook::read(form) else {
        return BTreeSet::new();
    };
    form::texts_of(&workbook, crate::reporting::layout::Sheet::Evidence, "file")
        .filter(|name| evidence::is_file_name(name))
        .collect()
}

/// Takes `forms` in. `messages` are the site's interface strings, whose words of states forms may use.
#[must_use]
pub fn import(
    sources: &Sources,
    programme: &Programme,
    messages: &Messages,
    forms: &[FormFile],
    options: ImportOptions,
) -> Import {
    let mut import = Import::default();
    let drafts = read(programme, messages, forms, options, &mut import.problems);
    for (idx, draft) in &drafts {
        evidence::check(draft, &forms[*idx].beside, &mut import.problems);
    }
    import.refuse_second_reports(&drafts);

    // What is right is tried out although something else is wrong, so that one run shows all problems.
    let is_right = |(idx, draft): &&(usize, Draft)| {
        !import.problems.iter().any(|problem| {
            problem.place.form == *idx && problem.place.measure.as_deref() == Some(draft.measure.as_str())
        })
    };
    let right: Vec<&(usize, Draft)> = drafts.iter().filter(is_right).collect();
    let mut decided = Vec::new();
    for (idx, draft) in right {
        if let Some(decision) = draft.decide(programme, &mut import.problems) {
            decided.push((*idx, draft, decision));
        }
    }
    let mut made: BTreeMap<String, &Draft> = BTreeMap::new();
    for (idx, draft, mut decision) in decided {
        let mut files = import.files.clone();
        let filed = evidence::file(
            draft,
            &decision,
            &forms[idx].beside,
            sources,
            programme,
            &mut files,
        );
        let report = draft.report(&decision, &filed, programme);
        let mut path = path(&decision.id);
        match decision.old {
            Some(old) if draft.says_the_same(old, &filed) => {
                decision.fate = Fate::Unchanged;
                decision.id = old.id.value.clone();
                path = self::path(&decision.id);
                files.clone_from(&import.files);
            }
            _ => {
                files.insert(path.clone(), yaml::report(&report).into_bytes());
                made.insert(path.clone(), draft);
            }
        }
        let new = |name: &&String| !import.files.contains_key(*name) && **name != path;
        import.changes.push(Change {
            measure: draft.measure.clone(),
            period: draft.period,
            evidence: files.keys().filter(new).cloned().collect(),
            path,
            before: None,
            after: State::of(&report),
            fate: decision.fate.clone(),
        });
        import.left_over.extend(left_over(&decision, &report));
        import.files = files;
    }
    let after = rules::with_files(sources, &import.files);
    let changed = rules::apply(&after, sources, &made, &mut import.problems);
    import.compare(&changed, programme, options.today);
    import.left_over.retain(|path| !is_named(path, &changed));
    import.problems.sort_by(|a, b| a.place.cmp(&b.place));
    if import.has_errors() {
        import.files.clear();
        import.changes.clear();
        import.left_over.clear();
    }
    import
}

/// What the forms say, each draft with the number of its form.
fn read(
    programme: &Programme,
    messages: &Messages,
    forms: &[FormFile],
    options: ImportOptions,
    problems: &mut Vec<Problem>,
) -> Vec<(usize, Draft)> {
    let mut drafts = Vec::new();
    for (idx, file) in forms.iter().enumerate() {
        let workbook = match Workbook::read(&file.bytes) {
            Ok(workbook) => workbook,
            Err(unreadable) => {
                problems.push(Problem::new(unreadable.key(), Place::form(idx)));
                continue;
            }
        };
        let Some(form) = Form::find(idx, &workbook, programme, problems) else {
            continue;
        };
        let mut reader = Reader {
            programme,
            messages,
            today: options.today,
            submitted: options.submitted,
            problems,
        };
        drafts.extend(reader.drafts(&form).into_iter().map(|draft| (idx, draft)));
    }
    drafts
}

impl Import {
    /// One run, one report on a measure and a period: of two forms nobody can tell which one is meant.
    fn refuse_second_reports(&mut self, drafts: &[(usize, Draft)]) {
        let mut first: BTreeMap<(String, &Id), usize> = BTreeMap::new();
        for (idx, draft) in drafts {
            let key = (draft.period.to_string(), &draft.measure);
            match first.get(&key) {
                Some(other) if other != idx => {
                    let problem = Problem::new("import-two-forms", draft.place("measure"));
                    self.problems.push(problem.arg("found", draft.measure.as_str()));
                }
                Some(_) => {}
                None => drop(first.insert(key, *idx)),
            }
        }
    }

    /// Says of each change what was reported before it.
    fn compare(&mut self, changed: &Programme, programme: &Programme, today: Date) {
        let monitoring = monitor::monitor(changed, today, Drafts::Shown);
        for change in &mut self.changes {
            let id = change
                .path
                .strip_prefix(REPORTS)
                .and_then(|path| path.strip_suffix(".yaml"));
            let Some(id) = id.and_then(ReportId::new) else {
                continue;
            };
            let replaced = programme.reports.get(&id);
            let history = monitoring
                .state(&change.measure)
                .map(|state| state.history.as_slice());
            let entry = history
                .unwrap_or_default()
                .iter()
                .find(|entry| entry.report == id);
            let before = entry
                .and_then(|entry| entry.before.as_ref())
                .and_then(|id| changed.reports.get(id));
            change.before = replaced.or(before).map(State::of);
        }
    }
}

fn path(id: &ReportId) -> String {
    format!("{REPORTS}{id}.yaml")
}

/// Files of the draft that `decision` replaces which the new one does not name.
fn left_over(decision: &Decision<'_>, report: &Report) -> Vec<String> {
    let Some(old) = decision.old.filter(|_| decision.fate == Fate::ReplacesDraft) else {
        return Vec::new();
    };
    let is_named = |file: &str| report.evidence.iter().any(|evidence| evidence.file.value == file);
    old.evidence
        .iter()
        .filter(|evidence| !is_named(&evidence.file.value))
        .map(|evidence| format!("{REPORTS}{}", evidence.path(&old.id.value)))
        .collect()
}

/// Whether any report names the file at `path`.
fn is_named(path: &str, programme: &Programme) -> bool {
    programme.reports.values().any(|report| {
        let mut files = report
            .evidence
            .iter()
            .map(|evidence| evidence.path(&report.id.value));
        files.any(|file| path.strip_prefix(REPORTS) == Some(file.as_str()))
    })
}
