//! Reads, checks and runs [Arazzo](https://spec.openapis.org/arazzo/latest.html) descriptions.
//!
//! ```text
//! Source ─parse→ arazzo::Description ─bind(&Api)→ Plan ─run_scenario(&Transport, &Clock)→ ScenarioRecord
//! ```
//!
//! - [`arazzo`] reads a description: every object is typed, and every expression and criterion is parsed.
//! - [`bind`](mod@bind) reads the OpenAPI documents that the description names and resolves every reference. The result is a
//!   [`bind::Plan`]; every mistake is a diagnostic with its place in the file.
//! - [`engine`] runs one workflow of the plan. It has no I/O: a [`engine::Transport`] sends requests, and a [`engine::Clock`] waits.
//! - [`arazzo::Extension`] is the way to add `x-…` members: values, requests and outputs that plain Arazzo does not have.
//! - [`record`] holds what a run did, as plain data: steps, attempts, requests, responses, and the result of each criterion.
//!
//! This program reads two documents from memory, binds them, and runs each workflow against a transport that always responds alike:
//!
//! ```
//! use std::{collections::BTreeMap, future, time::{Duration, SystemTime}};
//! use signoff_arazzo::bind::{BindOptions, Suite, bind};
//! use signoff_arazzo::engine::{BoxFuture, Clock, EngineOptions, Transport, TransportError, run_scenario};
//! use signoff_arazzo::record::{Request, Response, ScenarioEnd};
//! use signoff_openapi::{diagnostic::Diagnostics, source::Sources};
//!
//! const API: &str = "{openapi: 3.0.3, info: {title: Pets, version: '1'}, paths: {/pets: {get: {operationId: list,
//!   responses: {'200': {description: The pets.}}}}}}";
//! const FLOW: &str = "{arazzo: 1.0.1, info: {title: Pets, version: '1'},
//!   sourceDescriptions: [{name: pets, url: pets.openapi.yaml, type: openapi}],
//!   workflows: [{workflowId: list-pets, steps: [{stepId: list, operationId: list,
//!     successCriteria: [{condition: $statusCode == 200}]}]}]}";
//!
//! struct Always200;
//! impl Transport for Always200 {
//!     fn base_url(&self, _source: &str) -> Option<String> { Some("http://pets.test".to_owned()) }
//!     fn send<'a>(&'a self, _: &'a Request) -> BoxFuture<'a, Result<Response, TransportError>> {
//!         Box::pin(future::ready(Ok(Response { status: 200, ..Response::default() })))
//!     }
//! }
//! impl Clock for Always200 {
//!     fn now(&self) -> SystemTime { SystemTime::now() }
//!     fn sleep(&self, _: Duration) -> BoxFuture<'_, ()> { Box::pin(future::pending()) }
//! }
//!
//! # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
//! let files = BTreeMap::from([("pets.openapi.yaml", API), ("pets.arazzo.yaml", FLOW)].map(|(k, v)| (k.into(), v.into())));
//! let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
//! let plan = bind(&[Suite::from_memory("pets", files)], &BindOptions::default(), &mut sources, &mut diagnostics);
//! assert_eq!(diagnostics.errors(), 0);
//! for (index, workflow) in plan.scenarios() {
//!     let (inputs, options) = (Default::default(), EngineOptions::default());
//!     let run = run_scenario(&plan, index, inputs, &Always200, &Always200, &options, future::pending()).await;
//!     println!("{}: {:?}", workflow.workflow_id, run.end);
//!     assert_eq!(run.end, ScenarioEnd::Succeeded);
//! }
//! # });
//! ```

pub mod arazzo;
pub mod bind;
pub mod criterion;
pub mod engine;
pub mod exchange;
pub mod expression;
pub mod record;
