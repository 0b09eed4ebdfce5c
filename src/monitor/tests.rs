//! The derivation as a whole: every combination of dimensions, the days on which duties change, corrections,
//! inspections, drafts, and what has to hold for any programme of reports.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::*;
use crate::i18n::{Locale, LocaleSet};
use crate::model::measure::Printed;
use crate::model::report::Approval;
use crate::model::reporting::MonthDay;
use crate::model::{
    Body, BodyKind, Delivery, LocalizedText, Number, Period, Report, ReportId, ReportingCalendar,
    ReportingPeriod, Responsible, Role, SiteConfig, Spanned, Verification,
};

// A programme in memory

fn here<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        span: Default::default(),
    }
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn text(text: &str) -> LocalizedText {
    LocalizedText::in_locale(Locale::KY, text)
}

fn measure(number: &str, period: &str) -> Measure {
    Measure {
        id: here(id(number)),
        number: Number::new(number).unwrap(),
        direction: here(id("roads")),
        task: text("task"),
        actions: Vec::new(),
        period: here(period.parse().unwrap()),
        expected_results: Vec::new(),
        responsible: vec![Responsible {
            body: here(id("city-hall")),
            role: Role::Lead,
        }],
        funding_stated: Vec::new(),
        places: Vec::new(),
        indicators: Vec::new(),
        printed: Printed::default(),
        source: Spanned::default(),
        notes: Vec::new(),
    }
}

/// A report that says that work is going on, approved a week after it was handed in.
fn report(name: &str, submitted: Date) -> Report {
    let id_of_report = ReportId::new(name).unwrap();
    let number = id_of_report.stem().split('-').next().unwrap();
    Report {
        measure: here(id(number)),
        period: here(id_of_report.folder().parse().unwrap()),
        id: here(id_of_report),
        reported_by: here(id("city-hall")),
        submitted: here(submitted),
        approved: Some(Approval {
            by: here(id("me-working-group")),
            on: here(submitted.saturating_add(7.days())),
        }),
        delivery: here(Delivery::InProgress),
        percent_complete: None,
        verification: here(Verification::NotVerified),
        summary: text("summary"),
        actuals: Vec::new(),
        spent: Vec::new(),
        evidence: Vec::new(),
        obstacles: None,
        next_steps: None,
        corrects: None,
        is_sample: true,
    }
}

impl Report {
    fn saying(mut self, delivery: Delivery, percent: u8) -> Self {
        self.delivery = here(delivery);
        self.percent_complete = Some(here(percent));
        self
    }

    fn approved_on(mut self, day: Date) -> Self {
        self.approved = Some(Approval {
            by: here(id("me-working-group")),
            on: here(day),
        });
        self
    }

    fn draft(mut self) -> Self {
        self.approved = None;
        self
    }

    fn correcting(mut self, name: &str) -> Self {
        self.corrects = Some(here(ReportId::new(name).unwrap()));
        self
    }
}

fn programme(measures: &[(&str, &str)], reports: Vec<Report>) -> Programme {
    let mut config = SiteConfig::unreadable(LocaleSet::default());
    config.period = Period::Years { from: 2023, to: 2026 };
    config.reporting = Some(ReportingCalendar {
        days_after_quarter: 30,
        annual_due: MonthDay { month: 3, day: 1 },
        first: "2023-Q1".parse().unwrap(),
        approvers: Vec::new(),
        source: Spanned::default(),
        notes: Vec::new(),
    });
    let body = Body {
        id: here(id("city-hall")),
        name: text("City Hall"),
        short: None,
        kind: BodyKind::City,
        parent: None,
        aliases: Vec::new(),
        successor: None,
        notes: Vec::new(),
    };
    let measures = measures.iter().map(|(number, period)| measure(number, period));
    let reports = reports.into_iter();
    Programme {
        config,
        sections: IndexMap::new(),
        tables: IndexMap::new(),
        swot: None,
        directions: IndexMap::new(),
        measures: measures
            .map(|measure| (measure.id.value.clone(), measure))
            .collect(),
        bodies: IndexMap::from([(id("city-hall"), body)]),
        places: IndexMap::new(),
        reports: reports.map(|report| (report.id.value.clone(), report)).collect(),
        evidence: BTreeMap::new(),
        synonyms: Vec::new(),
        adopted: None,
        lock: Default::default(),
        assets: Default::default(),
        unreadable: Default::default(),
        unreadable_kinds: Default::default(),
        unreadable_reports: Default::default(),
    }
}

