//! An example server over a real socket.

use reqwest::header::HeaderMap;
use serde_json::{Value, json};

use super::example::{client, example};
use super::wire::{http, serve};
use signoff_runtime::client::CallOptions as _;

async fn start() -> String {
    serve(example::router().unwrap()).await
}

/// Asks with these headers; an empty `Prefer` prefers nothing.
async fn get(path: &str, prefer: &str, accept: &str) -> (u16, HeaderMap, String) {
    let url = format!("{}{path}", start().await);
    let response = http().get(url).header("prefer", prefer).header("accept", accept).send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    (status, headers, String::from_utf8(response.bytes().await.unwrap().to_vec()).unwrap())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn the_first_example_of_the_first_success_is_the_answer() {
    let (status, headers, body) = get("/pets", "", "*/*").await;
    assert_eq!((status, json(&body)), (200, json!([])));
    assert_eq!(headers["x-total"], "2");
    assert_eq!(headers["content-type"], "application/json");
    assert!(headers["x-next"].to_str().unwrap().starts_with("https://example.com/"));
    assert_eq!(headers["content-length"], "2", "what HTTP itself says is not made up");
    assert!(!headers.contains_key("preference-applied"));
}

#[tokio::test]
async fn an_example_is_chosen_by_name() {
    let (_, headers, body) = get("/pets", "example=one", "*/*").await;
    assert_eq!(json(&body), json!([{"id": 1, "name": "Rex Maximus", "born": "2020-02-29"}]));
    assert_eq!(headers["preference-applied"], "example=one");
}

#[tokio::test]
async fn an_example_that_is_no_value_of_its_type_is_not_there() {
    let (_, headers, body) = get("/pets", "example=broken", "*/*").await;
    assert_eq!(json(&body), json!([]));
    assert!(!headers.contains_key("preference-applied"), "what does not hold is not said to");
}

#[tokio::test]
async fn a_status_is_chosen_by_code_and_a_range_answers_for_its_codes() {
    let (status, headers, body) = get("/pets", "code=404, example=none", "*/*").await;
    assert_eq!((status, json(&body)), (404, json!({"detail": "something is wrong"})));
    assert_eq!(headers["preference-applied"], "code=404");
    assert_eq!(headers["content-type"], "application/problem+json");
    assert_eq!(get("/pets", "code=500", "*/*").await.0, 200, "500 is not documented there");
}

#[tokio::test]
async fn the_document_is_not_asked_about_what_is_said_to_the_example_server() {
    assert_eq!(get("/pets", "return=minimal, code=404", "*/*").await.0, 404);
    assert_eq!(get("/pets", "return=NOTHING, code=404", "*/*").await.0, 400);
}

#[tokio::test]
async fn the_media_type_is_negotiated() {
    assert_eq!(get("/pets", "", "text/csv, application/json;q=0.5").await.2, "id,name\n1,Rex\n");
    assert_eq!(get("/pets", "", "image/png").await.0, 406);
    let (_, headers, body) = get("/events", "", "text/event-stream").await;
    assert_eq!(headers["content-type"], "text/event-stream");
    assert!(body.starts_with("data: {") && body.ends_with("}\n\n"), "{body}");
    assert_eq!(get("/events", "", "application/x-www-form-urlencoded").await.2, "a=x%20y");
}

#[tokio::test]
async fn requests_are_held_to_the_document() {
    assert_eq!(get("/pets?limit=11", "", "*/*").await.0, 400);
    assert_eq!(get("/none", "", "*/*").await.0, 404);
    let post = http().post(format!("{}/pets", start().await)).header("content-type", "application/json");
    assert_eq!(post.try_clone().unwrap().body("{}").send().await.unwrap().status(), 401);
    assert_eq!(post.bearer_auth("t").body("{}").send().await.unwrap().status(), 400);
}

#[tokio::test]
async fn the_generated_client_reads_what_is_made_up() {
    let client = client::Client::builder().base_url(start().await).bearer("t").build().unwrap();
    let pet = super::example::types::Pet::new(
        signoff_runtime::Checked::new(1).unwrap(),
        signoff_runtime::Checked::new("Rex Maximus".to_owned()).unwrap(),
    );
    let added = client.pets().add_pet(&pet).send().await.unwrap();
    let client::AddPetSuccess::Created(made) = added.body() else { panic!("201 comes before 204") };
    let text = serde_json::to_value(made).unwrap();
    assert!(made.name.len() >= 8 && made.id.ge(&1), "{text}");
    assert!(made.parent.is_none(), "recursion ends: {text}");
    assert!(text.get("secret").is_none(), "what is writeOnly does not come back: {text}");
    assert_eq!(text["owner"]["type"], "human", "{text}");
    assert_eq!(text["tags"].as_array().unwrap().len(), 2, "{text}");
    let failed = client.pets().add_pet(&pet).header("prefer", "code=503").send().await.unwrap_err();
    assert_eq!(failed.status().unwrap(), 503);
    assert!(failed.documented().is_some());
    assert_eq!(client.pets().remove_pet(1).send().await.unwrap().status(), 204);
}
