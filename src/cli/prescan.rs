//! A first look at the arguments, for the two options that decide how complaints about arguments are shown.

use std::ffi::OsString;

/// The last value of the option `name`, written `--name value` or `--name=value`.
pub(super) fn value_of(name: &str, args: &[OsString]) -> Option<String> {
    let mut found = None;
    let mut args = args.iter().map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--" {
            break;
        } else if arg == name {
            found = args.next().map(std::borrow::Cow::into_owned);
        } else if let Some(value) = arg.strip_prefix(name).and_then(|rest| rest.strip_prefix('=')) {
            found = Some(value.to_owned());
        }
    }
    found
}
