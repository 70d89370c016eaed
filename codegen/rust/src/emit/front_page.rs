//! A complete call in the docs of the client.

use proc_macro2::TokenStream;

use super::{Emitter, bodies, docs};
use crate::ir::{Group, Operation, Scalar, SchemeKind, Type};
use crate::names::ident;

/// A call that the reader can copy. It is a doctest that compiles in a crate, whose name is known; elsewhere it is not compiled.
pub(super) fn front_page(emitter: &Emitter<'_>, has_server: bool) -> TokenStream {
    let Some((group, operation, arguments)) = sample(emitter) else { return TokenStream::new() };
    let (fence, root) = match &emitter.options.crate_name {
        Some(name) => ("```no_run", name.replace('-', "_")),
        None => ("```text", "crate::api".to_owned()),
    };
    let address = if has_server { "" } else { ".base_url(\"https://api.example.com\")" };
    let credential =
        operation.security.first().map(|schemes| schemes.iter().map(|scheme| credential(&scheme.kind, &scheme.name)));
    let credential: String = credential.into_iter().flatten().collect();
    let client = match (has_server, credential.is_empty()) {
        (true, true) => "Client::new()?".to_owned(),
        (false, true) => "Client::at(\"https://api.example.com\")?".to_owned(),
        _ => format!("Client::builder(){address}{credential}.build()?"),
    };
    let call = format!("client.{}().{}({})", ident(&group.module), ident(&operation.call_ident), arguments.join(", "));
    let lines = [
        fence.to_owned(),
        "# async fn call() -> Result<(), Box<dyn std::error::Error>> {".to_owned(),
        format!("use {root}::client::Client;"),
        String::new(),
        format!("let client = {client};"),
        format!("let response = {call}.send().await?;"),
        "println!(\"{}\", response.status());".to_owned(),
        "# Ok(())".to_owned(),
        "# }".to_owned(),
        "```".to_owned(),
    ];
    // Only a doctest hides lines.
    let shown = lines.iter().filter(|line| emitter.options.crate_name.is_some() || !line.starts_with("# "));
    shown.map(|line| docs::own(line)).collect()
}

/// The operation with the fewest arguments of those whose arguments are plain values; reading comes before writing.
fn sample<'l>(emitter: &Emitter<'l>) -> Option<(&'l Group, &'l Operation, Vec<&'static str>)> {
    let groups = emitter.library.groups.iter().filter(|group| !group.webhooks && !group.callbacks);
    let operations = groups.flat_map(|group| group.operations.iter().map(move |operation| (group, operation)));
    let usable = operations.filter(|(_, operation)| {
        !operation.deprecated
            && operation.body.as_ref().is_none_or(|body| !body.required || body.content.is_empty())
            && bodies::streams(operation).is_empty()
    });
    let with_arguments = usable.filter_map(|(group, operation)| {
        let required = operation.parameters.iter().filter(|parameter| parameter.required);
        let arguments: Option<Vec<_>> =
            required.map(|parameter| argument(emitter.library.without_bounds(&parameter.ty))).collect();
        Some((group, operation, arguments?))
    });
    with_arguments.min_by_key(|(_, operation, arguments)| (operation.method != "GET", arguments.len()))
}

fn argument(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Scalar(Scalar::String) => Some("\"1\""),
        Type::Scalar(Scalar::Bool) => Some("true"),
        Type::Scalar(Scalar::I32 | Scalar::I64) => Some("1"),
        _ => None,
    }
}

/// The setter of the builder; nothing for what TLS presents.
fn credential(kind: &SchemeKind, name: &str) -> String {
    match kind {
        SchemeKind::Bearer => ".bearer_env(\"API_TOKEN\")".to_owned(),
        SchemeKind::Basic => ".basic(\"user\", \"password\")".to_owned(),
        SchemeKind::MutualTls => String::new(),
        _ => format!(".key({}, \"key\")", docs::one_line(&format!("{name:?}"))),
    }
}
