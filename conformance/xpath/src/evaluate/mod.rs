//! Evaluation (XPath 3.1, sections 3 and 4).

mod arithmetic;
mod axis;
mod binding;
mod call;
mod closure;
mod comparison;
mod lookup;
mod operator;
mod path;
mod sequence_type;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use regex::Regex;

use super::budget::Budget;
use super::document::{Document, Node};
use super::error::{Result, error};
use super::syntax::Expression;
use super::value::{Item, Moment, Sequence, depth_of, effective_boolean};
use super::version::XPathVersion;

pub(crate) use arithmetic::{calculate, negated};
pub(crate) use comparison::deep_equal;
pub(crate) use lookup::member;

/// The state of a whole evaluation.
#[derive(Debug)]
pub(crate) struct Evaluator {
    pub(crate) version: XPathVersion,
    pub(crate) budget: Rc<Budget>,
    /// The time at which the evaluation began; constant during the evaluation.
    pub(crate) now: Moment,
    /// The namespaces that the document's root element declares.
    namespaces: Vec<(String, String)>,
    document: Rc<Document>,
    /// The number of documents that functions have read.
    documents: Cell<usize>,
    /// Compiled regular expressions, by pattern and flags.
    pub(crate) patterns: RefCell<HashMap<(String, String), Rc<Regex>>>,
}

/// The dynamic context of an expression.
#[derive(Debug, Clone)]
pub(crate) struct Context {
    pub(crate) item: Option<Item>,
    pub(crate) position: usize,
    pub(crate) size: usize,
    variables: Option<Rc<Variable>>,
}

/// A variable in scope, linked to the outer ones.
#[derive(Debug)]
struct Variable {
    name: Rc<str>,
    value: Sequence,
    outer: Option<Rc<Variable>>,
    /// The nesting depth of its value and of the values of the outer variables.
    depth: usize,
}

impl Context {
    fn with(&self, name: &Rc<str>, value: Sequence) -> Self {
        let depth = depth_of(&value).max(self.variables.as_ref().map_or(0, |outer| outer.depth));
        let variable = Variable { name: Rc::clone(name), value, outer: self.variables.clone(), depth };
        Self { variables: Some(Rc::new(variable)), ..self.clone() }
    }

    fn focus(&self, item: Item, position: usize, size: usize) -> Self {
        Self { item: Some(item), position, size, variables: self.variables.clone() }
    }

    /// The nesting depth of the values in scope.
    pub(crate) fn depth(&self) -> usize {
        depth_of(&self.item).max(self.variables.as_ref().map_or(0, |variables| variables.depth))
    }

    /// The same context without variables.
    pub(crate) fn without_variables(&self) -> Self {
        Self { variables: None, ..self.clone() }
    }

    /// The context item.
    pub(crate) fn item(&self) -> Result<&Item> {
        self.item.as_ref().ok_or_else(|| error("XPDY0002", "there is no context item"))
    }
}

impl Evaluator {
    pub(crate) fn new(version: XPathVersion, document: &Rc<Document>) -> Self {
        let root = Node::root_of(document);
        let namespaces = root.children().find(Node::is_element).map(|element| element.namespaces()).unwrap_or_default();
        let (budget, now, documents) = (Rc::clone(&document.budget), Moment::now(), Cell::new(0));
        let patterns = RefCell::default();
        Self { version, budget, now, namespaces, document: Rc::clone(document), documents, patterns }
    }

    /// Evaluates with the document as the context item.
    pub(crate) fn run(&self, expression: &Expression) -> Result<Sequence> {
        let item = Item::Node(Node::root_of(&self.document));
        self.evaluate(expression, &Context { item: Some(item), position: 1, size: 1, variables: None })
    }

    /// Whether this is XPath 1.0, which converts values differently.
    pub(crate) fn is_version_1(&self) -> bool {
        self.version == XPathVersion::V10
    }

    /// The namespace of a prefix. Arazzo cannot declare namespaces, so the declarations of the document's root element apply, and the
    /// prefixes that XPath predeclares.
    pub(crate) fn namespace(&self, prefix: &str) -> Result<&str> {
        let declared = self.namespaces.iter().find(|(known, _)| known == prefix).map(|(_, uri)| uri.as_str());
        declared
            .or_else(|| super::namespace::namespace_of(prefix))
            .ok_or_else(|| error("XPST0081", format!("the root element does not declare prefix `{prefix}`")))
    }

    /// The serial number for a document that a function reads.
    pub(crate) fn next_document(&self) -> usize {
        self.documents.set(self.documents.get() + 1);
        self.documents.get()
    }

    pub(crate) fn evaluate(&self, expression: &Expression, context: &Context) -> Result<Sequence> {
        self.budget.nested(|| match expression {
            Expression::Literal(value) => Ok(vec![Item::Atomic(value.clone())]),
            Expression::Variable(name) => self.variable(name, context),
            Expression::Context => Ok(vec![context.item()?.clone()]),
            Expression::Sequence(items) => self.sequence(items, context),
            Expression::Chain(first, rest) => self.chain(first, rest, context),
            Expression::Sign { negative, operand } => self.signed(*negative, operand, context),
            Expression::Path(path) => self.path(path, context),
            Expression::Postfix(primary, rest) => self.postfix(primary, rest, context),
            Expression::Call(call) => self.call(call, context),
            Expression::Reference(call) => self.reference(call, context),
            Expression::Inline(inline) => Ok(vec![self.closure(inline, context)?]),
            Expression::If(branches) => self.condition(branches, context),
            Expression::For(bindings, body) => self.for_or_let(bindings, body, context),
            Expression::Quantified { every, bindings, test } => self.quantified(*every, bindings, test, context),
            Expression::Typed(operand, operator, target) => self.typed(operand, *operator, target, context),
            Expression::Map(entries) => self.map(entries, context),
            Expression::SquareArray(members) => self.square_array(members, context),
            Expression::CurlyArray(content) => self.curly_array(content, context),
            Expression::Lookup(key) => self.lookup(std::slice::from_ref(context.item()?), key, context),
        })
    }

    fn variable(&self, name: &str, context: &Context) -> Result<Sequence> {
        let mut variable = context.variables.as_ref();
        while let Some(inner) = variable {
            if &*inner.name == name {
                self.budget.take(inner.value.len())?;
                return Ok(inner.value.clone());
            }
            variable = inner.outer.as_ref();
        }
        Err(error("XPST0008", format!("variable `${name}` is not defined")))
    }

    fn sequence(&self, items: &[Expression], context: &Context) -> Result<Sequence> {
        let mut all = Vec::new();
        for item in items {
            all.extend(self.evaluate(item, context)?);
        }
        Ok(all)
    }

    fn condition(&self, branches: &[Expression; 3], context: &Context) -> Result<Sequence> {
        let [test, then, otherwise] = branches;
        self.evaluate(if self.truth(test, context)? { then } else { otherwise }, context)
    }

    pub(crate) fn truth(&self, expression: &Expression, context: &Context) -> Result<bool> {
        effective_boolean(&self.evaluate(expression, context)?)
    }
}
