//! The spreadsheet form in which a body reports on its measures, and back.
//!
//! In: a [`Programme`](crate::model::Programme) with what is known of its measures. Out: the bytes of a form.
//!
//! 1. [`layout`]: sheets, columns and hidden keys, as one table that writing and reading share.

pub mod import;
pub mod layout;
