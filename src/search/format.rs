//! How numbers are written in an index: few characters, all of them printable and without escapes.

/// The first character of all.
const FIRST: u8 = b'!';
/// Numbers below this take one character.
const ONE: usize = 76;
/// What each further character holds.
const MORE: usize = 17;

/// Writes a number.
pub(super) fn push(text: &mut String, mut number: usize) {
    while number >= ONE {
        let rest = number - ONE;
        text.push(char::from(FIRST + u8::try_from(ONE + rest % MORE).unwrap_or(0)));
        number = rest / MORE;
    }
    text.push(char::from(FIRST + u8::try_from(number).unwrap_or(0)));
}
