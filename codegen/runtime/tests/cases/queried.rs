//! Whole query strings, further methods, and the rarer styles, between a generated client and a generated server.

use std::sync::Arc;

use serde_json::{Value, json};
use signoff_runtime::Map;
use signoff_runtime::client::{CallError, Error};
use signoff_runtime::json::to_value;
use signoff_runtime::server::{Hooks, Reply};

use super::queries::client::Client;
use super::queries::operations::{VersionsBody, VersionsOkBody};
use super::queries::server::{
    BracketedFormRequest, BracketedFormResponse, BracketedRequest, BracketedResponse, ByBodyRequest, ByBodyResponse,
    ByFormRequest, ByFormResponse, ByJsonRequest, ByJsonResponse, ByTextRequest, ByTextResponse, ClosedRequest,
    ClosedResponse, CookiesRequest, CookiesResponse, CopyOperationRequest, CopyOperationResponse, LatinRequest,
    LatinResponse, NestedRequest, NestedResponse, SpreadRequest, SpreadResponse, StylesRequest, StylesResponse, Things,
    VersionsRequest, VersionsResponse,
};
use super::queries::types::{
    BracketedFormBody, BracketedOn, Filter, NestedCreated, NestedCreatedObject, Page, Sorting, SpreadPage, StylesParts,
};
use super::wire::{http, problem, serve};

pub(super) struct Service;

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
}

impl Things for Service {
    async fn by_form(&self, request: ByFormRequest) -> Reply<ByFormResponse> {
        ByFormResponse::Ok(json!([request.parts.uri.query(), to_value(&request.q)]).into()).into()
    }

    async fn by_json(&self, request: ByJsonRequest) -> Reply<ByJsonResponse> {
        ByJsonResponse::Ok(json!([request.parts.uri.query(), request.q.as_ref().map(to_value)]).into()).into()
    }

    async fn by_text(&self, request: ByTextRequest) -> Reply<ByTextResponse> {
        ByTextResponse::Ok(json!([request.parts.uri.query(), request.q]).into()).into()
    }

    async fn by_body(&self, request: ByBodyRequest) -> Reply<ByBodyResponse> {
        ByBodyResponse::Ok(json!([request.parts.method.as_str(), to_value(&request.body)]).into()).into()
    }

    async fn copy(&self, request: CopyOperationRequest) -> Reply<CopyOperationResponse> {
        CopyOperationResponse::Ok(json!(request.parts.method.as_str()).into()).into()
    }

    async fn nested(&self, request: NestedRequest) -> Reply<NestedResponse> {
        let query = request.parts.uri.query();
        NestedResponse::Ok(json!([query, request.created.as_ref().map(to_value), request.expand]).into()).into()
    }

    async fn spread(&self, request: SpreadRequest) -> Reply<SpreadResponse> {
        SpreadResponse::Ok(json!({
            "query": request.parts.uri.query(), "limit": request.limit, "name": request.filter_name, "ids": request.ids,
            "page": request.page.as_ref().map(to_value), "rest": request.rest,
            "sorting": request.sorting.as_ref().map(to_value),
        }).into())
        .into()
    }

    async fn bracketed(&self, request: BracketedRequest) -> Reply<BracketedResponse> {
        BracketedResponse::Ok(json!({
            "query": request.parts.uri.query(), "filter": request.filter, "name": request.filter_name,
            "from": request.filter_at_from, "page": request.page.as_ref().map(to_value), "number": request.page_number,
            "size": request.page_size, "ids": request.ids, "ids[]": request.ids2,
            "on": request.on.as_ref().map(to_value), "day": request.on_day,
        }).into())
        .into()
    }

    async fn bracketed_form(&self, request: BracketedFormRequest) -> Reply<BracketedFormResponse> {
        BracketedFormResponse::Ok(to_value(&request.body).into()).into()
    }

