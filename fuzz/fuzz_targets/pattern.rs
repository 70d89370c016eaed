//! Hands the fuzzer's inputs to `codegen/openapi/tests/corpus/pattern.rs`.
#![no_main]

#[path = "../../codegen/openapi/tests/corpus/pattern.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
