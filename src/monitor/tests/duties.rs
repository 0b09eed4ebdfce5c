//! Duties: the days on which they change.

use super::*;

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
