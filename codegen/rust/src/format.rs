//! Modules to text.

use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use crate::emit::Module;
use crate::tree::MARK;

/// The module as Rust text. Each module is formatted by itself: one tree of everything would take ten times the memory.
///
/// # Errors
/// The tokens are no file: a mistake of this program, said as a diagnostic rather than a panic.
pub fn format(module: Module, root: &Location) -> Result<(String, String), Diagnostic> {
    let file = syn::parse2(module.items).map_err(|error| {
        Diagnostic::unsupported("unwritable-module", root, format!("{} cannot be written: {error}", module.path))
            .help("this is a mistake in the generator; please report it with the document")
    })?;
    let about = module.about;
    let text = format!("//! {about}\n//!\n//! {MARK}\n\n{}", prettyplease::unparse(&file));
    Ok((module.path, text))
}
