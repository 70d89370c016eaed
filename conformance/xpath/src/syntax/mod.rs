//! The grammar of [XPath 3.1](https://www.w3.org/TR/xpath-31/) and of the earlier versions.

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
    /// Operators of one precedence level, from left to right. The list keeps a long sum from becoming a deep tree.
    Chain(Box<Expression>, Vec<(Operator, Expression)>),
    /// An odd number of minus signs is negative; an even number is a plus sign.
    Sign {
        negative: bool,
        operand: Box<Expression>,
    },
    Path(Path),
    /// A primary expression and its postfixes.
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

/// Binary operators.
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

/// Comparison operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Operators whose right operand is a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TypeOperator {
    InstanceOf,
    Treat,
    Castable,
    Cast,
}

/// A path: steps from the root or from the context item.
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

/// The direction of a step.
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

/// Selects nodes on an axis.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum NodeTest {
    /// Selects nodes of the axis's principal kind by name.
    Name(NameTest),
    Kind(KindTest),
}

/// A name test; `None` is a wildcard.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct NameTest {
    pub(crate) namespace: Option<Namespace>,
    pub(crate) local: Option<String>,
}

/// How a name test gives its namespace.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Namespace {
    Prefix(String),
    /// `Q{uri}`; "" for no namespace.
    Uri(String),
}

/// Kind tests such as `text()`.
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

/// What can follow a primary expression.
#[derive(Debug)]
pub(crate) enum Postfix {
    Predicate(Expression),
    /// Arguments; `None` is a placeholder.
    Arguments(Vec<Option<Expression>>),
    Lookup(KeySpecifier),
}

/// The key after the `?` of a lookup.
#[derive(Debug)]
pub(crate) enum KeySpecifier {
    All,
    Key(Box<Expression>),
}

/// A call of a named function.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) function: Callee,
    /// `None` is a placeholder.
    pub(crate) arguments: Vec<Option<Expression>>,
    /// The number of arguments; for a reference, the number after `#`.
    pub(crate) arity: usize,
}

/// The called function.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Callee {
    Known(BuiltinId),
    /// A constructor function: a cast to a type.
    Constructor(super::value::AtomicType),
}

/// The position of a built-in function in the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BuiltinId {
    pub(crate) table: usize,
    pub(crate) row: usize,
}

/// Looks up a function by the prefix of its namespace, its name, the number of arguments, and the version.
pub(crate) type FindFunction = fn(&str, &str, usize, XPathVersion) -> Found;

/// The result of looking up a function.
pub(crate) enum Found {
    Builtin(BuiltinId),
    /// A function of this name exists, with these numbers of arguments.
    OtherArity(String),
    /// The engine does not support the function.
    Unsupported,
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
    /// `:=` binds the whole sequence.
    pub(crate) whole: bool,
    pub(crate) value: Expression,
}

/// An item type with its occurrence indicator.
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
    /// `function(*)`, or a function with this number of parameters.
    Function(Option<usize>),
    Map(Option<(super::value::AtomicType, Box<SequenceType>)>),
    Array(Option<Box<SequenceType>>),
}
