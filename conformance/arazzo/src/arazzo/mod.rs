//! A typed [Arazzo description](https://spec.openapis.org/arazzo/v1.0.1.html): reusable objects are resolved, expressions and criteria are
//! parsed. Other documents are not read.

mod action;
mod description;
mod extension;
mod parameter;
mod parse;
mod payload;
mod step;
pub(crate) mod suggestion;
mod workflow;

pub use crate::criterion::Named;
pub use action::{Action, ActionKind, Target};
pub use description::{Description, Info, SourceDescription, SourceKind, Version};
pub use extension::{
    ComputedOutput, CriterionExtension, Extension, Generator, NamedGenerator, NewSession, Object, Plain, RequestChange,
    Session, StepExtension,
};
pub use parameter::Parameter;
pub use parse::{Node, ValueReader, looks_like_expression, parse_source};
pub use payload::{Payload, Replacement, RequestBody, Selector, SelectorKind};
pub use step::{Output, OutputValue, Step, StepTarget};
pub use workflow::{FinallyStep, Workflow};
