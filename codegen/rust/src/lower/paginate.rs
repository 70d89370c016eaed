//! Recognises operations that answer with a list page by page, where the document is unambiguous, and those that the configuration names.

use signoff_openapi::api::ParameterIn;

use super::Lowering;
use crate::config::{PageBy, Pagination};
use crate::ir::{
    Field, Library, Next, Object, Operation, Paging, Payload, Presence, Response, Scalar, Step, StepValue, Type,
    TypeKind,
};

/// Names without separators, in lower case.
const CURSOR_PARAMETERS: &[&str] =
    &["cursor", "after", "pagetoken", "nexttoken", "nextpagetoken", "continuationtoken", "marker", "startingafter"];
const CURSOR_MEMBERS: &[&str] = &[
    "nextcursor",
    "nextpagetoken",
    "nexttoken",
    "nextpagecursor",
    "endcursor",
    "continuationtoken",
    "nextmarker",
    "next",
];
const PAGE_PARAMETERS: &[&str] = &["page", "pagenumber", "pageno", "pageindex"];
const OFFSET_PARAMETERS: &[&str] = &["offset", "skip"];

/// How many members may lead to a cursor.
const MAX_DEPTH: usize = 2;

impl Lowering<'_> {
    /// Decides for each operation whether its answers are pages.
    pub(super) fn find_pages(&mut self) {
        let mut groups = std::mem::take(&mut self.library.groups);
        for operation in groups.iter_mut().flat_map(|group| &mut group.operations) {
            let wanted = self.config.pagination(&operation.id);
            operation.paging = paging(&self.library, operation, wanted);
            if operation.paging.is_some() || wanted.is_some_and(Pagination::is_off) {
                self.config.use_pagination(&operation.id, self.used);
            }
        }
        self.library.groups = groups;
    }
}

fn paging(library: &Library, operation: &Operation, wanted: Option<&Pagination>) -> Option<Paging> {
    let successes: Vec<&Response> = operation.successes().collect();
    let [answer] = successes.as_slice() else { return None };
    let [media] = answer.content.as_slice() else { return None };
    let Payload::Json(body) = &media.payload else { return None };
    if wanted.is_some_and(|wanted| wanted.is_off()) || (wanted.is_none() && operation.method != "GET") {
        return None;
    }
    let items = match wanted.and_then(|wanted| wanted.items.as_deref()) {
        Some(pointer) => at_pointer(library, body, pointer)?,
        None => only_list(library, body)?,
    };
    let (steps, list) = items;
    let (item, is_bounded) = match list {
        Type::List(item) => (&**item, false),
        Type::Checked(inner, _) => match &**inner {
            Type::List(item) => (&**item, true),
            _ => return None,
        },
        _ => return None,
    };
    let next = match wanted {
        Some(wanted) => wanted_next(library, operation, body, wanted)?,
        None => recognised_next(library, operation, answer, body)?,
    };
    Some(Paging { next, items: steps, is_bounded, item: item.clone() })
}

/// How the configuration says that the next page is found.
fn wanted_next(library: &Library, operation: &Operation, body: &Type, wanted: &Pagination) -> Option<Next> {
    let index = || {
        let name = wanted.parameter.as_deref()?;
        operation.parameters.iter().position(|it| it.place == ParameterIn::Query && it.name == name)
    };
    Some(match wanted.by {
        PageBy::Link => Next::Link,
        PageBy::Cursor => Next::Cursor(index()?, at_pointer(library, body, wanted.cursor.as_deref()?)?.0),
        PageBy::Page => Next::Page(index()?, first_page(operation, index()?)),
        PageBy::Offset => Next::Offset(index()?),
        PageBy::None => return None,
    })
}

