//! `robots.txt`: everything may be read; where the sitemap is.

use crate::output::OutputFile;
use crate::plan::Site;

pub(super) fn export(_: &Site<'_>, base_url: &str) -> OutputFile {
    OutputFile::new(
        "robots.txt",
        format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}sitemap.xml\n"),
    )
}
