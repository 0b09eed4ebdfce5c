//! The project's folder and the site's, made sure of before any work.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::usage::UsageError;
use super::words::{Words, fact};

/// The folders of a project that its authors write. A site must not be published over them.
const SOURCES: [&str; 3] = ["content", "themes", "assets"];

/// Makes sure that there is a programme at `root`.
pub(super) fn find(root: &Path, words: Words) -> Result<(), UsageError> {
    if root.join("content").is_dir() {
        return Ok(());
    }
    let root = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let message = words.say_with("usage-no-project", &[fact("root", root.display().to_string())]);
    Err(UsageError::new(message).help(words.say("usage-no-project-help")))
}

/// Makes sure that the folder of reports that was asked for is there.
pub(super) fn reports(asked: Option<&Path>, words: Words) -> Result<(), UsageError> {
    match asked {
        Some(folder) if !folder.is_dir() => {
            let folder = folder.display().to_string();
            let message = words.say_with("usage-no-reports", &[fact("dir", folder)]);
            Err(UsageError::new(message).help(words.say("usage-no-reports-help")))
        }
        _ => Ok(()),
    }
}

/// The folder to publish to: the one asked for, else `public` in the project.
///
/// A folder that holds the project, or lies in its sources, is refused: a slip such as `--out .` must not mix
/// what is written with what is made.
pub(super) fn out(asked: Option<&Path>, root: &Path, words: Words) -> Result<PathBuf, UsageError> {
    let out = asked.map_or_else(|| root.join("public"), Path::to_owned);
    let (real_out, real_root) = (real(&out), real(root));
    let is_in_sources = SOURCES
        .iter()
        .any(|folder| real_out.starts_with(real_root.join(folder)));
    if real_root.starts_with(&real_out) || is_in_sources {
        let message = words.say_with("usage-out-is-source", &[fact("out", out.display().to_string())]);
        return Err(UsageError::new(message).help(words.say("usage-out-help")));
    }
    // `./public` reads better as `public`.
    Ok(out.strip_prefix(".").map(Path::to_owned).unwrap_or(out))
}

/// The absolute path without links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    for ancestor in absolute.ancestors() {
        if let Ok(real) = fs::canonicalize(ancestor) {
            let rest = absolute
                .strip_prefix(ancestor)
                .unwrap_or(Path::new(""))
                .components();
            return rest.fold(real, |real, part| match part {
                Component::ParentDir => real.parent().map_or(real.clone(), Path::to_owned),
                part => real.join(part),
            });
        }
    }
    absolute
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[test]
    fn site_is_never_published_over_the_project() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("project");
        fs::create_dir_all(root.join("content")).unwrap();
        let is_allowed = |out: PathBuf| self::out(Some(&out), &root, Words::of(Locale::KY)).is_ok();
        for allowed in ["project/public", "project/site/public", "www", "project-site"] {
            assert!(is_allowed(folder.path().join(allowed)), "{allowed}");
        }
        for refused in [
            "project",
            "",
            "project/content",
            "project/content/new/folder",
            "project/public/..",
        ] {
            assert!(!is_allowed(folder.path().join(refused)), "{refused}");
        }
    }
}
