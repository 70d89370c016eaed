//! Features that 3.1 added to 3.0.

use serde_json::json;
use signoff_openapi::api::{AdditionalProperties, Role, SecuritySchemeKind, SimpleType};
use signoff_openapi::exact::Exact;

use crate::{named, operation, property, read_clean, read_document};

const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";

#[test]
fn a_list_of_types_is_a_set_and_null_becomes_nullable() {
    let api = read_clean(&format!(
        "{HEAD}components: {{schemas: {{A: {{type: [string, 'null', integer]}}, B: {{type: 'null'}}}}}}"
    ));
    let several = named(&api, "A");
    assert_eq!(several.types.iter().collect::<Vec<_>>(), [SimpleType::Integer, SimpleType::String]);
    assert!(several.nullable);
    assert_eq!(named(&api, "B").types.single(), Some(SimpleType::Null));
}

#[test]
fn keywords_of_2020_12_are_kept() {
    let api = read_clean(&format!(
        "{HEAD}components:
  schemas:
    A:
      type: object
      patternProperties: {{'^x': {{type: string}}}}
      propertyNames: {{maxLength: 3}}
      unevaluatedProperties: false
      if: {{required: [a]}}
      then: {{required: [b]}}
      $comment: nothing
      unknown: kept
    B: {{const: null}}
    C: {{type: array, prefixItems: [{{type: string}}, true], items: false, contains: {{const: 1}}}}
    D: {{type: number, exclusiveMinimum: 0.5, examples: [1, 2]}}
    E: {{type: string, contentEncoding: base64, contentMediaType: image/png}}
"
    ));
    let object = named(&api, "A");
    assert_eq!(object.additional_properties, AdditionalProperties::None);
    assert_eq!(&*object.rare().pattern_properties[0].name, "^x");
    let (condition, then, otherwise) = object.rare().conditional.unwrap();
    assert!(api.schemas.get(condition).required.len() == 1 && then.is_some() && otherwise.is_none());
    assert_eq!(object.rare().extensions["unknown"], "kept");
    assert_eq!(named(&api, "B").constant.as_deref(), Some(&json!(null)));
    let tuple = named(&api, "C");
    assert_eq!(tuple.prefix_items.len(), 2);
    assert!(api.schemas.get(tuple.items.unwrap()).never);
    let number = named(&api, "D");
    assert_eq!(number.constraints().exclusive_minimum, Exact::new("0.5"));
    assert_eq!(number.examples, [json!(1), json!(2)]);
    assert_eq!(named(&api, "E").rare().content_encoding.as_deref(), Some("base64"));
}

#[test]
fn webhooks_are_operations_that_the_api_sends() {
    let api =
        read_clean(&format!("{HEAD}webhooks: {{changed: {{post: {{responses: {{'200': {{description: ok}}}}}}}}}}"));
    assert_eq!(operation(&api, "POST", "changed").role, Role::Webhook);
    assert_eq!(api.counts.operations, 1);
}

#[test]
fn x_webhooks_are_webhooks_in_3_0() {
    let api = read_clean(
        "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\nx-webhooks: {changed: {post: {responses: {'200': {description: ok}}}}}",
    );
    assert_eq!(operation(&api, "POST", "changed").role, Role::Webhook);
}

#[test]
fn siblings_of_a_reference_restrict_it() {
    let document = |version: &str| {
        format!(
            "openapi: {version}\ninfo: {{title: t, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    A: {{type: string}}\n    B: {{type: object, properties: {{a: {{$ref: '#/components/schemas/A', minLength: 2, description: d}}}}}}\n"
        )
    };
    let api = read_clean(&document("3.1.0"));
    let narrowed = property(&api, named(&api, "B"), "a");
    assert_eq!(api.schemas.get(narrowed.reference.unwrap()).name.as_deref(), Some("A"));
    assert_eq!(narrowed.constraints().min_length, Some(2));
    let (api, codes) = read_document(&document("3.0.3"));
    let api = api.unwrap();
    assert_eq!(codes, ["reference-siblings"]);
    assert_eq!(property(&api, named(&api, "B"), "a").name.as_deref(), Some("A"));
}

