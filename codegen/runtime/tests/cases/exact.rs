//! Numbers with all their digits, and formats, between a generated client and server.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::json::{Mode, Node, Tree, check, to_vec};
use signoff_runtime::server::{Hooks, Reply};
use signoff_runtime::stream::Items;
use signoff_runtime::{Any, Checked, Integer, Json};

use super::exact::client::Client;
use super::exact::operations::NumbersOkHeaders;
use super::exact::server::{
    Api, LinesRequest, LinesResponse, NumbersRequest, NumbersResponse, UntypedRequest, UntypedResponse, router,
};
use super::exact::types::{Formats, Numbers};
use super::wire::{http, problem, serve};

struct Echo;

impl Hooks for Echo {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Api for Echo {
    async fn numbers(&self, request: NumbersRequest) -> Reply<NumbersResponse> {
        let mut numbers = request.body;
        let all = request.all.iter().flatten().map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
        let big = request.big.map(|big| big.to_string());
        numbers.extra.insert("heard", json!([request.id.to_string(), request.far, all, big]));
        if let Some(any) = request.json {
            numbers.any = Some(any);
        }
        // The header has a rule of its own.
        let headers = NumbersOkHeaders { x_big: request.x_big.map(|big| Checked::new(big.into_inner()).unwrap()) };
        Reply::new(NumbersResponse::Ok(numbers)).typed_headers(&headers)
    }

    async fn untyped(&self, request: UntypedRequest) -> Reply<UntypedResponse> {
        UntypedResponse::Ok(request.body).into()
    }

