//! Binds descriptions to the documents that they name. Answers every "not found" before the first request.

mod plan;

pub use plan::{
    Basis, BoundSource, BoundStep, BoundWorkflow, Claim, ClaimId, InputDeclaration, OperationRef, Plan, StepCall,
    WorkflowIndex,
};
