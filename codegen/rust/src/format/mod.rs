//! Formats modules as rustfmt does, without a syntax tree.
//!
//! Parsing tokens only to print them took most of the time of a generation. Therefore tokens are written as one line
//! (`flatten`). A line that is too long, or that has parts which need their own lines, is broken at its groups (`layout`).
//! Formatting changes no tokens except commas before a closing delimiter; `tests/format.rs` checks this for all cases.

mod comment;
mod flatten;
mod layout;
mod meaning;
mod spacing;
mod tree;

use std::collections::BTreeMap;
use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use proc_macro2::TokenStream;

pub use meaning::same_meaning;

use crate::emit::Module;
use crate::tree::MARK;

/// The attribute of every generated file that makes rustfmt skip it, and the modules below it, whatever its settings. The stable compiler
/// does not accept `#![rustfmt::skip]`; it evaluates this condition, which is false, and reads no further.
pub(crate) const SKIP: &str = "#![cfg_attr(rustfmt, rustfmt_skip)]";

/// The maximum of threads that share the work: each of them holds the tokens of one item.
const MAX_THREADS: usize = 8;

/// Formats modules: path → Rust text. Threads take one after the other.
pub fn format_all<'l>(modules: impl IntoIterator<Item = Module<'l>>) -> BTreeMap<String, String> {
    let modules: Vec<_> = modules.into_iter().collect();
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MAX_THREADS).min(modules.len());
    let queue = Mutex::new(modules.into_iter());
    let next = || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
    let take = || -> Vec<_> { std::iter::from_fn(next).map(format).collect() };
    thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut all: BTreeMap<_, _> = take().into_iter().collect();
        for other in others {
            match other.join() {
                Ok(written) => all.extend(written),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    })
}

/// The module's path and its text, formatted piece by piece.
fn format(module: Module<'_>) -> (String, String) {
    let note = module.note.map(|note| format!("//! {note}\n")).unwrap_or_default();
    let head = format!("//! {}\n//!\n//! {MARK}\n{note}{SKIP}\n", module.about);
    (module.path, format_items(head, (module.items)()))
}

/// Items as Rust text below the first lines of a file.
pub fn format_items(head: String, items: impl IntoIterator<Item = TokenStream>) -> String {
    let mut file = layout::File::new(head);
    for item in items {
        file.write(&flatten::flatten(item));
    }
    file.into_text()
}
