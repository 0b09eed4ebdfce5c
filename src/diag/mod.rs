//! Problems of the content, as values.
//!
//! In: facts (what was found, where, what was expected). Out: [`Diagnostic`]s, collected in a [`Sink`]
//! and rendered as text in the reader's language by `render/`. Nothing here reads a file or prints.
//!
//! How to word a message (`messages/*.ftl`): a lower-case headline without a full stop that quotes the
//! author's text in backticks and names things in the author's terms; a label under the place that says what
//! is wrong there; help that says what to do, with the nearest valid name where there is one. The keys are
//! the codes; `.label`, `.help` and `.suggest` (instead of help, where there is a suggestion) are attributes,
//! and so is the name of every other label.
//!
//! A fact that is not the author's own text but a word of ours (a kind of record, a type of value) is named
//! with `@` and the key of a message, `arg("expected", "@type-text")`, and stands in the reader's language.
//! Such words are in the nominative, so sentences are built to take them in it.

pub mod code;
pub mod render;
mod sink;
mod span;
mod wording;

use std::cmp::Reverse;

use crate::i18n::{Arg, Args};

pub use code::{Code, Severity};
pub use sink::Sink;
pub use span::{FileId, SourceFile, SourceMap, SourceSpan, Spanned};
pub use wording::{Wording, messages};

/// One problem: what, where, and the facts that its message is worded from.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: Code,
    /// The place that has to be changed.
    pub primary: SourceSpan,
    /// Other places that explain it, each with the name of the message attribute that says what stands there.
    pub labels: Vec<(SourceSpan, &'static str)>,
    /// The facts that the wording uses. `suggestion`, where present, selects the `.suggest` help.
    pub args: Args,
}

impl Diagnostic {
    /// A problem of kind `code` at `primary`.
    #[must_use]
    pub fn new(code: Code, primary: SourceSpan) -> Self {
        Self {
            code,
            primary,
            labels: Vec::new(),
            args: Args::new(),
        }
    }

    /// Adds a fact for the wording. A text such as `@kind-body` stands for the message of that name.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name.into(), value.into()));
        self
    }

    /// Adds the nearest valid name, where one is near enough to be meant.
    #[must_use]
    pub fn suggest<'a>(self, found: &str, valid: impl IntoIterator<Item = &'a str>) -> Self {
        match nearest(found, valid) {
            Some(name) => self.arg("suggestion", name.to_owned()),
            None => self,
        }
    }

    /// Adds a second place; `attribute` names the message attribute that labels it.
    #[must_use]
    pub fn also(mut self, span: SourceSpan, attribute: &'static str) -> Self {
        self.labels.push((span, attribute));
        self
    }

    /// The file that does not exist, where that is the problem and there is no place to show.
    pub(crate) fn missing_path(&self) -> Option<&str> {
        let (_, path) = self.args.iter().find(|(name, _)| name == "path")?;
        match path {
            Arg::Text(path) if self.primary == SourceSpan::nowhere() => Some(path),
            _ => None,
        }
    }

    /// Whether it stops publication.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The valid name that `found` is most likely a slip of: at most a third of its letters differ. Of two that are
/// as near it is the one that begins alike.
pub(crate) fn nearest<'a>(found: &str, valid: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = (found.chars().count() / 3).max(1);
    valid
        .into_iter()
        .map(|name| {
            (
                strsim::damerau_levenshtein(found, name),
                Reverse(n_alike(found, name)),
                name,
            )
        })
        .filter(|(distance, ..)| *distance <= limit)
        .min()
        .map(|(.., name)| name)
}

/// How many characters both begin with.
fn n_alike(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count()
}
