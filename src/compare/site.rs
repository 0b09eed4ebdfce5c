//! Which pages and files come and go, beside what the records say.

use std::collections::BTreeMap;

use super::change::{Fate, Kind, Part, Value};
use super::collect::fate;
use super::{State, States};
use crate::plan::plan;

/// Folders whose files are compared as wholes: pictures and documents, the theme, the adopted text, everyday words
/// for the search.
const FOLDERS: [&str; 4] = ["assets/", "content/search/", "content/source/", "themes/"];

/// The pages that come and go. Nothing is known of them where one of the states cannot be published.
pub(super) fn pages(states: States<'_>) -> Vec<Part> {
    if states.before.n_errors() + states.after.n_errors() > 0 {
        return Vec::new();
    }
    let pages = |state: &State<'_>| -> BTreeMap<String, _> {
        let site = plan(&state.programme, &state.monitoring);
        site.pages
            .into_owned()
            .into_iter()
            .map(|page| (page.path, page.title))
            .collect()
    };
    let (old, new) = (pages(states.before), pages(states.after));
    let came = new
        .iter()
        .filter(|(path, _)| !old.contains_key(*path))
        .map(|page| (Fate::Added, page));
    let went = old
        .iter()
        .filter(|(path, _)| !new.contains_key(*path))
        .map(|page| (Fate::Removed, page));
    came.chain(went)
        .map(|(fate, (path, title))| {
            let named = vec![Value::Words(title.clone()), Value::Plain(path.clone())];
            Part {
                kind: Kind::Page,
                name: Some(Value::List(named)),
                fate,
                changes: Vec::new(),
            }
        })
        .collect()
}

/// The files that came, went, or have other bytes.
pub(super) fn files(states: States<'_>) -> Vec<Part> {
    let mut parts = Vec::new();
    for folder in FOLDERS {
        let below = |state: &State<'_>| -> BTreeMap<String, Vec<u8>> {
            let files = state.sources.below(folder);
            files
                .map(|(_, path, bytes)| (format!("{folder}{path}"), bytes.to_vec()))
                .collect()
        };
        let (old, new) = (below(states.before), below(states.after));
        let gone = old.keys().filter(|path| !new.contains_key(*path));
        for path in new.keys().chain(gone) {
            let (before, after) = (old.get(path), new.get(path));
            if before != after {
                parts.extend(fate(before, after).map(|fate| Part {
                    kind: Kind::File,
                    name: Some(Value::Plain(path.clone())),
                    fate,
                    changes: Vec::new(),
                }));
            }
        }
    }
    parts
}
