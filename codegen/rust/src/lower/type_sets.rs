//! Sets of types.

use signoff_openapi::api::{SimpleType, TypeSet};

/// The types in both sets; `None` if there are none. An integer is also a number.
pub(super) fn intersect_types(earlier: TypeSet, later: TypeSet) -> Option<TypeSet> {
    if earlier.is_empty() || later.is_empty() {
        return Some(if earlier.is_empty() { later } else { earlier });
    }
    let mut both = TypeSet::default();
    for simple in SimpleType::ALL {
        let wider =
            |set: TypeSet| set.contains(simple) || (simple == SimpleType::Integer && set.contains(SimpleType::Number));
        if wider(earlier) && wider(later) {
            both.insert(simple);
        }
    }
    (!both.is_empty()).then_some(both)
}
