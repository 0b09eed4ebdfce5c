//! Onuguu turns a local government's development programme into a static website.
//!
//! The program is a pure function with a reader before it and a writer after it:
//!
//! ```text
//! content/ themes/ assets/ ──load──▶ Sources ──build──▶ Built { files, diagnostics } ──write──▶ public/
//! ```
//!
//! The modules are the stations of that flow, in order; each may import only those above it.

pub mod i18n;
pub mod diag;
pub mod model;
pub mod output;
pub mod write;
