//! What a service worker needs to keep the site on a device.
//!
//! In: all files of a site, one by one on their way. Out, after the last of them:
//!
//! - `sw.js`, the theme's service worker, behind what it has to know of this publication: its sum, and words for the
//!   pages that it shows without a connection. Another publication makes it another file, by which browsers learn of it.
//! - `publication.json`: the same sum for whoever asks which publication a server has now, and what a copy would take.
//! - `offline/<language>.json`: every file of a copy in this language with a part of its SHA-256. Only who keeps a
//!   copy fetches it.
//!
//! The sum adds up what is kept, and nothing else: a publication that looks the same is the same.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::i18n::{Args, Locale};
use crate::load::fingerprint::sha256_hex;
use crate::output::{Outlet, OutputFile, Standing};
use crate::plan::route;
use crate::plan::speaker::Speaker;

/// Which publication a server has.
pub const PUBLICATION: &str = "publication.json";

/// Digits of a file's sum in a list: by chance one in 2⁴⁸ changed files looks unchanged.
const DIGITS: usize = 12;

/// The endings of files that pages show or load. Documents are for download: a copy does without them.
const SHOWN: [&str; 9] = ["css", "js", "bin", "svg", "png", "jpg", "jpeg", "webp", "gif"];

/// The file that lists what a copy in `locale` holds.
#[must_use]
pub fn of_list(locale: Locale) -> String {
    format!("offline/{locale}.json")
}

/// An outlet that adds up what is kept on its way to another, and holds the service worker back until all is known.
#[derive(Debug)]
pub struct Kept<'a> {
    to: &'a dyn Outlet,
    worker: Mutex<Option<OutputFile>>,
    /// Sizes in bytes and sums, by path.
    sums: Mutex<BTreeMap<String, (usize, String)>>,
}

impl Outlet for Kept<'_> {
    fn put(&self, file: OutputFile) {
        if file.path == route::WORKER {
            *self.worker.lock().unwrap_or_else(PoisonError::into_inner) = Some(file);
            return;
        }
        if is_kept(&file.path) {
            let mut sum = sha256_hex(&file.bytes);
            sum.truncate(DIGITS);
            self.add(&file.path, file.bytes.len(), &sum);
            self.to.put_summed(file, &sum);
        } else {
            self.to.put(file);
        }
    }

    fn keep(&self, file: &Standing) -> bool {
        let is_kept = is_kept(&file.path);
        let is_known = file.path != route::WORKER && (!is_kept || file.sha256.len() == DIGITS);
        let Ok(n_bytes) = usize::try_from(file.n_bytes) else {
            return false;
        };
        if !is_known || !self.to.keep(file) {
            return false;
        }
        if is_kept {
            self.add(&file.path, n_bytes, &file.sha256);
        }
        true
    }
}

impl<'a> Kept<'a> {
    /// Hands everything on to `to`.
    #[must_use]
    pub fn on_the_way_to(to: &'a dyn Outlet) -> Self {
        Self {
            to,
            worker: Mutex::default(),
            sums: Mutex::default(),
        }
    }

    fn add(&self, path: &str, n_bytes: usize, sum: &str) {
        let mut sums = self.sums.lock().unwrap_or_else(PoisonError::into_inner);
        sums.insert(path.to_owned(), (n_bytes, sum.to_owned()));
    }

    /// All other files have been put here: hands on what a service worker needs; nothing where the theme has none.
    pub fn finish(self, speakers: &[Arc<Speaker>], as_of: Date) {
        let worker = self.worker.into_inner().unwrap_or_else(PoisonError::into_inner);
        let sums = self.sums.into_inner().unwrap_or_else(PoisonError::into_inner);
        let made = worker.map(|worker| for_worker(&worker, &sums, speakers, as_of));
        made.into_iter().flatten().for_each(|file| self.to.put(file));
    }
}

