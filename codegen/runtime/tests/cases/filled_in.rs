//! Forms whose members have styles of their own, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::json;
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, RawBody, Reply};

use super::forms::client::Client;
use super::forms::server::{Forms, SubmitRequest, SubmitResponse};
use super::forms::types::{Form, FormDeep, FormJson};
use super::wire::{http, problem, serve};

struct Service;

impl Hooks for Service {}

impl Forms for Service {
    async fn submit(&self, request: SubmitRequest) -> Reply<SubmitResponse> {
        let raw = request.parts.extensions.get::<RawBody>().map(|body| String::from_utf8_lossy(&body.0).into_owned());
        SubmitResponse::Ok(json!([raw, to_value(&request.body)])).into()
    }
}

async fn url() -> String {
    serve(super::forms::server::router(Arc::new(Service))).await
}

#[tokio::test]
async fn members_of_a_form_are_written_and_read_by_their_encoding() {
    let form = Form {
        plain: Some("a&b".to_owned()),
        pipes: Some(vec!["x".to_owned(), "y z".to_owned()]),
        deep: Some(FormDeep { a: Some(1), ..FormDeep::new() }),
        json: Some(FormJson { b: Some(vec![true, false]), ..FormJson::new() }),
        usual: Some(vec!["u".to_owned(), "v".to_owned()]),
        open: Some("/p?q".to_owned()),
        ..Form::new(vec![1, 2])
    };
    let client = Client::new(url().await).unwrap();
    let read = client.forms().submit(&form).send().await.unwrap().into_body();
    let raw = "plain=a%26b&commas=1,2&pipes=x%7Cy%20z&deep%5Ba%5D=1&json=%7B%22b%22%3A%5Btrue%2Cfalse%5D%7D&usual=u&usual=v&open=/p?q";
    assert_eq!(read, json!([raw, to_value(&form)]));
}

#[tokio::test]
async fn a_member_of_a_form_that_does_not_fit_is_named() {
    let url = url().await;
    let post = |body: &'static str| {
        let request = http().post(format!("{url}/form")).header("content-type", "application/x-www-form-urlencoded");
        request.body(body).send()
    };
    for (body, pointer) in [("commas=1,x", "/commas/1"), ("commas=1&json=%7B", "/json"), ("pipes=a", "/commas")] {
        let (status, answer) = problem(post(body).await.unwrap()).await;
        assert_eq!((status, &answer["pointer"]), (400, &json!(pointer)), "{body}");
    }
}
