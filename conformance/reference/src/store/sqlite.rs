//! The store in a SQLite file: what was acknowledged outlives `kill -9` and a power cut.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow, SqliteSynchronous,
};
use sqlx::{Row, SqliteConnection};

use super::{Entry, Pending, Record, Store, StoreError, Write};

mod schema;

/// How long a connection waits for another process that holds the file.
const BUSY: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

/// Records in a SQLite file, in write-ahead mode with `synchronous=FULL`: a commit is on the disk before it is
/// acknowledged. All writes go through one connection, since SQLite has one writer at a time anyway.
#[derive(Debug, Clone)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
}

impl SqliteStore {
    /// Opens the file, makes it where there is none, and brings its schema to this version.
    ///
    /// # Errors
    /// [`StoreError::Open`] where the folder is missing, the file is no database, cannot be written, or was written by
    /// a newer version.
    pub async fn open(path: &Path) -> Result<Self, StoreError> {
        let failed = |problem: String| StoreError::Open { place: path.display().to_string(), problem };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY);
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await;
        let writer = writer.map_err(|error| failed(schema::explain(&error)))?;
        schema::migrate(&writer).await.map_err(failed)?;
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(options.read_only(true));
        Ok(Self { writer, readers })
    }

    /// Closes the connections, which also folds the write-ahead log into the file.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl Store for SqliteStore {
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>> {
        Box::pin(async move {
            let query = sqlx::query("SELECT key, value, revision FROM record WHERE kind = $1 AND key = $2");
            let row = query.bind(kind).bind(key).fetch_optional(&self.readers).await.map_err(unavailable)?;
            row.map(|row| record(&row)).transpose()
        })
    }

    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>> {
        Box::pin(async move {
            let query = sqlx::query(
                "SELECT record.key, record.value, record.revision \
                 FROM record_index JOIN record ON record.place = record_index.place \
                 WHERE record_index.kind = $1 AND record_index.name = $2 AND record_index.value = $3 \
                 ORDER BY record.place",
            );
            let rows = query.bind(kind).bind(index).bind(value).fetch_all(&self.readers).await;
            rows.map_err(unavailable)?.iter().map(record).collect()
        })
    }

    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>> {
        Box::pin(async move {
            let query = sqlx::query("SELECT key, value, revision FROM record WHERE kind = $1 ORDER BY place");
            let rows = query.bind(kind).fetch_all(&self.readers).await.map_err(unavailable)?;
            rows.iter().map(record).collect()
        })
    }

    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()> {
        Box::pin(async move {
            // IMMEDIATE takes the write lock before anything is read, so that another process cannot come between.
            let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(unavailable)?;
            let counter = sqlx::query("UPDATE counter SET value = value + 1 RETURNING value");
            let revision = counter.fetch_one(&mut *transaction).await.and_then(|row| row.try_get::<i64, _>(0));
            let revision = revision.map_err(unavailable)?;
            for write in &writes {
                // Dropping the transaction on the way out rolls it back.
                if !apply(&mut transaction, write, revision).await.map_err(unavailable)? {
                    return Err(StoreError::Conflict { kind: write.target().0 });
                }
            }
            transaction.commit().await.map_err(unavailable)
        })
    }
}

/// Makes one write; false where the record is not as expected.
async fn apply(connection: &mut SqliteConnection, write: &Write, revision: i64) -> sqlx::Result<bool> {
    match write {
        Write::Create(entry) => create(connection, entry, revision).await,
        Write::Replace { entry, expected } => replace(connection, entry, *expected, revision).await,
        Write::Delete { kind, key, expected } => {
            let query = sqlx::query("DELETE FROM record WHERE kind = $1 AND key = $2 AND revision = $3");
            let done = query.bind(*kind).bind(key).bind(signed(*expected)).execute(connection).await?;
            Ok(done.rows_affected() == 1)
        }
        Write::Expect { kind, key, expected } => {
            let query = sqlx::query("SELECT 1 FROM record WHERE kind = $1 AND key = $2 AND revision = $3");
            let row = query.bind(*kind).bind(key).bind(signed(*expected)).fetch_optional(connection).await?;
            Ok(row.is_some())
        }
    }
}

async fn create(connection: &mut SqliteConnection, entry: &Entry, revision: i64) -> sqlx::Result<bool> {
    let query = sqlx::query(
        "INSERT INTO record (kind, key, value, revision) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (kind, key) DO NOTHING RETURNING place",
    );
    let query = query.bind(entry.kind).bind(&entry.key).bind(entry.value.to_string()).bind(revision);
    let Some(row) = query.fetch_optional(&mut *connection).await? else { return Ok(false) };
    index(connection, entry, row.try_get(0)?).await?;
    Ok(true)
}

async fn replace(connection: &mut SqliteConnection, entry: &Entry, expected: u64, revision: i64) -> sqlx::Result<bool> {
    let query = sqlx::query(
        "UPDATE record SET value = $1, revision = $2 WHERE kind = $3 AND key = $4 AND revision = $5 RETURNING place",
    );
    let query = query.bind(entry.value.to_string()).bind(revision).bind(entry.kind).bind(&entry.key);
    let Some(row) = query.bind(signed(expected)).fetch_optional(&mut *connection).await? else { return Ok(false) };
    let place: i64 = row.try_get(0)?;
    sqlx::query("DELETE FROM record_index WHERE place = $1").bind(place).execute(&mut *connection).await?;
    index(connection, entry, place).await?;
    Ok(true)
}

async fn index(connection: &mut SqliteConnection, entry: &Entry, place: i64) -> sqlx::Result<()> {
    for (name, value) in &entry.indexes {
        let query = sqlx::query(
            "INSERT INTO record_index (kind, name, value, place) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        );
        query.bind(entry.kind).bind(*name).bind(value).bind(place).execute(&mut *connection).await?;
    }
    Ok(())
}

fn record(row: &SqliteRow) -> Result<Record, StoreError> {
    let value: String = row.try_get(1).map_err(unavailable)?;
    let revision: i64 = row.try_get(2).map_err(unavailable)?;
    Ok(Record {
        key: row.try_get(0).map_err(unavailable)?,
        value: serde_json::from_str(&value).map_err(|error| StoreError::Unavailable(error.to_string()))?,
        revision: revision.cast_unsigned(),
    })
}

/// SQLite's integers are signed; a revision makes the round trip bit by bit.
fn signed(revision: u64) -> i64 {
    revision.cast_signed()
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to map_err")]
fn unavailable(error: sqlx::Error) -> StoreError {
    StoreError::Unavailable(schema::explain(&error))
}
