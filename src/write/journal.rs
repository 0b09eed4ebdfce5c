//! What a publication of few files is going to do to the site, written down beside it before anything is done.
//!
//! In: the steps. Out: a text that is beside the site whole or not at all, and flushed to the disk before the first step
//! is taken. Whoever finds one takes the steps that are left: each can be told to be done, so that it does not matter
//! after which of them the build before was killed.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;

use anyhow::Context;

use super::paths;
use super::places::Places;

/// The first line.
const HEADING: &str = "onuguu journal 1";

/// What stands in a line for the sum of a file that was not there.
const NOTHING: &str = "-";

/// The steps of a publication, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journal {
    pub(super) steps: Vec<Step>,
}

/// What happens to one file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) path: String,
    /// Of the file that the site before made there.
    pub(super) before: Option<blake3::Hash>,
    /// Of the file that is to stand there, and waits in the new site; none where the file goes.
    pub(super) after: Option<blake3::Hash>,
}

impl Journal {
    /// Puts the journal beside the site, in one step.
    pub(super) fn write(&self, places: &Places) -> anyhow::Result<()> {
        let beside = Self::beside(places);
        let write = || -> io::Result<()> {
            let mut file = File::create(&beside)?;
            file.write_all(self.to_text().as_bytes())?;
            file.sync_all()?;
            fs::rename(&beside, &places.journal)?;
            sync_folder(places)
        };
        write().with_context(|| {
            let _ = fs::remove_file(&beside);
            format!("cannot write {}", places.journal.display())
        })
    }

    /// The journal that a killed build left beside the site. One that is not whole is none of ours.
    pub(super) fn read(places: &Places) -> anyhow::Result<Option<Self>> {
        match fs::read(&places.journal) {
            Ok(bytes) => Ok(String::from_utf8(bytes).ok().and_then(|text| Self::parse(&text))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).with_context(|| format!("cannot read {}", places.journal.display())),
        }
    }

    /// All steps have been taken, or there are none.
    pub(super) fn remove(places: &Places) -> anyhow::Result<()> {
        let _ = fs::remove_file(Self::beside(places));
        match fs::remove_file(&places.journal) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(error).with_context(|| format!("cannot remove {}", places.journal.display()))
            }
            _ => Ok(()),
        }
    }

    /// Where it stands until it is whole.
    fn beside(places: &Places) -> PathBuf {
        places.journal.with_extension("journal-new")
    }

    fn to_text(&self) -> String {
        let sum = |sum: &Option<blake3::Hash>| {
            sum.map_or_else(|| NOTHING.to_owned(), |sum| sum.to_hex().to_string())
        };
        let mut text = format!("{HEADING}\n");
        for Step { path, before, after } in &self.steps {
            text.push_str(&format!("{} {} {path}\n", sum(before), sum(after)));
        }
        let whole = blake3::hash(text.as_bytes());
        text.push_str(&format!("{whole}\n"));
        text
    }

    fn parse(text: &str) -> Option<Self> {
        let (lines, whole) = text.strip_suffix('\n')?.rsplit_once('\n')?;
        if blake3::Hash::from_hex(whole).ok()? != blake3::hash(&text.as_bytes()[..=lines.len()]) {
            return None;
        }
        let mut lines = lines.lines();
        (lines.next()? == HEADING).then_some(())?;
        let sum = |text: &str| match text {
            NOTHING => Some(None),
            sum => blake3::Hash::from_hex(sum).ok().map(Some),
        };
        let step = |line: &str| {
            let mut parts = line.splitn(3, ' ');
            let (before, after) = (sum(parts.next()?)?, sum(parts.next()?)?);
            let path = parts.next().filter(|path| paths::is_safe(path))?.to_owned();
            Some(Step { path, before, after })
        };
        let steps = lines.map(step).collect::<Option<_>>()?;
        Some(Self { steps })
    }
}

/// A file that got its name is only sure to keep it once the folder is flushed as well.
#[cfg(unix)]
fn sync_folder(places: &Places) -> io::Result<()> {
    File::open(places.parent())?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_places: &Places) -> io::Result<()> {
    Ok(())
}

impl Step {
    /// Where the file that is to stand in the site waits.
    pub(super) fn waiting(&self, places: &Places) -> PathBuf {
        places.new.join(&self.path)
    }

    /// Where the file stands.
    pub(super) fn target(&self, places: &Places) -> PathBuf {
        places.target.join(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_is_read_as_it_was_written_and_whole_or_not_at_all() {
        let step = |path: &str, before: Option<&str>, after: Option<&str>| Step {
            path: path.to_owned(),
            before: before.map(|text| blake3::hash(text.as_bytes())),
            after: after.map(|text| blake3::hash(text.as_bytes())),
        };
        let journal = |path| Journal {
            steps: vec![
                step("a", Some("1"), Some("2")),
                step(path, None, Some("3")),
                step("c", Some("4"), None),
            ],
        };
        let text = journal("ky/ө b.html").to_text();
        assert_eq!(Journal::parse(&text), Some(journal("ky/ө b.html")));
        assert_eq!(Journal::parse(&journal("../a").to_text()), None);
        for (end, _) in text.char_indices() {
            assert_eq!(Journal::parse(&text[..end]), None, "cut off at {end}");
        }
    }
}
