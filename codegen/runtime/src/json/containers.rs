//! The JSON form of lists, sets, maps, boxes and nullable values.

use super::{Json, Mismatch, Node, Tree, Writer};
use indexmap::IndexMap;

/// Members by name, in the order they came.
pub type Map<T> = IndexMap<String, T>;

/// A list without equal elements (`uniqueItems`).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Set<T>(Vec<T>);

impl<T: PartialEq> Set<T> {
    /// Adds an element, unless it is there; says whether it was added.
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
    /// The elements in the order they came.
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
        if let Tree::Array(values) = node.tree()
            && !node.is_lenient()
        {
            let values: Vec<_> = values.iter().map(Tree::to_value).collect();
            if values.iter().enumerate().any(|(index, value)| values.iter().take(index).any(|other| other == value)) {
                return Err(Mismatch::new("expected no two equal elements"));
            }
        }
        Ok(Self(items))
    }

    #[inline]
    fn encode(&self, out: &mut Writer) {
        out.array(&self.0);
    }
}

impl<T: Json> Json for Vec<T> {
    #[inline]
    fn decode(node: Node<'_>) -> Result<Self, Mismatch> {
        match node.tree() {
            Tree::Array(items) => items
                .iter()
                .enumerate()
                .map(|(index, item)| T::decode(node.at(item)).map_err(|error| error.below(index)))
                .collect(),
            // In a form, a list of one looks like a single value.
            value if node.is_text() => Ok(vec![T::decode(node.at(value))?]),
            other => Err(Mismatch::kind("an array", other)),
        }
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
                let Tree::Array(items) = node.tree() else {
                    return Err(Mismatch::kind("an array", node.tree()));
                };
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

fn element<'a, T: Json>(node: Node<'a>, items: &'a [Tree<'a>], index: usize) -> Result<T, Mismatch> {
    match items.get(index) {
        Some(item) => T::decode(node.at(item)).map_err(|error| error.below(index)),
        None => Err(Mismatch::new("is required, but missing").below(index)),
    }
}
