//! [Runtime expressions](https://spec.openapis.org/arazzo/v1.0.1.html#runtime-expressions): `$response.body#/id` and the like.
//!
//! Both grammars are read: that of 1.0, where names are free, and that of 1.1, which is stricter about braces. Besides them `.name`
//! and `[0]` may follow a value, as they do in simple conditions and in 1.1's own examples.

mod display;
mod evaluate;
mod parse;
mod pointer;
mod template;

use signoff_openapi::api::ParameterIn;

pub use display::place_word;
pub use evaluate::{Body, Observed, Scope, Values, WorkflowValues, evaluate, text_of};
pub(crate) use evaluate::{is_json, split_name};
pub use parse::{ExpressionError, parse};
pub use pointer::resolve_pointer;
pub use template::{Part, Template};

/// One runtime expression.
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
    /// `$message.` source (1.1, AsyncAPI): read, never evaluated.
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
        /// Which of its values.
        field: WorkflowField,
        /// The name.
        name: Reference,
    },
    /// `$sourceDescriptions.` name `.` operationId, workflowId or field
    SourceDescriptions {
        /// `name`.
        source: String,
        /// What follows; free text.
        reference: String,
    },
    /// `$components.` type `.` name
    Components {
        /// Which map.
        kind: ComponentKind,
        /// The key.
        name: String,
    },
}

/// `source` of the grammar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MessagePart {
    /// `header.` token; names are compared without case.
    Header(String),
    /// `query.`, `path.` (and, in requests, `cookie.`) name.
    Parameter(ParameterIn, String),
    /// `body`, with a path into it.
    Body(Path),
    /// `payload` (1.1, AsyncAPI).
    Payload(Path),
}

/// A name, and a path into its value. The name may itself hold dots: the longest one that is known wins, the rest are members.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As written, dots kept.
    pub name: String,
    /// Into its value.
    pub path: Path,
}

/// A path into a value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Path {
    /// The whole value.
    #[default]
    Whole,
    /// `#` JSON Pointer (RFC 6901), as written.
    Pointer(String),
    /// `.name` and `[0]`.
    Access(Vec<Access>),
}

/// One step of a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// `.name`
    Member(String),
    /// `[0]`, from 0.
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
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Inputs, Self::Parameters, Self::SuccessActions, Self::FailureActions];

    /// The member's name below `components`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Parameters => "parameters",
            Self::SuccessActions => "successActions",
            Self::FailureActions => "failureActions",
        }
    }
}
