//! What published reports document to have been spent on a measure.

use std::collections::BTreeSet;

use super::MeasureState;
use crate::model::measure::Decimal;
use crate::model::{Programme, Report, ReportingPeriod};

/// The sum of all documented sums, in soms; `None` where no report that counts documents one.
///
/// A report documents the money of its own period. A year's report is left out where a quarter of that year
/// documents a sum, and one on a stage of the works where there is any other: nothing is counted twice.
#[must_use]
pub fn documented(programme: &Programme, state: &MeasureState) -> Option<Decimal> {
    let counting = state.history.iter().filter(|entry| entry.counts());
    let reports: Vec<&Report> = counting
        .filter_map(|entry| programme.reports.get(&entry.report))
        .filter(|report| !report.spent.is_empty())
        .collect();
    let years_of_quarters: BTreeSet<i16> = reports
        .iter()
        .filter_map(|report| match report.period.value {
            ReportingPeriod::Quarter { year, .. } => Some(year),
            _ => None,
        })
        .collect();
    let is_stage = |report: &Report| {
        matches!(
            report.period.value,
            ReportingPeriod::Checkpoint50 | ReportingPeriod::Checkpoint100
        )
    };
    let has_periods = reports.iter().any(|report| !is_stage(report));
    let is_counted = |report: &Report| match report.period.value {
        ReportingPeriod::Quarter { .. } => true,
        ReportingPeriod::Year(year) => !years_of_quarters.contains(&year),
        ReportingPeriod::Checkpoint50 | ReportingPeriod::Checkpoint100 => !has_periods,
    };
    sum(reports
        .iter()
        .filter(|report| is_counted(report))
        .flat_map(|report| report.spent.iter().map(|spent| spent.amount)))
}

/// What sums add up to; `None` where there are none, or where they are too large to be added.
pub fn sum(sums: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let sums: Vec<Decimal> = sums.collect();
    let decimals = sums.iter().map(|sum| sum.decimals).max()?;
    let units = sums
        .iter()
        .try_fold(0_i64, |total, sum| total.checked_add(sum.scaled_to(decimals)?))?;
    Some(Decimal { units, decimals })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_keep_the_most_exact_of_their_decimals() {
        let total = |sums: &[&str]| sum(sums.iter().map(|text| Decimal::parse(text).unwrap()));
        assert_eq!(total(&["1200000", "0.50"]).unwrap().to_string(), "1200000.50");
        assert_eq!(total(&[]), None);
        assert_eq!(total(&["9223372036854775807", "1"]), None);
    }
}
