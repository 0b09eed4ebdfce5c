//! Measures: the numbered rows of the action plan.

use indexmap::IndexMap;

use super::{Id, LocalizedText, Number, Period, Role, SourceLines, Spanned};

/// One measure, as adopted.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Measure {
    /// Its name in addresses: the printed number, which is unique among measures.
    pub id: Spanned<Id>,
    /// Its number as printed.
    pub number: Number,
    /// The section of the action plan.
    pub direction: Spanned<Id>,
    /// What is to be done; several lines where the plan prints several paragraphs.
    pub task: LocalizedText,
    /// How it is to be done.
    pub actions: Vec<Action>,
    /// When, for the measure as a whole.
    pub period: Spanned<Period>,
    /// What the programme expects; never a result.
    pub expected_results: Vec<ExpectedResult>,
    /// Who is responsible; empty where the programme names nobody.
    pub responsible: Vec<Responsible>,
    /// Sources of funding that the programme names in the column of bodies.
    pub funding_stated: Vec<LocalizedText>,
    /// Places that the measure names.
    pub places: Vec<Spanned<Id>>,
    /// Aims that the programme states as numbers.
    pub indicators: Vec<Indicator>,
    /// Columns as printed, where the registries merge spellings.
    pub printed: Printed,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}

/// One action of a measure.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Action {
    /// What is to be done.
    pub text: LocalizedText,
    /// Its own period, where the row gives one.
    pub period: Option<Spanned<Period>>,
    /// Places that the action names.
    pub places: Vec<Spanned<Id>>,
    /// Its own bodies, where the row gives them.
    pub responsible: Vec<Responsible>,
}

/// One expected result of a measure.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ExpectedResult {
    /// What the programme expects, mostly worded in the past tense.
    pub text: LocalizedText,
    /// Its own period, where the row gives one.
    pub period: Option<Spanned<Period>>,
}

/// A body's part in a measure.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Responsible {
    /// The body.
    pub body: Spanned<Id>,
    /// Its role.
    pub role: Role,
}

/// An aim that the programme states as a number.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Indicator {
    /// Its name within the measure.
    pub id: Spanned<Id>,
    /// What is counted.
    pub title: LocalizedText,
    /// Unit, a key of the interface strings (`unit-km`).
    pub unit: Spanned<String>,
    /// Value before the programme, by year.
    pub baseline: IndexMap<TargetYear, Decimal>,
    /// Aim, by year.
    pub target: IndexMap<TargetYear, Decimal>,
    /// Where the programme states it.
    pub source: Spanned<SourceLines>,
}

/// When a target is to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetYear {
    /// By the end of this year.
    Year(i16),
    /// In every year.
    Annual,
}

impl serde::Serialize for TargetYear {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Year(year) => serializer.collect_str(year),
            Self::Annual => serializer.serialize_str("annual"),
        }
    }
}

/// A number with the decimals that it was written with: 57.20 is not 57.2 to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The value times ten to the power of `decimals`.
    pub units: i64,
    /// Digits after the decimal point.
    pub decimals: u8,
}

impl Decimal {
    /// Reads plain digits with an optional sign and decimal point.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if digits.is_empty()
            || !is_digits(digits)
            || !is_digits(fraction)
            || text.ends_with('.')
            || fraction.len() > 9
        {
            return None;
        }
        let units = format!("{whole}{fraction}").parse().ok()?;
        Some(Self {
            units,
            decimals: u8::try_from(fraction.len()).ok()?,
        })
    }

    /// The value with `decimals` digits after the point, for adding up; `None` where it would not fit.
    #[must_use]
    pub fn scaled_to(self, decimals: u8) -> Option<i64> {
        let power = decimals.checked_sub(self.decimals)?;
        self.units.checked_mul(10_i64.checked_pow(u32::from(power))?)
    }

    /// The nearest floating-point number, for geometry only.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "positions on a chart")]
    pub fn to_f64(self) -> f64 {
        self.units as f64 / 10_f64.powi(i32::from(self.decimals))
    }
}

impl std::fmt::Display for Decimal {
    /// Plain digits with a decimal point.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.decimals == 0 {
            return write!(f, "{}", self.units);
        }
        let sign = if self.units < 0 { "-" } else { "" };
        let width = usize::from(self.decimals) + 1;
        let digits = format!("{:0width$}", self.units.unsigned_abs());
        let (whole, fraction) = digits.split_at(digits.len() - usize::from(self.decimals));
        write!(f, "{sign}{whole}.{fraction}")
    }
}

impl serde::Serialize for Decimal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Columns of the action plan as printed, in the original language.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
pub struct Printed {
    /// The column of periods.
    pub period: Option<String>,
    /// The column of bodies.
    pub responsible: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_their_digits() {
        for text in ["0", "7", "57.21", "0.00", "208253.0", "-0.5", "0.05"] {
            assert_eq!(Decimal::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "-", ".5", "5.", "1e3", "1,5", "--1", "٣"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
