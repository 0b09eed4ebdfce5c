//! Places in the files of the content.

use std::ops::{Deref, Range};
use std::sync::{Arc, LazyLock, OnceLock};

/// Which file, as an index into the [`SourceMap`] of the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct FileId(pub u32);

/// A range of bytes in one file. An empty range is a point.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct SourceSpan {
    /// The file.
    pub file: FileId,
    /// First byte of the range.
    pub start: u32,
    /// The byte after the range.
    pub end: u32,
}

impl SourceSpan {
    /// The bytes `range` of `file`.
    #[must_use]
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let byte = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file,
            start: byte(range.start),
            end: byte(range.end),
        }
    }

    /// No place at all, for a file that does not exist.
    #[must_use]
    pub fn nowhere() -> Self {
        Self::file_start(FileId(u32::MAX))
    }

    /// The beginning of `file`, for what is wrong with it as a whole. A file that is missing stands in the
    /// [`SourceMap`] with its path and no text, so that this can name it.
    #[must_use]
    pub fn file_start(file: FileId) -> Self {
        Self {
            file,
            start: 0,
            end: 0,
        }
    }
}

impl Default for SourceSpan {
    fn default() -> Self {
        Self::nowhere()
    }
}

/// A value and where it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: SourceSpan,
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: serde::Serialize> serde::Serialize for Spanned<T> {
    /// Serialized as the bare value: templates and exports have no use for places. In formats that are not for people
    /// the place comes behind it.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            return self.value.serialize(serializer);
        }
        (&self.value, &self.span).serialize(serializer)
    }
}

impl<'de, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Spanned<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (value, span) = serde::Deserialize::deserialize(deserializer)?;
        Ok(Self { value, span })
    }
}

/// One file, for showing the lines that a diagnostic is about.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path from the root of the project, with `/`.
    pub path: String,
    bytes: Arc<Vec<u8>>,
    /// Made when somebody asks for it: of all files, problems are about few.
    text: OnceLock<String>,
}

impl SourceFile {
    /// A file of these bytes.
    #[must_use]
    pub fn new(path: String, bytes: Arc<Vec<u8>>) -> Self {
        Self {
            path,
            bytes,
            text: OnceLock::new(),
        }
    }

    /// Its text; invalid bytes stand as U+FFFD.
    #[must_use]
    pub fn text(&self) -> &str {
        let text = || String::from_utf8_lossy(&self.bytes).into_owned();
        self.text.get_or_init(text)
    }
}

/// All files of a run, by [`FileId`].
#[derive(Clone, Debug, Default)]
pub struct SourceMap(Vec<SourceFile>);

impl SourceMap {
    /// The files, in the order of their ids.
    #[must_use]
    pub fn new(files: Vec<SourceFile>) -> Self {
        Self(files)
    }

    /// The file with this id; a file without name and text for [`SourceSpan::nowhere`].
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        static NOWHERE: LazyLock<SourceFile> =
            LazyLock::new(|| SourceFile::new(String::new(), Arc::default()));
        self.0.get(id.0 as usize).unwrap_or(&NOWHERE)
    }

    /// The id of the file at `path`.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        let idx = self.0.iter().position(|file| file.path == path)?;
        u32::try_from(idx).ok().map(FileId)
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    #[must_use]
    pub fn line_column(&self, file: FileId, byte: u32) -> (usize, usize) {
        let text = self.file(file).text();
        let mut byte = (byte as usize).min(text.len());
        while !text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        (
            before.bytes().filter(|b| *b == b'\n').count() + 1,
            before[line_start..].chars().count() + 1,
        )
    }

    /// The text of a span, cut to what exists.
    #[must_use]
    pub fn slice(&self, span: &SourceSpan) -> &str {
        let text = self.file(span.file).text();
        text.get(span.start as usize..(span.end as usize).min(text.len()))
            .unwrap_or("")
    }
}
