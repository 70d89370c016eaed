//! The store in memory: gone with the process.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Entry, Pending, Record, Store, StoreError, Write};

/// Records in memory. A commit is atomic because one lock spans its checks and its changes.
#[derive(Debug, Default)]
pub struct MemoryStore {
    shelves: Mutex<Shelves>,
}

#[derive(Debug, Default)]
struct Shelves {
    /// Counts creations and commits: gives creation order and revisions.
    counter: u64,
    kinds: HashMap<&'static str, Shelf>,
}

#[derive(Debug, Default)]
struct Shelf {
    places: HashMap<String, u64>,
    /// By place, which is creation order.
    records: BTreeMap<u64, Shelved>,
    /// Index name, then value, to places.
    indexes: HashMap<&'static str, HashMap<String, BTreeSet<u64>>>,
}

#[derive(Debug)]
struct Shelved {
    entry: Entry,
    revision: u64,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn lock(&self) -> MutexGuard<'_, Shelves> {
        // Checks come before changes and no change panics, so the shelves are whole even after a panic elsewhere.
        self.shelves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for MemoryStore {
    fn get<'a>(&'a self, kind: &'a str, key: &'a str) -> Pending<'a, Option<Record>> {
        let record = self.lock().kinds.get(kind).and_then(|shelf| shelf.by_key(key)).map(Shelved::record);
        ready(Ok(record))
    }

    fn find<'a>(&'a self, kind: &'a str, index: &'a str, value: &'a str) -> Pending<'a, Vec<Record>> {
        let records = self.lock().kinds.get(kind).map(|shelf| shelf.by_index(index, value));
        ready(Ok(records.unwrap_or_default()))
    }

    fn list<'a>(&'a self, kind: &'a str) -> Pending<'a, Vec<Record>> {
        let records = self.lock().kinds.get(kind).map(|shelf| shelf.records.values().map(Shelved::record).collect());
        ready(Ok(records.unwrap_or_default()))
    }

    fn commit(&self, writes: Vec<Write>) -> Pending<'_, ()> {
        ready(self.lock().commit(writes))
    }
}

fn ready<'a, T: Send + 'a>(answer: Result<T, StoreError>) -> Pending<'a, T> {
    Box::pin(std::future::ready(answer))
}

impl Shelves {
    fn commit(&mut self, writes: Vec<Write>) -> Result<(), StoreError> {
        self.check(&writes)?;
        self.counter += 1;
        let revision = self.counter;
        for write in writes {
            let shelf = self.kinds.entry(write.target().0).or_default();
            match write {
                Write::Create(entry) => {
                    self.counter += 1;
                    shelf.insert(self.counter, Shelved { entry, revision });
                }
                Write::Replace { entry, .. } => {
                    if let Some(place) = shelf.remove(&entry.key) {
                        shelf.insert(place, Shelved { entry, revision });
                    }
                }
                Write::Delete { key, .. } => drop(shelf.remove(&key)),
                Write::Expect { .. } => {}
            }
        }
        Ok(())
    }

    /// Every write is held against the state before the commit.
    fn check(&self, writes: &[Write]) -> Result<(), StoreError> {
        for write in writes {
            let (kind, key) = write.target();
            let current = self.kinds.get(kind).and_then(|shelf| shelf.by_key(key)).map(|shelved| shelved.revision);
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

impl Shelf {
    fn by_key(&self, key: &str) -> Option<&Shelved> {
        self.places.get(key).and_then(|place| self.records.get(place))
    }

    fn by_index(&self, index: &str, value: &str) -> Vec<Record> {
        let places = self.indexes.get(index).and_then(|values| values.get(value)).into_iter().flatten();
        places.filter_map(|place| self.records.get(place)).map(Shelved::record).collect()
    }

    fn insert(&mut self, place: u64, shelved: Shelved) {
        for (name, value) in &shelved.entry.indexes {
            self.indexes.entry(name).or_default().entry(value.clone()).or_default().insert(place);
        }
        self.places.insert(shelved.entry.key.clone(), place);
        self.records.insert(place, shelved);
    }

    fn remove(&mut self, key: &str) -> Option<u64> {
        let place = self.places.remove(key)?;
        let shelved = self.records.remove(&place)?;
        for (name, value) in shelved.entry.indexes {
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

impl Shelved {
    fn record(&self) -> Record {
        Record { key: self.entry.key.clone(), value: self.entry.value.clone(), revision: self.revision }
    }
}