/// The state of a measure of the years 2023 and 2024 with these reports.
fn state(reports: &[Report], as_of: Date) -> MeasureState {
    let programme = programme(&[("1.1", "2023/2024")], reports.to_vec());
    let monitoring = monitor(&programme, as_of, Drafts::Hidden);
    monitoring.state(&id("1.1")).unwrap().clone()
}

// Badges

/// The dimensions of one measure.
type Dimensions = (Option<Delivery>, Verification, Schedule, Reporting);

/// Whether a badge applies.
type Applies = fn(Dimensions) -> bool;

/// When each badge applies, the first that does: the list that the programme's readers are told.
const PRIORITY: &[(Badge, Applies)] = &[
    (Badge::Cancelled, |(delivery, ..)| {
        delivery == Some(Delivery::Cancelled)
    }),
    (Badge::Suspended, |(delivery, ..)| {
        delivery == Some(Delivery::Suspended)
    }),
    (Badge::CompletedVerified, |(delivery, verification, ..)| {
        delivery == Some(Delivery::Completed) && verification == Verification::Verified
    }),
    (Badge::Completed, |(delivery, ..)| {
        delivery == Some(Delivery::Completed)
    }),
    (Badge::NotCompleted, |(delivery, ..)| {
        delivery == Some(Delivery::NotCompleted)
    }),
    (Badge::DeadlinePassedNoReport, |(delivery, _, schedule, _)| {
        schedule == Schedule::DeadlinePassed && delivery.is_none()
    }),
    (Badge::DeadlinePassed, |(_, _, schedule, _)| {
        schedule == Schedule::DeadlinePassed
    }),
    (Badge::ReportLate, |(delivery, _, _, reporting)| {
        delivery.is_some() && [Reporting::Late, Reporting::Missing].contains(&reporting)
    }),
    (Badge::InProgress, |(delivery, ..)| {
        delivery == Some(Delivery::InProgress) || delivery == Some(Delivery::PartlyCompleted)
    }),
    (Badge::NotStarted, |(delivery, ..)| {
        delivery == Some(Delivery::NotStarted)
    }),
    (Badge::NoReportYet, |_| true),
];

#[test]
fn every_combination_of_dimensions_has_the_first_badge_that_applies() {
    let deliveries = Delivery::ALL.iter().copied().map(Some).chain([None]);
    let mut n_combinations = 0;
    let mut seen: BTreeMap<Badge, usize> = BTreeMap::new();
    for delivery in deliveries {
        for &verification in Verification::ALL {
            for &schedule in Schedule::ALL {
                for &reporting in Reporting::ALL {
                    let dimensions = (delivery, verification, schedule, reporting);
                    let expected = PRIORITY.iter().find(|(_, applies)| applies(dimensions));
                    let (expected, _) = expected.expect("the last one always applies");
                    let badge = Badge::of(delivery, verification, schedule, reporting);
                    assert_eq!(badge, *expected, "{dimensions:?}");
                    n_combinations += 1;
                    *seen.entry(badge).or_default() += 1;
                }
            }
        }
    }
    assert_eq!(n_combinations, 8 * 3 * 5 * 6);
    // Counted by hand: a delivery alone makes 90 combinations, a verification of it 30, a schedule of it 18.
    let counts = [90, 90, 30, 60, 90, 18, 54, 72, 96, 48, 72];
    assert_eq!(
        seen.into_iter().collect::<Vec<_>>(),
        Badge::ALL.iter().copied().zip(counts).collect::<Vec<_>>()
    );
}

// Duties, by the day

