//! How deep types hold each other: the compiler looks all the way down to say whether one may go to another thread.

use super::cycles::{named, strongly_connected};
use crate::ir::{Extra, Library, TypeDefinition, TypeKind};

/// Of rustc's own limit, what is left for the types: futures and handlers stand around them.
const ENOUGH: usize = 64;
/// Deeper than this nobody compiles.
const MOST: usize = 1 << 16;

/// The `recursion_limit` that a crate with these types needs; `None`: rustc's own is enough.
pub fn recursion_limit(library: &Library) -> Option<usize> {
    let graph: Vec<Vec<usize>> = library.types.iter().map(held).collect();
    let deepest = deepest(&graph);
    (deepest > ENOUGH).then(|| (2 * deepest.min(MOST)).next_power_of_two())
}

/// What a definition holds, be it in a box, a list or a map.
fn held(definition: &TypeDefinition) -> Vec<usize> {
    let mut found = Vec::new();
    let mut add = |ty| named(ty, &mut |id| found.push(id.0));
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

/// The longest way down. Types that lead to each other may all stand on it, once each.
fn deepest(graph: &[Vec<usize>]) -> usize {
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
            let whole = below.iter().filter_map(depth).max().unwrap_or(0) + sizes.get(own).unwrap_or(&0);
            depths.get_mut(own).into_iter().for_each(|depth| *depth = Some(whole));
            pending.pop();
        } else {
            pending.extend(open);
        }
    }
    depths.into_iter().flatten().max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::deepest;

    #[test]
    fn the_longest_way_counts_and_circles_count_whole() {
        assert_eq!(deepest(&[]), 0);
        assert_eq!(deepest(&[vec![1, 2], vec![2], vec![]]), 3);
        assert_eq!(deepest(&[vec![1], vec![2, 0], vec![3], vec![]]), 4);
        assert_eq!(deepest(&[vec![0], vec![0]]), 2);
    }
}
