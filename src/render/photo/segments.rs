//! The segments that a JPEG consists of.
//!
//! In: bytes that begin like a JPEG. Out: the marker and the content of each segment, up to the end of the picture;
//! what stands between segments (compressed pixels, padding) and after the end is passed over.

use std::iter;

/// The end of the picture.
const EOI: u8 = 0xD9;
/// The start of a scan, a layer of pixels; it begins with the number of components in it.
const SOS: u8 = 0xDA;
/// Frames, baseline and extended, all scans of which have their final sharpness.
const SOF: [u8; 2] = [0xC0, 0xC1];
/// Where a frame has the number of its components: brightness, or brightness and two of color.
const N_COMPONENTS: usize = 5;

/// Whether the picture has an end. What was cut off on its way to the editor has none.
pub(super) fn is_whole(jpeg: &[u8]) -> bool {
    segments(jpeg).any(|(marker, _)| marker == EOI)
}

/// Whether the decoder can be trusted with the file. It makes a green picture, and no error, of a sequential one that
/// has a scan for each component (zune-image, issue 422; to be read when zune-jpeg 0.5.16 is out).
pub(super) fn is_ordinary(jpeg: &[u8]) -> bool {
    let n_components = segments(jpeg)
        .find(|(marker, _)| SOF.contains(marker))
        .and_then(|(_, frame)| frame.get(N_COMPONENTS));
    let mut scans = segments(jpeg).filter(|(marker, _)| *marker == SOS);
    n_components.is_none_or(|n_components| scans.all(|(_, scan)| scan.first() == Some(n_components)))
}

/// Each segment's marker, without the 0xFF before it, and its content.
pub(super) fn segments(jpeg: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = jpeg;
    iter::from_fn(move || {
        let at = rest
            .windows(2)
            .position(|pair| pair[0] == 0xFF && is_marker(pair[1]))?;
        let marker = rest[at + 1];
        rest = &rest[at + 2..];
        if is_alone(marker) {
            if marker == EOI {
                rest = &[];
            }
            return Some((marker, &rest[..0]));
        }
        let (length, after) = rest.split_first_chunk()?;
        // The length counts its own two bytes.
        let length = usize::from(u16::from_be_bytes(*length)).checked_sub(2)?;
        let (content, after) = after.split_at_checked(length)?;
        rest = after;
        Some((marker, content))
    })
}

/// In compressed pixels 0xFF is followed by 0, or by a number that restarts the decoder; before a marker it may be
/// repeated.
fn is_marker(byte: u8) -> bool {
    !matches!(byte, 0x00 | 0xD0..=0xD7 | 0xFF)
}

/// Start, end and the one reserved for encoders have no content.
fn is_alone(marker: u8) -> bool {
    matches!(marker, 0x01 | 0xD8 | EOI)
}
