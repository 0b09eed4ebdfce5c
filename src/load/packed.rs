//! Decoded records kept from one build to the next, so that a file that did not change is not parsed again.
//!
//! In: a [`Piece`] and what keeps bytes between builds ([`KeptRecords`]). Out: its record: from the bytes that an earlier
//! build packed it into, if that one decoded the same; else decoded, and packed for the next build. A record with a
//! problem is never packed, so that problems are told by every build.
//!
//! Places are packed without the file's id, which another file that comes or goes changes.

mod records;

use std::hash::Hash;

use indexmap::IndexMap;

use super::decode::Context;
use super::memory::{Around, Piece};
use crate::diag::{FileId, SourceSpan, Spanned};
use crate::reuse::KeptRecords;

/// The record of a piece that is one file, which `decode` makes of it.
pub(super) fn or_decode<T: Packed>(
    kept: Option<&dyn KeptRecords>,
    around: Around<'_>,
    cx: &mut Context<'_>,
    piece: &Piece<'_>,
    decode: impl FnOnce(&mut Context<'_>, &Piece<'_>) -> Option<T>,
) -> Option<T> {
    let Some(kept) = kept else {
        return decode(cx, piece);
    };
    let (file, _) = piece.first();
    let sum = piece.content(around);
    if let Some(record) = kept.get(&sum).and_then(|bytes| unpacked(bytes, file)) {
        return Some(record);
    }
    let record = decode(cx, piece);
    if cx.sink.is_empty()
        && let Some(bytes) = record.as_ref().and_then(|record| packed(record, file))
    {
        kept.put(sum, bytes);
    }
    record
}

/// A value that can be packed. What was packed by the same version of the program comes out as it went in.
pub(super) trait Packed: Sized {
    /// Adds the value.
    fn pack(&self, to: &mut Packer);

    /// The value that comes next; none where the bytes are no such value.
    fn unpack(from: &mut Unpacker<'_>) -> Option<Self>;
}

/// Takes values of one file.
pub(super) struct Packer {
    bytes: Vec<u8>,
    file: FileId,
    /// Whether a value has a place in another file, which cannot be packed.
    is_elsewhere: bool,
}

/// Gives values of one file.
pub(super) struct Unpacker<'b> {
    bytes: &'b [u8],
    file: FileId,
}

/// The bytes of a record of `file`; none where it has places elsewhere.
fn packed(record: &impl Packed, file: FileId) -> Option<Vec<u8>> {
    let mut packer = Packer {
        bytes: Vec::new(),
        file,
        is_elsewhere: false,
    };
    record.pack(&mut packer);
    (!packer.is_elsewhere).then_some(packer.bytes)
}

/// The record that was packed into `bytes`, as one of `file`.
fn unpacked<T: Packed>(bytes: &[u8], file: FileId) -> Option<T> {
    let mut from = Unpacker { bytes, file };
    let record = T::unpack(&mut from)?;
    from.bytes.is_empty().then_some(record)
}

impl Packer {
    /// A whole number, seven bits a byte.
    fn number(&mut self, mut n: u64) {
        while n > 0x7f {
            self.bytes.push((n & 0x7f) as u8 | 0x80);
            n >>= 7;
        }
        self.bytes.push((n & 0x7f) as u8);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

impl<'b> Unpacker<'b> {
    fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*byte)
    }

    fn number(&mut self) -> Option<u64> {
        let mut n = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            n |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn length(&mut self) -> Option<usize> {
        let n = usize::try_from(self.number()?).ok()?;
        // Everything takes a byte: more cannot follow, whatever the number says.
        (n <= self.bytes.len()).then_some(n)
    }

    fn text(&mut self) -> Option<&'b str> {
        let n = self.length()?;
        let (text, rest) = self.bytes.split_at_checked(n)?;
        self.bytes = rest;
        std::str::from_utf8(text).ok()
    }
}

