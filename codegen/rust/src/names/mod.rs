//! Converts names of the document to Rust names that are valid, unique, readable and stable.

mod scope;
mod shorten;
mod words;

use unicode_normalization::{UnicodeNormalization, is_nfkc};

pub use scope::Scope;
pub use shorten::{MAX_TYPE_NAME, short_forms};
pub use words::words;

/// The strict and reserved keywords of all editions that can be raw identifiers.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];
/// Keywords that cannot be raw identifiers.
const NOT_RAW: &[&str] = &["self", "super", "crate", "Self", "_"];

/// Type names that generated code uses, or that readers expect from the prelude. Types of the document get other names.
const RESERVED_TYPES: &[&str] = &[
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

/// `snake_case` for fields, methods and modules. Keywords are returned unchanged; [`ident`] writes them as raw identifiers.
pub fn snake(text: &str) -> String {
    let name = words(text).join("_");
    let name = if name.is_empty() { "value".to_owned() } else { name };
    let name = if starts_like_ident(&name) { name } else { format!("n{name}") };
    normalized(if NOT_RAW.contains(&name.as_str()) { format!("{name}_") } else { name })
}

/// `SCREAMING_SNAKE_CASE` for tables.
pub fn screaming(text: &str) -> String {
    normalized(snake(text).to_uppercase())
}

/// `PascalCase` for types and variants. Numbers stay apart: `gpt-5.1` becomes `Gpt5_1`.
pub fn pascal(text: &str) -> String {
    let mut name = String::new();
    for word in words(text) {
        if name.ends_with(char::is_numeric) && word.starts_with(char::is_numeric) {
            name.push('_');
        }
        name.push_str(&capitalize(&word));
    }
    let name = if name.is_empty() { "Value".to_owned() } else { name };
    let name = if starts_like_ident(&name) { name } else { format!("N{name}") };
    normalized(if NOT_RAW.contains(&name.as_str()) { format!("{name}Value") } else { name })
}

/// `PascalCase` for a type in a module that also uses the prelude.
pub fn type_name(text: &str) -> String {
    let name = pascal(text);
    if RESERVED_TYPES.contains(&name.as_str()) { format!("{name}Schema") } else { name }
}

/// Whether the text is a valid type name without changes, and not reserved.
pub fn is_type_name(text: &str) -> bool {
    // Many scripts do not distinguish case, and some lower-case letters have no upper-case form.
    let upper = text.chars().next().is_some_and(|first| first.to_uppercase().eq([first]));
    let valid = upper && starts_like_ident(text) && text.chars().all(unicode_ident::is_xid_continue);
    valid && is_nfkc(text) && !NOT_RAW.contains(&text) && !RESERVED_TYPES.contains(&text)
}

/// The identifier; raw if it is a keyword.
pub fn ident(name: &str) -> proc_macro2::Ident {
    let span = proc_macro2::Span::call_site();
    if KEYWORDS.contains(&name) { proc_macro2::Ident::new_raw(name, span) } else { proc_macro2::Ident::new(name, span) }
}

/// The name of an identifier, also of a raw one.
pub fn plain(name: &proc_macro2::Ident) -> String {
    let text = name.to_string();
    text.strip_prefix("r#").map_or(text.clone(), str::to_owned)
}

/// Normalizes a name to NFKC. Rust treats identifiers as equal if their normalized forms are equal (Reference, "Identifiers"), and warns
/// about letters that are not normalized, such as ligatures.
fn normalized(name: String) -> String {
    if is_nfkc(&name) { name } else { name.nfkc().collect() }
}

fn starts_like_ident(name: &str) -> bool {
    name.chars().next().is_some_and(unicode_ident::is_xid_start)
}

fn capitalize(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
