//! Times of day in JSON: RFC 3339 in UTC, with milliseconds.

use std::time::SystemTime;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serializer};

/// The text of a time.
pub(crate) fn write_time(time: SystemTime) -> String {
    let time = Timestamp::try_from(time).unwrap_or(Timestamp::UNIX_EPOCH);
    format!("{time:.3}")
}

pub(super) fn serialize<S: Serializer>(time: &SystemTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&write_time(*time))
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SystemTime, D::Error> {
    Timestamp::deserialize(deserializer).map(SystemTime::from)
}

/// Whether nothing was sent, so that there is no time.
pub(super) fn is_none(time: &SystemTime) -> bool {
    *time == SystemTime::UNIX_EPOCH
}

/// The time of something that was not sent.
pub(super) fn none() -> SystemTime {
    SystemTime::UNIX_EPOCH
}
