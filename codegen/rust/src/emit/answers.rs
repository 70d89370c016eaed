//! The result of a call: its types, and how a response becomes one of them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use signoff_openapi::api::StatusPattern;

use super::ty::Types;
use super::{bodies, docs};
use crate::ir::{BodyMedia, Operation, Payload, Response};
use crate::names::ident;

/// The type of a success, its enum if there are several, and whether there is at most one.
pub(super) fn emit_success(
    types: Types<'_>,
    operation: &Operation,
    successes: &[&Response],
) -> (TokenStream, TokenStream, bool) {
    match successes {
        [] => (quote! { ::std::convert::Infallible }, TokenStream::new(), true),
        [only] => {
            let ty = bodies::content_ty(types, &only.content, only.choice.as_deref());
            (ty.unwrap_or_else(|| quote! { () }), TokenStream::new(), true)
        }
        several => {
            let name = format_ident!("{}Success", operation.type_ident);
            let item = emit_enum(types, &name, "What it gives when it works.", several);
            (quote! { #name }, item, false)
        }
    }
}

pub(super) fn emit_error(
    types: Types<'_>,
    operation: &Operation,
    failures: &[&Response],
) -> (TokenStream, TokenStream) {
    if failures.is_empty() {
        return (quote! { ::std::convert::Infallible }, TokenStream::new());
    }
    let name = format_ident!("{}Error", operation.type_ident);
    let item = emit_enum(types, &name, "What it gives when it fails.", failures);
    (quote! { #name }, item)
}

fn emit_enum(types: Types<'_>, name: &Ident, about: &str, responses: &[&Response]) -> TokenStream {
    let about = docs::own(about);
    let variants = responses.iter().map(|response| {
        let docs = docs::docs(Some(&response.docs));
        let variant = ident(&response.ident);
        match bodies::content_ty(types, &response.content, response.choice.as_deref()) {
            Some(ty) => quote! { #docs #variant(#ty), },
            None => quote! { #docs #variant, },
        }
    });
    quote! {
        #about
        #[derive(Debug)]
        pub enum #name {
            #(#variants)*
        }
    }
}

/// Codes first, then ranges, then `default` (OpenAPI, Responses Object).
pub(super) fn emit_arms(
    operation: &Operation,
    successes: &[&Response],
    failures: &[&Response],
    single: bool,
) -> TokenStream {
    let success = format_ident!("{}Success", operation.type_ident);
    let failure = format_ident!("{}Error", operation.type_ident);
    let mut arms: Vec<(u8, TokenStream)> = Vec::new();
    for response in successes {
        let variant = ident(&response.ident);
        let answer = emit_answer(response, "success", (!single).then(|| quote! { #success::#variant }));
        let (rank, pattern) = pattern(response.status, true);
        arms.push((rank, quote! { #pattern => #answer, }));
    }
    for response in failures {
        let variant = ident(&response.ident);
        let answer = emit_answer(response, "failure", Some(quote! { #failure::#variant }));
        let (rank, pattern) = pattern(response.status, false);
        arms.push((rank, quote! { #pattern => #answer, }));
    }
    arms.sort_by_key(|(rank, _)| *rank);
    let has_default = arms.iter().any(|(rank, _)| *rank == 3);
    let arms = arms.into_iter().map(|(_, arm)| arm);
    let otherwise = (!has_default).then(|| quote! { _ => received.undocumented(), });
    quote! { #(#arms)* #otherwise }
}

fn pattern(status: StatusPattern, success: bool) -> (u8, TokenStream) {
    match status {
        StatusPattern::Code(code) => (0, quote! { #code }),
        StatusPattern::Range(digit) => {
            let first = u16::from(digit) * 100;
            let last = first + 99;
            (1, quote! { #first..=#last })
        }
        StatusPattern::Default if success => (2, quote! { 0..=399 }),
        StatusPattern::Default => (3, quote! { _ }),
    }
}

/// Types a response. The compiler treats each closure as a function of its own, so only responses that need one have one.
fn emit_answer(response: &Response, outcome: &str, wrap: Option<TokenStream>) -> TokenStream {
    let (typed, from, bare) =
        (ident(outcome), format_ident!("{outcome}_from"), format_ident!("{outcome}_without_body"));
    if let Some(choice) = &response.choice {
        let read = emit_choice(choice, &response.content);
        let map = wrap.map(|wrap| quote! { .map(#wrap) });
        return quote! { received.#typed(|received| #read #map) };
    }
    let Some(media) = response.content.first() else {
        let value = wrap.unwrap_or_else(|| quote! { () });
        return quote! { received.#bare(#value) };
    };
    match (plain_reader(&media.payload), wrap) {
        (Some(read), Some(wrap)) => quote! { received.#from(rt::client::Received::#read, #wrap) },
        (Some(read), None) => quote! { received.#typed(rt::client::Received::#read) },
        (None, wrap) => {
            let read = emit_read_payload(&media.payload);
            let map = wrap.map(|wrap| quote! { .map(#wrap) });
            quote! { received.#typed(|received| #read #map) }
        }
    }
}

fn emit_choice(choice: &str, content: &[BodyMedia]) -> TokenStream {
    let choice = ident(choice);
    let names = content.iter().map(|media| &media.name);
    let arms = content.iter().enumerate().map(|(index, media)| {
        let variant = ident(&media.ident);
        let read = emit_read_payload(&media.payload);
        let pattern = if index + 1 == content.len() {
            quote! { _ }
        } else {
            quote! { #index }
        };
        quote! { #pattern => #read.map(operations::#choice::#variant), }
    });
    quote! { received.media(&[#(#names),*]).and_then(|index| match index { #(#arms)* }) }
}

/// The method that reads a body without further arguments.
fn plain_reader(payload: &Payload) -> Option<Ident> {
    let name = match payload {
        Payload::Json(_) => "json",
        Payload::Form(_) => "form",
        Payload::Text => "text",
        Payload::Bytes => "bytes",
        Payload::Multipart(_) => "multipart",
        Payload::Xml(..) | Payload::Stream(..) | Payload::Items(..) => return None,
    };
    Some(ident(name))
}

fn emit_read_payload(payload: &Payload) -> TokenStream {
    match payload {
        Payload::Xml(_, table) => {
            let table = ident(table);
            quote! { received.xml(&operations::xml::#table) }
        }
        Payload::Stream(framing, _) | Payload::Items(framing, _) => {
            let framing = bodies::framing(*framing);
            quote! { received.items(#framing) }
        }
        plain => {
            let read = plain_reader(plain);
            quote! { received.#read() }
        }
    }
}
