//! Formats of dates and times.

use std::fmt;
use std::str::FromStr;

use super::checked::unmeasured;
use super::formats::texts;
use super::scalars::by_text;
use super::{Json, Mismatch, Node, Original, Writer};

/// `date-time`: an instant (RFC 3339).
pub type DateTime = Original<jiff::Timestamp>;
/// `duration`: ISO 8601.
pub type Duration = Original<jiff::Span>;

impl DateTime {
    /// The current time.
    pub fn now() -> Self {
        jiff::Timestamp::now().into()
    }
}

texts! {
    /// `time`: a time of day with an offset (RFC 3339, section 5.6).
    Time: |text| text.get(..8).is_some_and(|clock| clock.parse::<jiff::civil::Time>().is_ok()), "a time";
}

by_text!(jiff::civil::Date: "a date");

unmeasured!(jiff::civil::Date, DateTime, Duration, Time);
