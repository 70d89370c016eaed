//! Modules to text.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use crate::emit::Module;
use crate::tree::MARK;

/// The text of a module and its path, or why there is none.
type Written = Result<(String, String), Diagnostic>;

/// The most threads that share the work: more of them would only hold more at once.
const THREADS: usize = 8;

/// All modules as Rust text, in their order. Tokens cannot go from one thread to another, so each thread walks through all the
/// modules, which costs nothing before their items are asked for, and formats those that no other one has taken.
pub fn format_all<'l, M: Iterator<Item = Module<'l>>>(modules: impl Fn() -> M + Sync, root: &Location) -> Vec<Written> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut written = Vec::new();
        let mut mine = next.fetch_add(1, Ordering::Relaxed);
        for (index, module) in modules().enumerate() {
            if index == mine {
                written.push((index, format(module, root)));
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

/// The module as Rust text, formatted piece by piece.
///
/// # Errors
/// The tokens are no file: a mistake of this program, said as a diagnostic rather than a panic.
fn format(module: Module<'_>, root: &Location) -> Written {
    let mut text = format!("//! {}\n//!\n//! {MARK}\n\n", module.about);
    for piece in module.items {
        let file = syn::parse2(piece).map_err(|error| {
            Diagnostic::unsupported("unwritable-module", root, format!("{} cannot be written: {error}", module.path))
                .help("this is a mistake in the generator; please report it with the document")
        })?;
        text.push_str(&prettyplease::unparse(&file));
    }
    Ok((module.path, text))
}
