//! Multipart bodies whose parts are described by position: `prefixEncoding` and `itemEncoding`
//! ([Media Type Object](https://spec.openapis.org/oas/v3.2.0.html#encoding-by-position)).

use signoff_openapi::api::{Encoding, MediaType, SchemaId};
use signoff_openapi::diagnostic::Diagnostic;

use super::multipart::{is_file, media_types, required_headers};
use super::{Lowering, member_docs};
use crate::ir::{Multipart, Part, PartCount, PartKind};
use crate::names::{Scope, pascal, snake, type_name};

impl Lowering<'_> {
    /// Returns `None` if the document does not describe parts by position.
    pub(super) fn lower_positional(&mut self, media: &MediaType, hint: &str) -> Option<Multipart> {
        let whole = media.schema.map(|schema| self.with_merged_parts(schema));
        let prefix = whole.as_ref().map(|schema| schema.prefix_items.clone()).unwrap_or_default();
        let is_positional = !prefix.is_empty() || media.item_schema.is_some() || is_encoded(media);
        if !is_positional {
            return None;
        }
        if media.name.to_ascii_lowercase().starts_with("multipart/form-data") {
            let message =
                "parts of `multipart/form-data` cannot be described by position; they are generated as untyped parts";
            let diagnostic = Diagnostic::warning("form-by-position", &media.location, message);
            self.diagnostics
                .push(diagnostic.help("describe an object with a property per part, or use `multipart/mixed`"));
            return None;
        }
        let items = whole.as_ref().and_then(|schema| schema.items).or(media.item_schema);
        let closed = items.is_some_and(|items| self.schema_ref(items).never);
        let least = whole.as_ref().and_then(|schema| schema.constraints().min_items).unwrap_or(0);
        let mut scope = Scope::with(&["new"]);
        let mut parts = Vec::new();
        for place in 0..prefix.len().max(media.prefix_encoding.len()) {
            let (schema, encoding) = (prefix.get(place).copied(), media.prefix_encoding.get(place));
            let required = (place as u64) < least;
            let count = if required { PartCount::Required } else { PartCount::Optional };
            let name = schema.and_then(|schema| self.schema_ref(self.follow(schema)).name.clone());
            let name = name.map_or_else(|| format!("part {}", place + 1), Into::into);
            parts.push(self.part_at(schema, encoding, count, hint, scope.claim(&snake(&name))));
        }
        let rest = !closed && (items.is_some() || media.item_encoding.is_some());
        if rest {
            let required = least > parts.len() as u64;
            let ident = scope.claim("items");
            parts.push(self.part_at(items, media.item_encoding.as_ref(), PartCount::Several(required), hint, ident));
        }
        let ident = self.claim_body_name(&type_name(&format!("{hint} parts")));
        let constructor = self.part_constructor(&ident, &parts);
        let extra = (!closed && !rest).then(|| scope.claim("extra"));
        Some(Multipart { ident, parts, extra, constructor })
    }

    fn part_at(
        &mut self,
        schema: Option<SchemaId>,
        encoding: Option<&Encoding>,
        count: PartCount,
        hint: &str,
        ident: String,
    ) -> Part {
        let own = schema.map(|schema| self.without_null(schema).0);
        let (media_types, headers) = (media_types(encoding), required_headers(encoding));
        let raw = !headers.is_empty() || own.as_ref().is_none_or(|own| is_file(own, &media_types));
        let kind = match schema.filter(|_| !raw) {
            Some(schema) => {
                let ty = self.lower_schema(schema, &format!("{hint}{}", pascal(&ident))).ty;
                self.kind_of(ty, &media_types)
            }
            None => PartKind::File,
        };
        Part {
            ident,
            wire_name: String::new(),
            docs: own.as_ref().and_then(member_docs),
            secret: schema.is_some_and(|schema| self.is_secret(schema)),
            count,
            kind,
            media_types,
            headers,
        }
    }
}

fn is_encoded(media: &MediaType) -> bool {
    !media.prefix_encoding.is_empty() || media.item_encoding.is_some()
}
