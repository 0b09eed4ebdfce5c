//! Directions: the sections and sub-sections of the action plan.

use super::{Id, LocalizedText, SourceLines, Spanned};

/// A section of the action plan that measures belong to.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Direction {
    /// Its name in addresses.
    pub id: Spanned<Id>,
    /// Its number as printed; collides with numbers of measures and chapters.
    pub number: Option<String>,
    /// Its title as printed.
    pub title: LocalizedText,
    /// The goal, where the programme states one.
    pub goal: Option<LocalizedText>,
    /// The section that it is a part of.
    pub parent: Option<Spanned<Id>>,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}
