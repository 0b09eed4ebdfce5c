//! The real programme, built in memory once for all tests that look at it.

use std::path::Path;
use std::sync::LazyLock;

use jiff::civil::date;
use onuguu::diag::Sink;
use onuguu::load::Sources;
use onuguu::model::Programme;
use onuguu::monitor::Drafts;
use onuguu::{BuildOptions, Built, ReportsOf};

/// The files of the project.
pub(crate) static SOURCES: LazyLock<Sources> = LazyLock::new(|| {
    onuguu::load::read(Path::new(env!("CARGO_MANIFEST_DIR")), None).expect("the project's files can be read")
});

/// The records of the programme.
pub(crate) static PROGRAMME: LazyLock<Programme> =
    LazyLock::new(|| onuguu::load::load(&SOURCES, &mut Sink::default()));

/// The site, as it would be published.
pub(crate) static BUILT: LazyLock<Built> = LazyLock::new(|| {
    let built = onuguu::build(&SOURCES, &options());
    assert!(
        !built.has_errors(),
        "the real programme has errors: {:#?}",
        built.diagnostics
    );
    built
});

/// What the site is built with.
pub(crate) fn options() -> BuildOptions {
    BuildOptions {
        as_of: date(2026, 11, 22),
        base_url: None,
        drafts: Drafts::Hidden,
        reports: ReportsOf::City,
        minify: false,
        cards: false,
    }
}

/// The pages of the site: path and HTML.
pub(crate) fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .map(|file| {
            (
                file.path.as_str(),
                std::str::from_utf8(&file.bytes).unwrap_or_else(|_| panic!("{} is UTF-8", file.path)),
            )
        })
}
