//! `robots.txt`: everything may be read; where the sitemap is.

use super::Publication;
use crate::output::OutputFile;

pub(super) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let Publication { base_url, .. } = publication;
    vec![OutputFile::new(
        "robots.txt",
        format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}sitemap.xml\n"),
    )]
}
