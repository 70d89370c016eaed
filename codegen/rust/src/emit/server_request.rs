//! The request type of an operation, and how a server reads it.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::bodies;
use super::debug::emit_debug;
use super::docs;
use super::ty::Types;
use crate::ir::{Body, Operation, Payload};
use crate::names::ident;

pub(super) fn emit_request(types: Types<'_>, operation: &Operation) -> TokenStream {
    let (name, _) = names(operation);
    let method = docs::own(&format!("What `{}` is asked with.", operation.method_ident));
    let fields = operation.parameters.iter().map(|parameter| {
        let default = parameter.default.as_ref().filter(|_| parameter.is_filled).and_then(docs::default_value);
        let docs = docs::paragraphs([Some(docs::docs(parameter.docs.as_deref())), default].into_iter().flatten());
        let ident = ident(&parameter.ident);
        let ty = types.ty(&parameter.ty);
        let ty = if parameter.required || parameter.is_filled {
            ty
        } else {
            quote! { Option<#ty> }
        };
        quote! { #docs pub #ident: #ty, }
    });
    let reads = operation.parameters.iter().enumerate().map(|(index, parameter)| {
        let ident = ident(&parameter.ident);
        match parameter.default.as_ref().filter(|_| parameter.is_filled) {
            _ if parameter.required => quote! { #ident: incoming.required(#index)? },
            Some(default) => {
                let default = default.to_string();
                quote! { #ident: incoming.defaulted(#index, #default)? }
            }
            None => quote! { #ident: incoming.optional(#index)? },
        }
    });
    let body = operation.body.as_ref().filter(|body| !body.content.is_empty());
    let body_field = body.and_then(|body| {
        let docs = docs::docs(Some(body.docs.as_deref().unwrap_or("The body.")));
        let ty = bodies::content_ty(types, &body.content, body.choice.as_deref())?;
        let ty = if body.is_streamed() {
            quote! { rt::stream::Content }
        } else {
            ty
        };
        let ty = if body.required {
            ty
        } else {
            quote! { Option<#ty> }
        };
        Some(quote! { #docs pub body: #ty, })
    });
    let body_read = body.map(|body| {
        let read = emit_read(body);
        quote! { body: #read }
    });
    let parts = docs::own("Method, URI, headers and extensions as they came.");
    let reads = reads.chain(body_read);
    let shown = operation.parameters.iter().map(|parameter| (ident(&parameter.ident), parameter.secret));
    // The URI contains the query.
    let any_secret = operation.parameters.iter().any(|parameter| parameter.secret);
    let rest = [body_field.is_some().then(|| (ident("body"), false)), Some((ident("parts"), any_secret))];
    let (debug, shown) = emit_debug(&name, &shown.chain(rest.into_iter().flatten()).collect::<Vec<_>>());
    let debug = debug.map(|_| quote! { #[derive(Debug)] });
    quote! {
        #method
        #debug
        pub struct #name {
            #(#fields)*
            #body_field
            #parts
            pub parts: rt::http::request::Parts,
        }

        #shown

        impl rt::server::Request for #name {
            fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
                Ok(Self { #(#reads,)* parts: incoming.take_parts() })
            }
        }
    }
}

fn emit_read(body: &Body) -> TokenStream {
    if let Some(choice) = &body.choice {
        let choice = ident(choice);
        let arms = body.content.iter().enumerate().map(|(index, media)| {
            let variant = ident(&media.ident);
            let read = emit_read_payload(&media.payload, true);
            quote! { Some(#index) => Some(operations::#choice::#variant(#read)), }
        });
        let read = quote! { match incoming.media()? { #(#arms)* _ => None } };
        return if body.required {
            quote! { (#read).ok_or(rt::server::Violation::MissingBody)? }
        } else {
            read
        };
    }
    if body.is_streamed() {
        let method = ident(if body.required { "content" } else { "optional_content" });
        return quote! { incoming.#method()? };
    }
    body.content.first().map(|media| emit_read_payload(&media.payload, body.required)).unwrap_or_default()
}

fn emit_read_payload(payload: &Payload, required: bool) -> TokenStream {
    match (payload, required) {
        (Payload::Json(_) | Payload::Form(_), true) => quote! { incoming.body()? },
        (Payload::Json(_) | Payload::Form(_), false) => quote! { incoming.optional_body()? },
        (Payload::Xml(_, table), required) => {
            let (table, method) = (ident(table), ident(if required { "xml" } else { "optional_xml" }));
            quote! { incoming.#method(&operations::xml::#table)? }
        }
        (Payload::Text, true) => quote! { incoming.text_body()? },
        (Payload::Text, false) => quote! { incoming.optional_text()? },
        (Payload::Multipart(_), true) => quote! { incoming.multipart()? },
        (Payload::Multipart(_), false) => quote! { incoming.optional_multipart()? },
        (Payload::Bytes, true) => quote! { incoming.bytes_body()? },
        (Payload::Bytes, false) => quote! { incoming.optional_bytes()? },
        (Payload::Items(framing, _) | Payload::Stream(framing, _), required) => {
            let framing = bodies::framing(*framing);
            let method = ident(if required { "items" } else { "optional_items" });
            quote! { incoming.#method(#framing)? }
        }
    }
}

/// The names of an operation's request and response types.
pub(super) fn names(operation: &Operation) -> (proc_macro2::Ident, proc_macro2::Ident) {
    (format_ident!("{}Request", operation.type_ident), format_ident!("{}Response", operation.type_ident))
}
