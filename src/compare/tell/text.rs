//! A comparison as text for a terminal.
//!
//! Words that are gone stand in `[-…-]` and new ones in `{+…+}`, with colour and without.

use super::super::change::{
    Change, Comparison, Fate, Field, Kind, Part, PassageEdit, Piece, Standing, TextEdit,
};
use super::{Frame, Teller, fact, lead};
use crate::diag::render::Style;

const BOLD: &str = "\u{1b}[1m";
const RED: &str = "\u{1b}[31m";
const GREEN: &str = "\u{1b}[32m";
const RESET: &str = "\u{1b}[0m";

/// The comparison in words; ends with a line that says how much differs.
#[must_use]
pub fn text(comparison: &Comparison, frame: &Frame, teller: &Teller, style: Style) -> String {
    let mut writer = Writer {
        teller,
        style,
        out: String::new(),
    };
    for (key, state) in [("before", &frame.before), ("after", &frame.after)] {
        writer.line(0, &teller.say_with(key, &[fact("state", state.as_str())]));
    }
    if !comparison.is_empty() {
        let day = teller.speaker.as_of(frame.as_of);
        writer.line(0, &teller.say_with("as-of", &[fact("as-of", day)]));
    }
    for doubt in teller.doubts(comparison) {
        writer.line(0, &doubt);
    }
    for kind in Kind::TOP {
        let mut parts = comparison
            .parts
            .iter()
            .filter(|part| part.kind == kind)
            .peekable();
        if parts.peek().is_none() {
            continue;
        }
        let heading = writer.painted(BOLD, &teller.group(kind));
        writer.out.push('\n');
        writer.line(0, &heading);
        for part in parts {
            writer.part(part, 1);
        }
    }
    writer.out.push('\n');
    writer.line(0, &teller.summary(comparison));
    writer.out
}

struct Writer<'t> {
    teller: &'t Teller,
    style: Style,
    out: String,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, text: &str) {
        self.out.push_str(&"  ".repeat(depth));
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn painted(&self, color: &str, text: &str) -> String {
        match self.style {
            Style::Plain => text.to_owned(),
            Style::Color => format!("{color}{text}{RESET}"),
        }
    }

    fn part(&mut self, part: &Part, depth: usize) {
        let name = self.teller.part(part);
        let name = if depth == 1 {
            self.painted(BOLD, &name)
        } else {
            name
        };
        let line = match part.fate {
            Fate::Changed => name,
            Fate::Added | Fate::Removed => {
                let color = if part.fate == Fate::Added { GREEN } else { RED };
                let fate = self.teller.say(&format!("fate-{}", part.fate.as_str()));
                format!("{name} {}", self.painted(color, &format!("[{fate}]")))
            }
        };
        self.line(depth, &line);
        for change in &part.changes {
            self.change(change, part.fate, depth + 1);
        }
    }

    fn change(&mut self, change: &Change, fate: Fate, depth: usize) {
        match change {
            Change::Part(part) if fate == Fate::Added => {
                // All that a new part consists of is new.
                let part = Part {
                    fate: Fate::Changed,
                    ..part.clone()
                };
                let name = self.teller.part(&part);
                self.line(depth, &name);
                for change in &part.changes {
                    self.change(change, Fate::Added, depth + 1);
                }
            }
            Change::Part(part) => self.part(part, depth),
            Change::Value {
                field,
                of,
                before,
                after,
            } => {
                let say = |value: &Option<_>| value.as_ref().map(|value| self.teller.value(value));
                let field = self.teller.field(*field, of.as_ref());
                let (key, before, after) = match (say(before), say(after)) {
                    (None, Some(after)) if fate == Fate::Added => ("value-stated", String::new(), after),
                    (None, after) => ("value-added", String::new(), after.unwrap_or_default()),
                    (Some(before), None) => ("value-removed", before, String::new()),
                    (Some(before), Some(after)) => ("value-changed", before, after),
                };
                let facts = [fact("field", field), fact("before", before), fact("after", after)];
                let line = self.teller.say_with(key, &facts);
                self.line(depth, &line);
            }
            Change::Text { field, edits } => {
                let depth = if *field == Field::Text {
                    depth
                } else {
                    let label = self.teller.field(*field, None);
                    self.line(depth, &label);
                    depth + 1
                };
                for edit in edits {
                    self.edit(edit, fate, depth);
                }
            }
        }
    }

    fn edit(&mut self, edit: &TextEdit, fate: Fate, depth: usize) {
        let mut label = format!("{}: ", edit.locale);
        for passage in &edit.passages {
            let words = self.passage(passage, fate);
            self.line(depth, &format!("{label}{words}"));
            label = " ".repeat(label.chars().count());
        }
        let standing = match edit.standing {
            Standing::Same => return,
            Standing::FellBehind => "standing-behind",
            Standing::CaughtUp => "standing-current",
        };
        let standing = self.teller.say(standing);
        self.line(depth, &format!("{label}{standing}"));
    }

    fn passage(&self, passage: &PassageEdit, fate: Fate) -> String {
        match passage {
            PassageEdit::Added(words) if fate == Fate::Added => words.clone(),
            PassageEdit::Added(words) => self.added(words),
            PassageEdit::Removed(words) => self.removed(words),
            PassageEdit::Changed(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    Piece::Same(words) => words.clone(),
                    Piece::Added(words) => self.added(words),
                    Piece::Removed(words) => self.removed(words),
                })
                .collect(),
        }
    }

    fn added(&self, words: &str) -> String {
        let (lead, words) = lead(words);
        format!("{lead}{}", self.painted(GREEN, &format!("{{+{words}+}}")))
    }

    fn removed(&self, words: &str) -> String {
        let (lead, words) = lead(words);
        format!("{lead}{}", self.painted(RED, &format!("[-{words}-]")))
    }
}
