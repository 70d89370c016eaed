//! `x-signoff-generate`: values that are new in every run.

use rand::RngExt as _;
use serde_json::Value;

/// A value of that kind; `None` for a kind that there is none of.
pub(super) fn generate(kind: &str) -> Option<Value> {
    Some(match kind {
        "email" => Value::from(format!("{}@example.com", word(12))),
        // Long enough for every policy, with a lower and an upper letter, a digit and a sign.
        "password" => Value::from(format!("{}-{}", word(10), upper_and_digits(12))),
        "uuid" => Value::from(uuid::Uuid::new_v4().to_string()),
        "word" => Value::from(word(10)),
        "name" => Value::from(capital(&word(8))),
        "number" | "integer" => Value::from(rand::rng().random_range(100_000..1_000_000_000_i64)),
        "phone" => Value::from(format!("+1555{:07}", rand::rng().random_range(0..10_000_000_u32))),
        "url" => Value::from(format!("https://example.com/{}", word(12))),
        "token" => Value::from(format!("{}{}", word(20), upper_and_digits(20))),
        _ => return None,
    })
}

fn pick(count: usize, letters: &[u8]) -> String {
    let mut random = rand::rng();
    (0..count)
        .filter_map(|_| letters.get(random.random_range(0..letters.len())).map(|byte| char::from(*byte)))
        .collect()
}

fn word(count: usize) -> String {
    pick(count, b"abcdefghijklmnopqrstuvwxyz")
}

/// Ends in a letter and a digit, so that both are there.
fn upper_and_digits(count: usize) -> String {
    format!("{}Z7", pick(count.saturating_sub(2), b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789"))
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
