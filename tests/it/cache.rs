//! A build after another one is a cold build: whatever was edited in between, whatever became of the cache and of the
//! site, the same bytes come out, and what did not change is taken over.

#![expect(clippy::disallowed_methods, reason = "tests damage what a build left behind")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use jiff::ToSpan as _;
use onuguu::load::Sources;
use onuguu::monitor::Drafts;
use onuguu::output::{OutputFile, Standing};
use onuguu::reuse::{Earlier, Key};
use onuguu::steps::Nobody;
use onuguu::write::{Cache, Publication, Records, compressed, publish_and_remember};
use onuguu::{Before, BuildOptions, ReportsOf};

use crate::site::{DAY, Project, Site, tree};

const N_EDITS: usize = 100;
/// Edits that the site must survive without an error, so that pages are compared at all.
const FEWEST_GOOD: usize = 60;

type Files = BTreeMap<String, Vec<u8>>;

/// A cache that counts what is taken out of it.
#[derive(Debug)]
struct Counted {
    cache: Cache,
    n_taken: AtomicUsize,
}

impl Earlier for Counted {
    fn made_of(&self, key: &Key) -> Option<OutputFile> {
        let made = self.cache.made_of(key);
        self.count(made.as_ref().map(|made| made.path.as_str()));
        made
    }

    fn stands(&self, key: &Key, path: &str) -> Option<Standing> {
        let standing = self.cache.stands(key, path);
        self.count(standing.as_ref().map(|standing| standing.path.as_str()));
        standing
    }

    fn remember(&self, key: Key, path: &str) {
        self.cache.remember(key, path);
    }
}

impl Counted {
    fn count(&self, taken: Option<&str>) {
        let is_page = taken.is_some_and(|path| path.ends_with(".html"));
        self.n_taken.fetch_add(usize::from(is_page), Ordering::Relaxed);
    }
}

/// A folder that one site after the other is published to.
struct Desk {
    public: PathBuf,
    _folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            public: folder.path().join("public"),
            _folder: folder,
        }
    }

    fn cache(&self) -> PathBuf {
        self.public.with_file_name(".public.cache")
    }

    /// Builds after what was built here before, as version `version` of the program, and compares with a cold build.
    /// How many pages were taken over; nothing where the content has errors.
    #[track_caller]
    fn build(&self, files: &Files, options: &BuildOptions, version: &str, after: &str) -> Option<usize> {
        let sources = Sources::new(files.clone());
        let counted = Counted {
            cache: Cache::read(&self.public, version),
            n_taken: AtomicUsize::new(0),
        };
        let records = Records::read(&self.public, version);
        let publication = Publication::to(&self.public, Some(&counted.cache));
        let before = Before {
            files: &counted,
            records: Some(&records),
        };
        let warm = onuguu::build_into(&sources, options, &Nobody, Some(before), &publication);
        let cold = onuguu::build(&sources, options);
        assert_eq!(
            format!("{:?}", warm.diagnostics),
            format!("{:?}", cold.diagnostics),
            "after {after}"
        );
        if cold.has_errors() {
            return None;
        }
        publication.finish().unwrap();
        let mut public = tree(&self.public);
        public.remove(onuguu::write::MANIFEST_NAME);
        let paths: Vec<&String> = cold.files.iter().map(|file| &file.path).collect();
        assert_eq!(public.keys().collect::<Vec<_>>(), paths, "after {after}");
        for file in &cold.files {
            assert!(public[&file.path] == file.bytes, "{} after {after}", file.path);
        }
        Some(counted.n_taken.into_inner())
    }

    #[track_caller]
    fn build_site(&self, site: &Site, version: &str) -> usize {
        self.build(site.files(), &options(), version, version)
            .expect("the site has no errors")
    }
}

fn options() -> BuildOptions {
    BuildOptions {
        as_of: DAY,
        base_url: None,
        drafts: Drafts::Hidden,
        reports: ReportsOf::City,
        minify: true,
        cards: false,
    }
}

fn n_pages(site: &Site) -> usize {
    site.build().summary.n_pages
}

/// `SplitMix64` (Vigna 2015): the same edits in every run.
struct Rng(u64);

impl Rng {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((z ^ (z >> 31)) % n.max(1) as u64).unwrap_or(0)
    }

    fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }
}

