//! The traits of the server that is called: its handlers remember their requests, and answer as they are told or as the example
//! server does.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use signoff_codegen::ir::{Body, BodyMedia, HeaderSet, Library, Operation, Payload, Response};
use signoff_codegen::names::ident;
use signoff_codegen::openapi::api::StatusPattern;

use super::media::{json_media, typed_media};

/// The traits for `Recorder`, and how headers are made and shown.
pub(super) fn recorder(library: &Library) -> impl Iterator<Item = TokenStream> {
    let headers = library.headers.iter().enumerate().map(|(index, set)| header_set(index, set));
    let groups = library.groups.iter().filter(|group| !group.webhooks).map(|group| {
        let name = ident(&group.ident);
        let methods = group.operations.iter().map(|operation| method(library, operation));
        quote! { impl server::#name for Recorder { #(#methods)* } }
    });
    headers.chain(groups)
}

fn method(library: &Library, operation: &Operation) -> TokenStream {
    let name = ident(&operation.method_ident);
    let request = format_ident!("{}Request", operation.type_ident);
    let response = format_ident!("{}Response", operation.type_ident);
    let arguments = operation.parameters.iter().map(|parameter| {
        let (name, field) = (&parameter.ident, ident(&parameter.ident));
        quote! { (#name, rt::json::to_value(&request.#field)) }
    });
    let body = operation.body.as_ref().map_or_else(|| quote! { Value::Null }, seen_body);
    let arms = operation.responses.iter().zip(0_u64..).filter_map(|(documented, index)| {
        let answer = answer(library, &response, documented)?;
        Some(quote! { Some(#index) => (|| Ok(#answer))(), })
    });
    quote! {
        async fn #name(&self, request: server::#request) -> rt::server::Reply<server::#response> {
            let told = self.saw(vec![#(#arguments),*], #body);
            reply(match told["response"].as_u64() {
                #(#arms)*
                _ => return self.example.#name(request).await,
            })
        }
    }
}

/// The body of the request, as JSON.
fn seen_body(body: &Body) -> TokenStream {
    let Some(media) = typed_media(&body.content) else { return quote! { Value::Null } };
    let Some(choice) = &body.choice else { return quote! { rt::json::to_value(&request.body) } };
    let (choice, variant) = (ident(choice), ident(&media.ident));
    let pattern = quote! { operations::#choice::#variant(body) };
    let pattern = if body.required {
        pattern
    } else {
        quote! { Some(#pattern) }
    };
    quote! { match &request.body { #pattern => rt::json::to_value(body), _ => Value::Null } }
}

/// A documented response with the values in `told`; `None` if it has neither JSON nor an empty body.
fn answer(library: &Library, ty: &proc_macro2::Ident, response: &Response) -> Option<TokenStream> {
    let variant = ident(&response.ident);
    let status = (!matches!(response.status, StatusPattern::Code(_))).then(|| quote! { status(&told) });
    let made = quote! { made(&told["body"])? };
    let body = match (&response.choice, json_media(&response.content)) {
        (_, None) if response.content.is_empty() => None,
        (_, None) => return None,
        (None, Some(_)) => Some(made),
        (Some(choice), Some(BodyMedia { ident: name, payload: Payload::Json(_), .. })) => {
            let (choice, name) = (ident(choice), ident(name));
            Some(quote! { operations::#choice::#name(#made) })
        }
        _ => return None,
    };
    let fields: Vec<_> = status.into_iter().chain(body).collect();
    let fields = (!fields.is_empty()).then(|| quote! { (#(#fields),*) });
    let headers = response.headers.as_ref().filter(|uses| library.headers.get(uses.set).is_some());
    let headers = headers.map(|uses| {
        let made = format_ident!("made_headers_{}", uses.set);
        quote! { .typed_headers(&#made(&told["headers"])?) }
    });
    Some(quote! { rt::server::Reply::new(server::#ty::#variant #fields) #headers })
}

/// A set of headers from JSON and to JSON.
fn header_set(index: usize, set: &HeaderSet) -> TokenStream {
    let name = ident(&set.ident);
    let (make, show) = (format_ident!("made_headers_{index}"), format_ident!("shown_headers_{index}"));
    let made = set.headers.iter().map(|header| {
        let (field, name) = (ident(&header.ident), &header.name);
        let made = ident(if header.required { "made" } else { "made_if" });
        quote! { #field: #made(&value[#name])? }
    });
    let shown = set.headers.iter().map(|header| {
        let (field, name) = (ident(&header.ident), &header.name);
        quote! { #name: rt::json::to_value(&headers.#field) }
    });
    quote! {
        fn #make(value: &Value) -> Result<operations::headers::#name, String> {
            Ok(operations::headers::#name { #(#made),* })
        }

        fn #show(headers: Result<operations::headers::#name, rt::Mismatch>) -> Result<Value, String> {
            let headers = headers.map_err(|error| format!("the documented headers cannot be read: {error}"))?;
            Ok(serde_json::json!({ #(#shown),* }))
        }
    }
}
