//! A report as a person would write its file.
//!
//! In: a [`Report`]. Out: YAML in the order of the fields in `content/README.md`; what a report does not say is
//! left out. What is written here is read again to the same report.

use crate::diag::{FileId, Sink};
use crate::i18n::LocalizedText;
use crate::load::scalar::{double_quoted, plain_or_quoted};
use crate::load::yaml::{self, Node, Yaml};
use crate::model::report::{Actual, Spent};
use crate::model::{Evidence, Report, Verification};

/// The longest line that a text may make; a longer one is folded.
const WIDTH: usize = 110;

/// The file of `report`.
#[must_use]
pub fn report(report: &Report) -> String {
    let mut text = String::new();
    let mut field = |key: &str, value: &str| text.push_str(&format!("{key}: {value}\n"));
    if report.is_sample {
        field("sample", "true");
    }
    field("measure", &double_quoted(report.measure.value.as_str()));
    field("period", &report.period.value.to_string());
    field(
        "reported_by",
        &plain_or_quoted(report.reported_by.value.as_str(), false),
    );
    field("submitted", &report.submitted.value.to_string());
    if let Some(approval) = &report.approved {
        let by = plain_or_quoted(approval.by.value.as_str(), true);
        field("approved", &format!("{{ by: {by}, on: {} }}", approval.on.value));
    }
    field("delivery_status", report.delivery.value.as_str());
    if let Some(percent) = &report.percent_complete {
        field("percent_complete", &percent.value.to_string());
    }
    if report.verification.value != Verification::NotVerified {
        field("verification", report.verification.value.as_str());
    }
    text.push_str(&texts("summary", &report.summary, 0));
    text.push_str(&list("actuals", &report.actuals, actual));
    text.push_str(&list("spent", &report.spent, spent));
    text.push_str(&list("evidence", &report.evidence, evidence));
    for (key, words) in [
        ("obstacles", &report.obstacles),
        ("next_steps", &report.next_steps),
    ] {
        if let Some(words) = words {
            text.push_str(&texts(key, words, 0));
        }
    }
    if let Some(corrected) = &report.corrects {
        text.push_str(&format!(
            "corrects: {}\n",
            plain_or_quoted(corrected.value.as_str(), false)
        ));
    }
    text
}

/// A list with an item a line or more; nothing where there are no items.
fn list<T>(key: &str, items: &[T], item: fn(&T) -> String) -> String {
    if items.is_empty() {
        return String::new();
    }
    let items: Vec<String> = items.iter().map(item).collect();
    format!("{key}:\n{}", items.concat())
}

fn actual(actual: &Actual) -> String {
    let indicator = plain_or_quoted(actual.indicator.value.as_str(), true);
    format!("  - {{ indicator: {indicator}, value: {} }}\n", actual.value)
}

fn spent(spent: &Spent) -> String {
    format!(
        "  - amount: {}\n{}",
        spent.amount,
        texts("document", &spent.document, 4)
    )
}

fn evidence(evidence: &Evidence) -> String {
    let mut text = format!(
        "  - kind: {}\n    file: {}\n    sha256: {}\n{}",
        evidence.kind.as_str(),
        plain_or_quoted(&evidence.file.value, false),
        plain_or_quoted(&evidence.sha256.value, false),
        texts("title", &evidence.title, 4),
    );
    if let Some(alt) = &evidence.alt {
        text.push_str(&texts("alt", alt, 4));
    }
    if let Some(date) = &evidence.date {
        text.push_str(&format!("    date: {}\n", date.value));
    }
    text
}

/// A text with a line or a block for each of its languages, `indent` spaces from the edge.
fn texts(key: &str, words: &LocalizedText, indent: usize) -> String {
    let languages: Vec<String> = words
        .iter()
        .map(|(locale, words)| {
            let key = format!("{:indent$}  {locale}: ", "");
            let value = value(words, indent + 4, key.len());
            format!("{key}{value}\n")
        })
        .collect();
    format!("{:indent$}{key}:\n{}", "", languages.concat())
}

