//! `serve`: its options, and what they mean.

use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::super::usage::UsageError;
use super::super::words::Words;
use super::manual::Manual;
use super::shared::{as_of, as_of_option, path, path_option};
use super::{CommandDefinition, Task, global};

pub(super) const COMMAND: CommandDefinition = CommandDefinition {
    name: "serve",
    define,
    read,
};

/// Where a preview answers unless it is told otherwise.
const DEFAULT_PORT: u16 = 3000;

/// What is asked for of `serve`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) struct ServeArgs {
    /// The day that everything is computed for.
    pub(in crate::cli) as_of: Option<Date>,
    /// The address to answer at.
    pub(in crate::cli) host: IpAddr,
    /// The first port to try.
    pub(in crate::cli) port: u16,
    /// A folder of reports in place of the programme's own.
    pub(in crate::cli) reports: Option<PathBuf>,
}

fn define(manual: &Manual) -> Command {
    let port = manual.option("port", "port", "help-port");
    let host = manual.option("host", "address", "help-host");
    manual
        .command(COMMAND.name, "help-serve", "")
        .arg(port.value_parser(value_parser!(u16)))
        .arg(host.value_parser(value_parser!(IpAddr)))
        .arg(as_of_option(manual))
        .arg(path_option(manual, "reports", "dir", "help-reports"))
        .arg(global::lang(manual))
        .after_help(manual.examples("help-examples-serve"))
}

fn read(matches: &ArgMatches, words: Words) -> Result<Task, UsageError> {
    Ok(Task::Serve(ServeArgs {
        as_of: as_of(matches, words)?,
        host: matches
            .get_one::<IpAddr>("host")
            .copied()
            .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
        port: matches.get_one::<u16>("port").copied().unwrap_or(DEFAULT_PORT),
        reports: path(matches, "reports"),
    }))
}
