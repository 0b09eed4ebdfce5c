//! What a publication promises, tried in real folders.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use super::amend::Amendment;
use super::draft::Noted;
use super::manifest::Manifest;
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

/// A site that is large enough for a few of its files to be few: those that are named, and many more.
fn large<'a>(named: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    static MORE: LazyLock<Vec<String>> =
        LazyLock::new(|| (0..120).map(|n| format!("more/{n}.txt")).collect());
    let more = MORE.iter().map(|path| (path.as_str(), "1"));
    named.iter().copied().chain(more).collect()
}

/// The site before, and the one after: files are replaced, come and go, with their folders.
const BEFORE: [(&str, &str); 5] = [
    ("index.html", "1"),
    ("ky/gone/index.html", "1"),
    ("ky/index.html", "1"),
    ("publication.json", "1"),
    ("ru/gone.html", "1"),
];
const AFTER: [(&str, &str); 5] = [
    ("index.html", "2"),
    ("ky/index.html", "2"),
    ("ky/new/page/index.html", "2"),
    ("publication.json", "2"),
    ("ru/index.html", "2"),
];

impl Desk {
    fn with(files: &[(&str, &str)]) -> Self {
        let desk = Self::new();
        desk.publish(files);
        desk
    }

    /// Publishes `files` up to the moment when all that is to be done stands in a journal.
    fn promise(&self, files: &[(&str, &str)]) -> (Places, Amendment) {
        let places = Places::find(&self.public()).unwrap();
        let before = Manifest::read(&places.target).unwrap();
        stage::begin(&places).unwrap();
        let note = |(path, text): &(&str, &str)| {
            let hash = blake3::hash(text.as_bytes());
            let is_unchanged = before.get(path) == Some(hash);
            if !is_unchanged {
                stage::write(&places, path, text.as_bytes()).unwrap();
            }
            Noted {
                path: (*path).to_owned(),
                hash,
                n_bytes: 1,
                is_unchanged,
                is_kept: false,
                sha256: String::new(),
            }
        };
        let noted: Vec<Noted> = files.iter().map(note).collect();
        let by_path = paths::by_path(&noted).unwrap();
        let after = Manifest::new(noted.iter().map(|file| (file.path.clone(), file.hash)));
        let amendment = Amendment::of(&places, &by_path, &before, &after).unwrap();
        let amendment = amendment.expect("few files change");
        amendment.promise(&places).unwrap();
        (places, amendment)
    }

    /// The same, killed after so many steps; `false` where there are no more.
    fn killed_after(&self, files: &[(&str, &str)], n_steps: usize) -> bool {
        let (places, amendment) = self.promise(files);
        let steps = amendment.journal.steps.iter().take(n_steps);
        steps.for_each(|step| step.carry_out(&places).unwrap());
        n_steps <= amendment.journal.steps.len()
    }

    /// Whether `public/` holds exactly these files, and nothing stands beside it.
    #[track_caller]
    fn assert_is(&self, files: &[(&str, &str)], when: &str) {
        let other = Desk::with(files);
        assert_eq!(self.listing(), other.listing(), "{when}");
        for (path, text) in files {
            assert_eq!(
                fs::read_to_string(self.path(path)).unwrap(),
                *text,
                "{path} {when}"
            );
        }
        let list = |desk: &Desk| fs::read_to_string(desk.path(MANIFEST_NAME)).unwrap();
        assert_eq!(list(self), list(&other), "{when}");
        assert_eq!(self.neighbours(), [""; 0], "{when}");
    }
}

