//! Reading again: what was written since is seen, and what was not is not read.

#![expect(clippy::disallowed_methods, reason = "tests edit files as people do")]

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use onuguu::load::Disk;

use crate::site::write;

const FILE: &str = "content/site.yaml";

#[test]
fn file_written_again_within_a_moment_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::default();
    for n in 0..200_u8 {
        let bytes = [n; 8];
        write(&folder.path().join(FILE), &bytes);
        let sources = disk.read(folder.path(), None).unwrap();
        assert_eq!(sources.get(FILE), Some(bytes.as_slice()));
    }
}

#[test]
fn file_with_the_time_and_the_size_of_another_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(FILE);
    let mut disk = Disk::default();
    for text in ["one", "two"] {
        let beside = folder.path().join("beside");
        fs::write(&beside, text).unwrap();
        let file = File::options().write(true).open(&beside).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::rename(&beside, &path).unwrap();
        let sources = disk.read(folder.path(), None).unwrap();
        assert_eq!(sources.get(FILE), Some(text.as_bytes()));
    }
}

#[test]
fn file_that_goes_and_comes_is_seen() {
    let folder = tempfile::tempdir().unwrap();
    let mut disk = Disk::default();
    write(&folder.path().join(FILE), b"one");
    let path = folder.path().join("content/swot.yaml");
    for bytes in [Some(b"a"), None, Some(b"b")] {
        match bytes {
            Some(bytes) => write(&path, bytes),
            None => fs::remove_file(&path).unwrap(),
        }
        let sources = disk.read(folder.path(), None).unwrap();
        assert_eq!(sources.get("content/swot.yaml"), bytes.map(<[u8; 1]>::as_slice));
    }
}

#[test]
#[cfg(unix)]
fn files_that_stay_are_not_read_again() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut disk = Disk::default();
    let (one, other) = (disk.read(root, None).unwrap(), disk.read(root, None).unwrap());
    assert!(one.is_same(&other));
    let pairs = one.shared_below("content/").zip(other.shared_below("content/"));
    let (stayed, read): (Vec<_>, Vec<_>) =
        pairs.partition(|((.., one), (.., other))| Arc::ptr_eq(one, other));
    assert!(
        stayed.len() > read.len(),
        "{} of {} files were read again",
        read.len(),
        stayed.len() + read.len()
    );
}
