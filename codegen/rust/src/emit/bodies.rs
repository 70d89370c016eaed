//! Types of bodies, and enums over media types with different content.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

use super::docs;
use super::multipart::emit_multipart;
use super::ty::Types;
use crate::ir::{BodyMedia, Framing, Operation, Payload, Type};
use crate::names::ident;
use crate::needs::Feature;

/// The type of a body's content; `None` if it has no content.
pub(super) fn content_ty(types: Types<'_>, content: &[BodyMedia], choice: Option<&str>) -> Option<TokenStream> {
    match (choice, content.first()) {
        (Some(choice), _) => {
            let choice = ident(choice);
            Some(quote! { operations::#choice })
        }
        (None, Some(media)) => Some(payload_ty(types, &media.payload)),
        (None, None) => None,
    }
}

pub(super) fn payload_ty(types: Types<'_>, payload: &Payload) -> TokenStream {
    match payload {
        Payload::Json(ty) | Payload::Form(ty) | Payload::Xml(ty, _) => types.ty(ty),
        Payload::Text => quote! { String },
        Payload::Bytes => quote! { rt::Bytes },
        Payload::Multipart(Some(multipart)) => {
            let name = ident(&multipart.ident);
            quote! { operations::#name }
        }
        Payload::Multipart(None) => {
            types.needs.need(Feature::Multipart);
            quote! { Vec<rt::multipart::Part> }
        }
        Payload::Stream(framing, ty) => {
            let item = item_ty(types, *framing, ty);
            quote! { rt::stream::Items<#item> }
        }
        Payload::Items(framing, ty) => {
            let item = item_ty(types, *framing, ty);
            quote! { Vec<#item> }
        }
    }
}

fn item_ty(types: Types<'_>, framing: Framing, ty: &Type) -> TokenStream {
    let ty = types.ty(ty);
    match framing {
        Framing::Events | Framing::EventText => quote! { rt::stream::Event<#ty> },
        Framing::EventObject | Framing::Lines | Framing::Sequence => ty,
    }
}

/// The framing in the runtime.
pub(super) fn framing(framing: Framing) -> TokenStream {
    let name = ident(match framing {
        Framing::Events => "Events",
        Framing::EventText | Framing::EventObject => "EventText",
        Framing::Lines => "Lines",
        Framing::Sequence => "Sequence",
    });
    quote! { rt::stream::Framing::#name }
}

/// The value of `Accept`, if it is not only JSON. The media types of successes come first.
pub(super) fn accept(operation: &Operation) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    let content = operation.responses.iter().flat_map(|response| &response.content);
    for name in content.map(|media| media.name.trim()) {
        let carried = name.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic()) && !name.contains(',');
        if carried && name.contains('/') && !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty() && names != ["application/json"]).then(|| names.join(", "))
}

/// Whether a media type has a charset other than UTF-8.
pub(super) fn has_charset(name: &str) -> bool {
    let parameters = name.split(';').skip(1).filter_map(|pair| pair.split_once('='));
    let charset =
        parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset")).map(|(_, value)| value).next();
    charset.is_some_and(|value| {
        let value = value.trim().trim_matches('"').to_ascii_lowercase();
        !matches!(value.as_str(), "utf-8" | "utf8" | "us-ascii")
    })
}

/// The media types of an operation's responses that are streams.
pub(super) fn streams(operation: &Operation) -> Vec<&str> {
    let content = operation.responses.iter().flat_map(|response| &response.content);
    let streams = content.filter(|media| matches!(media.payload, Payload::Stream(..)));
    streams.map(|media| media.name.split(';').next().unwrap_or_default().trim()).collect()
}

/// The enums that an operation's body and responses need.
pub(super) fn emit_choices(types: Types<'_>, operation: &Operation) -> TokenStream {
    let body = operation.body.as_ref().and_then(|body| Some((body.choice.as_deref()?, &body.content)));
    let responses =
        operation.responses.iter().filter_map(|response| Some((response.choice.as_deref()?, &response.content)));
    let choices = body.into_iter().chain(responses).map(|(name, content)| emit_choice(types, name, content));
    let content = operation.body.iter().flat_map(|body| &body.content);
    let content = content.chain(operation.responses.iter().flat_map(|response| &response.content));
    let parts = content.filter_map(|media| match &media.payload {
        Payload::Multipart(Some(parts)) => Some(emit_multipart(types, parts)),
        _ => None,
    });
    choices.chain(parts).collect()
}

fn emit_choice(types: Types<'_>, name: &str, content: &[BodyMedia]) -> TokenStream {
    let name = ident(name);
    let variants = content.iter().map(|media| {
        let variant = ident(&media.ident);
        let ty = match &media.payload {
            Payload::Multipart(Some(parts)) => ident(&parts.ident).to_token_stream(),
            payload => payload_ty(types, payload),
        };
        let about = docs::own(&format!("`{}`", docs::one_line(&media.name).replace('`', "'")));
        quote! { #about #variant(#ty), }
    });
    let about = docs::own("One variant per media type.");
    quote! {
        #about
        #[derive(Debug, Clone, PartialEq)]
        pub enum #name {
            #(#variants)*
        }
    }
}
