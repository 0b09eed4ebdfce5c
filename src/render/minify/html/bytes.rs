//! What single bytes mean in HTML, and where the next one of a kind is.
//!
//! Classes are bits, looked up in a table: pages are read byte by byte, and a table answers faster than comparisons.

/// White space.
pub(super) const SPACE: u8 = 1;
/// Ends the name of an element.
pub(super) const NAME_END: u8 = 2;
/// Ends the name of an attribute.
pub(super) const KEY_END: u8 = 4;
/// Needs quotes around a value that holds it.
pub(super) const QUOTED: u8 = 8;
/// No plain text: white space, or the beginning of a tag or of an entity.
pub(super) const SIGN: u8 = 16;

static OF: [u8; 256] = {
    let mut of = [0; 256];
    let mut byte = 0_u8;
    loop {
        of[byte as usize] = match byte {
            _ if byte.is_ascii_whitespace() => SPACE | NAME_END | KEY_END | QUOTED | SIGN,
            b'>' => NAME_END | KEY_END | QUOTED,
            b'/' => NAME_END | KEY_END,
            b'=' => KEY_END | QUOTED,
            b'"' | b'\'' | b'`' => QUOTED,
            b'<' => QUOTED | SIGN,
            b'&' => SIGN,
            _ => 0,
        };
        if byte == u8::MAX {
            break of;
        }
        byte += 1;
    }
};

/// Whether a byte is of one of these classes.
pub(super) fn is(byte: u8, classes: u8) -> bool {
    OF[usize::from(byte)] & classes != 0
}

/// The first place from `start` on with a byte of these classes; the end of `html` where there is none.
pub(super) fn until(html: &[u8], start: usize, classes: u8) -> usize {
    let mut at = start.min(html.len());
    while html.get(at).is_some_and(|c| !is(*c, classes)) {
        at += 1;
    }
    at
}

/// The first place from `start` on that is no white space.
pub(super) fn while_space(html: &[u8], start: usize) -> usize {
    let mut at = start.min(html.len());
    while html.get(at).is_some_and(|c| is(*c, SPACE)) {
        at += 1;
    }
    at
}

pub(super) fn find(html: &[u8], what: &[u8]) -> Option<usize> {
    html.windows(what.len()).position(|window| window == what)
}
