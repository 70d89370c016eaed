//! The bounds of numbers, compared with all digits as generated servers do.

use jsonschema::{Keyword, ValidationError};
use serde_json::Value as Plain;
use signoff_openapi::exact::Exact;

use super::Instances;
use crate::json::Value;

/// A bound; `None` if it is not a number, which is reported where schemas are read.
struct Bound {
    keyword: &'static str,
    limit: Option<(String, Exact)>,
}

/// The keyword with its value.
pub(super) fn keyword(keyword: &'static str, limit: &Plain) -> Box<dyn for<'i> Keyword<'i, Instances>> {
    // One that a number of the schema would round is a text.
    let text = limit.as_str().map_or_else(|| limit.to_string(), str::to_owned);
    let limit = Exact::new(&text).map(|exact| (text, exact));
    Box::new(Bound { keyword, limit })
}

impl Bound {
    fn check(&self, value: &Value) -> Result<(), String> {
        let (Value::Number(number), Some((text, limit))) = (value, &self.limit) else { return Ok(()) };
        let Some(exact) = Exact::new(number.as_str()) else { return Ok(()) };
        let (holds, wrong) = match self.keyword {
            "minimum" => (exact >= *limit, "less than the minimum of"),
            "maximum" => (exact <= *limit, "greater than the maximum of"),
            "exclusiveMinimum" => (exact > *limit, "less than or equal to the minimum of"),
            "exclusiveMaximum" => (exact < *limit, "greater than or equal to the maximum of"),
            _ => (exact.is_multiple_of(limit), "not a multiple of"),
        };
        if holds { Ok(()) } else { Err(format!("{number} is {wrong} {text}")) }
    }
}

impl<'i> Keyword<'i, Instances> for Bound {
    fn validate(&self, instance: &'i Value) -> Result<(), ValidationError<'i>> {
        self.check(instance).map_err(ValidationError::custom)
    }

    fn is_valid(&self, instance: &'i Value) -> bool {
        self.check(instance).is_ok()
    }
}
