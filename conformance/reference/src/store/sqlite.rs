//! A store in a SQLite file. Acknowledged commits survive `kill -9` and power cuts.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Row, TransactionBehavior, params};

use super::{Entry, Pending, Record, Store, StoreError, Write};

mod schema;

/// How long a connection waits for another process that uses the file.
const BUSY: Duration = Duration::from_secs(10);

/// Records in a SQLite file, in write-ahead mode with `synchronous=FULL`: a commit is on the disk before it is
/// acknowledged. SQLite allows one writer at a time, so one connection writes. Another one reads and never waits.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    writer: Shared,
    reader: Shared,
}

/// A connection; `None` after the store is closed.
type Shared = Arc<Mutex<Option<Connection>>>;

impl SqliteStore {
    /// Opens or creates the file and migrates its schema to this version.
    ///
    /// # Errors
    /// [`StoreError::Open`] if the folder is missing, the file is not a database or cannot be written, or a newer version
    /// wrote it.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let path = path.to_path_buf();
        in_thread(move || {
            let failed = |problem: String| StoreError::Open { place: path.display().to_string(), problem };
            let explained = |error: rusqlite::Error| failed(schema::explain(&error));
            make_private(&path).map_err(|error| failed(format!("its permissions cannot be set: {error}")))?;
            // A path is never read as a URI.
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
            let mut writer = Connection::open_with_flags(&path, flags).map_err(explained)?;
            writer.busy_timeout(BUSY).map_err(explained)?;
            writer
                .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
                .map_err(explained)?;
            schema::migrate(&mut writer).map_err(failed)?;
            let reader = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(explained)?;
            reader.busy_timeout(BUSY).map_err(explained)?;
            Ok(Self { writer: shared(writer), reader: shared(reader) })
        })
        .await
    }

    /// Closes the connections. SQLite then merges the write-ahead log into the file.
    pub async fn close(&self) {
        let connections = [Arc::clone(&self.reader), Arc::clone(&self.writer)];
        // If this fails, the log stays next to the file and the next start reads it.
        let _ = in_thread(move || {
            for connection in connections {
                drop(connection.lock().unwrap_or_else(PoisonError::into_inner).take());
            }
            Ok(())
        })
        .await;
    }
}

impl Store for SqliteStore {
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>> {
        let (kind, key) = (kind.to_owned(), key.to_owned());
        on(&self.reader, move |connection| {
            let sql = "SELECT key, value, revision FROM record WHERE kind = $1 AND key = $2";
            let mut query = connection.prepare_cached(sql).map_err(unavailable)?;
            query.query_row([kind, key], record).optional().map_err(unavailable)
        })
    }

    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>> {
        let parameters = [kind.to_owned(), index.to_owned(), value.to_owned()];
        on(&self.reader, move |connection| {
            let sql = "SELECT record.key, record.value, record.revision \
                 FROM record_index JOIN record ON record.place = record_index.place \
                 WHERE record_index.kind = $1 AND record_index.name = $2 AND record_index.value = $3 \
                 ORDER BY record.place";
            let mut query = connection.prepare_cached(sql).map_err(unavailable)?;
            query.query_map(parameters, record).and_then(Iterator::collect).map_err(unavailable)
        })
    }

    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>> {
        let kind = kind.to_owned();
        on(&self.reader, move |connection| {
            let sql = "SELECT key, value, revision FROM record WHERE kind = $1 ORDER BY place";
            let mut query = connection.prepare_cached(sql).map_err(unavailable)?;
            query.query_map([kind], record).and_then(Iterator::collect).map_err(unavailable)
        })
    }

    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()> {
        on(&self.writer, move |connection| {
            // IMMEDIATE takes the write lock before the first read, so no other process can write in between.
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(unavailable)?;
            let revision = transaction
                .prepare_cached("UPDATE counter SET value = value + 1 RETURNING value")
                .and_then(|mut counter| counter.query_row([], |row| row.get(0)))
                .map_err(unavailable)?;
            for write in &writes {
                // Returning drops the transaction, which rolls it back.
                if !apply(&transaction, write, revision).map_err(unavailable)? {
                    return Err(StoreError::Conflict { kind: write.target().0 });
                }
            }
            transaction.commit().map_err(unavailable)
        })
    }
}

