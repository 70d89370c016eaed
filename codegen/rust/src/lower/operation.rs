//! Lowers one operation.

use signoff_openapi::api::{Operation, Role};

use super::group::OperationNames;
use super::{Lowering, Refused};
use crate::ir;
use crate::names::Scope;

impl Lowering<'_> {
    pub(super) fn lower_operation(
        &mut self,
        operation: &Operation,
        names: OperationNames,
    ) -> Result<ir::Operation, Refused> {
        let mut fields = Scope::with(&["body", "parts", "call", "send", "call_mut"]);
        if operation.role == Role::Callback {
            fields.claim("url");
        }
        let request = operation.request_direction();
        let (parameters, body) = self.lower_in(request, |lowering| {
            let parameters = operation.parameters.iter();
            let parameters: Result<Vec<_>, _> = parameters
                .map(|parameter| lowering.lower_parameter(parameter, &names.type_name, &mut fields))
                .collect();
            let body = operation.request_body.as_ref().map(|body| lowering.lower_body(body, &names.type_name));
            Ok::<_, Refused>((parameters?, body.transpose()?))
        })?;
        let mut variants = Scope::with(&["Self"]);
        let responses = self.lower_in(request.opposite(), |lowering| {
            let responses = operation.responses.iter();
            let responses =
                responses.map(|response| lowering.lower_response(response, &names.type_name, &mut variants));
            responses.collect::<Result<Vec<_>, _>>()
        })?;
        Ok(ir::Operation {
            parameters,
            body,
            responses,
            paging: None,
            security: self.lower_security(operation)?,
            id: names.id,
            name_given: names.given,
            call_ident: names.call.unwrap_or_else(|| names.method.clone()),
            call_type: names.call_type,
            method_ident: names.method,
            type_ident: names.type_name,
            table_ident: names.table,
            method: operation.method.clone(),
            // A webhook's name is not a path; the subscriber chooses the address.
            path: if operation.role == Role::Path { operation.path.clone() } else { String::new() },
            summary: operation.summary.clone(),
            docs: docs(operation),
            deprecated: operation.deprecated,
            raw: self.config.is_raw(operation, self.used),
            location: operation.location.clone(),
        })
    }
}

/// The description, and for a callback also the address.
fn docs(operation: &Operation) -> Option<String> {
    if operation.role != Role::Callback {
        return operation.description.clone();
    }
    let address = format!("Sent to `{}`.", operation.path.replace('`', "'"));
    Some(operation.description.iter().cloned().chain([address]).collect::<Vec<_>>().join("\n\n"))
}
