//! Which files stand behind a page.
//!
//! In: a page's address below its language. Out: files, or parts of files, that somebody would edit to change what is
//! particular to the page. Addresses tell, since they are made of the folders and names of the content; what a page
//! shows besides, such as names of bodies, has pages of its own.

use std::ops::Range;

use crate::diag::FileId;
use crate::load::Sources;
use crate::plan::route;

/// A file behind a page, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Behind {
    /// The file.
    pub(super) file: FileId,
    /// Its path.
    pub(super) path: String,
    /// The line that the part begins at, from 1.
    pub(super) line: usize,
    /// The bytes of the part.
    pub(super) range: Range<usize>,
    /// The only field that the page shows of it, where it is one.
    pub(super) field: Option<&'static str>,
}

impl Behind {
    /// Whether a place lies in it.
    pub(super) fn has(&self, file: FileId, byte: u32) -> bool {
        self.file == file && self.range.contains(&(byte as usize))
    }
}

/// The files behind the page at `page`, which is counted from the folder of its language.
pub(super) fn behind(sources: &Sources, page: &str) -> Vec<Behind> {
    let page = page.split('#').next().unwrap_or_default();
    let (folder, rest) = page.split_once('/').unwrap_or((page, ""));
    let folder = format!("{folder}/");
    let id = rest.trim_end_matches('/');
    let files = Files { sources };
    match (folder.as_str(), id) {
        (route::MEASURES, "") => files.below("content/measures/", Some("task")),
        (route::MEASURES, id) => {
            let mut found = files.whole(&format!("content/measures/{id}.yaml"));
            found.extend(files.reports(id));
            found
        }
        (route::PROGRAMME, "") => files.below("content/programme/", Some("title")),
        _ if page == route::WHOLE_PROGRAMME => files.below("content/programme/", None),
        (route::PROGRAMME, id) => {
            let mut found = files.below(&format!("content/programme/{id}/"), None);
            found.extend(files.tables(&found));
            found
        }
        (route::SWOT, _) => files.whole("content/swot.yaml"),
        (route::DIRECTIONS, id) => files.record("content/directions.yaml", id),
        (route::BODIES, id) => files.record("content/bodies.yaml", id),
        (route::PLACES, id) => files.record("content/places.yaml", id),
        (route::ADOPTED, _) => files.below("content/source/", None),
        (route::MONITORING, period) => files.below(&format!("content/reports/{period}"), None),
        _ => files.whole("content/site.yaml"),
    }
}

struct Files<'a> {
    sources: &'a Sources,
}

