//! Words of a Markdown text without its markup, for descriptions and for the search index.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::dialect;
use super::markdown::Markdown;

/// About how many characters search engines show of a description.
const DESCRIPTION_LIMIT: usize = 155;

/// The words of a passage of Markdown, without its markup, in one line.
#[must_use]
pub fn plain_words(passage: &str) -> String {
    blocks(passage, false).join(" ")
}

impl Markdown {
    /// All words, one block a line: paragraphs, headings, items of lists, rows of tables, notes.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let lines: Vec<String> = blocks(&self.source, false);
        lines.join("\n")
    }

    /// The first words of the programme's own text (no heading, no note), cut between words at about 155
    /// characters; empty where a text only places tables.
    #[must_use]
    pub fn description(&self) -> String {
        blocks(&self.source, true)
            .first()
            .map_or_else(String::new, |words| shorten(words, DESCRIPTION_LIMIT))
    }
}

/// The words of each block; with `is_prose_only` without headings, notes and tables.
fn blocks(source: &str, is_prose_only: bool) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block = String::new();
    let mut n_skipping = 0_usize;
    for (event, _) in dialect::parse(source) {
        let is_beside_prose = match &event {
            Event::Start(tag) => matches!(
                tag,
                Tag::Heading { .. } | Tag::BlockQuote(Some(_)) | Tag::Table(_)
            ),
            Event::End(tag) => {
                matches!(
                    tag,
                    TagEnd::Heading(_) | TagEnd::BlockQuote(Some(_)) | TagEnd::Table
                )
            }
            _ => false,
        };
        match &event {
            Event::Text(words) | Event::Code(words) if n_skipping == 0 => block.push_str(words),
            Event::SoftBreak | Event::HardBreak | Event::Start(Tag::TableCell) => block.push(' '),
            Event::Start(Tag::List(_) | Tag::Item | Tag::Paragraph | Tag::TableRow)
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => {
                let words = std::mem::take(&mut block)
                    .split_whitespace()
                    .collect::<Vec<_>>()
                    .join(" ");
                blocks.extend((!words.is_empty()).then_some(words));
            }
            _ => {}
        }
        if is_prose_only && is_beside_prose {
            match event {
                Event::Start(_) => n_skipping += 1,
                _ => n_skipping = n_skipping.saturating_sub(1),
            }
        }
    }
    blocks
}

/// The text itself where it is short enough, else its beginning up to the end of a word, and an ellipsis.
#[must_use]
pub fn shorten(text: &str, limit: usize) -> String {
    let Some((cut, next)) = text.char_indices().nth(limit) else {
        return text.to_owned();
    };
    let beginning = &text[..cut];
    let words = if next.is_whitespace() {
        beginning
    } else {
        beginning
            .rsplit_once(char::is_whitespace)
            .map_or(beginning, |(words, _)| words)
    };
    let ends_badly =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | '(' | '«' | '“' | '-' | '–' | '—');
    format!("{}…", words.trim_end_matches(ends_badly))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markdown(source: &str) -> Markdown {
        Markdown {
            source: source.to_owned(),
            file: crate::diag::FileId(0),
            offset: 0,
            passages: Vec::new(),
            counterparts: Vec::new(),
            headings: Vec::new(),
            links: Vec::new(),
            placements: Vec::new(),
            pictures: Vec::new(),
        }
    }

    const SOURCE: &str = "> [!NOTE]\n> Редактордун сөзү.\n\n## Аталыш\n\n![](table:a)\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\n\
                          Биринчи *абзац*,\nэки сап: [пункт](measure:2.14).\n\n- бир\n- эки\n  - үч\n";

    #[test]
    fn all_words_come_one_block_a_line() {
        let expected = "Редактордун сөзү.\nАталыш\nа б\n1 2\nБиринчи абзац, эки сап: пункт.\nбир\nэки\nүч";
        assert_eq!(markdown(SOURCE).plain_text(), expected);
    }

    #[test]
    fn description_is_the_first_of_the_programmes_own_words() {
        assert_eq!(markdown(SOURCE).description(), "Биринчи абзац, эки сап: пункт.");
        assert_eq!(markdown("- бир\n- эки\n").description(), "бир");
        assert_eq!(markdown("![](table:a)\n").description(), "");
    }

    #[test]
    fn long_text_is_cut_between_words() {
        assert_eq!(shorten("жол куруу", 9), "жол куруу");
        assert_eq!(shorten("жол, куруу", 9), "жол…");
        assert_eq!(shorten("жол куруу бар", 9), "жол куруу…");
        assert_eq!(shorten("жолдорду", 3), "жол…");
    }
}