#[track_caller]
fn check(
    reports: &[Report],
    as_of: Date,
    reporting: Reporting,
    standings: &[Standing],
    next_due: Option<&str>,
) {
    let state = state(reports, as_of);
    let found: Vec<Standing> = state.duties.iter().map(|duty| duty.standing).collect();
    let next = state.next_due.map(|(period, _)| period.to_string());
    assert_eq!(
        (state.reporting, found.as_slice(), next.as_deref()),
        (reporting, standings, next_due),
        "{as_of}"
    );
}

#[test]
fn duty_begins_the_day_after_the_quarter_and_is_overdue_the_day_after_it_is_due() {
    use Standing::{Open, Overdue};
    check(&[], date(2022, 12, 31), Reporting::NotDue, &[], Some("2023-Q1"));
    check(&[], date(2023, 3, 31), Reporting::NotDue, &[], Some("2023-Q1"));
    check(&[], date(2023, 4, 1), Reporting::Due, &[Open], Some("2023-Q1"));
    check(&[], date(2023, 4, 30), Reporting::Due, &[Open], Some("2023-Q1"));
    check(
        &[],
        date(2023, 5, 1),
        Reporting::Never,
        &[Overdue],
        Some("2023-Q2"),
    );
    check(
        &[],
        date(2023, 6, 30),
        Reporting::Never,
        &[Overdue],
        Some("2023-Q2"),
    );
    check(
        &[],
        date(2023, 7, 1),
        Reporting::Never,
        &[Overdue, Open],
        Some("2023-Q2"),
    );
    check(
        &[],
        date(2024, 12, 31),
        Reporting::Never,
        &[Overdue; 7],
        Some("2024-Q4"),
    );
    check(
        &[],
        date(2025, 1, 30),
        Reporting::Never,
        &[&[Overdue; 7][..], &[Open]].concat(),
        Some("2024-Q4"),
    );
    check(&[], date(2025, 1, 31), Reporting::Never, &[Overdue; 8], None);
    check(&[], date(2030, 1, 1), Reporting::Never, &[Overdue; 8], None);
}

#[test]
fn report_counts_from_the_day_of_its_approval() {
    use Standing::{InTime, Open, Overdue};
    let reports = [report("2023-Q1/1.1", date(2023, 4, 10)).approved_on(date(2023, 4, 20))];
    check(
        &reports,
        date(2023, 4, 19),
        Reporting::Due,
        &[Open],
        Some("2023-Q1"),
    );
    check(
        &reports,
        date(2023, 4, 20),
        Reporting::Reported,
        &[InTime],
        Some("2023-Q2"),
    );
    // Handed in in time and approved long after: until then nobody can read it, afterwards it was in time.
    let reports = [report("2023-Q1/1.1", date(2023, 4, 10)).approved_on(date(2023, 6, 1))];
    check(
        &reports,
        date(2023, 5, 31),
        Reporting::Never,
        &[Overdue],
        Some("2023-Q2"),
    );
    check(
        &reports,
        date(2023, 6, 1),
        Reporting::Reported,
        &[InTime],
        Some("2023-Q2"),
    );
}

#[test]
fn report_is_late_from_the_day_after_it_is_due() {
    use Standing::{InTime, Late};
    let on_the_day = [report("2023-Q1/1.1", date(2023, 4, 30))];
    let day_after = [report("2023-Q1/1.1", date(2023, 5, 1))];
    let as_of = date(2023, 5, 20);
    check(
        &on_the_day,
        as_of,
        Reporting::Reported,
        &[InTime],
        Some("2023-Q2"),
    );
    check(&day_after, as_of, Reporting::Reported, &[Late], Some("2023-Q2"));
}

