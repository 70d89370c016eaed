//! A generated server that answers with what it has read, and the plan of a runner that calls it.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::{Arc, LazyLock};

use signoff_arazzo::bind::DocumentSet;
use signoff_arazzo::record::{Headers, Request, Response};
use signoff_conformance::suite::{Plan, SuiteOptions, bind_suites};
use signoff_openapi::diagnostic::Diagnostics;
use signoff_openapi::source::Sources;
use signoff_runtime::server::{Hooks, Reply};

use super::agreement::operations::PartsBodyParts;
use super::agreement::server::{
    Api, FormRequest, FormResponse, JsonRequest, JsonResponse, LatinRequest, LatinResponse, PartsRequest,
    PartsResponse, QueryRequest, QueryResponse, StyledRequest, StyledResponse, router,
};
use super::agreement::types::Form;

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = Reply<R>;

    fn check_responses(&self) -> bool {
        true
    }
}

impl Api for Service {
    async fn json(&self, request: JsonRequest) -> Reply<JsonResponse> {
        JsonResponse::Ok(request.body).into()
    }

    async fn form(&self, request: FormRequest) -> Reply<FormResponse> {
        FormResponse::Ok(request.body).into()
    }

    async fn styled(&self, request: StyledRequest) -> Reply<StyledResponse> {
        StyledResponse::Ok(request.body).into()
    }

    async fn parts(&self, request: PartsRequest) -> Reply<PartsResponse> {
        let PartsBodyParts { text, whole, real, flag, list, nested } = request.body;
        let list = Some(list).filter(|list| !list.is_empty());
        PartsResponse::Ok(Form { text, whole, real, flag, list, nested }).into()
    }

    async fn query(&self, request: QueryRequest) -> Reply<QueryResponse> {
        let QueryRequest { text, whole, real, flag, list, nested, .. } = request;
        QueryResponse::Ok(Form { text, whole, real, flag, list, nested }).into()
    }

    async fn latin(&self, request: LatinRequest) -> Reply<LatinResponse> {
        LatinResponse::Ok(request.body).into()
    }
}

/// The address of a server that answers with the JSON text that its path contains, in hexadecimal.
pub(crate) static STUB: LazyLock<String> = LazyLock::new(|| {
    let listener = SERVER.1.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let answer = |request: axum::extract::Request| async move {
        let path = request.uri().path().trim_start_matches('/').split('/').next().unwrap_or_default().to_owned();
        let digits = path.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
        let body: Vec<u8> = digits.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect();
        ([("content-type", "application/json")], body)
    };
    SERVER.1.spawn(async move { axum::serve(listener, axum::Router::new().fallback(answer)).await });
    address
});

/// The server: its address, and the runtime in which it and the clients run.
pub(crate) static SERVER: LazyLock<(String, tokio::runtime::Runtime)> = LazyLock::new(|| {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap().to_string();
    runtime.spawn(async move { axum::serve(listener, router(Arc::new(Service))).await });
    (address, runtime)
});

/// Sends a request as the runner built it, byte by byte, and reads the response.
pub(crate) fn send(request: &Request) -> Response {
    let mut stream = TcpStream::connect(&SERVER.0).unwrap();
    let body = request.body.as_deref().unwrap_or_default();
    let mut head = format!("{} {} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n", request.method, request.target);
    for (name, value) in &request.headers.0 {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", body.len()));
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let headers =
        lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned()));
    Response { status, headers: Headers(headers.collect()), body: answer[end + 4..].to_vec() }
}

/// The workflows, in this order.
pub(crate) const WORKFLOWS: [&str; 6] = ["json", "form", "styled", "parts", "query", "latin"];

/// A workflow per operation. Its input is what it sends.
pub(crate) static PLAN: LazyLock<Plan> = LazyLock::new(|| {
    let mut arazzo = "arazzo: 1.0.1\ninfo: {title: t, version: 1.0.0}\n\
        sourceDescriptions: [{name: api, url: ./api.openapi.yaml, type: openapi}]\nworkflows:\n"
        .to_owned();
    let media_types = [
        ("json", "application/json"),
        ("form", "application/x-www-form-urlencoded"),
        ("styled", "application/x-www-form-urlencoded"),
        ("parts", "multipart/form-data"),
        ("latin", "text/plain; charset=ISO-8859-1"),
    ];
    for name in WORKFLOWS {
        let media_type = media_types.iter().find(|(operation, _)| *operation == name);
        let sent = match media_type {
            Some((_, media_type)) => format!("requestBody: {{contentType: '{media_type}', payload: $inputs.value}}"),
            None => {
                let names = ["text", "whole", "real", "flag", "list", "nested"];
                let each = names.map(|name| format!("{{name: {name}, in: query, value: $inputs.{name}}}"));
                format!("parameters: [{}]", each.join(", "))
            }
        };
        arazzo.push_str(&format!(
            "- workflowId: {name}\n  inputs: {{type: object, properties: {{value: true, text: true, whole: true, real: true, flag: true, list: true, nested: true}}}}\n  steps:\n  - stepId: one\n    operationId: {name}\n    {sent}\n    \
             successCriteria: [{{condition: $statusCode > 0}}]\n"
        ));
    }
    let api = include_str!("../../../../codegen/rust/tests/cases/agreement/openapi.yaml").to_owned();
    let files = BTreeMap::from([("api.openapi.yaml".to_owned(), api), ("t.arazzo.yaml".to_owned(), arazzo)]);
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let set = [DocumentSet::from_memory("s", files)];
    let plan = bind_suites(&set, &SuiteOptions::default(), &mut sources, &mut diagnostics);
    assert_eq!(diagnostics.errors(), 0, "{:?}", diagnostics.iter().collect::<Vec<_>>());
    plan
});
