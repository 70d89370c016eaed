//! Bounds that exclude each other.

use signoff_openapi::api::{Constraints, Schema};
use signoff_openapi::diagnostic::Diagnostic;
use signoff_openapi::exact::Exact;

use super::Lowering;

impl Lowering<'_> {
    /// Warns of lower bounds that are greater than the upper ones. `merged` has the bounds of all parts of `raw`.
    pub(super) fn warn_of_empty_ranges(&mut self, raw: &Schema, merged: &Schema) {
        let closed = merged.items.is_some_and(|items| self.schema_ref(items).never);
        let count = merged.prefix_items.len() as u64;
        let elements = (closed && count > 0).then_some(count);
        for (lower, upper, kind) in empty_ranges(merged.constraints(), elements) {
            let message = format!("`{lower}` is greater than `{upper}` allows; no {kind} is valid");
            let diagnostic = Diagnostic::warning("empty-range", &raw.location, message);
            self.diagnostics.push(diagnostic.help("correct one of the bounds"));
        }
    }
}

type Range = (&'static str, &'static str, &'static str);

/// The lower bounds, upper bounds and kinds of values for which there is no value. `elements` is the number of elements that
/// `prefixItems` allows.
fn empty_ranges(bounds: &Constraints, elements: Option<u64>) -> Vec<Range> {
    let counts = [
        (bounds.min_length, bounds.max_length, ("minLength", "maxLength", "string")),
        (bounds.min_items, bounds.max_items, ("minItems", "maxItems", "array")),
        (bounds.min_items, elements, ("minItems", "prefixItems", "array")),
        (bounds.min_properties, bounds.max_properties, ("minProperties", "maxProperties", "object")),
    ];
    let lower = [("minimum", &bounds.minimum), ("exclusiveMinimum", &bounds.exclusive_minimum)];
    let upper = [("maximum", &bounds.maximum), ("exclusiveMaximum", &bounds.exclusive_maximum)];
    let mut found: Vec<Range> = counts
        .into_iter()
        .filter(|(least, most, _)| least.zip(*most).is_some_and(|(l, m)| l > m))
        .map(|it| it.2)
        .collect();
    for (low, least) in &lower {
        for (high, most) in &upper {
            let exclusive = low.starts_with("exclusive") || high.starts_with("exclusive");
            let excludes = |(least, most): (&Exact, &Exact)| least > most || (exclusive && least == most);
            if least.as_ref().zip(most.as_ref()).is_some_and(excludes) {
                found.push((low, high, "number"));
            }
        }
    }
    found
}
