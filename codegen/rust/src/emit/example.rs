//! The module `example`: implements the server's traits with answers from a JSON file.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{Emitter, Module, Pieces, docs, use_runtime};
use crate::ir::Group;
use crate::names::ident;
use crate::needs::Feature;

pub(super) fn emit_example<'l>(emitter: &'l Emitter<'l>) -> Module<'l> {
    emitter.needs.need(Feature::Server);
    Module::new(
        "example/mod.rs".to_owned(),
        "An example server: `Prefer: code=404` and `Prefer: example=name` choose the answer.".to_owned(),
        move || emit_items(emitter),
    )
}

fn emit_items<'l>(emitter: &'l Emitter<'l>) -> Pieces<'l> {
    let runtime = use_runtime(emitter.options, 1);
    // The JSON file has the groups in the same order.
    let mut next = 0;
    let groups =
        emitter.library.groups.iter().filter(|group| !group.webhooks).map(move |group| emit_group(group, &mut next));
    let [about, new, router, errors] = [
        "Answers every operation with an example of the document, or with a value generated from its schema.",
        "Reads the answers.",
        "A router that answers with examples.",
        "`answers.json` is not what was generated.",
    ]
    .map(docs::own);
    let blank = docs::own("");
    let errors = quote! { #blank #[doc = " # Errors"] #errors };
    let head = quote! {
            use ::std::sync::Arc;
            #runtime
            use super::server;
            pub use rt::axum;
            pub use rt::server::{Bounded, Bounds};

            #about
            #[derive(Debug)]
            pub struct Example {
                examples: rt::server::Examples,
            }

            impl Example {
                #new
                #errors
                pub fn new() -> Result<Self, rt::Mismatch> {
                    Ok(Self { examples: rt::server::Examples::read(include_str!("answers.json"))? })
                }
            }

            #router
            #errors
            pub fn router() -> Result<axum::Router, rt::Mismatch> {
                Ok(rt::server::Examples::router(server::router(Arc::new(Example::new()?))))
            }

            impl rt::server::Hooks for Example {
                type Answer<R: rt::server::Responses> = rt::server::Reply<R>;
            }
    };
    Box::new(std::iter::once(head).chain(groups))
}

fn emit_group(group: &Group, next: &mut usize) -> TokenStream {
    let name = ident(&group.ident);
    let methods = group.operations.iter().map(|operation| {
        let method = ident(&operation.method_ident);
        let request = format_ident!("{}Request", operation.type_ident);
        let response = format_ident!("{}Response", operation.type_ident);
        let index = *next;
        *next += 1;
        let answer = quote! { self.examples.answer(#index, &request.parts) };
        let (request, answer) = if operation.raw {
            let read = quote! {
                match request.read().await {
                    Ok(request) => #answer,
                    Err(rejection) => rt::server::Reply::raw(rt::server::Hooks::reject(self, rejection).await),
                }
            };
            (quote! { rt::server::RawRequest<server::#request> }, read)
        } else {
            (quote! { server::#request }, answer)
        };
        quote! {
            async fn #method(&self, request: #request) -> rt::server::Reply<server::#response> {
                #answer
            }
        }
    });
    quote! { impl server::#name for Example { #(#methods)* } }
}
