//! stub
mod cells;
mod workbook;
pub mod yaml;
