//! Bounds of values.

use proc_macro2::TokenStream;
use quote::quote;
use signoff_openapi::pattern::Pattern;

use super::condition::emit_condition;
use super::ty::Types;
use crate::ir::RuleDefinition;
use crate::names::ident;
use crate::needs::Feature;

pub(super) fn emit_rule(types: Types<'_>, rule: &RuleDefinition) -> TokenStream {
    let name = ident(&rule.ident);
    let about = super::docs::own(&describe(rule));
    let (min, min_exclusive) = bound(rule.min);
    let (max, max_exclusive) = bound(rule.max);
    let multiple_of = optional(rule.multiple_of.map(|step| quote! { #step }));
    if rule.pattern.is_some() {
        types.needs.need(Feature::Patterns);
    }
    let pattern = optional(rule.pattern.as_ref().map(|pattern| {
        // The runtime does not know Unicode properties.
        match Pattern::new(pattern).map(|parsed| parsed.expanded()) {
            Ok(expanded) if expanded != *pattern => quote! { rt::json::Pattern::expanded(#pattern, #expanded) },
            _ => quote! { rt::json::Pattern::new(#pattern) },
        }
    }));
    let condition = rule.condition.as_ref().map(|condition| {
        let condition = emit_condition(types, condition);
        quote! {
            fn condition() -> Option<&'static rt::json::Condition> {
                #condition
                Some(&CONDITION)
            }
        }
    });
    quote! {
        #about
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum #name {}

        impl rt::json::RuleFor for #name {
            fn rule() -> &'static rt::Rule {
                static RULE: rt::Rule = rt::Rule {
                    min: #min,
                    max: #max,
                    min_exclusive: #min_exclusive,
                    max_exclusive: #max_exclusive,
                    multiple_of: #multiple_of,
                    pattern: #pattern,
                };
                &RULE
            }

            #condition
        }
    }
}

fn bound(bound: Option<(f64, bool)>) -> (TokenStream, bool) {
    (optional(bound.map(|(value, _)| quote! { #value })), bound.is_some_and(|(_, exclusive)| exclusive))
}

fn optional(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote! { None }, |value| quote! { Some(#value) })
}

/// The bounds in words.
pub(super) fn describe(rule: &RuleDefinition) -> String {
    if rule.condition.as_ref().is_some_and(|condition| condition.json == "false") {
        return "No value is valid.".to_owned();
    }
    let mut parts = Vec::new();
    if let Some((min, exclusive)) = rule.min {
        parts.push(format!("{} {min}", if exclusive { "more than" } else { "at least" }));
    }
    if let Some((max, exclusive)) = rule.max {
        parts.push(format!("{} {max}", if exclusive { "less than" } else { "at most" }));
    }
    if let Some(step) = rule.multiple_of {
        parts.push(format!("a multiple of {step}"));
    }
    if rule.pattern.is_some() {
        parts.push("matching a pattern".to_owned());
    }
    let condition = rule.condition.iter().flat_map(|condition| &condition.keywords);
    parts.extend(condition.map(|keyword| format!("as `{keyword}` says")));
    format!("A bound: {}.", parts.join(", "))
}
