//! JSON Schema 2020-12 for [`json::Value`](crate::json::Value)s: numbers are compared with all digits, and patterns take linear time.

mod bound;
mod bounded;
mod instance;
mod pattern;
mod position;
mod size;

use jsonschema::{Draft, FancyRegex, PatternOptions};
use signoff_openapi::json_schema::{BOUNDS, EXACT};

pub use bounded::{Bounded, Options, TooManySteps};
pub use instance::Instances;
pub(crate) use position::{Position, applies_in_place};
pub use size::is_small;

/// Options to compile a schema. Patterns that cannot be read allow every text; check them before.
pub fn options() -> Options {
    let options = jsonschema::options_for::<Instances>().with_draft(Draft::Draft202012);
    let options = BOUNDS.into_iter().fold(options, |options, name| {
        options
            .with_keyword(name, move |_, limit, _| Ok(bound::keyword(name, limit)))
            .with_keyword(format!("{EXACT}{name}"), move |_, limit, _| Ok(bound::keyword(name, limit)))
    });
    options
        .with_keyword("pattern", |_, pattern, _| Ok(pattern::keyword(pattern)))
        .with_pattern_options(property_patterns())
}

/// The bounds of `patternProperties`, which the validator evaluates itself. A name for which a bound is reached is an error.
fn property_patterns() -> PatternOptions<FancyRegex> {
    PatternOptions::fancy_regex().backtrack_limit(100_000).size_limit(1 << 20).dfa_size_limit(1 << 20)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::options;
    use crate::json::{Value, parse};

    #[test]
    fn patterns_of_names_are_bounded() {
        let schema = json!({"patternProperties": {"^(a|aa)+\\1c$": {"type": "string"}, "^aa$": {"type": "string"}}});
        let validator = options().build(&schema).unwrap();
        let accepts = |value: serde_json::Value| validator.is_valid(&Value::from(&value));
        assert!(!accepts(json!({format!("{}b", "a".repeat(5000)): 7})));
        assert!(!accepts(json!({"aa": 7})) && accepts(json!({"aa": "x", "b": 7})));
        let huge = json!({"patternProperties": {"^((a{1000}){1000}){1000}$": {}}});
        assert!(options().build(&huge).is_err());
    }

    #[test]
    fn bounds_have_all_their_digits() {
        let validator = options().build(&json!({"x-exact-maximum": "99999999999999999999"})).unwrap();
        let accepts = |text: &str| validator.is_valid(&parse(text).unwrap());
        assert!(accepts("99999999999999999999") && accepts("9999999999999999999.5e1"));
        assert!(!accepts("100000000000000000000") && !accepts("99999999999999999999.5"));
    }
}
