//! Which responses a document describes, by the rules of `signoff run`.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use signoff_arazzo::bind::{BoundSource, OperationRef, Plan};
use signoff_arazzo::exchange::{Headers, Request};
use signoff_arazzo::record::Exchange;
use signoff_openapi::api::Api;
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::{DOCUMENT_BYTES, Sources};
use signoff_openapi::{ReadOptions, read_text};

use super::observation::Observation;
use crate::document::{Validators, judge_exchange};

/// Reads a document.
///
/// # Errors
/// It cannot be read as a whole.
pub(super) fn read_api(document: &Value) -> Result<Api, String> {
    let mut sources = Sources::with_document_bytes(DOCUMENT_BYTES);
    let mut diagnostics = Diagnostics::default();
    read_text(&mut sources, "document.json", document.to_string(), &ReadOptions::default(), &mut diagnostics)
        .ok_or_else(|| {
            let first = diagnostics.iter().next().map(|diagnostic| diagnostic.message.clone());
            format!("the document cannot be read: {}", first.unwrap_or_default())
        })
}

/// For each response, whether the document describes it. `operations` has the method and the path of each one.
///
/// # Errors
/// The document cannot be read as a whole.
pub(super) fn are_described(
    document: &Value,
    observations: &[Observation],
    operations: &[(String, String)],
) -> Result<Vec<bool>, String> {
    let api = Arc::new(read_api(document)?);
    let source = BoundSource { set: String::new(), name: String::new(), url: String::new(), api: api.clone() };
    let plan = Plan { sources: vec![source], ..Plan::default() };
    let validators = Validators::default();
    let judged = observations.iter().zip(operations).map(|(observation, (method, path))| {
        let mut all = api.operations.iter();
        let operation = all.position(|operation| operation.method.as_str() == method && operation.path == *path);
        operation.is_some_and(|operation| {
            let exchange = exchange(observation);
            judge_exchange(&exchange, OperationRef { source: 0, operation }, &plan, &validators).is_empty()
        })
    });
    Ok(judged.collect())
}

fn exchange(observation: &Observation) -> Exchange {
    let request = Request {
        source: String::new(),
        method: observation.method.clone(),
        url: observation.url.to_string(),
        target: observation.url.path().to_owned(),
        headers: Headers::default(),
        body: None,
        chunked: false,
    };
    Exchange {
        request,
        response: Some(observation.response.clone()),
        started: SystemTime::UNIX_EPOCH,
        duration: Duration::ZERO,
        received: Vec::new(),
        described: true,
    }
}
