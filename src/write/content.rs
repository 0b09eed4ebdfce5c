//! Several files of the content at once: all of them get their new bytes, or none.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// Writes one file of nobody's but the caller's, whatever stands there.
///
/// # Errors
/// When the machine refuses; what stood there is then as it was.
pub fn file(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let old = fs::read(path).ok();
    let path = std::path::absolute(path).with_context(|| format!("cannot write {}", path.display()))?;
    replace(
        Path::new(""),
        &[NewContent {
            path: path.to_string_lossy().into_owned(),
            old,
            new: bytes.to_vec(),
        }],
    )
}

/// One file and its new bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewContent {
    /// Path below the root.
    pub path: String,
    /// What the file held when it was read; `None` where there was none.
    pub old: Option<Vec<u8>>,
    /// What it is to hold.
    pub new: Vec<u8>,
}

/// A file on its way: the new bytes lie beside the old ones.
struct Staged<'a> {
    content: &'a NewContent,
    target: PathBuf,
    beside: PathBuf,
}

/// Writes `files` below `root`.
///
/// Folders that new files lie in are made. Every file is written in full beside its place before the first takes
/// it, each with one rename. Where a rename fails, those before it are taken back; only a machine that stops in that
/// instant leaves some files new and some old, and none half written.
///
/// # Errors
/// When a file has been changed by somebody else since it was read, or the machine refuses. All files are then as
/// they were.
pub fn replace(root: &Path, files: &[NewContent]) -> anyhow::Result<()> {
    let mut staged = Vec::new();
    let mut folders = Vec::new();
    for content in files {
        let made = make_folder(root, content, &mut folders);
        match made.and_then(|()| stage(root, content)) {
            Ok(file) => staged.push(file),
            Err(error) => {
                discard(&staged, &folders);
                return Err(error);
            }
        }
    }
    for (idx, file) in staged.iter().enumerate() {
        let renamed = fs::rename(&file.beside, &file.target);
        if let Err(error) = renamed.with_context(|| format!("cannot write {}", file.target.display())) {
            staged[..idx].iter().for_each(take_back);
            discard(&staged[idx..], &folders);
            return Err(error);
        }
    }
    Ok(())
}

/// Makes the folder of a new file; what was made is added to `made`, outer folders first.
fn make_folder(root: &Path, content: &NewContent, made: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let path = root.join(&content.path);
    let missing: Vec<&Path> = path
        .ancestors()
        .skip(1)
        .take_while(|folder| content.old.is_none() && !folder.as_os_str().is_empty() && !folder.exists())
        .collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        made.push(folder.to_owned());
    }
    Ok(())
}

fn stage<'a>(root: &Path, content: &'a NewContent) -> anyhow::Result<Staged<'a>> {
    let path = root.join(&content.path);
    // A link stays a link: what it points to gets the bytes.
    let target = fs::canonicalize(&path).unwrap_or(path);
    let found = match fs::read(&target) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(error).with_context(|| format!("cannot read {}", target.display())),
    };
    anyhow::ensure!(
        found == content.old,
        "{} has been changed in the meantime; start again",
        target.display()
    );
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that a build that runs now passes it over.
    let beside = target.with_file_name(format!(".{name}.onuguu-new"));
    let write = || -> std::io::Result<()> {
        File::create(&beside)?.write_all(&content.new)?;
        match fs::metadata(&target) {
            Ok(metadata) => fs::set_permissions(&beside, metadata.permissions()),
            Err(_) => Ok(()),
        }
    };
    if let Err(error) = write() {
        let _ = fs::remove_file(&beside);
        return Err(error).with_context(|| format!("cannot write {}", beside.display()));
    }
    Ok(Staged {
        content,
        target,
        beside,
    })
}

/// Gives a file its old bytes again. What fails here cannot be mended: the error that led here is reported.
fn take_back(file: &Staged<'_>) {
    let _ = match &file.content.old {
        Some(old) => fs::write(&file.beside, old).and_then(|()| fs::rename(&file.beside, &file.target)),
        None => fs::remove_file(&file.target),
    };
}

/// Clears what was begun. Folders go where they are empty, the inner ones first.
fn discard(staged: &[Staged<'_>], folders: &[PathBuf]) {
    for file in staged {
        let _ = fs::remove_file(&file.beside);
    }
    for folder in folders.iter().rev() {
        let _ = fs::remove_dir(folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(path: &str, old: Option<&str>, new: &str) -> NewContent {
        NewContent {
            path: path.to_owned(),
            old: old.map(|text| text.as_bytes().to_vec()),
            new: new.into(),
        }
    }

    #[test]
    fn all_files_are_replaced_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
        fs::write(root.join("a"), "1").unwrap();
        fs::write(root.join("b"), "1").unwrap();
        replace(root, &[content("a", Some("1"), "2"), content("c", None, "2")]).unwrap();
        assert_eq!((read("a"), read("c")), ("2".to_owned(), "2".to_owned()));

        assert!(
            replace(
                root,
                &[content("a", Some("2"), "3"), content("b", Some("0"), "3")]
            )
            .is_err()
        );
        assert_eq!((read("a"), read("b")), ("2".to_owned(), "1".to_owned()));

        let in_file = [content("new/x/b", None, "3"), content("a/b", None, "3")];
        assert!(replace(root, &in_file).is_err());
        assert_eq!(read("a"), "2");
        assert_eq!(fs::read_dir(root).unwrap().count(), 3);

        replace(
            root,
            &[content("new/x/b", None, "3"), content("new/c", None, "3")],
        )
        .unwrap();
        assert_eq!(read("new/x/b"), "3");
    }
}
