//! `x-signoff-generate`: new values for every run.

use rand::RngExt as _;
use serde_json::Value;

/// Generates a value; `None` for an unknown kind.
pub(super) fn generate(kind: &str) -> Option<Value> {
    Some(match kind {
        "email" => Value::from(format!("{}@example.com", word(12))),
        // Long enough for common policies, with a lower-case and an upper-case letter, a digit and a symbol.
        "password" => Value::from(format!("{}-{}", word(10), upper_and_digits(12))),
        "uuid" => Value::from(uuid::Uuid::new_v4().to_string()),
        "word" => Value::from(word(10)),
        "name" => Value::from(capitalize(&word(8))),
        "number" | "integer" => Value::from(rand::rng().random_range(100_000..1_000_000_000_i64)),
        "phone" => Value::from(format!("+1555{:07}", rand::rng().random_range(0..10_000_000_u32))),
        "url" => Value::from(format!("https://example.com/{}", word(12))),
        "token" => Value::from(format!("{}{}", word(20), upper_and_digits(20))),
        _ => return None,
    })
}

fn random_letters(count: usize, letters: &[u8]) -> String {
    let mut random = rand::rng();
    (0..count)
        .filter_map(|_| letters.get(random.random_range(0..letters.len())).map(|byte| char::from(*byte)))
        .collect()
}

fn word(count: usize) -> String {
    random_letters(count, b"abcdefghijklmnopqrstuvwxyz")
}

/// Ends in a letter and a digit, so that both occur.
fn upper_and_digits(count: usize) -> String {
    format!("{}Z7", random_letters(count.saturating_sub(2), b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"))
}

fn capitalize(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
