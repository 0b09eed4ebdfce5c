//! The program `onuguu`: see [`onuguu::cli`].

/// Made for many small pieces on all cores; see `Cargo.toml`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    onuguu::cli::main().into()
}
