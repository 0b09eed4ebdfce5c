//! Everything that an author can get wrong, and the message that she gets: one small edit of the minimal
//! programme each, the message in full in `snapshots/`, in one of the three languages in turn.

use std::collections::BTreeSet;

use onuguu::diag::{Code, Severity};
use onuguu::i18n::Locale;
use onuguu::model::lock::Digest;

use crate::site::Site;

const SITE: &str = "content/site.yaml";
const KY: &str = "content/programme/1-roads/ky.md";
const RU: &str = "content/programme/1-roads/ru.md";
const EN: &str = "content/programme/1-roads/en.md";
const TABLE: &str = "content/tables/roads-by-year.yaml";
const SWOT: &str = "content/swot.yaml";
const DIRECTIONS: &str = "content/directions.yaml";
const BODIES: &str = "content/bodies.yaml";
const PLACES: &str = "content/places.yaml";
const EVERYDAY: &str = "content/search/en.yaml";
const LIGHTING: &str = "content/measures/1.1.yaml";
const ROADS: &str = "content/measures/2.10.yaml";

// Of the programme with reports, `Site::reported()`.
const BEGUN: &str = "content/reports/2024-Q1/1.1.yaml";
const DONE: &str = "content/reports/2024-Q2/1.1.yaml";
const ACT: &str = "content/reports/2024-Q2/1.1-act.txt";
const ROADS_BEGUN: &str = "content/reports/2024-Q1/2.10.yaml";

/// One mistake.
struct Case {
    name: &'static str,
    locale: Locale,
    make: fn(Site) -> Site,
}

macro_rules! cases {
    ($($name:ident $locale:ident $make:expr;)*) => {
        const CASES: &[Case] = &[
            $(Case { name: stringify!($name), locale: Locale::$locale, make: $make },)*
        ];
        $(
            #[test]
            fn $name() {
                let make: fn(Site) -> Site = $make;
                check(stringify!($name), Locale::$locale, make);
            }
        )*
    };
}

#[track_caller]
fn check(name: &str, locale: Locale, make: fn(Site) -> Site) {
    let problems = make(Site::minimal()).problems(locale);
    assert_ne!(problems, "", "{name} is no mistake");
    insta::with_settings!({ omit_expression => true, snapshot_path => "snapshots/broken", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, problems);
    });
}

/// The text of a report made a report on `period`, with `days` for those of handing in and of approval.
#[track_caller]
fn dated(report: &str, period: &str, days: &[&str; 2]) -> String {
    report
        .replace("2024-Q1", period)
        .replace("2024-04-08", days[0])
        .replace("2024-04-15", days[1])
}

/// The report at `path` in the folder of another period.
#[track_caller]
fn moved(site: Site, path: &str, period: &str, days: &[&str; 2]) -> Site {
    let text = dated(&site.text(path), period, days);
    let to = path.replace("2024-Q1", period);
    site.rename(path, &to).edit(&to, &text)
}

/// The report at `path` handed in a second time, to correct the report `corrects`.
#[track_caller]
fn corrected(path: &str, corrects: &str) -> Site {
    let site = Site::reported();
    let text = format!("{}corrects: {corrects}\n", site.text(path));
    site.edit(&path.replace(".yaml", "-2.yaml"), &text)
}

/// The file of evidence as one of another type.
#[track_caller]
fn retyped(ending: &str) -> Site {
    let name = format!("1.1-act.{ending}");
    let site = Site::reported().rename(ACT, &format!("content/reports/2024-Q2/{name}"));
    site.replace(DONE, "file: 1.1-act.txt", &format!("file: {name}"))
}

