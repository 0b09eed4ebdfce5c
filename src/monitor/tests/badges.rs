//! Badges: every combination of dimensions.

use super::*;

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
