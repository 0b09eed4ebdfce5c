//! How a text is written into YAML so that every reader of YAML reads the same text.

use std::fmt::Write as _;

use super::yaml::{self, Node, Yaml};
use crate::diag::{FileId, Sink};

/// Without quotation marks where every reader of YAML then sees the same text. `is_flow`: in braces or brackets.
pub(crate) fn plain_or_quoted(words: &str, is_flow: bool) -> String {
    if is_safe_plain(words, is_flow) {
        words.to_owned()
    } else {
        double_quoted(words)
    }
}

fn is_safe_plain(words: &str, is_flow: bool) -> bool {
    // Words that other readers of YAML take for something else than a text.
    const WORDS: [&str; 9] = ["yes", "no", "on", "off", "y", "n", "true", "false", "null"];
    let begins_well =
        words.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '«' | '“' | '№' | '(' | '+'));
    let is_plain =
        !words.contains(|c: char| c.is_control()) && !words.contains(": ") && !words.contains(" #");
    if !begins_well || !is_plain || WORDS.contains(&words.to_lowercase().as_str()) {
        return false;
    }
    if is_flow && words.contains(['{', '}', '[', ']', ',']) {
        return false;
    }
    let line = if is_flow {
        format!("{{ a: {words} }}")
    } else {
        format!("a: {words}\n")
    };
    let node = yaml::parse(&line, 0, FileId(0), &mut Sink::default());
    let Some(Node {
        value: Yaml::Record(entries),
        ..
    }) = node
    else {
        return false;
    };
    matches!(entries.as_slice(), [(_, Node { value: Yaml::Text(text), .. })] if text == words)
}

/// A text between quotation marks, on one line whatever it holds.
pub(crate) fn double_quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\t' => text.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(c));
            }
            c => text.push(c),
        }
    }
    text + "\""
}
