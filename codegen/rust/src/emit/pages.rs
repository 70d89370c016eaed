//! The method `items` of calls whose answers are pages.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::ty::Types;
use crate::ir::{Next, Operation, Step, StepValue};
use crate::names::ident;

/// The method, if the operation has pages.
pub(super) fn emit_pages(
    types: Types<'_>,
    operation: &Operation,
    success: &TokenStream,
    error: &TokenStream,
) -> Option<TokenStream> {
    let paging = operation.paging.as_ref()?;
    let item = types.ty(&paging.item);
    let next = match &paging.next {
        Next::Link => quote! { Link },
        Next::Cursor(index, _) => quote! { Cursor(#index) },
        Next::Page(index, first) => quote! { Page(#index, #first) },
        Next::Offset(index) => quote! { Offset(#index) },
    };
    let items = emit_items(&paging.items, paging.is_bounded);
    let cursor = match &paging.next {
        Next::Cursor(_, steps) => {
            let steps = steps.iter().map(emit_step);
            quote! { |page| Some(page) #(#steps)* .map(rt::client::plain) }
        }
        _ => quote! { |_| None },
    };
    let is_taken = operation.parameters.iter().any(|parameter| parameter.ident == "items");
    let name = ident(if is_taken { "all_items" } else { "items" });
    let about = docs::own("The items of all pages, as a stream that requests a page when it is needed.");
    Some(quote! {
        #about
        pub fn #name(self) -> rt::client::Pages<#success, #item, #error> {
            rt::client::Pages::new(self.call, rt::client::NextPage::#next, |call| Self { call }.send(), |page| #items, #cursor)
        }
    })
}

fn emit_step(step: &Step) -> TokenStream {
    let name = ident(&step.ident);
    match step.value {
        StepValue::Present => quote! { .map(|it| &it.#name) },
        StepValue::Optional => quote! { .and_then(|it| it.#name.as_ref()) },
        StepValue::Maybe => quote! { .and_then(|it| it.#name.as_ref().value()) },
    }
}

/// Takes the list out of the page.
fn emit_items(steps: &[Step], is_bounded: bool) -> TokenStream {
    let bare = |list: TokenStream| {
        if is_bounded {
            quote! { #list.into_inner() }
        } else {
            list
        }
    };
    if steps.iter().all(|step| step.value == StepValue::Present) {
        let names = steps.iter().map(|step| ident(&step.ident));
        return bare(quote! { page #(.#names)* });
    }
    let steps = steps.iter().map(|step| {
        let name = ident(&step.ident);
        match step.value {
            StepValue::Present => quote! { .map(|it| it.#name) },
            StepValue::Optional => quote! { .and_then(|it| it.#name) },
            StepValue::Maybe => quote! { .and_then(|it| it.#name.value()) },
        }
    });
    let bare = is_bounded.then(|| quote! { .map(rt::Checked::into_inner) });
    quote! { Some(page) #(#steps)* #bare .unwrap_or_default() }
}
