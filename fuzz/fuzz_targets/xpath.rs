//! See `checks/xpath.rs`.
#![no_main]

#[path = "../checks/xpath.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(text) = std::str::from_utf8(data) {
        check::check(text);
    }
});
