//! From the nouns of the programme to HTML.
//!
//! In: typed values. Out: markup that is well formed, closes every tag and escapes every text.

pub mod chart;
mod escape;
pub mod markdown;

pub use escape::escape;
