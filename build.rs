//! Adds up what the program is made of, so that a cache of another version is told from its own.
//!
//! The number of a version stays the same while the program is worked on; this sum changes with every line of it.
#![expect(clippy::disallowed_methods, reason = "a build script reads what is compiled")]

use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let mut files = vec![PathBuf::from("Cargo.lock"), PathBuf::from("Cargo.toml")];
    list(Path::new("src"), &mut files)?;
    files.sort();
    let mut sum = Sum::new();
    for file in &files {
        println!("cargo:rerun-if-changed={}", file.display());
        sum.add(file.to_string_lossy().as_bytes());
        sum.add(&std::fs::read(file)?);
    }
    // A file that comes or goes.
    println!("cargo:rerun-if-changed=src");
    let is_minifying = std::env::var_os("CARGO_FEATURE_MINIFY").is_some();
    sum.add(&[u8::from(is_minifying)]);
    println!("cargo:rustc-env=ONUGUU_SOURCE_SUM={:032x}", sum.0);
    Ok(())
}

fn list(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// FNV-1a of 128 bits: nobody attacks it, and a build script that needs a crate is compiled before everything else.
struct Sum(u128);

impl Sum {
    fn new() -> Self {
        Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d)
    }

    /// Adds a part behind its length.
    fn add(&mut self, part: &[u8]) {
        for byte in (part.len() as u64).to_le_bytes().iter().chain(part) {
            self.0 = (self.0 ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
}