    async fn lines(&self, request: LinesRequest) -> Reply<LinesResponse> {
        LinesResponse::Ok(Items::from_iter(request.body)).into()
    }
}

fn read<T: Json>(text: &str, mode: Mode) -> Result<T, signoff_runtime::Mismatch> {
    Node::of(&Tree::read(text.as_bytes()).unwrap(), mode, T::decode)
}

fn strict(text: &str) -> Numbers {
    read(text, Mode::Strict).unwrap_or_else(|mismatch| panic!("{text}: {mismatch}"))
}

fn written<T: Json>(value: &T) -> String {
    String::from_utf8(to_vec(value)).unwrap()
}

/// A value that cannot be read, and one next to it that can.
const BOUNDS: &[(&str, &str, &str)] = &[
    ("unsigned", "18446744073709551616", "18446744073709551615"),
    ("unsigned", "-1", "0"),
    ("signed", "9223372036854775808", "9223372036854775807"),
    ("signed", "1.5", "1.0"),
    ("odd", "9007199254740994", "9007199254740993"),
    ("even", "18446744073709551614", "18446744073709551613"),
    ("huge", "40000000000000000002", "40000000000000000000"),
    ("huge", "36893488147419103231", "36893488147419103230"),
    ("huge", "1e20000", "1e3"),
    ("huge", "0.5", "2.0"),
    ("both", "-2", "-1"),
    ("both", "18446744073709551616", "18446744073709551615"),
    ("beyond", "99999999999999999999", "99999999999999999998"),
    ("beyond", "-36893488147419103234", "-36893488147419103233"),
    ("fine", "0.12345678901234567890", "0.12345678901234567891"),
    ("sized", "1.5", "1.0"),
    ("sized", "2147483648", "-2147483648"),
    ("counted", "-1", "18446744073709551615"),
    ("float", "0.09", "0.1"),
    ("float", "0.105", "1234567.89"),
    ("set", "[1,1.0]", "[1,1.5]"),
    ("levels", "0.25", "1.0"),
    ("levels", "18446744073709551614", "18446744073709551615"),
    ("levels", "18446744073709551616", "5e-1"),
    ("halves", "1.5", "2.0"),
    ("halves", "0.50000000000000000001", "0.5"),
];

#[test]
fn bounds_choose_types_that_hold_every_value_and_are_exact() {
    for (name, bad, good) in BOUNDS {
        strict(&format!("{{\"{name}\":{good}}}"));
        let read = read::<Numbers>(&format!("{{\"{name}\":{bad}}}"), Mode::Strict);
        let pointer = read.map(|_| String::new()).map_err(|mismatch| mismatch.pointer().to_owned());
        assert!(
            pointer.clone().is_err_and(|pointer| pointer.starts_with(&format!("/{name}"))),
            "{name} {bad}: {pointer:?}"
        );
    }
}

#[tokio::test]
async fn numbers_keep_all_digits_in_every_position() {
    let url = serve(router(Arc::new(Echo))).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    let id = "1236546565217899832645";
    let body = r#"{"unsigned":18446744073709551615,"huge":36893488147419103232,"float":0.98,"set":[0.9841417670249939],"any":[1e400,-0.10000000000000000000001,{"a":1.10}],"levels":18446744073709551615,"more":1236546565217899832645}"#;
    let numbers = strict(body);
    assert_eq!(written(&numbers), body);
    let integer = |text: &str| text.parse::<Integer>().unwrap();
    let call = client.api().numbers(&integer(id), &numbers);
    let call = call.far(u64::MAX).x_big(integer("18446744073709551615"));
    let all = ["-18446744073709551616", "36893488147419103232"];
    let call = call.all(all.map(|text| signoff_runtime::Checked::new(integer(text)).unwrap()).to_vec());
    let json: Any = read("[1e400]", Mode::Lenient).unwrap();
    let call = call.json(json.clone()).big(integer("100000000000000000000"));
    let answer = call.send().await.unwrap();
    let headers = answer.typed_headers::<NumbersOkHeaders>().unwrap();
    assert_eq!(headers.x_big.unwrap().as_str(), "18446744073709551615");
    let answer = answer.into_body();
    let heard = format!("[\"{id}\",18446744073709551615,\"{}\",\"100000000000000000000\"]", all.join(" "));
    let expected = body.replace(r#"[1e400,-0.10000000000000000000001,{"a":1.10}]"#, "[1e400]");
    assert_eq!(written(&answer), expected.replace("645}", &format!("645,\"heard\":{heard}}}")));
}

#[tokio::test]
async fn untyped_bodies_and_lines_keep_all_digits() {
    let url = serve(router(Arc::new(Echo))).await;
    let client = Client::builder().base_url(&url).build().unwrap();
    for text in ["1236546565217899832645", "1e400", r#"[0.30000000000000000000004,{"a":"b"}]"#, "null"] {
        let any: Any = read(text, Mode::Lenient).unwrap();
        let answer = client.api().untyped(&any).send().await.unwrap().into_body();
        assert_eq!((written(&answer), &answer), (text.to_owned(), &any));
    }
    let line = r#"{"huge":36893488147419103232,"any":1e400,"more":0.10000000000000000000001}"#;
    let mut answer = client.api().lines(&vec![strict(line)]).send().await.unwrap().into_body();
    assert_eq!(written(&answer.next().await.unwrap().unwrap()), line);
    assert!(answer.next().await.is_none());
}

#[tokio::test]
async fn a_repeated_member_is_rejected_in_each_line() {
    let url = serve(router(Arc::new(Echo))).await;
    let lines = "{\"odd\":1}\n{\"odd\":1,\"odd\":2}\n";
    let sent = http().post(format!("{url}/lines")).header("content-type", "application/jsonl").body(lines);
    let (status, problem): (u16, Value) = problem(sent.send().await.unwrap()).await;
    assert_eq!(
        (status, problem["detail"].as_str()),
        (400, Some("the body is not valid: /1/odd: is repeated")),
        "{problem}"
    );
}

/// A valid and an invalid text of each format.
const FORMATS: &[(&str, &str, &str)] = &[
    ("email", "a@example.com", "a b@example.com"),
    ("email", "a@b.c", "abcdefghijkl@example.com"),
    ("hostname", "example.com", "a_b.example"),
    ("idnEmail", "ä@ö.example", "ä"),
    ("idnHostname", "bücher.example", "-ä"),
    ("ipv4", "127.0.0.1", "127.0.0.256"),
    ("ipv6", "::1", "::g"),
    ("uri", "urn:a", "/a"),
    ("uriReference", "/a", "a b"),
    ("iri", "http://ä", "/ä"),
    ("iriReference", "/ä", "ä b"),
    ("uriTemplate", "/{a}", "/{a"),
    ("jsonPointer", "/a~0", "a"),
    ("relativeJsonPointer", "1/a", "/a"),
    ("uuid", "67e55044-10b1-426f-9247-bb680e5fe0c8", "67e5504410b1426f9247bb680e5fe0c8"),
    ("date", "2024-01-05", "20240105"),
    ("dateTime", "9999-12-31T23:59:59Z", "2024-01-15T10Z"),
    ("time", "10:30:00Z", "10:30:00"),
    ("duration", "P1D", "-P1D"),
    ("untyped", "a@b.c", "a"),
    ("several", "a.b", "a b"),
    ("not", "a", "127.0.0.1"),
];

#[test]
fn a_server_judges_every_format_and_a_client_keeps_the_text() {
    for (name, good, bad) in FORMATS {
        let (good, bad) = (json!({*name: good}).to_string(), json!({*name: bad}).to_string());
        let valid: Formats = read(&good, Mode::Strict).unwrap_or_else(|mismatch| panic!("{good}: {mismatch}"));
        assert_eq!(written(&valid), good);
        let mismatch = read::<Formats>(&bad, Mode::Strict).map(|_| ()).unwrap_err();
        assert!(mismatch.pointer().starts_with(&format!("/{name}")), "{bad}: {mismatch}");
        // The type of this format cannot hold other texts.
        if *name == "ipv4" {
            continue;
        }
        let received: Formats = read(&bad, Mode::Lenient).unwrap();
        if *name != "uuid" {
            assert_eq!(written(&received), bad);
            assert!(check(&received).is_err(), "{bad}");
        }
    }
    assert!(read::<Formats>(r#"{"other":"any text","untyped":1,"several":1}"#, Mode::Strict).is_ok());
}
