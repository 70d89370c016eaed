//! Hands the fuzzer's inputs to `conformance/arazzo/tests/corpus/jsonpath.rs`.
#![no_main]

#[path = "../../conformance/arazzo/tests/corpus/jsonpath.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
