//! When reports are due: reporting periods and the calendar that a programme sets.
//!
//! Source: the programme's chapter on management; `site.yaml` names its lines.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::ToSpan as _;
use jiff::civil::{Date, date};

use super::period::year;
use super::{Id, LocalizedText, Period, SourceLines, Spanned};

/// What a report is about: a stretch of time, or a stage of the works.
///
/// Written `2024-Q2`, `2024`, `checkpoint-50` or `checkpoint-100`, in files and in addresses alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReportingPeriod {
    /// A quarter of a year.
    Quarter {
        /// The year.
        year: i16,
        /// 1 to 4.
        quarter: i8,
    },
    /// A whole year.
    Year(i16),
    /// The inspection when half of the works is done.
    Checkpoint50,
    /// The inspection when all works are done.
    Checkpoint100,
}

impl ReportingPeriod {
    /// The quarter that `day` lies in.
    #[must_use]
    pub fn quarter_of(day: Date) -> Self {
        Self::Quarter {
            year: day.year(),
            quarter: (day.month() - 1) / 3 + 1,
        }
    }

    /// The first day; stages have none.
    #[must_use]
    pub fn start(self) -> Option<Date> {
        match self {
            Self::Quarter { year, quarter } => Some(date(year, quarter * 3 - 2, 1)),
            Self::Year(year) => Some(date(year, 1, 1)),
            Self::Checkpoint50 | Self::Checkpoint100 => None,
        }
    }

    /// The last day; stages have none.
    #[must_use]
    pub fn end(self) -> Option<Date> {
        match self {
            Self::Quarter { year, quarter } => Some(date(year, quarter * 3, 1).last_of_month()),
            Self::Year(year) => Some(date(year, 12, 31)),
            Self::Checkpoint50 | Self::Checkpoint100 => None,
        }
    }

    /// The quarter after this one; `None` where this is no quarter.
    #[must_use]
    pub fn next_quarter(self) -> Option<Self> {
        match self {
            Self::Quarter { year, quarter: 4 } => Some(Self::Quarter {
                year: year + 1,
                quarter: 1,
            }),
            Self::Quarter { year, quarter } => Some(Self::Quarter {
                year,
                quarter: quarter + 1,
            }),
            Self::Year(_) | Self::Checkpoint50 | Self::Checkpoint100 => None,
        }
    }

    /// Its kind: `quarter`, `year`, `checkpoint-50` or `checkpoint-100`; a key of the interface strings.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Quarter { .. } => "quarter",
            Self::Year(_) => "year",
            Self::Checkpoint50 => "checkpoint-50",
            Self::Checkpoint100 => "checkpoint-100",
        }
    }
}

impl fmt::Display for ReportingPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quarter { year, quarter } => write!(f, "{year:04}-Q{quarter}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Checkpoint50 => f.write_str("checkpoint-50"),
            Self::Checkpoint100 => f.write_str("checkpoint-100"),
        }
    }
}

impl FromStr for ReportingPeriod {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "checkpoint-50" => Ok(Self::Checkpoint50),
            "checkpoint-100" => Ok(Self::Checkpoint100),
            _ => match text.split_once("-Q") {
                Some((of, quarter)) => Ok(Self::Quarter {
                    year: year(of).ok_or(())?,
                    quarter: match quarter {
                        "1" => 1,
                        "2" => 2,
                        "3" => 3,
                        "4" => 4,
                        _ => return Err(()),
                    },
                }),
                None => year(text).map(Self::Year).ok_or(()),
            },
        }
    }
}

