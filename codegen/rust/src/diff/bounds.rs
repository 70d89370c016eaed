//! The bounds of a rule, and whether they became narrower.

use std::collections::BTreeMap;

use quote::ToTokens as _;
use syn::{Expr, ImplItem, Item, ItemImpl, Stmt};

/// The bounds of a rule, by the name of the field: `min`, `max`, `multiple_of`, `pattern`, …
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Bounds(BTreeMap<String, String>);

impl Bounds {
    /// The fields of the rule in an implementation, and the text of its further functions.
    pub(super) fn of(implementation: &ItemImpl) -> Self {
        let mut bounds = BTreeMap::new();
        for item in &implementation.items {
            let ImplItem::Fn(function) = item else { continue };
            if function.sig.ident != "rule" {
                bounds.insert(function.sig.ident.to_string(), function.block.to_token_stream().to_string());
            }
            for statement in &function.block.stmts {
                let Stmt::Item(Item::Static(rule)) = statement else { continue };
                let Expr::Struct(rule) = rule.expr.as_ref() else { continue };
                bounds.extend(rule.fields.iter().map(|field| {
                    (field.member.to_token_stream().to_string(), field.expr.to_token_stream().to_string())
                }));
            }
        }
        Self(bounds)
    }

    /// Whether a value that these bounds allow may break the others. What cannot be compared counts as narrower.
    pub(super) fn is_narrowed_by(&self, new: &Self) -> bool {
        let number = |bounds: &Self, name: &str| -> Option<f64> {
            let text = bounds.0.get(name)?.strip_prefix("Some (")?.strip_suffix(')')?.trim().replace([' ', '_'], "");
            text.trim_end_matches("f64").parse().ok()
        };
        new.0.iter().any(|(name, value)| {
            if value == "None" || value == "false" || self.0.get(name) == Some(value) {
                return false;
            }
            match (name.as_str(), number(self, name), number(new, name)) {
                ("min", Some(old), Some(new)) => new > old,
                ("max", Some(old), Some(new)) => new < old,
                _ => true,
            }
        })
    }
}
