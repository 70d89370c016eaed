//! The module `client`: a group per first tag, a call per operation.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::answers::{emit_arms, emit_error, emit_success};
use super::client_body::{body_argument, body_by_value, emit_body_set};
use super::front_page::front_page;
use super::operation_docs::{call_docs, parameter_docs};
use super::servers::{emit_servers, first_server};
use super::ty::Types;
use super::{Emitter, Module, Pieces, bodies, declare_groups, docs, file_of, up, use_runtime, whole};
use crate::ir::{Group, Operation, Parameter, Place, Scalar, Shape, Style, Type};
use crate::names::ident;
use crate::needs::Feature;

pub(super) fn emit_client<'l>(emitter: &'l Emitter<'l>) -> impl Iterator<Item = Module<'l>> {
    emitter.needs.need(Feature::Client);
    let about = "The client: a group per tag, a call per operation.".to_owned();
    let root = Module::new("client/mod.rs".to_owned(), about, move || whole(emit_root(emitter)));
    emitter.library.groups.iter().map(move |group| emit_group(emitter, group)).chain([root])
}

fn emit_root(emitter: &Emitter<'_>) -> TokenStream {
    let library = emitter.library;
    let runtime = use_runtime(emitter.options, 1);
    let names: Vec<_> = library.groups.iter().map(|group| ident(&group.module)).collect();
    let modules = declare_groups(library);
    let groups = library.groups.iter().map(|group| {
        let (method, name) = (ident(&group.module), ident(&group.ident));
        let about = docs::own(&format!("Operations of {}.", docs::one_line(group.tag.as_deref().unwrap_or("no tag"))));
        quote! {
            #about
            pub fn #method(&self) -> #name<'_> {
                #name { core: &self.core }
            }
        }
    });
    let servers = emit_servers(&library.servers);
    let first = first_server(&library.servers);
    let url = first.clone().unwrap_or_default();
    let new = first.as_ref().map(|url| {
        let about =
            docs::own(&format!("For the first server of the document, `{}`, with all defaults.", docs::one_line(url)));
        quote! {
            #about
            pub fn new() -> Result<Self, rt::client::BuildError> {
                Self::builder().build()
            }
        }
    });
    let [client, at, mut builder] = [
        "Calls the API. Cheap to clone.",
        "For the API at this address, with all defaults.",
        "With an address, credentials, a transport and more.",
    ]
    .map(docs::own);
    if first.is_none() {
        builder.extend(docs::own("The document names no absolute server: set `base_url`."));
    }
    let client = docs::paragraphs([client, front_page(emitter, first.is_some())]);
    quote! {
        #runtime
        #modules
        #(pub use #names::*;)*
        pub use rt::client::CallOptions;
        #servers

        #client
        #[derive(Debug, Clone)]
        pub struct Client {
            core: rt::client::Core,
        }

        impl From<rt::client::Core> for Client {
            fn from(core: rt::client::Core) -> Self {
                Self { core }
            }
        }

        impl Client {
            #new

            #at
            pub fn at(base_url: impl Into<String>) -> Result<Self, rt::client::BuildError> {
                Self::builder().base_url(base_url).build()
            }

            #builder
            pub fn builder() -> rt::client::ClientBuilder<Self> {
                rt::client::ClientBuilder::new(#url)
            }

            #(#groups)*
        }
    }
}

fn emit_group<'l>(emitter: &'l Emitter<'l>, group: &'l Group) -> Module<'l> {
    let tag = docs::one_line(group.tag.as_deref().unwrap_or("no tag"));
    let about = format!("The client's side of {tag}.");
    Module::new(format!("client/{}", file_of(group)), about, move || emit_calls(emitter, group, &tag))
}

fn emit_calls<'l>(emitter: &'l Emitter<'l>, group: &'l Group, tag: &str) -> Pieces<'l> {
    let types = emitter.types();
    let runtime = use_runtime(emitter.options, 2);
    let root = up(2);
    let name = ident(&group.ident);
    let about = docs::own(&format!("Operations of {tag}."));
    let methods = group.operations.iter().map(move |operation| emit_method(types, group, operation));
    let calls = group.operations.iter().map(move |operation| emit_call(types, operation));
    let head = move || {
        quote! {
            #runtime
            use #root operations;
            use #root types;

            #about
            #[derive(Debug, Clone, Copy)]
            pub struct #name<'c> {
                pub(super) core: &'c rt::client::Core,
            }

            impl #name<'_> {
                #(#methods)*
            }
        }
    };
    Box::new(std::iter::once_with(head).chain(calls))
}

