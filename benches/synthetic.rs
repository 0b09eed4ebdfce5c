//! Programmes of any size, made of the real one.
//!
//! In: the real programme's files and a number of measures. Out: the files of a programme with so many measures,
//! the same on every machine and in every run. Sections, tables and theme stay as they are; bodies and places grow
//! with the square root of the number of measures, as a bigger city has more streets, and more is planned on each.
//!
//! A measure takes its shape (how many actions, places, bodies; periods, notes, source lines) from a real one and
//! its Kyrgyz sentences from all of them. What is not translated yet gets Russian and English of the same length,
//! put together from phrases that the project has in that language: no text to read, but the letters, words and
//! lengths of one. One measure in ten stays untranslated.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use onuguu::diag::{Sink, Spanned};
use onuguu::i18n::Locale;
use onuguu::load::{self, Sources};
use onuguu::model::measure::{Decimal, TargetYear};
use onuguu::model::{Id, LocalizedText, Measure, Period, Programme, SourceLines};

/// Words in a phrase of the phrase books.
const PHRASE_WORDS: usize = 4;

/// The files of a programme with `n_measures` measures, made of the one in `real`; no fewer than that one has.
pub(crate) fn programme(real: &Sources, n_measures: usize, seed: u64) -> BTreeMap<String, Vec<u8>> {
    let origin = load::load(real, &mut Sink::default());
    let files = real
        .paths()
        .map(|path| (path.to_owned(), real.get(path).unwrap_or_default().to_vec()));
    let mut files: BTreeMap<String, Vec<u8>> = files.collect();
    if n_measures <= origin.measures.len() {
        return files;
    }
    let n_copies = (n_measures / origin.measures.len()).isqrt();
    let bodies = multiply(
        &mut files,
        "content/bodies.yaml",
        n_copies,
        &body_copies(&origin, n_copies),
    );
    let places = multiply(
        &mut files,
        "content/places.yaml",
        n_copies,
        &place_copies(&origin, n_copies),
    );
    files.retain(|path, _| !path.starts_with("content/measures/"));
    let mut writer = Writer {
        rng: Rng(seed),
        books: phrase_books(&origin, real),
        bodies,
        places,
        texts: Texts::of(&origin),
    };
    let mut n_of_direction = vec![0_usize; origin.directions.len()];
    for idx in 0..n_measures {
        let shape = &origin.measures[idx % origin.measures.len()];
        // The first have the real numbers, which everyday words lead to.
        let number = if idx < origin.measures.len() {
            shape.number.as_str().to_owned()
        } else {
            let direction_idx = origin
                .directions
                .get_index_of(&shape.direction.value)
                .unwrap_or(0);
            n_of_direction[direction_idx] += 1;
            format!("{}.{}", direction_idx + 1, 100 + n_of_direction[direction_idx])
        };
        let yaml = writer.measure(shape, &number);
        files.insert(format!("content/measures/{number}.yaml"), yaml.into_bytes());
    }
    files
}

/// `SplitMix64` (Vigna 2015): ten lines that no release of a library changes, so that the same seed is the same
/// programme for good.
struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap_or(0)
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Every sentence of the real measures, by where it stands.
struct Texts {
    tasks: Vec<LocalizedText>,
    actions: Vec<LocalizedText>,
    results: Vec<LocalizedText>,
}

impl Texts {
    fn of(origin: &Programme) -> Self {
        let measures = || origin.measures.values();
        Self {
            tasks: measures().map(|measure| measure.task.clone()).collect(),
            actions: measures()
                .flat_map(|measure| &measure.actions)
                .map(|action| action.text.clone())
                .collect(),
            results: measures()
                .flat_map(|measure| &measure.expected_results)
                .map(|result| result.text.clone())
                .collect(),
        }
    }
}

/// Writes measures.
struct Writer {
    rng: Rng,
    /// Phrases by language.
    books: Vec<(Locale, Vec<String>)>,
    bodies: Vec<String>,
    places: Vec<String>,
    texts: Texts,
}

