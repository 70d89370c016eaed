//! Booleans (section 7), and errors.

use super::{Arguments, Builtin, one_item};
use crate::error::{Result, error};
use crate::value::Sequence;
use crate::version::XPathVersion::{V10, V20};

pub(super) const FUNCTIONS: &[Builtin] = &[
    Builtin::new("true", 0, 0, V10, |_| one_item(true)),
    Builtin::new("false", 0, 0, V10, |_| one_item(false)),
    Builtin::new("not", 1, 1, V10, |a| one_item(!a.boolean(0)?)),
    Builtin::new("boolean", 1, 1, V10, |a| one_item(a.boolean(0)?)),
    Builtin::new("error", 0, 3, V20, raise),
    Builtin::new("trace", 1, 2, V20, |a| a.copied(0)),
];

fn raise(a: &Arguments<'_>) -> Result<Sequence> {
    let message = if a.len() > 1 { a.string(1)? } else { String::new() };
    Err(error("FOER0000", if message.is_empty() { "the path calls fn:error".to_owned() } else { message }))
}
