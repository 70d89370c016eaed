//! [Overlay](https://spec.openapis.org/overlay/v1.0.0): changes to a document that do not edit its file.

mod action;

use std::path::Path;

use serde_json::Value;

use self::action::Action;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Node, Version};
use crate::location::{Location, SourceId};
use crate::read::{parse, read_source};
use crate::source::{Source, Sources};

/// One overlay document, ready to be applied.
#[derive(Debug, Clone, Default)]
pub struct Overlay {
    /// `info.title`; empty if there is none.
    pub title: String,
    /// `extends`: the document that the overlay is meant for. It is not followed; the caller chooses the document.
    pub extends: Option<String>,
    actions: Vec<Action>,
}

impl Overlay {
    /// Reads the overlay at `path`. Returns `None`, with at least one error in `diagnostics`, if it is not an overlay.
    pub fn read(sources: &mut Sources, path: &Path, diagnostics: &mut Diagnostics) -> Option<Self> {
        let source = read_source(sources, path, diagnostics)?;
        Self::from_source(sources, source, diagnostics)
    }

    /// Reads an overlay from memory.
    pub fn read_text(sources: &mut Sources, name: &str, text: String, diagnostics: &mut Diagnostics) -> Option<Self> {
        let source = sources.add(Source { name: name.to_owned(), path: None, text });
        Self::from_source(sources, source, diagnostics)
    }

    fn from_source(sources: &Sources, source: SourceId, diagnostics: &mut Diagnostics) -> Option<Self> {
        let value = parse(source, &sources.get(source)?.text, sources.document_bytes(), diagnostics)?;
        let root = Node { value: &value, location: Location::root(source), document: 0, version: Version::V30 };
        let version =
            root.get("overlay").map(|node| node.value.as_str().map_or_else(|| node.value.to_string(), str::to_owned));
        if !version.as_deref().is_some_and(|version| version.starts_with("1.")) {
            let message = "the document is not an overlay of version 1";
            let diagnostic = Diagnostic::invalid("not-an-overlay", &root.location, message);
            diagnostics.push(diagnostic.help("write `overlay: 1.0.0`, `info` and `actions`"));
            return None;
        }
        let minor = version.as_deref().and_then(|version| version.split('.').nth(1)?.parse().ok()).unwrap_or_default();
        let mut actions = Vec::new();
        for node in root.get("actions").iter().flat_map(Node::elements) {
            actions.push(Action::read(&node, &root, minor, diagnostics)?);
        }
        let title = root.get("info").and_then(|info| info.text("title").map(str::to_owned)).unwrap_or_default();
        Some(Self { title, extends: root.text("extends").map(str::to_owned), actions })
    }

    /// Applies all actions in order to a document. An action whose target matches nothing causes a warning and has no effect.
    pub fn apply(&self, root: &mut Value, diagnostics: &mut Diagnostics) {
        for action in &self.actions {
            action.apply(root, diagnostics);
            if is_too_deep(root) {
                action.report_depth(diagnostics);
                *root = Value::Null;
                return;
            }
        }
    }
}

/// The parser allows half of this depth; nested updates can go beyond it.
const MAX_DEPTH: usize = 256;

