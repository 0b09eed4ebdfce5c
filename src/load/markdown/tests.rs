//! Problems are compared as code, text under the caret and further facts.

use super::*;
use crate::model::Id;

const FILE: FileId = FileId(7);
const HEAD: &str = "---\ntitle: Жол\n---\n";

/// Reads `body` below front matter; problems come as code, text under the caret and suggestion.
fn read(body: &str) -> (Markdown, Vec<String>) {
    let file = format!("{HEAD}{body}");
    let mut sink = Sink::default();
    let markdown = parse(body, HEAD.len(), FILE, &mut sink);
    let problems = sink
        .into_sorted()
        .iter()
        .map(|problem| describe(problem, &file))
        .collect();
    (markdown, problems)
}

fn describe(problem: &Diagnostic, file: &str) -> String {
    assert_eq!(problem.primary.file, FILE);
    let mut line = format!("{} `{}`", problem.code, slice(file, &problem.primary));
    for (name, value) in &problem.args {
        if name != "found" {
            let value = match value {
                crate::i18n::Arg::Text(text) => text.clone(),
                crate::i18n::Arg::Number(number) => number.to_string(),
            };
            line.extend([" ", name, "=", &value]);
        }
    }
    line
}

fn slice<'a>(file: &'a str, span: &SourceSpan) -> &'a str {
    &file[span.start as usize..span.end as usize]
}

#[track_caller]
fn check(body: &str, expected: &[&str]) {
    assert_eq!(read(body).1, expected, "{body}");
}

#[test]
fn headings_links_and_placements_are_collected() {
    let (markdown, problems) = read(
        "Текст [пункт](measure:2.14) жана [бөлүм](section:2.4-networks#suu \"аталыш\").\n\n## Жаңы *муун*\n\n\
         ![](table+chart:students)\n\n### Жаңы муун\n\n![](swot:)\n\n> [!NOTE]\n> [сайт](<https://example.org/>)\n\n\
         ![Карта](assets/map.png) <https://example.org/a>\n",
    );
    assert_eq!(problems, <[&str; 0]>::default());
    let headings: Vec<_> = markdown
        .headings
        .iter()
        .map(|h| (h.level, h.anchor.as_str(), h.text.as_str()))
        .collect();
    assert_eq!(
        headings,
        [(2, "jangy-muun", "Жаңы муун"), (3, "jangy-muun-2", "Жаңы муун")]
    );
    let id = |text| Id::new(text).unwrap();
    let links: Vec<_> = markdown.links.iter().map(|link| link.value.clone()).collect();
    assert_eq!(links[0], Link::Measure(id("2.14")));
    assert_eq!(
        links[1],
        Link::Section(id("2.4-networks"), Some("suu".to_owned()))
    );
    assert_eq!(links[2], Link::External("https://example.org/".to_owned()));
    assert_eq!(links[3], Link::External("https://example.org/a".to_owned()));
    let placements: Vec<_> = markdown
        .placements
        .iter()
        .map(|placement| placement.value.clone())
        .collect();
    assert_eq!(
        placements,
        [Placement::ChartAndTable(id("students")), Placement::Swot]
    );
    assert_eq!(markdown.pictures[0].value, "assets/map.png");
}

#[test]
fn places_of_links_and_placements_are_their_destinations() {
    let body = "Ө [ө](measure:2.14 \"Ө\"), [a\\]b](<body:city-hall>), [ө][1], <https://example.org>\n\n\
                [1]: place:park-a 'Ө'\n\n![ө](table:a)\n";
    let (markdown, problems) = read(body);
    assert_eq!(problems, <[&str; 0]>::default());
    let file = format!("{HEAD}{body}");
    let links: Vec<_> = markdown
        .links
        .iter()
        .map(|link| slice(&file, &link.span))
        .collect();
    assert_eq!(
        links,
        [
            "measure:2.14",
            "body:city-hall",
            "place:park-a",
            "https://example.org"
        ]
    );
    assert_eq!(slice(&file, &markdown.placements[0].span), "table:a");
}

