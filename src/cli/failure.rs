//! What the machine, or a file of somebody else, refused.

use std::io::{self, ErrorKind};

use super::console::{Console, Label};
use super::words::fact;
use crate::write::Refusal;

/// So many paths are shown; a folder full of them is better looked at than read in a terminal.
const SHOWN: usize = 50;

/// Shows why the machine did not do it: what a person has to decide in her language, what the system said as
/// the system said it.
pub(super) fn show(error: &anyhow::Error, console: &mut Console<'_>) {
    let words = console.words;
    let Some(refusal) = error.downcast_ref::<Refusal>() else {
        show_system_error(error, console);
        return;
    };
    let (key, path, other) = facts(refusal);
    let facts = [fact("path", path), fact("other", other)];
    console.labelled(Label::Error, &words.say_with(key, &facts));
    if let Refusal::ForeignFiles { paths, .. } = refusal {
        for path in paths.iter().take(SHOWN) {
            console.note(&format!("  {path}\n"));
        }
        if paths.len() > SHOWN {
            let more = words.say_with("failure-more", &[fact("n", paths.len() - SHOWN)]);
            console.note(&format!("  {more}\n"));
        }
    }
    if let Some(help) = words.help_of(key, &facts) {
        console.labelled(Label::Help, &help);
    }
}

/// What the system said stands as it said it: people search for it. The usual causes are named before it.
fn show_system_error(error: &anyhow::Error, console: &mut Console<'_>) {
    let words = console.words;
    let Some(key) = cause(error) else {
        console.labelled(Label::Error, &format!("{error:#}"));
        return;
    };
    console.labelled(Label::Error, &words.say(key));
    console.note(&format!("  {error:#}\n"));
    if let Some(help) = words.help_of(key, &[]) {
        console.labelled(Label::Help, &help);
    }
}

/// The message for what stopped the machine, where it is one of the usual causes.
fn cause(error: &anyhow::Error) -> Option<&'static str> {
    match error
        .chain()
        .find_map(|cause| cause.downcast_ref::<io::Error>())?
        .kind()
    {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Some("failure-disk-full"),
        ErrorKind::ReadOnlyFilesystem => Some("failure-read-only"),
        ErrorKind::PermissionDenied => Some("failure-permission"),
        _ => None,
    }
}

fn facts(refusal: &Refusal) -> (&'static str, String, String) {
    let (key, path, other) = match refusal {
        Refusal::Busy { target } => ("failure-busy", target.display().to_string(), ""),
        Refusal::ForeignFiles { target, .. } => ("failure-foreign", target.display().to_string(), ""),
        Refusal::MountPoint { path } => ("failure-mount-point", path.display().to_string(), ""),
        Refusal::NotAFolder { path } => ("failure-not-a-folder", path.display().to_string(), ""),
        Refusal::DamagedManifest { path } => ("failure-damaged-manifest", path.display().to_string(), ""),
        Refusal::ForeignOwner { path } => ("failure-foreign-owner", path.display().to_string(), ""),
        Refusal::UnsafePath { path } => ("failure-unsafe-path", path.clone(), ""),
        Refusal::CollidingPaths { first, second } => {
            ("failure-colliding-paths", first.clone(), second.as_str())
        }
    };
    (key, path, other.to_owned())
}
