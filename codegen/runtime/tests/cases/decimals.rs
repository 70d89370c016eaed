//! Formats without a type, and decimals with more digits than a float has.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Json;
use signoff_runtime::json::{
    AnyDecimal, DecimalNumber, Formatted, Mode, Node, Tree, check, from_value, to_value, to_vec,
};
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::stream::Items;

use super::formats::client::Client;
use super::formats::operations::SetPricesOkHeaders;
use super::formats::server::{self, *};
use super::formats::types::{Mixed, Prices, Untyped};
use super::wire::{http, problem, serve};

const PRECISE: &str = "12345678901234567890.12345678901234567890";

fn number(digits: &str) -> DecimalNumber {
    digits.parse().unwrap()
}

/// Reads JSON text strictly; `Err`: where it does not match.
fn read<T: Json>(text: &str) -> Result<T, String> {
    let tree = Tree::read(text.as_bytes()).unwrap();
    Node::of(&tree, Mode::Strict, T::decode).map_err(|mismatch| mismatch.to_string())
}

#[test]
fn a_decimal_keeps_its_digits_in_every_place() {
    let text = format!(
        r#"{{"text":"{PRECISE}","number":{PRECISE},"precise":1.10,"any":{PRECISE},"list":[0.10,1e2],"map":{{"a":-{PRECISE}}}}}"#
    );
    let prices: Prices = read(&text).unwrap();
    assert_eq!(String::from_utf8(to_vec(&prices)).unwrap(), text);
    assert_eq!(prices.number, Some(number(PRECISE)));
    assert!(matches!(prices.any, Some(Formatted::Typed(AnyDecimal::Number(_)))));
    assert_eq!(check(&prices), Ok(()));
    assert!(matches!(read(PRECISE), Ok(Mixed::Number(_))));
}

#[test]
fn a_decimal_without_type_is_a_text_or_a_number() {
    let any = |text: &str| read::<Prices>(&format!(r#"{{"any":{text}}}"#)).map(|prices| prices.any);
    assert!(matches!(any("\"1.50\""), Ok(Some(Formatted::Typed(AnyDecimal::Text(_))))));
    assert!(matches!(any("true"), Ok(Some(Formatted::Other(other))) if other == Value::Bool(true)));
    assert!(matches!(any("[1]"), Ok(Some(Formatted::Other(_)))));
    assert_eq!(any("\"abc\"").unwrap_err(), "/any: expected a decimal number");
    assert_eq!(read::<Prices>(r#"{"text":1}"#).unwrap_err(), "/text: expected a string, found a number");
    assert_eq!(read::<Prices>(r#"{"number":"1"}"#).unwrap_err(), "/number: expected a number, found a string");
}

#[test]
fn bounds_of_decimals_are_exact() {
    let bounded = |digits: &str| read::<Prices>(&format!(r#"{{"bounded":{digits}}}"#)).map(drop);
    assert_eq!(bounded("99.99"), Ok(()));
    assert_eq!(bounded("100.00"), Ok(()));
    assert_eq!(bounded("100.00000000000000000001").unwrap_err(), "/bounded: expected at most 100");
    assert_eq!(bounded("0.09999999999999999999").unwrap_err(), "/bounded: expected at least 0.1");
    assert_eq!(bounded("1.001").unwrap_err(), "/bounded: expected a multiple of 0.01");
}

#[test]
fn a_format_without_type_says_nothing_about_other_types() {
    for text in [
        r#"{"small":5,"large":18446744073709551615,"float":1.5,"day":"2026-01-31","bytes":"AA==","list":[-128,"a"]}"#,
        r#"{"small":"five","large":null,"float":"x","day":20260131,"id":{"a":1},"bytes":[1],"unknown":1,"list":[[]]}"#,
    ] {
        let untyped: Untyped = read(text).unwrap();
        assert_eq!(String::from_utf8(to_vec(&untyped)).unwrap(), text);
    }
    let untyped: Untyped = read(r#"{"small":5.0,"day":"2026-01-31"}"#).unwrap();
    assert_eq!((untyped.small.unwrap().typed(), untyped.day.unwrap().typed().is_some()), (Some(&5), true));
    for (text, expected) in [
        (r#"{"small":2147483648}"#, "/small: expected an integer between -2147483648 and 2147483647"),
        (r#"{"small":1.5}"#, "/small: expected an integer, found a fraction"),
        (r#"{"large":-1}"#, "/large: expected an integer between 0 and 18446744073709551615"),
        (r#"{"day":"yesterday"}"#, "/day: expected a date"),
        (r#"{"id":"1"}"#, "/id: expected a UUID"),
        (r#"{"list":[128]}"#, "/list/0: expected an integer between -128 and 127"),
    ] {
        assert_eq!(read::<Untyped>(text).unwrap_err(), expected);
        let kept: Untyped = from_value(&serde_json::from_str(text).unwrap()).unwrap();
        assert_eq!(to_value(&kept).to_string(), text, "a client keeps it");
        assert_eq!(check(&kept).unwrap_err().to_string(), expected);
    }
    assert!(read::<Untyped>(r#"{"bounded":"2026-01-31"}"#).is_err() && read::<Untyped>(r#"{"bounded":4}"#).is_err());
}

struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl server::Api for Service {
    async fn set_prices(&self, request: SetPricesRequest) -> Reply<SetPricesResponse> {
        assert_eq!(request.least, Some(number(PRECISE)));
        assert_eq!(request.x_steps, Some(vec![number("0.10"), number(PRECISE)]));
        assert!(request.when.is_some_and(|when| when.typed().is_some()));
        let headers = SetPricesOkHeaders { x_total: Some(number(PRECISE)) };
        Reply::from(SetPricesResponse::Ok(request.body)).typed_headers(&headers)
    }

    async fn follow_prices(&self, _: FollowPricesRequest) -> Reply<FollowPricesResponse> {
        let price = Prices { number: Some(number(PRECISE)), ..Prices::new() };
        FollowPricesResponse::Ok(Items::from_iter([price])).into()
    }
}

#[tokio::test]
async fn a_decimal_keeps_its_digits_from_client_to_server_and_back() {
    drop(http());
    let url = serve(router(Arc::new(Service))).await;
    let client = Client::at(&url).unwrap();
    let prices = Prices { number: Some(number(PRECISE)), ..Prices::new() };
    let call = client.api().set_prices(&prices).least(number(PRECISE));
    let day: signoff_runtime::json::Date = "2026-01-31".parse().unwrap();
    let answer = call.when(day).x_steps(vec![number("0.10"), number(PRECISE)]).send().await.unwrap();
    assert_eq!(*answer, prices);
    assert_eq!(answer.typed_headers::<SetPricesOkHeaders>().unwrap().x_total, Some(number(PRECISE)));
    let mut all = client.api().follow_prices().send().await.unwrap().into_body();
    assert_eq!(all.next().await.unwrap().unwrap(), prices);
    let (status, problem) =
        problem(http().post(format!("{url}/prices")).json(&json!({"any": "abc"})).send().await.unwrap()).await;
    assert_eq!((status, &problem["pointer"]), (400, &json!("/any")));
}
