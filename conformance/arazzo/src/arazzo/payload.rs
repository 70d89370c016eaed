//! [Request Body](https://spec.openapis.org/arazzo/v1.0.1.html#request-body-object) and Payload Replacement Objects, and values with
//! expressions.

use crate::json::Value;
use indexmap::IndexMap;
use signoff_openapi::location::Location;

use crate::criterion::{JsonPathVersion, XPathVersion};
use crate::expression::{Expression, ExpressionError, Scope, Template, evaluate};

/// `requestBody`.
#[derive(Debug, Clone)]
pub struct RequestBody {
    /// `contentType`.
    pub content_type: Option<String>,
    /// `payload`; `None` if omitted.
    pub payload: Option<Payload>,
    /// `replacements`, in order.
    pub replacements: Vec<Replacement>,
    /// The location of the object.
    pub location: Location,
}

/// Payload Replacement Object.
#[derive(Debug, Clone)]
pub struct Replacement {
    /// `target`; can contain embedded expressions.
    pub target: Template,
    /// `targetSelectorType` (1.1); `None`: depends on the media type.
    pub kind: Option<SelectorKind>,
    /// `value`.
    pub value: Payload,
    /// The location of the object.
    pub location: Location,
}

/// Selector Object (1.1).
#[derive(Debug, Clone)]
pub struct Selector {
    /// `context`.
    pub context: Expression,
    /// `selector`; can contain embedded expressions.
    pub selector: Template,
    /// `type`.
    pub kind: SelectorKind,
}

/// The kinds of selectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SelectorKind {
    /// `jsonpath`
    JsonPath(JsonPathVersion),
    /// `xpath`
    XPath(XPathVersion),
    /// `jsonpointer`
    JsonPointer,
}

/// A value that can contain expressions.
#[derive(Debug, Clone)]
pub enum Payload {
    /// A value without expressions.
    Literal(Value),
    /// A string that is one expression; its value keeps its type.
    Expression(Expression),
    /// A string with embedded expressions; always a string.
    Text(Template),
    /// A selected part of a value (1.1).
    Selector(Box<Selector>),
    /// An array with expressions.
    Array(Vec<Payload>),
    /// An object with expressions.
    Object(IndexMap<String, Payload>),
}

impl Payload {
    /// Evaluates all expressions in the value.
    ///
    /// # Errors
    /// An expression cannot be evaluated.
    pub fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, ExpressionError> {
        match self {
            Self::Literal(value) => Ok(value.clone()),
            Self::Expression(expression) => evaluate(expression, scope),
            Self::Text(template) => template.render(scope).map(Value::String),
            Self::Selector(selector) => selector.evaluate(scope),
            Self::Array(items) => {
                items.iter().map(|item| item.evaluate(scope)).collect::<Result<_, _>>().map(Value::Array)
            }
            Self::Object(members) => members
                .iter()
                .map(|(key, member)| Ok((key.clone(), member.evaluate(scope)?)))
                .collect::<Result<_, _>>()
                .map(Value::Object),
        }
    }

    /// Every runtime expression in the value.
    pub fn expressions(&self) -> Vec<&Expression> {
        match self {
            Self::Literal(_) => Vec::new(),
            Self::Expression(expression) => vec![expression],
            Self::Text(template) => template.expressions().collect(),
            Self::Selector(selector) => selector.expressions(),
            Self::Array(items) => items.iter().flat_map(Self::expressions).collect(),
            Self::Object(members) => members.values().flat_map(Self::expressions).collect(),
        }
    }
}

impl Payload {
    /// Every runtime expression in the value, with the location of its text. `location` is that of the value.
    pub fn located_expressions(&self, location: &Location) -> Vec<(Location, &Expression)> {
        match self {
            Self::Array(items) => {
                let items = items.iter().enumerate();
                items.flat_map(|(index, item)| item.located_expressions(&location.index(index))).collect()
            }
            Self::Object(members) => {
                let members = members.iter();
                members.flat_map(|(name, member)| member.located_expressions(&location.child(name.as_str()))).collect()
            }
            other => other.expressions().into_iter().map(|expression| (location.clone(), expression)).collect(),
        }
    }
}

impl Selector {
    /// The value of the first selected node; null if there is none.
    ///
    /// # Errors
    /// The context cannot be evaluated, or the selector is not valid.
    pub fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, ExpressionError> {
        let context = evaluate(&self.context, scope)?;
        let selector = self.selector.render(scope)?;
        let found = match self.kind {
            SelectorKind::JsonPath(version) => crate::criterion::select_jsonpath(&selector, version, &context)
                .map(|nodes| nodes.first().map(|node| (*node).clone()))
                .map_err(ExpressionError::new)?,
            SelectorKind::JsonPointer => context.pointer(&selector).cloned(),
            SelectorKind::XPath(version) => {
                crate::criterion::select_xpath(&selector, version, &crate::expression::text_of(&context))
                    .map_err(ExpressionError::new)?
            }
        };
        Ok(found.unwrap_or(Value::Null))
    }

    /// Every runtime expression in the selector.
    pub fn expressions(&self) -> Vec<&Expression> {
        std::iter::once(&self.context).chain(self.selector.expressions()).collect()
    }
}
