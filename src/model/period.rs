//! Periods that a programme sets for its measures, at the precision of a year.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;

/// When a measure is to be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// From the first day of one year to the last day of another, or the same, year.
    Years {
        /// First year.
        from: i16,
        /// Last year; its 31 December is the deadline.
        to: i16,
    },
    /// Every year of the programme.
    Annual,
}

impl Period {
    /// The last day, where there is one.
    #[must_use]
    pub fn deadline(self) -> Option<Date> {
        match self {
            Self::Years { to, .. } => Some(jiff::civil::date(to, 12, 31)),
            Self::Annual => None,
        }
    }

    /// The first day, where there is one.
    #[must_use]
    pub fn start(self) -> Option<Date> {
        match self {
            Self::Years { from, .. } => Some(jiff::civil::date(from, 1, 1)),
            Self::Annual => None,
        }
    }
}

impl fmt::Display for Period {
    /// As it is written in files.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Years { from, to } if from == to => write!(f, "{from:04}"),
            Self::Years { from, to } => write!(f, "{from:04}/{to:04}"),
            Self::Annual => f.write_str("annual"),
        }
    }
}

impl FromStr for Period {
    type Err = ();

    /// Reads `2023`, `2023/2026` or `annual`.
    fn from_str(text: &str) -> Result<Self, ()> {
        if text == "annual" {
            return Ok(Self::Annual);
        }
        let (from, to) = text.split_once('/').unwrap_or((text, text));
        match (year(from), year(to)) {
            (Some(from), Some(to)) if from <= to => Ok(Self::Years { from, to }),
            _ => Err(()),
        }
    }
}

/// A year as it is written in files: four digits.
#[must_use]
pub fn year(text: &str) -> Option<i16> {
    let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    if is_year { text.parse().ok() } else { None }
}

impl serde::Serialize for Period {
    /// `{ kind: "years", from, to }` or `{ kind: "annual" }`. In formats that are not for people, as it is
    /// written in files.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        if !serializer.is_human_readable() {
            return serializer.collect_str(self);
        }
        let mut map = serializer.serialize_map(None)?;
        match self {
            Self::Years { from, to } => {
                map.serialize_entry("kind", "years")?;
                map.serialize_entry("from", from)?;
                map.serialize_entry("to", to)?;
            }
            Self::Annual => map.serialize_entry("kind", "annual")?,
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_as_written() {
        assert_eq!("2023".parse(), Ok(Period::Years { from: 2023, to: 2023 }));
        assert_eq!("2023/2026".parse(), Ok(Period::Years { from: 2023, to: 2026 }));
        assert_eq!("annual".parse(), Ok(Period::Annual));
        for text in [
            "",
            "23",
            "2023-2026",
            "2026/2023",
            "2023/",
            "2023 / 2026",
            "20 23",
        ] {
            assert_eq!(text.parse::<Period>(), Err(()), "{text}");
        }
    }

    #[test]
    fn year_is_four_digits() {
        assert_eq!(year("2026"), Some(2026));
        for text in ["+202", "-202", "202", "02026", "२०२६"] {
            assert_eq!(year(text), None, "{text}");
        }
    }

    #[test]
    fn periods_are_written_as_read() {
        for text in ["2023", "2023/2026", "annual"] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn deadline_is_the_last_day_of_the_last_year() {
        let period = Period::Years { from: 2023, to: 2024 };
        assert_eq!(period.deadline(), Some(jiff::civil::date(2024, 12, 31)));
        assert_eq!(Period::Annual.deadline(), None);
    }
}
