//! A page as the preview hands it out, and what tells it from another.

use crate::i18n::Locale;
use crate::output::markup::escape;

use super::OWN;
use super::words::say;

/// What stands in the page beside its own bytes: the script, with the version of the page that it is in.
///
/// A file rather than code in the page, so that a site's policy for scripts need not make an exception.
pub(super) fn with_script(html: &[u8], version: &str) -> Vec<u8> {
    let line = format!("<script src=\"{OWN}preview.js\" data-version=\"{version}\" defer></script>\n");
    let end = html
        .windows(b"</body>".len())
        .rposition(|bytes| bytes.eq_ignore_ascii_case(b"</body>"))
        .unwrap_or(html.len());
    [&html[..end], line.as_bytes(), &html[end..]].concat()
}

/// Tells a page from another, its head and its body apart: where only a style sheet has another name, the body stays.
pub(super) fn version(html: &[u8]) -> String {
    let body = html.windows(b"<body".len()).position(|bytes| bytes == b"<body");
    let (head, body) = html.split_at(body.unwrap_or(html.len()));
    let digest = |bytes: &[u8]| blake3::hash(bytes).to_hex()[..12].to_owned();
    format!("{}-{}", digest(head), digest(body))
}

/// A page of the preview's own: `class` for its style, `title`, and what stands in it.
pub(super) fn own(locale: Locale, class: &str, title: &str, main: &str) -> String {
    let mut escaped = String::new();
    escape(title, &mut escaped);
    format!(
        "<!doctype html>\n<html lang=\"{locale}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{escaped}</title>\n\
         <link rel=\"stylesheet\" href=\"{OWN}preview.css\">\n</head>\n\
         <body class=\"own {class}\">\n<main id=\"main\" tabindex=\"-1\">\n{main}</main>\n</body>\n</html>\n"
    )
}

/// What is shown while there has been no good site yet; the overlay tells the rest.
pub(super) fn waiting(locale: Locale) -> String {
    let title = say(locale, "waiting-title");
    let text = say(locale, "waiting-text");
    let main = format!("<h1>{}</h1>\n<p>{}</p>\n", text_of(&title), text_of(&text));
    own(locale, "waiting", &title, &main)
}

/// Words as text of an element or of an attribute.
pub(super) fn text_of(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    escape(words, &mut escaped);
    escaped
}

/// A place in the files, as a button that copies it.
pub(super) fn place(locale: Locale, path: &str, line: Option<usize>) -> String {
    button(locale, path, path, line)
}

/// The same where it has been said which folder is meant: only the file's name is shown, and all of it copied.
pub(super) fn short_place(locale: Locale, path: &str, line: Option<usize>) -> String {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    button(locale, path, name, line)
}

fn button(locale: Locale, path: &str, shown: &str, line: Option<usize>) -> String {
    let line = line.map_or_else(String::new, |line| format!(":{line}"));
    let (path, shown) = (text_of(path), text_of(shown));
    let title = text_of(&say(locale, "copy"));
    let done = text_of(&say(locale, "copied"));
    format!(
        "<button type=\"button\" class=\"place\" data-copy=\"{path}{line}\" data-copied=\"{done}\" \
         title=\"{title}: {path}{line}\"><code>{shown}{line}</code></button>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_is_the_last_of_the_body_and_changes_nothing_else() {
        for (html, before, after) in [
            ("<p>a</body></html>", "<p>a", "</body></html>"),
            ("<p>a", "<p>a", ""),
            ("<p>&lt;/body></BODY>", "<p>&lt;/body>", "</BODY>"),
        ] {
            let page = String::from_utf8(with_script(html.as_bytes(), "v")).unwrap();
            let script = "<script src=\"/_onuguu/preview.js\" data-version=\"v\" defer></script>\n";
            assert_eq!(page, format!("{before}{script}{after}"));
        }
    }

    #[test]
    fn words_of_others_stay_words() {
        assert!(place(Locale::EN, "a\"<b>", Some(3)).contains("<code>a&quot;&lt;b&gt;:3</code>"));
        assert!(own(Locale::EN, "x", "<b>", "").contains("<title>&lt;b&gt;</title>"));
    }
}
