//! What the renderers print, in full.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::diag::{Code, Diagnostic, FileId, SourceFile, SourceMap};
use crate::i18n::Locale;

const MEASURE: &str = "\
number: \"1.4\"
direction: governance
task:
  ky: Кѳл жээгин көрктөндүрүү, жээк бойлото өсүмдүк отургузуу
responsible:
  - { body: city-hal, role: lead }
  - { body: city-hall, role: co }
";

/// A measure with this text, and the list of bodies.
fn files(text: &str) -> SourceMap {
    let file = |path: &str, text: &str| SourceFile::new(path.to_owned(), Arc::new(text.into()));
    SourceMap::new(vec![
        file("content/measures/1.4.yaml", text),
        file("content/bodies.yaml", "- id: city-hall\n"),
    ])
}

/// The place where `found` stands first in the measure.
fn at(text: &str, found: &str) -> SourceSpan {
    let start = text.find(found).expect("the text holds what the test looks for");
    SourceSpan::new(FileId(0), start..start + found.len())
}

fn plain(diagnostics: &[Diagnostic], text: &str, locale: Locale) -> String {
    human(diagnostics, &files(text), locale, Style::Plain)
}

fn unknown_body() -> Diagnostic {
    Diagnostic::new(Code::UnknownId, at(MEASURE, "city-hal"))
        .arg("kind", "@kind-body")
        .arg("found", "city-hal")
        .suggest("city-hal", ["city-hall", "road-directorate"])
}

fn look_alike() -> Diagnostic {
    Diagnostic::new(Code::LetterLookAlike, at(MEASURE, "ѳ"))
        .arg("found", "ѳ")
        .arg("expected", "ө")
}

fn duplicate_id() -> Diagnostic {
    Diagnostic::new(Code::DuplicateId, at(MEASURE, "1.4"))
        .arg("kind", "@kind-measure")
        .arg("found", "1.4")
        .also(at(MEASURE, "governance"), "first")
        .also(SourceSpan::new(FileId(1), 6..15), "first")
}

