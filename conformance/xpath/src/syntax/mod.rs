//! The grammar of [XPath 3.1](https://www.w3.org/TR/xpath-31/) and of its forerunners, as far as each has it.

mod binding;
mod lex;
mod operator;
mod parser;
mod path;
mod primary;
mod sequence_type;

use std::rc::Rc;

use super::value::Atomic;
use super::version::XPathVersion;

pub(crate) use parser::parse;

/// An expression.
#[derive(Debug)]
pub(crate) enum Expression {
    Literal(Atomic),
    Variable(Rc<str>),
    /// `.`
    Context,
    /// `a, b`, and `()`.
    Sequence(Vec<Expression>),
    /// Operators of one level, from left to right: kept in a list, so that a long sum is no deep tree.
    Chain(Box<Expression>, Vec<(Operator, Expression)>),
    /// An odd number of minus signs; without any it is a plus.
    Sign {
        negative: bool,
        operand: Box<Expression>,
    },
    Path(Path),
    /// A primary with what follows it.
    Postfix(Box<Expression>, Vec<Postfix>),
    Call(Call),
    /// `name#1`
    Reference(Call),
    Inline(Rc<Inline>),
    If(Box<[Expression; 3]>),
    For(Vec<Binding>, Box<Expression>),
    Quantified {
        every: bool,
        bindings: Vec<Binding>,
        test: Box<Expression>,
    },
    Typed(Box<Expression>, TypeOperator, SequenceType),
    /// `map { key: value }`
    Map(Vec<(Expression, Expression)>),
    /// `[a, b]`
    SquareArray(Vec<Expression>),
    /// `array { a, b }`
    CurlyArray(Box<Expression>),
    /// `?key` on the context item.
    Lookup(KeySpecifier),
}

/// Operators between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Or,
    And,
    General(Comparison),
    Value(Comparison),
    /// `is`
    Same,
    /// `<<`
    Before,
    /// `>>`
    After,
    /// `||`
    Concat,
    /// `to`
    Range,
    Add,
    Subtract,
    Multiply,
    Divide,
    IntegerDivide,
    Modulo,
    Union,
    Intersect,
    Except,
    /// `!`
    Map,
}

/// `=` and the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Operators whose right side is a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TypeOperator {
    InstanceOf,
    Treat,
    Castable,
    Cast,
}

/// A path: steps, from the root or from the context item.
#[derive(Debug)]
pub(crate) struct Path {
    pub(crate) from_root: bool,
    pub(crate) steps: Vec<Step>,
}

/// A step of a path.
#[derive(Debug)]
pub(crate) enum Step {
    Axis { axis: Axis, test: NodeTest, predicates: Vec<Expression> },
    Expression(Expression),
}

/// Where a step goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Axis {
    Child,
    Descendant,
    Attribute,
    Itself,
    DescendantOrSelf,
    FollowingSibling,
    Following,
    Parent,
    Ancestor,
    PrecedingSibling,
    Preceding,
    AncestorOrSelf,
}

/// Which nodes a step takes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NodeTest {
    /// A name, on the axis's principal kind of nodes.
    Name(NameTest),
    Kind(KindTest),
}

/// A name or a part of one; `None` stands for a star.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NameTest {
    pub(crate) namespace: Option<Namespace>,
    pub(crate) local: Option<String>,
}

/// How a name says its namespace.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Namespace {
    Prefix(String),
    /// `Q{uri}`; "" for no namespace.
    Uri(String),
}

/// `text()` and the others.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum KindTest {
    Any,
    Text,
    Comment,
    Instruction(Option<String>),
    Document(Option<Box<KindTest>>),
    Element(Option<NameTest>),
    Attribute(Option<NameTest>),
}

/// What may follow a primary expression.
#[derive(Debug)]
pub(crate) enum Postfix {
    Predicate(Expression),
    /// Arguments; `None` is a place left open.
    Arguments(Vec<Option<Expression>>),
    Lookup(KeySpecifier),
}

/// What follows the `?` of a lookup.
#[derive(Debug)]
pub(crate) enum KeySpecifier {
    All,
    Key(Box<Expression>),
}

/// A call of a function that has a name.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: Callee,
    /// `None` is a place left open.
    pub(crate) arguments: Vec<Option<Expression>>,
    /// How many there are; of a reference, how many there would be.
    pub(crate) arity: usize,
}

/// Which function.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Callee {
    Known(BuiltinId),
    /// A type, called to make one of its values.
    Constructor(super::value::AtomicType),
}

/// The place of a function in the tables of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BuiltinId {
    pub(crate) table: usize,
    pub(crate) row: usize,
}

/// Looks a function up: the prefix of its namespace, its name, how many arguments it is given, and the version.
pub(crate) type FindFunction = fn(&str, &str, usize, XPathVersion) -> Found;

/// What the name of a function stands for.
pub(crate) enum Found {
    Builtin(BuiltinId),
    /// A function that takes so many arguments.
    Otherwise(String),
    /// A function that is not offered here.
    LeftOut,
    Nothing,
}

/// `function($a) { … }`
#[derive(Debug)]
pub(crate) struct Inline {
    pub(crate) parameters: Vec<(Rc<str>, SequenceType)>,
    pub(crate) result: SequenceType,
    pub(crate) body: Expression,
}

/// `$name in …` or `$name := …`
#[derive(Debug)]
pub(crate) struct Binding {
    pub(crate) name: Rc<str>,
    /// `:=`, the whole sequence at once.
    pub(crate) whole: bool,
    pub(crate) value: Expression,
}

/// A type with its occurrence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SequenceType {
    pub(crate) item: ItemType,
    pub(crate) may_be_empty: bool,
    pub(crate) may_be_many: bool,
}

impl SequenceType {
    /// `item()*`
    pub(crate) fn any() -> Self {
        Self { item: ItemType::Any, may_be_empty: true, may_be_many: true }
    }
}

/// The type of an item.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ItemType {
    /// `item()`
    Any,
    /// `empty-sequence()`
    Nothing,
    Atomic(super::value::AtomicType),
    Kind(KindTest),
    /// `function(*)`, or with that many parameters.
    Function(Option<usize>),
    Map(Option<(super::value::AtomicType, Box<SequenceType>)>),
    Array(Option<Box<SequenceType>>),
}
