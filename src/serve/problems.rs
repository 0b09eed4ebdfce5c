//! Problems as HTML: the overlay, the bar's lists, and the page of all of them.
//!
//! In: a state and the address of a page. Out: markup, in the language of the page, with the words that the terminal
//! prints.

use crate::diag::{Diagnostic, Severity, SourceMap, SourceSpan};
use crate::i18n::Locale;

use super::OWN;
use super::behind::{Behind, behind};
use super::page::{self, text_of};
use super::state::{Findings, State};
use super::words::{fact, say, say_with};

/// So many problems are listed before a page becomes too heavy to look at.
const LISTED: usize = 200;

/// A folder is named in the place of its files where there are more.
const N_FILES: usize = 6;

/// How much of a line is shown before and after what is marked in it, in characters.
const AROUND: usize = 48;

/// How much of what is wrong is shown.
const MARKED: usize = 120;

/// The language of the page at `path`, and its address below that language; `None` for the preview's own pages.
fn locate<'p>(state: &State, path: &'p str) -> (Locale, Option<&'p str>) {
    let (path, is_own) = match path.strip_prefix(OWN) {
        Some(own) => (own.split_once('/').map_or("", |(_, of)| of), true),
        None => (path, false),
    };
    match state.site.locate(path) {
        Some((locale, page)) => (locale, (!is_own).then_some(page)),
        None => (state.locale, None),
    }
}

/// What lies over the page at `path` while the content has errors; empty where it has none.
pub(super) fn overlay(state: &State, path: &str) -> String {
    if !state.is_behind() {
        return String::new();
    }
    let (locale, _) = locate(state, path);
    let stays = if state.site.is_empty() {
        "overlay-nothing-yet"
    } else {
        "overlay-stays"
    };
    format!(
        "<section class=\"overlay\" aria-labelledby=\"overlay-title\">\n<header>\
         <div role=\"alert\"><h2 id=\"overlay-title\">{}</h2><p>{}</p></div>\
         <button type=\"button\" class=\"close\" aria-label=\"{}\">✕</button></header>\n\
         <div class=\"list\">{}</div>\n</section>\n",
        text_of(&title(state, locale)),
        text_of(&say(locale, stays)),
        text_of(&say(locale, "overlay-close")),
        all(state, locale),
    )
}

/// The review bar of the page at `path`; empty on the preview's own pages and where there is no site yet.
pub(super) fn bar(state: &State, path: &str) -> String {
    let (locale, Some(page)) = locate(state, path) else {
        return String::new();
    };
    if state.site.is_empty() {
        return String::new();
    }
    let behind = behind(&state.sources, page);
    let of_page: Vec<&Diagnostic> = state
        .problems()
        .into_iter()
        .filter(|diagnostic| is_of(diagnostic, &behind))
        .collect();
    let n_problems = state.problems().len();
    let mut list = String::new();
    if of_page.is_empty() {
        list = format!("<p>{}</p>\n", text_of(&say(locale, "bar-no-problems")));
    } else if let Some(source_map) = state.source_map() {
        list.push_str(&listed(&of_page, source_map, locale));
    }
    let tone = match of_page.iter().map(|one| one.severity()).min() {
        Some(Severity::Error) => "error",
        Some(Severity::Warning) => "warning",
        None => "none",
    };
    let part = |class: &str, summary: &str, panel: &str| {
        format!(
            "<details name=\"panel\" class=\"{class}\"><summary>{summary}</summary>\
             <div class=\"panel\">{panel}</div></details>\n"
        )
    };
    let compare = format!(
        "<a href=\"{OWN}compare/{locale}/{}\">{}</a>\n",
        text_of(page),
        text_of(&say(locale, "bar-compare"))
    );
    let files = part(
        "files",
        &text_of(&say(locale, "bar-files")),
        &files(locale, &behind),
    );
    let all_problems = say_with(locale, "bar-all-problems", &[fact("n", n_problems)]);
    let problems = part(
        &format!("problems {tone}"),
        &format!(
            "{} <b>{}</b>",
            text_of(&say(locale, "bar-problems")),
            of_page.len()
        ),
        &format!(
            "<h2>{}</h2>\n{list}<p class=\"all\"><a href=\"{OWN}problems/{locale}/\">{}</a></p>",
            text_of(&say(locale, "bar-problems-of-page")),
            text_of(&all_problems)
        ),
    );
    format!(
        "<nav class=\"bar\" aria-label=\"{0}\"><span class=\"name\">{0}</span>\n{compare}{files}{problems}</nav>\n",
        text_of(&say(locale, "bar-label"))
    )
}

