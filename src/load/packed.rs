//! Decoded records kept from one build to the next, so that a file that did not change is not parsed again.
//!
//! In: a [`Piece`] and what keeps bytes between builds ([`KeptRecords`]). Out: its record: from the bytes that an earlier
//! build packed it into, if that one decoded the same; else decoded, and packed for the next build. A record with a
//! problem is never packed, so that problems are told by every build.
//!
//! Bytes are those of postcard, which says nothing of fields: they are read by the program that wrote them alone, which
//! `write/records.rs` sees to.

use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize};

use super::decode::Context;
use super::memory::{Around, Piece};
use crate::i18n::Locale;
use crate::model::measure::{Decimal, TargetYear};
use crate::model::{
    Delivery, EvidenceKind, Id, Number, Period, ReportId, ReportingPeriod, Role, Verification, period,
};
use crate::reuse::KeptRecords;

/// The record of a piece that is one file, which `decode` makes of it.
pub(super) fn or_decode<T: Serialize + DeserializeOwned>(
    kept: Option<&dyn KeptRecords>,
    around: Around<'_>,
    cx: &mut Context<'_>,
    piece: &Piece<'_>,
    decode: impl FnOnce(&mut Context<'_>, &Piece<'_>) -> Option<T>,
) -> Option<T> {
    let Some(kept) = kept else {
        return decode(cx, piece);
    };
    let sum = piece.sum(around);
    if let Some(record) = kept.get(&sum).and_then(unpacked) {
        return Some(record);
    }
    let record = decode(cx, piece);
    if cx.sink.is_empty()
        && let Some(bytes) = record.as_ref().and_then(packed)
    {
        kept.put(sum, bytes);
    }
    record
}

fn packed(record: &impl Serialize) -> Option<Vec<u8>> {
    postcard::to_allocvec(record).ok()
}

/// The record that was packed into `bytes`; none where they are no such record.
fn unpacked<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (record, rest) = postcard::take_from_bytes(bytes).ok()?;
    rest.is_empty().then_some(record)
}

/// Values that are serialized as a text, read from it.
macro_rules! read_from_texts {
    ($($value:ty: $read:expr),* $(,)?) => {$(
        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <&str>::deserialize(deserializer)?;
                let read: fn(&str) -> Option<Self> = $read;
                read(text).ok_or_else(|| D::Error::custom(text))
            }
        }
    )*};
}
read_from_texts!(
    Id: Id::new,
    Number: Number::new,
    ReportId: ReportId::new,
    Locale: |text| text.parse().ok(),
    Period: |text| text.parse().ok(),
    ReportingPeriod: |text| text.parse().ok(),
    Decimal: Decimal::parse,
    TargetYear: |text| match text {
        "annual" => Some(Self::Annual),
        year => period::year(year).map(Self::Year),
    },
    Role: Role::from_word,
    Delivery: Delivery::from_word,
    Verification: Verification::from_word,
    EvidenceKind: EvidenceKind::from_word,
);

#[cfg(test)]
mod tests {
    use std::fmt;

    use indexmap::IndexMap;

    use super::*;
    use crate::diag::{FileId, SourceSpan, Spanned};
    use crate::model::LocalizedText;

    #[track_caller]
    fn check<T: Serialize + DeserializeOwned + PartialEq + fmt::Debug>(value: T) {
        let bytes = packed(&value).unwrap();
        assert_eq!(unpacked::<T>(&bytes), Some(value));
        for end in 0..bytes.len() {
            assert_eq!(unpacked::<T>(&bytes[..end]), None, "cut off at {end}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert_eq!(unpacked::<T>(&longer), None);
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        check(Spanned {
            value: Id::new("2.14").unwrap(),
            span: SourceSpan::new(FileId(3), 5..9),
        });
        check(SourceSpan::nowhere());
        let mut text = LocalizedText::in_locale(Locale::KY, "чара");
        text.insert(Locale::EN, "");
        text.mark_behind(Locale::EN);
        check(vec![Some(text), None]);
        let decimal = Decimal::parse("-57.20").unwrap();
        check(IndexMap::from([
            (TargetYear::Annual, decimal),
            (TargetYear::Year(2026), decimal),
        ]));
        for period in ["2023", "2023/2026", "annual"] {
            check(period.parse::<Period>().unwrap());
        }
        check((EvidenceKind::ALL.to_vec(), jiff::civil::date(2026, 11, 22)));
    }

    #[test]
    fn a_length_that_cannot_be_is_no_value() {
        let mut bytes = vec![0xff; 9];
        bytes.push(1);
        assert_eq!(unpacked::<Vec<String>>(&bytes), None);
        assert_eq!(unpacked::<String>(&[0xff; 11]), None);
    }
}
