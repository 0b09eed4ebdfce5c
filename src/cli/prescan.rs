//! A first look at the arguments, for the two options that decide how complaints about arguments are shown.

use std::ffi::OsString;

/// Options of every command that take a value, which is no command even where it looks like one.
const WITH_VALUE: [&str; 3] = ["--root", "--lang", "--color"];

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

/// The arguments up to and without the command `path`, a word and the words below it; all of them where another
/// command is asked for.
pub(super) fn before<'a>(path: &[&str], args: &'a [OsString]) -> &'a [OsString] {
    let mut path = path.iter();
    let mut expected = path.next();
    let mut start = None;
    let mut idx = 0;
    while let Some(arg) = args.get(idx).map(|arg| arg.to_string_lossy()) {
        if WITH_VALUE.contains(&arg.as_ref()) {
            idx += 1;
        } else if expected.is_some_and(|name| arg == *name) {
            start.get_or_insert(idx);
            expected = path.next();
            if expected.is_none() {
                return &args[..start.unwrap_or(idx)];
            }
        } else if !arg.starts_with('-') {
            break;
        }
        idx += 1;
    }
    args
}