#[test]
fn reports_that_stay_away_are_late_then_missing() {
    use Standing::{InTime, Open, Overdue};
    let mut reports = vec![report("2023-Q1/1.1", date(2023, 4, 10))];
    for (as_of, reporting, standings) in [
        (date(2023, 6, 30), Reporting::Reported, &[InTime][..]),
        (date(2023, 7, 1), Reporting::Due, &[InTime, Open]),
        (date(2023, 7, 30), Reporting::Due, &[InTime, Open]),
        (date(2023, 7, 31), Reporting::Late, &[InTime, Overdue]),
        // There is time left for the third quarter, the second one is late all the same.
        (date(2023, 10, 30), Reporting::Late, &[InTime, Overdue, Open]),
        (
            date(2023, 10, 31),
            Reporting::Missing,
            &[InTime, Overdue, Overdue],
        ),
    ] {
        let next = if as_of == date(2023, 6, 30) || as_of < date(2023, 7, 31) {
            "2023-Q2"
        } else if as_of < date(2023, 10, 31) {
            "2023-Q3"
        } else {
            "2023-Q4"
        };
        check(&reports, as_of, reporting, standings, Some(next));
    }
    // The next report ends it; the gap stays on the record.
    reports.push(report("2023-Q3/1.1", date(2023, 11, 10)).approved_on(date(2023, 11, 11)));
    check(
        &reports,
        date(2023, 11, 11),
        Reporting::Reported,
        &[InTime, Overdue, Standing::Late],
        Some("2023-Q4"),
    );
}

#[test]
fn annual_report_says_how_things_stand_and_meets_no_duty_of_a_quarter() {
    let reports = [report("2023/1.1", date(2024, 2, 1)).saying(Delivery::InProgress, 40)];
    let state = state(&reports, date(2024, 2, 20));
    assert_eq!(state.percent, Some(40));
    assert_eq!(state.reporting, Reporting::Missing);
    assert_eq!(state.badge, Badge::ReportLate);
    assert_eq!(state.duties.len(), 4);
}

#[test]
fn duties_end_when_the_measure_is_reported_over() {
    use Standing::{InTime, Overdue};
    let as_of = date(2024, 6, 1);
    for delivery in [Delivery::Completed, Delivery::NotCompleted, Delivery::Cancelled] {
        let reports = [report("2023-Q2/1.1", date(2023, 7, 10)).saying(delivery, 100)];
        check(&reports, as_of, Reporting::Reported, &[Overdue, InTime], None);
    }
    for delivery in [
        Delivery::NotStarted,
        Delivery::InProgress,
        Delivery::PartlyCompleted,
        Delivery::Suspended,
    ] {
        let reports = [report("2023-Q2/1.1", date(2023, 7, 10)).saying(delivery, 10)];
        let standings = [Overdue, InTime, Overdue, Overdue, Overdue];
        check(&reports, as_of, Reporting::Missing, &standings, Some("2024-Q2"));
    }
}

#[test]
fn measure_without_a_deadline_is_reported_on_in_every_year_of_the_programme() {
    let programme = programme(&[("1.1", "annual")], Vec::new());
    let state = |as_of| monitor(&programme, as_of, Drafts::Hidden).states[&id("1.1")].clone();
    assert_eq!(state(date(2026, 10, 1)).duties.len(), 15);
    let after = state(date(2027, 6, 1));
    assert_eq!(after.duties.len(), 16);
    assert_eq!(after.badge, Badge::NoReportYet);
    assert_eq!(after.next_due, None);
}

#[test]
fn without_a_calendar_nothing_is_due() {
    let mut programme = programme(&[("1.1", "2023/2024")], Vec::new());
    programme.config.reporting = None;
    let monitoring = monitor(&programme, date(2024, 6, 1), Drafts::Hidden);
    let state = &monitoring.states[&id("1.1")];
    assert_eq!((state.reporting, state.next_due), (Reporting::NotDue, None));
    assert_eq!(state.duties, []);
    assert_eq!(monitoring.periods, []);
}

// Corrections, inspections, drafts

