//! Two operations → changes of parameters, bodies, responses and security.

use std::collections::BTreeSet;

use super::schema::compare_schemas;
use super::{Change, Kind};
use crate::api::{
    Api, Direction, Header, MediaType, Operation, Parameter, ParameterIn, ParameterShape, SecurityRequirement,
    StatusPattern,
};

/// The differences between an operation of an old document and one of a new document, in the order of the parts.
pub fn compare_operations(old: (&Api, &Operation), new: (&Api, &Operation)) -> Vec<Change> {
    let mut comparison = Comparison { old: old.0, new: new.0, changes: Vec::new() };
    comparison.operation(old.1, new.1);
    comparison.changes
}

struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    changes: Vec<Change>,
}

impl Comparison<'_> {
    fn push(&mut self, kind: Kind, part: &str, what: impl Into<String>) {
        self.changes.push(Change::new(kind, part, "", what));
    }

    fn operation(&mut self, old: &Operation, new: &Operation) {
        if (&old.method, &old.path) != (&new.method, &new.path) {
            self.push(Kind::Changed, "operation", format!("is now {} {}", new.method, new.path));
        }
        if old.operation_id != new.operation_id {
            let name = |operation: &Operation| operation.operation_id.clone().unwrap_or_else(|| "none".to_owned());
            self.push(Kind::Changed, "operation", format!("`operationId` {} → {}", name(old), name(new)));
        }
        if new.deprecated && !old.deprecated {
            self.push(Kind::Changed, "operation", "is deprecated");
        }
        self.security(&old.security, &new.security);
        self.parameters(&old.parameters, &new.parameters);
        match (&old.request_body, &new.request_body) {
            (Some(old), Some(new)) => {
                self.required("request", old.required, new.required);
                self.content("request", &old.content, &new.content, Direction::Request);
            }
            (Some(_), None) => self.push(Kind::Removed, "request", "has no body"),
            (None, Some(_)) => self.push(Kind::Added, "request", "has a body"),
            (None, None) => {}
        }
        self.responses(old, new);
    }

    fn security(&mut self, old: &[SecurityRequirement], new: &[SecurityRequirement]) {
        let names = |requirements: &[SecurityRequirement]| -> BTreeSet<String> {
            let one = |requirement: &SecurityRequirement| {
                let schemes = requirement.schemes.iter().map(|(name, scopes)| match scopes.as_slice() {
                    [] => name.clone(),
                    scopes => format!("{name} ({})", scopes.join(", ")),
                });
                let schemes: Vec<String> = schemes.collect();
                if schemes.is_empty() { "nothing".to_owned() } else { schemes.join(" and ") }
            };
            requirements.iter().map(one).collect()
        };
        let (old, new) = (names(old), names(new));
        let list = |names: &BTreeSet<String>| match names.is_empty() {
            true => "nothing".to_owned(),
            false => names.iter().cloned().collect::<Vec<_>>().join(" or "),
        };
        if old != new {
            self.push(Kind::Changed, "security", format!("{} → {}", list(&old), list(&new)));
        }
    }

    fn parameters(&mut self, old: &[Parameter], new: &[Parameter]) {
        let is_same = |left: &Parameter, right: &Parameter| {
            let is_header = left.location_in == ParameterIn::Header;
            let same_name = left.name == right.name || (is_header && left.name.eq_ignore_ascii_case(&right.name));
            left.location_in == right.location_in && same_name
        };
        for parameter in old {
            let part = part_of(parameter);
            let Some(now) = new.iter().find(|other| is_same(parameter, other)) else {
                self.push(Kind::Removed, &part, "is removed");
                continue;
            };
            self.required(&part, parameter.required, now.required);
            self.shape(&part, &parameter.shape, &now.shape, Direction::Request);
        }
        for parameter in new.iter().filter(|parameter| !old.iter().any(|other| is_same(other, parameter))) {
            match parameter.required {
                // Requests without it are no longer valid.
                true => self.push(Kind::Changed, &part_of(parameter), "is required, and new"),
                false => self.push(Kind::Added, &part_of(parameter), "is new"),
            }
        }
    }

    fn required(&mut self, part: &str, old: bool, new: bool) {
        match (old, new) {
            (true, false) => self.push(Kind::Changed, part, "is no longer required"),
            (false, true) => self.push(Kind::Changed, part, "is required"),
            _ => {}
        }
    }

    fn shape(&mut self, part: &str, old: &ParameterShape, new: &ParameterShape, direction: Direction) {
        match (old, new) {
            (
                ParameterShape::Schema { style, explode, .. },
                ParameterShape::Schema { style: new_style, explode: new_explode, .. },
            ) => {
                if style != new_style {
                    self.push(Kind::Changed, part, format!("`style` {style:?} → {new_style:?}"));
                }
                if explode != new_explode {
                    self.push(Kind::Changed, part, format!("`explode` {explode} → {new_explode}"));
                }
            }
            (ParameterShape::Content(old), ParameterShape::Content(new)) if old.name == new.name => {}
            _ => return self.push(Kind::Changed, part, "has another serialization"),
        }
        if let (Some(old), Some(new)) = (old.schema(), new.schema()) {
            self.changes.extend(compare_schemas((self.old, old), (self.new, new), direction, part));
        }
    }

    fn content(&mut self, part: &str, old: &[MediaType], new: &[MediaType], direction: Direction) {
        let is_same = |left: &MediaType, right: &MediaType| left.name.eq_ignore_ascii_case(&right.name);
        for media_type in old {
            let part = format!("{part} {}", media_type.name);
            let Some(now) = new.iter().find(|other| is_same(media_type, other)) else {
                self.push(Kind::Removed, &part, "is removed");
                continue;
            };
            match (media_type.schema.or(media_type.item_schema), now.schema.or(now.item_schema)) {
                (Some(old), Some(new)) => {
                    self.changes.extend(compare_schemas((self.old, old), (self.new, new), direction, &part));
                }
                (None, Some(_)) => self.push(Kind::Changed, &part, "has a schema"),
                (Some(_), None) => self.push(Kind::Changed, &part, "has no schema"),
                (None, None) => {}
            }
        }
        for media_type in new.iter().filter(|media_type| !old.iter().any(|other| is_same(other, media_type))) {
            self.push(Kind::Added, &format!("{part} {}", media_type.name), "is new");
        }
    }

    fn responses(&mut self, old: &Operation, new: &Operation) {
        for response in &old.responses {
            let part = format!("response {}", status_text(response.status));
            let Some(now) = new.responses.iter().find(|other| other.status == response.status) else {
                self.push(Kind::Removed, &part, "is removed");
                continue;
            };
            self.headers(&part, &response.headers, &now.headers);
            self.content(&part, &response.content, &now.content, Direction::Response);
        }
        for response in &new.responses {
            if !old.responses.iter().any(|other| other.status == response.status) {
                self.push(Kind::Added, &format!("response {}", status_text(response.status)), "is new");
            }
        }
    }

    fn headers(&mut self, part: &str, old: &[Header], new: &[Header]) {
        let is_same = |left: &Header, right: &Header| left.name.eq_ignore_ascii_case(&right.name);
        for header in old {
            let part = format!("{part} header {}", header.name);
            let Some(now) = new.iter().find(|other| is_same(header, other)) else {
                self.push(Kind::Removed, &part, "is removed");
                continue;
            };
            self.required(&part, header.required, now.required);
            self.shape(&part, &header.shape, &now.shape, Direction::Response);
        }
        for header in new.iter().filter(|header| !old.iter().any(|other| is_same(other, header))) {
            self.push(Kind::Added, &format!("{part} header {}", header.name), "is new");
        }
    }
}

fn part_of(parameter: &Parameter) -> String {
    let place = match parameter.location_in {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::QueryString => "query string",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    };
    format!("{place} {}", parameter.name)
}

fn status_text(status: StatusPattern) -> String {
    match status {
        StatusPattern::Code(code) => code.to_string(),
        StatusPattern::Range(hundreds) => format!("{hundreds}XX"),
        StatusPattern::Default => "default".to_owned(),
    }
}
