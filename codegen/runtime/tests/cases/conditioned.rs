//! Keywords that no Rust type says.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Checked;
use signoff_runtime::json::{Json, check, from_value, from_value_strict};
use signoff_runtime::server::{Hooks, Reply};

use super::conditions::client::Client;
use super::conditions::server::{AddThingRequest, AddThingResponse, Api, FillInRequest, FillInResponse, router};
use super::conditions::types::{
    Change, Closed, Contact, Dated, Exact, Flags, Labels, Named, Odd, Open, Part, Path, Payment, Range, Row, Shape,
    Thing, Tree, Word,
};
use super::wire::{http, problem, serve};

fn broken<T: Json>(value: &Value) -> Option<String> {
    from_value_strict::<T>(value).err().map(|mismatch| mismatch.to_string())
}

fn assert_held<T: Json>(good: &[Value], bad: &[Value]) {
    for value in good {
        assert_eq!(broken::<T>(value), None, "{value}");
    }
    for value in bad {
        assert!(broken::<T>(value).is_some(), "{value}");
    }
}

#[test]
fn a_server_holds_values_to_every_keyword() {
    assert_held::<Payment>(
        &[
            json!({"kind": "card", "card": "1", "code": "2"}),
            json!({"kind": "cash"}),
            json!({"kind": "x", "iban": "i", "note": "abc"}),
        ],
        &[
            json!({"kind": "card"}),
            json!({"kind": "cash", "card": "1", "code": "2"}),
            json!({"kind": "card", "card": "1"}),
            json!({"kind": "x", "iban": "i", "note": "abcd"}),
        ],
    );
    assert_held::<Contact>(
        &[json!({"mail": "a", "name": "b"}), json!({"phone": "a", "x": 1})],
        &[json!({"mail": "a"}), json!({"name": "a", "x": 1}), json!({"mail": "a", "phone": "b", "name": "c", "x": 1})],
    );
    assert_held::<Labels>(&[json!({"a": "b"})], &[json!({"A": "b"}), json!({"a": "", "b": "", "c": ""})]);
    assert_held::<Path>(&[json!([1, 10])], &[json!([]), json!([1]), json!([10, 11, 12])]);
    assert_held::<Row>(&[json!(["a", 1, true]), json!(["a"])], &[json!([1]), json!(["a", 1, 2])]);
    assert_held::<Word>(&[json!("yes")], &[json!("no"), json!("n")]);
    assert_held::<Odd>(&[json!(1)], &[json!("a")]);
    assert_held::<Exact>(&[json!({"a": [1]})], &[json!({"a": [2]})]);
    assert_held::<Shape>(&[json!({"id": 1, "x-a": "b"})], &[json!({"x-a": 1}), json!({"y": 1})]);
    assert_held::<Tree>(
        &[json!({"children": [{"name": "a"}]}), json!({})],
        &[json!({"children": []}), json!({"children": [{"children": [{"name": "a"}]}, {"children": []}]})],
    );
    assert_held::<Change>(&[json!({"filename": "a"}), json!({})], &[json!({"other": "a"})]);
    assert_held::<Thing>(&[json!({"yes": true})], &[json!({"yes": false})]);
}

#[test]
fn flags_with_one_value_and_bounds_of_any_type_are_held_to() {
    let flags = |name: &str, value: Value| json!({"unnamed": 1, name: value});
    let good = [("on", json!(true)), ("off", json!(false)), ("any", json!(false)), ("link", json!("http://a.example"))];
    let more = [("free", json!("ab")), ("free", json!(3)), ("twice", json!("abz")), ("sixth", json!(12))];
    let bad = [("on", json!(false)), ("off", json!(true)), ("link", json!("http://long.example/path"))];
    let worse = [("free", json!("a")), ("free", json!(2)), ("twice", json!("ab")), ("twice", json!("bz"))];
    let worst = [("sixth", json!(4)), ("sixth", json!(9))];
    let each =
        |pairs: &[(&str, Value)]| pairs.iter().map(|(name, value)| flags(name, value.clone())).collect::<Vec<_>>();
    assert_held::<Flags>(
        &[each(&good), each(&more)].concat(),
        &[each(&bad), each(&worse), each(&worst), vec![json!({"on": true})]].concat(),
    );
}

