//! `onuguu translations accept`: records that translations go with the present wording of the original.

use std::path::Path;

use super::super::args::{Args, Verbosity};
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::fact;
use super::Project;
use crate::i18n::Locale;
use crate::load::programme::LOCK;
use crate::translate::{Acceptance, Unit, accept, units};
use crate::write::{self, NewContent};

/// Records the translations in `paths` into `locale`, or all.
pub(super) fn run(
    project: &Project,
    args: &Args,
    paths: &[String],
    locale: Option<Locale>,
    is_reviewed: bool,
    console: &mut Console<'_>,
) -> Result<Exit, Stop> {
    let words = console.words;
    if let Some(locale) = locale {
        project.check_locale(locale, words)?;
    }
    let units: Vec<Unit> = project
        .locales()
        .flat_map(|locale| units(&project.sources, &project.programme, locale))
        .collect();
    let mut acceptance = Acceptance {
        locale,
        reviewed: is_reviewed,
        ..Acceptance::default()
    };
    for asked in paths {
        let path = in_project(asked, &args.root, project);
        acceptance.paths = vec![path];
        if !units.iter().any(|unit| acceptance.covers(unit)) {
            let message = words.say_with("usage-no-text-there", &[fact("path", asked.as_str())]);
            return Err(UsageError::new(message)
                .help(words.say("usage-no-text-there-help"))
                .into());
        }
    }
    acceptance.paths = paths
        .iter()
        .map(|asked| in_project(asked, &args.root, project))
        .collect();
    let (lock, n_changed) = accept(&units, &project.programme, &acceptance);
    let old = project.sources.get(LOCK).map(<[u8]>::to_vec);
    if old.as_deref() != Some(lock.as_bytes()) {
        let file = NewContent {
            path: LOCK.to_owned(),
            old,
            new: lock.into_bytes(),
        };
        write::replace(&args.root, &[file])?;
    }
    if args.verbosity > Verbosity::Quiet {
        let key = match (n_changed, is_reviewed) {
            (0, _) => "translations-nothing-to-accept",
            (_, false) => "translations-accepted",
            (_, true) => "translations-accepted-as-reviewed",
        };
        console.result(&format!(
            "{}\n",
            words.say_with(key, &[fact("n", n_changed), fact("file", LOCK)])
        ))?;
    }
    Ok(Exit::Done)
}

/// A path as it stands in the project, whether it was written from the project's folder or from elsewhere. The
/// original of a section stands for all its translations.
fn in_project(asked: &str, root: &Path, project: &Project) -> String {
    let path = Path::new(asked);
    let path = path.strip_prefix(root).unwrap_or(path);
    let path = path.strip_prefix(".").unwrap_or(path);
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let path = parts.join("/");
    let original = format!("/{}.md", project.programme.config.languages.original());
    path.strip_suffix(&original).map(str::to_owned).unwrap_or(path)
}
