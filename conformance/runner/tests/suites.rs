//! The shipped suites bind without errors.

use std::collections::BTreeMap;

use signoff_conformance::suite::{bind_suites, embedded_suite};
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

#[test]
fn the_embedded_suites_bind_without_errors() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let suites: Vec<_> = signoff_specs::SUITES.iter().map(embedded_suite).collect();
    let plan = bind_suites(&suites, &BTreeMap::new(), false, &mut sources, &mut diagnostics);
    let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(plan.scenarios().count() > 0 || suites.is_empty());
}