#[cfg(unix)]
#[test]
fn few_files_take_their_places_one_by_one_and_nothing_else_is_touched() {
    use std::os::unix::fs::MetadataExt as _;
    let desk = Desk::with(&large(&BEFORE));
    desk.put("ky/note.txt", "hers");
    desk.put("ky/gone/photo.jpg", "hers");
    let seen = |path: &str| {
        let found = fs::symlink_metadata(desk.path(path)).unwrap();
        (found.ino(), found.ctime(), found.ctime_nsec(), found.nlink())
    };
    let untouched = ["", "more/0.txt", "ky/note.txt", "ky/gone/photo.jpg"];
    let before = untouched.map(|path| seen(path).0);
    let times = untouched[1..].iter().map(|path| seen(path)).collect::<Vec<_>>();
    let published = desk.publish(&large(&AFTER));
    assert_eq!((published.n_written, published.n_removed), (5, 2));
    assert_eq!(untouched.map(|path| seen(path).0), before);
    assert_eq!(
        untouched[1..].iter().map(|path| seen(path)).collect::<Vec<_>>(),
        times
    );
    assert!(desk.path("ky/gone/photo.jpg").exists() && !desk.path("ky/gone/index.html").exists());
    fs::remove_file(desk.path("ky/note.txt")).unwrap();
    fs::remove_dir_all(desk.path("ky/gone")).unwrap();
    desk.assert_is(&large(&AFTER), "");
    // Where all files change, the folder is another one.
    let all: Vec<_> = large(&AFTER).into_iter().map(|(path, _)| (path, "3")).collect();
    desk.publish(&all);
    assert_ne!(seen("").0, before[0]);
}

#[test]
fn a_build_killed_after_any_step_is_finished_by_the_next_one() {
    for n_steps in 0.. {
        let when = format!("after {n_steps} steps");
        let desk = Desk::with(&large(&BEFORE));
        if !desk.killed_after(&large(&AFTER), n_steps) {
            assert_eq!(n_steps, 10, "so many steps are tried");
            break;
        }
        // A build that has something else to say.
        desk.publish(&large(&[("index.html", "3")]));
        desk.assert_is(&large(&[("index.html", "3")]), &when);

        // One that says the same, or goes back.
        for files in [large(&AFTER), large(&BEFORE)] {
            let desk = Desk::with(&large(&BEFORE));
            desk.killed_after(&large(&AFTER), n_steps);
            desk.publish(&files);
            desk.assert_is(&files, &when);
        }

        // One that publishes nothing; and once more.
        let desk = Desk::with(&large(&BEFORE));
        desk.killed_after(&large(&AFTER), n_steps);
        mend(&desk.public()).unwrap();
        desk.assert_is(&large(&AFTER), &when);
        mend(&desk.public()).unwrap();
        desk.assert_is(&large(&AFTER), &when);
    }
}

#[test]
fn a_build_killed_before_its_journal_has_not_touched_the_site() {
    let desk = Desk::with(&large(&BEFORE));
    let (places, _) = desk.promise(&large(&AFTER));
    fs::rename(&places.journal, places.journal.with_extension("journal-new")).unwrap();
    mend(&desk.public()).unwrap();
    fs::remove_dir_all(desk.path("ky/new")).unwrap();
    assert_eq!(desk.listing(), Desk::with(&large(&BEFORE)).listing());
    desk.publish(&large(&BEFORE));
    desk.assert_is(&large(&BEFORE), "");
}

#[test]
fn while_files_take_their_places_no_publication_is_named() {
    let desk = Desk::with(&large(&BEFORE));
    let (places, amendment) = desk.promise(&large(&AFTER));
    let steps = &amendment.journal.steps;
    let read = |path: &str| fs::read_to_string(desk.path(path)).ok();
    for (idx, step) in steps.iter().enumerate() {
        step.carry_out(&places).unwrap();
        let named = read("publication.json");
        assert_eq!(named.as_deref(), (idx + 1 == steps.len()).then_some("2"));
        // A page comes after what is new, and its list last.
        if read("index.html").as_deref() == Some("2") {
            assert!(read("ky/new/page/index.html").is_some());
        }
    }
}

