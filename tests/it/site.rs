//! The test project: the smallest whole programme, edited by each test as it needs.
//!
//! `Site::minimal().replace("content/measures/1.1.yaml", "lighting", "lightning").problems(Locale::EN)`

#![expect(
    clippy::disallowed_methods,
    reason = "tests read their fixtures and make projects for the program"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use jiff::civil::{Date, date};
use onuguu::diag::render::{Style, human};
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::monitor::Drafts;
use onuguu::{BuildOptions, Built, Checked, ReportsOf};

/// The repository.
pub(crate) const REPOSITORY: &str = env!("CARGO_MANIFEST_DIR");

/// The day that sites are built for where a test does not say otherwise.
pub(crate) const DAY: Date = date(2026, 11, 22);

/// A project in memory.
#[derive(Clone, Debug)]
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
    as_of: Date,
}

impl Site {
    /// The smallest whole programme (`tests/fixtures/minimal`) with the default theme.
    pub(crate) fn minimal() -> Self {
        static MINIMAL: OnceLock<Site> = OnceLock::new();
        MINIMAL
            .get_or_init(|| {
                let mut files = read(&Path::new(REPOSITORY).join("tests/fixtures/minimal"));
                files.extend(default_theme());
                Self { files, as_of: DAY }
            })
            .clone()
    }

    /// The smallest whole programme with a calendar and reports (`tests/fixtures/reported`).
    pub(crate) fn reported() -> Self {
        let mut site = Self::minimal();
        site.files
            .extend(read(&Path::new(REPOSITORY).join("tests/fixtures/reported")));
        site
    }

    /// The real programme.
    pub(crate) fn real() -> Self {
        static REAL: OnceLock<Site> = OnceLock::new();
        REAL.get_or_init(|| Self {
            files: read(Path::new(REPOSITORY)),
            as_of: DAY,
        })
        .clone()
    }

    /// Puts a file in the place of the one at `path`, if there is one.
    pub(crate) fn edit(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// Puts bytes that need not be text in the place of the file at `path`, if there is one.
    pub(crate) fn bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.to_vec());
        self
    }

    /// Replaces the one place where `from` stands in the file at `path`.
    #[track_caller]
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        let n_found = text.matches(from).count();
        assert_eq!(
            n_found, 1,
            "`{from}` has to stand once in {path}, it stands {n_found} times"
        );
        let text = text.replacen(from, to, 1);
        self.edit(path, &text)
    }

    /// Adds `text` at the end of the file at `path`.
    #[track_caller]
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let text = self.text(path) + text;
        self.edit(path, &text)
    }

    /// Takes the file at `path` away.
    #[track_caller]
    pub(crate) fn remove(mut self, path: &str) -> Self {
        assert!(self.files.remove(path).is_some(), "there is no {path} to remove");
        self
    }

    /// Gives the file at `from` another path.
    #[track_caller]
    pub(crate) fn rename(mut self, from: &str, to: &str) -> Self {
        let bytes = self.files.remove(from);
        self.files.insert(
            to.to_owned(),
            bytes.unwrap_or_else(|| panic!("there is no {from} to rename")),
        );
        self
    }

    /// The day that the site is built for.
    #[expect(
        clippy::wrong_self_convention,
        reason = "named like the option of the command"
    )]
    pub(crate) fn as_of(self, as_of: Date) -> Self {
        Self { as_of, ..self }
    }

    /// The files by path.
    pub(crate) fn files(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.files
    }

    /// The text of the file at `path`.
    #[track_caller]
    pub(crate) fn text(&self, path: &str) -> String {
        let bytes = self
            .files
            .get(path)
            .unwrap_or_else(|| panic!("there is no {path}"));
        String::from_utf8(bytes.clone()).unwrap_or_else(|_| panic!("{path} is no text"))
    }

    /// Builds the site in memory.
    pub(crate) fn build(&self) -> Built {
        onuguu::build(&Sources::new(self.files.clone()), &self.options())
    }

    /// Builds the site in memory, with cards.
    pub(crate) fn build_with_cards(&self) -> Built {
        let options = BuildOptions {
            cards: true,
            ..self.options()
        };
        onuguu::build(&Sources::new(self.files.clone()), &options)
    }

    fn options(&self) -> BuildOptions {
        BuildOptions {
            as_of: self.as_of,
            base_url: None,
            drafts: Drafts::Hidden,
            reports: ReportsOf::City,
            minify: false,
            cards: false,
        }
    }

    /// Every problem, as a person reads it.
    pub(crate) fn problems(&self, locale: Locale) -> String {
        let checked = self.check();
        human(&checked.diagnostics, &checked.source_map, locale, Style::Plain)
    }

    /// Finds every problem, without a site.
    pub(crate) fn check(&self) -> Checked {
        onuguu::check(&Sources::new(self.files.clone()), &self.options())
    }

    /// Makes `folder` hold the project, to run the program on.
    pub(crate) fn write_to(&self, folder: &Path) {
        for (path, bytes) in &self.files {
            write(&folder.join(path), bytes);
        }
    }
}

