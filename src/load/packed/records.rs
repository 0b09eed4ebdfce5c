//! The records that are packed, field by field. A field that is left out here does not compile.

use jiff::civil::Date;

use super::{Packed, Packer, Unpacker};
use crate::i18n::Locale;
use crate::model::measure::{Decimal, Printed, TargetYear};
use crate::model::report::{Actual, Approval, Spent};
use crate::model::{
    Action, Delivery, Evidence, EvidenceKind, ExpectedResult, Id, Indicator, LocalizedText, Measure, Number,
    Period, Report, ReportId, ReportingPeriod, Responsible, Role, SourceLines, Verification,
};

macro_rules! packed_records {
    ($($record:ident { $($field:ident),* $(,)? })*) => {$(
        impl Packed for $record {
            fn pack(&self, to: &mut Packer) {
                let Self { $($field),* } = self;
                $($field.pack(to);)*
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                Some(Self { $($field: Packed::unpack(from)?),* })
            }
        }
    )*};
}

packed_records! {
    Measure {
        id, number, direction, task, actions, period, expected_results, responsible, funding_stated, places,
        indicators, printed, source, notes,
    }
    Action { text, period, places, responsible }
    ExpectedResult { text, period }
    Responsible { body, role }
    Indicator { id, title, unit, baseline, target, source }
    Printed { period, responsible }
    Decimal { units, decimals }
    Report {
        id, measure, period, reported_by, submitted, approved, delivery, percent_complete, verification, summary,
        actuals, spent, evidence, obstacles, next_steps, corrects, is_sample,
    }
    Approval { by, on }
    Actual { indicator, value }
    Spent { amount, document }
    Evidence { kind, file, sha256, title, alt, date }
}

/// Values of closed lists, by their place in the list.
macro_rules! packed_lists {
    ($($list:ty),*) => {$(
        impl Packed for $list {
            fn pack(&self, to: &mut Packer) {
                let place = Self::ALL.iter().position(|value| value == self);
                to.number(place.unwrap_or(usize::MAX) as u64);
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                let place = usize::try_from(from.number()?).ok()?;
                Self::ALL.get(place).copied()
            }
        }
    )*};
}
packed_lists!(Role, Delivery, Verification, EvidenceKind);

/// Values that are written as a text, and read from it.
macro_rules! packed_as_texts {
    ($($value:ty: $read:expr),* $(,)?) => {$(
        impl Packed for $value {
            fn pack(&self, to: &mut Packer) {
                to.text(self.as_str());
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                from.text().and_then($read)
            }
        }
    )*};
}
packed_as_texts!(
    Id: Id::new,
    Number: Number::new,
    ReportId: ReportId::new,
    Locale: |text| text.parse().ok(),
);

impl Packed for LocalizedText {
    fn pack(&self, to: &mut Packer) {
        to.number(self.iter().count() as u64);
        for (locale, text) in self.iter() {
            locale.pack(to);
            to.text(text);
        }
        self.behind().to_vec().pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let texts = Vec::unpack(from)?;
        let behind = Vec::unpack(from)?;
        Some(Self::of(texts, behind))
    }
}

impl Packed for SourceLines {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Packed::unpack(from).map(Self)
    }
}

impl Packed for Period {
    fn pack(&self, to: &mut Packer) {
        let years = match self {
            Self::Years { from, to } => Some((*from, *to)),
            Self::Annual => None,
        };
        years.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let years: Option<(i16, i16)> = Packed::unpack(from)?;
        Some(years.map_or(Self::Annual, |(from, to)| Self::Years { from, to }))
    }
}

impl Packed for TargetYear {
    fn pack(&self, to: &mut Packer) {
        let year = match self {
            Self::Year(year) => Some(*year),
            Self::Annual => None,
        };
        year.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let year: Option<i16> = Packed::unpack(from)?;
        Some(year.map_or(Self::Annual, Self::Year))
    }
}

impl Packed for ReportingPeriod {
    fn pack(&self, to: &mut Packer) {
        to.text(&self.to_string());
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text()?.parse().ok()
    }
}

impl Packed for Date {
    fn pack(&self, to: &mut Packer) {
        (self.year(), (self.month(), self.day())).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let (year, (month, day)) = Packed::unpack(from)?;
        Self::new(year, month, day).ok()
    }
}
