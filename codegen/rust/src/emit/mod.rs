//! [`Library`] → modules. After the gate nothing here can fail.
//!
//! What a document becomes:
//!
//! | module | holds |
//! |---|---|
//! | `types` | a definition per schema |
//! | `operations` | a static table per operation, and the enums over media types |
//! | `client` | a group per first tag, a call per operation |
//! | `server` | a trait per first tag, a request and a response type per operation, the router |
//! | `example` | those traits, answered with the document's examples (where it is asked for) |

mod answers;
mod bodies;
mod client;
mod condition;
mod debug;
mod docs;
mod enumeration;
mod example;
mod headers;
mod multipart;
mod object;
mod operation_docs;
mod operations;
mod rule;
mod server;
mod ty;
mod types;
mod union;
mod xml;

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Group, Library, Type};
use crate::names::ident;
use crate::options::{Options, RuntimePath};

/// One file, before it is formatted.
pub struct Module<'l> {
    /// Below the output folder, `/` between folders.
    pub path: String,
    /// One line about it.
    pub about: String,
    /// Its items.
    pub items: Pieces<'l>,
}

/// Items in the order of the file. Each piece is made when it is asked for, so that the tokens of a whole document, ten times its
/// size, never stand in memory together.
pub type Pieces<'l> = Box<dyn Iterator<Item = TokenStream> + 'l>;

/// All modules of a library, each made when it is asked for.
pub fn emit<'l>(library: &'l Library, options: &'l Options) -> impl Iterator<Item = Module<'l>> {
    let client = options.client.then(|| client::emit_client(library, options));
    let server = options.server.then(|| server::emit_server(library, options));
    let example = options.example_server.filter(|_| options.server).map(|_| example::emit_example(library, options));
    std::iter::once(emit_root(library, options))
        .chain(types::emit_types(library, options))
        .chain(operations::emit_operations(library, options))
        .chain(client.into_iter().flatten())
        .chain(server.into_iter().flatten())
        .chain(example)
}

/// A file that is small enough to be one piece.
fn whole<'l>(items: TokenStream) -> Pieces<'l> {
    Box::new(std::iter::once(items))
}

/// A type as code beside the module `types` names it.
pub fn name_of(library: &Library, ty: &Type) -> String {
    ty::Types { library, inside: false }.ty(ty).to_string()
}

/// The file of a group's module, in ASCII: rustc looks for no other, and file systems compose letters in their own ways.
fn file_of(group: &Group) -> String {
    // A name has no two underscores side by side, so that nothing else is spelled so.
    let spelled =
        |letter: char| if letter.is_ascii() { letter.to_string() } else { format!("__u{:x}", u32::from(letter)) };
    group.module.chars().map(spelled).chain([".rs".to_owned()]).collect()
}

/// The modules of the groups.
fn declare_groups(library: &Library) -> TokenStream {
    let declared = library.groups.iter().map(|group| {
        let name = ident(&group.module);
        let file = file_of(group);
        let path = (!group.module.is_ascii()).then(|| quote! { #[path = #file] });
        quote! { #path mod #name; }
    });
    quote! { #(#declared)* }
}

fn emit_root<'l>(library: &Library, options: &Options) -> Module<'l> {
    let only_with = |feature: &str| options.features.then(|| quote! { #[cfg(feature = #feature)] });
    let (client_feature, server_feature) = (only_with("client"), only_with("server"));
    let client = options.client.then(|| quote! { #client_feature pub mod client; });
    let server = options.server.then(|| quote! { #server_feature pub mod server; });
    let example = (options.server && options.example_server.is_some()).then(|| quote! { pub mod example; });
    let runtime = matches!(options.runtime, RuntimePath::Embedded).then(|| quote! { pub mod runtime; });
    let title = if library.title.trim().is_empty() { "an untitled API" } else { library.title.trim() };
    Module {
        path: "mod.rs".to_owned(),
        about: docs::one_line(title),
        items: whole(quote! {
            #![allow(clippy::all, clippy::pedantic, clippy::restriction, rustdoc::all)]
            #![allow(dead_code, unused_imports, unused_variables, unused_mut, unreachable_pub, missing_docs, non_camel_case_types)]
            #client
            pub mod operations;
            #runtime
            #server
            #example
            pub mod types;
        }),
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
