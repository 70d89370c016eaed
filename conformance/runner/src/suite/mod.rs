//! Suites: Arazzo documents that prove the claims of API documents.

mod claim;
mod embedded;
mod exactness;
mod plan;
mod resolve;

pub use claim::{Basis, Claim, ClaimId};
pub use embedded::embedded_suite;
pub use plan::{Plan, StepProofs, WorkflowProofs};
pub use resolve::{SuiteOptions, bind_suites};
