//! A theme: what the site looks like and what its interface says.

use std::sync::Arc;

use crate::diag::FileId;
use crate::i18n::{Locale, Messages};

/// A theme as read, its city overlay already laid over the default.
#[derive(Debug)]
pub struct Theme {
    /// Templates (`measure.html`, `components/badge.html`).
    pub templates: Vec<Template>,
    /// Style sheets, by name without ending; a page has one of them.
    pub sheets: Vec<(String, String)>,
    /// Scripts, by file name.
    pub scripts: Vec<(String, String)>,
    /// Icons, by name without ending.
    pub icons: Vec<(String, String)>,
    /// Files that are published as they are (favicon), by name.
    pub files: Vec<(String, Vec<u8>)>,
    /// Interface strings.
    pub messages: Arc<Messages>,
    /// Languages that the theme has interface strings for, and the files that hold them.
    pub locales: Vec<(Locale, FileId)>,
}

/// One template.
#[derive(Debug)]
pub struct Template {
    /// Its name in other templates.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The file that it was read from.
    pub file: FileId,
}
