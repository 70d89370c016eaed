//! Lists that are answered page by page.

use super::Type;

/// How the pages of an operation are read.
#[derive(Debug, Clone, PartialEq)]
pub struct Paging {
    /// How the next page is found.
    pub next: Next,
    /// The members that lead to the list of items; empty if the body is the list.
    pub items: Vec<Step>,
    /// Whether the list has bounds.
    pub is_bounded: bool,
    /// The type of an item.
    pub item: Type,
}

/// How the next page is found.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// By the header `Link`.
    Link,
    /// The index of a parameter, and the members that lead to its next value.
    Cursor(usize, Vec<Step>),
    /// The index of a parameter, and the number of the first page.
    Page(usize, u64),
    /// The index of a parameter.
    Offset(usize),
}

/// A member of a struct.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The Rust name.
    pub ident: String,
    /// Whether the value may be missing.
    pub value: StepValue,
}

/// Whether a member's value may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepValue {
    /// `T`
    Present,
    /// `Option<T>`
    Optional,
    /// `Maybe<T>`
    Maybe,
}
