//! Lists are read across pages, however the next page is found.

use std::sync::{Arc, Mutex};

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, Uri};
use axum::response::IntoResponse as _;
use axum::{Json, Router};
use serde_json::{Value, json};
use signoff_runtime::client::{CallError, CallOptions as _, CancellationToken, Error};

use super::pages::client::Client;
use super::pages::types::Item;
use super::wire::serve;

/// The requests that the server received.
type Log = Arc<Mutex<Vec<String>>>;

/// Three items on two pages: `last` is the query of the last page.
async fn answer(
    State((log, other)): State<(Log, Option<String>)>,
    uri: Uri,
    RawQuery(query): RawQuery,
) -> axum::response::Response {
    log.lock().unwrap().push(uri.to_string());
    let query = query.unwrap_or_default();
    let is_last =
        query.split('&').any(|pair| ["page=1", "offset=2", "page_token=b%20%2B", "from=b", "at=2"].contains(&pair));
    let is_past = query.split('&').any(|pair| ["page=2", "offset=3"].contains(&pair));
    let items = match (is_past, is_last) {
        (true, _) => json!([]),
        (_, true) => json!([{"id": 3}]),
        _ => json!([{"id": 1}, {"id": 2}]),
    };
    let next = |token: &str| if is_last { Value::Null } else { token.into() };
    let body = match uri.path() {
        "/cursors" => json!({"items": items, "meta": {"next_page_token": next("b +")}}),
        "/configured" if is_last => json!({"found": items}),
        "/configured" => json!({"found": items, "then": "b"}),
        "/skipped" => json!({"data": items}),
        _ => items,
    };
    let mut headers = HeaderMap::new();
    if uri.path() == "/linked" && !is_last {
        let target = other.map_or_else(|| "/linked?at=2".to_owned(), |other| format!("{other}/linked?at=2"));
        headers.insert("link", format!("<{target}>; rel=\"next\"").parse().unwrap());
    }
    (headers, Json(body)).into_response()
}

async fn start(other: Option<String>) -> (Client, Log) {
    let log = Log::default();
    let url = serve(Router::new().fallback(answer).with_state((Arc::clone(&log), other))).await;
    (Client::at(url).unwrap(), log)
}

fn ids(items: Vec<Item>) -> Vec<i64> {
    items.into_iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn items_are_read_across_pages() {
    let (client, log) = start(None).await;
    let pages = client.pages();
    assert_eq!(ids(pages.list_linked().size(2).items().all().await.unwrap()), [1, 2, 3]);
    assert_eq!(ids(pages.list_by_cursor().items().all().await.unwrap()), [1, 2, 3]);
    assert_eq!(ids(pages.list_by_page().items(5).all_items().all().await.unwrap()), [1, 2, 3]);
    assert_eq!(ids(pages.list_by_offset().limit(2).items().all().await.unwrap()), [1, 2, 3]);
    assert_eq!(ids(pages.list_configured().items().all().await.unwrap()), [1, 2, 3]);
    let requested = [
        "/linked?size=2",
        "/linked?at=2",
        "/cursors",
        "/cursors?page_token=b%20%2B",
        "/counted?items=5",
        "/counted?items=5&page=1",
        "/counted?items=5&page=2",
        "/skipped?limit=2",
        "/skipped?limit=2&offset=2",
        "/skipped?limit=2&offset=3",
        "/configured",
        "/configured?from=b",
    ];
    assert_eq!(*log.lock().unwrap(), requested);
}

#[tokio::test]
async fn a_list_begins_where_the_call_says() {
    let (client, log) = start(None).await;
    assert_eq!(ids(client.pages().list_by_page().page(1).all_items().all().await.unwrap()), [3]);
    assert_eq!(ids(client.pages().list_by_offset().offset(2).items().all().await.unwrap()), [3]);
    assert_eq!(*log.lock().unwrap(), ["/counted?page=1", "/counted?page=2", "/skipped?offset=2", "/skipped?offset=3"]);
}

#[tokio::test]
async fn pages_are_requested_when_their_items_are_taken_and_within_bounds() {
    let (client, log) = start(None).await;
    let mut items = client.pages().list_by_cursor().items();
    assert!(log.lock().unwrap().is_empty(), "nothing is sent before an item is taken");
    assert_eq!(items.next().await.unwrap().unwrap().id, 1);
    assert_eq!(items.next().await.unwrap().unwrap().id, 2);
    assert_eq!(log.lock().unwrap().len(), 1);
    drop(items);
    assert_eq!(ids(client.pages().list_by_cursor().items().max_items(2).all().await.unwrap()), [1, 2]);
    assert_eq!(ids(client.pages().list_by_cursor().items().max_pages(1).all().await.unwrap()), [1, 2]);
    assert_eq!(log.lock().unwrap().len(), 3);
}

#[tokio::test]
async fn a_cancelled_list_ends_with_an_error() {
    let (client, log) = start(None).await;
    let token = CancellationToken::new();
    let mut items = client.pages().list_by_cursor().cancel(token.clone()).items();
    assert_eq!(items.next().await.unwrap().unwrap().id, 1);
    token.cancel();
    assert_eq!(items.next().await.unwrap().unwrap().id, 2, "it is there already");
    assert!(matches!(items.next().await, Some(Err(Error::Call(CallError::Cancelled { .. })))));
    assert!(items.next().await.is_none());
    assert_eq!(log.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_link_to_another_server_is_not_followed() {
    let (client, log) = start(Some("http://127.0.0.1:1".to_owned())).await;
    let error = client.pages().list_linked().items().all().await.unwrap_err();
    assert!(matches!(&error, Error::Call(CallError::Parameter { name, .. }) if name == "Link"), "{error}");
    assert_eq!(log.lock().unwrap().len(), 1);
}
