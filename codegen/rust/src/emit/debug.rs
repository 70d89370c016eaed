//! `Debug` without secrets.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::names::plain;

/// The derive macro if no field is secret; otherwise an implementation. Each field comes with whether it is secret.
pub(super) fn emit_debug(name: &Ident, fields: &[(Ident, bool)]) -> (Option<TokenStream>, Option<TokenStream>) {
    if !fields.iter().any(|(_, secret)| *secret) {
        return (Some(quote! { Debug, }), None);
    }
    let title = plain(name);
    let shown = fields.iter().map(|(field, secret)| {
        let title = plain(field);
        if *secret {
            quote! { .field(#title, &format_args!("***")) }
        } else {
            quote! { .field(#title, &self.#field) }
        }
    });
    let implementation = quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#title) #(#shown)* .finish()
            }
        }
    };
    (None, Some(implementation))
}
