//! [Runtime expressions](https://spec.openapis.org/arazzo/v1.0.1.html#runtime-expressions) such as `$response.body#/id`.
//!
//! The parser accepts the grammar of 1.0, where names are unrestricted, and that of 1.1, which is stricter about braces. `.name` and
//! `[0]` can follow any value, as in simple conditions and in the examples of 1.1.

mod display;
mod evaluate;
mod parse;
mod pointer;
mod template;

use signoff_openapi::api::ParameterIn;

pub use display::place_word;
pub use evaluate::{Body, Observed, Scope, Values, WorkflowValues, evaluate, text_of};
pub(crate) use evaluate::{body_text, is_json, split_name};
pub(crate) use parse::ROOTS;
pub use parse::{ExpressionError, parse};
pub use pointer::resolve_pointer;
pub use template::{Part, Template};

/// A runtime expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// `$url`
    Url,
    /// `$method`
    Method,
    /// `$statusCode`
    StatusCode,
    /// `$self` (1.1)
    SelfUri,
    /// `$request.` source
    Request(MessagePart),
    /// `$response.` source
    Response(MessagePart),
    /// `$message.` source (1.1, AsyncAPI): parsed, but never evaluated.
    Message(MessagePart),
    /// `$inputs.` name
    Inputs(Reference),
    /// `$outputs.` name
    Outputs(Reference),
    /// `$steps.` step `.outputs.` name
    Steps {
        /// `stepId`.
        step: String,
        /// The output.
        output: Reference,
    },
    /// `$workflows.` workflow `.inputs.` or `.outputs.` name
    Workflows {
        /// `workflowId`.
        workflow: String,
        /// Whether the value is an input or an output.
        field: WorkflowField,
        /// The name of the input or output.
        name: Reference,
    },
    /// `$sourceDescriptions.` name `.` operationId, workflowId or field
    SourceDescriptions {
        /// `name`.
        source: String,
        /// The text after the name.
        reference: String,
    },
    /// `$components.` type `.` name
    Components {
        /// The kind of component.
        kind: ComponentKind,
        /// The component's key.
        name: String,
    },
}

/// The grammar's `source`: a part of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// `header.` token; case-insensitive.
    Header(String),
    /// `query.`, `path.` (and, in requests, `cookie.`) name.
    Parameter(ParameterIn, String),
    /// `body`, with a path into it.
    Body(Path),
    /// `payload` (1.1, AsyncAPI).
    Payload(Path),
}

/// A name, and a path into its value. The name can contain dots and brackets: the longest known name wins, and the rest is member
/// access.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The name as written, including dots.
    pub name: String,
    /// The path into its value.
    pub path: Path,
}

impl Reference {
    /// The name with the member access after it, without a JSON Pointer: the text in which the longest known name is searched.
    pub(crate) fn full_name(&self) -> std::borrow::Cow<'_, str> {
        match &self.path {
            Path::Access(_) => format!("{}{}", self.name, self.path).into(),
            Path::Whole | Path::Pointer(_) => self.name.as_str().into(),
        }
    }
}

/// A path into a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Path {
    /// The whole value.
    #[default]
    Whole,
    /// `#` JSON Pointer (RFC 6901), as written.
    Pointer(String),
    /// `.name` and `[0]` access.
    Access(Vec<Access>),
}

/// One step of a path: a member or an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// `.name`
    Member(String),
    /// `[0]`; the first index is 0.
    Index(usize),
}

/// `workflow-field`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkflowField {
    /// `inputs`
    Inputs,
    /// `outputs`
    Outputs,
}

/// `component-type`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ComponentKind {
    /// `inputs` (only as JSON Schema references).
    Inputs,
    /// `parameters`
    Parameters,
    /// `successActions`
    SuccessActions,
    /// `failureActions`
    FailureActions,
}

impl ComponentKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Inputs, Self::Parameters, Self::SuccessActions, Self::FailureActions];

    /// The field's name below `components`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Parameters => "parameters",
            Self::SuccessActions => "successActions",
            Self::FailureActions => "failureActions",
        }
    }
}