impl Ord for ReportingPeriod {
    /// By their last day; a year behind its last quarter, stages behind everything.
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |period: &Self| {
            let rank = match period {
                Self::Quarter { .. } => 0,
                Self::Year(_) => 1,
                Self::Checkpoint50 => 2,
                Self::Checkpoint100 => 3,
            };
            (period.end().unwrap_or(Date::MAX), rank)
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for ReportingPeriod {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl serde::Serialize for ReportingPeriod {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Who has to report when: `reporting` in `site.yaml`.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ReportingCalendar {
    /// Days after the end of a quarter within which a report counts as in time.
    pub days_after_quarter: i16,
    /// Month and day of the following year by which the annual report is due.
    pub annual_due: MonthDay,
    /// The quarter that reports are first expected for.
    pub first: ReportingPeriod,
    /// Who approves reports: the working group on monitoring and evaluation.
    pub approvers: Vec<Approver>,
    /// Where the programme says so.
    pub source: Spanned<SourceLines>,
    /// What the editor says of the calendar, such as what the programme leaves open.
    pub notes: Vec<LocalizedText>,
}

/// A group that approves reports before they are published.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Approver {
    /// Its name in reports.
    pub id: Spanned<Id>,
    /// What it is called.
    pub name: LocalizedText,
}

/// A day that comes every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct MonthDay {
    /// 1 to 12.
    pub month: i8,
    /// A day that the month has in every year.
    pub day: i8,
}

impl ReportingCalendar {
    /// The day by which a report on `period` is due; stages of the works have none.
    #[must_use]
    pub fn due(&self, period: ReportingPeriod) -> Option<Date> {
        match period {
            ReportingPeriod::Quarter { .. } => {
                Some(period.end()?.saturating_add(self.days_after_quarter.days()))
            }
            ReportingPeriod::Year(year) => Some(date(year + 1, self.annual_due.month, self.annual_due.day)),
            ReportingPeriod::Checkpoint50 | ReportingPeriod::Checkpoint100 => None,
        }
    }

    /// The quarters that a measure with `period` has to be reported on, in a programme of the years `whole`.
    #[must_use]
    pub fn quarters(&self, period: Period, whole: Period) -> Vec<ReportingPeriod> {
        let bounds = |period: Period| period.start().zip(period.deadline());
        let Some((start, end)) = bounds(period).or_else(|| bounds(whole)) else {
            return Vec::new();
        };
        let first = ReportingPeriod::quarter_of(start).max(self.first);
        std::iter::successors(Some(first), |quarter| quarter.next_quarter())
            .take_while(|quarter| quarter.end().is_some_and(|last| last <= end))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn calendar() -> ReportingCalendar {
        ReportingCalendar {
            days_after_quarter: 15,
            annual_due: MonthDay { month: 3, day: 1 },
            first: "2023-Q1".parse().unwrap(),
            approvers: Vec::new(),
            source: Spanned::default(),
            notes: Vec::new(),
        }
    }

    #[test]
    fn periods_are_read_as_written() {
        for text in ["2024-Q2", "2024", "checkpoint-50", "checkpoint-100"] {
            assert_eq!(text.parse::<ReportingPeriod>().unwrap().to_string(), text);
        }
        for text in [
            "2024-Q5",
            "2024-q1",
            "24-Q1",
            "2024-Q",
            "2024-Q01",
            "",
            "checkpoint-75",
            "2024/2025",
        ] {
            assert_eq!(text.parse::<ReportingPeriod>(), Err(()), "{text}");
        }
    }

    #[test]
    fn a_report_is_due_some_days_after_the_quarter() {
        let due = |text: &str| calendar().due(text.parse().unwrap());
        assert_eq!(due("2024-Q2"), Some(date(2024, 7, 15)));
        assert_eq!(due("2024-Q4"), Some(date(2025, 1, 15)));
        assert_eq!(due("2024"), Some(date(2025, 3, 1)));
        assert_eq!(due("checkpoint-50"), None);
    }

    #[test]
    fn quarters_of_a_measure_begin_with_the_calendar() {
        let whole = Period::Years { from: 2023, to: 2026 };
        let n = |period: &str| calendar().quarters(period.parse().unwrap(), whole).len();
        assert_eq!(n("2023"), 4);
        assert_eq!(n("2023/2026"), 16);
        assert_eq!(n("annual"), 16);
        let late = ReportingCalendar {
            first: "2024-Q3".parse().unwrap(),
            ..calendar()
        };
        assert_eq!(late.quarters("2023".parse().unwrap(), whole), Vec::new());
        assert_eq!(late.quarters("2024".parse().unwrap(), whole).len(), 2);
    }

    proptest! {
        #[test]
        fn quarters_follow_each_other_without_a_gap(year in 1990_i16..2100, quarter in 1_i8..=4) {
            let period = ReportingPeriod::Quarter { year, quarter };
            let next = period.next_quarter().unwrap();
            prop_assert!(period < next);
            prop_assert_eq!(period.end().unwrap().tomorrow().unwrap(), next.start().unwrap());
            prop_assert_eq!(ReportingPeriod::quarter_of(period.start().unwrap()), period);
            prop_assert_eq!(ReportingPeriod::quarter_of(period.end().unwrap()), period);
            prop_assert_eq!(period.to_string().parse(), Ok(period));
        }
    }
}
