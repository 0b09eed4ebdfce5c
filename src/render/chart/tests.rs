//! Charts of the programme's real tables, and of numbers that no table should have.

use super::*;

/// A number as the Kyrgyz pages show it.
fn words(value: f64) -> String {
    let text = value.to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut grouped = String::new();
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx) % 3 == 0 && whole.len() > 4 {
            grouped.push('\u{A0}');
        }
        grouped.push(digit);
    }
    let comma = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{grouped}{comma}{fraction}")
}

fn chart<'a>(kind: ChartKind, categories: &[&str], series: &[(&str, &[f64])]) -> ChartData<'a> {
    // NaN stands for a missing value, to keep the tables below readable.
    let series = series.iter().map(|(name, values)| Series {
        name: (*name).to_owned(),
        values: values
            .iter()
            .map(|value| Some(*value).filter(|value| !value.is_nan()))
            .collect(),
        labels: values.iter().map(|value| words(*value)).collect(),
    });
    ChartData {
        kind,
        description: "Аталыш. Эмнени көрсөтөт",
        categories: categories.iter().map(|category| (*category).to_owned()).collect(),
        series: series.collect(),
        unit: None,
    }
}

fn draw(data: &ChartData<'_>) -> String {
    let svg = svg(data, &words);
    assert_well_formed(&svg);
    svg
}

/// Every tag is closed in order, and every attribute quoted.
fn assert_well_formed(svg: &str) {
    let mut open = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, text) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("no end of <{part}"));
        assert!(!text.contains('>') && tag.matches('"').count() % 2 == 0, "{part}");
        assert!(!tag.contains("NaN") && !tag.contains("inf"), "{part}");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{svg}"),
            None => open.push(tag.split(' ').next().unwrap_or("")),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

fn population_by_age() -> ChartData<'static> {
    chart(
        ChartKind::StackedColumns,
        &["0", "1", "2", "3", "4", "5", "6", "7"],
        &[
            (
                "бала",
                &[1407.0, 1370.0, 1336.0, 1355.0, 1222.0, 1101.0, 1400.0, 1630.0],
            ),
            (
                "кыз",
                &[1286.0, 1309.0, 1307.0, 1206.0, 1197.0, 1078.0, 1245.0, 1572.0],
            ),
        ],
    )
}

fn pupils_by_year() -> ChartData<'static> {
    let years = [
        "2020-2021-окуу жылы",
        "2021-2022-окуу жылы",
        "2022-2023-окуу жылы",
        "2023-2024-окуу жылы",
        "2024-2025-окуу жылы",
        "2025-2026-окуу жылы",
        "2026-2027-окуу жылы",
    ];
    let pupils = [24625.0, 26253.0, 27981.0, 29681.0, 31381.0, 33081.0, 34781.0];
    ChartData {
        unit: Some("адам"),
        ..chart(ChartKind::Columns, &years, &[("окуучулар", &pupils)])
    }
}

fn expenditure() -> ChartData<'static> {
    let names = [
        "Жалпы мамлекеттик кызмат көрсөтүүлөр",
        "Коргоо",
        "Коомдук тартип",
        "Экономикалык маселелер",
        "Турак жай-коммуналдык чарба",
        "Эс алуу, маданият жана дин",
        "Саламаттыкты сактоо",
        "Билим берүү",
        "Социалдык коргоо",
    ];
    let data = chart(
        ChartKind::Bars,
        &names,
        &[
            (
                "2020-ж.",
                &[
                    57939.0, 3167.7, 2000.0, 157_344.4, 144_413.1, 13495.2, 1000.0, 88528.1, 10320.8,
                ],
            ),
            (
                "2021-ж.",
                &[
                    56335.7, 2827.7, 0.0, 240_924.6, 164_534.4, 22119.0, 0.0, 120_794.3, 9315.9,
                ],
            ),
            (
                "2022-ж.",
                &[
                    93204.0, 3572.8, 0.0, 251_034.9, 248_523.3, 29880.4, 0.0, 165_399.7, 10025.3,
                ],
            ),
        ],
    );
    ChartData {
        unit: Some("миң сом"),
        ..data
    }
}

