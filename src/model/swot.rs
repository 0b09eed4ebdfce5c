//! The SWOT analysis.

use super::{Id, LocalizedText, SourceLines, Spanned, closed_list};

closed_list! {
    /// A quadrant of the analysis.
    SwotKind {
        /// Inner, helpful.
        Strengths = "strengths",
        /// Inner, harmful.
        Weaknesses = "weaknesses",
        /// Outer, helpful.
        Opportunities = "opportunities",
        /// Outer, harmful.
        Threats = "threats",
    }
}

/// The analysis: four quadrants of items.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Swot {
    /// Its heading as printed.
    pub title: LocalizedText,
    /// The quadrants, in the order of [`SwotKind::ALL`].
    pub quadrants: Vec<Quadrant>,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
    /// What the editor noticed.
    pub notes: Vec<LocalizedText>,
}

/// One quadrant.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Quadrant {
    /// Which one.
    pub kind: SwotKind,
    /// Its heading as printed.
    pub title: LocalizedText,
    /// Its items, as printed.
    pub items: Vec<SwotItem>,
}

/// One item of a quadrant.
#[derive(Clone, Debug, serde::Serialize)]
pub struct SwotItem {
    /// Its name in links.
    pub id: Spanned<Id>,
    /// The words.
    pub text: LocalizedText,
    /// Where it stands in the adopted text.
    pub source: Spanned<SourceLines>,
}
