//! Names, one per line.

use std::collections::HashSet;

use signoff_codegen::names::{Scope, ident, is_type_name, pascal, screaming, snake, type_name};

/// Each becomes an identifier of each kind, and no two of one scope are the same. What looks like a name stays as it is.
pub(crate) fn check(text: &str) {
    let (mut fields, mut types) = (Scope::default(), Scope::default());
    let (mut taken_fields, mut taken_types) = (HashSet::new(), HashSet::new());
    for line in text.lines() {
        let (field, ty) = (fields.claim(&snake(line)), types.claim(&type_name(line)));
        // Anything but an identifier stops here.
        for name in [&field, &ty, &pascal(line), &screaming(line)] {
            ident(name);
        }
        assert!(is_type_name(&ty), "{line:?} is called {ty:?}");
        assert_eq!(snake(&snake(line)), snake(line), "{line:?}");
        assert!(taken_fields.insert(field.clone()), "{field:?} is given twice");
        assert!(taken_types.insert(ty.clone()), "{ty:?} is given twice");
    }
}
