//! Prints expressions, so that `print(parse(x)) == x`.

use std::fmt;

use signoff_openapi::api::ParameterIn;

use super::{Access, Expression, MessagePart, Path, Reference, WorkflowField};

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url => f.write_str("$url"),
            Self::Method => f.write_str("$method"),
            Self::StatusCode => f.write_str("$statusCode"),
            Self::SelfUri => f.write_str("$self"),
            Self::Request(part) => write!(f, "$request.{part}"),
            Self::Response(part) => write!(f, "$response.{part}"),
            Self::Message(part) => write!(f, "$message.{part}"),
            Self::Inputs(reference) => write!(f, "$inputs.{reference}"),
            Self::Outputs(reference) => write!(f, "$outputs.{reference}"),
            Self::Steps { step, output } => write!(f, "$steps.{step}.outputs.{output}"),
            Self::Workflows { workflow, field, name } => write!(f, "$workflows.{workflow}.{}.{name}", field.word()),
            Self::SourceDescriptions { source, reference } => write!(f, "$sourceDescriptions.{source}.{reference}"),
            Self::Components { kind, name } => write!(f, "$components.{}.{name}", kind.word()),
        }
    }
}

impl WorkflowField {
    /// The field's name in the grammar.
    pub fn word(self) -> &'static str {
        match self {
            Self::Inputs => "inputs",
            Self::Outputs => "outputs",
        }
    }
}

impl fmt::Display for MessagePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Header(name) => write!(f, "header.{name}"),
            Self::Parameter(place, name) => write!(f, "{}.{name}", place_word(*place)),
            Self::Body(path) => write!(f, "body{path}"),
            Self::Payload(path) => write!(f, "payload{path}"),
        }
    }
}

/// The specifications' name for the location of a parameter.
pub fn place_word(place: ParameterIn) -> &'static str {
    match place {
        ParameterIn::Path => "path",
        ParameterIn::Query => "query",
        ParameterIn::QueryString => "querystring",
        ParameterIn::Header => "header",
        ParameterIn::Cookie => "cookie",
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.name, self.path)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Pointer(pointer) => write!(f, "#{pointer}"),
            Self::Access(steps) => steps.iter().try_for_each(|step| write!(f, "{step}")),
        }
    }
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Member(name) => write!(f, ".{name}"),
            Self::Index(index) => write!(f, "[{index}]"),
        }
    }
}
