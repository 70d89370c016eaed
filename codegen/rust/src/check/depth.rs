//! How deeply types are nested. The compiler visits all of them to decide whether a type is `Send`.

use super::cycles::{strongly_connected, visit_named};
use crate::ir::{Extra, Library, TypeDefinition, TypeKind};

/// The depth for which rustc's default limit is enough. Futures and handlers around the types use the rest of it.
const DEFAULT_DEPTH: usize = 64;
/// Deeper types do not compile in reasonable time.
const MAX_DEPTH: usize = 1 << 16;

/// The `recursion_limit` that a crate with these types needs; `None`: rustc's default is enough.
pub fn recursion_limit(library: &Library) -> Option<usize> {
    let graph: Vec<Vec<usize>> = library.types.iter().map(contained_types).collect();
    let max_depth = max_depth(&graph);
    (max_depth > DEFAULT_DEPTH).then(|| (2 * max_depth.min(MAX_DEPTH)).next_power_of_two())
}

/// The types that a definition contains, including those in boxes, lists and maps.
fn contained_types(definition: &TypeDefinition) -> Vec<usize> {
    let mut found = Vec::new();
    let mut add = |ty| visit_named(ty, &mut |id| found.push(id.0));
    match &definition.kind {
        TypeKind::Object(object) => {
            object.fields.iter().for_each(|field| add(&field.ty));
            if let Extra::Typed(_, ty) = &object.extra {
                add(ty);
            }
        }
        TypeKind::Union(union) => union.variants.iter().for_each(|variant| add(&variant.ty)),
        TypeKind::Newtype(ty) | TypeKind::Alias(ty) => add(ty),
        TypeKind::Enumeration(_) | TypeKind::Reserved => {}
    }
    found
}

/// The length of the longest path. It may pass each type of a cycle once.
fn max_depth(graph: &[Vec<usize>]) -> usize {
    let component = strongly_connected(graph);
    let mut sizes = vec![0; graph.len()];
    for own in &component {
        sizes.get_mut(*own).into_iter().for_each(|size| *size += 1);
    }
    let mut edges = vec![Vec::new(); graph.len()];
    for (own, targets) in component.iter().zip(graph) {
        let others = targets.iter().filter_map(|target| component.get(*target)).filter(|other| *other != own);
        edges.get_mut(*own).into_iter().for_each(|edges: &mut Vec<usize>| edges.extend(others.clone()));
    }
    let mut depths: Vec<Option<usize>> = vec![None; graph.len()];
    let mut pending: Vec<usize> = component;
    while let Some(own) = pending.last().copied() {
        let below = edges.get(own).map(Vec::as_slice).unwrap_or_default();
        let depth = |of: &usize| depths.get(*of).copied().flatten();
        let open: Vec<usize> = below.iter().filter(|of| depth(of).is_none()).copied().collect();
        if open.is_empty() {
            let total = below.iter().filter_map(depth).max().unwrap_or(0) + sizes.get(own).unwrap_or(&0);
            depths.get_mut(own).into_iter().for_each(|depth| *depth = Some(total));
            pending.pop();
        } else {
            pending.extend(open);
        }
    }
    depths.into_iter().flatten().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::max_depth;

    #[test]
    fn the_longest_path_passes_every_type_of_a_cycle() {
        assert_eq!(max_depth(&[]), 0);
        assert_eq!(max_depth(&[vec![1, 2], vec![2], vec![]]), 3);
        assert_eq!(max_depth(&[vec![1], vec![2, 0], vec![3], vec![]]), 4);
        assert_eq!(max_depth(&[vec![0], vec![0]]), 2);
    }
}
