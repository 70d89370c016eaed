//! Conditions that values must meet when they are read.

use proc_macro2::TokenStream;
use quote::quote;

use super::ty::Types;
use crate::ir::Condition;
use crate::needs::Feature;

/// The body of `decode`; the value that it reads must meet the condition, if there is one.
pub(super) fn held(types: Types<'_>, condition: Option<&Condition>, decode: TokenStream) -> TokenStream {
    let Some(condition) = condition else { return decode };
    let condition = emit_condition(types, condition);
    quote! {
        #condition
        CONDITION.held(node, |node| { #decode })
    }
}

pub(super) fn emit_condition(types: Types<'_>, condition: &Condition) -> TokenStream {
    // A condition may have patterns in it.
    types.needs.need(Feature::Conditions);
    types.needs.need(Feature::Patterns);
    let json = &condition.json;
    quote! { static CONDITION: rt::json::Condition = rt::json::Condition::new(#json); }
}
