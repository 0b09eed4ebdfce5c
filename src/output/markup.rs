//! Text as it may stand in markup: HTML, SVG and other XML.

/// Appends `text` to `out` so that it is text in an element and in a quoted attribute, in HTML as in XML.
///
/// Characters that XML cannot hold at all become U+FFFD, as a browser would show them.
pub fn escape(text: &str, out: &mut String) {
    out.reserve(text.len());
    let (mut copied, mut at) = (0, 0);
    // Most bytes stand for themselves, and a table says so faster than a look at each character.
    while let Some(skipped) = text.as_bytes()[at..]
        .iter()
        .position(|byte| IS_SPECIAL[usize::from(*byte)])
    {
        at += skipped;
        let Some(c) = text[at..].chars().next() else {
            break;
        };
        let replacement = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            '\u{FFFE}' | '\u{FFFF}' => "\u{FFFD}",
            _ if c.is_control() => "\u{FFFD}",
            _ => {
                at += c.len_utf8();
                continue;
            }
        };
        out.push_str(&text[copied..at]);
        out.push_str(replacement);
        at += c.len_utf8();
        copied = at;
    }
    out.push_str(&text[copied..]);
}

/// Bytes that begin a character which may have to be replaced.
static IS_SPECIAL: [bool; 256] = {
    let mut special = [false; 256];
    let mut byte = 0_u8;
    while byte < 0x20 {
        special[byte as usize] = byte != b'\n' && byte != b'\t';
        byte += 1;
    }
    let others = *b"&<>\"'\x7f\xc2\xef";
    let mut idx = 0;
    while idx < others.len() {
        special[others[idx] as usize] = true;
        idx += 1;
    }
    special
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markup_and_forbidden_characters_are_replaced() {
        let mut out = String::new();
        escape("<a b=\"c\" d='e'>&\u{0}\u{1B} ө\n", &mut out);
        assert_eq!(
            out,
            "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;\u{FFFD}\u{FFFD} ө\n"
        );
    }

    #[test]
    fn every_character_is_replaced_or_stays() {
        for c in '\0'..=char::MAX {
            let mut out = String::new();
            escape(&format!("а{c}b"), &mut out);
            let is_forbidden =
                c.is_control() && !matches!(c, '\n' | '\t') || matches!(c, '\u{FFFE}' | '\u{FFFF}');
            let expected = match c {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                '\'' => "&#39;".to_owned(),
                _ if is_forbidden => "\u{FFFD}".to_owned(),
                _ => c.to_string(),
            };
            assert_eq!(out, format!("а{expected}b"), "{c:?}");
        }
    }
}
