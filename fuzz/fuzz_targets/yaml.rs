//! Hands the fuzzer's inputs to `codegen/openapi/tests/corpus/yaml.rs`.
#![no_main]

#[path = "../../codegen/openapi/tests/corpus/yaml.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