/// A project that somebody edits at random.
struct Edited {
    rng: Rng,
    files: Files,
    options: BuildOptions,
    at_first: Files,
}

impl Edited {
    fn new(site: &Site) -> Self {
        Self {
            rng: Rng(2026),
            files: site.files().clone(),
            options: options(),
            at_first: site.files().clone(),
        }
    }

    /// One edit; what it was, in words.
    fn edit(&mut self, n: usize) -> String {
        match self.rng.below(20) {
            0..=6 => self.letter("content/"),
            7 => self.letter("themes/default/i18n/"),
            8 => self.words("themes/default/templates/", "</p>", &format!(" {n}</p>")),
            9 => self.words(
                "themes/default/styles/",
                "}",
                &format!("}} .edit-{n}{{color:red}}"),
            ),
            10 => self.words("themes/default/icons/", "<path", &format!("<path id=\"e{n}\"")),
            11 => self.words(
                "content/reports/",
                "percent_complete: ",
                &format!("percent_complete: {}", n % 10),
            ),
            12 => self.remove(&[
                "content/reports/",
                "/en.md",
                "/ru.md",
                "assets/",
                "content/places.yaml",
            ]),
            13 => self.rename(),
            14 => self.add(n),
            15 => {
                self.options.base_url = n.is_multiple_of(2).then(|| format!("https://example.org/{n}/"));
                "another address".to_owned()
            }
            16 => {
                let day = self.options.as_of + i32::try_from(n).unwrap_or(1).days();
                self.options.as_of = if n.is_multiple_of(3) { DAY } else { day };
                "another day".to_owned()
            }
            17 => self.flip(),
            _ => {
                self.files.clone_from(&self.at_first);
                "everything was put back".to_owned()
            }
        }
    }

    fn below(&mut self, folder: &str) -> Option<String> {
        let paths: Vec<String> = self
            .files
            .keys()
            .filter(|path| path.contains(folder))
            .cloned()
            .collect();
        self.rng.pick(&paths).cloned()
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8_lossy(&self.files[path]).into_owned()
    }

    /// One Cyrillic letter of a text becomes another: keys and ids have none.
    fn letter(&mut self, folder: &str) -> String {
        let Some(path) = self.below(folder) else {
            return "nothing".to_owned();
        };
        let mut text: Vec<char> = self.text(&path).chars().collect();
        let letters: Vec<usize> = (0..text.len())
            .filter(|at| matches!(text[*at], 'а'..='я'))
            .collect();
        if let Some(at) = self.rng.pick(&letters).copied() {
            text[at] = ['б', 'ө', 'н', 'ы'][self.rng.below(4)];
        }
        self.files
            .insert(path.clone(), text.into_iter().collect::<String>().into_bytes());
        format!("a letter of {path}")
    }

    /// The first `from` of a file below `folder` becomes `to`.
    fn words(&mut self, folder: &str, from: &str, to: &str) -> String {
        let holding: Vec<String> = self
            .files
            .keys()
            .filter(|path| path.starts_with(folder) && self.text(path).contains(from))
            .cloned()
            .collect();
        let Some(path) = self.rng.pick(&holding).cloned() else {
            return "nothing".to_owned();
        };
        let text = self.text(&path).replacen(from, to, 1);
        self.files.insert(path.clone(), text.into_bytes());
        format!("{to} in {path}")
    }

    fn remove(&mut self, of: &[&str]) -> String {
        let part = self.rng.pick(of).copied().unwrap_or_default();
        let path = self.below(part);
        path.map_or_else(
            || "nothing".to_owned(),
            |path| {
                self.files.remove(&path);
                format!("{path} was removed")
            },
        )
    }

    /// A section's folder, a report or a picture gets another name, its content stays.
    fn rename(&mut self) -> String {
        let (from, to) = [
            ("programme/1-roads/", "programme/1-streets/"),
            ("reports/2024-Q1/1.1.yaml", "reports/2024-Q3/1.1.yaml"),
            ("assets/roads.svg", "assets/ways.svg"),
            ("themes/default/icons/", "themes/city/icons/"),
        ][self.rng.below(4)];
        let files = std::mem::take(&mut self.files);
        let renamed = files
            .into_iter()
            .map(|(path, bytes)| (path.replace(from, to), bytes));
        self.files = renamed.collect();
        format!("{from} became {to}")
    }

