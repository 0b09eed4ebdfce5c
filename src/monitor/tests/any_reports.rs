//! What has to hold for any programme of reports.

use proptest::prelude::*;

use super::*;

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
