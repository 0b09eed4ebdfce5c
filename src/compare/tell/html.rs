//! A comparison as one file of HTML, to be sent: it asks for nothing from elsewhere and runs no script.

use super::super::change::{
    Change, Comparison, Fate, Field, Kind, Part, PassageEdit, Piece, Standing, TextEdit, Value,
};
use super::{Frame, Teller, lead};
use crate::output::markup::escape;

/// What tells such a file from others.
pub const MARK: &str = "<meta name=\"generator\" content=\"onuguu diff\">";

const STYLE: &str = include_str!("html.css");

/// From so many parts on there is a list of them at the top.
const CONTENTS_FROM: usize = 5;

/// The file, in the language of `teller`.
#[must_use]
pub fn html(comparison: &Comparison, frame: &Frame, teller: &Teller) -> String {
    let mut writer = Writer {
        teller,
        out: String::new(),
    };
    writer.head();
    writer.frame(comparison, frame);
    let n_told = comparison
        .parts
        .iter()
        .filter(|part| !is_plain(part.kind))
        .count();
    if n_told >= CONTENTS_FROM {
        writer.contents(comparison);
    }
    for kind in Kind::TOP {
        let parts = numbered(comparison, kind);
        if parts.is_empty() {
            continue;
        }
        writer.raw("<section>\n");
        writer.element("h2", &teller.group(kind));
        if is_plain(kind) {
            writer.list(&parts);
            writer.raw("</section>\n");
            continue;
        }
        for (idx, part) in parts {
            writer.raw(&format!("<article id=\"p{idx}\">\n"));
            writer.part(part, "h3");
            writer.raw("</article>\n");
        }
        writer.raw("</section>\n");
    }
    writer.raw("</main>\n</body>\n</html>\n");
    writer.out
}

/// Whether of parts of this kind no more is told than that they came, went or differ.
fn is_plain(kind: Kind) -> bool {
    matches!(kind, Kind::Page | Kind::File)
}

/// The parts of a kind, each with its place among all.
fn numbered(comparison: &Comparison, kind: Kind) -> Vec<(usize, &Part)> {
    let parts = comparison.parts.iter().enumerate();
    parts.filter(|(_, part)| part.kind == kind).collect()
}

struct Writer<'t> {
    teller: &'t Teller,
    out: String,
}

