//! Checks that an input schema is valid, before anything runs.

use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::{Location, read_token};

use super::Bundle;
use crate::schema::Schema;

/// The most messages about one schema, and the most characters of a message.
const MAX_MESSAGES: usize = 20;
const MAX_MESSAGE_LENGTH: usize = 200;

/// Compiles a schema, including the schemas that it refers to. Reports what is wrong with it.
pub(in crate::bind) fn check_bundle(bundle: &Bundle, diagnostics: &mut Diagnostics) -> Option<Schema> {
    let invalid = match Schema::new(&bundle.schema, &[]) {
        Ok(schema) => return Some(schema),
        Err(invalid) => invalid,
    };
    for error in invalid.iter().take(MAX_MESSAGES) {
        let Some(location) = place(&error.pointer, bundle) else { continue };
        let message: String = error.message.chars().take(MAX_MESSAGE_LENGTH).collect();
        let diagnostic =
            Diagnostic::invalid("invalid-schema", &location, format!("invalid JSON Schema 2020-12: {message}"));
        diagnostics.push(diagnostic.help("correct the schema; `inputs` is a JSON Schema 2020-12"));
    }
    None
}

/// The location of `/$defs/INDEX/…` in the bundle.
fn place(path: &str, bundle: &Bundle) -> Option<Location> {
    let mut tokens = path.split('/').skip(2).map(read_token);
    let start = bundle.places.get(tokens.next()?.parse::<usize>().ok()?)?.clone();
    Some(tokens.fold(start, |place, token| place.child(token)))
}
