//! Reads, checks and runs [Arazzo](https://spec.openapis.org/arazzo/latest.html) descriptions.
//!
//! ```text
//! DocumentSet ─bind→ Plan ─run_scenario(&Transport, &Clock)→ ScenarioRecord
//! ```
//!
//! - [`arazzo`] reads a description: every object is typed, and every expression and criterion is parsed.
//! - [`bind`](mod@bind) reads the OpenAPI documents that the description names and resolves every reference. The result is a
//!   [`bind::Plan`]; every mistake is a diagnostic with its place in the file.
//! - [`engine`] runs one workflow of the plan. It does no I/O: a [`engine::Transport`] sends requests, and a [`engine::Clock`] waits.
//! - [`arazzo::Extension`] adds `x-…` members: generated inputs, changed requests, computed outputs, steps that always run, and data that
//!   the embedder finds again in the plan.
//! - [`json`] holds JSON values whose numbers keep all their digits.
//! - [`schema`] judges JSON values by JSON Schema 2020-12.
//! - [`record`] holds what a run did, as plain data: steps, attempts, requests, responses, and the result of each criterion.
//!
//! This program binds two documents in memory and runs each workflow against a function that responds:
//!
//! ```
//! use signoff_arazzo::bind::{DocumentSet, bind_documents};
//! use signoff_arazzo::engine::{FunctionTransport, run_workflow};
//! use signoff_arazzo::record::{Response, ScenarioEnd};
//! const API: &str = "{openapi: 3.0.3, info: {title: Pets, version: '1'},
//!   paths: {/pets: {get: {operationId: list, responses: {'200': {description: The pets.}}}}}}";
//! const FLOW: &str = "{arazzo: 1.0.1, info: {title: Pets, version: '1'},
//!   sourceDescriptions: [{name: pets, url: pets.openapi.yaml, type: openapi}],
//!   workflows: [{workflowId: list-pets, steps: [
//!     {stepId: list, operationId: list, successCriteria: [{condition: $statusCode == 200}]}]}]}";
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), String> {
//!     let files = [("pets.openapi.yaml", API), ("pets.arazzo.yaml", FLOW)];
//!     let plan = bind_documents(&DocumentSet::from_memory("pets", files))?;
//!     let service = FunctionTransport::new(|_request| Response::of_status(200));
//!     for (index, _workflow) in plan.scenarios() {
//!         let record = run_workflow(&plan, index, Default::default(), &service).await;
//!         assert_eq!(record.end, ScenarioEnd::Succeeded);
//!     }
//!     Ok(())
//! }
//! ```
//!
//! [`bind::bind`] accepts several document sets, an extension and an overlay, and returns every diagnostic. [`engine::run_scenario`]
//! accepts a clock, options and a cancellation.

pub mod arazzo;
pub mod bind;
pub mod criterion;
pub mod data;
pub mod engine;
pub mod exchange;
pub mod expression;
pub mod json;
pub mod record;
pub mod schema;
