//! Parentheses, brackets and braces.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::{Awaits, ITEMS, Inside, Sequence};
use crate::format::spacing::Before;
use crate::format::tree::{Body, Group, Kind, Shape, Tree};

/// The widest expression that is on one line with its braces.
const SHORT: usize = 50;

impl Sequence<'_> {
    pub(super) fn parenthesis(&mut self, tokens: TokenStream) {
        let (repeated, called) = (self.before == Before::Dollar, self.before.is_operand());
        let sticks = called || matches!(self.before, Before::Declares | Before::Bang) || !self.before.is_loose();
        let items = repeated && tokens.clone().into_iter().any(|token| is_brace(&token));
        let shape = if items { Shape::Body(ITEMS) } else { Shape::List };
        let inside = match (items, called) {
            (true, _) => Inside::Body,
            (false, true) => Inside::List,
            (false, false) => Inside::Tuple,
        };
        self.group(tokens, !sticks, shape, inside, ["(", ")"], |inside| called || inside.commas > 0);
        self.before = if repeated { Before::Variable } else { Before::Operand };
        self.typed = false;
    }

    pub(super) fn bracket(&mut self, tokens: TokenStream) {
        let attribute = self.before == Before::Pound;
        let sticks = self.before.is_operand() || self.before == Before::Bang || !self.before.is_loose();
        let shape = if attribute { Shape::Attribute } else { Shape::List };
        self.group(tokens, !sticks, shape, Inside::List, ["[", "]"], |inside| !attribute && inside.semicolons == 0);
        if attribute {
            self.before = Before::Loose;
            if self.inside == Inside::Body {
                self.end();
            }
        } else {
            self.operand(false);
        }
    }

    pub(super) fn brace(&mut self, tokens: TokenStream, here: Option<(Body, bool)>, next: Option<&TokenTree>) {
        let nested = self.before == Before::Tight;
        let space = self.before.is_loose();
        if let Some((body, commas)) = here.filter(|_| self.before != Before::Bang) {
            self.group(tokens, space, Shape::Body(body), Inside::Body, ["{ ", " }"], |_| commas);
            self.before = Before::Body;
            self.awaits = Awaits::Nothing;
            if self.inside == Inside::Body && !continues(next) {
                self.end();
            }
        } else {
            let delimiters = if nested { ["{", "}"] } else { ["{ ", " }"] };
            let is_macro = self.before == Before::Bang;
            self.group(tokens, space, Shape::List, Inside::List, delimiters, |_| true);
            self.operand(false);
            // A macro call in braces is a whole item or statement.
            if is_macro && self.inside == Inside::Body && !continues(next) {
                self.end();
            }
        }
    }

    fn group(
        &mut self,
        tokens: TokenStream,
        space: bool,
        shape: Shape,
        inside: Inside,
        [open, close]: [&str; 2],
        comma: impl Fn(&Sequence<'_>) -> bool,
    ) {
        let inside = if self.before == Before::Bang { Inside::Macro } else { inside };
        if space {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(open);
        let mut inside = Sequence::new(self.text, inside);
        inside.read(tokens);
        let comma = inside.inside != Inside::Macro && comma(&inside);
        let trees = inside.trees;
        if trees.is_empty() {
            self.text.truncate(start);
            self.text.extend([open.trim_end(), close.trim_start()]);
        } else {
            self.text.push_str(close);
        }
        let end = self.text.len();
        let broken = match shape {
            Shape::Body(body) => {
                let short = body.short && end - start <= SHORT && trees.iter().all(|tree| !tree.ends && !tree.broken);
                !trees.is_empty() && !short
            }
            _ => trees.iter().any(|tree| tree.broken),
        };
        let braces = open.starts_with('{');
        let kind = Kind::Group(Group { shape, trees, braces, comma });
        self.trees.push(Tree { start, end, space, ends: false, broken, kind });
    }
}

fn is_brace(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
}

/// Whether an expression continues after the braces of a body.
fn continues(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Ident(word)) => *word == "else" || *word == "as",
        Some(TokenTree::Punct(punct)) => matches!(punct.as_char(), '.' | '?' | ',' | ';' | '='),
        _ => false,
    }
}
