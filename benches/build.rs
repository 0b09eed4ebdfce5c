//! How fast and how big a cold build is: `cargo bench`, or `cargo bench -- 1000 10000` for other numbers of measures.
//!
//! A plain program rather than criterion or divan: what counts here is pages per second of processor time on all
//! cores, and the peak of memory of one build, which neither of them measures. Each size is built in a process of
//! its own, so that its peak is its own; files are handed over by a folder, so that making them costs it nothing.
//! Nothing is asserted: machines differ. `cargo bench -- write 1000 FOLDER` leaves a programme for a look at it,
//! `cargo bench -- search 1000 FOLDER` what the search of its site consists of, for `tests/browser/large.mjs`.
//! `cargo bench -- read 1000` times the steps up to the plan, and reading with a memory after one edit.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark prints what it measured"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "a benchmark reads, writes and looks at the clock"
)]

mod synthetic;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::Context as _;
use onuguu::diag::Severity;
use onuguu::output::{Outlet, OutputFile};
use onuguu::plan::route;
use onuguu::{BuildOptions, build_into};
use onuguu::{load, render, search};

/// That of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SEED: u64 = 2026;

/// The real programme, and programmes of so many measures.
const SIZES: [usize; 3] = [0, 1_000, 10_000];

fn main() -> anyhow::Result<()> {
    let (flags, args): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|arg| arg.starts_with("--"));
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["measure", folder] => measure(Path::new(folder)),
        ["write", n, folder] => write(n.parse()?, Path::new(folder)),
        ["search", n, folder] => search(n.parse()?, Path::new(folder)),
        ["read", n] => read(n.parse()?),
        // `cargo bench` says so with a flag; `cargo test --all-targets` has no use for minutes of building.
        [] if !flags.iter().any(|flag| flag == "--bench") => Ok(()),
        [] => run(&SIZES),
        sizes => run(&sizes.iter().map(|n| n.parse()).collect::<Result<Vec<_>, _>>()?),
    }
}

fn run(sizes: &[usize]) -> anyhow::Result<()> {
    println!("measures    pages  MB made   read s  build s    CPU s  pages/CPU s  peak MiB");
    let program = std::env::current_exe()?;
    for size in sizes {
        let folder = match size {
            0 => project(),
            _ => Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("programme-{size}")),
        };
        if *size > 0 {
            write(*size, &folder)?;
        }
        let status = Command::new(&program).arg("measure").arg(&folder).status()?;
        if *size > 0 {
            std::fs::remove_dir_all(&folder)?;
        }
        anyhow::ensure!(status.success(), "the build of {size} measures failed");
    }
    Ok(())
}

/// Builds the programme in `folder` once, in memory, and prints what it took.
fn measure(folder: &Path) -> anyhow::Result<()> {
    let start = Instant::now();
    let sources = load::read(folder, None)?;
    let (read, cpu_before, start) = (start.elapsed(), cpu_seconds(), Instant::now());
    let options = BuildOptions {
        as_of: jiff::civil::date(2026, 11, 22),
        base_url: None,
        drafts: onuguu::monitor::Drafts::Hidden,
        reports: onuguu::ReportsOf::City,
        minify: true,
        cards: false,
    };
    let weighed = Weighed::default();
    let built = build_into(&sources, &options, &onuguu::steps::Nobody, None, &weighed);
    let (wall, cpu) = (start.elapsed(), cpu_seconds() - cpu_before);
    for error in built
        .diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity() == Severity::Error)
        .take(3)
    {
        eprintln!("{error:?}");
    }
    anyhow::ensure!(!built.has_errors(), "{} has errors", folder.display());
    let (pages, bytes) = (as_f64(built.summary.n_pages), as_f64(weighed.0.into_inner()));
    println!(
        "{:8} {pages:8} {:8.1} {:8.3} {:8.3} {cpu:8.2} {:12.0} {:9.0}",
        built.summary.n_measures,
        bytes / 1e6,
        read.as_secs_f64(),
        wall.as_secs_f64(),
        pages / cpu,
        peak_mib(),
    );
    Ok(())
}

/// Weighs the files of a site and forgets them, as a build that writes them does.
#[derive(Debug, Default)]
struct Weighed(AtomicUsize);

impl Outlet for Weighed {
    fn put(&self, file: OutputFile) {
        self.0.fetch_add(file.bytes.len(), Ordering::Relaxed);
    }
}

