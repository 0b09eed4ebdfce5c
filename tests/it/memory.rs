//! Reading with a memory is reading: whatever changes in between, records and diagnostics are those of a fresh load.

use std::collections::BTreeMap;

use onuguu::diag::Sink;
use onuguu::load::{Memory, Sources, load};
use onuguu::model::Programme;
use onuguu::model::lock::Lock;
use proptest::prelude::*;
use proptest::test_runner::Config;

use crate::site::Site;

type Files = BTreeMap<String, Vec<u8>>;

/// Everything that a load tells. A lock is compared as a value: it lists its files in no order.
fn told(mut programme: Programme, sink: Sink) -> (Lock, String, String) {
    let lock = std::mem::take(&mut programme.lock);
    let problems = format!("{:#?}", sink.into_sorted());
    (lock, format!("{programme:#?}"), problems)
}

fn fresh(files: &Files) -> (Lock, String, String) {
    let mut sink = Sink::default();
    let programme = load(&Sources::new(files.clone()), &mut sink);
    told(programme, sink)
}

fn remembering(memory: &mut Memory, files: &Files) -> (Lock, String, String) {
    let mut sink = Sink::default();
    let programme = memory.load(&Sources::new(files.clone()), &mut sink);
    told(programme, sink)
}

fn content(site: &Site) -> Files {
    let files = site.files().iter();
    let files = files.filter(|(path, _)| !path.starts_with("themes/"));
    files.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// A programme with reports and with translations that are recorded, one of them from an earlier wording.
fn recorded() -> Site {
    let digest = |text: &str| onuguu::model::lock::Digest::of(text).as_str().to_owned();
    let lock = format!(
        "content/measures/1.1.yaml:\n  ru:\n    - {} {}\n",
        digest("an earlier wording"),
        digest(RUSSIAN_TASK)
    );
    let site = Site::reported();
    assert!(site.text("content/measures/1.1.yaml").contains(RUSSIAN_TASK));
    site.edit("content/translations.lock", &lock)
}

const RUSSIAN_TASK: &str = "Освещение улиц";

/// What happens to a project between two loads.
#[derive(Clone, Debug)]
enum Edit {
    /// One character of a file becomes another.
    Overwrite(usize, usize, char),
    /// A file is half saved.
    Truncate(usize, usize),
    /// A file is gone.
    Remove(usize),
    /// A file comes in before or behind others, which gives all behind it another place among the files.
    Copy(usize, &'static str),
    /// A file has the content of another.
    Exchange(usize, usize),
    /// The site has other languages.
    Languages(&'static str),
    /// Everything is as it was at first.
    Restore,
}

fn edit() -> impl Strategy<Value = Edit> {
    let character = prop_oneof![Just('ө'), Just('a'), Just(' '), Just(':'), Just('\n'), Just('1')];
    let copy = prop_oneof![
        Just("content/measures/0.1.yaml"),
        Just("content/measures/9.9.yaml"),
        Just("content/programme/1-roads/de.md"),
        Just("content/reports/2024-Q2/2.10.yaml"),
        Just("content/a.yaml"),
    ];
    prop_oneof![
        6 => (any::<usize>(), any::<usize>(), character).prop_map(|(f, at, c)| Edit::Overwrite(f, at, c)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(f, at)| Edit::Truncate(f, at)),
        1 => any::<usize>().prop_map(Edit::Remove),
        2 => (any::<usize>(), copy).prop_map(|(f, to)| Edit::Copy(f, to)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Edit::Exchange(a, b)),
        1 => prop_oneof![Just("[ky, ru]"), Just("[ru, ky, en]"), Just("[ky]")].prop_map(Edit::Languages),
        2 => Just(Edit::Restore),
    ]
}

impl Edit {
    fn apply(&self, files: &mut Files, at_first: &Files) {
        let path = |idx: usize, files: &Files| files.keys().nth(idx % files.len().max(1)).cloned();
        match self {
            Self::Overwrite(idx, at, c) => {
                let Some(bytes) = path(*idx, files).and_then(|path| files.get_mut(&path)) else {
                    return;
                };
                let text = String::from_utf8_lossy(bytes).into_owned();
                let at = at % (text.chars().count() + 1);
                let (before, rest) = (text.chars().take(at), text.chars().skip(at + 1));
                *bytes = before.chain([*c]).chain(rest).collect::<String>().into_bytes();
            }
            Self::Truncate(idx, at) => {
                if let Some(bytes) = path(*idx, files).and_then(|path| files.get_mut(&path)) {
                    bytes.truncate(at % (bytes.len() + 1));
                }
            }
            Self::Remove(idx) => {
                path(*idx, files).and_then(|path| files.remove(&path));
            }
            Self::Copy(idx, to) => {
                let bytes = path(*idx, files).and_then(|path| files.get(&path).cloned());
                files.extend(bytes.map(|bytes| ((*to).to_owned(), bytes)));
            }
            Self::Exchange(one, other) => {
                let paths = path(*one, files).zip(path(*other, files));
                let Some((one, other)) = paths.filter(|(one, other)| one != other) else {
                    return;
                };
                let (of_one, of_other) = (files.remove(&one), files.remove(&other));
                files.extend(of_other.map(|bytes| (one, bytes)));
                files.extend(of_one.map(|bytes| (other, bytes)));
            }
            Self::Languages(list) => {
                let site = at_first
                    .get("content/site.yaml")
                    .map(|bytes| String::from_utf8_lossy(bytes));
                let site = site.map(|text| text.replace("[ky, ru, en]", list).into_bytes());
                files.extend(site.map(|bytes| ("content/site.yaml".to_owned(), bytes)));
            }
            Self::Restore => files.clone_from(at_first),
        }
    }
}

/// A failure prints its edits and leaves no file behind.
fn config() -> Config {
    Config {
        cases: 48,
        failure_persistence: None,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_memory_tells_what_a_fresh_load_tells(edits in proptest::collection::vec(edit(), 1..12)) {
        let at_first = content(&recorded());
        let mut files = at_first.clone();
        let mut memory = Memory::default();
        prop_assert!(remembering(&mut memory, &files) == fresh(&files));
        for edit in &edits {
            edit.apply(&mut files, &at_first);
            let (remembered, fresh) = (remembering(&mut memory, &files), fresh(&files));
            prop_assert!(remembered.0 == fresh.0, "the locks differ");
            prop_assert_eq!(remembered.1, fresh.1);
            prop_assert_eq!(remembered.2, fresh.2);
        }
    }
}

#[test]
fn one_edit_is_one_file_to_decode() {
    let mut memory = Memory::default();
    let site = recorded();
    remembering(&mut memory, &content(&site));
    assert!(memory.n_decoded() > 10, "{}", memory.n_decoded());
    remembering(&mut memory, &content(&site));
    assert_eq!(memory.n_decoded(), 0);
    let site = site.replace("content/measures/1.1.yaml", RUSSIAN_TASK, "Улицы");
    remembering(&mut memory, &content(&site));
    assert_eq!(memory.n_decoded(), 1);
}

#[test]
fn a_lock_decides_about_files_that_did_not_change() {
    let mut memory = Memory::default();
    let site = recorded();
    let (_, _, behind) = remembering(&mut memory, &content(&site));
    assert!(behind.contains("TranslationBehind"), "{behind}");
    let site = site.remove("content/translations.lock");
    let (_, _, unrecorded) = remembering(&mut memory, &content(&site));
    assert!(!unrecorded.contains("TranslationBehind"), "{unrecorded}");
    assert_eq!(memory.n_decoded(), 1, "the measure that the lock is about");
}
