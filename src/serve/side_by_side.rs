//! The texts behind a page in all languages, passage by passage, each with its state and its place.

use std::collections::HashMap;

use crate::diag::{FileId, Sink, SourceMap, SourceSpan};
use crate::i18n::Locale;
use crate::load::{self, Sources};
use crate::model::lock::TranslationState;
use crate::translate::units;

use super::behind::{Behind, behind};
use super::page::{self, text_of};
use super::site::Answer;
use super::state::State;
use super::words::{fact, say, say_with};

/// Every text of the content in all languages.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The languages, the original first.
    languages: Vec<Locale>,
    rows: Vec<Row>,
}

/// One text in all languages.
#[derive(Debug)]
struct Row {
    /// Where the original stands.
    file: FileId,
    start: u32,
    /// Names the field or the passage in the file.
    field: String,
    /// In the order of the languages.
    cells: Vec<Cell>,
}

/// A text in one language.
#[derive(Clone, Debug, Default)]
struct Cell {
    text: Option<String>,
    /// What is known of a translation; nothing of the original.
    state: Option<TranslationState>,
    path: String,
    line: Option<usize>,
}

impl Texts {
    /// The texts of all files that can be read.
    fn new(sources: &Sources) -> Self {
        let programme = load::load(sources, &mut Sink::default());
        let files = sources.source_map();
        let languages: Vec<Locale> = programme.config.languages.iter().collect();
        let mut rows: Vec<Row> = Vec::new();
        let mut known: HashMap<SourceSpan, usize> = HashMap::new();
        // A programme in one language has its texts all the same.
        let translations = if languages.len() > 1 {
            &languages[1..]
        } else {
            &languages[..]
        };
        for locale in translations {
            let at = languages.iter().position(|known| known == locale).unwrap_or(0);
            for unit in units(sources, &programme, *locale) {
                let idx = *known.entry(unit.original_span.clone()).or_insert_with(|| {
                    let mut cells = vec![Cell::default(); languages.len()];
                    cells[0] = Cell {
                        text: Some(unit.original.clone()),
                        state: None,
                        path: files.file(unit.original_span.file).path.clone(),
                        line: Some(line(&files, &unit.original_span)),
                    };
                    rows.push(Row {
                        file: unit.original_span.file,
                        start: unit.original_span.start,
                        field: unit
                            .context
                            .split_once('#')
                            .map_or("", |(_, field)| field)
                            .to_owned(),
                        cells,
                    });
                    rows.len() - 1
                });
                if at > 0 {
                    let line = unit.translation.as_ref().map(|(_, span)| line(&files, span));
                    rows[idx].cells[at] = Cell {
                        text: unit.translation.map(|(text, _)| text),
                        state: unit.state,
                        path: unit.path,
                        line,
                    };
                }
            }
        }
        Self { languages, rows }
    }

    /// The texts of the files behind a page, file by file.
    fn of<'t>(&'t self, behind: &'t [Behind]) -> impl Iterator<Item = (&'t Behind, Vec<&'t Row>)> {
        behind.iter().filter_map(|one| {
            let is_shown =
                |row: &&Row| one.has(row.file, row.start) && one.field.is_none_or(|field| field == row.field);
            let rows: Vec<&Row> = self.rows.iter().filter(is_shown).collect();
            (!rows.is_empty()).then_some((one, rows))
        })
    }
}

fn line(files: &SourceMap, span: &SourceSpan) -> usize {
    files.line_column(span.file, span.start).0
}

/// The page that shows the texts behind another one, whose address is `of`; `None` where there is no such page.
pub(super) fn page(state: &State, of: &str) -> Option<String> {
    let (locale, page) = state.site.locate(of)?;
    let Answer::File(_, html) = state.site.answer(of) else {
        return None;
    };
    let html = String::from_utf8_lossy(html);
    let of_title = heading(&html);
    let texts = state.texts.get_or_init(|| Texts::new(&state.sources));
    let behind = behind(&state.sources, page);
    let title = say(locale, "compare-title");
    let mut main = format!(
        "<header><p><a href=\"/{}\">{}</a></p>\n<h1><small>{}</small> {of_title}</h1></header>\n",
        text_of(of),
        text_of(&say(locale, "back-to-page")),
        text_of(&title)
    );
    let mut n_rows = 0;
    let mut tables = String::new();
    for (one, rows) in texts.of(&behind) {
        n_rows += rows.len();
        tables.push_str(&format!("<section>\n<h2>{}</h2>\n", text_of(&one.path)));
        tables.extend(rows.iter().map(|row| row_html(locale, &texts.languages, row)));
        tables.push_str("</section>\n");
    }
    if n_rows == 0 {
        main.push_str(&format!("<p>{}</p>\n", text_of(&say(locale, "compare-nothing"))));
    } else {
        main.push_str(&columns(locale, &texts.languages, page));
        main.push_str(&tables);
    }
    Some(page::own(
        locale,
        &format!("compare n{}", texts.languages.len()),
        &title,
        &main,
    ))
}

