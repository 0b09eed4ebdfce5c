//! What a publication promises, tried in real folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::lock::Lock;
use super::places::Places;
use super::*;
use crate::output::Outlet as _;

/// A folder with a `public/` in it.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn public(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn path(&self, path: &str) -> PathBuf {
        self.public().join(path)
    }

    /// Puts a stranger's file in `public/`, long ago.
    fn put(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, text).unwrap();
        age(&path);
    }

    #[track_caller]
    fn publish(&self, files: &[(&str, &str)]) -> Published {
        self.try_publish(files).unwrap()
    }

    fn try_publish(&self, files: &[(&str, &str)]) -> anyhow::Result<Published> {
        let files: Vec<_> = files
            .iter()
            .map(|(path, text)| OutputFile::new(*path, *text))
            .collect();
        publish(&self.public(), &files)
    }

    /// Everything in `public/` but the manifest, folders with a final `/`.
    fn listing(&self) -> Vec<String> {
        self.all_names("public")
            .into_iter()
            .filter(|path| path != MANIFEST_NAME)
            .collect()
    }

    fn all_names(&self, below: &str) -> Vec<String> {
        let root = self.folder.path().join(below);
        let mut names = Vec::new();
        for entry in walkdir::WalkDir::new(&root).min_depth(1).sort_by_file_name() {
            let entry = entry.unwrap();
            let slash = if entry.file_type().is_dir() { "/" } else { "" };
            names.push(format!(
                "{}{slash}",
                entry.path().strip_prefix(&root).unwrap().display()
            ));
        }
        names
    }

    /// What stands beside `public/`.
    fn neighbours(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name());
        names
            .map(|name| name.into_string().unwrap())
            .filter(|name| name != "public")
            .collect()
    }
}

fn age(path: &Path) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    fs::File::options()
        .append(true)
        .open(path)
        .unwrap()
        .set_modified(long_ago)
        .unwrap();
}

fn modified(path: &Path) -> SystemTime {
    fs::symlink_metadata(path).unwrap().modified().unwrap()
}

#[track_caller]
fn refusal(result: anyhow::Result<Published>) -> Refusal {
    result
        .unwrap_err()
        .downcast_ref::<Refusal>()
        .expect("a refusal")
        .clone()
}

#[test]
fn a_first_site_is_made_with_the_folders_that_it_lies_in() {
    let desk = Desk::new();
    let target = desk.folder.path().join("a/b/public");
    let published = publish(&target, &[OutputFile::new("ky/index.html", "ой")]).unwrap();
    let expected = Published {
        n_files: 1,
        n_written: 1,
        bytes: 4,
        ..Published::default()
    };
    assert_eq!(published, expected);
    assert_eq!(fs::read_to_string(target.join("ky/index.html")).unwrap(), "ой");
}

#[test]
fn stale_files_and_their_folders_go_and_the_count_says_so() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "1"), ("ky/a/index.html", "1"), ("ky/b.html", "1")]);
    let published = desk.publish(&[("index.html", "1"), ("ky/b.html", "2"), ("ru/c.html", "1")]);
    assert_eq!(
        desk.listing(),
        ["index.html", "ky/", "ky/b.html", "ru/", "ru/c.html"]
    );
    let expected = Published {
        n_files: 3,
        n_written: 2,
        n_unchanged: 1,
        n_removed: 1,
        bytes: 3,
    };
    assert_eq!(published, expected);
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[test]
fn files_and_folders_of_others_stay() {
    let desk = Desk::new();
    desk.put(".gitkeep", "");
    desk.put("photos/2024/a.jpg", "photo");
    fs::create_dir_all(desk.path("empty")).unwrap();
    desk.publish(&[("ky/a/index.html", "1")]);
    desk.put("ky/a/note.txt", "a note");
    fs::create_dir(desk.path("ky/a/empty")).unwrap();
    desk.publish(&[("ru/index.html", "1")]);
    assert_eq!(
        desk.listing(),
        [
            ".gitkeep",
            "empty/",
            "ky/",
            "ky/a/",
            "ky/a/empty/",
            "ky/a/note.txt",
            "photos/",
            "photos/2024/",
            "photos/2024/a.jpg",
            "ru/",
            "ru/index.html"
        ]
    );
    assert_eq!(
        fs::read_to_string(desk.path("photos/2024/a.jpg")).unwrap(),
        "photo"
    );
}

