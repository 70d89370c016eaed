//! The tables, and how a file of an older version gets them.

use sqlx::{Row, SqlitePool};

/// Each step brings a file from the version of its place to the next one. Steps are only ever added.
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

/// Brings the file to this version; each step is one transaction together with its version.
pub(super) async fn migrate(writer: &SqlitePool) -> Result<(), String> {
    let explain = |error: sqlx::Error| explain(&error);
    let table = sqlx::query("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
    table.execute(writer).await.map_err(explain)?;
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await.map_err(explain)?;
    let row = sqlx::query("SELECT COALESCE(MAX(version), 0) FROM schema_version").fetch_one(&mut *transaction).await;
    let version: i64 = row.and_then(|row| row.try_get(0)).map_err(explain)?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    if done > STEPS.len() {
        return Err(format!(
            "it has schema version {version}, and this program knows {}. Use the newer program or another file",
            STEPS.len()
        ));
    }
    for (step, next) in STEPS.iter().copied().zip(1_i64..).skip(done) {
        sqlx::raw_sql(step).execute(&mut *transaction).await.map_err(explain)?;
        let query = sqlx::query("INSERT INTO schema_version (version) VALUES ($1)").bind(next);
        query.execute(&mut *transaction).await.map_err(explain)?;
    }
    transaction.commit().await.map_err(explain)
}

/// What SQLite says and, where it is known, what to do.
pub(super) fn explain(error: &sqlx::Error) -> String {
    let Some(database) = error.as_database_error() else { return error.to_string() };
    // Result codes: https://www.sqlite.org/rescode.html
    let advice = match database.code().as_deref() {
        Some("14") => ". Does the folder exist, and may this user write in it?",
        Some("26") => ". The file is something else: give another path",
        Some("8" | "1032" | "776") => ". This user may not write the file",
        Some("5" | "517" | "261") => ". Another process holds the file",
        _ => "",
    };
    format!("{}{advice}", database.message())
}