/// The page of all problems, in the language that `of` begins with.
pub(super) fn page(state: &State, of: &str) -> String {
    let (locale, _) = locate(state, of);
    let back = if state.site.is_empty() {
        String::new()
    } else {
        format!(
            "<p><a href=\"/{locale}/\">{}</a></p>\n",
            text_of(&say(locale, "back-to-site"))
        )
    };
    let title = title(state, locale);
    let text = match (&state.findings, state.is_behind()) {
        (Findings::None, _) => String::new(),
        (_, true) => format!("<p>{}</p>\n", text_of(&say(locale, "overlay-stays"))),
        (_, false) if state.problems().is_empty() => String::new(),
        (_, false) => format!("<p>{}</p>\n", text_of(&say(locale, "problems-hint"))),
    };
    let main = format!("{back}<h1>{}</h1>\n{text}{}", text_of(&title), all(state, locale));
    page::own(locale, "all-problems", &title, &main)
}

/// How many problems there are, in words.
fn title(state: &State, locale: Locale) -> String {
    if let Findings::Trouble(_) = state.findings {
        return say(locale, "title-trouble");
    }
    let problems = state.problems();
    let count = |severity| problems.iter().filter(|one| one.severity() == severity).count();
    let (n_errors, n_warnings) = (count(Severity::Error), count(Severity::Warning));
    let errors = || say_with(locale, "n-errors", &[fact("n", n_errors)]);
    let warnings = || say_with(locale, "n-warnings", &[fact("n", n_warnings)]);
    match (n_errors, n_warnings) {
        (0, 0) => say(locale, "title-no-problems"),
        (_, 0) => errors(),
        (0, _) => warnings(),
        _ => say_with(
            locale,
            "errors-and-warnings",
            &[fact("errors", errors()), fact("warnings", warnings())],
        ),
    }
}

/// Everything that was found.
fn all(state: &State, locale: Locale) -> String {
    if let Findings::Trouble(trouble) = &state.findings {
        return format!(
            "<ol class=\"found\"><li class=\"error\"><p class=\"what\">{}</p>{}</li></ol>\n",
            text_of(&trouble.headline(locale)),
            help(locale, &trouble.help(locale))
        );
    }
    let problems = state.problems();
    let Some(source_map) = state.source_map() else {
        return String::new();
    };
    let mut html = listed(&problems, source_map, locale);
    if problems.len() > LISTED {
        let more = say_with(locale, "more-problems", &[fact("n", problems.len() - LISTED)]);
        html.push_str(&format!("<p>{}</p>\n", text_of(&more)));
    }
    html
}

fn listed(problems: &[&Diagnostic], source_map: &SourceMap, locale: Locale) -> String {
    if problems.is_empty() {
        return String::new();
    }
    let items = problems.iter().take(LISTED);
    let items: String = items.map(|one| item(one, source_map, locale)).collect();
    format!("<ol class=\"found\">\n{items}</ol>\n")
}

/// One problem: what is wrong, where, and what to do.
fn item(diagnostic: &Diagnostic, source_map: &SourceMap, locale: Locale) -> String {
    let wording = diagnostic.wording(locale);
    let (class, severity) = match diagnostic.severity() {
        Severity::Error => ("error", "severity-error"),
        Severity::Warning => ("warning", "severity-warning"),
    };
    let mut html = format!(
        "<li class=\"{class}\"><p class=\"what\"><span class=\"severity\">{}:</span> {} <small>{}</small></p>\n",
        text_of(&say(locale, severity)),
        text_of(&wording.headline),
        diagnostic.code.as_str(),
    );
    match diagnostic.missing_path() {
        Some(path) => html.push_str(&page::place(locale, path, None)),
        None if diagnostic.primary == SourceSpan::nowhere() => {}
        None => html.push_str(&shown(
            source_map,
            &diagnostic.primary,
            wording.label.as_deref(),
            locale,
        )),
    }
    for ((span, _), label) in diagnostic.labels.iter().zip(&wording.labels) {
        html.push_str(&shown(source_map, span, label.as_deref(), locale));
    }
    html.push_str(&wording.help.map(|text| help(locale, &text)).unwrap_or_default());
    html.push_str("</li>\n");
    html
}

