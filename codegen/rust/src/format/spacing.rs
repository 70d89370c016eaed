//! Which tokens have a space between them.

/// The token before, as far as it decides on the space between the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// There is none: the token is the first of its group.
    Start,
    /// No space follows it: `&`, `::`, `(`.
    Tight,
    /// A space follows it: an operator, a comma, a keyword.
    Loose,
    /// `fn`, `impl` and `for`: keywords without a space before `(` or `<`.
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
    /// Whether a space separates a word that follows.
    pub(super) fn is_loose(self) -> bool {
        !matches!(self, Self::Start | Self::Tight | Self::Dollar | Self::Pound)
    }

    /// Whether the next token continues an operand: an operator is then binary, and `(` is a call.
    pub(super) fn is_operand(self) -> bool {
        matches!(self, Self::Operand | Self::Variable)
    }
}

/// Keywords that do not end an operand (Rust Reference, keywords of edition 2024).
const KEYWORDS: [&str; 31] = [
    "as", "async", "break", "const", "continue", "dyn", "else", "enum", "extern", "fn", "for", "if", "impl", "in",
    "let", "loop", "match", "mod", "move", "mut", "pub", "ref", "return", "static", "struct", "trait", "type",
    "unsafe", "use", "where", "while",
];

pub(super) fn keyword(word: &str) -> Option<&'static str> {
    KEYWORDS.into_iter().find(|keyword| *keyword == word)
}

/// Operators of more than one character. The beginning of each is also an operator.
const OPERATORS: [&str; 24] = [
    "::", "->", "=>", "..", "..=", "...", "&&", "||", "==", "!=", "<=", ">=", "<<", ">>", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "<<=", ">>=",
];
/// Operators of one character.
const CHARACTERS: [&str; 22] =
    ["+", "-", "*", "/", "%", "^", "!", "&", "|", "=", "<", ">", "@", ".", ",", ";", ":", "#", "$", "?", "~", "'"];

/// The operator of one character; Rust has no other punctuation.
pub(super) fn operator(character: char) -> &'static str {
    CHARACTERS.into_iter().find(|operator| operator.starts_with(character)).unwrap_or_default()
}

/// The operator with one more character, if it exists.
pub(super) fn longer(operator: &str, next: char) -> Option<&'static str> {
    OPERATORS.into_iter().find(|longer| longer.strip_suffix(next) == Some(operator))
}
