//! `onuguu reports import`: forms that were filled in become reports.

use super::super::args::Args;
use super::super::args::reports::ImportArgs;
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::usage::UsageError;
use super::{Project, Stop};

/// Not there yet.
pub(super) fn run(args: &Args, asked: &ImportArgs, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let project = Project::read(args, None, console.words)?;
    let _ = (&project.sources, &asked.files, asked.is_dry_run);
    Err(UsageError::new(console.words.say("usage-other")).into())
}
