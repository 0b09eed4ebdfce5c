//! Files of evidence as they are published: below `reports/`, under names that tell their content.
//!
//! In: the visible reports and the bytes beside them. Out: [`OutputFile`]s and, by the path of the original, where a
//! page finds what it shows of it. A file that no visible report names is not published. Every picture goes through
//! [`photo`], whatever kind of proof it is, so that nothing that a camera wrote into it leaves the city.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::photo::{self, Picture};
use crate::diag::{Code, Diagnostic, Sink, SourceSpan};
use crate::model::EvidenceKind;
use crate::output::OutputFile;
use crate::plan::Site;

/// How the bytes of a file beside the reports are found, by its path below `reports/`.
pub type EvidenceBytes<'a> = dyn Fn(&str) -> Option<&'a [u8]> + Sync + 'a;

/// What is published of all files of evidence.
#[derive(Debug, Default)]
pub struct PublishedEvidence {
    /// By the path of the original below `reports/`.
    pub(super) by_path: BTreeMap<String, Published>,
    /// The files.
    pub(super) files: Vec<OutputFile>,
}

/// What is published of one file of evidence.
#[derive(Clone, Debug)]
pub(super) enum Published {
    /// A picture in two sizes.
    Picture {
        /// The one that is looked at.
        main: Linked,
        /// The one on the page.
        small: Linked,
    },
    /// A document as it is.
    Document {
        /// Below the site's root.
        address: String,
        /// In bytes.
        n_bytes: usize,
    },
}

/// A picture's address below the site's root, and its size.
#[derive(Clone, Debug)]
pub(super) struct Linked {
    pub(super) address: String,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) n_bytes: usize,
}

/// A file that a visible report names.
struct Named {
    path: String,
    is_photo: bool,
    span: SourceSpan,
}

impl PublishedEvidence {
    /// The files that would be published, with whether each is shown as a photograph.
    #[must_use]
    pub fn names(site: &Site<'_>) -> Vec<(String, bool)> {
        let named = named(site).into_iter();
        named.map(|named| (named.path, named.is_photo)).collect()
    }

    /// Makes what is published, on all cores.
    pub fn new(site: &Site<'_>, bytes: &EvidenceBytes<'_>, sink: &mut Sink) -> Self {
        let named = named(site);
        let made: Vec<Made> = named.par_iter().map(|named| publish(named, bytes)).collect();
        let mut evidence = Self::default();
        let mut files: BTreeMap<String, OutputFile> = BTreeMap::new();
        for (named, made) in named.into_iter().zip(made) {
            match made {
                Ok(Some((published, of_it))) => {
                    evidence.by_path.insert(named.path, published);
                    files.extend(of_it.into_iter().map(|file| (file.path.clone(), file)));
                }
                // That there is no such file was said before.
                Ok(None) => {}
                Err(diagnostic) => sink.push(diagnostic),
            }
        }
        evidence.files = files.into_values().collect();
        evidence
    }
}

/// Every file that a visible report names, once.
fn named(site: &Site<'_>) -> Vec<Named> {
    let visible = site.monitoring.states.values().flat_map(|state| &state.history);
    let mut by_path: BTreeMap<String, Named> = BTreeMap::new();
    for report in visible.filter_map(|entry| site.programme.reports.get(&entry.report)) {
        for evidence in &report.evidence {
            let path = evidence.path(&report.id.value);
            let is_photo = evidence.kind == EvidenceKind::Photo;
            let named = by_path.entry(path.clone()).or_insert_with(|| Named {
                path,
                is_photo: false,
                span: evidence.file.span.clone(),
            });
            named.is_photo |= is_photo;
        }
    }
    by_path.into_values().collect()
}

/// What is published of a file, with the files; nothing where the file does not exist.
type Made = Result<Option<(Published, Vec<OutputFile>)>, Diagnostic>;

fn publish(named: &Named, bytes: &EvidenceBytes<'_>) -> Made {
    let Some(bytes) = bytes(&named.path) else {
        return Ok(None);
    };
    if !named.is_photo && !is_picture(bytes) {
        let file = OutputFile::new(address(&named.path, "", None, bytes), bytes);
        let published = Published::Document {
            address: file.path.clone(),
            n_bytes: bytes.len(),
        };
        return Ok(Some((published, vec![file])));
    }
    let photo = photo::photo(bytes).map_err(|_| {
        Diagnostic::new(Code::PhotoUnreadable, named.span.clone()).arg("found", named.path.as_str())
    })?;
    let mut files = Vec::new();
    let mut linked = |picture: Picture, size: &str| {
        let linked = Linked {
            address: address(&named.path, size, Some("jpg"), &picture.bytes),
            width: picture.width,
            height: picture.height,
            n_bytes: picture.bytes.len(),
        };
        files.push(OutputFile::new(linked.address.as_str(), picture.bytes));
        linked
    };
    let (main, small) = (linked(photo.main, ""), linked(photo.small, "-small"));
    Ok(Some((Published::Picture { main, small }, files)))
}

/// Whether a file is a JPEG or a PNG, whatever its name says.
fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xff, 0xd8, 0xff]) || bytes.starts_with(b"\x89PNG")
}

/// `reports/2024-Q2/2.2-lenin.<fingerprint>.jpg`, in letters that every server and every disk takes for the same.
fn address(path: &str, size: &str, ending: Option<&str>, bytes: &[u8]) -> String {
    let plain = |text: &str| -> String {
        let plain = |c: char| match c {
            'A'..='Z' => c.to_ascii_lowercase(),
            'a'..='z' | '0'..='9' | '.' | '_' => c,
            _ => '-',
        };
        text.chars().map(plain).collect()
    };
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, own_ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let fingerprint = &blake3::hash(bytes).to_hex()[..10];
    let ending = ending.map_or_else(|| plain(own_ending), str::to_owned);
    format!("reports/{folder}/{}{size}.{fingerprint}.{ending}", plain(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_and_tell_the_content() {
        let named = |path| address(path, "", None, b"1");
        assert_eq!(
            named("2024-Q2/Акт 2.2.PDF").split('.').collect::<Vec<_>>()[..2],
            ["reports/2024-Q2/----2", "2"]
        );
        assert!(named("2024-Q2/Акт 2.2.PDF").ends_with(".pdf"));
        assert_ne!(named("2024-Q2/a.pdf"), address("2024-Q2/a.pdf", "", None, b"2"));
        let small = address("2024-Q2/a.PNG", "-small", Some("jpg"), b"1");
        assert!(small.starts_with("reports/2024-Q2/a-small.") && small.ends_with(".jpg"));
    }

    #[test]
    fn pictures_are_known_by_their_content() {
        assert!(is_picture(&[0xff, 0xd8, 0xff, 0xe1]));
        assert!(is_picture(b"\x89PNG\r\n"));
        assert!(!is_picture(b"%PDF-1.4"));
    }
}
