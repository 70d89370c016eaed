//! What a store in a file acknowledged is there after `kill -9`, fifty times over.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "helpers of a test")]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

use serde::{Deserialize, Serialize};
use signoff_reference::store::{Entities, Entity, SqliteStore};

const ROUNDS: usize = 50;
/// Names the file to the process that is going to be killed.
const STORE: &str = "SIGNOFF_TEST_STORE";
const ROUND: &str = "SIGNOFF_TEST_ROUND";

#[derive(Serialize, Deserialize)]
struct Session {
    id: String,
    active: bool,
}

impl Entity for Session {
    const KIND: &'static str = "test.session";

    fn key(&self) -> String {
        self.id.clone()
    }
}

/// The process that is killed: it makes sessions, ends them, and says so once each end is acknowledged.
#[tokio::test]
#[ignore = "started by what_was_acknowledged_outlives_kill_9"]
async fn end_sessions_until_killed() {
    let Some(path) = std::env::var_os(STORE) else { return };
    let round = std::env::var(ROUND).unwrap();
    let store = Entities::new(SqliteStore::open(Path::new(&path)).await.unwrap());
    for number in 0.. {
        let id = format!("{round}-{number}");
        store.create(&Session { id: id.clone(), active: true }).await.unwrap();
        store.update::<Session, _>(&id, |session| session.active = false).await.unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\nended {id}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn what_was_acknowledged_outlives_kill_9() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.db");
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        acknowledged.extend(end_and_kill(&path, round));
    }
    assert!(acknowledged.len() >= ROUNDS);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Entities::new(SqliteStore::open(&path).await.unwrap());
        for id in acknowledged {
            let session = store.get::<Session>(&id).await.unwrap().expect("an acknowledged session is lost");
            assert!(!session.active, "{id} is active again");
        }
    });
}

/// Starts the process, kills it at an acknowledgement, and answers all that it acknowledged.
fn end_and_kill(path: &Path, round: usize) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "end_sessions_until_killed", "--ignored", "--nocapture"])
        .env(STORE, path)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut ended = || lines.by_ref().find_map(|line| line.ok()?.strip_prefix("ended ").map(str::to_owned));
    // Another number of sessions each round, so that the kill comes at different moments.
    let mut acknowledged: Vec<_> = (0..=round % 5).map(|_| ended().unwrap()).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    // What was in the pipe by then was acknowledged too; a line goes into it whole.
    acknowledged.extend(std::iter::from_fn(ended));
    acknowledged
}
