//! [`Library`] → modules. Nothing here can fail.
//!
//! The modules of a document:
//!
//! | module | holds |
//! |---|---|
//! | `types` | a definition per schema |
//! | `operations` | a static table per operation, and the enums over media types |
//! | `client` | a group per first tag, a call per operation |
//! | `server` | a trait per first tag, a request and a response type per operation, the router |
//! | `example` | those traits, answered with the document's examples (optional) |

mod answers;
mod bodies;
mod builder;
mod client;
mod client_body;
mod condition;
mod constructor;
mod debug;
mod docs;
mod enumeration;
mod example;
mod front_page;
mod headers;
mod inline;
mod member;
mod multipart;
mod object;
mod operation_docs;
mod operations;
mod pages;
mod parameters;
mod rule;
mod server;
mod server_request;
mod server_response;
mod servers;
mod stubs;
mod ty;
mod types;
mod union;
mod xml;

use proc_macro2::TokenStream;
use quote::quote;

pub use stubs::stubs;
use ty::Types;

use crate::ir::{Group, Library, Type};
use crate::names::ident;
use crate::needs::{Features, Needs, Recorder, list};
use crate::options::{Options, RuntimePath};

/// Emits the modules of a library, and notes which features of the runtime they need.
pub struct Emitter<'l> {
    library: &'l Library,
    options: &'l Options,
    needs: Recorder,
}

/// One file, before it is formatted.
pub struct Module<'l> {
    /// Below the output folder, `/` between folders.
    pub path: String,
    /// One line about it.
    pub about: String,
    /// A further line about it.
    pub note: Option<String>,
    /// Makes its items. Tokens cannot go from one thread to another, so the thread that formats a module makes them.
    pub items: Box<dyn FnOnce() -> Pieces<'l> + Send + 'l>,
}

/// Items in the order of the file. Each piece is made when it is formatted: the tokens of a whole document are ten times its
/// size, and are never in memory together.
pub type Pieces<'l> = Box<dyn Iterator<Item = TokenStream> + 'l>;

impl<'l> Module<'l> {
    fn new(path: String, about: String, items: impl FnOnce() -> Pieces<'l> + Send + 'l) -> Self {
        Self { path, about, note: None, items: Box::new(items) }
    }
}

impl<'l> Emitter<'l> {
    /// For a library whose cycles are broken.
    pub fn new(library: &'l Library, options: &'l Options) -> Self {
        Self { library, options, needs: Recorder::default() }
    }

