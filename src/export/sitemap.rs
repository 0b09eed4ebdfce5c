//! `sitemap.xml`: every page in every language, each with its translations.
//!
//! Source: the Sitemaps protocol 0.9 with the `xhtml:link` alternates that search engines ask for.

use std::fmt::Write as _;

use super::Publication;
use crate::output::OutputFile;

pub(super) fn export(publication: &Publication<'_>) -> Vec<OutputFile> {
    let Publication { site, base_url, .. } = publication;
    let languages = &site.programme.config.languages;
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    // Addresses hold only letters that need no escaping: ids are restricted, and so is the base address.
    for page in site.pages.iter() {
        for locale in languages.iter() {
            let _ = write!(xml, "<url><loc>{base_url}{locale}/{}</loc>", page.path);
            for other in languages.iter() {
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{other}\" href=\"{base_url}{other}/{}\"/>",
                    page.path
                );
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    vec![OutputFile::new("sitemap.xml", xml)]
}
