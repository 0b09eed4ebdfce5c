//! The invented reports that show the site at work: they keep every rule, and make what their README says.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use onuguu::diag::render::{Style, human};
use onuguu::diag::{Code, Sink};
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::model::Programme;
use onuguu::monitor::{Badge, Drafts, Monitoring, monitor};
use onuguu::{BuildOptions, Built, Checked, ReportsOf};

use crate::real;
use crate::site::{DAY, REPOSITORY};

const FOLDER: &str = "tests/fixtures/sample-reports";
const README: &str = include_str!("../fixtures/sample-reports/README.md");

/// The real programme with the invented reports.
pub(crate) static SOURCES: LazyLock<Sources> = LazyLock::new(|| {
    let root = Path::new(REPOSITORY);
    onuguu::load::read(root, Some(&root.join(FOLDER))).expect("the set can be read")
});

/// The records of that programme.
pub(crate) static PROGRAMME: LazyLock<Programme> =
    LazyLock::new(|| onuguu::load::load(&SOURCES, &mut Sink::default()));

/// What is known of it.
pub(crate) static MONITORING: LazyLock<Monitoring> =
    LazyLock::new(|| monitor(&PROGRAMME, DAY, Drafts::Hidden));

/// The site with the invented reports.
pub(crate) static BUILT: LazyLock<Built> = LazyLock::new(|| build(Drafts::Hidden));

/// The same as reviewers see it, drafts and all.
pub(crate) static PREVIEW: LazyLock<Built> = LazyLock::new(|| build(Drafts::Shown));

/// What a site with invented reports is built with.
pub(crate) fn options(drafts: Drafts) -> BuildOptions {
    BuildOptions {
        drafts,
        reports: ReportsOf::Sample,
        ..real::options()
    }
}

fn build(drafts: Drafts) -> Built {
    let built = onuguu::build(&SOURCES, &options(drafts));
    assert!(!built.has_errors(), "{:#?}", built.diagnostics);
    built
}

fn check(reports: ReportsOf) -> Checked {
    let options = BuildOptions {
        reports,
        ..options(Drafts::Shown)
    };
    onuguu::check(&SOURCES, &options)
}

/// The numbers in the README's sentence that holds `words`.
#[track_caller]
fn numbers(words: &str) -> Vec<usize> {
    let line = README.lines().find(|line| line.contains(words));
    let line = line.unwrap_or_else(|| panic!("the README does not say `{words}`"));
    let numbers = line.split(|c: char| !c.is_ascii_digit());
    numbers.filter_map(|digits| digits.parse().ok()).collect()
}

/// The README's table of badges: the measures of each, in printed order.
fn badges_of_readme() -> BTreeMap<Badge, Vec<String>> {
    let (_, table) = README
        .split_once("| badge | measures |")
        .expect("the README has the table");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let badge = Badge::from_word(&cells[0].replace(' ', "_"));
        let measures = cells[1].split(", ").map(str::to_owned).collect();
        (
            badge.unwrap_or_else(|| panic!("there is no badge `{}`", cells[0])),
            measures,
        )
    })
    .collect()
}

#[test]
fn sample_reports_keep_every_rule() {
    let checked = check(ReportsOf::Sample);
    let problems = human(
        &checked.diagnostics,
        &checked.source_map,
        Locale::EN,
        Style::Plain,
    );
    assert_eq!(problems, "");
}

#[test]
fn sample_reports_are_refused_as_the_citys_own_and_for_nothing_else() {
    let checked = check(ReportsOf::City);
    let codes: Vec<Code> = checked.diagnostics.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, vec![Code::SampleReport; PROGRAMME.reports.len()]);
}

#[test]
fn every_badge_of_the_set_is_the_one_that_its_readme_names() {
    let mut badges: BTreeMap<Badge, Vec<String>> = BTreeMap::new();
    for (id, state) in &MONITORING.states {
        badges.entry(state.badge).or_default().push(id.to_string());
    }
    // In the README measures stand by number, in the programme by direction.
    let sorted = |mut badges: BTreeMap<Badge, Vec<String>>| {
        for measures in badges.values_mut() {
            measures.sort();
        }
        badges
    };
    assert_eq!(sorted(badges), sorted(badges_of_readme()));
}

#[test]
fn the_set_is_as_large_as_its_readme_says() {
    let programme = &*PROGRAMME;
    let n_reported = programme
        .measures
        .keys()
        .filter(|id| {
            programme
                .reports
                .values()
                .any(|report| report.measure.value == **id)
        })
        .count();
    let n_drafts = programme
        .reports
        .values()
        .filter(|report| report.approved.is_none())
        .count();
    let found = [
        programme.reports.len(),
        n_reported,
        programme.measures.len(),
        n_drafts,
    ];
    assert_eq!(numbers(" are drafts"), found);
}
