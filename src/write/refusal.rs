//! Why nothing is published although the machine works.

use std::fmt;
use std::path::PathBuf;

/// Something that a person has to decide or change before the site can be published.
///
/// The command line words these in the reader's language; `Display` words them in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another build is publishing to the same folder.
    Busy {
        /// The folder.
        target: PathBuf,
    },
    /// Files that the generator did not make stand where it would write.
    ForeignFiles {
        /// The folder.
        target: PathBuf,
        /// Their paths below the folder, sorted.
        paths: Vec<String>,
    },
    /// The folder, or one inside it, is a mount point and cannot change places with another.
    MountPoint {
        /// The mount point.
        path: PathBuf,
    },
    /// A file stands where the site's folder should be, or a link that leads nowhere.
    NotAFolder {
        /// What stands there.
        path: PathBuf,
    },
    /// The list of the files made before cannot be read.
    DamagedManifest {
        /// The list.
        path: PathBuf,
    },
    /// Somebody else's file or folder cannot be carried over without a change of its owner.
    ForeignOwner {
        /// The file or folder.
        path: PathBuf,
    },
    /// A path of the new site that is not safe to write.
    UnsafePath {
        /// The path.
        path: String,
    },
    /// Two paths of the new site that are one path on a disk that ignores case.
    CollidingPaths {
        /// The one.
        first: String,
        /// The other.
        second: String,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy { target } => {
                write!(
                    f,
                    "another build is publishing to {} right now; wait for it to end",
                    target.display()
                )
            }
            Self::ForeignFiles { target, paths } => {
                let target = target.display();
                write!(
                    f,
                    "{target} holds what this generator did not make, where the site needs the place:"
                )?;
                for path in paths {
                    write!(f, "\n  {path}")?;
                }
                write!(f, "\nmove or delete it, or choose another folder with --out")
            }
            Self::MountPoint { path } => {
                let path = path.display();
                write!(f, "{path} is a mount point and cannot be replaced as a whole; ")?;
                write!(f, "publish to a folder inside or beside it with --out")
            }
            Self::NotAFolder { path } => {
                let path = path.display();
                write!(
                    f,
                    "{path} is not a folder; move it away, or choose another folder with --out"
                )
            }
            Self::DamagedManifest { path } => {
                let path = path.display();
                write!(
                    f,
                    "{path} is damaged, so nobody knows which files are the generator's; "
                )?;
                write!(f, "restore it, or move the folder away and build anew")
            }
            Self::ForeignOwner { path } => {
                let path = path.display();
                write!(f, "{path} belongs to another user and cannot be kept as it is; ")?;
                write!(f, "move it out of the site's folder, or build as that user")
            }
            Self::UnsafePath { path } => write!(f, "the site has a file with an unsafe path: `{path}`"),
            Self::CollidingPaths { first, second } => {
                write!(
                    f,
                    "two files of the site would stand in each other's place: `{first}` and `{second}`"
                )
            }
        }
    }
}

impl std::error::Error for Refusal {}
