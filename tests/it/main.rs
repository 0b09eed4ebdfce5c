//! The integration tests: one binary, one file a subject.

mod adopted_text;
mod broken;
mod cli;
mod data;
mod dependents;
mod determinism;
mod feeds;
mod languages;
mod layers;
mod measure_page;
mod memory;
mod monitoring;
mod pages;
mod publication;
mod real;
mod reports;
mod reports_import;
mod robustness;
mod sample;
mod search;
mod search_page;
mod site;
mod spreadsheet;
mod theme;
mod translations;