#[cfg(unix)]
#[test]
fn what_others_put_there_keeps_its_identity_time_and_permissions() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let desk = Desk::new();
    desk.put("photos/a.jpg", "photo");
    let (file, folder) = (desk.path("photos/a.jpg"), desk.path("photos"));
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o550)).unwrap();
    let (inode, time) = (fs::metadata(&file).unwrap().ino(), modified(&folder));
    desk.publish(&[("index.html", "1")]);
    let metadata = fs::metadata(&file).unwrap();
    assert_eq!(
        (metadata.ino(), metadata.nlink(), metadata.mode() & 0o777),
        (inode, 1, 0o600)
    );
    assert_eq!(modified(&folder), time);
    assert_eq!(fs::metadata(&folder).unwrap().mode() & 0o777, 0o550);
    assert_eq!(desk.neighbours(), [""; 0]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o750)).unwrap();
}

#[cfg(unix)]
#[test]
fn links_of_others_stay_and_are_not_followed() {
    let desk = Desk::new();
    let outside = desk.folder.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("a.txt"), "mine").unwrap();
    fs::create_dir(desk.public()).unwrap();
    std::os::unix::fs::symlink(&outside, desk.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink("nowhere", desk.path("dangling")).unwrap();
    desk.publish(&[("a/index.html", "1")]);
    desk.publish(&[("b/index.html", "1")]);
    assert_eq!(desk.listing(), ["b/", "b/index.html", "dangling", "elsewhere"]);
    assert_eq!(fs::read_link(desk.path("elsewhere")).unwrap(), outside);
    assert_eq!(fs::read_to_string(outside.join("a.txt")).unwrap(), "mine");

    let refused = refusal(desk.try_publish(&[("elsewhere/b.txt", "1")]));
    assert_eq!(
        refused,
        Refusal::ForeignFiles {
            target: desk.public(),
            paths: vec!["elsewhere".to_owned()]
        }
    );
    assert!(!outside.join("b.txt").exists());
}

#[test]
fn every_strangers_file_in_the_way_is_named_and_nothing_is_published() {
    let desk = Desk::new();
    desk.publish(&[("index.html", "1"), ("data/a.csv", "1")]);
    desk.put("robots.txt", "mine");
    desk.put("ru", "mine too");
    desk.put("data/notes", "mine as well");
    let refused = refusal(desk.try_publish(&[
        ("index.html", "2"),
        ("robots.txt", "1"),
        ("ru/index.html", "1"),
        ("data", "now a file"),
    ]));
    let paths = ["data/notes", "robots.txt", "ru"].map(str::to_owned).into();
    assert_eq!(
        refused,
        Refusal::ForeignFiles {
            target: desk.public(),
            paths
        }
    );
    assert_eq!(fs::read_to_string(desk.path("index.html")).unwrap(), "1");
    assert_eq!(fs::read_to_string(desk.path("robots.txt")).unwrap(), "mine");
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[test]
fn a_file_of_ours_may_become_a_folder_and_back() {
    let desk = Desk::new();
    desk.publish(&[("data", "1")]);
    desk.publish(&[("data/a.csv", "1")]);
    assert_eq!(desk.listing(), ["data/", "data/a.csv"]);
    desk.publish(&[("data", "1")]);
    assert_eq!(desk.listing(), ["data"]);
}

#[test]
fn a_page_changed_by_hand_is_mended_while_it_is_ours_and_kept_when_it_no_longer_is() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1"), ("b.html", "1")]);
    fs::write(desk.path("a.html"), "by hand").unwrap();
    fs::write(desk.path("b.html"), "by hand").unwrap();
    desk.publish(&[("a.html", "1")]);
    assert_eq!(fs::read_to_string(desk.path("a.html")).unwrap(), "1");
    assert_eq!(fs::read_to_string(desk.path("b.html")).unwrap(), "by hand");
}

