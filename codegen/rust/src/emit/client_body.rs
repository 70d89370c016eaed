//! How a client takes a body as an argument, and sets it.

use proc_macro2::TokenStream;
use quote::quote;

use super::bodies;
use super::ty::Types;
use crate::ir::{Body, BodyMedia, Payload};
use crate::names::ident;

pub(super) fn body_argument(types: Types<'_>, body: &Body) -> TokenStream {
    let ty = bodies::content_ty(types, &body.content, body.choice.as_deref());
    match body.content.first().map(|media| &media.payload) {
        Some(Payload::Bytes) if body.choice.is_none() => {
            quote! { body: impl Into<rt::stream::Content> }
        }
        _ if body_by_value(body) => quote! { body: impl Into<#ty> },
        _ => quote! { body: &#ty },
    }
}

pub(super) fn body_by_value(body: &Body) -> bool {
    let payload = body.content.first().map(|media| &media.payload);
    body.choice.is_none() && matches!(payload, Some(Payload::Text | Payload::Bytes))
}

/// Sets the body. If JSON and a form have one type, JSON is sent.
pub(super) fn emit_body_set(body: &Body) -> TokenStream {
    if let Some(choice) = &body.choice {
        let choice = ident(choice);
        let arms = body.content.iter().map(|media| {
            let variant = ident(&media.ident);
            let set = match media.payload {
                Payload::Json(_) | Payload::Form(_) | Payload::Xml(..) | Payload::Items(..) | Payload::Multipart(_) => {
                    emit_media_set(media)
                }
                _ => {
                    let name = concrete(&media.name);
                    let set = ident(text_method(media));
                    quote! { call.#set(#name, body.clone()); }
                }
            };
            quote! { operations::#choice::#variant(body) => { #set } }
        });
        return quote! { match body { #(#arms)* } };
    }
    let json = body.content.iter().find(|media| matches!(media.payload, Payload::Json(_)));
    json.or(body.content.first()).map(emit_media_set).unwrap_or_default()
}

fn emit_media_set(media: &BodyMedia) -> TokenStream {
    let name = concrete(&media.name);
    match &media.payload {
        Payload::Json(_) => {
            let name = if media.name.contains('*') { "application/json" } else { name };
            quote! { call.json(#name, body); }
        }
        Payload::Form(_) => quote! { call.form(#name, body); },
        Payload::Xml(_, table) => {
            let (name, table) = (if media.name.contains('*') { "application/xml" } else { name }, ident(table));
            quote! { call.xml(#name, &operations::xml::#table, body); }
        }
        Payload::Text => {
            let set = ident(text_method(media));
            quote! { call.#set(#name, Into::<String>::into(body)); }
        }
        Payload::Bytes => quote! { call.content(#name, body); },
        Payload::Multipart(_) => {
            let name = &media.name;
            quote! { call.multipart(#name, body); }
        }
        Payload::Items(framing, _) | Payload::Stream(framing, _) => {
            let framing = bodies::framing(*framing);
            quote! { call.items(#name, #framing, body); }
        }
    }
}

/// A text is written by its charset. Most have none, and link no charsets.
fn text_method(media: &BodyMedia) -> &'static str {
    if media.payload == Payload::Text && bodies::has_charset(&media.name) { "text" } else { "bytes" }
}

fn concrete(name: &str) -> &str {
    if name.contains('*') { "application/octet-stream" } else { name }
}
