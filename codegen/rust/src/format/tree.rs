//! Token trees with their text on one line.

/// A token, or a group of them.
pub(super) struct Tree {
    /// Where its text begins and ends in the text of the whole piece.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a space separates it from the token before it on its line.
    pub(super) space: bool,
    /// Whether it ends an element of its list: a separator, the body of an item, an attribute.
    pub(super) ends: bool,
    /// Whether a part of it needs its own line.
    pub(super) broken: bool,
    pub(super) kind: Kind,
}

pub(super) enum Kind {
    /// A token without a role in the layout.
    Plain,
    Comma,
    /// `..` and similar tokens: no comma may follow their element.
    Dots,
    /// A long line may be broken before it: an operator, a word in the input of a macro.
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
    /// Whether a comma may follow its last element if each element has its own line.
    pub(super) comma: bool,
}

/// The layout of a group that is not on one line.
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
    /// An empty line separates items that are longer than a line.
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

    /// Whether it is a doc comment or an attribute, which belong to the next token.
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
