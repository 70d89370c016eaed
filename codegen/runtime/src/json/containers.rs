//! The JSON form of lists, sets, maps, boxes and nullable values.

use super::equal::are_distinct;
use super::{Json, Mismatch, Node, Tree, Writer, to_vec};
use indexmap::IndexMap;

/// Members by name, in their order.
pub type Map<T> = IndexMap<String, T>;

/// A list without equal elements (`uniqueItems`).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Set<T>(Vec<T>);

impl<T: PartialEq> Set<T> {
    /// Adds an element if the set does not have it; returns whether it was added.
    #[inline]
    pub fn insert(&mut self, item: T) -> bool {
        let new = !self.0.contains(&item);
        if new {
            self.0.push(item);
        }
        new
    }
}

impl<T> Set<T> {
    /// The elements in their order.
    #[inline]
    pub fn into_vec(self) -> Vec<T> {
        self.0
    }
}

impl<T> std::ops::Deref for Set<T> {
    type Target = [T];

    #[inline]
    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: PartialEq> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self(Vec::new());
        for item in items {
            set.insert(item);
        }
        set
    }
}

impl<T: Json> Json for Set<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let items = Vec::decode(node)?;
        let are_allowed = node.is_lenient()
            || match node.tree() {
                Tree::Array(values) if !node.is_text() => are_distinct(values),
                // In text, the types decide what is a number.
                _ => Tree::read(&to_vec(&items)).is_ok_and(|values| are_distinct(values.items())),
            };
        if are_allowed { Ok(Self(items)) } else { Err(Mismatch::new("expected no two equal elements")) }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.array(&self.0);
    }
}

impl<T: Json> Json for Vec<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        let Some((items, node)) = node.elements() else { return Err(Mismatch::kind("an array", node.tree())) };
        items
            .iter()
            .enumerate()
            .map(|(index, item)| T::decode(node.at(item)).map_err(|error| error.below(index)))
            .collect()
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.array(self);
    }
}

impl<T: Json> Json for Map<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        super::Members::of(node)?.rest()
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.object().rest(self);
    }
}

impl<T: Json> Json for Option<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Null => Ok(None),
            _ => T::decode(node).map(Some),
        }
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        match self {
            Some(value) => value.encode(out),
            None => out.null(),
        }
    }
}

impl<T: Json> Json for Box<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        T::decode(node).map(Box::new)
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        T::encode(self, out);
    }
}

macro_rules! tuples {
    ($(($($name:ident $index:tt),*)),*) => {$(
        impl<$($name: Json),*> Json for ($($name,)*) {
            #[inline]
            fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
                let (items, node) = tuple(node, [$($index),*].len())?;
                Ok(($(element::<$name>(node, items, $index)?,)*))
            }

            #[inline]
            fn encode(&self, out: &mut Writer) {
                out.tuple(&[$(&|out| self.$index.encode(out)),*]);
            }
        }
    )*};
}

tuples!((A 0), (A 0, B 1), (A 0, B 1, C 2), (A 0, B 1, C 2, D 3), (A 0, B 1, C 2, D 3, E 4), (A 0, B 1, C 2, D 3, E 4, F 5));

/// The elements of a tuple; a lenient reader ignores further ones.
fn tuple(node: Node<'_>, count: usize) -> Result<(&[Tree<'_>], Node<'_>), Mismatch> {
    let Some((items, inner)) = node.elements() else { return Err(Mismatch::kind("an array", node.tree())) };
    if items.len() > count && !node.is_lenient() {
        return Err(Mismatch::new(format!("expected at most {count} elements")));
    }
    Ok((items, inner))
}

fn element<'a, T: Json>(node: Node<'a>, items: &'a [Tree<'a>], index: usize) -> Result<T, Mismatch> {
    match items.get(index) {
        Some(item) => T::decode(node.at(item)).map_err(|error| error.below(index)),
        None => Err(Mismatch::new("is required, but missing").below(index)),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Map;
    use crate::json::{Json, Mismatch, Mode, Node};

    fn in_text<T: Json>(value: serde_json::Value) -> Result<Vec<T>, Mismatch> {
        Node::with(&value, Mode::Text, Vec::<T>::decode)
    }

    #[test]
    fn lists_and_objects_in_a_list_are_read_from_text_as_json() {
        assert_eq!(in_text::<Vec<i64>>(json!(["[1,2]", "[3]"])), Ok(vec![vec![1, 2], vec![3]]));
        assert_eq!(in_text::<Vec<String>>(json!(r#"["a"]"#)), Ok(vec![vec!["a".to_owned()]]));
        assert_eq!(in_text::<Vec<i64>>(json!([["1", "2"], ["3"]])), Ok(vec![vec![1, 2], vec![3]]));
        assert!(in_text::<Vec<i64>>(json!(["1,2"])).is_err());
        assert_eq!(in_text::<String>(json!(r#"["a"]"#)), Ok(vec![r#"["a"]"#.to_owned()]));
    }

    #[test]
    fn an_object_in_a_list_is_read_from_text_as_json_and_text_stays_text() {
        let object = Map::from_iter([("a".to_owned(), 1_i64)]);
        assert_eq!(in_text::<Map<i64>>(json!([r#"{"a":1}"#])), Ok(vec![object.clone()]));
        assert_eq!(in_text::<Map<i64>>(json!(r#"{"a":1}"#)), Ok(vec![object]));
        assert_eq!(in_text::<String>(json!([r#"{"a":1}"#])), Ok(vec![r#"{"a":1}"#.to_owned()]));
        let pointer =
            in_text::<Map<i64>>(json!(["{}", r#"{"a":"1"}"#])).map_err(|mismatch| mismatch.pointer().to_owned());
        assert_eq!(pointer, Err("/1/a".to_owned()));
        assert!(in_text::<Map<i64>>(json!(["{"])).is_err());
    }
}