    fn add(&mut self, n: usize) -> String {
        let (path, text) = match self.rng.below(3) {
            0 => ("assets/new.svg".to_owned(), format!("<svg id=\"n{n}\"/>")),
            1 => (
                "themes/city/i18n/ru.ftl".to_owned(),
                format!("measure-number = Мера {n}\n"),
            ),
            _ => (
                "content/measures/1.2.yaml".to_owned(),
                self.text("content/measures/1.1.yaml")
                    .replace("\"1.1\"", "\"1.2\""),
            ),
        };
        self.files.insert(path.clone(), text.into_bytes());
        format!("{path} was added")
    }

    fn flip(&mut self) -> String {
        match self.rng.below(4) {
            0 => {
                self.options.drafts = match self.options.drafts {
                    Drafts::Hidden => Drafts::Shown,
                    Drafts::Shown => Drafts::Hidden,
                };
                "drafts".to_owned()
            }
            1 => {
                self.options.reports = match self.options.reports {
                    ReportsOf::City => ReportsOf::Sample,
                    ReportsOf::Sample => ReportsOf::City,
                };
                "sample reports".to_owned()
            }
            2 => {
                self.options.minify = !self.options.minify;
                "smaller pages".to_owned()
            }
            _ => self.words("content/site.yaml", "[ky, ru, en]", "[ky, en]"),
        }
    }
}

#[test]
fn a_build_after_any_edit_is_a_cold_build() {
    let mut edited = Edited::new(&Site::reported());
    let desk = Desk::new();
    desk.build(&edited.files, &edited.options, "1", "nothing");
    let (mut n_good, mut n_taken) = (0, 0);
    for n in 0..N_EDITS {
        let edit = format!("edit {n}: {}", edited.edit(n));
        match desk.build(&edited.files, &edited.options, "1", &edit) {
            Some(taken) => (n_good, n_taken) = (n_good + 1, n_taken + taken),
            // A mistake would stay; people put it right.
            None => edited.files.clone_from(&edited.at_first),
        }
    }
    assert!(
        n_good >= FEWEST_GOOD,
        "only {n_good} of {N_EDITS} edits left a site"
    );
    assert!(n_taken > n_good * 10, "only {n_taken} files were taken over");
}

#[test]
fn pages_that_do_not_show_what_was_edited_are_taken_over() {
    let (desk, site) = (Desk::new(), Site::real());
    assert_eq!(desk.build_site(&site, "1"), 0);
    let n_pages = n_pages(&site);
    let whole = desk.build_site(&site, "1");
    assert!(whole >= n_pages);
    let title = "content/programme/2.1-current-state/en.md";
    let edited = if site.files().contains_key(title) {
        site.append(title, "\nOne more sentence.\n")
    } else {
        site.append("content/measures/1.1.yaml", "notes: [{ ky: Дагы бир сүйлөм }]\n")
    };
    let n_taken = desk.build_site(&edited, "1");
    assert!(n_taken * 10 > whole * 9, "{n_taken} of {whole}");
    assert!(n_taken < whole, "nothing was made anew");
}

#[test]
fn a_list_is_taken_over_where_its_lines_are_the_same() {
    let (desk, site) = (Desk::new(), Site::real());
    desk.build_site(&site, "1");
    let whole = desk.build_site(&site, "1");
    // Pages of the measure, and of the search, which name its indexes.
    let noted = site
        .clone()
        .append("content/measures/1.1.yaml", "notes: [{ ky: Дагы бир сүйлөм }]\n");
    let n_made = whole - desk.build_site(&noted, "1");
    assert!(n_made < 20, "{n_made} pages were made anew for a note");
    // A task stands in many lists. Where its translation changes, in those of one language; where the original does,
    // in all of them, since the translations are behind it then.
    let measure = "content/measures/1.1.yaml";
    let translated = site.clone().replace(measure, "\n  ru: ", "\n  ru: Ещё ");
    let n_made = whole - desk.build_site(&translated, "1");
    desk.build_site(&site, "1");
    let reworded = site.replace(measure, "\n  ky: ", "\n  ky: Дагы ");
    let n_made_in_all = whole - desk.build_site(&reworded, "1");
    assert!(
        n_made * 3 < n_made_in_all * 2,
        "{n_made} for a translation, {n_made_in_all} for the original"
    );
}

