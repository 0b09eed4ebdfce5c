//! The only code that reads the project's files.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the place where reading is allowed"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use rayon::prelude::*;
use walkdir::WalkDir;

use super::Sources;

/// The folders that make a project.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// Reads every file of the project at `root` into memory.
///
/// Hidden files and editors' left-overs (`.name`, `name~`, `#name#`) are passed over; links are followed.
/// Where there is a folder `reports`, its files stand in the place of the project's own reports.
///
/// # Errors
/// When `root/content` does not exist, or when the machine refuses to read a file.
pub fn read(root: &Path, reports: Option<&Path>) -> anyhow::Result<Sources> {
    let sources = read_project(root)?;
    let Some(folder) = reports else {
        return Ok(sources);
    };
    let mut paths = Vec::new();
    list(folder, &mut paths)?;
    let shown = folder.display().to_string().replace('\\', "/");
    let shown = format!("{}/", shown.trim_end_matches('/'));
    Ok(sources.with_reports(shown, bytes_below(folder, paths)?))
}

fn read_project(root: &Path) -> anyhow::Result<Sources> {
    let content = root.join("content");
    anyhow::ensure!(content.is_dir(), "{} is no folder", content.display());
    let mut paths = Vec::new();
    for folder in FOLDERS {
        let folder = root.join(folder);
        if folder.is_dir() {
            list(&folder, &mut paths)?;
        }
    }
    Ok(Sources::new(bytes_below(root, paths)?))
}

/// Adds the files below `folder` to `paths`.
fn list(folder: &Path, paths: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let entries = WalkDir::new(folder).follow_links(true).into_iter();
    for entry in entries.filter_entry(|entry| entry.depth() == 0 || !is_passed_over(entry.file_name())) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            paths.push(entry.into_path());
        }
    }
    Ok(())
}

/// The bytes of files, by their path below `root` with `/` whatever the machine uses.
fn bytes_below(root: &Path, paths: Vec<PathBuf>) -> anyhow::Result<BTreeMap<String, Vec<u8>>> {
    paths
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
        .collect()
}

fn is_passed_over(name: &std::ffi::OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'))
}
