//! The only code that reads the project's files.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the place where reading is allowed"
)]

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Context as _;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::Sources;

/// The folders that make a project.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Reads every file of the project at `root` into memory.
///
/// Hidden files and editors' left-overs (`.name`, `name~`, `#name#`) are passed over; links are followed.
///
/// # Errors
/// When `root/content` does not exist, or when the machine refuses to read a file.
pub fn read(root: &Path) -> anyhow::Result<Sources> {
    let content = root.join("content");
    anyhow::ensure!(content.is_dir(), "{} is no folder", content.display());
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let folder = root.join(folder);
        if !folder.is_dir() {
            continue;
        }
        let entries = WalkDir::new(&folder).follow_links(true).into_iter();
        for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry.file_name())) {
            let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
            if entry.file_type().is_file() {
                paths.push(entry.into_path());
            }
        }
    }
    let files: BTreeMap<String, Vec<u8>> = paths
        .into_par_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let below = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = below
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            Ok((parts.join("/"), bytes))
        })
        .collect::<anyhow::Result<_>>()?;
    Ok(Sources::new(files))
}

fn is_passed_over(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'))
}
