//! Both stores give the same results for any sequence of commits.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::{Entry, MemoryStore, SqliteStore, Store, Write};

const KINDS: [&str; 2] = ["one", "two"];
const KEYS: [&str; 3] = ["a", "b", "c"];
const COLOURS: [&str; 2] = ["red", "ünïcode ' \" ;--"];

/// One write. With `stale`, it expects a revision that the record does not have.
#[derive(Debug, Clone)]
struct Step {
    what: u8,
    kind: usize,
    key: usize,
    colours: Vec<usize>,
    stale: bool,
}

fn steps() -> impl Strategy<Value = Vec<Vec<Step>>> {
    let colours = prop::collection::vec(0..COLOURS.len(), 0..3);
    let step = (0..4_u8, 0..KINDS.len(), 0..KEYS.len(), colours, prop::bool::weighted(0.1));
    let step = step.prop_map(|(what, kind, key, colours, stale)| Step { what, kind, key, colours, stale });
    prop::collection::vec(prop::collection::vec(step, 1..4), 1..12)
}

async fn writes(store: &impl Store, steps: &[Step]) -> Vec<Write> {
    let mut writes = BTreeMap::new();
    for step in steps {
        let (kind, key) = (KINDS[step.kind], KEYS[step.key].to_owned());
        let current = store.get(kind, &key).await.unwrap().map_or(0, |record| record.revision);
        let expected = if step.stale { current + 1_000 } else { current };
        let indexes = step.colours.iter().map(|colour| ("colour", COLOURS[*colour].to_owned())).collect();
        let entry = Entry { kind, key: key.clone(), indexes, value: json!({"colours": step.colours}) };
        let write = match step.what {
            0 => Write::Create(entry),
            1 => Write::Replace { entry, expected },
            2 => Write::Delete { kind, key: key.clone(), expected },
            _ => Write::Expect { kind, key: key.clone(), expected },
        };
        // A commit has one write per record.
        writes.insert((kind, key), write);
    }
    writes.into_values().collect()
}

/// All readable content. Revisions are omitted because each store chooses its own.
async fn content(store: &impl Store) -> Vec<Vec<(String, serde_json::Value)>> {
    let mut content = Vec::new();
    for kind in KINDS {
        content.push(store.list(kind).await.unwrap());
        for colour in COLOURS {
            content.push(store.find(kind, "colour", colour).await.unwrap());
        }
    }
    content.into_iter().map(|records| records.into_iter().map(|record| (record.key, record.value)).collect()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn both_stores_agree(commits in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let folder = tempfile::tempdir().unwrap();
            let (memory, sqlite) =
                (MemoryStore::new(), SqliteStore::open(&folder.path().join("store.db")).await.unwrap());
            for steps in commits {
                let in_memory = memory.commit(writes(&memory, &steps).await).await;
                let in_sqlite = sqlite.commit(writes(&sqlite, &steps).await).await;
                assert_eq!(in_memory.is_ok(), in_sqlite.is_ok(), "{in_memory:?} {in_sqlite:?}");
                assert_eq!(content(&memory).await, content(&sqlite).await);
            }
            sqlite.close().await;
        });
    }
}
