//! Hands the fuzzer's inputs to `conformance/xpath/tests/corpus/xpath.rs`.
#![no_main]

#[path = "../../conformance/xpath/tests/corpus/xpath.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
