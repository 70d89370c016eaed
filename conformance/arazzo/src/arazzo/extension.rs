//! The extension point: what an embedder adds to Arazzo by `x-…` members.
//!
//! An [`Extension`] reads its members while a description is parsed. Binding checks the expressions in what it returns; the engine calls
//! the traits below.

use std::any::Any;
use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::Duration;

use crate::json::Value;
use indexmap::IndexMap;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::location::Location;

use super::{Node, ValueReader};
use crate::criterion::Requirement;
use crate::data::Data;
use crate::exchange::{Request, Response};
use crate::expression::{Expression, ExpressionError, Scope};

/// Adds `x-…` members to Arazzo objects. Each method receives an object, and reports mistakes with their location.
///
/// The default methods add nothing.
pub trait Extension: Debug + Sync {
    /// The prefix of the extension's members, in lower case. Only [`Self::members`] can have it. Empty: nothing is checked.
    fn prefix(&self) -> &'static str {
        ""
    }

    /// The names of the members, with the objects that can contain them.
    fn members(&self) -> &'static [(&'static str, &'static [Object])] {
        &[]
    }

    /// Data of the document.
    fn description(&self, _description: &Node<'_>, _reader: &mut ValueReader<'_>) -> Data {
        Data::default()
    }

    /// Data of a workflow.
    fn workflow(&self, _workflow: &Node<'_>, _reader: &mut ValueReader<'_>) -> Data {
        Data::default()
    }

    /// What a criterion requires beyond Arazzo.
    fn criterion(&self, _criterion: &Node<'_>, _reader: &mut ValueReader<'_>) -> CriterionExtension {
        CriterionExtension::default()
    }

    /// Generators for inputs, by the name of the input; they apply to every workflow of the document.
    fn generators(&self, _description: &Node<'_>, _reader: &mut ValueReader<'_>) -> IndexMap<String, NamedGenerator> {
        IndexMap::new()
    }

    /// The generator that the schema of one input names.
    fn generator(&self, _schema: &Node<'_>, _diagnostics: &mut Diagnostics) -> Option<Generator> {
        None
    }

    /// Creates the state that the exchanges of a run of the workflow share.
    fn session(&self, _workflow: &Node<'_>, _reader: &mut ValueReader<'_>) -> Option<NewSession> {
        None
    }

    /// Steps of a workflow that always run at its end: ids of its steps, or Step Objects.
    fn always_run<'d>(&self, _workflow: &Node<'d>, _reader: &mut ValueReader<'_>) -> Vec<Node<'d>> {
        Vec::new()
    }

    /// Step Objects that undo what a workflow has done. They run at the end of the scenario, even if other workflows called it.
    fn undo<'d>(&self, _workflow: &Node<'d>, _reader: &mut ValueReader<'_>) -> Vec<Node<'d>> {
        Vec::new()
    }

    /// What a step does beyond Arazzo.
    fn step(&self, _step: &Node<'_>, _reader: &mut ValueReader<'_>) -> StepExtension {
        StepExtension::default()
    }
}

/// The objects of a description that can have extension members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    /// The Arazzo Specification Object, the root.
    Description,
    /// The Components Object.
    Components,
    /// A Workflow Object.
    Workflow,
    /// A Step Object.
    Step,
    /// A Criterion Object.
    Criterion,
    /// A Success or Failure Action Object.
    Action,
    /// A Parameter Object.
    Parameter,
    /// A Request Body Object.
    RequestBody,
    /// A schema in `inputs`.
    Schema,
    /// Any other object.
    Other,
}

impl Object {
    /// The name for messages, with its article.
    pub fn word(self) -> &'static str {
        match self {
            Self::Description => "the root object",
            Self::Components => "the Components Object",
            Self::Workflow => "a Workflow Object",
            Self::Step => "a Step Object",
            Self::Criterion => "a Criterion Object",
            Self::Action => "an action",
            Self::Parameter => "a Parameter Object",
            Self::RequestBody => "a Request Body Object",
            Self::Schema => "an input's schema",
            Self::Other => "this object",
        }
    }
}

