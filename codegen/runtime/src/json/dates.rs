//! Formats of dates and times.

use super::checked::unmeasured;
use super::formats::{Format, texts};
use super::{Json, Mismatch, Node, Original, Writer};
use crate::grammar;

/// `date-time`: an instant (RFC 3339).
pub type DateTime = Original<jiff::Timestamp>;
/// `date`: a day of the calendar (RFC 3339).
pub type Date = Original<jiff::civil::Date>;
/// `duration`: a duration (RFC 3339, appendix A).
pub type Duration = Original<jiff::Span>;

impl DateTime {
    /// The current time.
    pub fn now() -> Self {
        jiff::Timestamp::now().into()
    }
}

impl Format for jiff::Timestamp {
    const EXPECTED: &'static str = "a date-time (RFC 3339)";

    fn is_valid(text: &str) -> bool {
        grammar::is_date_time(text)
    }
}

impl Format for jiff::civil::Date {
    const EXPECTED: &'static str = "a date";

    fn is_valid(text: &str) -> bool {
        grammar::is_date(text)
    }
}

impl Format for jiff::Span {
    const EXPECTED: &'static str = "a duration (RFC 3339)";

    fn is_valid(text: &str) -> bool {
        grammar::is_duration(text)
    }
}

texts! {
    /// `time`: a time of day with an offset (RFC 3339).
    Time: grammar::is_time, "a time with an offset";
}

unmeasured!(Date, DateTime, Duration, Time);