/// How the next page is found, if only one way is described.
fn recognised_next(library: &Library, operation: &Operation, answer: &Response, body: &Type) -> Option<Next> {
    let headers = answer.headers.as_ref().and_then(|used| library.headers.get(used.set));
    if headers.is_some_and(|set| set.headers.iter().any(|header| header.name.eq_ignore_ascii_case("link"))) {
        return Some(Next::Link);
    }
    let only = |names: &[&str], is_number: bool| {
        let mut found = operation.parameters.iter().enumerate().filter(|(_, parameter)| {
            let ty = library.plain(&parameter.ty);
            let fits = if is_number { *ty == Type::Scalar(Scalar::I64) } else { is_text(library, ty) };
            parameter.place == ParameterIn::Query && fits && names.contains(&plain_name(&parameter.name).as_str())
        });
        found.next().map(|(index, _)| index).filter(|_| found.next().is_none())
    };
    let mut ways: Vec<Next> = Vec::new();
    if let (Some(index), Some(steps)) = (only(CURSOR_PARAMETERS, false), only_cursor(library, body)) {
        ways.push(Next::Cursor(index, steps));
    }
    ways.extend(only(PAGE_PARAMETERS, true).map(|index| Next::Page(index, first_page(operation, index))));
    ways.extend(only(OFFSET_PARAMETERS, true).map(Next::Offset));
    match <[Next; 1]>::try_from(ways) {
        Ok([only]) => Some(only),
        Err(_) => None,
    }
}

fn first_page(operation: &Operation, index: usize) -> u64 {
    let default = operation.parameters.get(index).and_then(|parameter| parameter.default.as_ref());
    default.and_then(serde_json::Value::as_u64).unwrap_or(1)
}

/// The list in the body: the body itself, or its only member that is a list.
fn only_list<'l>(library: &'l Library, body: &'l Type) -> Option<(Vec<Step>, &'l Type)> {
    let body = library.aliased(body);
    if is_list(body) {
        return Some((Vec::new(), body));
    }
    let mut lists = object(library, body)?.fields.iter().filter_map(|field| {
        let (step, ty) = step(library, field)?;
        is_list(ty).then_some((vec![step], ty))
    });
    lists.next().filter(|_| lists.next().is_none())
}

fn is_list(ty: &Type) -> bool {
    match ty {
        Type::List(_) => true,
        Type::Checked(inner, _) => matches!(**inner, Type::List(_)),
        _ => false,
    }
}

/// The members that lead to the only text that is named like a cursor.
fn only_cursor(library: &Library, body: &Type) -> Option<Vec<Step>> {
    let mut found: Vec<Vec<Step>> = Vec::new();
    let mut pending = vec![(Vec::new(), library.aliased(body))];
    while let Some((steps, ty)) = pending.pop() {
        for field in object(library, ty).into_iter().flat_map(|object| &object.fields) {
            let Some((step, ty)) = step(library, field) else { continue };
            let steps: Vec<Step> = steps.iter().cloned().chain([step]).collect();
            if is_text(library, ty) && CURSOR_MEMBERS.contains(&plain_name(&field.wire_name).as_str()) {
                found.push(steps);
            } else if steps.len() < MAX_DEPTH {
                pending.push((steps, ty));
            }
        }
    }
    match <[Vec<Step>; 1]>::try_from(found) {
        Ok([only]) => Some(only),
        Err(_) => None,
    }
}

fn is_text(library: &Library, ty: &Type) -> bool {
    *library.plain(ty) == Type::Scalar(Scalar::String)
}

/// The members that a JSON Pointer names, and the type of what it leads to.
fn at_pointer<'l>(library: &'l Library, body: &'l Type, pointer: &str) -> Option<(Vec<Step>, &'l Type)> {
    let mut steps = Vec::new();
    let mut ty = library.aliased(body);
    for token in pointer.split('/').skip(1) {
        let name = token.replace("~1", "/").replace("~0", "~");
        let field = object(library, ty)?.fields.iter().find(|field| field.wire_name == name)?;
        let (step, inner) = step(library, field)?;
        steps.push(step);
        ty = inner;
    }
    Some((steps, ty))
}

fn object<'l>(library: &'l Library, ty: &Type) -> Option<&'l Object> {
    match ty {
        Type::Named(id) => match &library.definition(*id)?.kind {
            TypeKind::Object(object) => Some(object),
            _ => None,
        },
        _ => None,
    }
}

fn step<'l>(library: &'l Library, field: &'l Field) -> Option<(Step, &'l Type)> {
    let (value, ty) = match (field.presence, &field.ty) {
        (Presence::Required, Type::Nullable(inner)) => (StepValue::Optional, &**inner),
        (Presence::Required, ty) => (StepValue::Present, ty),
        (Presence::Optional, ty) => (StepValue::Optional, ty),
        (Presence::Maybe, ty) => (StepValue::Maybe, ty),
    };
    Some((Step { ident: field.ident.clone(), value }, library.aliased(ty)))
}

/// `nextPageToken`, `next_page_token` and `next-page-token` are one name.
fn plain_name(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
