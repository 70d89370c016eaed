//! Suites: Arazzo documents that prove the claims of API documents.

mod before_after;
mod claim;
mod csv;
mod effect;
mod embedded;
mod exactness;
mod impact;
mod listen;
mod parallel;
mod plan;
mod resolve;
mod rows;

pub use claim::{Basis, Claim, ClaimId};
pub use effect::Effects;
pub use embedded::embedded_suite;
pub use impact::Impact;
pub use plan::{BeforeAfter, Plan, Row, StepProofs, WorkflowProofs};
pub use resolve::{SuiteOptions, bind_suites};
