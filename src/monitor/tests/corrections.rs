//! Corrections, inspections, drafts.

use super::*;

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