fn for_worker(
    worker: &OutputFile,
    sums: &BTreeMap<String, (usize, String)>,
    speakers: &[Arc<Speaker>],
    as_of: Date,
) -> Vec<OutputFile> {
    let sum = whole(sums, worker, as_of);
    let locales: Vec<Locale> = speakers.iter().map(|speaker| speaker.locale).collect();

    let (mut made, mut words, mut copies) = (Vec::new(), Map::new(), Map::new());
    for speaker in speakers {
        let (list, n_bytes) = list(sums, speaker, &locales);
        let locale = speaker.locale.to_string();
        copies.insert(
            locale.clone(),
            json!({ "files": list.len(), "bytes": n_bytes, "size": size(speaker, n_bytes) }),
        );
        made.push(OutputFile::new(
            of_list(speaker.locale),
            json!({ "sum": sum, "files": list }).to_string(),
        ));
        words.insert(
            locale,
            json!({
                "kept": say(speaker, "offline-kept", &vec![("as-of".into(), speaker.as_of(as_of).into())]),
                "missing": say(speaker, "offline-missing", &Vec::new()),
            }),
        );
    }
    made.push(OutputFile::new(
        PUBLICATION,
        json!({ "sum": sum, "as_of": as_of.to_string(), "copies": copies }).to_string(),
    ));
    let known = json!({ "sum": sum, "languages": words });
    let script = String::from_utf8_lossy(&worker.bytes);
    made.push(OutputFile::new(
        route::WORKER,
        format!("const PUBLICATION = {known};\n{script}"),
    ));
    made
}

/// The sum of a publication: of all that is kept, and of the worker that keeps it.
fn whole(sums: &BTreeMap<String, (usize, String)>, worker: &OutputFile, as_of: Date) -> String {
    let mut lines: Vec<u8> = format!("{as_of}\n").into_bytes();
    for (path, (_, sum)) in sums {
        lines.extend(format!("{sum} {path}\n").as_bytes());
    }
    lines.extend(&worker.bytes);
    let mut sum = sha256_hex(&lines);
    sum.truncate(DIGITS);
    sum
}

/// What a copy in the language of `speaker` holds, by address below the site's root, and how many bytes that is.
fn list(
    sums: &BTreeMap<String, (usize, String)>,
    speaker: &Speaker,
    locales: &[Locale],
) -> (Map<String, Value>, usize) {
    let others: Vec<Foreign> = locales
        .iter()
        .filter(|other| **other != speaker.locale)
        .map(|other| Foreign {
            folders: [format!("{other}/"), format!("{}{other}/", route::BADGES)],
            index: format!("assets/search-{other}"),
        })
        .collect();
    let mut files = Map::new();
    let mut n_bytes = 0;
    for (path, (bytes, sum)) in sums {
        if is_of(path, speaker, &others) {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            files.insert(address.to_owned(), sum.as_str().into());
            n_bytes += bytes;
        }
    }
    (files, n_bytes)
}

/// Whether a file can be part of a copy.
fn is_kept(path: &str) -> bool {
    if path == route::ROOT_PAGE || path.ends_with("/index.html") || path.ends_with(route::APP_MANIFEST) {
        return true;
    }
    let ending = path.rsplit('.').next();
    let is_shown = ending.is_some_and(|ending| SHOWN.contains(&ending.to_ascii_lowercase().as_str()));
    let folders = ["assets/", "reports/", route::BADGES];
    is_shown && (folders.iter().any(|folder| path.starts_with(folder)) || !path.contains('/'))
}

/// What the paths of another language begin with.
struct Foreign {
    folders: [String; 2],
    /// Of the files of its search.
    index: String,
}

/// Whether a file that can be kept is part of a copy in the language of `speaker`: what belongs to another does not.
fn is_of(path: &str, speaker: &Speaker, others: &[Foreign]) -> bool {
    if path == route::ROOT_PAGE {
        return speaker.locale == speaker.original;
    }
    let is_index = |name: &str| name.starts_with(['.', '-']);
    !others.iter().any(|other| {
        let is_below = |folder: &String| path.starts_with(folder.as_str());
        other.folders.iter().any(is_below) || path.strip_prefix(other.index.as_str()).is_some_and(is_index)
    })
}

/// So many bytes in words: `7,1 MB`.
fn size(speaker: &Speaker, n_bytes: usize) -> String {
    let tenths = n_bytes.div_ceil(100_000);
    let value = speaker.formats.plain(&format!("{}.{}", tenths / 10, tenths % 10));
    say(speaker, "offline-size", &vec![("value".into(), value.into())])
}

/// An interface string; its name where the theme does not have it.
fn say(speaker: &Speaker, key: &str, facts: &Args) -> String {
    speaker.message(key, facts).unwrap_or_else(|| key.to_owned())
}
