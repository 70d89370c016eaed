//! Which pairs of a query, a form or cookies belong to an object, and which belong to another parameter: those of an object whose members
//! are pairs of their own (`explode`), and those with names such as `filter[name]` ([Style Values](https://spec.openapis.org/oas/v3.2.0.html#style-values)).

use crate::ir::{
    Extra, Library, Multipart, Operation, Pairs, Parameter, PartKind, Payload, Place, SchemeKind, Shape, Style, Type,
    TypeDefinition, TypeKind,
};

/// Assigns the pairs of all operations. It needs the definitions of all types.
pub(super) fn assign_pairs(library: &mut Library) {
    let mut groups = std::mem::take(&mut library.groups);
    for operation in groups.iter_mut().flat_map(|group| &mut group.operations) {
        assign_parameters(&library.types, operation);
        let responses = operation.responses.iter_mut().flat_map(|response| &mut response.content);
        let content = operation.body.iter_mut().flat_map(|body| &mut body.content).chain(responses);
        for media in content {
            match &mut media.payload {
                Payload::Form(ty) => {
                    let fields = Members::of(&library.types, ty, 0).names;
                    assign(&library.types, media.styled.iter_mut().collect(), &fields);
                }
                Payload::Multipart(Some(parts)) => assign_parts(&library.types, parts),
                _ => {}
            }
        }
    }
    library.groups = groups;
}

fn assign_parameters(types: &[TypeDefinition], operation: &mut Operation) {
    let schemes: Vec<_> = operation.security.iter().flatten().map(|scheme| &scheme.kind).collect();
    let in_query =
        schemes.iter().filter_map(|kind| if let SchemeKind::Query(name) = kind { Some(name.clone()) } else { None });
    let fixed = operation.path.split('#').next().and_then(|path| Some(path.split_once('?')?.1));
    let fixed = fixed.into_iter().flat_map(|query| query.split('&')).filter_map(|pair| pair.split('=').next());
    let in_query: Vec<_> = in_query.chain(fixed.map(str::to_owned)).collect();
    let in_cookies =
        schemes.iter().filter_map(|kind| if let SchemeKind::Cookie(name) = kind { Some(name.clone()) } else { None });
    let in_cookies: Vec<_> = in_cookies.collect();
    for (place, names) in [(Place::Query, in_query), (Place::Cookie, in_cookies)] {
        assign(types, operation.parameters.iter_mut().filter(|parameter| parameter.place == place).collect(), &names);
    }
}

fn assign_parts(types: &[TypeDefinition], multipart: &mut Multipart) {
    let plain = multipart.parts.iter().filter(|part| !matches!(part.kind, PartKind::Styled(_)));
    let plain: Vec<_> = plain.flat_map(|part| [part.wire_name.clone(), format!("{}[]", part.wire_name)]).collect();
    let styled = multipart.parts.iter_mut().filter_map(|part| match &mut part.kind {
        PartKind::Styled(parameter) => Some(&mut **parameter),
        _ => None,
    });
    assign(types, styled.collect(), &plain);
}

/// Assigns the pairs of parameters that are sent together. `further` are names that belong to none of them.
fn assign(types: &[TypeDefinition], mut parameters: Vec<&mut Parameter>, further: &[String]) {
    assign_brackets(types, &mut parameters, further);
    if !parameters.iter().any(|parameter| is_spread(parameter)) {
        return;
    }
    let members: Vec<_> = parameters.iter().map(|it| is_spread(it).then(|| Members::of(types, &it.ty, 0))).collect();
    let names: Vec<Vec<String>> =
        parameters.iter().zip(&members).map(|(it, members)| names(it, members.as_ref())).collect();
    let spread: Vec<String> = parameters.iter().filter(|it| is_spread(it)).map(|it| it.name.clone()).collect();
    for (index, parameter) in parameters.iter_mut().enumerate() {
        let Some(own) = members.get(index).and_then(Option::as_ref) else { continue };
        let rest = |place: &usize| *place != index;
        let others_open = members
            .iter()
            .enumerate()
            .filter(|(place, _)| rest(place))
            .any(|(_, it)| it.as_ref().is_some_and(|it| it.open));
        if !own.open && others_open {
            parameter.pairs = Some(Pairs::Only(own.names.clone()));
            continue;
        }
        let of_others = names.iter().enumerate().filter(|(place, _)| rest(place)).flat_map(|(_, names)| names);
        // The name of an object of the form is not the name of a pair.
        let mut others: Vec<String> =
            of_others.chain(further.iter().filter(|name| !spread.contains(name))).cloned().collect();
        others.retain(|name| !own.names.contains(name));
        others.sort();
        others.dedup();
        parameter.pairs = Some(Pairs::AllBut(others));
    }
}

