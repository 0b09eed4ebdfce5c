//! Text files as they go over the wire, compressed once and for all.
//!
//! In: the files of a site. Out: for each text file the same as brotli (`.br`) and as gzip (`.gz`), to stand beside it.
//! A web server that knows them hands them out as they are, smaller than what it would make itself while a reader
//! waits. Both are made as small as can be, which takes a hundred times as long as writing the page; so a file whose
//! content was compressed before is taken over, whatever it is called now.
//!
//! What comes out depends on the bytes that go in and on nothing else: no name, no time, no processor.

use std::num::NonZeroU64;

use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use rayon::prelude::*;

use crate::output::OutputFile;
use crate::reuse::{Earlier, Key};
use crate::steps::{Observer, Step};

/// Endings of the names of text files. Pictures, workbooks and the search's indexes are compressed in themselves.
const TEXTS: [&str; 15] = [
    "atom",
    "css",
    "csv",
    "html",
    "ics",
    "js",
    "json",
    "map",
    "md",
    "rss",
    "svg",
    "txt",
    "webmanifest",
    "xml",
    "xsl",
];

/// What a server says of a compressed file, in bytes: one that saves less does not pay.
const HEADER: usize = 32;

/// Rounds of zopfli after the last one that made a file smaller.
const PATIENCE: u64 = 4;

/// A way to compress.
#[derive(Clone, Copy, Debug)]
enum Format {
    Brotli,
    Gzip,
}

impl Format {
    const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What its files' names end in.
    fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    fn compress(self, bytes: &[u8]) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Brotli => brotli(bytes),
            Self::Gzip => gzip(bytes),
        }
    }
}

/// The compressed files that belong beside `files`: none where it does not pay, or where a file of this name is there.
///
/// What `earlier` builds compressed is not compressed again.
#[must_use]
pub fn compressed(
    files: &[OutputFile],
    earlier: Option<&dyn Earlier>,
    observer: &dyn Observer,
) -> Vec<OutputFile> {
    let mut texts: Vec<&OutputFile> = files.iter().filter(|file| is_text(&file.path)).collect();
    observer.expect(Step::Compress, texts.len());
    // The longest first: otherwise all cores wait for it in the end.
    texts.sort_by_key(|file| std::cmp::Reverse(file.bytes.len()));
    let beside = |file: &OutputFile| {
        let sum = blake3::hash(&file.bytes);
        let made = Format::ALL.par_iter().filter_map(|format| {
            let path = format!("{}.{}", file.path, format.ending());
            let key = Key::of([b"compressed", format.ending().as_bytes(), sum.as_bytes()]);
            let before = earlier.and_then(|earlier| earlier.made_of(&key));
            let bytes = match before {
                Some(file) => file.bytes,
                // Writing to memory does not fail; if it did, the server would compress by itself.
                None => format.compress(&file.bytes).ok()?,
            };
            (bytes.len() + HEADER < file.bytes.len()).then(|| {
                if let Some(earlier) = earlier {
                    earlier.remember(key, &path);
                }
                OutputFile { path, bytes }
            })
        });
        let made: Vec<OutputFile> = made.collect();
        observer.advance(Step::Compress);
        made
    };
    let made: Vec<Vec<OutputFile>> = texts
        .par_iter()
        .with_max_len(1)
        .map(|file| beside(file))
        .collect();
    let taken: std::collections::BTreeSet<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let made = made.into_iter().flatten();
    made.filter(|file| !taken.contains(file.path.as_str())).collect()
}

fn is_text(path: &str) -> bool {
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.'));
    ending.is_some_and(|(_, ending)| TEXTS.binary_search(&ending.to_ascii_lowercase().as_str()).is_ok())
}

/// Quality 11, in a window that all of the file fits in, and no larger: whoever unpacks it makes room for the window.
fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let n_bits = usize::BITS - bytes.len().leading_zeros();
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: i32::try_from(n_bits.clamp(16, 24)).unwrap_or(24),
        mode: BrotliEncoderMode::BROTLI_MODE_TEXT,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut packed = Vec::with_capacity(bytes.len() / 4);
    brotli::BrotliCompress(&mut &*bytes, &mut packed, &params)?;
    Ok(packed)
}

/// As small as deflate can be; the head says no name and no time.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let options = zopfli::Options {
        iterations_without_improvement: NonZeroU64::new(PATIENCE).unwrap_or(NonZeroU64::MIN),
        ..zopfli::Options::default()
    };
    let mut packed = Vec::with_capacity(bytes.len() / 4);
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::steps::Nobody;

    #[test]
    fn endings_are_in_order() {
        assert!(TEXTS.is_sorted());
        assert!(is_text("ky/measures/2.14/index.html"));
        assert!(is_text("data/A.JSON"));
        for path in ["a.xlsx", "ky.html/a", "html", "assets/search-ky.bin", "a.gz"] {
            assert!(!is_text(path), "{path}");
        }
    }

    #[test]
    fn what_does_not_pay_or_is_there_is_left_out() {
        let long = "Жалал-Абад ".repeat(100);
        let files = [
            OutputFile::new("long.txt", long.as_bytes()),
            OutputFile::new("long.txt.gz", "of the city"),
            OutputFile::new("short.txt", "short"),
            OutputFile::new("empty.txt", ""),
            OutputFile::new("picture.png", long.as_bytes()),
        ];
        let made = compressed(&files, None, &Nobody);
        let paths: Vec<&str> = made.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["long.txt.br"]);
    }

    #[test]
    fn head_of_gzip_says_neither_name_nor_time() {
        let packed = gzip(b"a").unwrap();
        assert_eq!(packed[..8], [31, 139, 8, 0, 0, 0, 0, 0]);
    }
}
