//! What the process finds around it, read once at the edge, so that everything else is a plain function.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _};

use jiff::civil::Date;

/// What the process finds around it.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// The arguments after the program's name.
    pub args: Vec<OsString>,
    /// `LC_ALL`, `LC_MESSAGES` and `LANG`, in the order in which they count.
    pub languages: [Option<String>; 3],
    /// `SOURCE_DATE_EPOCH`, by which reproducible builds fix the day.
    pub source_date_epoch: Option<String>,
    /// Whether colors are unwanted (`NO_COLOR`, `TERM=dumb`).
    pub is_colorless: bool,
    /// Whether standard output is a terminal.
    pub is_out_terminal: bool,
    /// Whether standard error is a terminal.
    pub is_err_terminal: bool,
    /// Whether standard error is a terminal that can take back what was written, with somebody before it.
    pub can_redraw: bool,
    /// The day where the machine stands.
    pub today: Date,
}

impl Environment {
    /// Reads the environment of this process.
    #[must_use]
    pub fn capture() -> Self {
        // A variable that is set to nothing counts as unset, here as elsewhere.
        let variable = |name: &str| {
            let value = env::var_os(name)?.to_string_lossy().into_owned();
            (!value.is_empty()).then_some(value)
        };
        let is_dumb = variable("TERM").as_deref() == Some("dumb");
        Self {
            args: env::args_os().skip(1).collect(),
            languages: ["LC_ALL", "LC_MESSAGES", "LANG"].map(variable),
            source_date_epoch: variable("SOURCE_DATE_EPOCH"),
            is_colorless: variable("NO_COLOR").is_some() || is_dumb,
            is_out_terminal: io::stdout().is_terminal(),
            is_err_terminal: io::stderr().is_terminal(),
            can_redraw: io::stderr().is_terminal() && !is_dumb && variable("CI").is_none(),
            today: jiff::Zoned::now().date(),
        }
    }
}