/// Assigns names such as `filter[name]` that the parameter `filter` could read too, but another parameter has.
fn assign_brackets(types: &[TypeDefinition], parameters: &mut [&mut Parameter], further: &[String]) {
    let spread_or_own = |it: &Parameter| names(it, is_spread(it).then(|| Members::of(types, &it.ty, 0)).as_ref());
    let all: Vec<Vec<String>> = parameters.iter().map(|it| spread_or_own(it)).collect();
    for (index, parameter) in parameters.iter_mut().enumerate() {
        let deep = parameter.style == Style::DeepObject;
        let listed = matches!(parameter.shape, Shape::Array | Shape::Either);
        if is_spread(parameter) || !(deep || listed) {
            continue;
        }
        let own = if deep { Members::of(types, &parameter.ty, 0).names } else { Vec::new() };
        let is_read = |name: &str| match name.strip_prefix(&parameter.name).and_then(|rest| rest.strip_prefix('[')) {
            Some("]") => true,
            // The parameter's own schema may name the pair too.
            Some(rest) => deep && !rest.is_empty() && !own.iter().any(|member| rest.split(']').next() == Some(member)),
            None => false,
        };
        let of_others = all.iter().enumerate().filter(|(place, _)| *place != index).flat_map(|(_, names)| names);
        let mut others: Vec<String> = of_others.chain(further).filter(|name| is_read(name)).cloned().collect();
        others.sort();
        others.dedup();
        parameter.pairs = (!others.is_empty()).then_some(Pairs::AllBut(others));
    }
}

/// Whether each member of the object is a pair of its own.
fn is_spread(parameter: &Parameter) -> bool {
    parameter.shape == Shape::Object && parameter.explode && matches!(parameter.style, Style::Form | Style::Cookie)
}

/// The names of a parameter's pairs.
fn names(parameter: &Parameter, members: Option<&Members>) -> Vec<String> {
    let name = &parameter.name;
    match (members, parameter.style, parameter.shape) {
        (Some(members), ..) => members.names.clone(),
        (None, Style::DeepObject, _) => vec![name.clone(), format!("{name}[")],
        (None, _, Shape::Array | Shape::Either) => vec![name.clone(), format!("{name}[]")],
        (None, ..) => vec![name.clone()],
    }
}

/// The members of an object type.
struct Members {
    names: Vec<String>,
    /// Whether it has further members.
    open: bool,
}

impl Members {
    fn of(types: &[TypeDefinition], ty: &Type, depth: u8) -> Self {
        const MAX_DEPTH: u8 = 16;
        let open = || Self { names: Vec::new(), open: true };
        let kind = match ty {
            Type::Nullable(inner) | Type::Boxed(inner) | Type::Checked(inner, _) => {
                return Self::of(types, inner, depth);
            }
            Type::Named(id) if depth < MAX_DEPTH => types.get(id.0).map(|definition| &definition.kind),
            _ => None,
        };
        match kind {
            Some(TypeKind::Object(object)) => Self {
                names: object.fields.iter().map(|field| field.wire_name.clone()).collect(),
                open: !matches!(object.extra, Extra::Closed),
            },
            Some(TypeKind::Alias(ty) | TypeKind::Newtype(ty)) => Self::of(types, ty, depth + 1),
            Some(TypeKind::Union(union)) => {
                let each = union.variants.iter().map(|variant| Self::of(types, &variant.ty, depth + 1));
                each.fold(Self { names: Vec::new(), open: false }, |mut all, one| {
                    all.names.extend(one.names);
                    Self { open: all.open || one.open, ..all }
                })
            }
            _ => open(),
        }
    }
}