#[test]
fn what_came_into_the_way_of_a_killed_build_is_named_and_kept() {
    let desk = Desk::with(&large(&BEFORE));
    desk.killed_after(&large(&AFTER), 0);
    fs::write(desk.path("ky/new/page/index.html"), "hers").unwrap();
    fs::write(desk.path("ru/gone.html"), "hers now").unwrap();
    let refused = mend(&desk.public()).unwrap_err();
    let refused = refused.downcast_ref::<Refusal>().expect("a refusal");
    let paths = vec!["ky/new/page/index.html".to_owned()];
    assert_eq!(
        *refused,
        Refusal::ForeignFiles {
            target: desk.public(),
            paths
        }
    );
    assert_eq!(
        fs::read_to_string(desk.path("ky/new/page/index.html")).unwrap(),
        "hers"
    );
    assert_eq!(fs::read_to_string(desk.path("index.html")).unwrap(), "1");
    fs::remove_file(desk.path("ky/new/page/index.html")).unwrap();
    mend(&desk.public()).unwrap();
    assert_eq!(fs::read_to_string(desk.path("ru/gone.html")).unwrap(), "hers now");
    fs::remove_file(desk.path("ru/gone.html")).unwrap();
    desk.assert_is(&large(&AFTER), "");
}

#[test]
fn a_journal_of_another_site_is_dropped() {
    let desk = Desk::with(&large(&BEFORE));
    desk.killed_after(&large(&AFTER), 3);
    fs::remove_dir_all(desk.public()).unwrap();
    let other = [("index.html", "of another site"), ("ru/gone.html", "1")];
    desk.publish_beside(&[("index.html", "of another site")]);
    fs::create_dir(desk.path("ru")).unwrap();
    fs::write(desk.path("ru/gone.html"), "1").unwrap();
    mend(&desk.public()).unwrap();
    for (path, text) in other {
        assert_eq!(fs::read_to_string(desk.path(path)).unwrap(), text);
    }
    assert_eq!(desk.neighbours(), [""; 0]);

    let desk = Desk::with(&large(&BEFORE));
    desk.killed_after(&large(&AFTER), 3);
    fs::remove_dir_all(desk.public()).unwrap();
    desk.publish(&large(&BEFORE));
    desk.assert_is(&large(&BEFORE), "");
}

#[test]
fn strangers_in_the_way_of_few_files_are_named_and_kept() {
    let desk = Desk::with(&large(&BEFORE));
    desk.put("ru/index.html", "hers");
    let refused = refusal(desk.try_publish(&large(&AFTER)));
    assert!(matches!(refused, Refusal::ForeignFiles { paths, .. } if paths == ["ru/index.html"]));
    // One that happens to have the bytes of ours is still hers.
    desk.put("ru/index.html", "2");
    let refused = refusal(desk.try_publish(&large(&AFTER)));
    assert!(matches!(refused, Refusal::ForeignFiles { .. }));
    fs::remove_file(desk.path("ru/index.html")).unwrap();
    desk.assert_is(&large(&BEFORE), "");
}

#[cfg(unix)]
#[test]
fn a_folder_that_became_a_link_is_not_written_through() {
    for files in [large(&AFTER), large(&BEFORE)] {
        let desk = Desk::with(&large(&BEFORE));
        let outside = desk.folder.path().join("outside");
        fs::rename(desk.path("ky"), &outside).unwrap();
        std::os::unix::fs::symlink(&outside, desk.path("ky")).unwrap();
        let refused = refusal(desk.try_publish(&files));
        assert!(matches!(refused, Refusal::ForeignFiles { paths, .. } if paths == ["ky"]));
        assert_eq!(fs::read_to_string(outside.join("index.html")).unwrap(), "1");
    }
}

#[test]
fn few_files_that_change_what_is_a_folder_are_exchanged() {
    let desk = Desk::with(&large(&[("data", "1"), ("maps/a.pdf", "1")]));
    let files = large(&[("data/a.csv", "1"), ("maps", "1")]);
    desk.publish(&files);
    desk.assert_is(&files, "");
}