#[test]
fn corrected_report_counts_until_the_day_that_its_correction_is_approved() {
    let reports = [
        report("2023-Q1/1.1", date(2023, 4, 10)).saying(Delivery::InProgress, 50),
        report("2023-Q1/1.1-2", date(2023, 6, 1))
            .saying(Delivery::InProgress, 40)
            .approved_on(date(2023, 6, 10))
            .correcting("2023-Q1/1.1"),
    ];
    let before = state(&reports, date(2023, 6, 9));
    assert_eq!((before.percent, before.history.len()), (Some(50), 1));
    assert_eq!(before.history[0].corrected_by, None);
    let after = state(&reports, date(2023, 6, 10));
    assert_eq!((after.percent, after.history.len()), (Some(40), 2));
    assert_eq!(after.history[0].corrected_by, Some(reports[1].id.value.clone()));
    assert_eq!(after.history[1].before, Some(reports[0].id.value.clone()));
    // The first report was in time, and stays so.
    assert_eq!(after.duties[0].standing, Standing::InTime);
    assert_eq!(after.duties[0].report, Some(reports[0].id.value.clone()));
    assert_eq!(after.reporting, Reporting::Reported);
}

#[test]
fn correction_of_a_correction_leaves_only_the_last_one_counting() {
    let again = |count: &str, percent| {
        report(&format!("2023-Q1/1.1{count}"), date(2023, 4, 10)).saying(Delivery::InProgress, percent)
    };
    let reports = [
        again("", 10),
        again("-2", 20).correcting("2023-Q1/1.1"),
        again("-3", 30).correcting("2023-Q1/1.1-2"),
    ];
    let state = state(&reports, date(2023, 5, 1));
    let counting = state.history.iter().filter(|entry| entry.counts());
    assert_eq!(counting.count(), 1);
    assert_eq!(state.percent, Some(30));
}

#[test]
fn corrected_completion_brings_the_duties_back() {
    let reports = [
        report("2023-Q1/1.1", date(2023, 4, 10)).saying(Delivery::Completed, 100),
        report("2023-Q1/1.1-2", date(2023, 9, 1))
            .saying(Delivery::PartlyCompleted, 90)
            .correcting("2023-Q1/1.1"),
    ];
    assert_eq!(state(&reports, date(2023, 9, 7)).badge, Badge::Completed);
    let after = state(&reports, date(2023, 9, 8));
    assert_eq!(after.badge, Badge::ReportLate);
    assert_eq!(after.duties.len(), 2);
    assert_eq!(after.duties[1].standing, Standing::Overdue);
}

#[test]
fn inspection_stands_where_it_was_made_and_not_behind_later_quarters() {
    let reports = [
        report("checkpoint-50/1.1", date(2023, 8, 15)).saying(Delivery::InProgress, 50),
        report("2023-Q3/1.1", date(2023, 10, 10)).saying(Delivery::InProgress, 60),
        // Late, and about a time before the inspection.
        report("2023-Q2/1.1", date(2023, 9, 1)).saying(Delivery::InProgress, 25),
    ];
    assert_eq!(state(&reports, date(2023, 8, 31)).percent, Some(50));
    assert_eq!(state(&reports, date(2023, 9, 30)).percent, Some(50));
    let after = state(&reports, date(2023, 12, 1));
    assert_eq!(after.percent, Some(60));
    let order: Vec<&str> = after.history.iter().map(|entry| entry.report.as_str()).collect();
    assert_eq!(order, ["2023-Q2/1.1", "checkpoint-50/1.1", "2023-Q3/1.1"]);
    // An inspection is no quarter's report.
    assert!(
        after
            .duties
            .iter()
            .all(|duty| duty.period != ReportingPeriod::Checkpoint50)
    );
}

#[test]
fn draft_is_shown_to_reviewers_and_changes_nothing() {
    let first = report("2023-Q1/1.1", date(2023, 4, 10)).saying(Delivery::InProgress, 50);
    let drafts = [
        report("2023-Q2/1.1", date(2023, 7, 10))
            .saying(Delivery::Completed, 100)
            .draft(),
        report("2023-Q1/1.1-2", date(2023, 5, 10))
            .correcting("2023-Q1/1.1")
            .draft(),
    ];
    let reports = [&[first][..], &drafts].concat();
    let programme = programme(&[("1.1", "2023/2024")], reports);
    let state = |drafts| monitor(&programme, date(2023, 8, 15), drafts).states[&id("1.1")].clone();
    let (hidden, shown) = (state(Drafts::Hidden), state(Drafts::Shown));
    assert_eq!((hidden.history.len(), shown.history.len()), (1, 3));
    assert_eq!(shown.history.iter().filter(|entry| entry.is_draft).count(), 2);
    assert_eq!(hidden.badge, Badge::ReportLate);
    assert_eq!(without_history(&shown), without_history(&hidden));
}