/// Required parameters are arguments; the others are setters of the call.
fn emit_method(types: Types<'_>, group: &Group, operation: &Operation) -> TokenStream {
    let (method, call, table) =
        (ident(&operation.call_ident), ident(&operation.call_type), ident(&operation.table_ident));
    let required = || operation.parameters.iter().enumerate().filter(|(_, parameter)| parameter.required);
    let arguments = required().map(|(_, parameter)| emit_argument(types, parameter));
    let sets = required().map(|(index, parameter)| {
        let name = ident(&parameter.ident);
        if let Some(bounded) = bounded_ty(types, parameter) {
            let plain = types.library.without_bounds(&parameter.ty);
            let owned = match plain {
                Type::Scalar(Scalar::String) => quote! { #name },
                copied if copied.is_copy() => quote! { #name },
                _ => quote! { #name.clone() },
            };
            let set = emit_set_bounded(parameter, index, &quote! { call });
            return quote! {
                let bounded: Option<#bounded> = call.bounded(#index, #owned);
                #set
            };
        }
        let value = by_reference(&parameter.ty, &name);
        match (plain_place(parameter), parameter.ty == Type::Scalar(Scalar::String)) {
            (Some(place), true) => quote! { call.#place(#index, #name); },
            (Some(place), false) => quote! { call.#place(#index, &rt::client::plain(#value)); },
            (None, true) => quote! { call.set(#index, &#name.to_owned()); },
            (None, false) => quote! { call.set(#index, #value); },
        }
    });
    let body = operation.body.as_ref().filter(|body| body.required && !body.content.is_empty());
    let given = required()
        .map(|(_, parameter)| in_a_call(&parameter.ident, by_value(types.library.without_bounds(&parameter.ty))));
    let address = group.callbacks.then(|| "url".to_owned());
    let given: Vec<_> =
        address.into_iter().chain(given).chain(body.map(|body| in_a_call("body", body_by_value(body)))).collect();
    let failures: Vec<_> = operation.failures().collect();
    let docs = call_docs(types, group, operation, &given, &failures);
    let deprecated = docs::deprecated_attribute(operation.deprecated);
    let body_argument = body.map(|body| body_argument(types, body));
    let body_set = body.map(emit_body_set);
    let address = group.callbacks.then(|| quote! { url: &str });
    let arguments = address.into_iter().chain(arguments).chain(body_argument);
    let to = group.callbacks.then(|| quote! { call.to(url); });
    let accept = bodies::accept(operation).map(|names| quote! { call.accept(#names); });
    let streams = bodies::streams(operation);
    let streams = (!streams.is_empty()).then(|| quote! { call.stream(&[#(#streams),*]); });
    let fixed = fixed_query(operation).map(|query| quote! { call.fixed_query(#query); });
    quote! {
        #docs
        #deprecated
        pub fn #method(&self, #(#arguments),*) -> #call {
            let mut call = rt::client::Call::new(self.core, &operations::#table);
            #to
            #accept
            #streams
            #fixed
            #(#sets)*
            #body_set
            #call { call }
        }
    }
}

/// The fixed pairs of the path's query: neither variables nor declared parameters.
fn fixed_query(operation: &Operation) -> Option<String> {
    let (_, query) = operation.path.split('#').next()?.split_once('?')?;
    let declared = |name: &str| {
        operation.parameters.iter().any(|parameter| parameter.place == Place::Query && parameter.name == name)
    };
    let fixed = query.split('&').filter(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        !name.is_empty() && !value.starts_with('{') && !declared(name)
    });
    Some(fixed.collect::<Vec<_>>().join("&")).filter(|query| !query.is_empty())
}

fn emit_argument(types: Types<'_>, parameter: &Parameter) -> TokenStream {
    let name = ident(&parameter.ident);
    let plain = types.library.without_bounds(&parameter.ty);
    let ty = types.ty(plain);
    match plain {
        Type::Scalar(Scalar::String) => quote! { #name: &str },
        copied if copied.is_copy() => quote! { #name: #ty },
        _ => quote! { #name: &#ty },
    }
}

/// The type of the checked value, if the parameter has bounds.
fn bounded_ty(types: Types<'_>, parameter: &Parameter) -> Option<TokenStream> {
    (types.library.without_bounds(&parameter.ty) != &parameter.ty).then(|| types.ty(&parameter.ty))
}

/// Sets a parameter whose value is within its bounds.
fn emit_set_bounded(parameter: &Parameter, index: usize, call: &TokenStream) -> TokenStream {
    let set = match plain_place(parameter) {
        Some(place) => quote! { #call.#place(#index, &rt::client::plain(&value)); },
        None => quote! { #call.set(#index, &value); },
    };
    quote! { if let Some(value) = bounded { #set } }
}

/// An argument as the sample of a call shows it.
fn in_a_call(name: &str, by_value: bool) -> String {
    format!("{}{}", if by_value { "" } else { "&" }, ident(name))
}

/// Text is passed as `&str`, so a sample does not borrow it.
fn by_value(ty: &Type) -> bool {
    ty.is_copy() || *ty == Type::Scalar(Scalar::String)
}

fn by_reference(ty: &Type, name: &Ident) -> TokenStream {
    if ty.is_copy() {
        quote! { &#name }
    } else {
        quote! { #name }
    }
}

/// The runtime's function for a single value that its style does not change. Most parameters are of this kind, and link no styles.
fn plain_place(parameter: &Parameter) -> Option<Ident> {
    match (parameter.shape, parameter.place, parameter.style) {
        (Shape::Scalar, Place::Path, Style::Simple) => Some(ident("set_path")),
        (Shape::Scalar, Place::Query, Style::Form) => Some(ident("set_query")),
        (Shape::Scalar, Place::Header, _) => Some(ident("set_header")),
        _ => None,
    }
}

fn emit_call(types: Types<'_>, operation: &Operation) -> TokenStream {
    let name = ident(&operation.call_type);
    let about = docs::own(&format!("A call of `{}`.", operation.call_ident));
    let setters = operation.parameters.iter().enumerate().filter(|(_, parameter)| !parameter.required).map(
        |(index, parameter)| {
            let docs = parameter_docs(types, parameter);
            let deprecated = docs::deprecated_attribute(parameter.deprecated);
            let setter = ident(&parameter.ident);
            let ty = types.ty(types.library.without_bounds(&parameter.ty));
            let set = match (bounded_ty(types, parameter), plain_place(parameter)) {
                (Some(bounded), _) => {
                    let set = emit_set_bounded(parameter, index, &quote! { self.call });
                    quote! { let bounded: Option<#bounded> = self.call.bounded(#index, value); #set }
                }
                (None, Some(place)) => quote! { self.call.#place(#index, &rt::client::plain(&value.into())); },
                (None, None) => quote! { self.call.set(#index, &value.into()); },
            };
            quote! {
                #docs
                #deprecated
                pub fn #setter(mut self, value: impl Into<#ty>) -> Self {
                    #set
                    self
                }
            }
        },
    );
    let body = operation.body.as_ref().filter(|body| !body.required && !body.content.is_empty()).map(|body| {
        let docs = docs::docs(Some(body.docs.as_deref().unwrap_or("The body.")));
        let argument = body_argument(types, body);
        let set = emit_body_set(body);
        quote! {
            #docs
            pub fn body(mut self, #argument) -> Self {
                let call = &mut self.call;
                #set
                self
            }
        }
    });
    let successes: Vec<_> = operation.successes().collect();
    let failures: Vec<_> = operation.failures().collect();
    let (success_ty, success_enum, single) = emit_success(types, operation, &successes);
    let (error_ty, error_enum) = emit_error(types, operation, &failures);
    let arms = emit_arms(operation, &successes, &failures, single);
    let pages = super::pages::emit_pages(types, operation, &success_ty, &error_ty);
    let send = docs::own("Sends the call and types the answer.");
    quote! {
        #about
        #[must_use]
        #[derive(Debug)]
        pub struct #name {
            call: rt::client::Call,
        }

        impl rt::client::CallOptions for #name {
            fn call_mut(&mut self) -> &mut rt::client::Call {
                &mut self.call
            }
        }

        impl #name {
            #(#setters)*
            #body

            #send
            pub fn send(self) -> rt::client::Sending<#success_ty, #error_ty> {
                self.call.typed(|received| match received.code() {
                    #arms
                })
            }

            #pages
        }

        #success_enum
        #error_enum
    }
}