impl Writer {
    fn measure(&mut self, shape: &Measure, number: &str) -> String {
        let is_translated = self.rng.below(10) > 0;
        let mut out = String::new();
        let _ = writeln!(
            out,
            "number: \"{number}\"\ndirection: {}\ntask:",
            shape.direction.value
        );
        let task = self.rng.pick(&self.texts.tasks).clone();
        self.text(&mut out, "  ", &task, is_translated);
        heading(&mut out, "actions", shape.actions.is_empty());
        for action in &shape.actions {
            out.push_str("  - text:\n");
            let text = self.rng.pick(&self.texts.actions).clone();
            self.text(&mut out, "      ", &text, is_translated);
            period(&mut out, "    ", action.period.as_ref());
            self.place_list(&mut out, "    ", action.places.len());
            if !action.responsible.is_empty() {
                out.push_str("    responsible:\n");
                self.responsible(&mut out, "      ", &action.responsible);
            }
        }
        period(&mut out, "", Some(&shape.period));
        heading(&mut out, "expected_results", shape.expected_results.is_empty());
        for result in &shape.expected_results {
            out.push_str("  - text:\n");
            let text = self.rng.pick(&self.texts.results).clone();
            self.text(&mut out, "      ", &text, is_translated);
            period(&mut out, "    ", result.period.as_ref());
        }
        heading(&mut out, "responsible", shape.responsible.is_empty());
        self.responsible(&mut out, "  ", &shape.responsible);
        self.texts(&mut out, "funding_stated", &shape.funding_stated, is_translated);
        self.place_list(&mut out, "", shape.places.len());
        if !shape.indicators.is_empty() {
            out.push_str("indicators:\n");
        }
        for indicator in &shape.indicators {
            let id = format!("{}-{}", indicator.id.value, number.replace('.', "-"));
            let _ = writeln!(
                out,
                "  - id: {id}\n    unit: {}\n    title:",
                indicator.unit.value
            );
            self.text(&mut out, "      ", &indicator.title, is_translated);
            let by_year = |(year, value): (&TargetYear, &Decimal)| match year {
                TargetYear::Year(year) => format!("{year}: {value}"),
                TargetYear::Annual => format!("annual: {value}"),
            };
            let baseline: Vec<String> = indicator.baseline.iter().map(by_year).collect();
            let target: Vec<String> = indicator.target.iter().map(by_year).collect();
            if !baseline.is_empty() {
                let _ = writeln!(out, "    baseline: {{ {} }}", baseline.join(", "));
            }
            let _ = writeln!(out, "    target: {{ {} }}", target.join(", "));
            source(&mut out, "    ", &indicator.source);
        }
        out.push_str("printed:\n");
        for (name, words) in [
            ("period", &shape.printed.period),
            ("responsible", &shape.printed.responsible),
        ] {
            if let Some(words) = words {
                let _ = writeln!(out, "  {name}: {}", quoted(words));
            }
        }
        if out.ends_with("printed:\n") {
            out.truncate(out.len() - "printed:\n".len());
        }
        source(&mut out, "", &shape.source);
        self.texts(&mut out, "notes", &shape.notes, is_translated);
        out
    }

    fn texts(&mut self, out: &mut String, name: &str, texts: &[LocalizedText], is_translated: bool) {
        if !texts.is_empty() {
            let _ = writeln!(out, "{name}:");
        }
        for text in texts {
            let start = out.len();
            self.text(out, "    ", text, is_translated);
            out.replace_range(start..start + 4, "  - ");
        }
    }

    /// A text in every language that it is known in, and in the others as many words of theirs.
    fn text(&mut self, out: &mut String, indent: &str, text: &LocalizedText, is_translated: bool) {
        for (locale, words) in text.iter() {
            written(out, indent, locale, words);
        }
        let Some((_, original)) = text.iter().next() else {
            return;
        };
        let n_phrases = original.split_whitespace().count().div_ceil(PHRASE_WORDS);
        let missing = self
            .books
            .iter()
            .filter(|(locale, book)| is_translated && !text.has(*locale) && !book.is_empty());
        for (locale, book) in missing {
            let phrases: Vec<&str> = (0..n_phrases).map(|_| self.rng.pick(book).as_str()).collect();
            written(out, indent, *locale, &phrases.join(" "));
        }
    }

    fn place_list(&mut self, out: &mut String, indent: &str, n: usize) {
        if n > 0 {
            let ids: Vec<&str> = (0..n).map(|_| self.rng.pick(&self.places).as_str()).collect();
            let _ = writeln!(out, "{indent}places: [{}]", ids.join(", "));
        }
    }

    /// Half of the bodies stay, because a few of them are responsible for most measures.
    fn responsible(&mut self, out: &mut String, indent: &str, responsible: &[onuguu::model::Responsible]) {
        for one in responsible {
            let body = if self.rng.below(2) == 0 {
                one.body.value.as_str()
            } else {
                self.rng.pick(&self.bodies).as_str()
            };
            let _ = writeln!(out, "{indent}- {{ body: {body}, role: {} }}", one.role.as_str());
        }
    }
}

/// Adds copies to a file of records; gives the ids of all.
fn multiply(
    files: &mut BTreeMap<String, Vec<u8>>,
    path: &str,
    n_copies: usize,
    (ids, copies): &(Vec<String>, String),
) -> Vec<String> {
    if n_copies > 1
        && let Some(file) = files.get_mut(path)
    {
        file.extend_from_slice(b"\n");
        file.extend_from_slice(copies.as_bytes());
    }
    ids.clone()
}

