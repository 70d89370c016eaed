//! A comparison as text and as JSON.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::{Value, json};
use signoff_openapi::changes::{Change, Kind};
use signoff_openapi::escape;

use super::{ChangedOperation, Comparison};

/// For people. `is_whole` says whether additions are listed too.
pub fn text_comparison(comparison: &Comparison, is_whole: bool) -> String {
    let mut text = String::new();
    for operation in &comparison.changed {
        let id = operation.operation_id.as_deref().map(|id| format!(" ({id})")).unwrap_or_default();
        let title = format!("{}: {} {}{id}", operation.source, operation.method, operation.path);
        let _ = writeln!(text, "{}", escape(&title));
        if operation.is_removed {
            text.push_str("  the operation is removed\n");
        }
        for change in &operation.changes {
            let _ = writeln!(text, "  {} {}", sign(change.kind), escape(&change.to_string()));
        }
        write_list(&mut text, "claims", &operation.claims);
        write_list(&mut text, "scenarios that prove them", &operation.proving);
        write_list(&mut text, "other scenarios that call it", &operation.using);
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{} of {} operations differ; this affects {} claims, {} scenarios that prove them and {} others",
        comparison.changed.len(),
        comparison.operations,
        count(comparison, |operation| &operation.claims),
        proving(comparison).len(),
        using(comparison).len(),
    );
    if !is_whole && comparison.additions > 0 {
        let _ = writeln!(
            text,
            "{} additions are not listed, because the document of a suite is an extract; --since OLD compares two versions",
            comparison.additions
        );
    }
    text
}

/// For programs.
pub fn json_comparison(comparison: &Comparison) -> Value {
    let change = |change: &Change| {
        let kind = match change.kind {
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Changed => "changed",
        };
        json!({"kind": kind, "part": change.part, "pointer": change.pointer, "what": change.what})
    };
    let operation = |operation: &ChangedOperation| {
        json!({
            "suite": operation.suite,
            "source": operation.source,
            "method": operation.method,
            "path": operation.path,
            "operationId": operation.operation_id,
            "removed": operation.is_removed,
            "changes": operation.changes.iter().map(change).collect::<Vec<_>>(),
            "claims": operation.claims,
            "scenarios": {"prove": operation.proving, "use": operation.using},
        })
    };
    json!({
        "operations": comparison.operations,
        "changed": comparison.changed.iter().map(operation).collect::<Vec<_>>(),
        "unlistedAdditions": comparison.additions,
        "affected": {
            "claims": count(comparison, |operation| &operation.claims),
            "scenarios": {"prove": proving(comparison).len(), "use": using(comparison).len()},
        },
    })
}

fn sign(kind: Kind) -> char {
    match kind {
        Kind::Added => '+',
        Kind::Removed => '-',
        Kind::Changed => '~',
    }
}

/// The first names, and how many there are.
fn write_list(text: &mut String, title: &str, names: &[String]) {
    const SHOWN: usize = 4;
    if names.is_empty() {
        return;
    }
    let more = if names.len() > SHOWN { ", …" } else { "" };
    let shown = names.iter().take(SHOWN).map(|name| escape(name).to_string()).collect::<Vec<_>>().join(", ");
    let _ = writeln!(text, "  {} {title}: {shown}{more}", names.len());
}

/// Names in several operations count once. The id of a claim is unique in its suite.
fn count(comparison: &Comparison, names: fn(&ChangedOperation) -> &Vec<String>) -> usize {
    let all = comparison.changed.iter();
    all.flat_map(|operation| names(operation).iter().map(|name| (&operation.suite, name)))
        .collect::<BTreeSet<_>>()
        .len()
}

fn proving(comparison: &Comparison) -> BTreeSet<&String> {
    comparison.changed.iter().flat_map(|operation| &operation.proving).collect()
}

fn using(comparison: &Comparison) -> BTreeSet<&String> {
    let all = comparison.changed.iter().flat_map(|operation| &operation.using).collect::<BTreeSet<_>>();
    all.difference(&proving(comparison)).copied().collect()
}
