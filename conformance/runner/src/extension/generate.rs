//! `x-signoff-generate`: new values for every run.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::RngExt as _;
use sha2::{Digest as _, Sha256};
use signoff_arazzo::arazzo::Generator;
use signoff_arazzo::json::Value;
use signoff_openapi::diagnostic::{Diagnostic, Diagnostics};
use signoff_openapi::location::Location;

/// The kinds of values that can be generated.
const GENERATORS: [&str; 11] =
    ["email", "password", "uuid", "word", "name", "number", "integer", "phone", "url", "token", "pkce"];

/// The generator of this kind; reports a diagnostic for an unknown kind.
pub(super) fn find_generator(kind: &str, location: &Location, diagnostics: &mut Diagnostics) -> Option<Generator> {
    let Some(known) = GENERATORS.iter().find(|known| **known == kind) else {
        let message = format!("`{kind}` is not a kind of generated value");
        let diagnostic = Diagnostic::invalid("unknown-generator", location, message);
        diagnostics.push(diagnostic.help(format!("write one of {}", GENERATORS.join(", "))));
        return None;
    };
    Some(Generator::new(known, || generate(known)))
}

fn generate(kind: &str) -> Value {
    match kind {
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
        "pkce" => proof_key(&format!("{}{}", word(24), upper_and_digits(24))),
        _ => Value::Null,
    }
}

/// A code verifier and its S256 challenge (RFC 7636 sections 4.1 and 4.2).
fn proof_key(verifier: &str) -> Value {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier));
    let members = [("verifier", verifier.to_owned()), ("challenge", challenge)];
    Value::Object(members.map(|(name, text)| (name.to_owned(), Value::from(text))).into_iter().collect())
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

#[cfg(test)]
mod tests {
    use super::proof_key;

    #[test]
    fn a_proof_key_is_that_of_rfc_7636() {
        let key = proof_key("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        let challenge = key.as_object().and_then(|members| members.get("challenge"));
        assert_eq!(challenge.and_then(|text| text.as_str()), Some("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }
}
