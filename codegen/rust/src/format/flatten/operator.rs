//! Punctuation: operators, separators, lifetimes, docs.

use std::iter::Peekable;

use proc_macro2::token_stream::IntoIter;
use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenTree};

use super::{Awaits, Inside, SHORTLY, Sequence};
use crate::format::comment;
use crate::format::spacing::{Before, longer, operator};
use crate::format::tree::Kind;

impl Sequence<'_> {
    pub(super) fn punct(&mut self, first: &Punct, tokens: &mut Peekable<IntoIter>) {
        let character = first.as_char();
        let mut text = operator(character);
        let mut joint = first.spacing() == Spacing::Joint;
        // `>>` may close two lists of arguments.
        while joint && !(character == '>' && self.angles > 0) {
            let Some(TokenTree::Punct(next)) = tokens.peek() else { break };
            let Some(more) = longer(text, next.as_char()) else { break };
            (text, joint) = (more, next.spacing() == Spacing::Joint);
            tokens.next();
        }
        match text {
            "," => self.comma(tokens.peek().is_none()),
            ";" => {
                self.semicolons += 1;
                self.push(false, text, Kind::Plain);
                self.before = Before::Loose;
                if self.inside == Inside::Body {
                    self.end();
                }
            }
            "#" if self.inside == Inside::Body && tokens.peek().is_some_and(is_bracket) => {
                if let Some(TokenTree::Group(group)) = tokens.next() {
                    self.attribute(group);
                }
            }
            "#" => self.put(text, Before::Pound),
            "$" => self.put(text, Before::Dollar),
            "'" => {
                let space = self.before.is_loose();
                if let Some(TokenTree::Ident(name)) = tokens.next() {
                    self.push(space, &format!("'{name}"), Kind::Plain);
                }
                self.before = Before::Lifetime;
            }
            _ => self.operator(text),
        }
    }

    fn operator(&mut self, text: &'static str) {
        let operand = self.before.is_operand();
        match text {
            "." => self.stick(text, Before::Tight),
            "?" if operand => {
                self.stick(text, Before::Operand);
                self.typed = false;
            }
            "::" if operand => self.stick(text, Before::Tight),
            ":" if self.before == Before::Variable => self.stick(text, Before::Tight),
            ":" => self.stick(text, Before::Loose),
            ".." | "..=" | "..." => {
                self.push(self.before.is_loose() && !operand, text, Kind::Dots);
                self.before = Before::Tight;
            }
            "<" | "<<" if !operand || self.typed => {
                self.angles += text.len();
                self.push(self.before.is_loose() && !operand && self.before != Before::Declares, text, Kind::Plain);
                self.before = Before::Tight;
            }
            ">" if self.angles > 0 => {
                self.angles -= 1;
                self.stick(text, Before::Operand);
                self.typed = false;
            }
            "!" if operand => self.stick(text, Before::Bang),
            "!" if self.before == Before::Pound => self.stick(text, Before::Pound),
            "*" | "+" if self.before == Before::Variable => self.stick(text, Before::Loose),
            "|" if self.bars => {
                self.bars = false;
                self.stick(text, Before::Loose);
                self.awaits_here();
            }
            "|" if !operand => {
                self.bars = true;
                self.put(text, Before::Tight);
            }
            "||" if !operand => {
                self.put(text, Before::Loose);
                self.awaits_here();
            }
            "&" | "*" | "-" | "!" | "&&" | "::" | "?" if !operand => self.put(text, Before::Tight),
            "=>" => {
                self.put(text, Before::Loose);
                self.awaits = Awaits::Here(SHORTLY);
            }
            _ => {
                let soft = matches!(text, "&&" | "||" | "|" | "+");
                self.push(self.before != Before::Start, text, if soft { Kind::Soft } else { Kind::Plain });
                self.before = Before::Loose;
            }
        }
    }

    fn awaits_here(&mut self) {
        if !matches!(self.awaits, Awaits::Later(..)) {
            self.awaits = Awaits::Here(SHORTLY);
        }
    }

    fn comma(&mut self, last: bool) {
        let separates = self.angles == 0 && !self.bars;
        if last && (self.inside == Inside::List || (self.inside == Inside::Tuple && self.commas > 0)) {
            return;
        }
        self.commas += 1;
        self.push(false, ",", Kind::Comma);
        self.before = Before::Loose;
        if separates {
            self.end();
        }
    }

    /// An element ends.
    pub(super) fn end(&mut self) {
        self.awaits = Awaits::Nothing;
        if let Some(last) = self.trees.last_mut() {
            last.ends = true;
        }
    }

    /// The content of the brackets of `#[…]`.
    fn attribute(&mut self, group: Group) {
        let inside = group.stream();
        drop(group);
        let inside: Vec<_> = inside.into_iter().collect();
        match comment::line_of_docs(&inside) {
            Some(line) => {
                self.push_shown(&format_args!("///{line}"), Kind::Docs);
                self.before = Before::Loose;
                if let Some(last) = self.trees.last_mut() {
                    (last.ends, last.broken) = (true, true);
                }
            }
            None => {
                self.put("#", Before::Pound);
                self.bracket(inside.into_iter().collect());
            }
        }
    }
}

fn is_bracket(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}