#[test]
fn unchanged_files_keep_their_time_and_a_page_that_was_removed_comes_back() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1")]);
    age(&desk.path("a.html"));
    let before = modified(&desk.path("a.html"));
    fs::remove_file(desk.path("c.html")).unwrap();
    let published = desk.publish(&[("a.html", "1"), ("b.html", "2"), ("c.html", "1")]);
    assert_eq!((published.n_written, published.n_unchanged), (2, 1));
    assert_eq!(modified(&desk.path("a.html")), before);
    assert_eq!(desk.listing(), ["a.html", "b.html", "c.html"]);
}

#[cfg(unix)]
#[test]
fn the_same_site_again_leaves_even_the_folder_alone() {
    use std::os::unix::fs::MetadataExt as _;
    let desk = Desk::new();
    desk.publish(&[("a.html", "1")]);
    let inode = fs::metadata(desk.public()).unwrap().ino();
    let published = desk.publish(&[("a.html", "1")]);
    assert_eq!(
        (published.n_written, published.n_unchanged, published.n_removed),
        (0, 1, 0)
    );
    assert_eq!(fs::metadata(desk.public()).unwrap().ino(), inode);
}

#[test]
fn the_same_files_give_the_same_manifest_in_any_order() {
    let (one, other) = (Desk::new(), Desk::new());
    one.publish(&[("b", "2"), ("a", "1")]);
    other.publish(&[("c", "3")]);
    other.publish(&[("a", "1"), ("b", "2")]);
    let manifest = |desk: &Desk| fs::read_to_string(desk.path(MANIFEST_NAME)).unwrap();
    assert_eq!(manifest(&one), manifest(&other));
    assert!(manifest(&one).ends_with("  b\n"));
}

#[test]
fn a_build_killed_while_it_wrote_is_cleared() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1")]);
    desk.put("photo.jpg", "photo");
    let new = desk.folder.path().join(".public.new");
    fs::create_dir(&new).unwrap();
    fs::write(new.join("half.html"), "ha").unwrap();
    fs::write(new.join("photo.jpg"), "pho").unwrap();
    fs::write(desk.folder.path().join(".public.lock"), "").unwrap();
    desk.publish(&[("a.html", "2")]);
    assert_eq!(desk.listing(), ["a.html", "photo.jpg"]);
    assert_eq!(fs::read_to_string(desk.path("photo.jpg")).unwrap(), "photo");
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[test]
fn a_build_killed_after_the_exchange_is_cleared_and_a_late_file_saved() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1"), ("old/b.html", "1")]);
    desk.put("note.txt", "kept");
    let old = desk.folder.path().join(".public.old");
    fs::rename(desk.public(), &old).unwrap();
    desk.publish_beside(&[("a.html", "2")]);
    desk.put("note.txt", "edited since");
    fs::write(old.join("late.txt"), "came late").unwrap();
    fs::create_dir(old.join("late")).unwrap();
    fs::write(old.join("late/too.txt"), "came late").unwrap();
    desk.publish(&[("a.html", "3")]);
    assert_eq!(
        desk.listing(),
        ["a.html", "late/", "late/too.txt", "late.txt", "note.txt"]
    );
    assert_eq!(fs::read_to_string(desk.path("note.txt")).unwrap(), "edited since");
    assert_eq!(desk.neighbours(), [""; 0]);
}

impl Desk {
    /// Publishes to an empty `public/` although a `.public.old` stands beside it.
    fn publish_beside(&self, files: &[(&str, &str)]) {
        let other = Desk::new();
        other.publish(files);
        fs::create_dir(self.public()).unwrap();
        for name in fs::read_dir(other.public()).unwrap() {
            let name = name.unwrap().file_name();
            fs::copy(other.public().join(&name), self.public().join(&name)).unwrap();
        }
    }
}

#[test]
fn a_build_killed_between_two_renames_gets_its_site_back() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1")]);
    desk.put("note.txt", "kept");
    fs::rename(desk.public(), desk.folder.path().join(".public.old")).unwrap();
    let published = desk.publish(&[("a.html", "1")]);
    assert_eq!(published.n_unchanged, 1);
    assert_eq!(desk.listing(), ["a.html", "note.txt"]);
}