/// Whole numbers; negative ones between the others, so that small ones take one byte.
macro_rules! packed_numbers {
    ($($number:ty),*) => {$(
        impl Packed for $number {
            fn pack(&self, to: &mut Packer) {
                let n = i64::from(*self);
                to.number(((n << 1) ^ (n >> 63)).cast_unsigned());
            }

            fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
                let n = from.number()?;
                let n = (n >> 1).cast_signed() ^ -(n & 1).cast_signed();
                n.try_into().ok()
            }
        }
    )*};
}
packed_numbers!(u8, i8, i16, u32, i64);

impl Packed for bool {
    fn pack(&self, to: &mut Packer) {
        to.bytes.push(u8::from(*self));
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        match from.byte()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Packed for String {
    fn pack(&self, to: &mut Packer) {
        to.text(self);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        from.text().map(str::to_owned)
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        if bool::unpack(from)? {
            T::unpack(from).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        for value in self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let n = from.length()?;
        (0..n).map(|_| T::unpack(from)).collect()
    }
}

impl<K: Packed + Eq + Hash, V: Packed> Packed for IndexMap<K, V> {
    fn pack(&self, to: &mut Packer) {
        to.number(self.len() as u64);
        for (key, value) in self {
            key.pack(to);
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let n = from.length()?;
        (0..n).map(|_| <(K, V)>::unpack(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Some((A::unpack(from)?, B::unpack(from)?))
    }
}

impl<T: Packed> Packed for Spanned<T> {
    fn pack(&self, to: &mut Packer) {
        self.value.pack(to);
        self.span.pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        Some(Self {
            value: T::unpack(from)?,
            span: SourceSpan::unpack(from)?,
        })
    }
}

impl Packed for SourceSpan {
    fn pack(&self, to: &mut Packer) {
        let is_here = self.file == to.file;
        to.is_elsewhere |= !is_here && self.file != Self::nowhere().file;
        is_here.pack(to);
        self.start.pack(to);
        self.end.wrapping_sub(self.start).pack(to);
    }

    fn unpack(from: &mut Unpacker<'_>) -> Option<Self> {
        let is_here = bool::unpack(from)?;
        let start = u32::unpack(from)?;
        Some(Self {
            file: if is_here { from.file } else { Self::nowhere().file },
            start,
            end: start.wrapping_add(u32::unpack(from)?),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use super::*;

    const FILE: FileId = FileId(3);

    #[track_caller]
    fn check<T: Packed + PartialEq + fmt::Debug>(value: T) {
        let bytes = packed(&value, FILE).unwrap();
        assert_eq!(unpacked::<T>(&bytes, FILE), Some(value));
        for end in 0..bytes.len() {
            assert_eq!(unpacked::<T>(&bytes[..end], FILE), None, "cut off at {end}");
        }
        let longer = [bytes.as_slice(), &[0]].concat();
        assert_eq!(unpacked::<T>(&longer, FILE), None);
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        check((i64::MIN, i64::MAX));
        check((0_u8, (u32::MAX, (-1_i16, i8::MIN))));
        check(vec![Some("ө".to_owned()), None, Some(String::new())]);
        check(IndexMap::from([("b".to_owned(), true), ("a".to_owned(), false)]));
        check(Spanned {
            value: 7_u8,
            span: SourceSpan::new(FILE, 5..9),
        });
        check(SourceSpan::nowhere());
    }

    #[test]
    fn places_follow_their_file_and_lie_in_no_other() {
        let at = |file| SourceSpan::new(file, 1..2);
        let bytes = packed(&at(FILE), FILE).unwrap();
        assert_eq!(unpacked(&bytes, FileId(8)), Some(at(FileId(8))));
        assert_eq!(packed(&at(FileId(8)), FILE), None);
    }

    #[test]
    fn a_length_that_cannot_be_is_no_value() {
        let mut bytes = vec![0xff; 9];
        bytes.push(1);
        assert_eq!(unpacked::<Vec<String>>(&bytes, FILE), None);
        assert_eq!(unpacked::<String>(&[0xff; 11], FILE), None);
    }
}
