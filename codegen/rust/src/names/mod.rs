//! Names: always valid, never colliding, readable, and the same tomorrow.

mod scope;
mod words;

use unicode_normalization::{UnicodeNormalization, is_nfkc};

pub use scope::Scope;
pub use words::words;

/// Keywords of every edition, strict and reserved; the last ones cannot be raw.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
const NEVER_RAW: &[&str] = &["self", "super", "crate", "Self", "_"];

/// Names that generated code uses itself, or that everyone expects from the prelude: a type of the document steps aside.
const TAKEN_TYPES: &[&str] = &[
    "Any",
    "Arc",
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Hash",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Serialize",
    "Deserialize",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// `snake_case` for fields, methods and modules; keywords come back as they are and are written raw by [`ident`].
pub fn snake(text: &str) -> String {
    let name = words(text).join("_");
    let name = if name.is_empty() { "value".to_owned() } else { name };
    let name = if starts_like_ident(&name) { name } else { format!("n{name}") };
    composed(if NEVER_RAW.contains(&name.as_str()) { format!("{name}_") } else { name })
}

/// `SCREAMING_CASE` for tables.
pub fn screaming(text: &str) -> String {
    composed(snake(text).to_uppercase())
}

/// `PascalCase` for types and variants.
pub fn pascal(text: &str) -> String {
    let name: String = words(text).iter().map(|word| capitalise(word)).collect();
    let name = if name.is_empty() { "Value".to_owned() } else { name };
    let name = if starts_like_ident(&name) { name } else { format!("N{name}") };
    composed(if NEVER_RAW.contains(&name.as_str()) { format!("{name}Value") } else { name })
}

/// `PascalCase` for a type that stands beside the prelude.
pub fn type_name(text: &str) -> String {
    let name = pascal(text);
    if TAKEN_TYPES.contains(&name.as_str()) { format!("{name}Schema") } else { name }
}

/// Whether a type that stands beside the prelude can be called so as it is.
pub fn is_type_name(text: &str) -> bool {
    // Many scripts have no case, and some small letters no capital.
    let upper = text.chars().next().is_some_and(|first| first.to_uppercase().eq([first]));
    let valid = upper && starts_like_ident(text) && text.chars().all(unicode_ident::is_xid_continue);
    valid && is_nfkc(text) && !NEVER_RAW.contains(&text) && !TAKEN_TYPES.contains(&text)
}

/// The identifier, raw where it is a keyword.
pub fn ident(name: &str) -> proc_macro2::Ident {
    let span = proc_macro2::Span::call_site();
    if KEYWORDS.contains(&name) { proc_macro2::Ident::new_raw(name, span) } else { proc_macro2::Ident::new(name, span) }
}

/// To Rust, identifiers that differ in nothing but how their letters are composed are the same (Reference, "Identifiers"); and it
/// warns of letters that are other ones in disguise, as a ligature is.
fn composed(name: String) -> String {
    if is_nfkc(&name) { name } else { name.nfkc().collect() }
}

fn starts_like_ident(name: &str) -> bool {
    name.chars().next().is_some_and(unicode_ident::is_xid_start)
}

fn capitalise(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
