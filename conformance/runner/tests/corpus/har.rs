//! Recordings in HAR files.

use signoff_conformance::har::Har;
use signoff_conformance::replay::Recording;

/// A recording has at most one exchange per entry, and is the same after it was written and read again.
pub(crate) fn check(text: &str) {
    let (Ok(har), Ok(recording)) = (Har::parse(text), Recording::parse(text)) else { return };
    let of_scenarios = recording.scenarios.iter().flat_map(|scenario| &scenario.exchanges);
    assert!(of_scenarios.chain(&recording.exchanges).count() <= har.log.entries.len(), "{text:?}");
    let written = serde_json::to_string_pretty(&har).unwrap();
    assert_eq!(Recording::parse(&written), Ok(recording), "{text:?} is written as {written}");
}
