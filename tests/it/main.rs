//! The integration tests: one binary, one file a subject.

mod adopted_text;
mod broken;
mod cli;
mod determinism;
mod languages;
mod layers;
mod pages;
mod publication;
mod real;
mod reports;
mod reports_import;
mod robustness;
mod site;
mod spreadsheet;
mod theme;
mod translations;