/// The heading of a page without its tags; it stays the markup that it is.
fn heading(html: &str) -> String {
    let between = |start: &str, end: &str| {
        let (_, rest) = html.split_once(start)?;
        rest.split_once(end).map(|(text, _)| text)
    };
    let heading = between("<h1>", "</h1>").or_else(|| between("<title>", "</title>"));
    let mut text = String::new();
    for part in heading.unwrap_or_default().split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    text.trim().to_owned()
}

/// A field's way through its file for people: `actions.0.text` is the first of the actions.
fn way(field: &str) -> String {
    let field = field.strip_suffix(".text").unwrap_or(field);
    let parts = field.split('.').map(|part| match part.parse::<usize>() {
        Ok(idx) => (idx + 1).to_string(),
        Err(_) => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join(" › ")
}

/// The heads of the columns: each language by its own name, which leads to the page in it.
fn columns(locale: Locale, languages: &[Locale], page: &str) -> String {
    let head = |of: &Locale| {
        format!(
            "<li><a href=\"/{of}/{}\" lang=\"{of}\" hreflang=\"{of}\">{}</a></li>\n",
            text_of(page),
            text_of(&name(*of))
        )
    };
    format!(
        "<nav class=\"columns\" aria-label=\"{}\"><ul>\n{}</ul></nav>\n",
        text_of(&say(locale, "compare-columns")),
        languages.iter().map(head).collect::<String>()
    )
}

fn row_html(locale: Locale, languages: &[Locale], row: &Row) -> String {
    let cells = languages.iter().zip(&row.cells).map(|(of, cell)| {
        let (class, words) = match (&cell.text, cell.state) {
            (None, _) => ("missing", "state-missing"),
            (Some(_), None) => ("original", "state-original"),
            (Some(_), Some(TranslationState::Reviewed)) => ("reviewed", "state-reviewed"),
            (Some(_), Some(TranslationState::Current)) => ("current", "state-current"),
            (Some(_), Some(TranslationState::Behind)) => ("behind", "state-behind"),
            (Some(_), Some(TranslationState::Unrecorded)) => ("unrecorded", "state-unrecorded"),
        };
        let text = cell.text.as_ref().map_or_else(String::new, |text| {
            format!("<div class=\"text\" lang=\"{of}\">{}</div>\n", text_of(text))
        });
        format!(
            "<div class=\"cell {class}\">\n<p class=\"language\" lang=\"{of}\">{}</p>\n{text}\
             <p class=\"about\"><span class=\"state\">{}</span> {}</p>\n</div>\n",
            text_of(&name(*of)),
            text_of(&say(locale, words)),
            page::short_place(locale, &cell.path, cell.line)
        )
    });
    let cells: String = cells.collect();
    // A passage of a text has no name but its number.
    let field = match row.field.parse::<usize>() {
        Ok(idx) => say_with(locale, "passage", &[fact("n", idx + 1)]),
        Err(_) => way(&row.field),
    };
    format!(
        "<article>\n<h3>{}</h3>\n<div class=\"cells\">\n{cells}</div>\n</article>\n",
        text_of(&field)
    )
}

/// A language by its own name, or by its code.
fn name(locale: Locale) -> String {
    match locale {
        Locale::KY => "Кыргызча".to_owned(),
        Locale::RU => "Русский".to_owned(),
        Locale::EN => "English".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heading_has_no_tags() {
        assert_eq!(
            heading("<title>b</title><h1><small>Мера 1.</small> А &amp; Б</h1>"),
            "Мера 1. А &amp; Б"
        );
        assert_eq!(heading("<title>b</title><h1 id=x>a</h1>"), "b");
    }

    #[test]
    fn way_counts_as_people_do() {
        assert_eq!(way("actions.0.text"), "actions › 1");
        assert_eq!(way("task"), "task");
    }
}
