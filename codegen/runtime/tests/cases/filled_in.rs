//! Forms whose members have styles of their own, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::json;
use signoff_runtime::Map;
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, RawBody, Reply};

use super::forms::client::Client;
use super::forms::server::{
    Forms, SubmitPlainRequest, SubmitPlainResponse, SubmitRequest, SubmitResponse, SubmitSpreadRequest,
    SubmitSpreadResponse,
};
use super::forms::types::{Form, FormDeep, FormJson, Place, Plain, Spread, SpreadPage};
use super::wire::{http, problem, serve};

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Forms for Service {
    async fn submit(&self, request: SubmitRequest) -> Reply<SubmitResponse> {
        let raw = request.parts.extensions.get::<RawBody>().map(|body| String::from_utf8_lossy(&body.0).into_owned());
        SubmitResponse::Ok(json!([raw, to_value(&request.body)]).into()).into()
    }

    async fn submit_plain(&self, request: SubmitPlainRequest) -> Reply<SubmitPlainResponse> {
        let raw = request.parts.extensions.get::<RawBody>().map(|body| String::from_utf8_lossy(&body.0).into_owned());
        SubmitPlainResponse::Ok(json!([raw, to_value(&request.body)]).into()).into()
    }

    async fn submit_spread(&self, request: SubmitSpreadRequest) -> Reply<SubmitSpreadResponse> {
        let raw = request.parts.extensions.get::<RawBody>().map(|body| String::from_utf8_lossy(&body.0).into_owned());
        SubmitSpreadResponse::Ok(json!([raw, to_value(&request.body)]).into()).into()
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
    let client = Client::at(url().await).unwrap();
    let read = client.forms().submit(&form).send().await.unwrap().into_body();
    let raw = "plain=a%26b&commas=1,2&pipes=x%7Cy%20z&deep%5Ba%5D=1&json=%7B%22b%22%3A%5Btrue%2Cfalse%5D%7D&usual=u&usual=v&open=/p?q";
    assert_eq!(read, json!([raw, to_value(&form)]));
}

#[tokio::test]
async fn without_an_encoding_objects_are_json_and_lists_have_a_pair_per_element() {
    let place = |street: &str| Place { tags: Some(vec!["t".to_owned()]), ..Place::new(street.to_owned()) };
    let form = Plain {
        place: Some(place("a&b")),
        spots: Some(vec![place("c"), Place::new("d".to_owned())]),
        rows: Some(vec![vec![1, 2], vec![3], vec![]]),
        words: Some(vec![vec!["w".to_owned()]]),
        marks: Some(vec![Some(1), None, Some(3)]),
        note: None,
        ids: Some(vec![4, 5]),
    };
    let client = Client::at(url().await).unwrap();
    let read = client.forms().submit_plain(&form).send().await.unwrap().into_body();
    let raw = "place=%7B%22street%22%3A%22a%26b%22%2C%22tags%22%3A%5B%22t%22%5D%7D\
        &spots=%7B%22street%22%3A%22c%22%2C%22tags%22%3A%5B%22t%22%5D%7D&spots=%7B%22street%22%3A%22d%22%7D\
        &rows=%5B1%2C2%5D&rows=%5B3%5D&rows=%5B%5D&words=%5B%22w%22%5D&marks=1&marks=3&ids%5B%5D=4&ids%5B%5D=5";
    let received = Plain { marks: Some(vec![Some(1), Some(3)]), ..form };
    assert_eq!(read, json!([raw, to_value(&received)]));
}

#[tokio::test]
async fn brackets_have_no_meaning_without_deep_object() {
    let url = url().await;
    let post = |body: &'static str| {
        let request = http().post(format!("{url}/plain")).header("content-type", "application/x-www-form-urlencoded");
        request.body(body).send()
    };
    for (body, pointer) in [
        ("note=&place%5Bstreet%5D=a", "/place[street]"),
        ("note=&place=%7B%22street%22%3A1%7D", "/place/street"),
        ("note=&place=a", "/place"),
        ("note=&rows=1", "/rows/0"),
    ] {
        let (status, answer) = problem(post(body).await.unwrap()).await;
        assert_eq!((status, &answer["pointer"]), (400, &json!(pointer)), "{body}");
    }
}

#[tokio::test]
async fn pairs_of_one_member_are_not_extra_members_of_another() {
    let filter = Map::from_iter([("colour".to_owned(), "red".to_owned()), ("page[x]".to_owned(), "no".to_owned())]);
    let form = Spread {
        filter: Some(filter),
        page: Some(SpreadPage { size: Some(3), ..SpreadPage::new() }),
        limit: Some(1),
        ids: Some(vec![1, 2]),
        ..Spread::new()
    };
    let client = Client::at(url().await).unwrap();
    let read = client.forms().submit_spread(&form).send().await.unwrap().into_body();
    let expected = json!({"filter": {"colour": "red"}, "page": {"size": 3, "x": "no"}, "limit": 1, "ids": [1, 2]});
    assert_eq!(read[0], "colour=red&page%5Bx%5D=no&page%5Bsize%5D=3&limit=1&ids=1&ids=2");
    assert_eq!(read[1], expected);
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
