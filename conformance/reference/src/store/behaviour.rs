//! The behaviour that all stores share. Each test runs with each store.

use serde_json::json;

use super::{Entry, MemoryStore, SqliteStore, Store, StoreError, Write};

/// Creates a module per store with a test per behaviour.
macro_rules! behaviours {
    ($($behaviour:ident),* $(,)?) => {
        mod memory {
            $(#[tokio::test]
            async fn $behaviour() {
                super::$behaviour(super::MemoryStore::new()).await;
            })*
        }
        mod sqlite {
            $(#[tokio::test]
            async fn $behaviour() {
                let folder = tempfile::tempdir().unwrap();
                let store = super::SqliteStore::open(&folder.path().join("store.db")).await.unwrap();
                super::$behaviour(store.clone()).await;
                store.close().await;
            })*
        }
    };
}

behaviours!(
    a_created_record_is_read,
    find_and_list_are_in_creation_order,
    a_taken_key_is_a_conflict,
    a_stale_revision_is_a_conflict_and_writes_nothing,
    a_deleted_record_is_gone_from_every_index,
    a_recreated_record_has_a_new_revision,
    a_failed_expectation_prevents_the_other_writes,
    kinds_are_separate,
);

fn entry(key: &str, colour: &str) -> Entry {
    Entry {
        kind: "thing",
        key: key.to_owned(),
        indexes: vec![("colour", colour.to_owned())],
        value: json!({"is": colour}),
    }
}

async fn create(store: &impl Store, key: &str, colour: &str) -> u64 {
    store.commit(vec![Write::Create(entry(key, colour))]).await.unwrap();
    store.get("thing", key).await.unwrap().unwrap().revision
}

async fn keys(store: &impl Store, colour: &str) -> Vec<String> {
    store.find("thing", "colour", colour).await.unwrap().into_iter().map(|record| record.key).collect()
}

fn is_conflict(answer: Result<(), StoreError>) -> bool {
    answer.is_err_and(|error| error.is_conflict())
}

async fn a_created_record_is_read(store: impl Store) {
    create(&store, "a", "red").await;
    assert_eq!(store.get("thing", "a").await.unwrap().unwrap().value, json!({"is": "red"}));
    assert_eq!(store.get("thing", "b").await.unwrap(), None);
    assert!(store.find("thing", "colour", "blue").await.unwrap().is_empty());
}

async fn find_and_list_are_in_creation_order(store: impl Store) {
    for key in ["z", "a", "m"] {
        create(&store, key, "red").await;
    }
    // A replaced record keeps its place.
    let expected = store.get("thing", "z").await.unwrap().unwrap().revision;
    store.commit(vec![Write::Replace { entry: entry("z", "red"), expected }]).await.unwrap();
    assert_eq!(keys(&store, "red").await, ["z", "a", "m"]);
    let listed: Vec<_> = store.list("thing").await.unwrap().into_iter().map(|record| record.key).collect();
    assert_eq!(listed, ["z", "a", "m"]);
}

async fn a_taken_key_is_a_conflict(store: impl Store) {
    create(&store, "a", "red").await;
    assert!(is_conflict(store.commit(vec![Write::Create(entry("a", "blue"))]).await));
    assert_eq!(keys(&store, "red").await, ["a"]);
}

async fn a_stale_revision_is_a_conflict_and_writes_nothing(store: impl Store) {
    let first = create(&store, "a", "red").await;
    store.commit(vec![Write::Replace { entry: entry("a", "blue"), expected: first }]).await.unwrap();
    let stale = vec![Write::Create(entry("b", "red")), Write::Replace { entry: entry("a", "green"), expected: first }];
    assert!(is_conflict(store.commit(stale).await));
    assert!(is_conflict(store.commit(vec![Write::Delete { kind: "thing", key: "a".into(), expected: first }]).await));
    assert_eq!(keys(&store, "blue").await, ["a"]);
    assert_eq!(store.get("thing", "b").await.unwrap(), None);
}

async fn a_deleted_record_is_gone_from_every_index(store: impl Store) {
    let expected = create(&store, "a", "red").await;
    create(&store, "b", "red").await;
    store.commit(vec![Write::Delete { kind: "thing", key: "a".into(), expected }]).await.unwrap();
    assert_eq!(keys(&store, "red").await, ["b"]);
    assert_eq!(store.get("thing", "a").await.unwrap(), None);
}

async fn a_recreated_record_has_a_new_revision(store: impl Store) {
    let expected = create(&store, "a", "red").await;
    store.commit(vec![Write::Delete { kind: "thing", key: "a".into(), expected }]).await.unwrap();
    create(&store, "a", "red").await;
    assert!(is_conflict(store.commit(vec![Write::Replace { entry: entry("a", "blue"), expected }]).await));
}

async fn a_failed_expectation_prevents_the_other_writes(store: impl Store) {
    let expected = create(&store, "a", "red").await;
    let guarded =
        |key: &str| vec![Write::Expect { kind: "thing", key: "a".into(), expected }, Write::Create(entry(key, "red"))];
    store.commit(guarded("b")).await.unwrap();
    store.commit(vec![Write::Replace { entry: entry("a", "blue"), expected }]).await.unwrap();
    assert!(is_conflict(store.commit(guarded("c")).await));
    assert_eq!(keys(&store, "red").await, ["b"]);
}

async fn kinds_are_separate(store: impl Store) {
    create(&store, "a", "red").await;
    assert_eq!(store.get("other", "a").await.unwrap(), None);
    assert!(store.find("other", "colour", "red").await.unwrap().is_empty());
    assert!(store.list("other").await.unwrap().is_empty());
}