impl Files<'_> {
    fn part(&self, path: &str, range: Range<usize>, field: Option<&'static str>) -> Option<Behind> {
        let before = self.sources.get(path)?.get(..range.start).unwrap_or_default();
        Some(Behind {
            file: self.sources.id(path)?,
            path: path.to_owned(),
            line: before.split(|byte| *byte == b'\n').count(),
            range,
            field,
        })
    }

    fn whole(&self, path: &str) -> Vec<Behind> {
        // A place at the end of a file belongs to it.
        let end = self.sources.get(path).map_or(0, <[u8]>::len) + 1;
        self.part(path, 0..end, None).into_iter().collect()
    }

    fn below(&self, folder: &str, field: Option<&'static str>) -> Vec<Behind> {
        let paths = self.sources.below(folder);
        let parts = paths
            .filter_map(|(_, path, bytes)| self.part(&format!("{folder}{path}"), 0..bytes.len() + 1, field));
        parts.collect()
    }

    /// The reports on a measure, the last one first: `2.14.yaml`, `2.14-2.yaml`.
    fn reports(&self, measure: &str) -> Vec<Behind> {
        let is_of_measure = |path: &&str| {
            let name = path.rsplit('/').next().unwrap_or_default();
            let stem = name
                .strip_suffix(".yaml")
                .and_then(|stem| stem.strip_prefix(measure));
            stem.is_some_and(|count| count.is_empty() || count.starts_with('-'))
        };
        let paths = self.sources.below("content/reports/").map(|(_, path, _)| path);
        let found = paths
            .filter(is_of_measure)
            .flat_map(|path| self.whole(&format!("content/reports/{path}")));
        let mut found: Vec<Behind> = found.collect();
        found.reverse();
        found
    }

    /// The tables that texts place.
    fn tables(&self, texts: &[Behind]) -> Vec<Behind> {
        let mut paths = Vec::new();
        for text in texts {
            let text = String::from_utf8_lossy(self.sources.get(&text.path).unwrap_or_default());
            for (at, scheme) in text.match_indices("table:") {
                let id = text[at + scheme.len()..].split(')').next().unwrap_or_default();
                let path = format!("content/tables/{id}.yaml");
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
        paths.iter().flat_map(|path| self.whole(path)).collect()
    }

    /// The record called `id` in a list of records, else the whole list.
    fn record(&self, path: &str, id: &str) -> Vec<Behind> {
        let text = String::from_utf8_lossy(self.sources.get(path).unwrap_or_default());
        let mut starts: Vec<usize> = text.match_indices("\n- ").map(|(at, _)| at + 1).collect();
        if text.starts_with("- ") {
            starts.insert(0, 0);
        }
        let ends = starts.iter().copied().skip(1).chain([text.len() + 1]);
        let is_named = |part: &str| {
            part.lines().any(|line| {
                let value = line.trim_start_matches(['-', ' ']).strip_prefix("id:");
                value.is_some_and(|value| value.trim().trim_matches(['"', '\'']) == id)
            })
        };
        let range = starts
            .iter()
            .copied()
            .zip(ends)
            .find(|&(start, end)| !id.is_empty() && is_named(&text[start..end.min(text.len())]));
        match range {
            Some((start, end)) => self.part(path, start..end, None).into_iter().collect(),
            None => self.whole(path),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Sources {
        let files = [
            (
                "content/bodies.yaml",
                "- id: a\n  name: x\n- kind: y\n  id: \"b\"\n",
            ),
            ("content/measures/2.1.yaml", "task: x\n"),
            ("content/measures/2.10.yaml", "task: x\n"),
            ("content/programme/1-a/ky.md", "![](table:t)\n"),
            ("content/programme/1-a/ru.md", "![](table:t)\n"),
            ("content/reports/2024-Q1/2.1.yaml", ""),
            ("content/reports/2024-Q2/2.1-2.yaml", ""),
            ("content/reports/2024-Q2/2.10.yaml", ""),
            ("content/site.yaml", ""),
            ("content/tables/t.yaml", ""),
        ];
        let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
        Sources::new(files.into_iter().collect())
    }

    #[track_caller]
    fn check(page: &str, expected: &[&str]) {
        let found = behind(&sources(), page);
        let found: Vec<String> = found
            .iter()
            .map(|one| format!("{}:{}", one.path, one.line))
            .collect();
        assert_eq!(found, expected, "{page}");
    }

    #[test]
    fn files_behind_a_page_are_those_that_one_edits_to_change_it() {
        check(
            "measures/2.1/",
            &[
                "content/measures/2.1.yaml:1",
                "content/reports/2024-Q2/2.1-2.yaml:1",
                "content/reports/2024-Q1/2.1.yaml:1",
            ],
        );
        check(
            "programme/1-a/",
            &[
                "content/programme/1-a/ky.md:1",
                "content/programme/1-a/ru.md:1",
                "content/tables/t.yaml:1",
            ],
        );
        check("bodies/b/", &["content/bodies.yaml:3"]);
        check("bodies/", &["content/bodies.yaml:1"]);
        check("about/", &["content/site.yaml:1"]);
        check("", &["content/site.yaml:1"]);
    }

    #[test]
    fn place_of_another_record_is_not_of_the_page() {
        let sources = sources();
        let found = behind(&sources, "bodies/a/");
        let file = sources.id("content/bodies.yaml").unwrap();
        assert!(found[0].has(file, 3));
        assert!(!found[0].has(file, 20));
    }
}
