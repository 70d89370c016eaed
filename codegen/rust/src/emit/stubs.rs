//! A first implementation of the server, which belongs to the user.

use super::docs;
use crate::ir::{Group, Library, Operation};
use crate::names::ident;
use crate::options::RuntimePath;

/// The text of a file that implements every trait of the server by responses with 501. `module` is the path of the generated module.
pub fn stubs(library: &Library, module: &str, runtime: &RuntimePath) -> String {
    let runtime = match runtime {
        RuntimePath::Embedded => format!("{module}::runtime"),
        RuntimePath::Crate(name) => name.clone(),
    };
    let groups = library.groups.iter().filter(|group| !group.webhooks);
    let (raw, groups): (bool, String) = groups.fold((false, String::new()), |(raw, text), group| {
        (raw || group.operations.iter().any(|operation| operation.raw), text + &group_text(group))
    });
    let raw = if raw { "RawRequest, " } else { "" };
    format!(
        "\
//! The service: the operations of the document, one handler each.
//!
//! signoff-codegen wrote this file once and does not change it again: it is yours. When the document gets a new operation, the compiler
//! asks for its handler.

use std::sync::Arc;

use {module}::server;
use {runtime}::axum::Router;
use {runtime}::http::StatusCode;
use {runtime}::server::{{Hooks, IntoReply, {raw}Reply, Responses}};

/// What all handlers share: put a database pool, settings and clients of other services here.
#[derive(Debug, Default)]
pub struct Service {{}}

/// Why a handler fails. `?` converts other errors into it: add a variant and an `impl From` for each.
#[derive(Debug)]
pub enum Error {{
    /// The operation has no handler yet. Remove the variant when every operation has one.
    NotImplemented(&'static str),
}}

/// The response to a handler's error.
impl IntoReply for Error {{
    fn into_reply<R>(self) -> Reply<R> {{
        match self {{
            Self::NotImplemented(operation) => {{
                Reply::problem(StatusCode::NOT_IMPLEMENTED, &format!(\"{{operation}} is not implemented\"))
            }}
        }}
    }}
}}

impl Hooks for Service {{
    type Answer<R: Responses> = Result<Reply<R>, Error>;

    // Credentials: override `authenticate`, which gets those that the document asks for. By default, all are accepted.
    // Limits: override `body_limit` and `body_time`, which get the operation.
    // Development: override `check_responses` to compare every response with the document.
}}

/// The router: `axum::serve(listener, router())`.
pub fn router() -> Router {{
    server::router(Arc::new(Service::default()))
}}
{groups}"
    )
}

fn group_text(group: &Group) -> String {
    let methods: Vec<_> = group.operations.iter().map(operation_text).collect();
    format!("\nimpl server::{} for Service {{\n{}}}\n", ident(&group.ident), methods.join("\n"))
}

fn operation_text(operation: &Operation) -> String {
    let name = &operation.type_ident;
    let responses: Vec<_> =
        operation.responses.iter().map(|response| format!("{name}Response::{}", ident(&response.ident))).collect();
    let request =
        if operation.raw { format!("RawRequest<server::{name}Request>") } else { format!("server::{name}Request") };
    let comment = |text: &str| docs::one_line(text);
    let hint = match responses.as_slice() {
        [] => "the document has no response: `Reply::raw`".to_owned(),
        some => format!(
            "one of {}, as in `Ok(server::{}….into())`",
            some.join(", "),
            some.first().map_or("", String::as_str)
        ),
    };
    format!(
        "    // {}\n    // Return {}\n    async fn {}(&self, _request: {request}) -> Result<Reply<server::{name}Response>, Error> {{\n        \
         Err(Error::NotImplemented({:?}))\n    }}\n",
        comment(&format!(
            "{} {} {}",
            operation.method,
            operation.path,
            operation.summary.as_deref().unwrap_or_default()
        ))
        .trim_end(),
        comment(&hint),
        ident(&operation.method_ident),
        operation.id,
    )
}
