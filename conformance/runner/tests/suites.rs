//! The shipped suites bind without errors.

use signoff_conformance::bind::{BindOptions, bind};
use signoff_conformance::extension::Signoff;
use signoff_conformance::suite::embedded_suite;
use signoff_openapi::diagnostic::{Diagnostics, Severity};
use signoff_openapi::source::Sources;

#[test]
fn the_embedded_suites_bind_without_errors() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let suites: Vec<_> = signoff_specs::SUITES.iter().map(embedded_suite).collect();
    let plan =
        bind(&suites, &BindOptions { extension: &Signoff, ..BindOptions::default() }, &mut sources, &mut diagnostics);
    let errors: Vec<_> = diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(plan.scenarios().count() > 0 || suites.is_empty());
}
