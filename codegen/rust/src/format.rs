//! Modules to text.

use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::location::Location;

use crate::emit::Module;
use crate::tree::MARK;

/// The module as Rust text, formatted piece by piece.
///
/// # Errors
/// The tokens are no file: a mistake of this program, said as a diagnostic rather than a panic.
pub fn format(module: Module<'_>, root: &Location) -> Result<(String, String), Diagnostic> {
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
