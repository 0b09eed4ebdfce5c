//! Text as it may stand in markup: HTML, SVG and other XML.

/// Appends `text` to `out` so that it is text in an element and in a quoted attribute, in HTML as in XML.
///
/// Characters that XML cannot hold at all become U+FFFD, as a browser would show them.
pub fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(c),
            '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ if c.is_control() => out.push('\u{FFFD}'),
            _ => out.push(c),
        }
    }
}

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
}
