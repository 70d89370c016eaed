//! Keywords beside a reference: they hold as well, and those that say nothing about values make no type.
#![allow(deprecated, reason = "the document deprecates what is tested")]

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::json::{Json, from_value_strict, to_value};
use signoff_runtime::server::{Hooks, Reply};

use super::siblings::client::Client;
use super::siblings::example;
use super::siblings::server::{AddBoxRequest, AddBoxResponse, Api, PutThingRequest, PutThingResponse, router};
use super::siblings::types::{AliasOfBox, BoxSchema, Cat, Colour, Page, Pet, Thing, Word};
use super::wire::{http, problem, serve};

fn broken<T: Json>(value: &Value) -> Option<String> {
    from_value_strict::<T>(value).err().map(|mismatch| mismatch.to_string())
}

#[test]
fn what_stands_beside_a_reference_holds_as_well() {
    let good = json!({
        "long": "four", "short": "abc", "spelt": "word", "page": 5, "even": 2, "warm": "red", "labelled": {"label": "l"},
        "marked": {"label": "marked"}, "few": ["a", "b"], "first": "abcd", "alike": 8, "numbered": {"x-a": "b"}, "tiny": "abc",
        "maybe": "red",
    });
    assert_eq!(broken::<Thing>(&good), None);
    let bad = [
        ("long", json!("two")),
        ("long", json!(1)),
        ("short", json!("four")),
        ("short", json!("s")),
        ("spelt", json!("Word")),
        ("spelt", json!("w")),
        ("page", json!(4)),
        ("page", json!(101)),
        ("even", json!(3)),
        ("even", json!(102)),
        ("warm", json!("blue")),
        ("labelled", json!({})),
        ("labelled", json!({"label": "l", "other": 1})),
        ("marked", json!({"label": "other"})),
        ("few", json!(["a", "b", "c"])),
        ("few", json!(["a", "a"])),
        ("first", json!("")),
        ("first", json!("five5")),
        ("first", json!("none")),
        ("alike", json!(7)),
        ("numbered", json!({"x-a": "b", "x-b": "c"})),
        ("numbered", json!({"a": "b"})),
        ("tiny", json!("four")),
        ("maybe", json!(null)),
        ("same", json!("black")),
        ("repeated", json!({"other": 1})),
    ];
    for (name, value) in bad {
        let error = broken::<Thing>(&json!({ name: value })).unwrap_or_else(|| panic!("{name}: {value} is taken"));
        assert!(error.starts_with(&format!("/{name}")), "{error}");
    }
}

#[test]
fn annotations_and_what_is_said_already_make_no_type() {
    let thing = Thing {
        described: Some(Colour::Green),
        same: Some(Colour::Blue),
        maybe: Some(Colour::Red),
        repeated: Some(AliasOfBox::new()),
        shown: Some(Word::new("word".to_owned()).unwrap()),
        told: Some(Pet::Cat(Cat::new("cat".to_owned()))),
        same_bounds: Some(Page::new(100).unwrap()),
        ..Thing::new()
    };
    assert_eq!(from_value_strict::<Thing>(&to_value(&thing)).unwrap(), thing);
}

#[test]
fn a_reference_within_its_own_target_is_narrowed_at_every_level() {
    assert_eq!(broken::<BoxSchema>(&json!({"inner": {"label": "l", "inner": {"label": "m"}}})), None);
    let error = broken::<BoxSchema>(&json!({"inner": {"label": "l", "inner": {"inner": {}}}})).unwrap();
    assert_eq!(error, "/inner/inner/inner: breaks `minProperties` of its schema");
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Api for Service {
    async fn put_thing(&self, request: PutThingRequest) -> Reply<PutThingResponse> {
        assert!(*request.page <= 9);
        PutThingResponse::Ok(request.body).into()
    }

    async fn add_box(&self, request: AddBoxRequest) -> Reply<AddBoxResponse> {
        assert_eq!(request.body.label, "l");
        AddBoxResponse::NoContent.into()
    }
}

#[tokio::test]
async fn a_server_refuses_what_breaks_the_keywords_beside_a_reference() {
    let url = serve(router(Arc::new(Service))).await;
    let put = |path: &'static str, body: Value| {
        let request = http().put(format!("{url}{path}")).json(&body);
        async move { request.send().await.unwrap() }
    };
    assert_eq!(put("/things/word", json!({"page": 9})).await.status(), 200);
    let (status, refused) = problem(put("/things/too-long", json!({})).await).await;
    let detail = "the path parameter \"word\" is not valid: expected at most 5 characters";
    assert_eq!((status, refused["detail"].as_str()), (400, Some(detail)));
    let (status, refused) = problem(put("/things/word?page=10", json!({})).await).await;
    let detail = "the query parameter \"page\" is not valid: expected at most 9";
    assert_eq!((status, refused["detail"].as_str()), (400, Some(detail)));
    let (status, refused) = problem(put("/things/word", json!({"page": 4})).await).await;
    assert_eq!((status, refused["pointer"].as_str()), (400, Some("/page")));
    let add = |body: Value| http().post(format!("{url}/boxes")).json(&body).send();
    assert_eq!(add(json!({"label": "l"})).await.unwrap().status(), 204);
    let (status, refused) = problem(add(json!({})).await.unwrap()).await;
    assert_eq!((status, refused["pointer"].as_str()), (400, Some("/label")));
}

#[tokio::test]
async fn made_up_answers_keep_what_stands_beside_a_reference() {
    let url = serve(example::router().unwrap()).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let word: Word = from_value_strict(&json!("word")).unwrap();
    let thing = client.api().put_thing(&word, &Thing::new()).send().await.unwrap().into_body();
    assert_eq!(broken::<Thing>(&to_value(&thing)), None);
    assert_eq!(thing.described, Some(Colour::Red), "the default beside the reference");
    assert_eq!(thing.same, Some(Colour::Blue), "the example beside the reference");
}
