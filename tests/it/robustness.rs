//! Nothing that stands in a file, however broken, makes the generator panic or point outside of the file.
//!
//! Random scraps of syntax meet random bytes: random bytes alone would hardly ever get past the first check.

#![expect(
    clippy::disallowed_methods,
    reason = "how long to search is asked of the environment"
)]

use onuguu::diag::render::{Style, human, json};
use onuguu::diag::{FileId, Sink, SourceMap};
use onuguu::i18n::Locale;
use onuguu::load::Sources;
use onuguu::load::markdown::parse;
use onuguu::render::markdown::{Labels, Piece, render};
use proptest::prelude::*;
use proptest::string::string_regex;
use proptest::test_runner::Config;

use crate::site::Site;

/// One file of each kind that authors write.
const CONTENT: [&str; 11] = [
    "content/site.yaml",
    "content/programme/1-roads/ky.md",
    "content/programme/1-roads/ru.md",
    "content/tables/roads-by-year.yaml",
    "content/swot.yaml",
    "content/directions.yaml",
    "content/bodies.yaml",
    "content/places.yaml",
    "content/measures/2.10.yaml",
    "content/reports/2024-Q2/1.1.yaml",
    "content/source/programme-ky.txt",
];

/// One file of each kind that a theme is made of.
const THEME: [&str; 6] = [
    "themes/default/theme.yaml",
    "themes/default/i18n/ky.ftl",
    "themes/default/templates/section.html",
    "themes/default/templates/components/table.html",
    "themes/default/styles/tokens.css",
    "assets/roads.svg",
];

/// So many cases, unless `PROPTEST_CASES` asks for more. A failure prints its input and leaves no file behind.
fn cases(n: u32) -> Config {
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => config,
        None => Config { cases: n, ..config },
    }
}

/// Texts that match; a strategy made of the pattern alone would read it anew for every text.
fn scraps(pattern: &str) -> impl Strategy<Value = String> + use<> {
    string_regex(pattern).expect("the pattern is right")
}

/// Bytes of a file: anything, or scraps of YAML and Markdown.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let scraps = scraps(
        r#"(- |\? |: |: \{|\}|\[|\]|,|\n|\r\n|\t|  |    |"|'|#|&a|\*a|!!str|\||>-|%|---\n|\.\.\.\n|~|ky: |id: |title: |rows:|cells: |lines: |number: |"2\.10"|2\.10|-9223372036854775808|1e400|\.inf|null|yes|\u{feff}|\u{0}|\u{2028}|ө|ѳ|😀|a|Ш|\PC){0,60}"#,
    );
    let with_head = |(text, has_head): (String, bool)| {
        let head = if has_head {
            "---\nnumber: \"1\"\ntitle: Жол\n---\n"
        } else {
            ""
        };
        format!("{head}{text}").into_bytes()
    };
    prop_oneof![
        1 => proptest::collection::vec(any::<u8>(), 0..120),
        2 => (scraps, any::<bool>()).prop_map(with_head),
    ]
}

fn markdown() -> impl Strategy<Value = String> {
    scraps(
        r"(!|\[|\]|\(|\)|<|>|#|-|\+|`|```|\*|_|~|\||\n|\n\n|\r\n|  |    |\t|\\|:|ө|„|😀|a|1\.|table:roads-by-year|chart:roads-by-year|swot:|measure:2\.10|#a|assets/roads\.svg|&ouml;|&#0;|<b>|<!--|\[1\]: |\[\^1\]|> \[!NOTE\]\n|\PC){0,60}",
    )
}

/// Markdown without mistakes in it.
fn tame_markdown() -> impl Strategy<Value = String> {
    scraps(
        r"(\*|_|`|\||\n|\n\n|  |    |- |1\. |### |> |> \[!NOTE\]\n> |\[а\]\(measure:2\.10\)|\[б\]\(https://example\.kg/\)|\n\n!\[\]\(table:roads-by-year\)\n\n|ө|😀|&|а|сөз ){0,40}",
    )
}

/// A change of a file that a slip of the hand, an editor or a lost connection can make.
#[derive(Clone, Debug)]
enum Damage {
    Truncate(usize),
    Overwrite(usize, u8),
    Insert(usize, Vec<u8>),
    Delete(usize, usize),
    Repeat(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        any::<usize>().prop_map(Damage::Truncate),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Damage::Overwrite(at, byte)),
        (any::<usize>(), bytes()).prop_map(|(at, bytes)| Damage::Insert(at, bytes)),
        (any::<usize>(), 0_usize..40).prop_map(|(at, len)| Damage::Delete(at, len)),
        (any::<usize>(), 0_usize..400).prop_map(|(at, len)| Damage::Repeat(at, len)),
    ]
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        let place = |at: &usize, bytes: &[u8]| at % (bytes.len() + 1);
        match self {
            Self::Truncate(at) => bytes.truncate(place(at, bytes)),
            Self::Overwrite(at, byte) => {
                let at = place(at, bytes);
                bytes.splice(at..(at + 1).min(bytes.len()), [*byte]);
            }
            Self::Insert(at, new) => {
                let at = place(at, bytes);
                bytes.splice(at..at, new.iter().copied());
            }
            Self::Delete(at, len) => {
                let at = place(at, bytes);
                bytes.drain(at..(at + len).min(bytes.len()));
            }
            Self::Repeat(at, len) => {
                let at = place(at, bytes);
                let again = bytes[at..(at + len).min(bytes.len())].to_vec();
                bytes.splice(at..at, again);
            }
        }
    }
}

