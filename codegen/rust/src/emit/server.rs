//! The module `server`: a trait per first tag, a request and a response type per operation, the router.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use signoff_openapi::api::StatusPattern;

use super::debug::emit_debug;
use super::operation_docs::operation_docs;
use super::ty::Types;
use super::{Emitter, Module, Pieces, bodies, declare_groups, docs, file_of, up, use_runtime, whole};
use crate::ir::{Body, BodyMedia, Group, Operation, Payload, Response};
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

fn names(operation: &Operation) -> (proc_macro2::Ident, proc_macro2::Ident) {
    (format_ident!("{}Request", operation.type_ident), format_ident!("{}Response", operation.type_ident))
}

fn emit_request(types: Types<'_>, operation: &Operation) -> TokenStream {
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

fn emit_response(types: Types<'_>, operation: &Operation) -> TokenStream {
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
