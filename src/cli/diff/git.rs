//! The files of a project at a revision, from the git that is installed.
//!
//! In: the project's folder and the name of a revision. Out: [`Sources`] in memory. The working tree and the index
//! are neither read nor touched, and what is in no revision is not there. Links between files are followed only in
//! the working tree: in a revision they are passed over.

use std::collections::BTreeMap;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::Context as _;
use jiff::civil::Date;

use super::super::stop::Stop;
use super::super::usage::UsageError;
use super::super::words::{Facts, Words, fact};
use crate::load::Sources;

/// The folders that make a project.
const FOLDERS: [&str; 3] = ["content", "themes", "assets"];

/// A revision that was found.
pub(super) struct Commit {
    /// Its name as it was asked for.
    pub(super) name: String,
    /// Its short name.
    pub(super) hash: String,
    /// The day that it was made.
    pub(super) day: Option<Date>,
}

/// Reads the project at `root` as it was at `revision`.
pub(super) fn find(root: &Path, revision: &str, words: Words) -> Result<(Sources, Commit), Stop> {
    let git = Git { root, words };
    let inside = git.run(&["rev-parse", "--is-inside-work-tree"])?;
    if !inside.status.success() {
        // Other reasons, such as a folder of another person's, are told in git's own words: people search for them.
        if !String::from_utf8_lossy(&inside.stderr).contains("not a git repository") {
            return Err(refused("rev-parse", &inside));
        }
        let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
        return Err(git.complaint("diff-no-repository", &[fact("root", root.display().to_string())]));
    }
    let unknown = || git.complaint("diff-unknown-revision", &[fact("found", revision)]);
    // A name that begins with a hyphen would be an option of git's.
    if revision.starts_with('-') || revision.is_empty() {
        return Err(unknown());
    }
    let asked = format!("{revision}^{{commit}}");
    let commit = git.run(&["rev-parse", "--verify", "--quiet", &asked])?;
    if !commit.status.success() {
        return Err(unknown());
    }
    let commit = String::from_utf8_lossy(&commit.stdout).trim().to_owned();
    let told = git.told(&["show", "--no-patch", "--format=%h %cs", &commit])?;
    let told = String::from_utf8_lossy(&told).trim().to_owned();
    let (hash, day) = told.split_once(' ').unwrap_or((told.as_str(), ""));
    let sources = git.sources(&commit)?;
    if sources.below("content/").next().is_none() {
        return Err(git.complaint("diff-no-programme", &[fact("found", revision)]));
    }
    let commit = Commit {
        name: revision.to_owned(),
        hash: hash.to_owned(),
        day: day.parse().ok(),
    };
    Ok((sources, commit))
}

struct Git<'a> {
    root: &'a Path,
    words: Words,
}