#[test]
fn nothing_is_taken_over_from_another_version_or_a_damaged_list() {
    let (desk, site) = (Desk::new(), Site::minimal());
    desk.build_site(&site, "1");
    assert!(desk.build_site(&site, "1") > 0);
    assert_eq!(desk.build_site(&site, "2"), 0);
    assert!(desk.build_site(&site, "2") > 0);

    fs::remove_file(desk.cache()).unwrap();
    assert_eq!(desk.build_site(&site, "2"), 0, "the list was deleted");
    let whole = fs::read(desk.cache()).unwrap();
    let damages: [(&str, Vec<u8>); 4] = [
        ("cut off", whole[..whole.len() / 2].to_vec()),
        ("empty", Vec::new()),
        ("no text", vec![0xff; 100]),
        ("two lists", [whole.clone(), whole.clone()].concat()),
    ];
    for (damage, bytes) in damages {
        fs::write(desk.cache(), bytes).unwrap();
        assert_eq!(desk.build_site(&site, "2"), 0, "{damage}");
        assert!(desk.build_site(&site, "2") > 0, "after {damage}");
    }
}

#[test]
fn a_site_that_was_edited_by_hand_is_put_right() {
    let (desk, site) = (Desk::new(), Site::minimal());
    desk.build_site(&site, "1");
    let whole = desk.build_site(&site, "1");
    let page = desk.public.join("ru/measures/1.1/index.html");
    let same_size = fs::read_to_string(&page)
        .unwrap()
        .replace("Освещение", "освещение");
    let modified = fs::metadata(&page).unwrap().modified().unwrap();
    fs::write(&page, same_size).unwrap();
    // Whoever sets the time back leaves a trace of that.
    let file = fs::File::options().append(true).open(&page).unwrap();
    file.set_modified(modified).unwrap();
    fs::remove_file(desk.public.join("en/index.html")).unwrap();
    assert_eq!(desk.build_site(&site, "1"), whole - 2);
    fs::remove_dir_all(&desk.public).unwrap();
    assert_eq!(desk.build_site(&site, "1"), 0);
}

/// The tests above would see a wrong page: an entry that is forged from end to end is believed, and they tell.
#[test]
fn a_forged_entry_would_be_seen() {
    let (desk, site) = (Desk::new(), Site::minimal());
    desk.build_site(&site, "1");
    let list = fs::read_to_string(desk.cache()).unwrap();
    let line = |path: &str| {
        let found = list.lines().find(|line| line.ends_with(&format!(" {path}")));
        let (key, rest) = found.and_then(|line| line.split_once(' ')).unwrap();
        (key.to_owned(), rest.to_owned())
    };
    let (key, of_page) = line("404.html");
    let page = desk.public.join("404.html");
    let forged = fs::read_to_string(&page).unwrap().replace("404", "405") + "<!-- forged -->";
    fs::write(&page, &forged).unwrap();
    let of_forged = format!("{} - - 404.html", blake3::hash(forged.as_bytes()));
    let lines = list.replace(&format!("{key} {of_page}"), &format!("{key} {of_forged}"));
    let (lines, _) = lines.trim_end().rsplit_once('\n').unwrap();
    let with_sum = |lines: &str| format!("{lines}\n{}\n", blake3::hash(format!("{lines}\n").as_bytes()));
    assert_eq!(
        with_sum(list.trim_end().rsplit_once('\n').unwrap().0),
        list,
        "the form of the list"
    );

    // Without its sum the list is as none; the page is made anew.
    fs::write(desk.cache(), format!("{lines}\n")).unwrap();
    assert_eq!(desk.build_site(&site, "1"), 0);

    fs::write(&page, &forged).unwrap();
    fs::write(desk.cache(), with_sum(lines)).unwrap();
    let told = std::panic::catch_unwind(|| desk.build_site(&site, "1"));
    assert!(told.is_err(), "a wrong page was not seen");
}