#[test]
fn anchors_and_ids_can_be_referred_to() {
    let api = read_clean(&format!(
        "{HEAD}components:
  schemas:
    A: {{$id: 'https://example.com/a', type: object, $defs: {{inner: {{$anchor: deep, type: string}}}}}}
    B: {{type: object, properties: {{id: {{$ref: 'https://example.com/a'}}, anchor: {{$ref: '#deep'}}}}}}
"
    ));
    let holder = named(&api, "B");
    assert_eq!(property(&api, holder, "id").name.as_deref(), Some("A"));
    assert_eq!(property(&api, holder, "anchor").types.single(), Some(SimpleType::String));
}

#[test]
fn a_fragment_may_be_relative_to_the_enclosing_schema_with_an_id() {
    let api = read_clean(&format!(
        "{HEAD}components:
  schemas:
    A: {{$id: 'https://example.com/a', type: object, properties: {{p: {{$ref: '#/$defs/inner'}}}}, $defs: {{inner: {{type: string}}}}}}
"
    ));
    assert_eq!(property(&api, named(&api, "A"), "p").name.as_deref(), Some("inner"));
}

#[test]
fn mutual_tls_is_a_security_scheme() {
    let api = read_clean(&format!("{HEAD}components: {{securitySchemes: {{tls: {{type: mutualTLS}}}}}}"));
    assert!(matches!(api.security_schemes["tls"].kind, SecuritySchemeKind::MutualTls));
}

#[test]
fn components_can_hold_path_items() {
    let api = read_clean(&format!(
        "{HEAD}paths: {{/a: {{$ref: '#/components/pathItems/P', summary: here}}}}
components: {{pathItems: {{P: {{get: {{responses: {{'204': {{description: done}}}}}}}}}}}}"
    ));
    assert_eq!(operation(&api, "GET", "/a").responses.len(), 1);
}

#[test]
fn a_description_next_to_a_reference_replaces_the_description_of_the_target() {
    let api = read_clean(&format!(
        "{HEAD}paths: {{/a: {{get: {{responses: {{'200': {{$ref: '#/components/responses/R', description: here}}}}}}}}}}
components: {{responses: {{R: {{description: there}}}}}}"
    ));
    assert_eq!(operation(&api, "GET", "/a").responses[0].description, "here");
}

#[test]
fn references_are_relative_to_the_enclosing_id() {
    let api = read_clean(&format!(
        "{HEAD}components:
  schemas:
    A:
      $id: https://example.com/s/a.json
      type: object
      properties: {{b: {{$ref: b.json}}, c: {{$ref: '#/$defs/c'}}, d: {{$ref: 'b.json#d'}}}}
      $defs: {{c: {{type: integer}}, d: {{$anchor: d, type: boolean}}}}
    B: {{$id: https://example.com/s/b.json, type: string, $defs: {{d: {{$anchor: d, type: 'null'}}}}}}
"
    ));
    let a = named(&api, "A");
    assert_eq!(property(&api, a, "b").name.as_deref(), Some("B"));
    assert_eq!(property(&api, a, "c").types.single(), Some(SimpleType::Integer));
    assert_eq!(property(&api, a, "d").types.single(), Some(SimpleType::Null));
}

#[test]
fn a_dynamic_reference_refers_to_the_anchor_of_its_own_schema() {
    let api = read_clean(&format!(
        "{HEAD}components:
  schemas:
    Tree: {{$dynamicAnchor: node, type: object, properties: {{children: {{type: array, items: {{$dynamicRef: '#node'}}}}}}}}
"
    ));
    let children = property(&api, named(&api, "Tree"), "children");
    assert_eq!(api.schemas.get(children.items.unwrap()).name.as_deref(), Some("Tree"));
}