impl Git<'_> {
    fn complaint(&self, key: &str, facts: Facts<'_>) -> Stop {
        let complaint = UsageError::new(self.words.say_with(key, facts));
        match self.words.help_of(key, facts) {
            Some(help) => complaint.help(help).into(),
            None => complaint.into(),
        }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("-C")
            .arg(self.root)
            .args(args)
            // Its words are looked at, nothing is asked of a person, and nothing of the repository is refreshed.
            .env("LC_ALL", "C")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    fn not_started(&self, error: std::io::Error) -> Stop {
        match error.kind() {
            ErrorKind::NotFound => self.complaint("diff-no-git", &[]),
            _ => Stop::Machine(error.into()),
        }
    }

    fn run(&self, args: &[&str]) -> Result<Output, Stop> {
        self.command(args)
            .output()
            .map_err(|error| self.not_started(error))
    }

    /// What git says; its own words where it fails.
    fn told(&self, args: &[&str]) -> Result<Vec<u8>, Stop> {
        let output = self.run(args)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(refused(args.first().unwrap_or(&""), &output))
    }

    fn sources(&self, commit: &str) -> Result<Sources, Stop> {
        let mut args = vec!["ls-tree", "-r", "-z", commit, "--"];
        args.extend(FOLDERS);
        let listed = self.told(&args)?;
        let entries: Vec<(String, String)> = listed
            .split(|byte| *byte == 0)
            .filter_map(|entry| file(&String::from_utf8_lossy(entry)))
            .filter(|(_, path)| !path.split('/').any(is_passed_over))
            .collect();
        let contents = self.contents(&entries)?;
        let paths = entries.into_iter().map(|(_, path)| path);
        Ok(Sources::new(paths.zip(contents).collect::<BTreeMap<_, _>>()))
    }

    /// The bytes of files by their names in git, in one run.
    fn contents(&self, entries: &[(String, String)]) -> Result<Vec<Vec<u8>>, Stop> {
        let mut command = self.command(&["cat-file", "--batch"]);
        let mut child = command
            .stdin(Stdio::piped())
            .spawn()
            .map_err(|error| self.not_started(error))?;
        let names: String = entries.iter().map(|(name, _)| format!("{name}\n")).collect();
        let stdin = child.stdin.take();
        // Written beside the reading: git answers while it is still being asked, and would wait for a reader.
        let output = std::thread::scope(|scope| {
            scope.spawn(move || {
                // Where git ends early, its own words say why.
                let _ = stdin.map(|mut stdin| stdin.write_all(names.as_bytes()));
            });
            child.wait_with_output()
        })?;
        let mut rest = output.stdout.as_slice();
        let mut contents = Vec::with_capacity(entries.len());
        for (_, path) in entries {
            let (bytes, after) = one(rest).with_context(|| {
                let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
                format!("git cat-file: {path}: {said}")
            })?;
            contents.push(bytes.to_vec());
            rest = after;
        }
        Ok(contents)
    }
}

/// That git refused, in its own words.
fn refused(command: &str, output: &Output) -> Stop {
    let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Stop::Machine(anyhow::anyhow!("git {command}: {said}"))
}

/// The name in git and the path of a file, from a line `100644 blob 3b18e… \tcontent/site.yaml`.
fn file(entry: &str) -> Option<(String, String)> {
    let (about, path) = entry.split_once('\t')?;
    let mut about = about.split(' ');
    let is_file = about.next()?.starts_with("100") && about.next()? == "blob";
    is_file.then_some((about.next()?.trim().to_owned(), path.to_owned()))
}

/// The first file of an answer (`3b18e… blob 12\n`, its bytes, a line's end) and what follows.
fn one(answer: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = answer.iter().position(|byte| *byte == b'\n')?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let n_bytes: usize = head.rsplit_once(' ')?.1.parse().ok()?;
    let bytes = answer.get(end + 1..end + 1 + n_bytes)?;
    Some((bytes, answer.get(end + 2 + n_bytes..).unwrap_or_default()))
}

/// Files that are passed over in the working tree, too.
fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || name.ends_with('~') || (name.starts_with('#') && name.ends_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_from_links_and_other_repositories() {
        let name = |entry: &str| file(entry).map(|(_, path)| path);
        assert_eq!(
            name("100644 blob 3b18\tcontent/a b.yaml"),
            Some("content/a b.yaml".to_owned())
        );
        assert_eq!(name("100755 blob 3b18\tthemes/x"), Some("themes/x".to_owned()));
        assert_eq!(name("120000 blob 3b18\tassets/link"), None);
        assert_eq!(name("160000 commit 3b18\tthemes/city"), None);
        assert_eq!(name(""), None);
    }

    #[test]
    fn answers_are_cut_by_their_lengths() {
        let answer = b"3b18 blob 3\na\nb\n4c19 blob 0\n\n5d20 missing\n";
        let (bytes, rest) = one(answer).unwrap();
        assert_eq!(bytes, b"a\nb");
        let (bytes, rest) = one(rest).unwrap();
        assert_eq!(bytes, b"");
        assert_eq!(one(rest), None);
    }
}
