//! Documented response headers ([Header Object](https://spec.openapis.org/oas/v3.2.0.html#header-object)).

use signoff_openapi::api::{Header, ParameterShape};
use signoff_openapi::diagnostic::Diagnostic;

use super::body::is_json;
use super::parameter::{HEADER_NAME_HELP, is_header_name};
use super::{Lowered, Lowering};
use crate::ir::{HeaderSet, HeadersUse, Parameter, Place, Scalar, Shape, Style, Type};
use crate::names::{Scope, pascal, snake};

/// A set is named after its first headers, up to this number.
const MAX_NAMED: usize = 3;

impl Lowering<'_> {
    /// Returns `None` if there is no header with a valid name.
    pub(super) fn lower_headers(&mut self, headers: &[Header], owner: &str) -> Option<HeadersUse> {
        let mut fields = Scope::with(&["new"]);
        let (valid, invalid): (Vec<_>, Vec<_>) = headers.iter().partition(|header| is_header_name(&header.name));
        for Header { name, location, .. } in invalid {
            let message = format!("{name:?} is not a valid header name; the header is ignored");
            self.diagnostics.push(Diagnostic::warning("header-name", location, message).help(HEADER_NAME_HELP));
        }
        let headers: Vec<_> = valid.into_iter().map(|header| self.lower_header(header, &mut fields)).collect();
        if headers.is_empty() {
            return None;
        }
        let known = self.library.headers.iter().position(|set| set.headers == headers);
        let set = known.unwrap_or_else(|| {
            let words: String = headers.iter().take(MAX_NAMED).map(|header| pascal(&header.name)).collect();
            let ident = self.header_names.claim(&format!("{words}Headers"));
            self.library.headers.push(HeaderSet { ident, headers });
            self.library.headers.len() - 1
        });
        Some(HeadersUse { ident: self.body_names.claim(&format!("{owner}Headers")), set })
    }

    fn lower_header(&mut self, header: &Header, fields: &mut Scope) -> Parameter {
        // Named after the header, not after the response, because many responses have the same header.
        let hint = format!("{}Header", pascal(&header.name));
        let cookies = header.name.eq_ignore_ascii_case("set-cookie");
        let (style, inner) = match &header.shape {
            ParameterShape::Schema { style, inner, .. } => (*style, inner.clone()),
            ParameterShape::Content(_) => (Style::Simple, Vec::new()),
        };
        let (lowered, explode, json) = match &header.shape {
            _ if cookies => {
                let line = Type::List(Box::new(Type::Scalar(Scalar::String)));
                (Some(Lowered { ty: line, nullable: false }), false, false)
            }
            ParameterShape::Schema { schema, explode, .. } => {
                (Some(self.lower_schema(*schema, &hint)), *explode, false)
            }
            ParameterShape::Content(media) => {
                (media.schema.map(|schema| self.lower_schema(schema, &hint)), false, is_json(&media.name))
            }
        };
        let schema = header.shape.schema();
        let ty = lowered.map_or(Type::Any, |lowered| lowered.ty);
        Parameter {
            ident: fields.claim(&snake(&header.name)),
            name: header.name.clone(),
            place: Place::Header,
            required: header.required,
            secret: schema.is_some_and(|schema| self.is_secret(schema)),
            docs: header.description.clone(),
            default: None,
            is_filled: false,
            deprecated: false,
            style,
            explode,
            allow_reserved: false,
            shape: if json { Shape::Json } else { self.shape_of(&ty, 0) },
            inner,
            pairs: None,
            ty,
        }
    }
}
