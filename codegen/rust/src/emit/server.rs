//! The module `server`: a trait per first tag, a request and a response type per operation, the router.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::operation_docs::operation_docs;
use super::server_request::{emit_request, names};
use super::server_response::emit_response;
use super::{Emitter, Module, Pieces, declare_groups, docs, file_of, up, use_runtime, whole};
use crate::ir::{Group, Operation};
use crate::names::ident;
use crate::needs::Feature;

pub(super) fn emit_server<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = Module<'l>> {
    emitter.needs.need(Feature::Server);
    let about = "A trait per tag, and the router that mounts them.".to_owned();
    let root = Module::new("server/mod.rs".to_owned(), about, move || whole(emit_router(emitter)));
    let document = emitter.options.document.as_ref().map(|text| emit_document(emitter, text));
    emitter.library.groups.iter().map(move |group| emit_group(emitter, group)).chain(document).chain([root])
}

/// The document itself.
fn emit_document<'l>(emitter: &'l Emitter<'l>, text: &'l str) -> Module<'l> {
    let items = move || {
        let runtime = use_runtime(emitter.options, 2);
        let constant = docs::own("The document, in JSON.");
        let router = docs::own("Serves [`DOCUMENT`] at `/openapi.json`: merge it with the router of the operations.");
        whole(quote! {
            #runtime

            #constant
            pub const DOCUMENT: &str = #text;

            #router
            pub fn document_router() -> rt::axum::Router {
                rt::server::document_router("/openapi.json", DOCUMENT)
            }
        })
    };
    Module::new("server/__document.rs".to_owned(), "The document.".to_owned(), items)
}

fn emit_router(emitter: &Emitter<'_>) -> TokenStream {
    let library = emitter.library;
    let runtime = use_runtime(emitter.options, 1);
    let names: Vec<_> = library.groups.iter().map(|group| ident(&group.module)).collect();
    let modules = declare_groups(library);
    let mounted = || library.groups.iter().filter(|group| !group.webhooks);
    let mounts = mounted().map(|group| ident(&group.module));
    let traits = mounted().map(|group| ident(&group.ident));
    let (about, more) = (
        docs::own("Mounts every operation of the document."),
        docs::own("The service implements the trait of each tag."),
    );
    // No module of a group has two underscores.
    let document = emitter.options.document.as_ref().map(|_| {
        quote! {
            #[path = "__document.rs"]
            mod __document;
            pub use __document::{DOCUMENT, document_router};
        }
    });
    quote! {
        use ::std::sync::Arc;
        #runtime
        #modules
        #document
        #(pub use #names::*;)*

        #about
        #[doc = ""]
        #more
        pub fn router<S: rt::server::Hooks #(+ #traits)*>(service: Arc<S>) -> rt::axum::Router {
            let mut routes = rt::server::Routes::new(service);
            #(#mounts::mount(&mut routes);)*
            routes.into_router()
        }
    }
}

fn emit_group<'l>(emitter: &'l Emitter<'l>, group: &'l Group) -> Module<'l> {
    let tag = docs::one_line(group.tag.as_deref().unwrap_or("no tag"));
    let about = format!("The server's side of {tag}.");
    Module::new(format!("server/{}", file_of(group)), about, move || emit_handlers(emitter, group, &tag))
}

fn emit_handlers<'l>(emitter: &'l Emitter<'l>, group: &'l Group, tag: &str) -> Pieces<'l> {
    let types = emitter.types();
    let runtime = use_runtime(emitter.options, 2);
    let root = up(2);
    let name = ident(&group.ident);
    let about = docs::own(&format!("Operations of {tag}."));
    let docs =
        group.docs.as_deref().map(|text| [docs::own(""), docs::docs(Some(text))].into_iter().collect::<TokenStream>());
    let methods = group.operations.iter().map(emit_method);
    let requests = group.operations.iter().map(move |operation| emit_request(types, operation));
    let responses = group.operations.iter().map(move |operation| emit_response(types, operation));
    let served = name.clone();
    let mount = move || if group.webhooks { emit_webhooks(group, &served) } else { emit_mount(group, &served) };
    let head = move || {
        quote! {
            use ::std::future::Future;
            #runtime
            use #root operations;
            use #root types;

            #about
            #docs
            pub trait #name: rt::server::Hooks {
                #(#methods)*
            }
        }
    };
    Box::new(std::iter::once_with(head).chain(requests).chain(responses).chain(std::iter::once_with(mount)))
}

/// All operations of a group at their paths.
fn emit_mount(group: &Group, name: &proc_macro2::Ident) -> TokenStream {
    let adds = group.operations.iter().map(|operation| emit_add(operation, name));
    quote! {
        pub(super) fn mount<S: #name>(routes: &mut rt::server::Routes<S>) {
            #(#adds)*
        }
    }
}

/// A router per webhook. The subscriber nests it at the address that it registered.
fn emit_webhooks(group: &Group, name: &proc_macro2::Ident) -> TokenStream {
    let routers = group.operations.iter().map(|operation| {
        let router = format_ident!("{}_router", operation.method_ident);
        let about = docs::own(&format!(
            "Receives `{}` at `/`: nest it at the address that was subscribed.",
            operation.method_ident
        ));
        let add = emit_add(operation, name);
        quote! {
            #about
            pub fn #router<S: #name>(service: ::std::sync::Arc<S>) -> rt::axum::Router {
                let mut routes = rt::server::Routes::new(service);
                #add
                routes.into_router()
            }
        }
    });
    quote! { #(#routers)* }
}

/// Names the method by its trait, because the supertrait `Hooks` also has an `authenticate` and a `reject`.
fn emit_add(operation: &Operation, group: &proc_macro2::Ident) -> TokenStream {
    let (method, table) = (ident(&operation.method_ident), ident(&operation.table_ident));
    let add = ident(if operation.raw { "add_raw" } else { "add" });
    let (_, response) = names(operation);
    quote! {
        routes.#add::<_, #response>(&operations::#table, |service, request| Box::pin(#group::#method(service, request)));
    }
}

fn emit_method(operation: &Operation) -> TokenStream {
    let method = ident(&operation.method_ident);
    let (request, response) = names(operation);
    let (request, raw) = if operation.raw {
        let raw = docs::own("Raw: the request is neither read nor checked, and neither are its credentials.");
        (quote! { rt::server::RawRequest<#request> }, raw)
    } else {
        (quote! { #request }, TokenStream::new())
    };
    let docs = docs::paragraphs([operation_docs(operation), raw]);
    quote! {
        #docs
        fn #method(&self, request: #request) -> impl Future<Output = Self::Answer<#response>> + Send;
    }
}
