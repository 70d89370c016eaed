//! Lists of Swagger 2.0, also within lists, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::json;
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, RawBody, Reply};

use super::legacy::client::Client;
use super::legacy::operations::ReadListsOkHeaders;
use super::legacy::server::{
    ExportRequest, ExportResponse, FillRequest, FillResponse, Lists, ReadListsRequest, ReadListsResponse,
};
use super::legacy::types::FillBody;
use super::wire::serve;

/// Not JSON, although its media type says so.
const FILE: &[u8] = b"{\"a\":1,}\xff";

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Lists for Service {
    async fn read_lists(&self, request: ReadListsRequest) -> Reply<ReadListsResponse> {
        let header = |name: &str| request.parts.headers[name].to_str().unwrap().to_owned();
        let read = json!({
            "uri": request.parts.uri.to_string(), "x-pipes": header("x-pipes"), "x-spaces": header("x-spaces"),
            "x-nested": header("x-nested"), "pipes": request.pipes, "nested": request.nested, "spaces": request.spaces,
            "tabs": request.tabs, "rows": request.rows, "pipes2": request.x_pipes, "spaces2": request.x_spaces,
            "nested2": request.x_nested,
        });
        let headers = ReadListsOkHeaders { x_answer: Some(vec![vec![1, 2], vec![3]]) };
        Reply::new(ReadListsResponse::Ok(read.into())).typed_headers(&headers)
    }

    async fn fill(&self, request: FillRequest) -> Reply<FillResponse> {
        let raw = request.parts.extensions.get::<RawBody>().map(|body| String::from_utf8_lossy(&body.0).into_owned());
        FillResponse::Ok(json!([raw, request.body.as_ref().map(to_value)]).into()).into()
    }

    async fn export(&self, _: ExportRequest) -> Reply<ExportResponse> {
        ExportResponse::Ok(FILE.into()).into()
    }
}

#[tokio::test]
async fn a_file_is_bytes_whatever_its_media_type() {
    let client = Client::at(serve(super::legacy::server::router(Arc::new(Service))).await).unwrap();
    let answer = client.lists().export().send().await.unwrap();
    assert_eq!((answer.headers()["content-type"].to_str().unwrap(), &answer[..]), ("application/json", FILE));
}

#[tokio::test]
async fn lists_have_the_delimiters_of_their_collection_formats() {
    let client = Client::at(serve(super::legacy::server::router(Arc::new(Service))).await).unwrap();
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let (words, nested) = (texts(&["a,b", "c"]), vec![vec![1, 2], vec![3]]);
    let call = client.lists().read_lists(&words, &nested).spaces(words.clone()).tabs(texts(&["x y", "z"]));
    let call = call.rows(vec![vec![vec![1, 2], vec![3]], vec![vec![4]]]);
    let call = call.x_pipes(words.clone()).x_spaces(vec![5, 6]).x_nested(nested.clone());
    let answer = call.send().await.unwrap();
    let headers: ReadListsOkHeaders = answer.typed_headers().unwrap();
    assert_eq!(answer.headers()["x-answer"], "1 2|3");
    assert_eq!(headers.x_answer, Some(nested.clone()));
    let expected = json!({
        "uri": "/lists/a%2Cb%7Cc/1%7C2,3?spaces=a%2Cb%20c&tabs=x%20y%09z&rows=1,2%7C3&rows=4",
        "x-pipes": "a,b|c", "x-spaces": "5 6", "x-nested": "1,2|3", "pipes": words, "nested": nested, "spaces": words,
        "tabs": ["x y", "z"], "rows": [[[1, 2], [3]], [[4]]], "pipes2": words, "spaces2": [5, 6], "nested2": nested,
    });
    assert_eq!(answer.into_body(), expected);
}

#[tokio::test]
async fn fields_of_a_form_have_the_delimiters_of_their_collection_formats() {
    let client = Client::at(serve(super::legacy::server::router(Arc::new(Service))).await).unwrap();
    let rows = vec![vec![1, 2], vec![3]];
    let body = FillBody { rows: Some(rows.clone()), cells: Some(rows.clone()), ..FillBody::new() };
    let read = client.lists().fill().body(&body).send().await.unwrap().into_body();
    assert_eq!(read, json!(["rows=1%7C2&rows=3&cells=1,2%7C3", {"rows": rows, "cells": rows}]));
}