fn without_history(state: &MeasureState) -> MeasureState {
    MeasureState {
        history: Vec::new(),
        ..state.clone()
    }
}

// Whatever is reported

const PERIODS: [&str; 5] = ["2023", "2023/2024", "2024/2026", "2026", "annual"];

/// A report before it has a name: measure, period, days from the end of the period to handing in, days from there
/// to approval, state, per cent, verification, whether it corrects the one before on the same measure and period.
type Act = (usize, usize, i64, Option<i64>, usize, u8, usize, bool);

fn act() -> impl Strategy<Value = Act> {
    (
        0..3_usize,
        0..24_usize,
        0..150_i64,
        proptest::option::weighted(0.8, 0..60_i64),
        0..Delivery::ALL.len(),
        0..=100_u8,
        0..Verification::ALL.len(),
        any::<bool>(),
    )
}

/// The periods that acts choose from: quarters, then years, then inspections.
fn period(choice: usize) -> ReportingPeriod {
    let periods: Vec<String> = (2023..=2026)
        .flat_map(|year| (1..=4).map(move |quarter| format!("{year}-Q{quarter}")))
        .chain((2023..=2026).map(|year| year.to_string()))
        .chain(["checkpoint-50".to_owned(), "checkpoint-100".to_owned()])
        .collect();
    periods[choice % periods.len()].parse().unwrap()
}

fn reports(acts: &[Act]) -> Vec<Report> {
    let mut names: BTreeMap<(usize, String), Vec<String>> = BTreeMap::new();
    let mut reports = Vec::new();
    for &(measure, choice, days, approval, delivery, percent, verification, is_correction) in acts {
        let period = period(choice);
        let earlier = names.entry((measure, period.to_string())).or_default();
        let name = match earlier.len() {
            0 => format!("{period}/1.{measure}"),
            n => format!("{period}/1.{measure}-{}", n + 1),
        };
        let end = period.end().unwrap_or(date(2024, 1, 1));
        let submitted = end.saturating_add(days.days());
        let mut report = report(&name, submitted).saying(Delivery::ALL[delivery], percent);
        report.verification = here(Verification::ALL[verification]);
        report = match approval {
            Some(days) => report.approved_on(submitted.saturating_add(days.days())),
            None => report.draft(),
        };
        if let (Some(before), true) = (earlier.last(), is_correction) {
            report = report.correcting(before);
        }
        earlier.push(name);
        reports.push(report);
    }
    reports
}

fn with_reports(years: &[usize], reports: Vec<Report>) -> Programme {
    let numbers: Vec<String> = (0..years.len()).map(|n| format!("1.{n}")).collect();
    let measures: Vec<(&str, &str)> = numbers
        .iter()
        .zip(years)
        .map(|(number, &choice)| (number.as_str(), PERIODS[choice]))
        .collect();
    programme(&measures, reports)
}

fn a_day() -> impl Strategy<Value = Date> {
    (0..2200_i64).prop_map(|days| date(2022, 6, 1).saturating_add(days.days()))
}

