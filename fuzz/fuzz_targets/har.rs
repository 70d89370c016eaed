//! Hands the fuzzer's inputs to `conformance/runner/tests/corpus/har.rs`.
#![no_main]

#[path = "../../conformance/runner/tests/corpus/har.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
