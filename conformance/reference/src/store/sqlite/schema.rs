//! The tables, and the migration of older files.

use rusqlite::{Connection, TransactionBehavior};

/// Step N migrates a file from version N to N + 1. Steps are added and never changed.
const STEPS: &[&str] = &["
    CREATE TABLE record (
        place INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        revision INTEGER NOT NULL,
        UNIQUE (kind, key)
    );
    CREATE TABLE record_index (
        kind TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES record (place) ON DELETE CASCADE,
        PRIMARY KEY (kind, name, value, place)
    ) WITHOUT ROWID;
    CREATE INDEX record_index_place ON record_index (place);
    CREATE TABLE counter (value INTEGER NOT NULL);
    INSERT INTO counter (value) VALUES (0);
"];

/// Migrates the file to this version. All steps are one transaction.
pub(super) fn migrate(writer: &mut Connection) -> Result<(), String> {
    let explain = |error: rusqlite::Error| explain(&error);
    let table = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)";
    writer.execute_batch(table).map_err(explain)?;
    let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate).map_err(explain)?;
    let version: i64 = transaction
        .query_row("SELECT COALESCE(MAX(version), 0) FROM schema_version", [], |row| row.get(0))
        .map_err(explain)?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    if done > STEPS.len() {
        return Err(format!(
            "the file has schema version {version}, but this program supports at most {}. Use a newer program or another file",
            STEPS.len()
        ));
    }
    for (step, next) in STEPS.iter().copied().zip(1_i64..).skip(done) {
        transaction.execute_batch(step).map_err(explain)?;
        transaction.execute("INSERT INTO schema_version (version) VALUES ($1)", [next]).map_err(explain)?;
    }
    transaction.commit().map_err(explain)
}

/// SQLite's message and, if known, what to do.
pub(super) fn explain(error: &rusqlite::Error) -> String {
    let Some(failure) = error.sqlite_error() else { return error.to_string() };
    // Result codes: https://www.sqlite.org/rescode.html
    let advice = match failure.extended_code {
        14 => ". Check that the folder exists and is writable",
        26 => ". The file is not a database: give another path",
        8 | 1032 | 776 => ". The file is not writable",
        5 | 517 | 261 => ". Another process uses the file",
        _ => "",
    };
    format!("{error}{advice}")
}
