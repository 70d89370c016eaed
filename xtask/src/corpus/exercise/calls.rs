//! The calls of a document as Rust, with their inputs.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value, json};
use signoff_codegen::emit::type_tokens;
use signoff_codegen::example::Maker;
use signoff_codegen::format::format_items;
use signoff_codegen::ir::{Body, Group, Library, Operation, Parameter, Response, Scalar, SchemeKind, Type};
use signoff_codegen::names::ident;
use signoff_codegen::openapi::api::{self, Api};

use super::inputs::{Input, Status, input};
use super::media::{json_media, typed_media};
use super::recorder::recorder;

/// The calls of a document.
#[derive(Default)]
pub(crate) struct Calls {
    /// The module `calls` of the program.
    pub(super) code: String,
    /// One per status that is asked for: `name`, `call`, `code`, `arguments`, `body`, whether the document has an example of the
    /// answer (`documented`), and the answer of a handler (`told`).
    pub(crate) inputs: Vec<Value>,
    /// Operations with calls.
    pub(super) operations: usize,
    /// Operations that are left out, with the reason.
    pub(super) left_out: Vec<String>,
}

/// Calls for each operation with typed bodies.
pub(super) fn calls(crate_name: &str, api: &Api, library: &Library, seed: u64) -> Calls {
    let mut calls = Calls::default();
    let mut maker = Maker::new(api, library, seed);
    let mut functions = Vec::new();
    let mut shapes = BTreeSet::new();
    for group in library.groups.iter().filter(|group| !group.webhooks) {
        for operation in &group.operations {
            let document = api.operations.iter().find(|candidate| candidate.location == operation.location);
            let name = format!("{} {}", operation.method, operation.path);
            // The server cannot distinguish such paths, and OpenAPI forbids them.
            let told = document.is_some_and(api::Operation::is_distinguished_by_suffix);
            if !shapes.insert((&operation.method, shape(&operation.path, told))) {
                calls.left_out.push(format!("{name}: another path differs only in the names of its parameters"));
                continue;
            }
            if operation.security.iter().flatten().any(is_unknown) {
                calls
                    .left_out
                    .push(format!("{name}: it requires a security scheme that the document does not declare"));
                continue;
            }
            match input(library, operation, document, &mut maker) {
                Ok(Input { arguments, body, statuses }) => {
                    let call = calls.operations;
                    calls.operations += 1;
                    functions.push(function(call, library, group, operation, &arguments, body.is_some()));
                    calls.inputs.extend(statuses.into_iter().map(|Status { code, documented, answer }| {
                        json!({
                            "name": name, "call": call, "code": code, "arguments": arguments, "body": body,
                            "documented": documented, "told": answer,
                        })
                    }));
                }
                Err(why) => calls.left_out.push(format!("{name}: {why}")),
            }
        }
    }
    let items = std::iter::once(head(crate_name, library, calls.operations)).chain(functions).chain(recorder(library));
    calls.code = format_items("//! Every operation.\n".to_owned(), items);
    calls
}

fn is_unknown(scheme: &signoff_codegen::ir::SchemeUse) -> bool {
    matches!(&scheme.kind, SchemeKind::Other(name) if name.is_empty())
}

/// A path without the names of its parameters, and without its fragment unless operations differ in it.
fn shape(path: &str, told: bool) -> String {
    let seen = if told { Some(path) } else { path.split('#').next() };
    let path = seen.unwrap_or_default();
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shape, part| shape + "{}" + part.split_once('}').map_or(part, |(_, rest)| rest))
}