#[test]
fn what_a_part_says_holds_for_the_whole() {
    assert_held::<Part>(&[json!({"a": "a", "b": "b"})], &[json!({"a": "a", "z": 1})]);
    assert_held::<Named>(&[json!({"a": "a", "b": 1})], &[json!({"a": "a"}), json!({"a": "a", "z": 1})]);
    assert_held::<Closed>(&[json!({"a": "a", "c": 1})], &[json!({"a": "a", "d": 1})]);
}

#[test]
fn a_condition_may_negate_a_format() {
    assert_held::<Dated>(&[json!({"at": "today"})], &[json!({"at": "2026-01-01"})]);
}

#[test]
fn what_cannot_be_judged_is_let_through() {
    assert_held::<Open>(&[json!({"kind": "big", "size": 1})], &[json!({"kind": "big", "size": "1"})]);
}

#[test]
fn a_client_takes_what_a_server_says_and_can_check_what_it_sends() {
    let payment: Payment = from_value(&json!({"kind": "card"})).unwrap();
    assert_eq!(check(&payment).unwrap_err().to_string(), "/card: is required, but missing");
    let word: Word = from_value(&json!("no")).unwrap();
    assert_eq!(*word, "no");
    assert!(Word::new("no".to_owned()).is_err());
    assert!(Checked::new(vec![1]).map(|path: Path| path.len()).is_err());
}

#[test]
fn what_is_broken_has_its_place_and_does_not_show_the_value() {
    let value = json!({"payment": {"kind": "x", "iban": "i", "note": "a secret"}});
    assert_eq!(broken::<Thing>(&value).unwrap(), "/payment/note: breaks `maxLength` of its schema");
    assert_eq!(
        broken::<Thing>(&json!({"labels": {"A": "b"}})).unwrap(),
        "/labels/A: breaks `propertyNames`: no member may be called so"
    );
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    fn check_responses(&self) -> bool {
        true
    }
}

impl Api for Service {
    async fn add_thing(&self, request: AddThingRequest) -> Reply<AddThingResponse> {
        let mut thing = request.body;
        // An answer that breaks what a request may not break either.
        if let Some(payment) = thing.payment.as_mut().filter(|payment| payment.kind == "wrong") {
            payment.kind = "card".to_owned();
        }
        AddThingResponse::Ok(thing).into()
    }

    async fn fill_in(&self, _: FillInRequest) -> Reply<FillInResponse> {
        FillInResponse::NoContent.into()
    }
}

#[tokio::test]
async fn requests_and_checked_answers_are_held_to_conditions_on_the_wire() {
    let url = serve(router(Arc::new(Service))).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let send = |kind: &str| {
        let thing = Thing { payment: Some(Payment::new(kind.to_owned())), ..Thing::new() };
        let client = client.clone();
        async move { client.api().add_thing(&thing).send().await.map(|answer| answer.into_body()) }
    };
    assert_eq!(send("cash").await.unwrap().payment.unwrap().kind, "cash");
    assert_eq!(send("card").await.unwrap_err().status().unwrap(), 400);
    assert_eq!(send("wrong").await.unwrap_err().status().unwrap(), 500);
    let post = |form: &'static str| {
        let form =
            http().post(format!("{url}/forms")).header("content-type", "application/x-www-form-urlencoded").body(form);
        async move { form.send().await.unwrap() }
    };
    assert_eq!(post("from=9").await.status(), 204, "the numbers of a form are numbers");
    let (status, refused) = problem(post("from=10").await).await;
    assert_eq!((status, &refused["pointer"]), (400, &json!("/to")));
}

#[tokio::test]
async fn made_up_answers_keep_conditions() {
    let url = serve(super::conditions::example::router().unwrap()).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let thing = client.api().add_thing(&Thing::new()).send().await.unwrap().into_body();
    check(&thing).unwrap();
    let _: Option<Range> = None;
}
