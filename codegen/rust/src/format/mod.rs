//! Modules to text, as rustfmt would have it, without a syntax tree.
//!
//! Parsing tokens only to print them took most of the time of a generation. So tokens are written as one line ([`flatten`]), and
//! what is too long for a line, or has parts that need lines of their own, is broken at its groups ([`layout`]). The tokens stay
//! as they are, save for commas before a closing delimiter; `tests/format.rs` holds all cases to that.

mod comment;
mod flatten;
mod layout;
mod spacing;
mod tree;

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::emit::Module;
use crate::tree::MARK;

/// The most threads that share the work: more of them would only hold more at once.
const THREADS: usize = 8;

/// All modules as paths and Rust text, in their order. Tokens cannot go from one thread to another, so each thread walks through
/// all the modules, which costs nothing before their items are asked for, and formats those that no other one has taken.
pub fn format_all<'l, M: Iterator<Item = Module<'l>>>(modules: impl Fn() -> M + Sync) -> Vec<(String, String)> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut written = Vec::new();
        let mut mine = next.fetch_add(1, Ordering::Relaxed);
        for (index, module) in modules().enumerate() {
            if index == mine {
                written.push((index, format(module)));
                mine = next.fetch_add(1, Ordering::Relaxed);
            }
        }
        written
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(THREADS);
    let mut all = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(take)).collect();
        let mut all = take();
        for other in others {
            match other.join() {
                Ok(written) => all.extend(written),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, written)| written).collect()
}

/// The module's path and its text, formatted piece by piece.
fn format(module: Module<'_>) -> (String, String) {
    let head = format!("//! {}\n//!\n//! {MARK}\n", module.about);
    let mut file = layout::File::new(head);
    for piece in module.items {
        file.write(&flatten::flatten(piece));
    }
    (module.path, file.into_text())
}
