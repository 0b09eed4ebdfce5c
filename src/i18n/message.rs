//! Interface strings.
use std::borrow::Cow;
/// A fact that a message uses.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Words.
    Text(String),
    /// A number, for plurals.
    Number(f64),
}
/// Named facts.
pub type Args = Vec<(Cow<'static, str>, Arg)>;
impl From<String> for Arg { fn from(text: String) -> Self { Self::Text(text) } }
impl From<&str> for Arg { fn from(text: &str) -> Self { Self::Text(text.to_owned()) } }
impl From<usize> for Arg { 
    #[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^52")]
    fn from(n: usize) -> Self { Self::Number(n as f64) } }
/// x
#[derive(Debug)]
pub struct Messages;