    async fn closed(&self, request: ClosedRequest) -> Reply<ClosedResponse> {
        let filter = request.filter.as_ref().map(to_value);
        ClosedResponse::Ok(json!([request.limit, filter, request.colours, request.rows]).into()).into()
    }

    async fn cookies(&self, request: CookiesRequest) -> Reply<CookiesResponse> {
        let cookie = request.parts.headers.get("cookie").map(|line| line.to_str().unwrap());
        CookiesResponse::Ok(json!({
            "cookie": cookie, "free": request.free, "flat": request.flat.as_ref().map(to_value), "text": request.text,
            "many": request.many, "list": request.list, "json": request.json.as_ref().map(to_value),
        }).into())
        .into()
    }

    async fn versions(&self, request: VersionsRequest) -> Reply<VersionsResponse> {
        VersionsResponse::Ok(match request.body {
            VersionsBody::OtherJson(text) => VersionsOkBody::OtherJson3(text),
            VersionsBody::OtherJson2(filter) => VersionsOkBody::OtherJson(filter),
            VersionsBody::OtherJson3(numbers) => VersionsOkBody::OtherJson2(numbers),
        })
        .into()
    }

    async fn latin(&self, request: LatinRequest) -> Reply<LatinResponse> {
        LatinResponse::Ok(request.body).into()
    }

    async fn styles(&self, request: StylesRequest) -> Reply<StylesResponse> {
        let cookie = request.parts.headers.get("cookie").map(|line| line.to_str().unwrap());
        StylesResponse::Ok(
            json!({
                "uri": request.parts.uri.to_string(), "cookie": cookie, "reserved": request.reserved,
                "point": to_value(&request.point), "dots": to_value(&request.dots), "many": request.many,
                "open": request.open, "spaced": request.spaced, "crumbs": request.crumbs, "flat": request.flat,
                "row": request.parts2.and_then(|parts| parts.row), "json": request.x_json.as_ref().map(to_value),
            })
            .into(),
        )
        .into()
    }
}

async fn url() -> String {
    serve(super::queries::server::router(Arc::new(Service))).await
}

fn filter() -> Filter {
    Filter { name: Some("a&b=ü +".to_owned()), size: Some(3) }
}

#[tokio::test]
async fn one_parameter_may_be_the_whole_query_string() {
    let client = Client::at(url().await).unwrap();
    let read = client.things().by_form(&filter()).send().await.unwrap().into_body();
    assert_eq!(read, json!(["name=a%26b%3D%C3%BC%20%2B&size=3", to_value(&filter())]));
    let read = client.things().by_json().q(filter()).send().await.unwrap().into_body();
    assert_eq!(read[1], to_value(&filter()));
    assert!(read[0].as_str().unwrap().starts_with("%7B%22name%22"));
    let read = client.things().by_text().q("$.a[0] b").send().await.unwrap().into_body();
    assert_eq!(read, json!(["%24.a%5B0%5D%20b", "$.a[0] b"]));
    assert_eq!(client.things().by_json().send().await.unwrap().into_body(), json!([null, null]));
}

#[tokio::test]
async fn a_whole_query_string_that_does_not_fit_is_rejected() {
    let url = url().await;
    let get = |path: &str| http().get(format!("{url}{path}")).send();
    let (status, body) = problem(get("/form?size=many").await.unwrap()).await;
    assert_eq!(status, 400);
    assert_eq!(body["detail"], "the query parameter \"q\" is not valid: /size: expected an integer");
    let (_, body) = problem(get("/form").await.unwrap()).await;
    assert_eq!(body["detail"], "the query parameter \"q\" is required, but missing");
    let (_, body) = problem(get("/json?%7B").await.unwrap()).await;
    assert_eq!(body["detail"], "the query parameter \"q\" is not valid: expected JSON text");
}

#[tokio::test]
async fn query_and_other_methods_are_methods_like_any() {
    let client = Client::at(url().await).unwrap();
    let read = client.things().by_body(&filter()).send().await.unwrap().into_body();
    assert_eq!(read, json!(["QUERY", to_value(&filter())]));
    assert_eq!(client.things().copy().send().await.unwrap().into_body(), json!("COPY"));
}

