//! The integration tests: one binary, one file a subject.

mod adopted_text;
mod broken;
mod cli;
mod determinism;
mod languages;
mod layers;
mod measure_page;
mod pages;
mod publication;
mod real;
mod robustness;
mod site;
mod theme;
mod translations;
