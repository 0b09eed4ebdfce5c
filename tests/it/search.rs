//! The search index: the same on every build, and everyday words that lead somewhere.

use std::path::Path;

use jiff::civil::date;
use onuguu::diag::Sink;
use onuguu::load::{self, Sources};
use onuguu::monitor::{Drafts, monitor};
use onuguu::plan::plan;
use onuguu::plan::speaker::Speaker;
use onuguu::search::index::Index;
use onuguu::search::tokenize::fold;

/// The indexes of the real programme with their languages.
fn indexes() -> Vec<(String, Index)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources: Sources = load::read(root, None).expect("the project can be read");
    let mut sink = Sink::default();
    let programme = load::load(&sources, &mut sink);
    let theme = load::theme::load(&sources, &mut sink).expect("the theme can be read");
    let monitoring = monitor(&programme, date(2026, 1, 1), Drafts::Hidden);
    let site = plan(&programme, &monitoring);
    let speakers = Speaker::all(&programme, &theme.messages);
    speakers
        .iter()
        .map(|speaker| (speaker.locale.to_string(), Index::new(&site, speaker)))
        .collect()
}

/// `tests/search/parity.mjs` reads these files.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test in another language reads the files"
)]
fn index_is_the_same_on_every_build() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("search");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    for ((lang, index), (_, again)) in indexes().into_iter().zip(indexes()) {
        let files = index.to_files();
        assert_eq!(files, again.to_files());
        let rows = index.vocabulary().into_iter();
        let rows: Vec<String> = rows
            .map(|(word, stem)| format!("{word}\t{}\t{stem}", fold(word)))
            .collect();
        let vocabulary = (format!("vocabulary-{lang}.tsv"), rows.join("\n").into_bytes());
        for (name, bytes) in files.into_iter().chain([vocabulary]) {
            std::fs::write(folder.join(name), bytes).expect("the file can be written");
        }
    }
}