/// Nor would a page be wrong in silence that bears a stamp by mistake.
#[test]
fn a_forged_stamp_would_be_seen() {
    use std::os::unix::fs::MetadataExt as _;
    let (desk, site) = (Desk::new(), Site::minimal());
    desk.build_site(&site, "1");
    let list = fs::read_to_string(desk.cache()).unwrap();
    let page = desk.public.join("404.html");
    let forged = fs::read_to_string(&page).unwrap() + "<!-- forged -->";
    fs::write(&page, &forged).unwrap();
    let metadata = fs::metadata(&page).unwrap();
    let time = |seconds: i64, nanoseconds: i64| i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
    let stamp = format!(
        "{},{},{},{},{}",
        metadata.len(),
        time(metadata.mtime(), metadata.mtime_nsec()),
        time(metadata.ctime(), metadata.ctime_nsec()),
        metadata.dev(),
        metadata.ino()
    );
    let line = list.lines().find(|line| line.ends_with(" 404.html")).unwrap();
    let known: Vec<&str> = line.split(' ').collect();
    let forged = list.replace(line, &line.replace(known[2], &stamp));
    let (lines, _) = forged.trim_end().rsplit_once('\n').unwrap();
    let sum = blake3::hash(format!("{lines}\n").as_bytes());
    fs::write(desk.cache(), format!("{lines}\n{sum}\n")).unwrap();
    let told = std::panic::catch_unwind(|| desk.build_site(&site, "1"));
    assert!(told.is_err(), "a wrong page was not seen");
}

/// Lists that are too long for a page stand on leaves, whose neighbours they name.
#[test]
fn long_lists_follow_every_edit() {
    let desk = Desk::new();
    let copy = |site: Site, n: usize| {
        let text = site.text("content/measures/1.1.yaml");
        let text = text.replace("\"1.1\"", &format!("\"1.{n}\""));
        site.edit(&format!("content/measures/1.{n}.yaml"), &text)
    };
    let site = (100..360).fold(Site::minimal(), copy);
    desk.build_site(&site, "nothing");
    let edited = site
        .clone()
        .replace("content/measures/1.170.yaml", "Освещение", "Подсветка");
    assert!(desk.build(edited.files(), &options(), "nothing", "another title") > Some(0));
    let more = copy(edited.clone(), 99);
    assert!(desk.build(more.files(), &options(), "nothing", "one more measure") > Some(0));
    let mut fewer = edited.files().clone();
    fewer.remove("content/measures/1.200.yaml");
    assert!(desk.build(&fewer, &options(), "nothing", "one measure less") > Some(0));
    let place = edited.text("content/places.yaml");
    let renamed = edited
        .clone()
        .edit("content/places.yaml", &place.replacen("ky: ", "ky: Ө", 1));
    desk.build(renamed.files(), &options(), "nothing", "another name of a place");
}

fn cache_of(public: &Path) -> PathBuf {
    public.with_file_name(".public.cache")
}

