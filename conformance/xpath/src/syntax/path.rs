//! Paths and their steps.

use super::lex::Token;
use super::parser::{Parsed, Parser, invalid};
use super::{Axis, Expression, KindTest, NodeTest, Path, Step};
use crate::error::PathError;
use crate::version::XPathVersion::{V10, V20};

const AXES: [(&str, Axis); 12] = [
    ("child", Axis::Child),
    ("descendant", Axis::Descendant),
    ("attribute", Axis::Attribute),
    ("self", Axis::Itself),
    ("descendant-or-self", Axis::DescendantOrSelf),
    ("following-sibling", Axis::FollowingSibling),
    ("following", Axis::Following),
    ("parent", Axis::Parent),
    ("ancestor", Axis::Ancestor),
    ("preceding-sibling", Axis::PrecedingSibling),
    ("preceding", Axis::Preceding),
    ("ancestor-or-self", Axis::AncestorOrSelf),
];

impl Parser {
    /// `PathExpr`
    pub(super) fn path(&mut self) -> Parsed<Expression> {
        let mut path = Path { from_root: false, steps: Vec::new() };
        if self.take("/") {
            path.from_root = true;
            if !self.begins_step() {
                return Ok(Expression::Path(path));
            }
            let step = self.step()?;
            path.steps.push(step);
        } else if self.take("//") {
            path.from_root = true;
            self.step_below(&mut path)?;
        } else {
            let step = self.step()?;
            path.steps.push(step);
        }
        loop {
            if self.take("/") {
                let step = self.step()?;
                path.steps.push(step);
            } else if self.take("//") {
                self.step_below(&mut path)?;
            } else {
                break;
            }
        }
        // A single expression is returned without a path around it.
        if !path.from_root
            && path.steps.len() == 1
            && let Some(Step::Expression(_)) = path.steps.first()
            && let Some(Step::Expression(only)) = path.steps.pop()
        {
            return Ok(only);
        }
        Ok(Expression::Path(path))
    }

    /// The step after `//`. `//name` becomes one descendant step, which selects the same nodes if there is no positional predicate.
    fn step_below(&mut self, path: &mut Path) -> Parsed<()> {
        let step = self.step()?;
        match step {
            Step::Axis { axis: Axis::Child, test, predicates } if predicates.is_empty() => {
                path.steps.push(Step::Axis { axis: Axis::Descendant, test, predicates });
            }
            step => {
                let (axis, test) = (Axis::DescendantOrSelf, NodeTest::Kind(KindTest::Any));
                path.steps.push(Step::Axis { axis, test, predicates: Vec::new() });
                path.steps.push(step);
            }
        }
        Ok(())
    }

    fn begins_step(&self) -> bool {
        match self.peek() {
            None => false,
            Some(Token::Symbol(symbol)) => {
                matches!(*symbol, "." | ".." | "@" | "*") || self.has(V20) && matches!(*symbol, "(" | "$" | "?" | "[")
            }
            Some(Token::Integer(_) | Token::Decimal(_) | Token::Double(_) | Token::String(_)) => self.has(V20),
            Some(_) => true,
        }
    }

    fn step(&mut self) -> Parsed<Step> {
        if self.take("..") {
            return self.axis_step(Axis::Parent, NodeTest::Kind(KindTest::Any));
        }
        if self.take("@") {
            let test = self.node_test(Axis::Attribute)?;
            return self.axis_step(Axis::Attribute, test);
        }
        if self.is_at(1, "::") {
            let Some(Token::Name(None, word)) = self.next() else { return invalid("`::` needs an axis before it") };
            self.skip(1);
            let axis = AXES.iter().find(|(known, _)| *known == word).map(|(_, axis)| *axis);
            let Some(axis) = axis else {
                return if word == "namespace" {
                    Err(PathError::Unsupported("the axis `namespace`".to_owned()))
                } else {
                    invalid(format!("unknown axis `{word}`"))
                };
            };
            let test = self.node_test(axis)?;
            return self.axis_step(axis, test);
        }
        if let Some(kind) = self.kind_test()? {
            let attribute = matches!(kind, KindTest::Attribute(_));
            return self.axis_step(if attribute { Axis::Attribute } else { Axis::Child }, NodeTest::Kind(kind));
        }
        if !self.begins_primary()
            && let Some(name) = self.name_test()
        {
            return self.axis_step(Axis::Child, NodeTest::Name(name));
        }
        if self.is(".") && self.version == V10 {
            self.skip(1);
            // In XPath 1.0, `.` takes no predicate.
            return Ok(Step::Axis { axis: Axis::Itself, test: NodeTest::Kind(KindTest::Any), predicates: Vec::new() });
        }
        self.postfix().map(Step::Expression)
    }

    fn axis_step(&mut self, axis: Axis, test: NodeTest) -> Parsed<Step> {
        let mut predicates = Vec::new();
        while self.take("[") {
            predicates.push(self.expression()?);
            self.expect("]")?;
        }
        Ok(Step::Axis { axis, test, predicates })
    }

    fn node_test(&mut self, axis: Axis) -> Parsed<NodeTest> {
        if let Some(kind) = self.kind_test()? {
            return Ok(NodeTest::Kind(kind));
        }
        match self.name_test() {
            Some(name) => Ok(NodeTest::Name(name)),
            None => self.unexpected(if axis == Axis::Attribute { "an attribute name" } else { "a node test" }),
        }
    }

    /// `node()`, `text()` and other kind tests, if the next token begins one.
    pub(super) fn kind_test(&mut self) -> Parsed<Option<KindTest>> {
        let Some(Token::Name(None, word)) = self.peek() else { return Ok(None) };
        if !self.is_at(1, "(") {
            return Ok(None);
        }
        let word = word.clone();
        let later = ["document-node", "element", "attribute"].contains(&word.as_str()) && self.has(V20);
        if !later && !["node", "text", "comment", "processing-instruction"].contains(&word.as_str()) {
            if ["schema-element", "schema-attribute", "namespace-node"].contains(&word.as_str()) && self.has(V20) {
                return Err(PathError::Unsupported(format!("`{word}()`")));
            }
            return Ok(None);
        }
        self.skip(2);
        let test = match word.as_str() {
            "node" => KindTest::Any,
            "text" => KindTest::Text,
            "comment" => KindTest::Comment,
            "processing-instruction" => {
                let target = match self.peek() {
                    Some(Token::String(target)) => Some(target.trim().to_owned()),
                    Some(Token::Name(None, target)) if self.has(V20) => Some(target.clone()),
                    _ => None,
                };
                self.skip(usize::from(target.is_some()));
                KindTest::Instruction(target)
            }
            "document-node" => KindTest::Document(self.nested(Self::kind_test)?.map(Box::new)),
            _ => {
                let name = self.name_test();
                if name.is_some() && self.take(",") {
                    return Err(PathError::Unsupported(format!("the type in `{word}()` (documents have no schema)")));
                }
                if word == "element" { KindTest::Element(name) } else { KindTest::Attribute(name) }
            }
        };
        self.expect(")")?;
        Ok(Some(test))
    }
}