    /// All modules but the root.
    pub fn modules(&'l self) -> impl Iterator<Item = Module<'l>> {
        let Options { client, server, example_server, .. } = self.options;
        let client = client.then(|| client::emit_client(self));
        let example = example_server.filter(|_| *server).map(|_| example::emit_example(self));
        let server = server.then(|| server::emit_server(self));
        types::emit_types(self)
            .chain(operations::emit_operations(self))
            .chain(client.into_iter().flatten())
            .chain(server.into_iter().flatten())
            .chain(example)
    }

    /// The features that the modules need whose items are made.
    pub fn features(&self) -> Features {
        self.needs.features()
    }

    /// The root, which says what all modules need.
    pub fn root(&'l self, needs: &Needs) -> Module<'l> {
        let title = self.library.title.trim();
        let about = docs::one_line(if title.is_empty() { "an untitled API" } else { title });
        let limit = needs.recursion_limit.filter(|_| self.options.crate_root);
        let note = match &self.options.runtime {
            RuntimePath::Crate(name) => Some(format!("Needs of {name}: {}.", list(&needs.features))),
            RuntimePath::Embedded => None,
        };
        Module { note, ..Module::new("mod.rs".to_owned(), about, move || whole(emit_root(self.options, limit))) }
    }

    /// Types as the other modules name them.
    fn types(&self) -> Types<'_> {
        Types { library: self.library, inside: false, needs: &self.needs }
    }
}

/// A file that is small enough to be one piece.
fn whole<'l>(items: TokenStream) -> Pieces<'l> {
    Box::new(std::iter::once(items))
}

/// A type as the modules next to `types` name it.
pub fn type_tokens(library: &Library, ty: &Type) -> TokenStream {
    Types { library, inside: false, needs: &Recorder::default() }.ty(ty)
}

/// The file of a group's module, in lower-case ASCII: file systems normalize other letters and ignore case in different ways.
fn file_of(group: &Group) -> String {
    const MAX_LENGTH: usize = 200;
    // Names have no two underscores in a row, so no two names are spelled the same.
    let spelled =
        |letter: char| if letter.is_ascii() { letter.to_string() } else { format!("__u{:x}", u32::from(letter)) };
    let reserved = is_reserved(&group.module).then(|| "__".to_owned());
    let mut file: String = group.module.chars().map(spelled).chain(reserved).collect();
    if file.len() > MAX_LENGTH {
        // FNV-1a: the same for the same name, everywhere.
        let hash = file
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        file.truncate(MAX_LENGTH);
        file.push_str(&format!("__{hash:x}"));
    }
    file + ".rs"
}

/// Whether Windows has a device of that name, or another file of the folder has it.
fn is_reserved(name: &str) -> bool {
    let port = |kind: &str| {
        name.strip_prefix(kind).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    matches!(name, "aux" | "con" | "nul" | "prn" | "mod") || port("com") || port("lpt")
}

/// The modules of the groups.
fn declare_groups(library: &Library) -> TokenStream {
    let declared = library.groups.iter().map(|group| {
        let name = ident(&group.module);
        let file = file_of(group);
        let is_default = file.strip_suffix(".rs") == Some(group.module.as_str());
        let path = (!is_default).then(|| quote! { #[path = #file] });
        quote! { #path mod #name; }
    });
    quote! { #(#declared)* }
}

fn emit_root(options: &Options, recursion_limit: Option<usize>) -> TokenStream {
    let limit = recursion_limit.map(|limit| {
        let limit = limit.to_string();
        quote! { #![recursion_limit = #limit] }
    });
    // Names of the document may be in any script. These lints can only be set at the root of a crate.
    let scripts = options
        .crate_root
        .then(|| quote! { #![allow(confusable_idents, mixed_script_confusables, uncommon_codepoints)] });
    let only_with = |feature: &str| options.features.then(|| quote! { #[cfg(feature = #feature)] });
    let (client_feature, server_feature) = (only_with("client"), only_with("server"));
    let client = options.client.then(|| quote! { #client_feature pub mod client; });
    let server = options.server.then(|| quote! { #server_feature pub mod server; });
    let example =
        (options.server && options.example_server.is_some()).then(|| quote! { #server_feature pub mod example; });
    let runtime = matches!(options.runtime, RuntimePath::Embedded).then(|| quote! { pub mod runtime; });
    quote! {
        #limit
        #scripts
        #![allow(clippy::all, clippy::pedantic, clippy::restriction, rustdoc::all)]
        #![allow(dead_code, deprecated, unused_imports, unused_variables, unused_mut, unreachable_pub, missing_docs, non_camel_case_types)]
        #client
        pub mod operations;
        #runtime
        #server
        #example
        pub mod types;
    }
}

/// How a module `depth` levels below the root names the runtime: always as `rt`.
fn use_runtime(options: &Options, depth: usize) -> TokenStream {
    match &options.runtime {
        RuntimePath::Crate(name) => {
            let name = ident(name);
            quote! { use ::#name as rt; }
        }
        RuntimePath::Embedded => {
            let supers = up(depth);
            quote! { use #supers runtime as rt; }
        }
    }
}

/// `super::` as often as it takes to get to the root.
fn up(depth: usize) -> TokenStream {
    std::iter::repeat_n(quote! { super:: }, depth).collect()
}

#[cfg(test)]
mod tests {
    use super::is_reserved;

    #[test]
    fn devices_of_windows_and_other_files_of_the_folder_are_reserved() {
        for name in ["aux", "con", "nul", "prn", "com1", "lpt9", "mod"] {
            assert!(is_reserved(name), "{name}");
        }
        for name in ["auxiliary", "com", "com10", "common", "lpt", "console"] {
            assert!(!is_reserved(name), "{name}");
        }
    }
}
