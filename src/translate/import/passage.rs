//! Passages of a Markdown file: replaced, added at their place, or set into a new file after the original.

use super::super::unit::Document;
use super::Edit;
use super::scalar::{Record, new_value};
use crate::load::yaml::Yaml;
use crate::model::passage::Counterpart;

/// One text of a section and its new words.
pub(super) struct Wanted<'a> {
    /// `title`, `label`, or the number of the passage in the original.
    pub(super) place: &'a str,
    /// The translation.
    pub(super) words: &'a str,
}

/// The change of `text` that brings one translation in; `None` where there is no place for it.
pub(super) fn edit(
    text: &str,
    original: &Document,
    translation: &Document,
    counterparts: &[Counterpart],
    wanted: &Wanted<'_>,
) -> Option<Edit> {
    let Ok(idx) = wanted.place.parse::<usize>() else {
        let Yaml::Record(entries) = &translation.head.value else {
            return None;
        };
        return Record {
            text,
            entries,
            is_flow: false,
        }
        .set(wanted.place, &["title"], wanted.words);
    };
    let body = &translation.body;
    let gap = Gap::before(original, idx)?;
    let words = gap.continued(wanted.words);
    let at = |counterpart: &Counterpart| match counterpart {
        Counterpart::Current(at) | Counterpart::Behind(at) => Some(*at),
        Counterpart::Missing => None,
    };
    if let Some(at) = at(counterparts.get(idx)?) {
        let (_, range) = body.passages.get(at)?;
        return Some(Edit {
            range: body.offset + range.start..body.offset + range.end,
            text: words,
        });
    }
    let previous = counterparts[..idx].iter().rev().find_map(at);
    let Some((_, range)) = previous.and_then(|at| body.passages.get(at)) else {
        let at = body.offset + body.source.len() - body.source.trim_start().len();
        return Some(Edit {
            range: at..at,
            text: format!("{}{words}\n\n", gap.prefix),
        });
    };
    let end = body.offset + range.end;
    // In a table the next cell stands on the same line; everything else begins below.
    let rest_of_line = text.get(end..)?.find(['\r', '\n']).unwrap_or(text.len() - end);
    let at = if gap.joint.is_empty() {
        end
    } else {
        end + rest_of_line
    };
    Some(Edit {
        range: at..at,
        text: format!("{}{}{words}", gap.joint, gap.prefix),
    })
}

/// A file in another language: the original's build with the words of `wanted`. What has no translation is left out,
/// so that readers get it in the original.
pub(super) fn create(original: &Document, wanted: &[Wanted<'_>]) -> String {
    let words_of = |place: &str| {
        wanted
            .iter()
            .find(|wanted| wanted.place == place)
            .map(|wanted| wanted.words)
    };
    let mut text = String::from("---\n");
    for key in ["title", "label"] {
        if let Some(words) = words_of(key) {
            text.push_str(&format!("{key}: {}\n", new_value(words)));
        }
    }
    text.push_str("---\n");
    let mut body = String::new();
    let mut is_previous_there = false;
    for idx in 0..original.body.passages.len() {
        let Some(gap) = Gap::before(original, idx) else {
            continue;
        };
        push_block(&mut body, "\n\n", gap.between);
        let words = words_of(&idx.to_string());
        if let Some(words) = words {
            // The first item of a list that lost those before it begins a block of its own.
            let joint = if is_previous_there || gap.joint.is_empty() {
                gap.joint
            } else {
                "\n\n"
            };
            push_block(
                &mut body,
                joint,
                &format!("{}{}", gap.prefix, gap.continued(words)),
            );
        }
        is_previous_there = words.is_some();
    }
    let end = original.body.passages.last().map_or(0, |(_, range)| range.end);
    push_block(
        &mut body,
        "\n\n",
        original.body.source.get(end..).unwrap_or("").trim(),
    );
    text + &body + "\n"
}

fn push_block(body: &mut String, joint: &str, block: &str) {
    if block.is_empty() {
        return;
    }
    if !body.is_empty() {
        body.push_str(joint);
    }
    body.push_str(block);
}

/// What stands in the original between a passage and the one before it.
struct Gap<'a> {
    /// Tables, pictures and rules on their own.
    between: &'a str,
    /// The line breaks before the passage's block.
    joint: &'static str,
    /// What the block begins with: `## `, `- `, `> [!NOTE]` and the next line's `> `.
    prefix: &'a str,
}

impl<'a> Gap<'a> {
    fn before(original: &'a Document, idx: usize) -> Option<Self> {
        let passages = &original.body.passages;
        let start = passages.get(idx)?.1.start;
        let end = idx.checked_sub(1).map_or(0, |idx| passages[idx].1.end);
        let gap = original.body.source.get(end..start)?;
        let blank = ["\r\n\r\n", "\n\n"]
            .iter()
            .filter_map(|line| Some((gap.rfind(line)?, line.len())))
            .max();
        Some(match blank {
            Some((at, len)) => Self {
                between: gap[..at].trim(),
                joint: "\n\n",
                prefix: &gap[at + len..],
            },
            None if idx == 0 => Self {
                between: "",
                joint: "\n\n",
                prefix: gap.trim_start_matches(['\r', '\n']),
            },
            None => match gap.split_once('\n') {
                Some((_, prefix)) => Self {
                    between: "",
                    joint: "\n",
                    prefix,
                },
                None => Self {
                    between: "",
                    joint: "",
                    prefix: gap,
                },
            },
        })
    }

    /// `words` with what each further line of this passage has to begin with: `> ` in a quotation, spaces in a list.
    fn continued(&self, words: &str) -> String {
        let line = self.prefix.rsplit('\n').next().unwrap_or("");
        let start: String = line.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
        let lines = words.lines().enumerate().map(|(idx, line)| {
            if idx == 0 {
                line.to_owned()
            } else {
                format!("{start}{}", line.trim_start_matches(['>', ' ']))
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}
