//! The defaults that a server can fill in.

use super::fits::fits_strictly;
use crate::ir::{Library, Parameter, Type};

/// Marks the optional parameters whose default matches their type. Whether one does not is the document's mistake: its handler sees that
/// the parameter is absent.
pub fn fill_defaults(library: &mut Library) {
    let mut groups = std::mem::take(&mut library.groups);
    let parameters = groups.iter_mut().flat_map(|group| &mut group.operations).flat_map(|one| &mut one.parameters);
    for parameter in parameters {
        parameter.is_filled = is_filled(library, parameter);
    }
    library.groups = groups;
}

fn is_filled(library: &Library, parameter: &Parameter) -> bool {
    // Nothing is known about the values of a user's own type.
    let is_known = !matches!(parameter.ty, Type::Foreign(_));
    let default = parameter.default.as_ref().filter(|_| !parameter.required && is_known);
    default.is_some_and(|default| fits_strictly(library, &parameter.ty, default))
}
