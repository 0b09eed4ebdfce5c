//! The site that is shown at the moment.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::diag::render::{Style, human};
use crate::diag::{Diagnostic, SourceMap};
use crate::i18n::Locale;
use crate::output::OutputFile;

/// A built site by address. Addresses outside it do not exist, so that no file of the disk can be asked for.
#[derive(Debug, Default)]
pub(super) struct Site {
    files: HashMap<String, Vec<u8>>,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer<'a> {
    /// A file and its name.
    File(&'a str, &'a [u8]),
    /// A folder was asked for without its slash.
    Folder,
    /// Nothing; the page that says so, where there is one.
    Nothing(&'a [u8]),
}

impl Site {
    pub(super) fn new(files: Vec<OutputFile>) -> Self {
        Self {
            files: files.into_iter().map(|file| (file.path, file.bytes)).collect(),
        }
    }

    /// What stands at `path`, which begins with `/` and is already decoded.
    pub(super) fn answer(&self, path: &str) -> Answer<'_> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let index = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if let Some((name, bytes)) = self.files.get_key_value(&index) {
            return Answer::File(name, bytes);
        }
        if self.files.contains_key(&format!("{path}/index.html")) {
            return Answer::Folder;
        }
        Answer::Nothing(self.files.get("404.html").map_or(&[], Vec::as_slice))
    }
}

/// The last good site; before there is one, the problems that stand in its way.
#[derive(Debug, Default)]
pub(super) struct Shown(RwLock<Arc<Site>>);

impl Shown {
    /// The site at this moment; it stays the same for as long as it is held.
    pub(super) fn now(&self) -> Arc<Site> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows another site from now on.
    pub(super) fn show(&self, site: Site) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(site);
    }

    /// Shows the problems where there is no site to show yet.
    pub(super) fn note_problems(&self, diagnostics: &[Diagnostic], source_map: &SourceMap) {
        let is_empty = |site: &Site| {
            site.files
                .keys()
                .all(|path| path == PROBLEMS || path == "404.html")
        };
        if !is_empty(&self.now()) {
            return;
        }
        let problems = human(diagnostics, source_map, Locale::KY, Style::Plain);
        let file = |path: &str| OutputFile::new(path, problems.clone());
        self.show(Site::new(vec![file(PROBLEMS), file("404.html")]));
    }
}

/// What stands in the place of the home page while there is no site.
const PROBLEMS: &str = "index.html";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_to_files_of_the_site_only() {
        let site = Site::new(vec![
            OutputFile::new("ky/index.html", "a"),
            OutputFile::new("404.html", "b"),
        ]);
        assert_eq!(site.answer("/ky/"), Answer::File("ky/index.html", b"a"));
        assert_eq!(site.answer("/ky"), Answer::Folder);
        for path in [
            "/",
            "/../Cargo.toml",
            "/ky/../../etc/passwd",
            "//etc/passwd",
            "/ky/x",
        ] {
            assert_eq!(site.answer(path), Answer::Nothing(b"b"), "{path}");
        }
    }
}
