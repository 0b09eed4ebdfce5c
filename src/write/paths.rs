//! Paths of a site: which are safe to write, and which would meet.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::draft::Noted;
use super::manifest::MANIFEST_NAME;
use super::refusal::Refusal;

/// What is known of each file by its path.
pub(super) type FilesByPath<'a> = BTreeMap<&'a str, &'a Noted>;

/// Orders `files` by path and makes sure that none leaves the site or stands in another's place.
///
/// Two paths that differ only in case are refused on every system: the site must survive its way over a
/// Windows or macOS disk to the web server.
pub(super) fn by_path(files: &[Noted]) -> Result<FilesByPath<'_>, Refusal> {
    let mut by_path = FilesByPath::new();
    let mut by_folded: HashMap<String, &str> = HashMap::with_capacity(files.len());
    for file in files {
        if !is_safe(&file.path) || file.path.eq_ignore_ascii_case(MANIFEST_NAME) {
            return Err(Refusal::UnsafePath {
                path: file.path.clone(),
            });
        }
        if let Some(first) = by_folded.insert(file.path.to_lowercase(), &file.path) {
            return Err(Refusal::CollidingPaths {
                first: first.to_owned(),
                second: file.path.clone(),
            });
        }
        by_path.insert(&file.path, file);
    }
    let mut looked_at = HashSet::new();
    for file in files {
        // Most files share their folders with the one before.
        let folder = ancestors(&file.path).next();
        let Some(folder) = folder.filter(|folder| looked_at.insert(*folder)) else {
            continue;
        };
        let folded = folder.to_lowercase();
        let mut folders = std::iter::once(folded.as_str()).chain(ancestors(&folded));
        if let Some(first) = folders.find_map(|folder| by_folded.get(folder)) {
            return Err(Refusal::CollidingPaths {
                first: (*first).to_owned(),
                second: file.path.clone(),
            });
        }
    }
    Ok(by_path)
}

/// Whether `path` names a file below the root of the site, on any system.
pub(super) fn is_safe(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && part != "." && part != "..";
    let is_plain = |c: char| !c.is_control() && c != '\\' && c != ':';
    path.split('/').all(is_name) && path.chars().all(is_plain)
}

/// The folders that `path` lies in, the nearest first.
pub(super) fn ancestors(path: &str) -> impl Iterator<Item = &str> {
    path.rmatch_indices('/').map(|(at, _)| &path[..at])
}

/// The folders that `paths` lie in.
pub(super) fn folders<'a>(paths: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut folders = BTreeSet::new();
    for path in paths {
        for folder in ancestors(path) {
            // Once a folder is known, so are those that it lies in.
            if !folders.insert(folder) {
                break;
            }
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_site_are_unsafe() {
        for path in [
            "",
            "/etc/passwd",
            "../a",
            "a/../../b",
            "a//b",
            "a/",
            "./a",
            "a\\b",
            "C:/a",
            "a\nb",
            "a\0",
        ] {
            assert!(!is_safe(path), "{path:?}");
        }
        for path in [
            "index.html",
            "ky/measures/2.14/index.html",
            ".well-known/x",
            "а/ө.pdf",
            "a..b",
        ] {
            assert!(is_safe(path), "{path:?}");
        }
    }

    #[test]
    fn files_that_would_meet_are_refused() {
        let noted = |path: &str| Noted {
            path: path.to_owned(),
            hash: blake3::hash(b""),
            n_bytes: 0,
            is_unchanged: false,
            is_kept: false,
            sha256: String::new(),
        };
        let refused = |paths: [&str; 2]| by_path(&paths.map(noted)).is_err();
        assert!(refused(["a", "a"]));
        assert!(refused(["a/Map.pdf", "a/map.pdf"]));
        assert!(refused(["a", "a/b"]));
        assert!(refused(["A/b", "a"]));
        assert!(!refused(["a/b", "a/c"]));
        assert!(refused(["a", ".onuguu-manifest"]));
    }

    #[test]
    fn folders_of_paths_are_complete() {
        let found: Vec<_> = folders(["a/b/c", "a/d", "e"]).into_iter().collect();
        assert_eq!(found, ["a", "a/b"]);
    }
}