fn body_copies(origin: &Programme, n_copies: usize) -> (Vec<String>, String) {
    let mut ids: Vec<String> = origin.bodies.keys().map(Id::to_string).collect();
    let mut out = String::new();
    for (copy, body) in (2..=n_copies).flat_map(|copy| origin.bodies.values().map(move |body| (copy, body))) {
        let id = format!("{}-n{copy}", body.id.value);
        let _ = writeln!(out, "- id: {id}\n  kind: {}\n  name:", body.kind.as_str());
        numbered(&mut out, &body.name, copy);
        if let Some(parent) = &body.parent {
            let _ = writeln!(out, "  parent: {}", parent.value);
        }
        ids.push(id);
    }
    (ids, out)
}

fn place_copies(origin: &Programme, n_copies: usize) -> (Vec<String>, String) {
    let mut ids: Vec<String> = origin.places.keys().map(Id::to_string).collect();
    let mut out = String::new();
    for (copy, place) in
        (2..=n_copies).flat_map(|copy| origin.places.values().map(move |place| (copy, place)))
    {
        let id = format!("{}-n{copy}", place.id.value);
        let _ = writeln!(out, "- id: {id}\n  kind: {}\n  name:", place.kind.as_str());
        numbered(&mut out, &place.name, copy);
        let within: Vec<&str> = place.within.iter().map(|id| id.value.as_str()).collect();
        if !within.is_empty() {
            let _ = writeln!(out, "  within: [{}]", within.join(", "));
        }
        source(&mut out, "  ", &place.source);
        ids.push(id);
    }
    (ids, out)
}

/// The key of a list that may be empty.
fn heading(out: &mut String, name: &str, is_empty: bool) {
    let _ = writeln!(out, "{name}:{}", if is_empty { " []" } else { "" });
}

fn numbered(out: &mut String, name: &LocalizedText, copy: usize) {
    for (locale, words) in name.iter() {
        let _ = writeln!(out, "    {locale}: {}", quoted(&format!("{words} {copy}")));
    }
}

fn period(out: &mut String, indent: &str, period: Option<&Spanned<Period>>) {
    match period.map(|period| period.value) {
        Some(Period::Years { from, to }) => {
            let _ = writeln!(out, "{indent}period: {from}/{to}");
        }
        Some(Period::Annual) => {
            let _ = writeln!(out, "{indent}period: annual");
        }
        None => {}
    }
}

fn source(out: &mut String, indent: &str, source: &SourceLines) {
    let ranges: Vec<String> = source
        .0
        .iter()
        .map(|(first, last)| format!("[{first}, {last}]"))
        .collect();
    if !ranges.is_empty() {
        let _ = writeln!(out, "{indent}source: {{ lines: [{}] }}", ranges.join(", "));
    }
}

/// One language of a text; several lines as a block, as people write them.
fn written(out: &mut String, indent: &str, locale: Locale, words: &str) {
    if words.contains('\n') {
        let _ = writeln!(out, "{indent}{locale}: |-");
        for line in words.lines() {
            let _ = writeln!(out, "{indent}  {line}");
        }
    } else {
        let _ = writeln!(out, "{indent}{locale}: {}", quoted(words));
    }
}

/// A line of text in the double quotes of YAML.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// For each language what the project says in it, cut into phrases.
fn phrase_books(origin: &Programme, real: &Sources) -> Vec<(Locale, Vec<String>)> {
    let of_records = |locale: Locale| -> Vec<&str> {
        let names = origin
            .bodies
            .values()
            .map(|body| &body.name)
            .chain(origin.places.values().map(|place| &place.name));
        let tasks = origin.measures.values().map(|measure| &measure.task);
        let actions = origin
            .measures
            .values()
            .flat_map(|m| &m.actions)
            .map(|action| &action.text);
        names
            .chain(tasks)
            .chain(actions)
            .filter_map(|text| text.get(locale))
            .collect()
    };
    let book = |locale: Locale| {
        let path = format!("themes/default/i18n/{locale}.ftl");
        let strings = String::from_utf8_lossy(real.get(&path).unwrap_or_default()).into_owned();
        let strings = strings
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(_, words)| words);
        let strings = strings.filter(|words| !words.contains(['{', '}']));
        let sections = origin.sections.values().flat_map(|section| &section.bodies);
        let sections: Vec<String> = sections
            .filter(|(of, _)| *of == locale)
            .map(|(_, markdown)| markdown.plain_text())
            .collect();
        let all = of_records(locale)
            .into_iter()
            .chain(strings)
            .chain(sections.iter().map(String::as_str));
        let words: Vec<&str> = all.flat_map(str::split_whitespace).collect();
        let phrases = words.chunks(PHRASE_WORDS).map(|words| words.join(" "));
        (locale, phrases.collect())
    };
    origin.config.languages.iter().map(book).collect()
}