fn damaged(mut site: Site, path: &str, damages: &[Damage]) -> Site {
    let mut bytes = site.files()[path].clone();
    for damage in damages {
        damage.apply(&mut bytes);
    }
    site = site.bytes(path, &bytes);
    site
}

/// Reads and checks the content, without a theme and pages: hundreds of times as fast as a build.
fn read(site: &Site) -> Result<(), TestCaseError> {
    let content = site
        .files()
        .iter()
        .filter(|(path, _)| !path.starts_with("themes/"));
    let sources = Sources::new(
        content
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect(),
    );
    let mut sink = Sink::default();
    let programme = onuguu::load::load(&sources, &mut sink);
    onuguu::check::run(&programme, &mut sink);
    shown(&sink.into_sorted(), &sources.source_map())
}

fn build(site: &Site) -> Result<(), TestCaseError> {
    let built = site.build();
    prop_assert_eq!(built.files.is_empty(), built.has_errors());
    shown(&built.diagnostics, &built.source_map)
}

/// Every problem can be shown to people and to programs in the three languages, and lies in its file.
fn shown(diagnostics: &[onuguu::diag::Diagnostic], files: &SourceMap) -> Result<(), TestCaseError> {
    for diagnostic in diagnostics {
        let spans =
            std::iter::once(&diagnostic.primary).chain(diagnostic.labels.iter().map(|(span, _)| span));
        for span in spans {
            let len = files.file(span.file).text().len();
            prop_assert!(span.start <= span.end, "{}: {:?}", diagnostic.code, span);
            prop_assert!(
                span.end as usize <= len,
                "{}: {:?} of {}",
                diagnostic.code,
                span,
                len
            );
        }
    }
    for locale in [Locale::KY, Locale::RU, Locale::EN] {
        for style in [Style::Plain, Style::Color] {
            let text = human(diagnostics, files, locale, style);
            prop_assert_eq!(text.is_empty(), diagnostics.is_empty());
        }
        let problems: Result<Vec<serde_json::Value>, _> =
            serde_json::from_str(&json(diagnostics, files, locale));
        prop_assert_eq!(
            problems.map(|problems| problems.len()).ok(),
            Some(diagnostics.len())
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn any_bytes_in_any_file_are_read_and_told_of(kind in 0..CONTENT.len(), bytes in bytes()) {
        read(&Site::reported().bytes(CONTENT[kind], &bytes))?;
    }

    #[test]
    fn damaged_content_is_read_and_told_of(
        kind in 0..CONTENT.len(),
        damages in proptest::collection::vec(damage(), 1..4),
    ) {
        read(&damaged(Site::reported(), CONTENT[kind], &damages))?;
    }

    #[test]
    fn any_markdown_becomes_clean_html_beside_any_translation(text in markdown(), translation in markdown()) {
        let read_text = |text: &str| parse(text, 0, FileId(0), &mut Sink::default());
        let original = (Locale::KY, read_text(&text));
        let translation_read = read_text(&translation);
        let labels = Labels { note: "Эскертүү", behind: "эски" };
        for translation in [None, Some(&translation_read)] {
            for piece in render(&original, translation, labels, &|_| "../".to_owned()) {
                if let Piece::Html(html) = piece {
                    let has_author_s_tag = html.contains("<b>") || html.contains("<!--");
                    prop_assert!(!has_author_s_tag, "{html}");
                }
            }
        }
        let site = Site::minimal().append("content/programme/1-roads/ky.md", &format!("\n{text}\n"));
        read(&site.append("content/programme/1-roads/ru.md", &format!("\n{translation}\n")))?;
    }
}

proptest! {
    #![proptest_config(cases(16))]

    #[test]
    fn damaged_projects_are_built_or_refused(
        kind in 0..CONTENT.len() + THEME.len(),
        damages in proptest::collection::vec(damage(), 1..3),
    ) {
        let path = CONTENT.iter().chain(&THEME).nth(kind).expect("the kind is one of both");
        build(&damaged(Site::reported(), path, &damages))?;
    }

    #[test]
    fn any_bytes_in_any_file_of_the_theme_are_built_or_refused(kind in 0..THEME.len(), bytes in bytes()) {
        build(&Site::minimal().bytes(THEME[kind], &bytes))?;
    }

    #[test]
    fn any_tame_markdown_is_published_with_any_translation(text in tame_markdown(), translation in tame_markdown()) {
        let site = Site::minimal().append("content/programme/1-roads/ky.md", &format!("\n{text}\n"));
        build(&site.append("content/programme/1-roads/ru.md", &format!("\n{translation}\n")))?;
    }
}