fn is_too_deep(root: &Value) -> bool {
    let mut pending = vec![(root, 0)];
    while let Some((value, depth)) = pending.pop() {
        match value {
            _ if depth > MAX_DEPTH => return true,
            Value::Array(elements) => pending.extend(elements.iter().map(|element| (element, depth + 1))),
            Value::Object(members) => pending.extend(members.values().map(|member| (member, depth + 1))),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn apply(actions: Value, document: Value) -> (Value, Vec<&'static str>) {
        apply_version("1.0.0", actions, document)
    }

    fn apply_version(version: &str, actions: Value, document: Value) -> (Value, Vec<&'static str>) {
        let components = json!({"actions": {
            "safe/~all": {"description": "d", "fields": {"update": {"x-safe": true}}},
            "drop": {"fields": {"remove": true}},
            "take": {"fields": {"copy": "$.a"}},
            "aimed": {"fields": {"target": "$", "remove": true}}
        }});
        apply_with(
            json!({"overlay": version, "info": {"title": "t", "version": "1"}, "actions": actions, "components": components}),
            document,
        )
    }

    fn apply_with(overlay: Value, document: Value) -> (Value, Vec<&'static str>) {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let text = overlay.to_string();
        let overlay = Overlay::read_text(&mut sources, "overlay.json", text, &mut diagnostics);
        let mut document = document;
        if let Some(overlay) = overlay {
            overlay.apply(&mut document, &mut diagnostics);
        }
        (document, diagnostics.iter().map(|diagnostic| diagnostic.code).collect())
    }

    #[test]
    fn an_update_of_an_object_is_merged_into_it() {
        let actions = json!([{"target": "$.info", "update": {"title": "b", "contact": {"name": "n"}, "list": [2]}}]);
        let document = json!({"info": {"title": "a", "contact": {"email": "e"}, "list": [1]}});
        let expected = json!({"info": {"title": "b", "contact": {"email": "e", "name": "n"}, "list": [1, 2]}});
        assert_eq!(apply(actions, document), (expected, vec![]));
    }

    #[test]
    fn an_update_of_an_array_appends_to_it() {
        let actions = json!([{"target": "$.tags", "update": {"name": "b"}}]);
        assert_eq!(apply(actions, json!({"tags": [{"name": "a"}]})).0, json!({"tags": [{"name": "a"}, {"name": "b"}]}));
    }

    #[test]
    fn remove_removes_every_match() {
        let actions =
            json!([{"target": "$.tags[?@.old == true]", "remove": true}, {"target": "$.info.title", "remove": true}]);
        let document = json!({"tags": [{"old": true}, {"n": 1}, {"old": true}], "info": {"title": "a"}});
        assert_eq!(apply(actions, document), (json!({"tags": [{"n": 1}], "info": {}}), vec![]));
    }

    #[test]
    fn actions_see_the_changes_of_earlier_actions() {
        let actions = json!([{"target": "$", "update": {"a": {}}}, {"target": "$.a", "update": {"b": 1}}]);
        assert_eq!(apply(actions, json!({})).0, json!({"a": {"b": 1}}));
    }

    #[test]
    fn a_target_that_matches_nothing_causes_a_warning() {
        assert_eq!(apply(json!([{"target": "$.nothing", "remove": true}]), json!({})).1, ["overlay-without-match"]);
    }

    #[test]
    fn copy_merges_a_node_of_the_document_into_each_target() {
        let document = json!({"a": {"x": 1, "l": [1]}, "b": {"y": 2, "l": [2]}, "c": {}, "l": [0], "p": 1});
        let copy = |target: &str, path: &str| {
            apply_version("1.1.0", json!([{"target": target, "copy": path}]), document.clone())
        };
        assert_eq!(copy("$['b','c']", "$.a").0["b"], json!({"y": 2, "l": [2, 1], "x": 1}));
        assert_eq!(copy("$['b','c']", "$.a").0["c"], json!({"x": 1, "l": [1]}));
        assert_eq!(copy("$.l", "$.a.l").0["l"], json!([0, 1]));
        assert_eq!(copy("$.l", "$.a").0["l"], json!([0, {"x": 1, "l": [1]}]));
        assert_eq!(copy("$.p", "$.a.x"), (document.clone(), vec![]));
        for path in ["$.nothing", "$.*", "$["] {
            let (result, codes) = copy("$.c", path);
            assert_eq!(result, document);
            assert!(codes == ["overlay-wrong-copy"] || codes == ["overlay-wrong-target"], "{path}: {codes:?}");
        }
        let both = json!([{"target": "$.c", "copy": "$.a", "update": {}}]);
        assert_eq!(apply_version("1.1.0", both, document.clone()).1, ["overlay-wrong-copy"]);
        let early = json!([{"target": "$.c", "copy": "$.a"}]);
        assert_eq!(apply_version("1.0.0", early, document).1, ["overlay-wrong-copy"]);
    }

    #[test]
    fn an_array_is_one_entry_in_overlay_1_0_and_concatenated_later() {
        let actions = json!([{"target": "$.l", "update": [1, 2]}]);
        assert_eq!(apply_version("1.0.0", actions.clone(), json!({"l": [0]})).0, json!({"l": [0, [1, 2]]}));
        assert_eq!(apply_version("1.1.0", actions.clone(), json!({"l": [0]})).0, json!({"l": [0, 1, 2]}));
        assert_eq!(apply_version("1.2.0", actions, json!({"l": [0]})).0, json!({"l": [0, 1, 2]}));
    }

    #[test]
    fn a_reference_applies_the_fields_of_a_reusable_action() {
        let apply = |action: Value| apply_version("1.2.0", json!([action]), json!({"a": {"x": 1}, "b": {}}));
        let reference = |name: &str| format!("#/components/actions/{name}");
        let safe = apply(json!({"$ref": reference("safe~1~0all"), "target": "$.*"}));
        assert_eq!(safe, (json!({"a": {"x": 1, "x-safe": true}, "b": {"x-safe": true}}), vec![]));
        assert_eq!(apply(json!({"$ref": reference("drop"), "target": "$.b"})).0, json!({"a": {"x": 1}}));
        assert_eq!(apply(json!({"$ref": reference("take"), "target": "$.b"})).0, json!({"a": {"x": 1}, "b": {"x": 1}}));
        for reference in [reference("none"), reference("aimed"), "#/info".to_owned(), "other.yaml".to_owned()] {
            let (result, codes) = apply(json!({"$ref": reference, "target": "$.b"}));
            assert_eq!((result, codes), (json!({"a": {"x": 1}, "b": {}}), vec!["overlay-wrong-reference"]));
        }
        assert_eq!(apply(json!({"$ref": reference("drop")})).1, ["overlay-without-target"]);
        let early = json!([{"$ref": reference("drop"), "target": "$.b"}]);
        assert_eq!(apply_version("1.1.0", early, json!({"b": {}})).1, ["overlay-wrong-reference"]);
    }
}
