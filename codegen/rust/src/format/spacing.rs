//! Which tokens have a space between them.

/// What stands before a token, as far as the space before it goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing: it is the first of its group.
    Start,
    /// Something that what follows sticks to: `&`, `::`, `(`.
    Tight,
    /// An operator, a comma, a keyword: what follows keeps a space.
    Loose,
    /// `fn`, `impl` and `for`: keywords that `(` or `<` stick to.
    Declares,
    /// The end of an operand: a name, a literal, `)`, a closing `>`.
    Operand,
    /// `'a`
    Lifetime,
    /// `$`
    Dollar,
    /// `$name`, or the end of `$(…)`.
    Variable,
    /// `#`, or `#!`
    Pound,
    /// The `!` of a macro.
    Bang,
    /// The end of a body: a new statement begins.
    Body,
}

impl Before {
    /// Whether a word that follows keeps a space.
    pub(super) fn is_loose(self) -> bool {
        !matches!(self, Self::Start | Self::Tight | Self::Dollar | Self::Pound)
    }

    /// Whether what follows continues an operand: an operator is binary then, `(` a call.
    pub(super) fn is_operand(self) -> bool {
        matches!(self, Self::Operand | Self::Variable)
    }
}

/// Keywords that end no operand (Rust Reference, keywords, of edition 2024).
const KEYWORDS: [&str; 31] = [
    "as", "async", "break", "const", "continue", "dyn", "else", "enum", "extern", "fn", "for", "if", "impl", "in",
    "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "static", "struct", "trait", "type",
    "unsafe", "use", "where", "while",
];

pub(super) fn keyword(word: &str) -> Option<&'static str> {
    KEYWORDS.into_iter().find(|keyword| *keyword == word)
}

/// Operators of more than one character. The beginning of each is one too, or a single character.
const OPERATORS: [&str; 24] = [
    "::", "->", "=>", "..", "..=", "...", "&&", "||", "==", "!=", "<=", ">=", "<<", ">>", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "<<=", ">>=",
];
/// Those of one.
const CHARACTERS: [&str; 22] =
    ["+", "-", "*", "/", "%", "^", "!", "&", "|", "=", "<", ">", "@", ".", ",", ";", ":", "#", "$", "?", "~", "'"];

/// The operator of one character; no other one is punctuation of Rust.
pub(super) fn operator(character: char) -> &'static str {
    CHARACTERS.into_iter().find(|operator| operator.starts_with(character)).unwrap_or_default()
}

/// The operator with one character more, if there is such.
pub(super) fn longer(operator: &str, next: char) -> Option<&'static str> {
    OPERATORS.into_iter().find(|longer| longer.strip_suffix(next) == Some(operator))
}