#[test]
fn without_exchange_two_renames_do_the_same() {
    let desk = Desk::new();
    desk.publish(&[("a.html", "1")]);
    let places = Places::find(&desk.public()).unwrap();
    fs::create_dir(&places.new).unwrap();
    fs::write(places.new.join("a.html"), "2").unwrap();
    swap::rename_twice(&places).unwrap();
    assert_eq!(fs::read_to_string(desk.path("a.html")).unwrap(), "2");
    assert_eq!(fs::read_to_string(places.old.join("a.html")).unwrap(), "1");
}

#[test]
fn a_second_build_at_the_same_time_is_refused() {
    let desk = Desk::new();
    let places = Places::find(&desk.public()).unwrap();
    let lock = Lock::take(&places).unwrap();
    assert_eq!(
        refusal(desk.try_publish(&[("a", "1")])),
        Refusal::Busy {
            target: desk.public()
        }
    );
    drop(lock);
    desk.publish(&[("a", "1")]);
}

#[test]
fn a_file_in_place_of_the_folder_and_a_damaged_manifest_are_refused() {
    let desk = Desk::new();
    fs::write(desk.public(), "a file").unwrap();
    assert_eq!(
        refusal(desk.try_publish(&[("a", "1")])),
        Refusal::NotAFolder { path: desk.public() }
    );

    let desk = Desk::new();
    desk.put(MANIFEST_NAME, "<<<<<<< HEAD\n");
    assert!(matches!(
        refusal(desk.try_publish(&[("a", "1")])),
        Refusal::DamagedManifest { .. }
    ));
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_sites_folder_is_followed() {
    let desk = Desk::new();
    let real = desk.folder.path().join("www");
    fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink("www", desk.public()).unwrap();
    desk.publish(&[("a", "1")]);
    desk.publish(&[("a", "2")]);
    assert_eq!(fs::read_link(desk.public()).unwrap(), Path::new("www"));
    assert_eq!(fs::read_to_string(real.join("a")).unwrap(), "2");
}

#[cfg(unix)]
#[test]
fn links_in_place_of_left_overs_are_not_followed() {
    let desk = Desk::new();
    let outside = desk.folder.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("a.txt"), "mine").unwrap();
    std::os::unix::fs::symlink("outside", desk.folder.path().join(".public.new")).unwrap();
    desk.try_publish(&[("a", "1")]).unwrap_err();
    assert_eq!(fs::read_to_string(outside.join("a.txt")).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn a_failed_build_leaves_the_site_as_it_was() {
    let desk = Desk::new();
    desk.publish(&[("a", "1")]);
    let too_long = format!("{}/index.html", "n".repeat(300));
    desk.try_publish(&[("a", "2"), (&too_long, "1")]).unwrap_err();
    assert_eq!(desk.listing(), ["a"]);
    assert_eq!(fs::read_to_string(desk.path("a")).unwrap(), "1");
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[test]
fn a_publication_that_is_given_up_leaves_the_site_as_it_was() {
    let desk = Desk::new();
    desk.publish(&[("a", "1"), ("b", "1")]);
    let publication = Publication::to(&desk.public(), None);
    publication.put(OutputFile::new("a", "2"));
    publication.put(OutputFile::new("c/d", "2"));
    assert_eq!(
        fs::read_to_string(desk.folder.path().join(".public.new/c/d")).unwrap(),
        "2"
    );
    drop(publication);
    assert_eq!(desk.listing(), ["a", "b"]);
    assert_eq!(fs::read_to_string(desk.path("a")).unwrap(), "1");
    assert_eq!(desk.neighbours(), [""; 0]);
}

#[test]
fn files_that_meet_while_they_are_written_are_refused_as_such() {
    let desk = Desk::new();
    desk.publish(&[("a", "1")]);
    for files in [
        [("b", "1"), ("b/c", "1")],
        [("b/c", "1"), ("b", "1")],
        [("b", "1"), ("b", "2")],
    ] {
        assert!(matches!(
            refusal(desk.try_publish(&files)),
            Refusal::CollidingPaths { .. }
        ));
    }
    assert_eq!(desk.listing(), ["a"]);
    assert_eq!(desk.neighbours(), [""; 0]);
}
