//! The module `operations::headers`: documented response headers.

use proc_macro2::TokenStream;
use quote::quote;

use super::debug::emit_debug;
use super::parameters::emit_parameter;
use super::ty::Types;
use super::{Emitter, docs, up, use_runtime};
use crate::ir::{HeaderSet, Library, Operation};
use crate::names::ident;

/// Emits each set once, even if several responses have it.
pub(super) fn emit_headers(emitter: &Emitter<'_>) -> TokenStream {
    let types = emitter.types();
    let runtime = use_runtime(emitter.options, 2);
    let root = up(2);
    let sets = emitter.library.headers.iter().map(|set| emit_set(types, set));
    quote! { #runtime use #root types; #(#sets)* }
}

/// An alias of the headers per response.
pub(super) fn emit_uses(library: &Library, operation: &Operation) -> TokenStream {
    let uses = operation.responses.iter().filter_map(|response| {
        let headers = response.headers.as_ref()?;
        let (name, set) = (ident(&headers.ident), ident(&library.headers.get(headers.set)?.ident));
        let about = docs::own(&format!("Headers of `{}`, for `typed_headers`.", response.ident));
        Some(quote! { #about pub type #name = super::headers::#set; })
    });
    uses.collect()
}

fn emit_set(types: Types<'_>, set: &HeaderSet) -> TokenStream {
    let name = ident(&set.ident);
    let about = docs::own("Documented response headers.");
    let infos = set.headers.iter().map(emit_parameter);
    let fields = set.headers.iter().map(|header| {
        let docs = docs::docs(header.docs.as_deref());
        let (field, ty) = (ident(&header.ident), types.ty(&header.ty));
        if header.required {
            quote! { #docs pub #field: #ty, }
        } else {
            quote! { #docs pub #field: Option<#ty>, }
        }
    });
    let reads = set.headers.iter().enumerate().map(|(index, header)| {
        let (field, method) = (ident(&header.ident), ident(if header.required { "required" } else { "optional" }));
        quote! { #field: headers.#method(#index)? }
    });
    let writes = set.headers.iter().enumerate().map(|(index, header)| {
        let (field, method) = (ident(&header.ident), ident(if header.required { "put" } else { "put_optional" }));
        quote! { out.#method(#index, &self.#field); }
    });
    let shown: Vec<_> = set.headers.iter().map(|header| (ident(&header.ident), header.secret)).collect();
    let (debug, shown) = emit_debug(&name, &shown);
    quote! {
        #about
        #[derive(#debug Clone, PartialEq)]
        pub struct #name {
            #(#fields)*
        }

        #shown

        impl rt::headers::ResponseHeaders for #name {
            const HEADERS: &'static [rt::ParameterInfo] = &[#(#infos),*];

            fn read(headers: &rt::headers::HeaderReader<'_>) -> Result<Self, rt::Mismatch> {
                Ok(Self { #(#reads),* })
            }

            fn write(&self, out: &mut rt::headers::HeaderWriter<'_>) {
                #(#writes)*
            }
        }
    }
}
