//! Trees → lines.

use super::flatten::Flat;
use super::tree::{Body, Group, Kind, Shape, Tree};

/// The longest line, except docs and lines that cannot be broken.
const WIDTH: usize = 100;
const STEP: usize = 4;

/// The text of a file, written piece by piece.
pub(super) struct File {
    text: String,
    apart: Apart,
}

impl File {
    /// A file that begins with this text.
    pub(super) fn new(head: String) -> Self {
        Self { text: head, apart: Apart { long: true, ..Apart::default() } }
    }

    /// Adds a piece.
    pub(super) fn write(&mut self, piece: &Flat) {
        let mut lines = Lines { flat: &piece.text, line: self.text.len(), out: &mut self.text };
        lines.items(&piece.trees, &mut self.apart);
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Where an empty line separates items: around those that are longer than a line. An attribute stays with its item.
#[derive(Default)]
struct Apart {
    /// There is no item before the next one.
    first: bool,
    /// The last item was long.
    long: bool,
    /// The last item was an attribute.
    attributes: bool,
}

impl Apart {
    fn blank_before(&mut self, element: &[Tree]) -> bool {
        let long = self.attributes || is_long(element);
        let blank = (self.long || long) && !self.attributes && !self.first;
        *self = Self { first: false, long, attributes: element.last().is_some_and(Tree::is_attribute) };
        blank
    }
}

struct Lines<'t> {
    flat: &'t str,
    out: &'t mut String,
    /// Where the last line begins.
    line: usize,
}

impl Lines<'_> {
    /// Items of a file: each ends its line.
    fn items(&mut self, trees: &[Tree], apart: &mut Apart) {
        for element in elements(trees) {
            if apart.blank_before(element) {
                self.out.push('\n');
            }
            self.line = self.out.len();
            self.line(element, 0, 0);
            self.out.push('\n');
        }
    }

    /// Writes each element on its own lines.
    fn body(&mut self, group: &Group, body: Body, indent: usize) {
        let mut elements = elements(&group.trees).peekable();
        let mut apart = Apart { first: true, ..Apart::default() };
        while let Some(element) = elements.next() {
            if apart.blank_before(element) && body.items {
                self.out.push('\n');
            }
            self.new_line(indent + STEP);
            self.line(element, indent + STEP, 1);
            let last = element.last();
            let is_body = last.and_then(Tree::group).is_some_and(Group::is_body);
            if group.comma && elements.peek().is_none() && !is_body && last.is_some_and(|last| !last.ends) {
                self.out.push(',');
            }
        }
        self.new_line(indent);
    }

    /// Writes from the current column: on one line if it fits, with the reserved characters after it.
    fn line(&mut self, trees: &[Tree], indent: usize, reserved: usize) {
        if self.fits(trees, reserved) {
            self.push(trees);
        } else {
            self.broken(trees, indent, reserved);
        }
    }

    fn fits(&self, trees: &[Tree], reserved: usize) -> bool {
        let broken = trees.iter().any(|tree| tree.broken);
        !broken && self.column() + width(trees) + reserved <= WIDTH
    }

    /// Breaks groups, and before [`Kind::Soft`], as late as possible.
    fn broken(&mut self, trees: &[Tree], indent: usize, reserved: usize) {
        let mut rest = trees;
        // Where a list ends that begins on this line; a body belongs to all of it.
        let mut inner = indent;
        let mut first = true;
        while let Some((tree, behind)) = rest.split_first() {
            let (tail, after) = behind.split_at(behind.iter().position(Tree::may_break).unwrap_or(behind.len()));
            // A group that follows can be broken after its first character.
            let reserved = width(tail) + if after.is_empty() { reserved } else { 2 };
            let room = !tree.broken && self.column() + tree.width() + reserved <= WIDTH;
            let space = if tree.space && !first { " " } else { "" };
            match &tree.kind {
                Kind::Group(group) if !room && !group.trees.is_empty() => {
                    self.out.push_str(space);
                    self.group(tree, group, if group.is_body() { indent } else { inner }, reserved);
                }
                Kind::Soft if !room && !first => {
                    inner = indent + STEP;
                    self.new_line(inner);
                    self.push(std::slice::from_ref(tree));
                }
                _ => {
                    self.out.push_str(space);
                    self.push(std::slice::from_ref(tree));
                }
            }
            first = false;
            rest = behind;
        }
    }

    fn group(&mut self, tree: &Tree, group: &Group, indent: usize, reserved: usize) {
        let text = self.flat.get(tree.start..tree.end).unwrap_or_default();
        // Delimiters are one byte long.
        self.out.push_str(text.get(..1).unwrap_or_default());
        match group.shape {
            Shape::Body(body) => self.body(group, body, indent),
            _ if self.can_hug(group) => self.broken(&group.trees, indent, reserved + 1),
            _ => self.list(group, indent),
        }
        self.out.push_str(text.get(text.len().saturating_sub(1)..).unwrap_or_default());
    }

    /// Whether the delimiters are next to those of the last element: it is the only one, or only its body is broken.
    fn can_hug(&self, group: &Group) -> bool {
        let Some((last, before)) = group.trees.split_last() else { return false };
        let Some(inner) = last.group().filter(|inner| !inner.trees.is_empty()) else { return false };
        let alone = !before.iter().any(|tree| tree.ends) || (inner.is_body() && last.broken);
        !group.braces && alone && self.fits(before, 2)
    }

    /// Writes each element of a list on its own line.
    fn list(&mut self, group: &Group, indent: usize) {
        for element in elements(&group.trees) {
            self.new_line(indent + STEP);
            let (element, comma) = match element.split_last() {
                Some((last, element)) if matches!(last.kind, Kind::Comma) && last.ends => (element, true),
                _ => (element, group.comma && !matches!(element, [Tree { kind: Kind::Dots, .. }, ..])),
            };
            self.line(element, indent + STEP, 1);
            if comma {
                self.out.push(',');
            }
        }
        self.new_line(indent);
    }

    /// Writes trees in a row, without the space before the first.
    fn push(&mut self, trees: &[Tree]) {
        if let [first, ..] = trees
            && let [.., last] = trees
        {
            self.out.push_str(self.flat.get(first.start..last.end).unwrap_or_default());
        }
    }

    fn new_line(&mut self, indent: usize) {
        self.out.push('\n');
        self.line = self.out.len();
        self.out.extend(std::iter::repeat_n(' ', indent));
    }

    fn column(&self) -> usize {
        self.out.len() - self.line
    }
}

fn elements(trees: &[Tree]) -> impl Iterator<Item = &[Tree]> {
    trees.split_inclusive(|tree| tree.ends)
}

fn width(trees: &[Tree]) -> usize {
    trees.iter().map(Tree::width).sum()
}

/// Whether an empty line separates an item from others.
fn is_long(element: &[Tree]) -> bool {
    width(element) > WIDTH || element.iter().any(|tree| tree.broken || tree.is_attribute())
}
