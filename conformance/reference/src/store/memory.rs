//! A store in memory, which is lost when the process ends.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Entry, Pending, Record, Store, StoreError, Write};

/// Records in memory. One lock covers the checks and changes of a commit, so it is atomic.
#[derive(Debug, Default)]
pub struct MemoryStore {
    tables: Mutex<Tables>,
}

#[derive(Debug, Default)]
struct Tables {
    /// Counts creations and commits. Its values are places in creation order, and revisions.
    counter: u64,
    kinds: HashMap<&'static str, Table>,
}

#[derive(Debug, Default)]
struct Table {
    places: HashMap<String, u64>,
    /// By place, in creation order.
    records: BTreeMap<u64, StoredEntry>,
    /// The places by index name and value.
    indexes: HashMap<&'static str, HashMap<String, BTreeSet<u64>>>,
}

#[derive(Debug)]
struct StoredEntry {
    entry: Entry,
    revision: u64,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn lock(&self) -> MutexGuard<'_, Tables> {
        // Checks precede changes and no change panics, so the tables are consistent even after a panic elsewhere.
        self.tables.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>> {
        let record = self.lock().kinds.get(kind).and_then(|table| table.by_key(key)).map(StoredEntry::record);
        ready(Ok(record))
    }

    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>> {
        let records = self.lock().kinds.get(kind).map(|table| table.by_index(index, value));
        ready(Ok(records.unwrap_or_default()))
    }

    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>> {
        let records =
            self.lock().kinds.get(kind).map(|table| table.records.values().map(StoredEntry::record).collect());
        ready(Ok(records.unwrap_or_default()))
    }

    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()> {
        ready(self.lock().commit(writes))
    }
}

fn ready<'a, T: Send + 'a>(answer: Result<T, StoreError>) -> Pending<'a, T> {
    Box::pin(std::future::ready(answer))
}

impl Tables {
    fn commit(&mut self, writes: Vec<Write>) -> Result<(), StoreError> {
        self.check(&writes)?;
        self.counter += 1;
        let revision = self.counter;
        for write in writes {
            let table = self.kinds.entry(write.target().0).or_default();
            match write {
                Write::Create(entry) => {
                    self.counter += 1;
                    table.insert(self.counter, StoredEntry { entry, revision });
                }
                Write::Replace { entry, .. } => {
                    if let Some(place) = table.remove(&entry.key) {
                        table.insert(place, StoredEntry { entry, revision });
                    }
                }
                Write::Delete { key, .. } => drop(table.remove(&key)),
                Write::Expect { .. } => {}
            }
        }
        Ok(())
    }

    /// Compares every write with the state before the commit.
    fn check(&self, writes: &[Write]) -> Result<(), StoreError> {
        for write in writes {
            let (kind, key) = write.target();
            let current = self.kinds.get(kind).and_then(|table| table.by_key(key)).map(|stored| stored.revision);
            let expected = match write {
                Write::Create(_) => None,
                Write::Replace { expected, .. } | Write::Delete { expected, .. } | Write::Expect { expected, .. } => {
                    Some(*expected)
                }
            };
            if current != expected {
                return Err(StoreError::Conflict { kind });
            }
        }
        Ok(())
    }
}

impl Table {
    fn by_key(&self, key: &str) -> Option<&StoredEntry> {
        self.places.get(key).and_then(|place| self.records.get(place))
    }

    fn by_index(&self, index: &str, value: &str) -> Vec<Record> {
        let places = self.indexes.get(index).and_then(|values| values.get(value)).into_iter().flatten();
        places.filter_map(|place| self.records.get(place)).map(StoredEntry::record).collect()
    }

    fn insert(&mut self, place: u64, stored: StoredEntry) {
        for (name, value) in &stored.entry.indexes {
            self.indexes.entry(name).or_default().entry(value.clone()).or_default().insert(place);
        }
        self.places.insert(stored.entry.key.clone(), place);
        self.records.insert(place, stored);
    }

    fn remove(&mut self, key: &str) -> Option<u64> {
        let place = self.places.remove(key)?;
        let stored = self.records.remove(&place)?;
        for (name, value) in stored.entry.indexes {
            let Some(values) = self.indexes.get_mut(name) else { continue };
            if let Some(places) = values.get_mut(&value) {
                places.remove(&place);
                if places.is_empty() {
                    values.remove(&value);
                }
            }
        }
        Some(place)
    }
}

impl StoredEntry {
    fn record(&self) -> Record {
        Record { key: self.entry.key.clone(), value: self.entry.value.clone(), revision: self.revision }
    }
}
