//! From folders to a typed programme.
//!
//! 1. [`read`](fn@read) walks `content/`, `themes/` and `assets/` into [`Sources`]: the only reading code.
//! 2. [`yaml`] turns bytes into a tree that knows where each value stands.
//! 3. [`decode`] takes records out of such a tree and goes on after a mistake, so that one run shows them all.
//! 4. [`programme`] and its neighbours read each kind of file, on all cores; [`theme`] reads the theme.
//! 5. [`Memory`] holds what was decoded, for a load that follows; [`packed`] keeps it for another run of the program.
//!
//! Parsing never fails as a whole: what could be read comes back together with every diagnostic.
//! Whether references point anywhere is not asked here but in `check`.

mod annex;
pub mod decode;
mod destination;
pub(crate) mod fingerprint;
pub mod front_matter;
mod letters;
mod lock;
pub mod markdown;
mod memory;
mod packed;
pub mod programme;
mod read;
mod reader;
mod report;
pub(crate) mod scalar;
mod section;
mod site;
pub(crate) mod slug;
pub mod sources;
mod spaces;
mod synonym;
mod table;
pub mod theme;
mod unexpected;
pub mod yaml;

pub use memory::Memory;
pub use programme::{load, load_with_kept, measure};
pub use read::{Disk, read};
pub use sources::{Bytes, Sources};