cases! {
    // Files
    invalid_utf8 KY |site| site.bytes(PLACES, b"- id: street-lenin\n  kind: street\n  name: { ky: \xcb\xe5\xed\xe8\xed }\n");
    missing_site_yaml RU |site| site.remove(SITE);
    missing_registry EN |site| site.remove(PLACES);
    empty_file KY |site| site.edit(DIRECTIONS, "");
    empty_measure RU |site| site.edit(LIGHTING, "# кийин жазылат\n");
    misspelt_file_name EN |site| site.rename(SWOT, "content/swott.yaml");
    measure_in_a_file_of_another_number KY |site| site.replace(LIGHTING, "number: \"1.1\"", "number: \"1.2\"");
    section_without_original RU |site| site.remove(KY);
    section_in_an_unknown_language EN |site| site.rename(EN, "content/programme/1-roads/kg.md");
    folder_name_with_capitals KY |site| site.edit("content/tables/Roads_2.yaml", "caption: { ky: Жолдор }\n");

    // YAML and its shape
    yaml_tab RU |site| site.replace(LIGHTING, "    period: \"2024\"", "\tperiod: \"2024\"");
    yaml_indentation EN |site| site.replace(LIGHTING, "    period: \"2024\"", "   period: \"2024\"");
    yaml_colon_in_block KY |site| site.append(LIGHTING, "notes:\n  - ky: Көчөлөр: жарык\n");
    yaml_colon_in_text EN |site| site.replace(LIGHTING, "ky: Көчөлөрдү жарыктандыруу,", "ky: Көчөлөр: жарык,");
    yaml_unclosed_bracket KY |site| site.replace(LIGHTING, "{ lines: [12, 13] }", "{ lines: [12, 13 }");
    yaml_unclosed_quote RU |site| site.replace(LIGHTING, "period: \"2024\"", "period: \"2024");
    duplicate_key EN |site| site.replace(LIGHTING, "period: 2023/2024", "period: 2023/2024\ndirection: infrastructure");
    unknown_key KY |site| site.replace(LIGHTING, "responsible:", "responsable:");
    unknown_key_far_from_any RU |site| site.append(LIGHTING, "budget_2023: 5000\n");
    missing_key EN |site| site.replace(LIGHTING, "period: 2023/2024\n", "");
    text_in_place_of_list KY |site| site.replace(ROADS, "places: [street-lenin]", "places: street-lenin");
    text_without_language RU |site| {
        site.replace(LIGHTING, "task: { ky: Көчөлөрдү жарыктандыруу, ru: Освещение улиц, en: Street lighting }", "task: Көчөлөрдү жарыктандыруу")
    };
    list_in_place_of_text EN |site| site.replace(LIGHTING, "ky: жарык чырактарды орнотуу", "ky: [чырактар]");
    number_in_place_of_text KY |site| site.replace(SWOT, "en: many young people", "en: 1000");
    text_in_place_of_number RU |site| site.replace(ROADS, "2026: 20", "2026: жыйырма");
    word_in_place_of_yes_or_no EN |site| site.replace(TABLE, "row_header: true", "row_header: ооба");
    unquoted_number KY |site| site.replace(ROADS, "number: \"2.10\"", "number: 2.10");
    empty_translation RU |site| site.replace(LIGHTING, "ru: Освещение улиц", "ru: \"\"");
    empty_original EN |site| site.replace(LIGHTING, "ky: Көчөлөрдү жарыктандыруу", "ky:");
    country_in_place_of_language KY |site| site.replace(LIGHTING, "ky: көчөлөр жарык болду", "kg: көчөлөр жарык болду");
    unknown_language RU |site| site.replace(LIGHTING, "en: Street lighting", "de: Beleuchtung");
    unknown_language_of_the_site EN |site| site.replace(SITE, "[ky, ru, en]", "[ky, ru, english]");
    country_as_language_of_the_site KY |site| site.replace(SITE, "[ky, ru, en]", "[kg, ru, en]");
    language_listed_twice RU |site| site.replace(SITE, "[ky, ru, en]", "[ky, ru, en, ru]");
    language_without_messages KY |site| site.replace(SITE, "[ky, ru, en]", "[ky, ru, en, de]");
    no_languages RU |site| site.replace(SITE, "[ky, ru, en]", "[]");
    missing_original EN |site| site.replace(LIGHTING, "{ ky: Көчөлөрдү жарыктандыруу, ru", "{ ru");
    anchor KY |site| site.replace(LIGHTING, "places: [street-toktogul]", "places: &here [street-toktogul]");
    alias RU |site| site.replace(LIGHTING, "places: [street-toktogul]", "places: *here");
    deep_nesting EN |site| {
        let deep = format!("places: {}{}", "[".repeat(30), "]".repeat(30));
        site.replace(LIGHTING, "places: [street-toktogul]", &deep)
    };
    unknown_word KY |site| site.replace(LIGHTING, "role: lead", "role: leed");
    unknown_word_far_from_any RU |site| site.replace(BODIES, "kind: republic", "kind: министрлик");

    // Values
    invalid_number EN |site| {
        site.rename(LIGHTING, "content/measures/1.1a.yaml").replace("content/measures/1.1a.yaml", "number: \"1.1\"", "number: \"1.1a\"")
    };
    invalid_period KY |site| site.replace(LIGHTING, "period: 2023/2024", "period: 2023-2024");
    period_the_wrong_way_round RU |site| site.replace(LIGHTING, "period: 2023/2024", "period: 2024/2023");
    period_outside_the_programme EN |site| site.replace(ROADS, "period: 2023/2026", "period: 2023/2027");
    period_outside_the_measure KY |site| site.replace(LIGHTING, "period: \"2024\"", "period: \"2025\"");
    programme_without_years EN |site| site.replace(SITE, "period: 2023/2026", "period: annual");
    invalid_year_of_target RU |site| site.replace(ROADS, "2026: 20", "26: 20");
    lines_outside_the_adopted_text EN |site| site.replace(LIGHTING, "{ lines: [12, 13] }", "{ lines: [12, 130] }");
    lines_of_a_section_outside KY |site| site.replace(KY, "[1, 4]", "[1, 40]");
    lines_the_wrong_way_round RU |site| site.replace(LIGHTING, "{ lines: [12, 13] }", "{ lines: [13, 12] }");
    invalid_url EN |site| site.replace(SITE, "https://example.kg/", "example.kg");
    too_few_cells KY |site| site.replace(TABLE, ", 1.5, \"-\"]", ", 1.5]");
    invalid_id RU |site| site.replace(LIGHTING, "street-toktogul", "Street Toktogul");

    // References
    everyday_words_to_unknown_page EN |site| {
        site.bytes(EVERYDAY, b"- { words: [lamps, dark streets], pages: [measures/1.2] }\n")
    };
    everyday_words_of_unknown_meaning RU |site| {
        site.bytes(EVERYDAY, b"- { words: [lamps], means: [lighting, moonshine] }\n")
    };
    everyday_words_without_meaning KY |site| site.bytes(EVERYDAY, b"- { words: [lamps] }\n");
    unknown_direction EN |site| site.replace(LIGHTING, "direction: lighting", "direction: lightning");
    unknown_body KY |site| site.replace(LIGHTING, "body: city-hall", "body: mayor");
    unknown_place RU |site| site.replace(ROADS, "street-lenin", "street-lenina");
    unknown_unit EN |site| site.replace(ROADS, "unit: km", "unit: kms");
    unknown_column_in_chart KY |site| site.replace(TABLE, "[y2023, y2024]", "[y2023, y2025]");
    unknown_row_in_total RU |site| site.replace(TABLE, "- { row: total }", "- { row: totals }");
    duplicate_id EN |site| site.append(PLACES, "- id: street-lenin\n  kind: street\n  name: { ky: Ленин }\n");
    duplicate_swot_item EN |site| site.replace(SWOT, "id: w1", "id: s1");
    duplicate_row KY |site| site.replace(TABLE, "id: toktogul, cells", "id: lenin, cells");
    duplicate_column RU |site| site.replace(TABLE, "id: y2024, header", "id: y2023, header");
    parent_of_itself EN |site| site.replace(DIRECTIONS, "  title: { ky: Инфра", "  parent: lighting\n  title: { ky: Инфра");
    unused_body KY |site| site.append(BODIES, "- id: zoo\n  name: { ky: Зоопарк }\n  kind: association\n");
    unused_table RU |site| {
        let table = site.text(TABLE);
        site.edit("content/tables/copy.yaml", &table)
    };

    // Markdown
    missing_front_matter EN |site| site.replace(KY, "---\nnumber", "number");
    front_matter_with_a_missing_key EN |site| site.replace(RU, "title: Дороги\n", "");
    unclosed_front_matter KY |site| site.replace(RU, "title: Дороги\n---", "title: Дороги");
    broken_link RU |site| site.replace(KY, "(place:street-lenin)", "(plase:street-lenin)");
    link_to_unknown_measure EN |site| site.replace(KY, "measure:2.10", "measure:2.1");
    link_to_unknown_page KY |site| site.append(KY, "\n[Чаралар](page:measure)\n");
    link_without_https RU |site| site.append(KY, "\n[Сайт](www.example.kg)\n");
    unknown_anchor EN |site| site.replace(EN, "(#kocholor)", "(#kocholr)");
    unknown_anchor_of_a_section KY |site| site.append(RU, "\n[Улицы](section:1-roads#dorogi)\n");
    raw_html RU |site| site.append(KY, "\n<table border=\"1\"><tr><td>40</td></tr></table>\n");
    unknown_placement EN |site| site.replace(KY, "table+chart:roads-by-year", "tabel:roads-by-year");
    placement_inside_a_sentence KY |site| site.append(KY, "\nТаблица ![](table:roads-by-year) мында.\n");
    unknown_table RU |site| site.replace(KY, "table+chart:roads-by-year", "table+chart:roads-by-years");
    chart_that_a_table_does_not_have EN |site| {
        let table = site.text(TABLE);
        let (without_chart, _) = table.split_once("charts:").expect("the table has a chart");
        site.edit(TABLE, without_chart)
    };
    swot_that_does_not_exist KY |site| site.remove(SWOT).append(KY, "\n![](swot:)\n");
    missing_asset RU |site| site.append(KY, "\n![Жолдордун картасы](assets/road.svg)\n");
    heading_level EN |site| site.replace(KY, "## Көчөлөр", "#### Көчөлөр");
    heading_of_the_first_level KY |site| site.replace(KY, "## Көчөлөр", "# Көчөлөр");
    empty_heading RU |site| site.replace(KY, "## Көчөлөр", "## …");
    missing_alt EN |site| site.append(KY, "\n![](assets/roads.svg)\n");
    translation_without_the_table KY |site| site.replace(RU, "\n![](table+chart:roads-by-year)\n", "");

    // Tables
    total_that_differs RU |site| site.replace(TABLE, "en: Total }, 4, 3]", "en: Total }, 5, 3]");
    total_noted_but_right EN |site| site.replace(TABLE, "{ row: total }", "{ row: total, noted: true }");
    sum_over_a_text KY |site| site.replace(TABLE, ", 2.5, 3]", ", 2.5, көп]");
    chart_over_a_text RU |site| site.replace(TABLE, "{ columns: [y2023, y2024] }", "{ columns: [street, y2024] }");
    chart_of_rows_against_rows EN |site| site.replace(TABLE, "{ columns: [y2023, y2024] }", "{ rows: [lenin] }");
    column_number_with_decimals KY |site| site.replace(TABLE, "rows:\n  - { id: l", "column_numbers: [1, 2.5, 3]\nrows:\n  - { id: l");

    // Letters
    letter_look_alike RU |site| site.replace(LIGHTING, "ky: Көчөлөрдү", "ky: Кѳчөлөрдү");
    mixed_alphabet EN |site| site.replace(KY, "Шаарда", "Шaарда");
    double_space KY |site| site.replace(LIGHTING, "жарык чырактарды орнотуу", "жарык чырактарды  орнотуу");
    space_at_the_edge RU |site| site.replace(LIGHTING, "ky: көчөлөр жарык болду", "ky: \"көчөлөр жарык болду \"");
    double_space_in_markdown EN |site| site.replace(KY, "40 км жол", "40 км  жол");
    byte_order_mark_does_not_move_the_place KY |site| {
        let text = format!("\u{feff}{}", site.text(LIGHTING));
        site.edit(LIGHTING, &text).replace(LIGHTING, "direction: lighting", "direction: lightning")
    };

    // Reports
    report_before_the_calendar_begins KY |_| Site::reported().replace(SITE, "first: 2023-Q1", "first: 2024-Q2");
    report_before_the_measure RU |_| {
        let site = Site::reported().remove(DONE).remove(ACT);
        let site = site.replace("content/measures/1.1.yaml", "period: 2023/2024", "period: \"2024\"");
        moved(site, BEGUN, "2023-Q4", &["2024-01-08", "2024-01-15"])
    };
    report_after_the_programme EN |_| moved(Site::reported(), ROADS_BEGUN, "2027-Q1", &["2027-04-08", "2027-04-15"]);
    annual_report_after_the_programme KY |_| moved(Site::reported(), ROADS_BEGUN, "2027", &["2028-02-08", "2028-02-15"]);
    inspection_long_after_the_measure RU |_| {
        moved(Site::reported(), ROADS_BEGUN, "checkpoint-100", &["2027-04-01", "2027-04-15"])
    };
    reports_without_a_calendar EN |_| Site::reported().edit(SITE, &Site::minimal().text(SITE));
    calendar_that_cannot_be_read KY |_| Site::reported().replace(SITE, "first: 2023-Q1", "first: 2023");
    report_on_an_unknown_measure RU |_| {
        let path = "content/reports/2024-Q1/2.1.yaml";
        Site::reported().rename(ROADS_BEGUN, path).replace(path, "measure: \"2.10\"", "measure: \"2.1\"")
    };
    report_by_an_unknown_body EN |_| Site::reported().replace(BEGUN, "city-hall", "city-hal");
    report_by_a_body_that_is_not_responsible KY |_| Site::reported().replace(BEGUN, "city-hall", "road-directorate");
    report_approved_by_nobody_known RU |_| Site::reported().replace(BEGUN, "me-working-group", "working-group");
    value_of_an_unknown_indicator EN |_| Site::reported().replace(ROADS_BEGUN, "indicator: length", "indicator: lenght");
    invalid_date KY |_| Site::reported().replace(BEGUN, "submitted: 2024-04-08", "submitted: 08.04.2024");
    report_handed_in_before_its_period_is_over RU |_| {
        Site::reported().replace(BEGUN, "submitted: 2024-04-08", "submitted: 2024-03-28")
    };
    report_approved_before_it_is_handed_in EN |_| Site::reported().replace(BEGUN, "on: 2024-04-15", "on: 2024-04-05");
    evidence_after_the_report KY |_| Site::reported().replace(DONE, "date: 2024-06-28", "date: 2024-08-28");
    completed_at_less_than_a_hundred_per_cent RU |_| {
        Site::reported().replace(DONE, "percent_complete: 100", "percent_complete: 95")
    };
    begun_but_not_started EN |_| Site::reported().replace(BEGUN, "in_progress", "not_started");
    completed_without_evidence KY |_| {
        let site = Site::reported().remove(ACT);
        let text = site.text(DONE);
        let (report, _) = text.split_once("evidence:").expect("the report has evidence");
        site.edit(DONE, report)
    };
    cancelled_without_a_decision RU |_| Site::reported().replace(ROADS_BEGUN, "in_progress", "cancelled");
    percent_that_falls EN |_| {
        let site = Site::reported();
        let later = dated(&site.text(ROADS_BEGUN), "2024-Q2", &["2024-07-08", "2024-07-15"]);
        let path = "content/reports/2024-Q2/2.10.yaml";
        site.edit(path, &later).replace(path, "percent_complete: 20", "percent_complete: 15")
    };
    completed_measure_open_again KY |_| {
        let site = Site::reported();
        let later = dated(&site.text(BEGUN), "2024-Q3", &["2024-10-08", "2024-10-15"]);
        site.edit("content/reports/2024-Q3/1.1.yaml", &later)
    };
    evidence_that_does_not_exist RU |_| Site::reported().replace(DONE, "file: 1.1-act.txt", "file: 1.1-akt.txt");
    evidence_outside_the_folder_of_its_report EN |_| {
        Site::reported().replace(DONE, "file: 1.1-act.txt", "file: ../2024-Q2/1.1-act.txt")
    };
    evidence_that_a_browser_would_run_as_a_page KY |_| retyped("html");
    evidence_that_a_browser_would_run_as_a_drawing RU |_| retyped("SVG");
    evidence_that_a_browser_would_run_as_a_program EN |_| retyped("js");
    evidence_that_was_changed KY |_| Site::reported().append(ACT, "and a line that was not there\n");
    sum_that_is_none RU |_| Site::reported().replace(DONE, "sha256: ", "sha256: sha256-");
    photograph_without_description EN |_| Site::reported().replace(DONE, "acceptance_act", "photo");
    unused_file_beside_reports EN |_| Site::reported().bytes("content/reports/2024-Q1/lamps.jpg", b"\xff\xd8");
    second_report_that_corrects_none KY |_| {
        let site = Site::reported();
        let again = site.text(BEGUN);
        site.edit("content/reports/2024-Q1/1.1-2.yaml", &again)
    };
    correction_of_no_report RU |_| corrected(ROADS_BEGUN, "2024-Q1/2.1");
    correction_of_itself EN |_| corrected(ROADS_BEGUN, "2024-Q1/2.10-2");
    correction_of_another_measure KY |_| corrected(ROADS_BEGUN, "2024-Q1/1.1");
    correction_of_another_period RU |_| corrected(BEGUN, "2024-Q2/1.1");
    corrections_in_a_circle EN |_| {
        corrected(ROADS_BEGUN, "2024-Q1/2.10").append(ROADS_BEGUN, "corrects: 2024-Q1/2.10-2\n")
    };
    correction_of_a_corrected_report KY |_| {
        let site = corrected(ROADS_BEGUN, "2024-Q1/2.10");
        let again = site.text("content/reports/2024-Q1/2.10-2.yaml");
        site.edit("content/reports/2024-Q1/2.10-3.yaml", &again)
    };
    correction_older_than_what_it_corrects RU |_| {
        let path = "content/reports/2024-Q1/2.10-2.yaml";
        corrected(ROADS_BEGUN, "2024-Q1/2.10").replace(path, "submitted: 2024-04-08", "submitted: 2024-04-02")
    };
    correction_that_is_no_name_of_a_report EN |_| Site::reported().append(BEGUN, "corrects: 2.10\n");
    sample_report KY |_| Site::reported().append(BEGUN, "sample: true\n");
    report_in_no_folder RU |_| Site::reported().rename(ROADS_BEGUN, "content/reports/2.10.yaml");
    report_in_a_folder_that_is_no_period EN |_| Site::reported().rename(ROADS_BEGUN, "content/reports/2024-Q5/2.10.yaml");
    report_in_the_folder_of_another_period KY |_| {
        Site::reported().rename(ROADS_BEGUN, "content/reports/2024-Q2/2.10.yaml")
    };
    report_in_a_file_of_another_measure RU |_| {
        Site::reported().rename(ROADS_BEGUN, "content/reports/2024-Q1/2.10-copy.yaml")
    };
    per_cent_beyond_a_hundred EN |_| Site::reported().replace(DONE, "percent_complete: 100", "percent_complete: 120");

    // Theme
    template_syntax RU |site| site.append("themes/default/templates/swot.html", "{% if %}");
    template_that_cannot_be_rendered EN |site| {
        site.replace("themes/default/templates/swot.html", "{% block main %}", "{% block main %}{% for a in swot.no_such_list %}{{ a }}{% endfor %}")
    };
    missing_template KY |site| site.remove("themes/default/templates/swot.html");
    missing_interface_string RU |site| {
        let text = site.text("themes/default/i18n/ru.ftl");
        let (line, _) = text.lines().find_map(|line| Some((line, line.strip_prefix("unit-km = ")?))).expect("the unit is there");
        site.replace("themes/default/i18n/ru.ftl", &format!("{line}\n"), "")
    };
    interface_strings_syntax EN |site| site.edit("themes/city/i18n/en.ftl", "home-title = Home\n\nhome title\n");
    interface_strings_that_break_off RU |site| site.edit("themes/city/i18n/ru.ftl", "home-title");
    missing_style KY |site| site.replace("themes/default/theme.yaml", "tokens.css", "token.css");

    // Translations
    translation_behind KY |site| {
        let translation = Digest::of("Ремонт дорог");
        let lock = format!("{ROADS}:\n  ru:\n    - 0123456789 {}\n", translation.as_str());
        site.edit("content/translations.lock", &lock)
    };
    translation_with_other_numbers RU |site| site.replace(EN, "40 km", "14 km");
    translation_with_a_passage_of_its_own EN |site| site.append(RU, "\nЛишний абзац.\n");

    // Together
    two_problems_in_one_file RU |site| {
        site.replace(LIGHTING, "role: lead", "role: leed").replace(LIGHTING, "period: \"2024\"", "period: soon")
    };
    problems_in_five_files EN |site| {
        site.replace(LIGHTING, "role: lead", "role: leed")
            .replace(ROADS, "number: \"2.10\"", "number: 2.10")
            .replace(DIRECTIONS, "parent: infrastructure", "parent: infrastructures")
            .replace(BODIES, "kind: city", "kind: town")
            .replace(KY, "body:city-hall", "body:city-hal")
    };
    broken_site_yaml_hides_nothing_else KY |site| {
        site.replace(SITE, "period: 2023/2026", "perod: 2023/2026").replace(LIGHTING, "body: city-hall", "body: city-hal")
    };
}

