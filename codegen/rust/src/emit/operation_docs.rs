//! The docs of an operation's methods: the document's text, and how to call it.

use proc_macro2::TokenStream;

use super::ty::Types;
use super::{docs, rule};
use crate::ir::{Group, Operation, Parameter, Response};
use crate::names::ident;
use signoff_openapi::api::StatusPattern;

/// Summary, `METHOD /path` and description: the docs of every method of an operation.
pub(super) fn operation_docs(operation: &Operation) -> TokenStream {
    let call = code(&docs::one_line(&format!("{} {}", operation.method, operation.path)));
    let mut parts: TokenStream = docs::docs(operation.summary.as_deref());
    if !parts.is_empty() {
        parts.extend(docs::own(""));
    }
    parts.extend(docs::own(&call));
    if let Some(text) = operation.docs.as_deref().filter(|text| operation.summary.as_deref() != Some(text)) {
        parts.extend(paragraph([]));
        parts.extend(docs::docs(Some(text)));
    }
    parts
}

/// The same with the arguments, the errors and a sample call.
pub(super) fn call_docs(
    types: Types<'_>,
    group: &Group,
    operation: &Operation,
    arguments: &[String],
    failures: &[&Response],
) -> TokenStream {
    let mut parts = operation_docs(operation);
    let body = operation.body.as_ref().filter(|body| !body.content.is_empty());
    let mut given: Vec<String> =
        operation.parameters.iter().map(|parameter| parameter_line(types, parameter)).collect();
    given.extend(body.map(|body| line("body", body.required, body.docs.as_deref())));
    if !given.is_empty() {
        parts.extend(paragraph(given));
    }
    let call = format!(
        "client.{}().{}({}).send().await?",
        ident(&group.module),
        ident(&operation.call_ident),
        arguments.join(", ")
    );
    parts.extend(paragraph([code(&call)]));
    if let Some(security) = security(operation) {
        parts.extend(paragraph([security]));
    }
    parts.extend(paragraph(["# Errors".to_owned(), errors(operation, failures)]));
    parts
}

/// The docs of a parameter: its text, default and bounds.
pub(super) fn parameter_docs(types: Types<'_>, parameter: &Parameter) -> TokenStream {
    let text = docs::docs(Some(parameter.docs.as_deref().unwrap_or("An optional parameter.")));
    let default = parameter.default.as_ref().and_then(docs::default_value);
    let bounds = types.library.rule_of(&parameter.ty).map(|rule| docs::own(&rule::describe(rule)));
    docs::paragraphs([Some(text), default, bounds].into_iter().flatten())
}

/// The security schemes that the operation accepts.
fn security(operation: &Operation) -> Option<String> {
    let alternatives = operation.security.iter().map(|alternative| match alternative.as_slice() {
        [] => "nothing".to_owned(),
        schemes => schemes.iter().map(|scheme| code(&docs::one_line(&scheme.name))).collect::<Vec<_>>().join(" and "),
    });
    let alternatives: Vec<_> = alternatives.collect();
    (!alternatives.is_empty()).then(|| format!("Security: {}.", alternatives.join(", or ")))
}

/// An empty line and generated lines.
fn paragraph(lines: impl IntoIterator<Item = String>) -> TokenStream {
    std::iter::once(String::new()).chain(lines).map(|line| docs::own(&line)).collect()
}

/// An argument has no docs of its own, so that its bounds are here.
fn parameter_line(types: Types<'_>, parameter: &Parameter) -> String {
    let bounds = types.library.rule_of(&parameter.ty).filter(|_| parameter.required).map(rule::describe);
    let docs: Vec<_> = parameter.docs.as_deref().map(first_paragraph).into_iter().chain(bounds).collect();
    line(&ident(&parameter.ident).to_string(), parameter.required, Some(&docs.join(" ")))
}

fn first_paragraph(text: &str) -> String {
    text.trim_start().split("\n\n").next().unwrap_or_default().to_owned()
}

/// An argument or a setter, with the first paragraph of its docs. The setter's own docs have all of it.
fn line(name: &str, required: bool, docs: Option<&str>) -> String {
    let name = if required { format!("- `{name}`") } else { format!("- `.{name}(…)`") };
    let text = docs::one_line(&first_paragraph(docs.unwrap_or_default()));
    if text.is_empty() { name } else { format!("{name}: {text}") }
}

fn errors(operation: &Operation, failures: &[&Response]) -> String {
    if failures.is_empty() {
        return "The document has none.".to_owned();
    }
    let statuses = failures.iter().map(|response| match response.status {
        StatusPattern::Code(code) => format!("{code} `{}`", response.ident),
        StatusPattern::Range(digit) => format!("{digit}XX `{}`", response.ident),
        StatusPattern::Default => format!("any other `{}`", response.ident),
    });
    format!("[`{}Error`]: {}.", operation.type_ident, statuses.collect::<Vec<_>>().join(", "))
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