#[test]
fn problems_in_kyrgyz() {
    insta::assert_snapshot!(plain(&[unknown_body(), look_alike(), duplicate_id()], MEASURE, Locale::KY), @r#"
    ката[E401]: `city-hal` деген жооптуу орган жок
     --> content/measures/1.4.yaml:6:13
      |
    6 |   - { body: city-hal, role: lead }
      |             ^^^^^^^^ бар жазуунун аты күтүлгөн
      |
    кеңеш: балким, `city-hall` дегиңиз келгендир?

    ката[E701]: `ѳ` тамгасы `ө` тамгасына окшош гана
     --> content/measures/1.4.yaml:4:8
      |
    4 |   ky: Кѳл жээгин көрктөндүрүү, жээк бойлото өсүмдүк отургузуу
      |        ^ `ө` күтүлгөн
      |
    кеңеш: `ѳ` ордуна кыргызча `ө` тамгасын жазыңыз

    ката[E402]: эки жазуунун аты бирдей: чара `1.4`
     --> content/measures/1.4.yaml:1:10
      |
    1 | number: "1.4"
      |          ^^^ ушул жерде кайталанган
    2 | direction: governance
      |            ---------- биринчи жолу ушул жерде турат
      |
     ::: content/bodies.yaml:1:7
      |
    1 | - id: city-hall
      |       --------- биринчи жолу ушул жерде турат
      |
    кеңеш: бирине башка ат бериңиз
    "#);
}

#[test]
fn problems_in_russian() {
    insta::assert_snapshot!(plain(&[unknown_body(), look_alike(), duplicate_id()], MEASURE, Locale::RU), @r#"
    ошибка[E401]: нет записи с таким именем: ответственный орган `city-hal`
     --> content/measures/1.4.yaml:6:13
      |
    6 |   - { body: city-hal, role: lead }
      |             ^^^^^^^^ ожидается имя существующей записи
      |
    подсказка: возможно, имелось в виду `city-hall`?

    ошибка[E701]: буква `ѳ` только похожа на `ө`
     --> content/measures/1.4.yaml:4:8
      |
    4 |   ky: Кѳл жээгин көрктөндүрүү, жээк бойлото өсүмдүк отургузуу
      |        ^ ожидается `ө`
      |
    подсказка: замените `ѳ` кыргызской буквой `ө`

    ошибка[E402]: две записи с одним именем: мера `1.4`
     --> content/measures/1.4.yaml:1:10
      |
    1 | number: "1.4"
      |          ^^^ здесь имя повторяется
    2 | direction: governance
      |            ---------- здесь оно стоит впервые
      |
     ::: content/bodies.yaml:1:7
      |
    1 | - id: city-hall
      |       --------- здесь оно стоит впервые
      |
    подсказка: дайте одной из записей другое имя
    "#);
}

#[test]
fn problems_in_english() {
    insta::assert_snapshot!(plain(&[unknown_body(), look_alike(), duplicate_id()], MEASURE, Locale::EN), @r#"
    error[E401]: there is no body `city-hal`
     --> content/measures/1.4.yaml:6:13
      |
    6 |   - { body: city-hal, role: lead }
      |             ^^^^^^^^ expected the name of an existing record
      |
    help: did you mean `city-hall`?

    error[E701]: the letter `ѳ` only looks like `ө`
     --> content/measures/1.4.yaml:4:8
      |
    4 |   ky: Кѳл жээгин көрктөндүрүү, жээк бойлото өсүмдүк отургузуу
      |        ^ expected `ө`
      |
    help: replace `ѳ` by the Kyrgyz letter `ө`

    error[E402]: there are two records with one name: measure `1.4`
     --> content/measures/1.4.yaml:1:10
      |
    1 | number: "1.4"
      |          ^^^ here it stands again
    2 | direction: governance
      |            ---------- here it stands first
      |
     ::: content/bodies.yaml:1:7
      |
    1 | - id: city-hall
      |       --------- here it stands first
      |
    help: give one of them another name
    "#);
}

#[test]
fn problem_of_a_whole_file_shows_its_path_only() {
    let diagnostic =
        Diagnostic::new(Code::MissingOriginal, SourceSpan::file_start(FileId(0))).arg("path", "ky.md");
    insta::assert_snapshot!(plain(&[diagnostic], MEASURE, Locale::EN), @r#"
    error[E105]: the section has no text in the original language: `ky.md` is missing
    --> content/measures/1.4.yaml
     |
    help: create `ky.md`; translations stand beside it
    "#);
}

#[test]
fn of_several_lines_the_first_with_words_is_underlined() {
    let range = MEASURE.find("\n  ky").unwrap()..MEASURE.find("responsible").unwrap();
    let diagnostic = Diagnostic::new(Code::WrongType, SourceSpan::new(FileId(0), range))
        .arg("expected", "@type-text")
        .arg("found", "@type-texts-by-language");
    insta::assert_snapshot!(plain(&[diagnostic], MEASURE, Locale::EN), @r#"
    error[E205]: expected a text, found a text by language (`ky: …`)
     --> content/measures/1.4.yaml:4:3
      |
    4 |   ky: Кѳл жээгин көрктөндүрүү, жээк бойлото өсүмдүк отургузуу
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ expected a text
      |
    help: write a text here
    "#);
}

#[test]
fn long_line_is_cut_and_carets_stand_under_their_letters() {
    #[track_caller]
    fn check(before: &str, found: &str, after: &str) {
        let text = format!("---\nnumber: \"1\"\n---\n\n{before}{found}{after}\n");
        let range = text.len() - 1 - after.len() - found.len()..text.len() - 1 - after.len();
        let diagnostic = Diagnostic::new(Code::RawHtml, SourceSpan::new(FileId(0), range)).arg("found", "x");
        for locale in [Locale::KY, Locale::RU, Locale::EN] {
            let printed = plain(std::slice::from_ref(&diagnostic), &text, locale);
            let lines: Vec<_> = printed.lines().collect();
            let (caret_idx, carets) = lines
                .iter()
                .enumerate()
                .find(|(_, line)| line.contains('^'))
                .unwrap();
            let start = carets.chars().position(|c| c == '^').unwrap();
            let n_carets = carets.chars().filter(|c| *c == '^').count();
            let marked: String = lines[caret_idx - 1].chars().skip(start).take(n_carets).collect();
            assert!(
                found.starts_with(&marked) && n_carets >= found.chars().count().min(60),
                "{printed}"
            );
            assert!(lines[caret_idx - 1].chars().count() <= 125, "{printed}");
        }
    }
    let paragraph = "Шаардын өнүгүүсү үчүн жолдор оңдолду, көчөлөр жарыктандырылды. ".repeat(50);
    check(&paragraph, "«Бишкек»", &paragraph);
    check("", "Бишкек", &paragraph);
    check(&paragraph, "Бишкек", "");
    check(&paragraph, "a", &paragraph);
    check(&paragraph, &paragraph, &paragraph);
    check("", &paragraph, "");
}

#[test]
fn stray_spaces_are_underlined_themselves() {
    let text = "title: Билим  берүү\n";
    insta::assert_snapshot!(plain(&[Diagnostic::new(Code::StraySpace, at(text, "  "))], text, Locale::EN), @r#"
    warning[W703]: there is a space too many
     --> content/measures/1.4.yaml:1:13
      |
    1 | title: Билим  берүү
      |             ^^ expected one space inside a text and none at its edges
      |
    help: remove the space
    "#);
}

#[test]
fn color_is_only_added() {
    let diagnostics = [unknown_body(), duplicate_id()];
    let colored = human(&diagnostics, &files(MEASURE), Locale::KY, Style::Color);
    assert!(colored.contains("\u{1b}["));
    assert!(!plain(&diagnostics, MEASURE, Locale::KY).contains('\u{1b}'));
}

#[test]
fn terminal_codes_of_the_author_do_not_reach_the_terminal() {
    let text = "body: \u{1b}[31mred\n";
    let diagnostic = Diagnostic::new(Code::UnknownVariant, at(text, "\u{1b}[31mred"))
        .arg("found", "\u{1b}[31mred")
        .arg("allowed", "\u{1b}[31mred");
    assert!(!plain(&[diagnostic], text, Locale::EN).contains('\u{1b}'));
}

#[test]
fn json_holds_facts_places_and_sentences() {
    let text = json(&[unknown_body(), duplicate_id()], &files(MEASURE), Locale::EN);
    insta::assert_snapshot!(text, @r#"
    [
      {
        "code": "E401",
        "severity": "error",
        "message": "there is no body `city-hal`",
        "path": "content/measures/1.4.yaml",
        "line": 6,
        "column": 13,
        "end_line": 6,
        "end_column": 21,
        "text": "city-hal",
        "label": "expected the name of an existing record",
        "help": "did you mean `city-hall`?",
        "labels": []
      },
      {
        "code": "E402",
        "severity": "error",
        "message": "there are two records with one name: measure `1.4`",
        "path": "content/measures/1.4.yaml",
        "line": 1,
        "column": 10,
        "end_line": 1,
        "end_column": 13,
        "text": "1.4",
        "label": "here it stands again",
        "help": "give one of them another name",
        "labels": [
          {
            "path": "content/measures/1.4.yaml",
            "line": 2,
            "column": 12,
            "end_line": 2,
            "end_column": 22,
            "text": "governance",
            "label": "here it stands first"
          },
          {
            "path": "content/bodies.yaml",
            "line": 1,
            "column": 7,
            "end_line": 1,
            "end_column": 16,
            "text": "city-hall",
            "label": "here it stands first"
          }
        ]
      }
    ]
    "#);
    assert_eq!(json(&[], &files(MEASURE), Locale::EN), "[]\n");
}

proptest! {
    #[test]
    fn no_place_in_no_text_stops_the_renderers(text in "[a-zөү😀\u{301}\t\r\n ]{0,300}", ends in proptest::array::uniform4(0_usize..700)) {
        let [a, b, c, d] = ends;
        let diagnostic = Diagnostic::new(Code::DuplicateKey, SourceSpan::new(FileId(0), a..b))
            .arg("key", text.as_str())
            .also(SourceSpan::new(FileId(0), c..d), "first");
        let diagnostics = [diagnostic];
        prop_assert!(!plain(&diagnostics, &text, Locale::KY).is_empty());
        prop_assert!(!json(&diagnostics, &files(&text), Locale::KY).is_empty());
    }
}