/// A text behind its key: on the same line where it fits, else as a block.
fn value(words: &str, indent: usize, n_before: usize) -> String {
    let lines: Vec<&str> = words.split('\n').collect();
    let is_short = |line: &&str| indent.max(n_before) + line.chars().count() <= WIDTH;
    let block = match lines.as_slice() {
        [line] if is_short(line) => return plain_or_quoted(words, false),
        lines if lines.iter().all(is_short) => format!("|-\n{}", indented(lines, indent)),
        lines => {
            let folded: Vec<String> = lines.iter().map(|line| folded(line, indent)).collect();
            // In a folded block an empty line stands for a line break.
            let lines: Vec<&str> = folded
                .iter()
                .flat_map(|lines| lines.split('\n').chain([""]))
                .collect();
            format!(">-\n{}", indented(&lines[..lines.len() - 1], indent))
        }
    };
    if is_read_as(&block, indent, words) {
        block
    } else {
        double_quoted(words)
    }
}

/// A line broken where it would grow too long, at single spaces only: other spaces would be lost.
fn folded(line: &str, indent: usize) -> String {
    let mut text = String::new();
    let mut n_in_line = 0;
    for word in line.split(' ') {
        let n = word.chars().count();
        if n_in_line > 0 {
            let is_full = indent + n_in_line + 1 + n > WIDTH;
            text.push(if is_full { '\n' } else { ' ' });
            n_in_line = if is_full { 0 } else { n_in_line + 1 };
        }
        text.push_str(word);
        n_in_line += n;
    }
    text
}

fn indented(lines: &[&str], indent: usize) -> String {
    let line = |line: &&str| {
        if line.is_empty() {
            String::new()
        } else {
            format!("{:indent$}{line}", "")
        }
    };
    lines.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether a block says `words`: texts with spaces at odd places do not survive in one.
fn is_read_as(block: &str, indent: usize, words: &str) -> bool {
    let outer = indent.saturating_sub(2);
    let text = if outer == 0 {
        format!("a: {block}\n")
    } else {
        format!("x:\n{:outer$}a: {block}\n", "")
    };
    let Some(node) = yaml::parse(&text, 0, FileId(0), &mut Sink::default()) else {
        return false;
    };
    let mut node = &node;
    while let Node {
        value: Yaml::Record(entries),
        ..
    } = node
    {
        let [(_, inner)] = entries.as_slice() else {
            return false;
        };
        node = inner;
    }
    matches!(&node.value, Yaml::Text(found) if found == words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(value(words, 4, 6), expected);
        let text = format!("a:\n  ky: {expected}\n");
        let node = yaml::parse(&text, 0, FileId(0), &mut Sink::default()).expect(expected);
        let Yaml::Record(entries) = &node.value else {
            panic!("{text}")
        };
        let Yaml::Record(entries) = &entries[0].1.value else {
            panic!("{text}")
        };
        let is_same = matches!(&entries[0].1.value, Yaml::Text(found) if found == words);
        assert!(is_same, "{text}");
    }

    #[test]
    fn texts_are_written_as_a_person_would() {
        check("Жол оңдолду.", "Жол оңдолду.");
        check("Жыйынтык: 2 км", "\"Жыйынтык: 2 км\"");
        check("- 2 км", "\"- 2 км\"");
        check("2026", "\"2026\"");
        check("Биринчи.\nЭкинчи: 2.", "|-\n    Биринчи.\n    Экинчи: 2.");
        check("Биринчи.\n\nЭкинчи.", "|-\n    Биринчи.\n\n    Экинчи.");
        let long = "сөз ".repeat(40);
        let long = long.trim();
        let first = "сөз ".repeat(26);
        let rest = "сөз ".repeat(14);
        check(long, &format!(">-\n    {}\n    {}", first.trim(), rest.trim()));
        check(
            &format!("Кыска.\n{long}"),
            &format!(">-\n    Кыска.\n\n    {}\n    {}", first.trim(), rest.trim()),
        );
        check(&"а".repeat(200), &format!(">-\n    {}", "а".repeat(200)));
        check("а\n  б", "|-\n    а\n      б");
        check(&format!(" а {long}"), &format!("\" а {long}\""));
        check("# эскертүү", "\"# эскертүү\"");
    }
}
