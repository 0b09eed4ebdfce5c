//! The site that is shown, by address.

use crate::diag::Sink;
use crate::i18n::Locale;
use crate::plan::route;
use crate::steps::Observer;

use super::edition::{Edition, Stands};

/// A site by address. Addresses outside it do not exist, so that no file of the disk can be asked for.
#[derive(Debug, Default)]
pub(super) struct Site {
    /// None where there has been no good site yet.
    edition: Option<Edition>,
}

/// What an address leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer<'a> {
    /// A file and its name.
    File(&'a str, &'a [u8]),
    /// A page that cannot be shown, since its template fails.
    Fails,
    /// A folder was asked for without its slash.
    Folder,
    /// Nothing; the page that says so, where there is one.
    Nothing(&'a [u8]),
}

impl Site {
    pub(super) fn new(edition: Edition) -> Self {
        Self {
            edition: Some(edition),
        }
    }

    /// Whether there has been no good site yet.
    pub(super) fn is_empty(&self) -> bool {
        self.edition.is_none()
    }

    /// What stands at `path`, which begins with `/` and is already decoded.
    pub(super) fn answer(&self, path: &str) -> Answer<'_> {
        let Some(edition) = &self.edition else {
            return Answer::Nothing(&[]);
        };
        let path = path.strip_prefix('/').unwrap_or(path);
        let index = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else if edition.has_page(&format!("{path}/index.html")) {
            return Answer::Folder;
        } else {
            path.to_owned()
        };
        match edition.at(&index) {
            Stands::File(name, bytes) => Answer::File(name, bytes),
            Stands::Fails => Answer::Fails,
            Stands::Nothing => match edition.at(route::NOT_FOUND) {
                Stands::File(_, bytes) => Answer::Nothing(bytes),
                Stands::Fails | Stands::Nothing => Answer::Nothing(&[]),
            },
        }
    }

    /// Makes everything that nobody has asked for yet, as [`Edition::complete`] does.
    pub(super) fn complete(
        &self,
        sink: &mut Sink,
        observer: &dyn Observer,
        go_on: &(dyn Fn() -> bool + Sync),
    ) {
        if let Some(edition) = &self.edition {
            edition.complete(sink, observer, go_on);
        }
    }

    /// The language of the page at `path`, and its address below the folder of the language.
    ///
    /// Pages outside such a folder, the one for unknown addresses among them, are in the original language.
    pub(super) fn locate<'p>(&self, path: &'p str) -> Option<(Locale, &'p str)> {
        let edition = self.edition.as_ref()?;
        let path = path.strip_prefix('/').unwrap_or(path);
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        match first.parse() {
            Ok(locale) if edition.has_page(&format!("{first}/index.html")) => Some((locale, rest)),
            _ => Some((
                edition.original(),
                path.strip_suffix("index.html").unwrap_or(path),
            )),
        }
    }
}
