//! Files that pages name: styles, scripts and the city's own pictures, under names that tell their content.
//!
//! A name with a fingerprint may be kept by browsers for good: another content has another name.

use std::collections::BTreeMap;

use super::{app, minify};
use crate::model::Theme;
use crate::output::OutputFile;
use crate::plan::route;

/// Published files and the names that pages find them by.
#[derive(Debug, Default)]
pub struct Assets {
    /// From a name that templates and texts use (`site.css`, `assets/map.png`) to the address below the site's root.
    pub addresses: BTreeMap<String, String>,
    /// The files.
    pub files: Vec<OutputFile>,
}

impl Assets {
    /// The theme's style sheets, its scripts, and the city's files.
    #[must_use]
    pub fn new<'a>(theme: &Theme, city: impl Iterator<Item = (&'a str, &'a [u8])>, minify: bool) -> Self {
        let mut assets = Self::default();
        for (name, css) in &theme.sheets {
            let css = if minify { minify::css(css) } else { css.clone() };
            assets.add(&format!("{name}.css"), css.into_bytes());
        }
        for (name, script) in &theme.scripts {
            let script = if minify {
                minify::js(script)
            } else {
                script.clone()
            };
            if name == route::WORKER {
                // A browser knows it by its address; what it is given of the publication comes before it.
                assets.files.push(OutputFile::new(route::WORKER, script));
            } else {
                assets.add(name, script.into_bytes());
            }
        }
        for (name, icon) in app::icons(theme) {
            assets.add(name, icon);
        }
        assets.files.extend(app::touch_icon(theme));
        for (path, bytes) in city {
            let address = assets.add(path, bytes.to_vec());
            assets.addresses.insert(format!("assets/{path}"), address);
        }
        for (name, bytes) in &theme.files {
            assets.files.push(OutputFile::new(name.as_str(), bytes.clone()));
        }
        assets
    }

    /// Files that neither the theme nor the city made, by name. Those of one `group` have one fingerprint, so that a page
    /// names all of them at once.
    #[must_use]
    pub fn of(files: Vec<(String, Vec<u8>)>, group: impl Fn(&str) -> &str) -> Self {
        let mut sums: BTreeMap<String, blake3::Hasher> = BTreeMap::new();
        for (name, bytes) in &files {
            sums.entry(group(name).to_owned()).or_default().update(bytes);
        }
        let mut assets = Self::default();
        for (name, bytes) in files {
            let sum = sums.get(group(&name)).map(blake3::Hasher::finalize);
            assets.add_with(&name, bytes, sum);
        }
        assets
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) -> String {
        self.add_with(name, bytes, None)
    }

    /// Adds a file whose fingerprint is of `sum`, or of its own bytes.
    fn add_with(&mut self, name: &str, bytes: Vec<u8>, sum: Option<blake3::Hash>) -> String {
        let sum = sum.unwrap_or_else(|| blake3::hash(&bytes));
        let fingerprint = &sum.to_hex()[..10];
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let address = match ending {
            "" => format!("assets/{stem}.{fingerprint}"),
            ending => format!("assets/{stem}.{fingerprint}.{ending}"),
        };
        self.addresses.insert(name.to_owned(), address.clone());
        self.files.push(OutputFile::new(address.as_str(), bytes));
        address
    }
}
