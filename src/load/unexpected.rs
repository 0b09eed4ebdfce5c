//! Files of `content/` that stand where nobody looks for them: most likely a slip in a name.

use super::Sources;
use crate::diag::{Code, Diagnostic, Sink, SourceSpan};
use crate::i18n::LocaleSet;
use crate::model::ReportingPeriod;

/// Files at the top of `content/`.
const FILES: [&str; 8] = [
    "README.md",
    "bodies.yaml",
    "directions.yaml",
    "number-differences.yaml",
    "places.yaml",
    "site.yaml",
    "swot.yaml",
    "translations.lock",
];

/// Reports files that no part of the loader asks for.
pub(super) fn report(sources: &Sources, locales: &LocaleSet, sink: &mut Sink) {
    let missing: Vec<&str> = FILES
        .into_iter()
        .filter(|name| sources.get(&format!("content/{name}")).is_none())
        .collect();
    for (file, path, _) in sources.below("content/") {
        let parts: Vec<&str> = path.split('/').collect();
        let is_expected = match parts.as_slice() {
            [name] => FILES.contains(name),
            ["tables" | "measures", name] => name.ends_with(".yaml"),
            ["programme", _, name] => name.ends_with(".md"),
            ["search", name] => {
                let locale = name.strip_suffix(".yaml").and_then(|name| name.parse().ok());
                locale.is_some_and(|locale| locales.contains(locale))
            }
            ["source", ..] | ["reports", "README.md"] => true,
            // Files beside reports are evidence, or told by `check` to be none; a folder that is no period is
            // told at the reports in it.
            ["reports", folder, name] => folder.parse::<ReportingPeriod>().is_ok() || name.ends_with(".yaml"),
            _ => false,
        };
        if !is_expected {
            let diagnostic = Diagnostic::new(Code::UnexpectedFile, SourceSpan::file_start(file));
            let diagnostic = diagnostic.arg("path", format!("content/{path}"));
            sink.push(diagnostic.suggest(path, missing.iter().copied()));
        }
    }
}
