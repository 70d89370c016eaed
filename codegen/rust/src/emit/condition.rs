//! Conditions that values are held to when they are read.

use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::Condition;

/// The body of `decode`; what it reads is held to the condition, where there is one.
pub(super) fn held(condition: Option<&Condition>, decode: TokenStream) -> TokenStream {
    let Some(condition) = condition else { return decode };
    let condition = emit_condition(condition);
    quote! {
        #condition
        CONDITION.held(node, |node| { #decode })
    }
}

pub(super) fn emit_condition(condition: &Condition) -> TokenStream {
    let json = &condition.json;
    quote! { static CONDITION: rt::json::Condition = rt::json::Condition::new(#json); }
}