/// OpenAPI defines `deepObject` for objects alone; this is how the servers that use it for more read it.
#[tokio::test]
async fn values_and_lists_beside_nested_objects_arrive_as_they_were_sent() {
    let client = Client::at(url().await).unwrap();
    let expand = vec!["a".to_owned(), "b&".to_owned()];
    let read = client.things().nested().created(NestedCreated::Integer(99)).expand(expand).send().await.unwrap();
    assert_eq!(read.into_body(), json!(["created=99&expand%5B%5D=a&expand%5B%5D=b%26", 99, ["a", "b&"]]));
    let after = NestedCreatedObject { gt: Some(5), ..NestedCreatedObject::new() };
    let call = client.things().nested().created(NestedCreated::Object(after)).expand(vec!["a".to_owned()]);
    let read = call.send().await.unwrap().into_body();
    assert_eq!(read, json!(["created%5Bgt%5D=5&expand%5B%5D=a", {"gt": 5}, ["a"]]));
}

#[tokio::test]
async fn a_pair_belongs_to_the_parameter_that_names_it() {
    let client = Client::builder().base_url(url().await).key("key", "k").build().unwrap();
    let sorting = Sorting {
        number: Some(2),
        sort: Some(vec!["a".to_owned(), "b&c".to_owned()]),
        within: Some(filter()),
        boxes: Some(vec![filter(), Filter::new()]),
    };
    let rest = Map::from_iter([("free".to_owned(), "1".to_owned()), ("page".to_owned(), "2".to_owned())]);
    let call = client.things().spread().limit(7).filter_name("n").ids(vec![1, 2]);
    let call = call.page(SpreadPage { size: Some(3), ..SpreadPage::new() }).rest(rest).sorting(sorting.clone());
    let read = call.send().await.unwrap().into_body();
    let expected = json!({
        "query": "limit=7&filter%5Bname%5D=n&ids%5B%5D=1&ids%5B%5D=2&page%5Bsize%5D=3&free=1&page=2&number=2&sort=a&sort=b%26c\
            &within=%7B%22name%22%3A%22a%26b%3D%C3%BC%20%2B%22%2C%22size%22%3A3%7D\
            &boxes=%7B%22name%22%3A%22a%26b%3D%C3%BC%20%2B%22%2C%22size%22%3A3%7D&boxes=%7B%7D&api%5Fkey=k",
        "limit": 7, "name": "n", "ids": [1, 2], "page": {"size": 3}, "rest": {"free": "1"}, "sorting": to_value(&sorting),
    });
    assert_eq!(read, expected);
    let read = client.things().spread().limit(7).send().await.unwrap().into_body();
    assert_eq!((&read["rest"], &read["sorting"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn a_pair_with_brackets_belongs_to_the_parameter_that_names_it() {
    let client = Client::builder().base_url(url().await).key("bracketed", "k").build().unwrap();
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let free = |name: &str, value: &str| Map::from_iter([(name.to_owned(), value.to_owned())]);
    let call = client.things().bracketed().filter(free("colour", "red")).filter_name("n").filter_at_from(3);
    let call = call.page(Page { after: Some("a".to_owned()), ..Page::new() }).page_number(2);
    let call = call.ids(texts(&["1"])).ids2(texts(&["2", "3"])).on_day("d");
    let read = call.on(BracketedOn::Integer(5)).send().await.unwrap().into_body();
    let expected = json!({
        "query": "filter%5Bcolour%5D=red&filter%5Bname%5D=n&filter%5Bat%5D%5Bfrom%5D=3&page%5Bafter%5D=a&page%5Bnumber%5D=2\
            &ids=1&ids%5B%5D=2&ids%5B%5D=3&on%5Bday%5D=d&on=5&filter%5Bkey%5D=k",
        "filter": {"colour": "red"}, "name": "n", "from": 3, "page": {"after": "a"}, "number": 2, "size": null,
        "ids": ["1"], "ids[]": ["2", "3"], "on": 5, "day": "d",
    });
    assert_eq!(read, expected);
    // Only pairs of others: the objects are missing. A pair that a schema names too belongs to both.
    let read = client.things().bracketed().filter_name("n").page_size(4).on_day("d").send().await.unwrap().into_body();
    assert_eq!((&read["filter"], &read["on"]), (&Value::Null, &Value::Null));
    assert_eq!((&read["page"], &read["size"]), (&json!({"size": 4}), &json!(4)));
}

#[tokio::test]
async fn a_field_with_brackets_belongs_to_the_member_that_names_it() {
    let url = url().await;
    let body = BracketedFormBody {
        filter: Some(Map::from_iter([("colour".to_owned(), "red".to_owned())])),
        filter_name: Some("n".to_owned()),
        ..BracketedFormBody::new()
    };
    let read = Client::at(&url).unwrap().things().bracketed_form(&body).send().await.unwrap().into_body();
    assert_eq!(read, json!({"filter": {"colour": "red"}, "filter[name]": "n"}));
}

#[tokio::test]
async fn a_closed_object_ignores_other_parameters_and_rejects_names_of_none() {
    let url = url().await;
    let get = |query: &str| http().get(format!("{url}/closed?{query}")).send();
    let read: Value = get("limit=3&name=a&size=4&colours=x&rows[]=%5B1%5D").await.unwrap().json().await.unwrap();
    assert_eq!(read, json!([3, {"name": "a", "size": 4}, ["x"], [[1]]]));
    let (status, body) = problem(get("limit=3&name=a&other=1").await.unwrap()).await;
    assert_eq!(status, 400);
    assert_eq!(body["detail"], "the query parameter \"filter\" is not valid: /other: is not a member of this object");
}

#[tokio::test]
async fn null_in_a_list_is_left_out_and_a_list_in_a_list_is_json() {
    let client = Client::at(url().await).unwrap();
    let colours = vec![Some("a".to_owned()), None, Some("b".to_owned())];
    let call = client.things().closed().colours(colours).rows(vec![vec![1, 2], vec![], vec![3]]);
    let read = call.send().await.unwrap().into_body();
    assert_eq!(read, json!([null, null, ["a", "b"], [[1, 2], [], [3]]]));
}

#[tokio::test]
async fn cookies_are_encoded_as_in_a_query() {
    let client = Client::builder().base_url(url().await).key("session", "s").build().unwrap();
    let texts = vec!["a;b".to_owned(), "ü &=,%2C".to_owned()];
    let free = Map::from_iter([("x y".to_owned(), "1;2".to_owned()), ("z".to_owned(), "&".to_owned())]);
    let call = client.things().cookies().free(free.clone()).flat(filter()).text("1,2;ü").many(texts.clone());
    let read = call.list(texts.clone()).json(filter()).send().await.unwrap().into_body();
    let expected = json!({
        "cookie": "sid=s; x%20y=1%3B2&z=%26; flat=name,a%26b%3D%C3%BC%20%2B,size,3; text=1%2C2%3B%C3%BC; \
            many=a%3Bb&many=%C3%BC%20%26%3D%2C%252C; list=a%3Bb,%C3%BC%20%26%3D%2C%252C; \
            json={\"name\":\"a&b=\\u00fc +\",\"size\":3}",
        "free": {"x y": "1;2", "z": "&"}, "flat": to_value(&filter()), "text": "1,2;ü", "many": texts, "list": texts,
        "json": to_value(&filter()),
    });
    assert_eq!(read, expected);
}

#[tokio::test]
async fn the_most_specific_media_type_is_read_parameters_included() {
    let url = url().await;
    let client = Client::at(&url).unwrap();
    let bodies = [
        (VersionsBody::OtherJson("t".to_owned()), VersionsOkBody::OtherJson3("t".to_owned())),
        (VersionsBody::OtherJson2(filter()), VersionsOkBody::OtherJson(filter())),
        (VersionsBody::OtherJson3(vec![1]), VersionsOkBody::OtherJson2(vec![1])),
    ];
    for (sent, received) in bodies {
        assert_eq!(client.things().versions(&sent).send().await.unwrap().into_body(), received);
    }
    let post = |media_type: &str, body: &'static str| {
        http().post(format!("{url}/versions")).header("content-type", media_type).body(body).send()
    };
    let sent = post("Application/vnd.x+json; charset=utf-8; Version=\"3\"", "[1]").await.unwrap();
    assert_eq!(sent.headers()["content-type"], "application/vnd.x+json;version=3");
    assert_eq!(post("application/vnd.x+json;version=4", "\"t\"").await.unwrap().status(), 200);
    assert_eq!(post("application/vnd.x+json;version=2", "[1]").await.unwrap().status(), 400);
}

#[tokio::test]
async fn a_text_is_written_and_read_by_its_charset() {
    let url = url().await;
    let client = Client::at(&url).unwrap();
    assert_eq!(client.things().latin("grün").send().await.unwrap().into_body(), "grün");
    let post = |media_type: &str, body: &'static [u8]| {
        http().post(format!("{url}/latin")).header("content-type", media_type).body(body).send()
    };
    let answer = post("text/plain; charset=iso-8859-1", b"gr\xfcn").await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/plain; charset=ISO-8859-1");
    assert_eq!(answer.bytes().await.unwrap(), &b"gr\xfcn"[..]);
    let answer = post("text/plain; charset=windows-1252", b"\x80").await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
    assert_eq!(answer.bytes().await.unwrap(), "€".as_bytes());
    assert_eq!(post("text/plain; charset=shift_jis", b"a").await.unwrap().status(), 400);
    let error = client.things().latin("€").send().await.unwrap_err();
    assert!(matches!(&error, Error::Call(CallError::Parameter { name, .. }) if name == "body"), "{error}");
}

#[tokio::test]
async fn the_rarer_styles_arrive_as_they_were_sent() {
    let client = Client::at(url().await).unwrap();
    let point = Filter { name: Some("n,=".to_owned()), size: Some(1) };
    let many = vec!["x;".to_owned(), "y".to_owned()];
    let call = client.things().styles("a:b/c?", &point, &point, &many).open("/a?b:c&d").spaced(many.clone());
    let parts = StylesParts { row: Some(7), ..StylesParts::new() };
    let call = call.parts2(parts).crumbs(vec!["one".to_owned(), "two".to_owned()]).flat(vec![1, 2]).x_json(filter());
    let read = call.send().await.unwrap().into_body().into_value();
    let expected = json!({
        "uri": "/styles/a:b%2Fc%3F/name=n%2C%3D,size=1/.name=n%2C%3D.size=1/;many=x%3B;many=y?open=/a?b:c%26d&spaced=x%3B%20y",
        "cookie": "row=7; crumbs=one; crumbs=two; flat=1,2", "reserved": "a:b/c?", "point": to_value(&point),
        "dots": to_value(&point), "many": many, "open": "/a?b:c&d", "spaced": many, "crumbs": ["one", "two"],
        "flat": [1, 2], "row": 7, "json": to_value(&filter()),
    });
    assert_eq!(read, expected);
}

#[tokio::test]
async fn what_a_cookie_cannot_hold_keeps_the_call_from_being_sent() {
    let client = Client::at("http://127.0.0.1:1").unwrap();
    let call = client.things().styles("a", &filter(), &filter(), &Vec::new()).crumbs(vec!["a; admin=1".to_owned()]);
    let error = call.send().await.unwrap_err();
    assert!(matches!(&error, Error::Call(CallError::Parameter { name, .. }) if name == "crumbs"), "{error}");
}
