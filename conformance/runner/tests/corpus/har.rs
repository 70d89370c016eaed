//! Recordings in HAR files.

use signoff_conformance::har::Har;
use signoff_conformance::replay::Recording;

/// A recording has at most one exchange per entry, without fragments, and is the same after it was written and read again.
pub(crate) fn check(text: &str) {
    let (Ok(har), Ok(recording)) = (Har::parse(text), Recording::parse(text)) else { return };
    assert!(recording.exchanges.len() <= har.log.entries.len(), "{text:?}");
    assert!(recording.exchanges.iter().all(|exchange| exchange.url.fragment().is_none()), "{text:?}");
    let written = har.write().unwrap();
    assert_eq!(Recording::parse(&written), Ok(recording), "{text:?} is written as {written}");
}
