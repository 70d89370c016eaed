//! Concurrent use: with each store, no update is lost and nothing happens twice.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use super::{Batch, Entities, Entity, MemoryStore, SqliteStore, StoreError, retry};

/// A session of an account, active or ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Session {
    id: String,
    account: String,
    active: bool,
}

impl Entity for Session {
    const KIND: &'static str = "test.session";

    fn key(&self) -> String {
        self.id.clone()
    }

    fn indexes(&self) -> Vec<(&'static str, String)> {
        vec![("account", self.account.clone())]
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Account {
    id: String,
    disabled: bool,
    count: u32,
}

impl Entity for Account {
    const KIND: &'static str = "test.account";

    fn key(&self) -> String {
        self.id.clone()
    }
}

fn account() -> Account {
    Account { id: "a".into(), disabled: false, count: 0 }
}

fn session(id: impl std::fmt::Display) -> Session {
    Session { id: id.to_string(), account: "a".into(), active: true }
}

const MANY: usize = 16;

/// Runs `work` many times concurrently and collects the results.
async fn at_once<T, F, Work>(store: &Entities, work: F) -> Vec<T>
where
    T: Send + 'static,
    F: Fn(Entities, usize) -> Work,
    Work: Future<Output = T> + Send + 'static,
{
    let barrier = Arc::new(Barrier::new(MANY));
    let mut tasks = JoinSet::new();
    for number in 0..MANY {
        let (barrier, work) = (Arc::clone(&barrier), work(store.clone(), number));
        tasks.spawn(async move {
            barrier.wait().await;
            work.await
        });
    }
    tasks.join_all().await
}

macro_rules! contentions {
    ($($behaviour:ident),* $(,)?) => {
        mod memory {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $behaviour() {
                super::$behaviour(super::Entities::new(super::MemoryStore::new())).await;
            })*
        }
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $behaviour() {
                let folder = tempfile::tempdir().unwrap();
                let store = super::SqliteStore::open(&folder.path().join("store.db")).await.unwrap();
                super::$behaviour(super::Entities::new(store.clone())).await;
                store.close().await;
            })*
        }
    };
}

contentions!(
    no_update_is_lost,
    a_session_ends_once,
    a_key_is_taken_once,
    no_concurrent_sign_in_survives_a_revocation,
    a_cancelled_commit_is_complete_or_absent,
);

async fn no_update_is_lost(store: Entities) {
    store.create(&account()).await.unwrap();
    at_once(&store, |store, _| async move {
        for _ in 0..4 {
            store.update::<Account, _>("a", |account| account.count += 1).await.unwrap().unwrap();
        }
    })
    .await;
    assert_eq!(store.get::<Account>("a").await.unwrap().unwrap().count as usize, MANY * 4);
}

async fn a_session_ends_once(store: Entities) {
    store.create(&session(1)).await.unwrap();
    let ended = at_once(&store, |store, _| async move {
        retry(|| async {
            let mut found = store.get::<Session>("1").await?.unwrap();
            if !found.active {
                return Ok(false);
            }
            found.active = false;
            store.commit(Batch::new().replace(&found)).await.map(|()| true)
        })
        .await
        .unwrap()
    })
    .await;
    assert_eq!(ended.into_iter().filter(|ended| *ended).count(), 1);
}

async fn a_key_is_taken_once(store: Entities) {
    let created = at_once(&store, |store, _| async move { store.create(&session("same")).await }).await;
    let (taken, refused): (Vec<_>, Vec<_>) = created.into_iter().partition(Result::is_ok);
    assert_eq!(taken.len(), 1);
    assert!(refused.into_iter().all(|answer| answer.is_err_and(|error| error.is_conflict())));
}

/// A sign-in expects the account to be unchanged, so no session stays active after the account is disabled.
async fn no_concurrent_sign_in_survives_a_revocation(store: Entities) {
    store.create(&account()).await.unwrap();
    at_once(&store, |store, number| async move {
        if number == MANY / 2 { disable(&store).await } else { sign_in(&store, number).await }.unwrap();
    })
    .await;
    let sessions = store.find::<Session>("account", "a").await.unwrap();
    assert!(sessions.iter().all(|session| !session.active), "{sessions:?}");
}

async fn sign_in(store: &Entities, number: usize) -> Result<(), StoreError> {
    retry(|| async {
        let account = store.get::<Account>("a").await?.unwrap();
        if account.disabled {
            return Ok(());
        }
        store.commit(Batch::new().expect(&account).create(&session(number))).await
    })
    .await
}

async fn disable(store: &Entities) -> Result<(), StoreError> {
    store.update::<Account, _>("a", |account| account.disabled = true).await?;
    retry(|| async {
        let sessions = store.find::<Session>("account", "a").await?;
        let batch = sessions.into_iter().fold(Batch::new(), |batch, mut session| {
            session.active = false;
            batch.replace(&session)
        });
        store.commit(batch).await
    })
    .await
}

/// If a client disconnects, its handler is dropped during the commit.
async fn a_cancelled_commit_is_complete_or_absent(store: Entities) {
    at_once(&store, |store, number| async move {
        let batch = Batch::new().create(&session(format!("{number}a"))).create(&session(format!("{number}b")));
        let commit = store.commit(batch);
        tokio::pin!(commit);
        for _ in 0..number {
            let polled = futures_util::poll!(commit.as_mut());
            if polled.is_ready() {
                break;
            }
            tokio::task::yield_now().await;
        }
    })
    .await;
    // A store may complete a cancelled commit later, so one read checks both records.
    let sessions = store.find::<Session>("account", "a").await.unwrap();
    for number in 0..MANY {
        let made = |half: &str| sessions.iter().any(|session| session.id == format!("{number}{half}"));
        assert_eq!(made("a"), made("b"), "{number}");
    }
    store.create(&session("the store still works")).await.unwrap();
}