#[test]
fn program_keeps_its_cache_beside_the_site_and_leaves_it_alone_when_told_to() {
    let project = Project::new(&Site::minimal());
    let run = |args: &[&str]| {
        let output = project.run(args);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    run(&["build", "--no-cache"]);
    assert!(!cache_of(&project.public()).exists());
    let cold = tree(&project.public());
    run(&["build"]);
    assert!(cache_of(&project.public()).exists());
    let list = fs::read(cache_of(&project.public())).unwrap();
    run(&["build"]);
    assert_eq!(tree(&project.public()), cold);
    assert_eq!(
        fs::read(cache_of(&project.public())).unwrap(),
        list,
        "the same build, the same list"
    );
}

/// Builds with compressed files after what was built here before: the site as it stands then, and which compressed
/// files were not taken over.
#[track_caller]
fn build_compressed(desk: &Desk, files: &Files) -> (Files, Vec<String>) {
    let sources = Sources::new(files.clone());
    let cache = Taken {
        cache: Cache::read(&desk.public, "1"),
        paths: Mutex::default(),
    };
    let mut built = onuguu::build_after(&sources, &options(), &cache);
    assert!(!built.has_errors(), "{:?}", built.diagnostics);
    let packed = compressed(&built.files, Some(&cache), &Nobody);
    let taken = cache.paths.into_inner().unwrap();
    let made = packed.iter().filter(|file| !taken.contains(&file.path));
    let made = made.map(|file| file.path.clone()).collect();
    built.files.extend(packed);
    publish_and_remember(&desk.public, &built.files, &cache.cache).unwrap();
    let mut public = tree(&desk.public);
    public.remove(onuguu::write::MANIFEST_NAME);
    (public, made)
}

/// A cache that tells what was taken out of it.
#[derive(Debug)]
struct Taken {
    cache: Cache,
    paths: Mutex<BTreeSet<String>>,
}

impl Earlier for Taken {
    fn made_of(&self, key: &Key) -> Option<OutputFile> {
        let made = self.cache.made_of(key);
        let path = made.iter().map(|file| file.path.clone());
        self.paths.lock().unwrap().extend(path);
        made
    }

    fn remember(&self, key: Key, path: &str) {
        self.cache.remember(key, path);
    }
}

fn unpacked(path: &str, bytes: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut plain = Vec::new();
    if let Some(path) = path.strip_suffix(".br") {
        brotli::BrotliDecompress(&mut &*bytes, &mut plain).unwrap();
        return Some((path.to_owned(), plain));
    }
    let path = path.strip_suffix(".gz")?;
    flate2::read::GzDecoder::new(bytes)
        .read_to_end(&mut plain)
        .unwrap();
    Some((path.to_owned(), plain))
}

#[test]
fn compressed_files_are_what_they_stand_beside_and_follow_it() {
    let (desk, site) = (Desk::new(), Site::minimal());
    let (first, made) = build_compressed(&desk, site.files());
    let packed = first
        .iter()
        .filter_map(|(path, bytes)| Some((path, unpacked(path, bytes)?)));
    let mut n_packed = 0;
    for (path, (of, plain)) in packed {
        assert!(first[&of] == plain, "{path}");
        assert!(first[path].len() < plain.len(), "{path}");
        n_packed += 1;
    }
    assert_eq!(made.len(), n_packed, "all were made for the first time");
    for path in first.keys().filter(|path| path.ends_with(".html")) {
        for ending in ["br", "gz"] {
            assert!(first.contains_key(&format!("{path}.{ending}")), "{path}.{ending}");
        }
    }

    let (second, made) = build_compressed(&desk, site.files());
    assert!(second == first, "the same site");
    assert_eq!(made, [""; 0], "compressed again");

    let edited = site.replace("content/measures/1.1.yaml", "Освещение", "Подсветка");
    let (third, made) = build_compressed(&desk, edited.files());
    let changed = |path: &&String| second.get(*path) != third.get(*path) && !is_packed(path);
    let changed: Vec<&String> = third.keys().filter(changed).collect();
    let expected: BTreeSet<String> = changed
        .iter()
        .flat_map(|path| ["br", "gz"].map(|ending| format!("{path}.{ending}")))
        .filter(|path| third.contains_key(path))
        .collect();
    assert!(!expected.is_empty());
    assert_eq!(made.into_iter().collect::<BTreeSet<_>>(), expected);

    // A site that is built without them has none that have fallen behind.
    desk.build(edited.files(), &options(), "1", "compressed files were left out");
    assert!(!tree(&desk.public).keys().any(|path| is_packed(path)));
}

fn is_packed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

#[test]
fn a_page_that_goes_takes_its_compressed_files_along() {
    let (desk, site) = (Desk::new(), Site::minimal());
    let copy = site
        .text("content/measures/1.1.yaml")
        .replace("\"1.1\"", "\"1.2\"");
    let with_page = site.clone().edit("content/measures/1.2.yaml", &copy);
    let (before, _) = build_compressed(&desk, with_page.files());
    let page = "ru/measures/1.2/index.html";
    for path in [page.to_owned(), format!("{page}.br"), format!("{page}.gz")] {
        assert!(before.contains_key(&path), "{path}");
    }
    let (after, _) = build_compressed(&desk, site.files());
    assert!(!after.keys().any(|path| path.starts_with("ru/measures/1.2/")));
}

#[test]
fn program_compresses_when_told_to() {
    let project = Project::new(&Site::minimal());
    assert!(project.run(&["build"]).status.success());
    let plain = tree(&project.public());
    assert!(project.run(&["build", "--compress"]).status.success());
    let packed = tree(&project.public());
    assert!(packed.contains_key("ky/index.html.br") && packed.contains_key("ky/index.html.gz"));
    let manifest = String::from_utf8(packed[onuguu::write::MANIFEST_NAME].clone()).unwrap();
    assert!(manifest.contains("  ky/index.html.br\n"));
    assert!(project.run(&["build"]).status.success());
    assert_eq!(tree(&project.public()), plain);
}