fn years() -> impl Strategy<Value = Vec<usize>> {
    proptest::collection::vec(0..PERIODS.len(), 3)
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    proptest::collection::vec(act(), 0..14)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up(years in years(), acts in acts(), as_of in a_day()) {
        let programme = with_reports(&years, reports(&acts));
        let monitoring = monitor(&programme, as_of, Drafts::Hidden);
        prop_assert_eq!(monitoring.states.len(), programme.measures.len());
        let n_badges: usize = monitoring.badge_counts().iter().map(|(_, n)| n).sum();
        prop_assert_eq!(n_badges, programme.measures.len());
        let tally = monitoring.tally(programme.measures.keys());
        prop_assert!(tally.n_reported <= tally.n_measures);
        let n_duties: usize = monitoring.states.values().map(|state| state.duties.len()).sum();
        let of_periods = monitoring.periods.iter().map(|record| record.counts);
        let of_bodies = monitoring.bodies.values().map(|record| record.counts);
        let by_periods: Vec<_> = of_periods.collect();
        let by_bodies: Vec<_> = of_bodies.collect();
        for counts in by_periods.iter().chain(&by_bodies) {
            prop_assert_eq!(counts.n_due, counts.n_received() + counts.n_overdue + counts.n_open);
        }
        prop_assert_eq!(by_periods.iter().map(|counts| counts.n_due).sum::<usize>(), n_duties);
        prop_assert_eq!(by_bodies.iter().map(|counts| counts.n_due).sum::<usize>(), n_duties);
    }

    #[test]
    fn passed_deadline_stays_passed(choice in 0..PERIODS.len(), one in a_day(), other in a_day()) {
        let period: Period = PERIODS[choice].parse().unwrap();
        let (earlier, later) = (one.min(other), one.max(other));
        if schedule(period, earlier) == Schedule::DeadlinePassed {
            prop_assert_eq!(schedule(period, later), Schedule::DeadlinePassed);
        }
        // Nor does anything else go back: the values stand in the order of time.
        prop_assert!(schedule(period, earlier) <= schedule(period, later));
    }

    #[test]
    fn overdue_report_stays_due_until_it_comes(years in years(), one in a_day(), other in a_day()) {
        let programme = with_reports(&years, Vec::new());
        let overdue = |day| {
            let monitoring = monitor(&programme, day, Drafts::Hidden);
            let of_state = |state: &MeasureState| state.duties.iter().filter(|duty| duty.standing == Standing::Overdue).count();
            monitoring.states.values().map(of_state).sum::<usize>()
        };
        prop_assert!(overdue(one.min(other)) <= overdue(one.max(other)));
    }

    #[test]
    fn draft_never_changes_a_state(years in years(), acts in acts(), draft in act(), as_of in a_day()) {
        let without = reports(&acts);
        let mut with = reports(&[&acts[..], &[draft]].concat());
        let last = with.pop().expect("there is at least the draft");
        with.push(last.draft());
        let of = |reports: &[Report], drafts| monitor(&with_reports(&years, reports.to_vec()), as_of, drafts);
        let expected = of(&without, Drafts::Hidden);
        prop_assert_eq!(&of(&with, Drafts::Hidden).states, &expected.states);
        let shown = of(&with, Drafts::Shown);
        for (id, state) in &shown.states {
            prop_assert_eq!(without_history(state), without_history(&expected.states[id]));
        }
        prop_assert_eq!(shown.bodies, expected.bodies);
    }

    #[test]
    fn order_of_files_changes_nothing(
        years in years(),
        (acts, shuffled) in acts().prop_flat_map(|acts| {
            let n = acts.len();
            (Just(acts), Just((0..n).collect::<Vec<_>>()).prop_shuffle())
        }),
        as_of in a_day(),
    ) {
        let in_order = reports(&acts);
        let other: Vec<Report> = shuffled.iter().map(|&idx| in_order[idx].clone()).collect();
        let one = monitor(&with_reports(&years, in_order), as_of, Drafts::Shown);
        let other = monitor(&with_reports(&years, other), as_of, Drafts::Shown);
        prop_assert_eq!(one.states, other.states);
        prop_assert_eq!(one.periods, other.periods);
        prop_assert_eq!(one.bodies, other.bodies);
    }

    #[test]
    fn corrected_report_never_decides_a_state(years in years(), acts in acts(), as_of in a_day()) {
        let monitoring = monitor(&with_reports(&years, reports(&acts)), as_of, Drafts::Hidden);
        for state in monitoring.states.values() {
            let last = state.last.as_ref();
            let entry = state.history.iter().find(|entry| Some(&entry.report) == last);
            prop_assert!(entry.is_none_or(Entry::counts));
            prop_assert_eq!(last.is_some(), state.history.iter().any(Entry::counts));
        }
    }
}
