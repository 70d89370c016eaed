//! Recursive types: boxes fields through which a type would contain itself by value.

use std::collections::HashMap;

use crate::ir::{Library, Type, TypeId, TypeKind};

/// Boxes types that contain themselves, and turns aliases that refer to themselves into structs.
pub fn break_cycles(library: &mut Library) {
    wrap_recursive_aliases(library);
    let components = components(library, contained_by_value);
    for index in 0..library.types.len() {
        let own = components.get(index).copied();
        let Some(definition) = library.types.get_mut(index) else { continue };
        for_each_type(&mut definition.kind, &mut |ty| box_within(ty, own, &components));
    }
}

/// Turns recursive aliases into structs, because an alias cannot refer to itself, not even inside a `Vec`.
fn wrap_recursive_aliases(library: &mut Library) {
    let is_alias: Vec<_> =
        library.types.iter().map(|definition| matches!(definition.kind, TypeKind::Alias(_))).collect();
    let components = components(library, |ty, out| {
        visit_named(ty, &mut |id| {
            if is_alias.get(id.0).copied().unwrap_or(false) {
                out.push(id);
            }
        });
    });
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    for (component, _) in components.iter().zip(&is_alias).filter(|(_, alias)| **alias) {
        *sizes.entry(*component).or_default() += 1;
    }
    for (index, definition) in library.types.iter_mut().enumerate() {
        let TypeKind::Alias(ty) = &definition.kind else { continue };
        let mut to_itself = false;
        visit_named(ty, &mut |id| to_itself |= id.0 == index);
        let shared = components.get(index).and_then(|component| sizes.get(component)).is_some_and(|size| *size > 1);
        if to_itself || shared {
            definition.kind = TypeKind::Newtype(ty.clone());
        }
    }
}

fn box_within(ty: &mut Type, own: Option<usize>, components: &[usize]) {
    match ty {
        Type::Named(id) if own.is_some() && components.get(id.0).copied() == own => {
            *ty = Type::Boxed(Box::new(Type::Named(*id)));
        }
        Type::Nullable(inner) | Type::Checked(inner, _) => box_within(inner, own, components),
        Type::Tuple(items) => items.iter_mut().for_each(|item| box_within(item, own, components)),
        _ => {}
    }
}

fn contained_by_value(ty: &Type, out: &mut Vec<TypeId>) {
    match ty {
        Type::Named(id) => out.push(*id),
        Type::Nullable(inner) | Type::Checked(inner, _) => contained_by_value(inner, out),
        Type::Tuple(items) => items.iter().for_each(|item| contained_by_value(item, out)),
        _ => {}
    }
}

pub(super) fn visit_named(ty: &Type, visit: &mut dyn FnMut(TypeId)) {
    match ty {
        Type::Named(id) => visit(*id),
        Type::List(inner)
        | Type::Set(inner)
        | Type::Map(inner)
        | Type::Nullable(inner)
        | Type::Boxed(inner)
        | Type::Checked(inner, _) => {
            visit_named(inner, visit);
        }
        Type::Tuple(items) => items.iter().for_each(|item| visit_named(item, visit)),
        Type::Scalar(_) | Type::Formatted(_) | Type::Foreign(_) | Type::Any | Type::Null => {}
    }
}

fn for_each_type(kind: &mut TypeKind, visit: &mut dyn FnMut(&mut Type)) {
    match kind {
        // Additional properties are in a map, which is on the heap.
        TypeKind::Object(object) => object.fields.iter_mut().for_each(|field| visit(&mut field.ty)),
        TypeKind::Union(union) => union.variants.iter_mut().for_each(|variant| visit(&mut variant.ty)),
        TypeKind::Newtype(ty) => visit(ty),
        // An alias is expanded where it is used, so its users are boxed instead.
        TypeKind::Alias(_) | TypeKind::Enumeration(_) | TypeKind::Reserved => {}
    }
}

/// The strongly connected component of each definition (Tarjan's algorithm). A definition that does not refer to itself is the only
/// member of its component.
fn components(library: &Library, edges: impl Fn(&Type, &mut Vec<TypeId>)) -> Vec<usize> {
    let graph: Vec<Vec<usize>> = library
        .types
        .iter()
        .map(|definition| {
            let mut kind = definition.kind.clone();
            let mut targets = Vec::new();
            if let TypeKind::Alias(ty) = &kind {
                edges(ty, &mut targets);
            }
            for_each_type(&mut kind, &mut |ty| edges(ty, &mut targets));
            targets.into_iter().map(|id| id.0).collect()
        })
        .collect();
    strongly_connected(&graph)
}

/// Tarjan's algorithm without recursion: the component of each node, identified by the index of one of its members.
pub(super) fn strongly_connected(graph: &[Vec<usize>]) -> Vec<usize> {
    let count = graph.len();
    let (mut order, mut low) = (vec![usize::MAX; count], vec![usize::MAX; count]);
    let (mut component, mut on_stack) = (vec![usize::MAX; count], vec![false; count]);
    let (mut stack, mut next) = (Vec::new(), 0);
    for root in 0..count {
        if order.get(root) != Some(&usize::MAX) {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some((node, edge)) = path.pop() {
            if edge == 0 {
                set(&mut order, node, next);
                set(&mut low, node, next);
                next += 1;
                stack.push(node);
                set(&mut on_stack, node, true);
            }
            match graph.get(node).and_then(|targets| targets.get(edge)) {
                Some(&target) => {
                    path.push((node, edge + 1));
                    if order.get(target) == Some(&usize::MAX) {
                        path.push((target, 0));
                    } else if on_stack.get(target) == Some(&true) {
                        lower_to(&mut low, node, order.get(target).copied());
                    }
                }
                None => {
                    if low.get(node) == order.get(node) {
                        while let Some(member) = stack.pop() {
                            set(&mut on_stack, member, false);
                            set(&mut component, member, node);
                            if member == node {
                                break;
                            }
                        }
                    }
                    if let Some((parent, _)) = path.last() {
                        let reached = low.get(node).copied();
                        lower_to(&mut low, *parent, reached);
                    }
                }
            }
        }
    }
    component
}

fn set<T>(values: &mut [T], index: usize, value: T) {
    if let Some(slot) = values.get_mut(index) {
        *slot = value;
    }
}

fn lower_to(low: &mut [usize], node: usize, value: Option<usize>) {
    if let (Some(slot), Some(value)) = (low.get_mut(node), value) {
        *slot = (*slot).min(value);
    }
}
