//! JSONPaths: the first line is the path, the rest is the JSON that it is applied to.

use signoff_arazzo::criterion::{JsonPathVersion, locate_jsonpath, select_jsonpath};
use signoff_arazzo::json::{Value, parse};

/// An evaluation ends, and the selected values are those at the pointers.
pub(crate) fn check(text: &str) {
    let (path, json) = text.split_once('\n').unwrap_or((text, "{}"));
    let Some(value) = parse(json) else { return };
    for version in [JsonPathVersion::Rfc9535, JsonPathVersion::Goessner] {
        let selected = select_jsonpath(path, version, &value);
        let located = locate_jsonpath(path, version, &value);
        let (Ok(selected), Ok(located)) = (&selected, &located) else {
            assert_eq!(selected.as_ref().err(), located.as_ref().err(), "{path:?}");
            continue;
        };
        let found: Option<Vec<&Value>> = located.iter().map(|pointer| value.pointer(pointer)).collect();
        assert_eq!(found.as_ref(), Some(selected), "{path:?} in {json}");
    }
}
