//! How a run ended.

/// How a run ended; scripts tell the cases apart by the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// The content has errors, and nothing was published.
    ContentHasErrors,
    /// The command cannot be carried out as it was given.
    WrongUsage,
    /// The machine failed: disk, permissions, files of others.
    MachineFailed,
}

impl Exit {
    /// The number that the process ends with.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::ContentHasErrors => 1,
            Self::WrongUsage => 2,
            Self::MachineFailed => 3,
        }
    }
}

impl From<Exit> for std::process::ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}
