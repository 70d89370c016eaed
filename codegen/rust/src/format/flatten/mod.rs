//! Tokens → trees, and their text on one line.

mod group;
mod operator;

use std::fmt::{Display, Write as _};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use super::spacing::{Before, keyword};
use super::tree::{Body, Kind, Tree};

/// A piece of a file on one line.
pub(super) struct Flat {
    pub(super) text: String,
    pub(super) trees: Vec<Tree>,
}

pub(super) fn flatten(piece: TokenStream) -> Flat {
    let mut text = String::new();
    let mut items = Sequence::new(&mut text, Inside::Body);
    items.read(piece);
    let trees = items.trees;
    Flat { text, trees }
}

/// The tokens between two delimiters.
struct Sequence<'t> {
    text: &'t mut String,
    trees: Vec<Tree>,
    inside: Inside,
    before: Before,
    /// Whether the operand before can be a type, so that `<` opens its arguments.
    typed: bool,
    /// How many `<` are open.
    angles: usize,
    /// Between the bars of a closure.
    bars: bool,
    awaits: Awaits,
    commas: usize,
    semicolons: usize,
}

/// What a sequence is, by its delimiters.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// Items or statements.
    Body,
    /// Elements with commas between them.
    List,
    /// A list, but `(a,)` is not `(a)`.
    Tuple,
    /// The input of a macro: commas do not change, and any word may begin a line.
    Macro,
}

/// Which braces contain a body, and not the fields of a value.
#[derive(Clone, Copy)]
enum Awaits {
    Nothing,
    /// Braces that follow immediately.
    Here(Body),
    /// The next braces in this sequence, and whether a comma follows each of their elements.
    Later(Body, bool),
}

const STATEMENTS: Body = Body { items: false, short: false };
const ITEMS: Body = Body { items: true, short: false };
const SHORTLY: Body = Body { items: false, short: true };

impl<'t> Sequence<'t> {
    fn new(text: &'t mut String, inside: Inside) -> Self {
        Self {
            text,
            trees: Vec::new(),
            inside,
            before: Before::Start,
            typed: false,
            angles: 0,
            bars: false,
            awaits: Awaits::Nothing,
            commas: 0,
            semicolons: 0,
        }
    }

    fn read(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        self.trees.reserve(tokens.size_hint().0);
        while let Some(token) = tokens.next() {
            let here = self.body_here();
            match token {
                TokenTree::Ident(word) => self.word(&word, tokens.peek()),
                TokenTree::Literal(literal) => {
                    self.push_shown(&literal, Kind::Plain);
                    self.operand(false);
                }
                TokenTree::Punct(first) => self.punct(&first, &mut tokens),
                TokenTree::Group(group) => {
                    let (delimiter, inside) = (group.delimiter(), group.stream());
                    // Tokens without another owner are moved, not copied.
                    drop(group);
                    match delimiter {
                        Delimiter::None => self.read(inside),
                        Delimiter::Parenthesis => self.parenthesis(inside),
                        Delimiter::Bracket => self.bracket(inside),
                        Delimiter::Brace => self.brace(inside, here, tokens.peek()),
                    }
                }
            }
        }
    }

    /// What braces are if they come now. A body that must follow immediately is no longer expected after this token.
    fn body_here(&mut self) -> Option<(Body, bool)> {
        match self.awaits {
            Awaits::Here(body) => {
                self.awaits = Awaits::Nothing;
                Some((body, false))
            }
            Awaits::Later(body, commas) => Some((body, commas)),
            Awaits::Nothing => self.trees.last().is_none_or(|last| last.ends).then_some((STATEMENTS, false)),
        }
    }

    fn word(&mut self, word: &Ident, next: Option<&TokenTree>) {
        let start = self.push_shown(word, if self.inside == Inside::Macro { Kind::Soft } else { Kind::Plain });
        let spelled = self.text.get(start..).unwrap_or_default();
        let typed = !spelled.starts_with(char::is_lowercase);
        let keyword = keyword(spelled);
        if spelled == "macro_rules" {
            self.awaits = Awaits::Later(STATEMENTS, false);
        }
        match (self.before, keyword) {
            (Before::Dollar, _) => self.before = Before::Variable,
            (_, Some(keyword)) => self.keyword(keyword, next),
            (before, None) => self.operand(typed || matches!(before, Before::Declares | Before::Tight)),
        }
    }

    fn keyword(&mut self, word: &str, next: Option<&TokenTree>) {
        self.before = Before::Loose;
        let generic = matches!(next, Some(TokenTree::Punct(punct)) if punct.as_char() == '<');
        if matches!(word, "fn" | "pub") || (generic && matches!(word, "impl" | "for")) {
            self.before = Before::Declares;
        }
        let awaits = match word {
            "fn" | "while" => Awaits::Later(STATEMENTS, false),
            "for" if !generic => Awaits::Later(STATEMENTS, false),
            "struct" | "enum" | "match" => Awaits::Later(STATEMENTS, true),
            "impl" | "trait" | "mod" => Awaits::Later(ITEMS, false),
            "if" => Awaits::Later(SHORTLY, false),
            "else" | "async" | "unsafe" | "move" => Awaits::Here(SHORTLY),
            "loop" => Awaits::Here(STATEMENTS),
            _ => return,
        };
        // The body of a function does not belong to `-> impl Future`.
        if !matches!(self.awaits, Awaits::Later(..)) {
            self.awaits = awaits;
        }
    }

    fn operand(&mut self, typed: bool) {
        self.before = Before::Operand;
        self.typed = typed;
    }

    /// Writes a token with a space before it, as after an operand or an operator.
    fn put(&mut self, text: &str, before: Before) {
        self.push(self.before.is_loose(), text, Kind::Plain);
        self.before = before;
    }

    /// Writes a token without a space.
    fn stick(&mut self, text: &str, before: Before) {
        self.push(false, text, Kind::Plain);
        self.before = before;
    }

    /// Writes a token, and returns where its text begins.
    fn push_shown(&mut self, token: &impl Display, kind: Kind) -> usize {
        self.push(self.before.is_loose(), "", kind);
        let start = self.text.len();
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{token}");
        if let Some(last) = self.trees.last_mut() {
            last.end = self.text.len();
        }
        start
    }

    fn push(&mut self, space: bool, text: &str, kind: Kind) {
        if space {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.trees.push(Tree { start, end: self.text.len(), space, ends: false, broken: false, kind });
    }
}
