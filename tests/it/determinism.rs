//! The same input gives the same bytes, whatever the order of files, the folder, the time zone, the language of
//! the machine, its permissions and the number of its cores.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

use jiff::civil::date;
use onuguu::load::Sources;
use onuguu::monitor::Drafts;
use onuguu::output::OutputFile;
use onuguu::{BuildOptions, Built, ReportsOf};

use crate::site::{DAY, Project, Site, program, tree};

#[track_caller]
fn assert_same(one: &[OutputFile], other: &[OutputFile]) {
    let paths = |files: &[OutputFile]| files.iter().map(|file| file.path.clone()).collect::<Vec<_>>();
    assert_eq!(paths(one), paths(other));
    for (one, other) in one.iter().zip(other) {
        assert!(one.bytes == other.bytes, "{} differs", one.path);
    }
}

fn build_on(n_threads: usize, sources: &Sources) -> Built {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(n_threads)
        .build()
        .unwrap();
    pool.install(|| {
        onuguu::build(
            sources,
            &BuildOptions {
                as_of: DAY,
                base_url: None,
                drafts: Drafts::Hidden,
                reports: ReportsOf::City,
                minify: true,
                cards: false,
            },
        )
    })
}

#[test]
fn order_of_files_and_number_of_cores_change_nothing() {
    let site = Site::real();
    let in_order = Sources::new(site.files().clone());
    let reversed: BTreeMap<_, _> = site
        .files()
        .iter()
        .rev()
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    let one = build_on(1, &in_order);
    assert!(
        one.files.len() > 1000,
        "the real programme has {} files",
        one.files.len()
    );
    assert_same(&one.files, &build_on(4, &Sources::new(reversed)).files);
}

#[test]
fn paths_are_sorted_and_distinct() {
    let files = Site::minimal().build().files;
    assert!(
        files.is_sorted_by(|a, b| a.path < b.path),
        "two files of one path, or an order by chance"
    );
}

#[test]
fn day_is_an_input_like_any_other() {
    let site = Site::minimal().as_of(date(2025, 1, 1));
    assert_same(&site.build().files, &site.build().files);
    let days = [&site, &Site::minimal()].map(|site| site.build().files);
    let on_both_days = |path: &str| {
        days.each_ref().map(|files| {
            files
                .iter()
                .find(|file| file.path == path)
                .map(|f| f.bytes.clone())
        })
    };
    let [one, other] = on_both_days("ky/measures/1.1/index.html");
    assert!(one.is_some() && one != other);
    let [one, other] = on_both_days("sitemap.xml");
    assert!(one.is_some() && one == other);
}

#[test]
fn diagnostics_come_in_the_order_of_files_and_places() {
    let site = Site::minimal()
        .remove("content/places.yaml")
        .replace("content/swot.yaml", "id: w1", "id: s1")
        .replace("content/measures/1.1.yaml", "role: lead", "role: leed");
    let places = |built: Built| {
        built
            .diagnostics
            .into_iter()
            .map(|problem| (problem.primary, problem.code))
            .collect()
    };
    let one: Vec<_> = places(site.build());
    assert!(one.is_sorted(), "{one:?}");
    assert_eq!(one, places(site.build()));
}

/// A machine: its time zone, language, permissions and cores.
struct Machine {
    zone: &'static str,
    language: &'static str,
    umask: &'static str,
    n_threads: &'static str,
}

fn build_at(project: &Project, machine: &Machine) {
    let mut command = Command::new("sh");
    command.args([
        OsStr::new("-c"),
        OsStr::new("umask $UMASK; exec \"$0\" build --as-of 2026-11-22"),
    ]);
    command
        .arg(program())
        .current_dir(project.path())
        .stdin(Stdio::null())
        .env_clear();
    command.env("UMASK", machine.umask).env("TZ", machine.zone);
    command
        .env("LC_ALL", machine.language)
        .env("LANG", machine.language);
    let output = command
        .env("RAYON_NUM_THREADS", machine.n_threads)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn real_programme_is_the_same_site_on_every_machine() {
    let (one, other) = (
        Project::new(&Site::real()),
        Project::of_reversed(&Site::real(), "a/longer path/шаар"),
    );
    build_at(
        &one,
        &Machine {
            zone: "Asia/Bishkek",
            language: "ky_KG.UTF-8",
            umask: "022",
            n_threads: "1",
        },
    );
    build_at(
        &other,
        &Machine {
            zone: "America/Anchorage",
            language: "C",
            umask: "077",
            n_threads: "4",
        },
    );
    let (one, other) = (tree(&one.public()), tree(&other.public()));
    assert!(one.len() > 1000, "the real programme has {} files", one.len());
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (path, bytes) in &one {
        assert!(*bytes == other[path], "{path} differs");
    }
}