/// Imports, the client, and the table of the calls.
fn head(crate_name: &str, library: &Library, count: usize) -> TokenStream {
    let generated = ident(crate_name);
    let keys = keys(library);
    let calls = (0..count).map(|call| format_ident!("call_{call}"));
    quote! {
        #![allow(warnings)]

        use rt::client::{CallOptions as _, Error};
        use serde_json::Value;
        use signoff_runtime as rt;

        use super::{Answered, Recorder, Typed, argument, body, made, made_if, reply, status, typed};
        pub use #generated::{client, example, operations, server, types};

        pub fn client(url: &str) -> client::Client {
            let client = client::Client::builder().base_url(url).follow_redirects(0);
            client.bearer("token").basic("user", "word") #(.key(#keys, "key"))* .build().unwrap()
        }

        pub static CALLS: [for<'a> fn(&'a client::Client, &'a Value) -> Answered<'a>; #count] = [#(#calls),*];
    }
}

/// The schemes that need a key.
fn keys(library: &Library) -> BTreeSet<&str> {
    let operations = library.groups.iter().flat_map(|group| &group.operations);
    let schemes = operations.flat_map(|operation| &operation.security).flatten();
    let keyed = schemes.filter(|scheme| !matches!(scheme.kind, SchemeKind::Basic | SchemeKind::Bearer));
    keyed.map(|scheme| scheme.name.as_str()).collect()
}

/// The function that makes a call and reads its answer.
fn function(
    call: usize,
    library: &Library,
    group: &Group,
    operation: &Operation,
    arguments: &Map<String, Value>,
    has_body: bool,
) -> TokenStream {
    let (name, module, method) = (format_ident!("call_{call}"), ident(&group.module), ident(&operation.call_ident));
    let required = operation.parameters.iter().filter(|parameter| parameter.required);
    let required = required.map(|parameter| argument(library, parameter));
    let body = operation.body.as_ref().filter(|_| has_body).map(|body| (body.required, body_argument(body)));
    let (required_body, optional_body) = match body {
        Some((true, body)) => (Some(body), None),
        Some((false, body)) => (None, Some(quote! { let call = call.body(#body); })),
        None => (None, None),
    };
    let given = required.chain(required_body);
    let optional = operation.parameters.iter().filter(|parameter| !parameter.required);
    let sets = optional.filter(|parameter| arguments.contains_key(&parameter.ident)).map(|parameter| {
        let (setter, name, ty) =
            (ident(&parameter.ident), &parameter.ident, type_tokens(library, library.without_bounds(&parameter.ty)));
        quote! { let call = call.#setter(argument::<#ty>(input, #name)?); }
    });
    let sets = sets.chain(optional_body);
    let (successes, failures): (Vec<_>, Vec<_>) = (operation.successes().collect(), operation.failures().collect());
    let success = match successes.as_slice() {
        [] => quote! { match *value.body() {} },
        [only] => {
            let (read, headers) = (read(only, &quote! { value.body() }), headers(only));
            quote! { Ok((#read, #headers)) }
        }
        several => arms(operation, "Success", several),
    };
    let failure = match failures.as_slice() {
        [] => quote! { match *value.body() {} },
        several => arms(operation, "Error", several),
    };
    quote! {
        fn #name<'a>(client: &'a client::Client, input: &'a Value) -> Answered<'a> {
            Box::pin(async move {
                let call = client.#module().#method(#(#given),*);
                #(#sets)*
                let sent = call.header("prefer", &format!("code={}", input["code"])).send().await;
                match sent {
                    Ok(value) => #success,
                    Err(Error::Documented(value)) => #failure,
                    Err(error) => Err(error.to_string()),
                }
            })
        }
    }
}

fn argument(library: &Library, parameter: &Parameter) -> TokenStream {
    let plain = library.without_bounds(&parameter.ty);
    let (name, ty) = (&parameter.ident, type_tokens(library, plain));
    match plain {
        copied if copied.is_copy() && *copied != Type::Scalar(Scalar::String) => {
            quote! { argument::<#ty>(input, #name)? }
        }
        _ => quote! { &argument::<#ty>(input, #name)? },
    }
}

fn body_argument(body: &Body) -> TokenStream {
    match (&body.choice, typed_media(&body.content)) {
        (Some(choice), Some(media)) => {
            let (choice, variant) = (ident(choice), ident(&media.ident));
            quote! { &operations::#choice::#variant(body(input)?) }
        }
        _ => quote! { &body(input)? },
    }
}

/// One arm per response.
fn arms(operation: &Operation, suffix: &str, responses: &[&Response]) -> TokenStream {
    let name = format_ident!("{}{suffix}", operation.type_ident);
    let arms = responses.iter().map(|response| {
        let (variant, headers) = (ident(&response.ident), headers(response));
        if response.content.is_empty() {
            return quote! { client::#name::#variant => (Typed::Nothing, #headers), };
        }
        let read = read(response, &quote! { body });
        quote! { client::#name::#variant(body) => (#read, #headers), }
    });
    quote! { Ok(match value.body() { #(#arms)* }) }
}

/// The documented headers of `value`, as JSON.
fn headers(response: &Response) -> TokenStream {
    match &response.headers {
        Some(uses) => {
            let shown = format_ident!("shown_headers_{}", uses.set);
            quote! { #shown(value.typed_headers())? }
        }
        None => quote! { Value::Null },
    }
}

/// The content of a body, as JSON if it is JSON.
fn read(response: &Response, body: &TokenStream) -> TokenStream {
    match (&response.choice, response.content.first(), json_media(&response.content)) {
        (_, None, _) => quote! { Typed::Nothing },
        (Some(choice), _, Some(media)) => {
            let (choice, variant) = (ident(choice), ident(&media.ident));
            quote! { match #body { operations::#choice::#variant(body) => typed(body), _ => Typed::Other } }
        }
        (None, _, Some(_)) => quote! { typed(#body) },
        (_, _, None) => quote! { Typed::Other },
    }
}