fn revenue() -> ChartData<'static> {
    let data = chart(
        ChartKind::StackedColumns,
        &["2020 г.", "2021 г.", "2022 г."],
        &[
            ("Салыктык кирешелер", &[353_783.3, 400_217.6, 556_159.8]),
            ("Салык эмес кирешелер", &[81357.2, 142_417.6, 163_050.9]),
            ("Расмий алынган трансферттер", &[2222.3, 5523.0, 13508.4]),
        ],
    );
    ChartData {
        unit: Some("миң сом"),
        ..data
    }
}

fn kindergartens() -> ChartData<'static> {
    chart(
        ChartKind::Columns,
        &["2018-2019", "2019-2020", "2020-2021", "2021-2022", "2022-2023"],
        &[
            ("Мамлекеттик", &[4359.0, 4572.0, 4604.0, 4222.0, 5187.0]),
            ("Жеке менчик", &[816.0, 856.0, 920.0, 945.0, f64::NAN]),
        ],
    )
}

fn line_with_gap() -> ChartData<'static> {
    chart(
        ChartKind::Line,
        &["2019", "2020", "2021", "2022", "2023"],
        &[
            ("а", &[12.0, 9.5, f64::NAN, 14.0, 15.5]),
            ("б", &[3.0, f64::NAN, 4.5, -2.0, 1.0]),
        ],
    )
}

fn balance() -> ChartData<'static> {
    chart(
        ChartKind::Bars,
        &["2020", "2021", "2022"],
        &[("Баланс", &[-47492.6, f64::NAN, 12312.4])],
    )
}

#[test]
fn population_by_age_is_stacked() {
    insta::assert_snapshot!(draw(&population_by_age()));
}

#[test]
fn pupils_by_year_show_their_values_in_place_of_a_scale() {
    insta::assert_snapshot!(draw(&pupils_by_year()));
}

#[test]
fn expenditure_lies_with_its_labels_above() {
    insta::assert_snapshot!(draw(&expenditure()));
}

#[test]
fn revenue_is_stacked_and_omits_values_without_room() {
    insta::assert_snapshot!(draw(&revenue()));
}

#[test]
fn many_columns_have_a_scale_and_missing_values_leave_a_gap() {
    insta::assert_snapshot!(draw(&kindergartens()));
}

#[test]
fn lines_are_interrupted_at_missing_values() {
    insta::assert_snapshot!(draw(&line_with_gap()));
}

#[test]
fn negative_values_go_the_other_way() {
    insta::assert_snapshot!(draw(&balance()));
}

#[test]
fn columns_whose_labels_would_not_fit_lie_down() {
    let mut data = pupils_by_year();
    data.categories = vec!["Административдик-аймактык".to_owned(); 7];
    // A label above a bar begins at the left edge of the sheet; one under a column is centered below it.
    assert_eq!(draw(&data).matches("<text class=\"category\" x=\"0\"").count(), 7);
    assert_eq!(
        draw(&pupils_by_year())
            .matches("<text class=\"category\" x=\"0\"")
            .count(),
        0
    );
}

#[test]
fn words_are_escaped() {
    let mut data = population_by_age();
    data.description = "<b> & \"ө\"";
    data.categories[0] = "<1".to_owned();
    let svg = draw(&data);
    assert!(svg.contains("&lt;b&gt; &amp; &quot;ө&quot;\">") && svg.contains(">&lt;1</text>"));
}

proptest::proptest! {
    #[test]
    fn any_numbers_are_drawn(
        kind in 0..ChartKind::ALL.len(),
        categories in proptest::collection::vec(".{0,12}", 0..6),
        values in proptest::collection::vec(proptest::collection::vec(proptest::option::of(proptest::num::f64::ANY), 0..7), 0..8),
        unit in proptest::option::of(" ?"),
    ) {
        let series = values.into_iter().map(|values| Series {
            name: String::new(),
            labels: values.iter().flatten().map(|value| words(*value)).collect(),
            values,
        });
        let data = ChartData {
            kind: ChartKind::ALL[kind],
            description: "", categories, series: series.collect(), unit: unit.as_deref(),
        };
        draw(&data);
    }
}
