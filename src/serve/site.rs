//! The built site that is shown, by address.

use std::collections::HashMap;

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

    /// Whether there has been no good site yet.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
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

    /// The language of the page at `path`, and its address below the folder of the language.
    ///
    /// Pages outside such a folder, the one for unknown addresses among them, are in the original language.
    pub(super) fn locate<'p>(&self, path: &'p str) -> Option<(Locale, &'p str)> {
        let path = path.strip_prefix('/').unwrap_or(path);
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        match first.parse() {
            Ok(locale) if self.has(&format!("{first}/index.html")) => Some((locale, rest)),
            _ => Some((self.original()?, path.strip_suffix("index.html").unwrap_or(path))),
        }
    }

    /// Whether there is a file of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The language of the home page that stands above all languages.
    fn original(&self) -> Option<Locale> {
        let home = self.files.get("index.html")?;
        let head = String::from_utf8_lossy(home.get(..200).unwrap_or(home));
        let (_, after) = head.split_once("lang=")?;
        let tag: String = after
            .trim_start_matches('"')
            .chars()
            .take_while(char::is_ascii_alphabetic)
            .collect();
        tag.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let file = |path: &str, text: &str| OutputFile::new(path, text);
        Site::new(vec![
            file("index.html", "<!doctype html><html lang=\"ky\">"),
            file("ky/index.html", "a"),
            file("ru/index.html", "c"),
            file("404.html", "b"),
        ])
    }

    #[test]
    fn addresses_lead_to_files_of_the_site_only() {
        let site = site();
        assert_eq!(site.answer("/ky/"), Answer::File("ky/index.html", b"a"));
        assert_eq!(site.answer("/ky"), Answer::Folder);
        for path in [
            "/..",
            "/../Cargo.toml",
            "/ky/../../etc/passwd",
            "//etc/passwd",
            "/ky/x",
        ] {
            assert_eq!(site.answer(path), Answer::Nothing(b"b"), "{path}");
        }
    }

    #[test]
    fn language_of_a_page_is_that_of_its_folder_else_the_original() {
        let site = site();
        let found = |path| site.locate(path).unwrap();
        assert_eq!(found("/ru/measures/2.14/"), (Locale::RU, "measures/2.14/"));
        assert_eq!(found("/ru/index.html"), (Locale::RU, ""));
        assert_eq!(found("/"), (Locale::KY, ""));
        assert_eq!(found("/en/swot/"), (Locale::KY, "en/swot/"));
        assert_eq!(Site::default().locate("/ru/"), None);
    }
}
