//! Performs a run: reads suites, runs their scenarios against a target and judges the responses.
//!
//! ```text
//! RunRequest ─Scope::of→ Scope ─LoadedSuites::for_run→ LoadedSuites ─Run::prepare→ Run ─execute→ RunResult
//! ```
//!
//! [`run`] does all of it. A caller that shows warnings or progress, or that cancels, takes the steps itself, as the command
//! `signoff run` does.
//!
//! # Example
//!
//! One scenario of a built-in suite, against the built-in reference:
//!
//! ```
//! use signoff_conformance::pattern::Pattern;
//! use signoff_conformance::run::{RunError, RunRequest, run};
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), RunError> {
//! let mut request = RunRequest::default();
//! request.suites.names = vec!["kratos".to_owned()];
//! request.scenarios.only = vec![Pattern::parse("kratos/*/live-token")?];
//! let result = run(&request).await?;
//! assert_eq!(result.judgement.summary.scenarios.passed, 1);
//! assert_eq!(result.judgement.exit_code(), 0);
//! # Ok(())
//! # }
//! ```
//!
//! Suites of your own need a target: `request.target.urls = vec!["http://127.0.0.1:8080".parse()?]`.

mod connection;
mod describe;
mod error;
mod execute;
mod inputs;
mod levers;
mod load;
mod observed;
mod place;
mod preflight;
mod prepared;
mod recognition;
mod request;
mod result;
mod schedule;
mod scope;
mod settings;
mod shard;
mod start_order;
mod storage;
mod suites;
mod unknown;
mod waits;

pub use error::RunError;
pub use inputs::RunInputs;
pub use preflight::{AbsentCapability, MissingInput, TargetCheck, TargetFinding, inputs_to_fill_in};
pub use prepared::Run;
pub use request::{RunRequest, ScenarioFilter, ScheduleRequest, SnapshotRequest, SuiteRequest, TargetRequest};
pub use result::{Control, Observer, RunResult};
pub(crate) use scope::observed_corrections;
pub use scope::{Scope, TargetKind};
pub use settings::{RunAbout, Schedule, Settings, SnapshotSettings, TargetSettings};
pub use shard::Shard;
pub use suites::LoadedSuites;
pub(crate) use suites::repository;

use tokio_util::sync::CancellationToken;

/// Performs a run from beginning to end.
///
/// # Errors
/// A document has errors, something in the request does not exist or is invalid, or snapshots cannot be read or written.
pub async fn run(request: &RunRequest) -> Result<RunResult, RunError> {
    let scope = Scope::of(request)?;
    let suites = LoadedSuites::for_run(request, &scope)?;
    let run = Run::prepare(request, scope, &suites).await?;
    let cancel = CancellationToken::new();
    let result = run.execute(&Control { cancel: &cancel, observer: &() }).await;
    run.stop().await;
    result
}
