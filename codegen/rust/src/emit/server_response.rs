//! The response type of an operation, and how a server writes and checks it.

use proc_macro2::TokenStream;
use quote::quote;
use signoff_openapi::api::StatusPattern;

use super::bodies;
use super::docs;
use super::server_request::names;
use super::ty::Types;
use crate::ir::{BodyMedia, Operation, Payload, Response};
use crate::names::ident;

pub(super) fn emit_response(types: Types<'_>, operation: &Operation) -> TokenStream {
    let (_, name) = names(operation);
    let about = docs::own(&format!("What `{}` answers.", operation.method_ident));
    let variants = operation.responses.iter().map(|response| {
        let docs = docs::docs(Some(&response.docs));
        let variant = ident(&response.ident);
        let status = (!matches!(response.status, StatusPattern::Code(_))).then(|| quote! { rt::http::StatusCode });
        let content = bodies::content_ty(types, &response.content, response.choice.as_deref());
        let fields: Vec<_> = status.into_iter().chain(content).collect();
        if fields.is_empty() {
            quote! { #docs #variant, }
        } else {
            quote! { #docs #variant(#(#fields),*), }
        }
    });
    let documented = operation.responses.iter().map(|response| emit_documented(types, response));
    let arms = operation.responses.iter().map(emit_encode);
    quote! {
        #about
        #[derive(Debug)]
        pub enum #name {
            #(#variants)*
        }

        impl rt::server::Responses for #name {
            const DOCUMENTED: &'static [rt::server::Documented] = &[#(#documented),*];

            fn encode(self) -> rt::server::Encoded {
                match self {
                    #(#arms)*
                }
            }
        }
    }
}

/// A response as the document describes it, to check answers.
fn emit_documented(types: Types<'_>, response: &Response) -> TokenStream {
    let required_headers = &response.required_headers;
    let requiring = (!required_headers.is_empty()).then(|| quote! { .requiring(&[#(#required_headers),*]) });
    let documented = match (response.status, response.content.as_slice()) {
        (StatusPattern::Code(code), []) => quote! { empty(#code) },
        (StatusPattern::Code(code), [BodyMedia { name, payload: Payload::Json(ty), .. }])
            if name == "application/json" =>
        {
            let ty = types.ty(ty);
            quote! { json::<#ty>(#code) }
        }
        (status, content) => {
            let status = emit_status(status);
            let content = content.iter().map(|media| emit_response_media(types, media));
            quote! { new(#status, &[#(#content),*]) }
        }
    };
    quote! { rt::server::Documented::#documented #requiring }
}

fn emit_status(status: StatusPattern) -> TokenStream {
    match status {
        StatusPattern::Code(code) => quote! { rt::server::Status::Code(#code) },
        StatusPattern::Range(digit) => {
            let digit = u16::from(digit);
            quote! { rt::server::Status::Range(#digit) }
        }
        StatusPattern::Default => quote! { rt::server::Status::Default },
    }
}

fn emit_response_media(types: Types<'_>, media: &BodyMedia) -> TokenStream {
    let name = &media.name;
    let check = match &media.payload {
        Payload::Json(ty) => {
            let ty = types.ty(ty);
            quote! { json::<#ty> }
        }
        Payload::Form(ty) => {
            let ty = types.ty(ty);
            quote! { form::<#ty> }
        }
        // A stream is sent without being read.
        _ => quote! { any },
    };
    quote! { rt::server::ResponseMedia::new(#name, rt::server::#check) }
}

fn emit_encode(response: &Response) -> TokenStream {
    let variant = ident(&response.ident);
    let (status_pattern, status) = match response.status {
        StatusPattern::Code(code) => (None, quote! { #code }),
        StatusPattern::Range(_) | StatusPattern::Default => (Some(quote! { status }), quote! { status.as_u16() }),
    };
    let Some(first) = response.content.first() else {
        return match status_pattern {
            Some(status_pattern) => quote! { Self::#variant(#status_pattern) => rt::server::Encoded::empty(#status), },
            None => quote! { Self::#variant => rt::server::Encoded::empty(#status), },
        };
    };
    let fields: Vec<_> = status_pattern.into_iter().chain([quote! { body }]).collect();
    let encoded = match &response.choice {
        Some(choice) => {
            let choice = ident(choice);
            let arms = response.content.iter().map(|media| {
                let alternative = ident(&media.ident);
                let encoded = emit_encode_payload(media, &status);
                quote! { operations::#choice::#alternative(body) => #encoded, }
            });
            quote! { match body { #(#arms)* } }
        }
        None => emit_encode_payload(first, &status),
    };
    quote! { Self::#variant(#(#fields),*) => #encoded, }
}

fn emit_encode_payload(media: &BodyMedia, status: &TokenStream) -> TokenStream {
    let concrete = media.name.contains('*');
    match &media.payload {
        Payload::Json(_) => {
            let name = if concrete { "application/json" } else { &media.name };
            quote! { rt::server::Encoded::json(#status, #name, &body) }
        }
        Payload::Form(_) => {
            let name = &media.name;
            quote! { rt::server::Encoded::form(#status, #name, &body) }
        }
        Payload::Xml(_, table) => {
            let (name, table) = (if concrete { "application/xml" } else { &media.name }, ident(table));
            quote! { rt::server::Encoded::xml(#status, #name, &operations::xml::#table, &body) }
        }
        Payload::Text => {
            let name = if concrete { "text/plain; charset=utf-8" } else { &media.name };
            match bodies::has_charset(name) {
                true => quote! { rt::server::Encoded::text(#status, #name, &body) },
                false => quote! { rt::server::Encoded::bytes(#status, #name, body) },
            }
        }
        Payload::Multipart(_) => {
            let name = &media.name;
            quote! { rt::server::Encoded::multipart(#status, #name, &body) }
        }
        Payload::Bytes => {
            let name = if concrete { "application/octet-stream" } else { &media.name };
            quote! { rt::server::Encoded::bytes(#status, #name, body) }
        }
        Payload::Stream(framing, _) | Payload::Items(framing, _) => {
            let (name, framing) = (&media.name, bodies::framing(*framing));
            quote! { rt::server::Encoded::items(#status, #name, #framing, body) }
        }
    }
}