/// A project on the disk, deleted when it goes out of scope.
pub(crate) struct Project {
    root: PathBuf,
    _folder: tempfile::TempDir,
}

impl Project {
    /// `site` on the disk.
    pub(crate) fn new(site: &Site) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        site.write_to(&root);
        Self {
            root,
            _folder: folder,
        }
    }

    /// `site` on the disk in a folder `name`, its files made in the reverse order.
    pub(crate) fn of_reversed(site: &Site, name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join(name);
        for (path, bytes) in site.files.iter().rev() {
            write(&root.join(path), bytes);
        }
        Self {
            root,
            _folder: folder,
        }
    }

    /// Makes the project hold `site`, and leaves its `public` alone.
    pub(crate) fn replace_with(&self, site: &Site) {
        for folder in ["content", "themes", "assets"] {
            fs::remove_dir_all(self.root.join(folder)).unwrap();
        }
        site.write_to(&self.root);
    }

    /// The project's folder.
    pub(crate) fn path(&self) -> &Path {
        &self.root
    }

    /// The folder of the site.
    pub(crate) fn public(&self) -> PathBuf {
        self.path().join("public")
    }

    /// The program in the project's folder, speaking English, for [`DAY`], with nothing of this process's own
    /// environment.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(program());
        command
            .env_clear()
            .env("LC_ALL", "en_US.UTF-8")
            .env("SOURCE_DATE_EPOCH", "1795305600");
        command.args(args).current_dir(self.path()).stdin(Stdio::null());
        command
    }

    /// Runs the program and waits.
    pub(crate) fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Builds the site, which has to succeed.
    #[track_caller]
    pub(crate) fn build(&self) {
        let output = self.run(&["build"]);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// The program under test, under a name of its own: a compilation beside the tests puts another in the first
/// one's place.
pub(crate) fn program() -> &'static Path {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let built = Path::new(env!("CARGO_BIN_EXE_onuguu"));
        let name = format!("onuguu-under-test-{}", std::process::id());
        let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        remove_old_copies(copy.parent().expect("the copy lies in a folder"));
        // A second name rather than a copy: a file that was just written cannot always be run yet.
        fs::hard_link(built, &copy).expect("the program can be given a second name");
        copy
    })
}

/// Copies of runs that have ended.
fn remove_old_copies(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(process) = name.strip_prefix("onuguu-under-test-") else {
            continue;
        };
        if !Path::new("/proc").join(process).exists() {
            match fs::remove_file(entry.path()) {
                Err(error) if error.kind() != ErrorKind::NotFound => panic!("{error}"),
                _ => {}
            }
        }
    }
}

/// Writes a file, and the folders that it lies in.
pub(crate) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("files lie in folders")).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Every file below `folder`, hidden ones too: its path and its bytes, or where the link points.
pub(crate) fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| !entry.file_type().is_dir());
    files
        .map(|entry| {
            let path = entry
                .path()
                .strip_prefix(folder)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            let bytes = match fs::read_link(entry.path()) {
                Ok(target) => target.into_os_string().into_encoded_bytes(),
                Err(_) => fs::read(entry.path()).unwrap(),
            };
            (path, bytes)
        })
        .collect()
}

fn default_theme() -> impl Iterator<Item = (String, Vec<u8>)> {
    Site::real()
        .files
        .into_iter()
        .filter(|(path, _)| path.starts_with("themes/default/"))
}

fn read(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let sources = onuguu::load::read(root, None).expect("the fixture can be read");
    let file = |path: &str| {
        (
            path.to_owned(),
            sources.get(path).expect("the path is one of its own").to_vec(),
        )
    };
    sources.paths().map(file).collect()
}

#[test]
fn minimal_programme_has_no_problems_and_every_kind_of_page() {
    let built = Site::minimal().build();
    assert_eq!(Site::minimal().problems(Locale::EN), "");
    assert_eq!((built.summary.n_locales, built.summary.n_measures), (3, 2));
    for page in [
        "measures/2.10",
        "programme/1-roads",
        "swot",
        "bodies/city-hall",
        "places/street-lenin",
    ] {
        let path = format!("ru/{page}/index.html");
        assert!(built.files.iter().any(|file| file.path == path), "{path}");
    }
}