#[test]
fn html_is_refused() {
    check(
        "Ө <b class=\"x\">ө</b>\n",
        &["E504 `<b class=\"x\">`", "E504 `</b>`"],
    );
    check("<div>\nтекст\n</div>\n", &["E504 `<div>`"]);
    check("<!-- сыр -->\n\nтекст", &["E504 `<!-- сыр -->`"]);
    check("3 < 5, 5 > 3, `<b>`\n", &[]);
}

#[test]
fn unknown_and_misplaced_placements_are_refused() {
    check(
        "![](tabel:a)\n",
        &["E505 `tabel:a` misplaced=no suggestion=table:a"],
    );
    check("![](table:Окуучулар)\n", &["E505 `table:Окуучулар` misplaced=no"]);
    check(
        "![](students)\n",
        &["E505 `students` misplaced=no suggestion=table:students"],
    );
    check(
        "![карта](map.png)\n",
        &["E505 `map.png` misplaced=no suggestion=assets/map.png"],
    );
    check("Ө ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
    check("- ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
    check("> ![](table:a)\n", &["E505 `table:a` misplaced=yes"]);
    check("## ![](table:a) Ө\n", &["E505 `table:a` misplaced=yes"]);
    check(
        "![x](https://example.org/x.png)\n",
        &["E505 `https://example.org/x.png` misplaced=no"],
    );
}

#[test]
fn links_that_lead_nowhere_are_refused() {
    check(
        "[ө](mesure:2.14)\n",
        &["E502 `mesure:2.14` suggestion=measure:2.14"],
    );
    check("[ө](measure:)\n", &["E502 `measure:`"]);
    check(
        "[ө](body:City-Hall)\n",
        &["E502 `body:City-Hall` suggestion=body:city-hall"],
    );
    check("[ө](../ky.md)\n", &["E502 `../ky.md`"]);
    check("[ө](javascript:alert)\n", &["E502 `javascript:alert`"]);
    check(
        "[ө](www.example.org)\n",
        &["E502 `www.example.org` suggestion=https://www.example.org"],
    );
    check("[ө]()\n", &["E502 `[ө]()`"]);
    check("[ө][1]\n\n[1]: nowhere\n", &["E502 `nowhere`"]);
}

#[test]
fn headings_of_impossible_levels_are_refused() {
    check(
        "# Ө\n",
        &["E507 `# Ө` found=1 expected=2".replace(" found=1", "").as_str()],
    );
    check("## Ө\n\n#### Ө\n", &["E507 `#### Ө` expected=3"]);
    check("### Ө\n", &["E507 `### Ө` expected=2"]);
    check("## Ө\n\n### Ө\n\n## Ө\n\n### Ө\n\n#### Ө\n", &[]);
}

#[test]
fn what_readers_could_not_perceive_is_refused() {
    check("## \n", &["E207 `##` of=heading"]);
    check("## …\n", &["E207 `## …` of=heading"]);
    check("Ө ![](assets/x.png)\n", &["E508 `![](assets/x.png)` of=text"]);
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(512))]

    /// Scraps of syntax meet letters of two and three bytes; plain random text would hardly ever be Markdown.
    #[test]
    fn any_text_is_read_and_every_place_lies_in_it(
        body in r"(!|\[|\]|\(|\)|<|>|#|-|`|\*|\||\n|\r\n|  |\t|\\|:|ө|„|😀|a|table:a|measure:1|assets/|&ouml;|<b>|\[1\]: |> \[!NOTE\]\n|\PC){0,40}"
    ) {
        let file = format!("{HEAD}{body}");
        let mut sink = Sink::default();
        let markdown = parse(&body, HEAD.len(), FILE, &mut sink);
        let spans = sink.into_sorted().into_iter().map(|problem| problem.primary)
            .chain(markdown.links.into_iter().map(|link| link.span))
            .chain(markdown.pictures.into_iter().map(|picture| picture.span))
            .chain(markdown.placements.into_iter().map(|placement| placement.span));
        for span in spans {
            proptest::prop_assert!(file.get(span.start as usize..span.end as usize).is_some(), "{:?}", span);
        }
    }
}
