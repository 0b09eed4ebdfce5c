//! The program `onuguu`: see [`onuguu::cli`].

fn main() -> std::process::ExitCode {
    onuguu::cli::main().into()
}
