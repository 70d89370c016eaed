//! Hands the fuzzer's inputs to `codegen/rust/tests/corpus/names.rs`.
#![no_main]

#[path = "../../codegen/rust/tests/corpus/names.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