#[test]
fn every_code_has_its_case_and_every_language_its_share() {
    let mut missing: BTreeSet<Code> = Code::ALL.iter().copied().collect();
    for case in CASES {
        let built = (case.make)(Site::minimal()).build();
        let checked = (case.make)(Site::minimal()).check();
        for diagnostic in &checked.diagnostics {
            missing.remove(&diagnostic.code);
            let text = checked.source_map.file(diagnostic.primary.file).text();
            let (start, end) = (diagnostic.primary.start as usize, diagnostic.primary.end as usize);
            let is_a_place = start <= end
                && end <= text.len()
                && text.is_char_boundary(start)
                && text.is_char_boundary(end);
            assert!(is_a_place, "{}: {} at {start}..{end}", case.name, diagnostic.code);
        }
        let has_errors = built
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity() == Severity::Error);
        assert_eq!(
            built.files.is_empty(),
            has_errors,
            "{}: only errors stop publication",
            case.name
        );
    }
    // Photographs are read only where they are made ready for pages.
    missing.remove(&Code::PhotoUnreadable);
    assert!(missing.is_empty(), "no case of broken input gives {missing:?}");
    for locale in [Locale::KY, Locale::RU, Locale::EN] {
        let n_cases = CASES.iter().filter(|case| case.locale == locale).count();
        assert!(n_cases * 4 >= CASES.len(), "only {n_cases} cases speak {locale}");
    }
}