fn help(locale: Locale, text: &str) -> String {
    format!(
        "<p class=\"help\"><b>{}:</b> {}</p>",
        text_of(&say(locale, "help")),
        text_of(text)
    )
}

/// A place with the line that stands there and what is to be said of it.
fn shown(source_map: &SourceMap, span: &SourceSpan, label: Option<&str>, locale: Locale) -> String {
    let path = &source_map.file(span.file).path;
    if *span == SourceSpan::file_start(span.file) {
        return page::place(locale, path, None);
    }
    let (line, column) = source_map.line_column(span.file, span.start);
    let place = page::place(locale, &format!("{path}:{line}"), Some(column));
    let (before, marked, after) = excerpt(source_map.file(span.file).text(), span);
    let label = label.map_or_else(String::new, |label| {
        format!("<span class=\"label\">{}</span>", text_of(label))
    });
    format!(
        "{place}<p class=\"excerpt\"><code>{}<mark>{}</mark>{}</code>{label}</p>\n",
        text_of(&before),
        text_of(&marked),
        text_of(&after)
    )
}

/// The line of a place: what is before it, what is meant, what is after it.
fn excerpt(text: &str, span: &SourceSpan) -> (String, String, String) {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize).max(start);
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let before: Vec<char> = text[line_start..start].trim_start().chars().collect();
    let cut = before.len().saturating_sub(AROUND);
    let mut shown_before: String = before[cut..].iter().collect();
    if cut > 0 {
        shown_before.insert(0, '…');
    }
    let first = |text: &str, n: usize| -> String {
        let mut first: String = text.chars().take(n).collect();
        if first.len() < text.len() {
            first.push('…');
        }
        first
    };
    let end = end.min(line_end);
    let marked = first(&text[start..end], MARKED);
    // What is marked stands for the rest of the line where it is too long itself.
    let after = if marked.ends_with('…') {
        String::new()
    } else {
        first(text[end..line_end].trim_end(), AROUND)
    };
    (shown_before, marked, after)
}

/// Whether a problem is one of the files behind a page.
fn is_of(diagnostic: &Diagnostic, behind: &[Behind]) -> bool {
    match diagnostic.missing_path() {
        Some(path) => {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            behind
                .iter()
                .any(|one| one.path.rsplit_once('/').map_or("", |(folder, _)| folder) == folder)
                && folder.starts_with("content/programme/")
        }
        None => {
            let SourceSpan { file, start, .. } = diagnostic.primary;
            behind.iter().any(|one| one.has(file, start))
        }
    }
}

/// The files behind a page, each to be copied; of many in one folder, the folder.
fn files(locale: Locale, behind: &[Behind]) -> String {
    let mut places: Vec<(String, Option<usize>)> = Vec::new();
    for one in behind {
        let folder = one.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let n_beside = behind
            .iter()
            .filter(|other| other.path.rsplit_once('/').is_some_and(|(of, _)| of == folder))
            .count();
        let place = if n_beside > N_FILES {
            (format!("{folder}/"), None)
        } else {
            (one.path.clone(), Some(one.line))
        };
        if !places.contains(&place) && places.len() < LISTED {
            places.push(place);
        }
    }
    let items = places.iter().map(|(path, line)| {
        let place = page::place(locale, path, *line);
        format!("<li>{place}</li>\n")
    });
    let hint = text_of(&say(locale, "bar-files-hint"));
    format!(
        "<h2>{}</h2>\n<p>{hint}</p>\n<ul class=\"places\">\n{}</ul>",
        text_of(&say(locale, "bar-files-of-page")),
        items.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::FileId;

    #[track_caller]
    fn check(text: &str, found: &str, expected: (&str, &str, &str)) {
        let start = text.find(found).unwrap();
        let span = SourceSpan::new(FileId(0), start..start + found.len());
        let (before, marked, after) = excerpt(text, &span);
        assert_eq!((before.as_str(), marked.as_str(), after.as_str()), expected);
    }

    #[test]
    fn excerpt_is_the_line_of_the_place_and_no_longer_than_can_be_read() {
        check("a: 1\n  жол: көпүрө # x\n", "көпүрө", ("жол: ", "көпүрө", " # x"));
        check("a: b\nc", "b\nc", ("a: ", "b", ""));
        let long = format!("{}x{}", "ж".repeat(60), "о".repeat(60));
        let (before, after) = (format!("…{}", "ж".repeat(48)), format!("{}…", "о".repeat(48)));
        check(&long, "x", (&before, "x", &after));
    }
}