impl Writer<'_> {
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    fn text(&mut self, text: &str) {
        escape(text, &mut self.out);
    }

    fn element(&mut self, name: &str, text: &str) {
        self.raw(&format!("<{name}>"));
        self.text(text);
        self.raw(&format!("</{name}>\n"));
    }

    fn paragraph(&mut self, class: &str, text: &str) {
        self.raw(&format!("<p class=\"{class}\">"));
        self.text(text);
        self.raw("</p>\n");
    }

    fn head(&mut self) {
        let title = self.teller.say("title");
        self.raw(&format!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n",
            self.teller.locale
        ));
        self.raw("<meta charset=\"utf-8\">\n");
        self.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        // Mail programs and browsers are held to it: nothing is fetched, nothing runs.
        self.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        self.raw(&format!("{MARK}\n"));
        let programme = self.teller.speaker.programme.clone();
        self.element("title", &format!("{title} – {programme}"));
        self.raw(&format!("<style>\n{STYLE}</style>\n</head>\n<body>\n"));
        self.raw("<header class=\"band\"><div class=\"wrap\">\n");
        self.element("p", &programme);
        self.element("h1", &title);
        self.raw("</div></header>\n<main class=\"wrap\">\n");
    }

    fn frame(&mut self, comparison: &Comparison, frame: &Frame) {
        let day = self.teller.speaker.as_of(frame.as_of);
        self.raw("<dl class=\"frame\">\n");
        for (label, state) in [
            ("label-before", &frame.before),
            ("label-after", &frame.after),
            ("label-as-of", &day),
        ] {
            self.raw("<div>");
            self.element("dt", &self.teller.say(label));
            self.element("dd", state);
            self.raw("</div>\n");
        }
        self.raw("</dl>\n");
        self.paragraph("summary", &self.teller.summary(comparison));
        for doubt in self.teller.doubts(comparison) {
            self.paragraph("doubt", &doubt);
        }
        if !comparison.is_empty() {
            self.paragraph("legend", &self.teller.say("legend"));
        }
    }

    fn contents(&mut self, comparison: &Comparison) {
        self.raw("<nav>\n");
        self.element("h2", &self.teller.say("contents"));
        self.raw("<ul>\n");
        for kind in Kind::TOP.into_iter().filter(|kind| !is_plain(*kind)) {
            for (idx, part) in numbered(comparison, kind) {
                self.raw(&format!("<li><a href=\"#p{idx}\">"));
                self.text(&self.teller.part(part));
                self.raw("</a>");
                self.fate(part.fate);
                self.raw("</li>\n");
            }
        }
        self.raw("</ul>\n</nav>\n");
    }

    fn list(&mut self, parts: &[(usize, &Part)]) {
        self.raw("<ul>\n");
        for (_, part) in parts {
            self.raw("<li>");
            self.text(&self.teller.part(part));
            self.fate(part.fate);
            self.raw("</li>\n");
        }
        self.raw("</ul>\n");
    }

    fn fate(&mut self, fate: Fate) {
        if fate != Fate::Changed {
            let word = fate.as_str();
            self.raw(&format!(" <span class=\"fate {word}\">"));
            self.text(&self.teller.say(&format!("fate-{word}")));
            self.raw("</span>");
        }
    }

    fn part(&mut self, part: &Part, heading: &str) {
        self.raw(&format!("<{heading}>"));
        self.text(&self.teller.part(part));
        self.fate(part.fate);
        self.raw(&format!("</{heading}>\n"));
        for change in &part.changes {
            self.change(change, part.fate);
        }
    }

    fn change(&mut self, change: &Change, fate: Fate) {
        match change {
            Change::Part(part) => {
                // All that a new part consists of is new.
                let is_new = fate == Fate::Added;
                self.raw("<div class=\"part\">\n");
                if is_new {
                    self.element("h4", &self.teller.part(part));
                    for change in &part.changes {
                        self.change(change, Fate::Added);
                    }
                } else {
                    self.part(part, "h4");
                }
                self.raw("</div>\n");
            }
            Change::Value {
                field,
                of,
                before,
                after,
            } => {
                self.open_row(Some(&self.teller.field(*field, of.as_ref())));
                self.values(before.as_ref(), after.as_ref(), fate);
                self.raw("</div></div>\n");
            }
            Change::Text { field, edits } => {
                let label = (*field != Field::Text).then(|| self.teller.field(*field, None));
                self.open_row(label.as_deref());
                for edit in edits {
                    self.edit(edit, fate);
                }
                self.raw("</div></div>\n");
            }
        }
    }

    fn open_row(&mut self, label: Option<&str>) {
        match label {
            Some(label) => {
                self.raw("<div class=\"row\"><div class=\"label\">");
                self.text(label);
                self.raw("</div><div>");
            }
            None => self.raw("<div class=\"row plain\"><div>"),
        }
    }

    fn values(&mut self, before: Option<&Value>, after: Option<&Value>, fate: Fate) {
        if let Some(before) = before {
            self.marked("del", &self.teller.value(before));
        }
        if before.is_some() && after.is_some() {
            self.raw(" <span aria-hidden=\"true\">→</span> ");
        }
        if let Some(after) = after {
            let words = self.teller.value(after);
            if before.is_none() && fate == Fate::Added {
                self.text(&words);
            } else {
                self.marked("ins", &words);
            }
        }
    }

    /// Words that are gone or new, with a word for those who do not see the mark.
    fn marked(&mut self, element: &str, words: &str) {
        let (lead, words) = lead(words);
        let key = if element == "del" {
            "removed-word"
        } else {
            "added-word"
        };
        self.raw(&format!("{lead}<{element}><span class=\"vh\">"));
        self.text(&self.teller.say(key));
        self.raw(" </span>");
        self.text(words);
        self.raw(&format!("</{element}>"));
    }

    fn edit(&mut self, edit: &TextEdit, fate: Fate) {
        let locale = edit.locale;
        self.raw(&format!("<div class=\"text\"><b>{locale}</b><div>"));
        for passage in &edit.passages {
            self.raw(&format!("<p lang=\"{locale}\">"));
            self.passage(passage, fate);
            self.raw("</p>\n");
        }
        let standing = match edit.standing {
            Standing::Same => None,
            Standing::FellBehind => Some("standing-behind"),
            Standing::CaughtUp => Some("standing-current"),
        };
        if let Some(key) = standing {
            self.paragraph("behind", &self.teller.say(key));
        }
        self.raw("</div></div>\n");
    }

    fn passage(&mut self, passage: &PassageEdit, fate: Fate) {
        match passage {
            PassageEdit::Added(words) if fate == Fate::Added => self.text(words),
            PassageEdit::Added(words) => self.marked("ins", words),
            PassageEdit::Removed(words) => self.marked("del", words),
            PassageEdit::Changed(pieces) => {
                for piece in pieces {
                    match piece {
                        Piece::Same(words) => self.text(words),
                        Piece::Removed(words) => self.marked("del", words),
                        Piece::Added(words) => self.marked("ins", words),
                    }
                }
            }
        }
    }
}