/// Writes a programme of `n_measures` measures to `folder`, in place of what is there.
fn write(n_measures: usize, folder: &Path) -> anyhow::Result<()> {
    let real = load::read(&project(), None)?;
    let files: BTreeMap<String, Vec<u8>> = synthetic::programme(&real, n_measures, SEED);
    for below in ["content", "themes", "assets"] {
        if folder.join(below).exists() {
            std::fs::remove_dir_all(folder.join(below))?;
        }
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

/// Prints what the steps up to the plan take, and what reading anew takes that remembers what did not change.
fn read(n_measures: usize) -> anyhow::Result<()> {
    let real = load::read(&project(), None)?;
    let mut files = synthetic::programme(&real, n_measures, SEED);
    let sources = load::Sources::new(files.clone());
    let mut sink = onuguu::diag::Sink::default();
    let mut begun = Instant::now();
    let mut lap = |step: &str| {
        println!("{step:32} {:8.1} ms", begun.elapsed().as_secs_f64() * 1e3);
        begun = Instant::now();
    };
    let programme = load::load(&sources, &mut sink);
    lap("parse");
    onuguu::check::run(&programme, &mut sink);
    lap("check");
    let (day, drafts) = (jiff::civil::date(2026, 11, 22), onuguu::monitor::Drafts::Hidden);
    let monitoring = onuguu::monitor::monitor(&programme, day, drafts);
    lap("monitor");
    let site = onuguu::plan::plan(&programme, &monitoring);
    lap("plan");
    let mut memory = load::Memory::default();
    let remembered = memory.load(&sources, &mut sink);
    lap("parse and remember");
    let path = "content/measures/1.1.yaml";
    files
        .get_mut(path)
        .with_context(|| format!("there is no {path}"))?
        .extend(b"# edited\n");
    let edited = load::Sources::new(files);
    lap("(edit one measure)");
    let after = memory.load(&edited, &mut sink);
    lap("parse anew, one measure edited");
    println!(
        "{} pages, {} files decoded anew",
        site.pages.len(),
        memory.n_decoded()
    );
    anyhow::ensure!(
        programme.measures.len() == after.measures.len(),
        "measures are lost"
    );
    drop(remembered);
    Ok(())
}

/// Writes the search pages of a programme of `n_measures` measures to `folder`, with scripts and indexes, and
/// `pages.txt`, the addresses of all pages in order.
fn search(n_measures: usize, folder: &Path) -> anyhow::Result<()> {
    let start = Instant::now();
    let real = load::read(&project(), None)?;
    let sources = load::Sources::new(synthetic::programme(&real, n_measures, SEED));
    let mut sink = onuguu::diag::Sink::default();
    let programme = load::load(&sources, &mut sink);
    let theme = load::theme::load(&sources, &mut sink).context("the theme cannot be read")?;
    let drafts = onuguu::monitor::Drafts::Hidden;
    let monitoring = onuguu::monitor::monitor(&programme, jiff::civil::date(2026, 11, 22), drafts);
    let mut site = onuguu::plan::plan(&programme, &monitoring);
    let speakers = onuguu::plan::speaker::Speaker::all(&programme, &theme.messages);
    let (planned, start) = (start.elapsed(), Instant::now());
    let indexes = search::indexes(&site, &speakers, &mut sink);
    eprintln!(
        "{n_measures} measures: read and planned in {:.1} s, indexed in {:.1} s",
        planned.as_secs_f64(),
        start.elapsed().as_secs_f64()
    );
    let paths: Vec<&str> = site.pages.iter().map(|page| page.path.as_str()).collect();
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("pages.txt"), paths.join("\n"))?;
    site.pages
        .to_mut()
        .retain(|page| page.path.starts_with(route::SEARCH));
    let search = Search(render::Assets::of(indexes, search::group), BTreeMap::new());
    let order = render::Order {
        site: &site,
        theme: &theme,
        options: render::RenderOptions {
            base_url: &programme.config.base_url,
            minify: true,
            cards: false,
            is_sample: false,
            drafts,
        },
        late: &search,
        reuse: None,
    };
    let evidence = |path: &str| sources.beside_reports(path);
    let shelf = onuguu::output::Shelf::default();
    render::render(
        order,
        std::iter::empty(),
        &evidence,
        &speakers,
        &onuguu::steps::Nobody,
        &shelf,
        &mut sink,
    );
    let mut files = shelf.into_sorted();
    files.extend(search.0.files);
    anyhow::ensure!(!sink.has_errors(), "the programme has errors");
    for file in files {
        let path = folder.join(file.path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, file.bytes)?;
    }
    Ok(())
}

/// What the search page asks for.
struct Search(render::Assets, BTreeMap<String, usize>);

impl render::Late for Search {
    fn search_files(&self) -> &BTreeMap<String, String> {
        &self.0.addresses
    }

    fn file_sizes(&self) -> &BTreeMap<String, usize> {
        &self.1
    }
}

fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Processor time of this process on all cores so far; not a number where there is no `/proc`.
fn cpu_seconds() -> f64 {
    // Fields are counted after the program's name in parentheses; times are in hundredths of a second.
    let ticks = std::fs::read_to_string("/proc/self/stat").ok().and_then(|stat| {
        let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        Some(fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?)
    });
    ticks.map_or(f64::NAN, |ticks| ticks / 100.0)
}

/// The most memory that this process has had; not a number where there is no `/proc`.
fn peak_mib() -> f64 {
    let kib = std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
            line.trim().strip_suffix(" kB")?.parse::<f64>().ok()
        });
    kib.map_or(f64::NAN, |kib| kib / 1024.0)
}

#[expect(clippy::cast_precision_loss, reason = "counts for people")]
fn as_f64(n: usize) -> f64 {
    n as f64
}
