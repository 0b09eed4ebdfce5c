//! The files of a run, in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diag::{FileId, SourceFile, SourceMap};

/// Where reports stand.
pub(crate) const REPORTS: &str = "content/reports/";

/// The content of a file: shared by all sources that it is part of.
pub type Bytes = Arc<Vec<u8>>;

/// Files by their path from the root of the project, with `/` whatever the machine uses.
///
/// Sorted by path, so that nothing later depends on the order in which a disk lists them.
/// A test builds one by hand; [`read`](fn@super::read) builds one from a folder.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<(String, Bytes)>,
    /// Where the reports really stand, where that is not below `content/`; ends in `/`.
    reports_folder: Option<String>,
}

impl Sources {
    /// The files of `files`.
    #[must_use]
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        let shared = |(path, bytes)| (path, Bytes::new(bytes));
        Self::shared(files.into_iter().map(shared).collect())
    }

    /// The same of files that others may have as well.
    #[must_use]
    pub fn shared(files: BTreeMap<String, Bytes>) -> Self {
        Self {
            files: files.into_iter().collect(),
            reports_folder: None,
        }
    }

    /// The same with `reports`, by their path below `folder`, in the place of the reports there are.
    #[must_use]
    pub fn with_reports(mut self, folder: String, reports: BTreeMap<String, Bytes>) -> Self {
        self.files.retain(|(path, _)| !path.starts_with(REPORTS));
        let named = |(path, bytes)| (format!("{REPORTS}{path}"), bytes);
        self.files.extend(reports.into_iter().map(named));
        self.files.sort_by(|(a, _), (b, _)| a.cmp(b));
        self.reports_folder = Some(folder);
        self
    }

    /// The content of the file at `path`.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let idx = self.position(path).ok()?;
        Some(&self.files[idx].1)
    }

    /// The content of a file beside the reports, by its path below their folder.
    #[must_use]
    pub fn beside_reports(&self, path: &str) -> Option<&[u8]> {
        self.get(&format!("{REPORTS}{path}"))
    }

    /// The id of the file at `path`.
    #[must_use]
    pub fn id(&self, path: &str) -> Option<FileId> {
        self.position(path).ok().map(file_id)
    }

    /// All files below the folder `prefix` (which ends in `/`), sorted by path: id, path below it, content.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (FileId, &'a str, &'a [u8])> + 'a {
        let start = self.files.partition_point(|(path, _)| path.as_str() < prefix);
        self.files[start..]
            .iter()
            .enumerate()
            .take_while(move |(_, (path, _))| path.starts_with(prefix))
            .map(move |(idx, (path, bytes))| (file_id(start + idx), &path[prefix.len()..], bytes.as_slice()))
    }

    /// The files below the folder `prefix` with their ids, and their content to be kept.
    pub fn shared_below<'a>(
        &'a self,
        prefix: &str,
    ) -> impl Iterator<Item = (FileId, &'a str, &'a Bytes)> + 'a {
        let start = self.files.partition_point(|(path, _)| path.as_str() < prefix);
        let n = self.files[start..]
            .iter()
            .take_while(|(path, _)| path.starts_with(prefix))
            .count();
        (start..start + n).map(|idx| (file_id(idx), self.files[idx].0.as_str(), &self.files[idx].1))
    }

    /// Whether both are the same files with the same content.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let is_same = |((path, bytes), (of_other, others)): (&(String, Bytes), &(String, Bytes))| {
            path == of_other && (Arc::ptr_eq(bytes, others) || bytes == others)
        };
        self.reports_folder == other.reports_folder
            && self.files.len() == other.files.len()
            && self.files.iter().zip(&other.files).all(is_same)
    }

    /// The paths of the files that have other content than in `before`; none where files have come or gone.
    #[must_use]
    pub fn edited_since(&self, before: &Self) -> Option<Vec<&str>> {
        let is_as_many =
            self.reports_folder == before.reports_folder && self.files.len() == before.files.len();
        let pairs = || self.files.iter().zip(&before.files);
        if !is_as_many || pairs().any(|((path, _), (of_before, _))| path != of_before) {
            return None;
        }
        let is_edited =
            |(bytes, of_before): (&Bytes, &Bytes)| !Arc::ptr_eq(bytes, of_before) && bytes != of_before;
        let edited = pairs().filter(|((_, bytes), (_, of_before))| is_edited((bytes, of_before)));
        Some(edited.map(|((path, _), _)| path.as_str()).collect())
    }

    /// All paths.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(path, _)| path.as_str())
    }

    /// The files that diagnostics show lines of. Made only when there is something to show.
    #[must_use]
    pub fn source_map(&self) -> SourceMap {
        let to_file = |(path, bytes): &(String, Bytes)| {
            let path = match (&self.reports_folder, path.strip_prefix(REPORTS)) {
                (Some(folder), Some(below)) => format!("{folder}{below}"),
                _ => path.clone(),
            };
            SourceFile::new(path, Bytes::clone(bytes))
        };
        SourceMap::new(self.files.iter().map(to_file).collect())
    }

    fn position(&self, path: &str) -> Result<usize, usize> {
        self.files.binary_search_by(|(known, _)| known.as_str().cmp(path))
    }
}

fn file_id(idx: usize) -> FileId {
    FileId(u32::try_from(idx).unwrap_or(u32::MAX))
}