/// Runs `work` on the connection in a blocking thread. Started work completes even if the caller is dropped.
fn on<T: Send + 'static>(
    connection: &Shared,
    work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
) -> Pending<'static, T> {
    let connection = Arc::clone(connection);
    Box::pin(in_thread(move || match &mut *connection.lock().unwrap_or_else(PoisonError::into_inner) {
        Some(connection) => work(connection),
        None => Err(StoreError::Unavailable("the store is closed".to_owned())),
    }))
}

async fn in_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|error| Err(StoreError::Unavailable(error.to_string())))
}

/// Creates the file if it does not exist, and lets only its owner read it: it contains hashes of passwords and seeds of
/// one-time passwords. SQLite gives the files next to it the same permissions.
#[cfg(unix)]
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
    // SQLite says what is wrong with a path that is not a file or cannot be opened.
    if path.metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Ok(());
    }
    let file = std::fs::OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(path);
    let Ok(file) = file else { return Ok(()) };
    if file.metadata()?.permissions().mode() & 0o077 == 0 {
        return Ok(());
    }
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on Unix")]
fn make_private(_path: &Path) -> std::io::Result<()> {
    Ok(())
}

fn shared(connection: Connection) -> Shared {
    Arc::new(Mutex::new(Some(connection)))
}

/// Performs one write. Returns false if the record does not have the expected revision.
fn apply(connection: &Connection, write: &Write, revision: i64) -> rusqlite::Result<bool> {
    match write {
        Write::Create(entry) => create(connection, entry, revision),
        Write::Replace { entry, expected } => replace(connection, entry, *expected, revision),
        Write::Delete { kind, key, expected } => {
            let sql = "DELETE FROM record WHERE kind = $1 AND key = $2 AND revision = $3";
            Ok(connection.prepare_cached(sql)?.execute(params![kind, key, signed(*expected)])? == 1)
        }
        Write::Expect { kind, key, expected } => {
            let sql = "SELECT 1 FROM record WHERE kind = $1 AND key = $2 AND revision = $3";
            connection.prepare_cached(sql)?.exists(params![kind, key, signed(*expected)])
        }
    }
}

fn create(connection: &Connection, entry: &Entry, revision: i64) -> rusqlite::Result<bool> {
    let sql = "INSERT INTO record (kind, key, value, revision) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (kind, key) DO NOTHING RETURNING place";
    let parameters = params![entry.kind, entry.key, entry.value.to_string(), revision];
    let place = connection.prepare_cached(sql)?.query_row(parameters, |row| row.get(0)).optional()?;
    place.map(|place| index(connection, entry, place)).transpose().map(|made| made.is_some())
}

fn replace(connection: &Connection, entry: &Entry, expected: u64, revision: i64) -> rusqlite::Result<bool> {
    let sql =
        "UPDATE record SET value = $1, revision = $2 WHERE kind = $3 AND key = $4 AND revision = $5 RETURNING place";
    let parameters = params![entry.value.to_string(), revision, entry.kind, entry.key, signed(expected)];
    let place: Option<i64> = connection.prepare_cached(sql)?.query_row(parameters, |row| row.get(0)).optional()?;
    let Some(place) = place else { return Ok(false) };
    connection.prepare_cached("DELETE FROM record_index WHERE place = $1")?.execute([place])?;
    index(connection, entry, place)?;
    Ok(true)
}

fn index(connection: &Connection, entry: &Entry, place: i64) -> rusqlite::Result<()> {
    let sql = "INSERT INTO record_index (kind, name, value, place) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    let mut insert = connection.prepare_cached(sql)?;
    for (name, value) in &entry.indexes {
        insert.execute(params![entry.kind, name, value, place])?;
    }
    Ok(())
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let value: String = row.get(1)?;
    let revision: i64 = row.get(2)?;
    let unreadable = |error| rusqlite::Error::FromSqlConversionFailure(1, rusqlite::types::Type::Text, Box::new(error));
    Ok(Record {
        key: row.get(0)?,
        value: serde_json::from_str(&value).map_err(unreadable)?,
        revision: revision.cast_unsigned(),
    })
}

/// SQLite's integers are signed, so the bits of a revision are reinterpreted.
fn signed(revision: u64) -> i64 {
    revision.cast_signed()
}

#[expect(clippy::needless_pass_by_value, reason = "an argument of map_err")]
fn unavailable(error: rusqlite::Error) -> StoreError {
    StoreError::Unavailable(schema::explain(&error))
}