/// Arazzo without extensions.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plain;

impl Extension for Plain {}

/// What a step does beyond Arazzo.
#[derive(Debug, Clone, Default)]
pub struct StepExtension {
    /// Changes the request before it is sent.
    pub request: Option<Arc<dyn RequestChange>>,
    /// Further outputs, by name.
    pub outputs: Vec<(String, Arc<dyn ComputedOutput>, Location)>,
    /// The wait before the first attempt.
    pub wait: Duration,
    /// Data of the step.
    pub data: Data,
}

/// What a criterion requires beyond Arazzo.
#[derive(Debug, Clone, Default)]
pub struct CriterionExtension {
    /// A requirement in addition to the condition.
    pub requirement: Option<Arc<dyn Requirement>>,
    /// Data of the criterion.
    pub data: Data,
}

/// Creates the state for one run of a workflow.
pub type NewSession = fn() -> Box<dyn Session>;

/// What the exchanges of a run of a workflow share, such as cookies. The workflows that its steps call take part, except those that have
/// a session of their own.
pub trait Session: Debug + Send {
    /// The headers for a request. A header that the step sets or omits itself is not added.
    fn headers(&self, request: &Request, now: i64) -> Vec<(&'static str, String)>;

    /// Takes in a response.
    fn observe(&mut self, request: &Request, response: &Response, now: i64);
}

/// Changes a step's finished request.
pub trait RequestChange: Any + Debug + Send + Sync {
    /// The location of the change in the document.
    fn location(&self) -> &Location;

    /// Every runtime expression in the value.
    fn expressions(&self) -> Vec<&Expression>;

    /// Whether it replaces the operation's path; then path parameters need no value.
    fn replaces_path(&self) -> bool;

    /// Whether the changed request has another method or path, so that the API document does not describe the exchange.
    fn changes_target(&self) -> bool;

    /// Whether it replaces the body.
    fn replaces_body(&self) -> bool;

    /// Whether the request must not have the header, unless the change adds it.
    fn omits(&self, name: &str) -> bool;

    /// Changes the request. Its `url` is that of the target, without a `/` at the end.
    ///
    /// # Errors
    /// An expression has no value, or a value cannot be sent.
    fn apply(&self, request: &mut Request, scope: &Scope<'_>) -> Result<(), ExpressionError>;
}

/// An output that Arazzo's expressions cannot read.
pub trait ComputedOutput: Any + Debug + Send + Sync {
    /// Every runtime expression in the value.
    fn expressions(&self) -> Vec<&Expression>;

    /// Whether the value is generated, so that it differs in every run. Otherwise it is read from the response.
    fn is_generated(&self) -> bool;

    /// The value; null if there is none.
    ///
    /// # Errors
    /// The value cannot be computed.
    fn evaluate(&self, scope: &Scope<'_>) -> Result<Value, String>;
}

/// Generates the value of an input without a given value, a new one in every run.
#[derive(Clone)]
pub struct Generator {
    /// The name of the kind of value.
    pub kind: String,
    generate: Arc<dyn Fn() -> Value + Send + Sync>,
}

impl Generator {
    /// Creates a generator of this kind.
    pub fn new(kind: &str, generate: impl Fn() -> Value + Send + Sync + 'static) -> Self {
        Self { kind: kind.to_owned(), generate: Arc::new(generate) }
    }

    /// Generates a value.
    pub fn generate(&self) -> Value {
        (self.generate)()
    }
}

impl Debug for Generator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Generator").field(&self.kind).finish()
    }
}

/// A generator, and where the document names it.
#[derive(Debug, Clone)]
pub struct NamedGenerator {
    /// The generator.
    pub generator: Generator,
    /// The location of the name.
    pub location: Location,
}
