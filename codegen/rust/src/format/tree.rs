//! What is laid out: token trees that know their text on one line.

/// A token, or a group of them.
pub(super) struct Tree {
    /// Where its text begins in that of the whole piece, and where it ends.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a space parts it from what stands before it on its line.
    pub(super) space: bool,
    /// Whether it ends an element of its list: a separator, the body of an item, an attribute.
    pub(super) ends: bool,
    /// Whether something in it needs a line of its own.
    pub(super) broken: bool,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    /// Nothing that layout minds.
    Plain,
    Comma,
    /// `..` and its like: no comma may follow what it begins.
    Dots,
    /// A long line may be broken before it: an operator, a word that a macro is given.
    Soft,
    /// A line of docs; its text is the comment.
    Docs,
    Group(Group),
}

pub(super) struct Group {
    pub(super) shape: Shape,
    pub(super) trees: Vec<Tree>,
    /// Whether it is in braces.
    pub(super) braces: bool,
    /// Whether a comma may follow its last element where each has a line of its own.
    pub(super) comma: bool,
}

/// How a group is laid out where it is not on one line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Items, statements, fields or arms: a line each.
    Body(Body),
    /// `#[…]`
    Attribute,
    /// Elements with commas between them.
    List,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Body {
    /// Items that are longer than a line have an empty one between them.
    pub(super) items: bool,
    /// Whether a short expression may stay on the line of its braces.
    pub(super) short: bool,
}

impl Tree {
    pub(super) fn width(&self) -> usize {
        self.end.saturating_sub(self.start) + usize::from(self.space)
    }

    pub(super) fn group(&self) -> Option<&Group> {
        match &self.kind {
            Kind::Group(group) => Some(group),
            _ => None,
        }
    }

    /// Whether a line that is too long may be broken here.
    pub(super) fn may_break(&self) -> bool {
        match &self.kind {
            Kind::Group(group) => !group.trees.is_empty(),
            Kind::Soft => true,
            _ => false,
        }
    }

    /// Docs and attributes: they stand before what they speak of.
    pub(super) fn is_attribute(&self) -> bool {
        match &self.kind {
            Kind::Docs => true,
            Kind::Group(group) => group.shape == Shape::Attribute,
            _ => false,
        }
    }
}

impl Group {
    pub(super) fn is_body(&self) -> bool {
        matches!(self.shape, Shape::Body(_))
    }
}
