//! Null by `nullable` (3.0) and by `type` (3.1), at any depth of recursive schemas, between a generated client and server.

use serde_json::{Value, json};

use super::wire::{http, problem, serve};

/// What both documents allow for `/nulls`, without the required member `strict`.
fn valid() -> Vec<Value> {
    let members = json!({
        "words": [["a", null], [null, [null, "b", []]], []],
        "link": [null, {"next": null}, {"next": {"next": {"next": null}}}],
        "left": [null, "a", {"right": null}, {"right": [null, {"right": [null, "b"]}]}, {}],
        "right": [null, 1, "a", [null, {"right": {"right": null}}]],
        "typed": [null, {"a": "b"}],
        "untyped": [null, {"a": "b"}],
        "listed": [null, "a"],
    });
    let one = |(name, values): (&String, &Value)| {
        let values = values.as_array().unwrap().clone();
        values.into_iter().map(|value| json!({name: value})).collect::<Vec<_>>()
    };
    members.as_object().unwrap().iter().flat_map(one).collect()
}

fn invalid() -> Vec<Value> {
    vec![
        json!({"plain": null}),
        json!({"words": null}),
        json!({"words": [[1]]}),
        json!({"link": {"next": {}}}),
        json!({"strict": null}),
        json!({"listed": "c"}),
    ]
}

macro_rules! versions {
    ($($version:ident),*) => {$(
        mod $version {
            use std::sync::Arc;

            use serde_json::{Value, json};
            use signoff_runtime::json::{from_value, from_value_strict, to_value};
            use signoff_runtime::server::{Hooks, Reply};

            use super::super::$version::client::Client;
            use super::super::$version::server::{Api, NullsRequest, NullsResponse, WordRequest, WordResponse, router};
            use super::super::$version::types::{Nulls, Word};

            struct Echo;

            impl Hooks for Echo {
                type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;
            }

            impl Api for Echo {
                async fn nulls(&self, request: NullsRequest) -> Reply<NullsResponse> {
                    NullsResponse::Ok(request.body).into()
                }

                async fn word(&self, request: WordRequest) -> Reply<WordResponse> {
                    WordResponse::Ok(request.body).into()
                }
            }

            #[tokio::test]
            async fn null_at_any_depth_is_sent_and_read_and_nothing_else_is_null() {
                let url = super::serve(router(Arc::new(Echo))).await;
                let client = Client::builder().base_url(&url).build().unwrap();
                for mut value in super::valid() {
                    value["strict"] = json!({"a": "b"});
                    let typed: Nulls = from_value_strict(&value).unwrap();
                    assert_eq!(to_value(&typed), value);
                    let answer = client.api().nulls(&typed).send().await.unwrap().into_body();
                    assert_eq!((to_value(&answer), answer), (value, typed));
                }
                for word in [json!(null), json!("a"), json!([null, [null]])] {
                    let typed: Option<Word> = from_value(&word).unwrap();
                    let answer = client.api().word(&typed).send().await.unwrap().into_body();
                    assert_eq!((to_value(&answer), answer), (word, typed));
                }
                for mut value in super::invalid() {
                    if value.get("strict").is_none() {
                        value["strict"] = json!({"a": "b"});
                    }
                    let sent = super::http().post(format!("{url}/nulls")).header("content-type", "application/json");
                    let (status, problem): (u16, Value) =
                        super::problem(sent.body(value.to_string()).send().await.unwrap()).await;
                    assert_eq!(status, 400, "{value}: {problem}");
                }
            }
        }
    )*};
}

versions!(nullable30, nullable31);
