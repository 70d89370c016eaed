//! Features that 3.2 added to 3.1.

use signoff_openapi::api::{ParameterIn, ParameterShape, SecuritySchemeKind, Style};

use crate::{named, operation, property, read_clean, read_document};

const DOCUMENT: &str = r##"
openapi: 3.2.0
$self: https://example.com/api
info: {title: t, version: '1'}
paths:
  /a:
    query:
      parameters:
        - name: whole
          in: querystring
          content: {application/x-www-form-urlencoded: {schema: {type: object}}}
        - {name: session, in: cookie, style: cookie, schema: {type: string}}
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'200': {content: {text/event-stream: {itemSchema: {type: object}}}}}
    additionalOperations:
      COPY: {responses: {'204': {}}}
components:
  securitySchemes:
    device:
      type: oauth2
      flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://d', tokenUrl: 'https://t', scopes: {a: b}}}
  schemas:
    Pet:
      type: object
      discriminator: {propertyName: kind, defaultMapping: Other, mapping: {c: Cat}}
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Other'}]
    Cat: {type: object}
    Other: {type: object, xml: {nodeType: attribute}}
"##;

#[test]
fn query_and_additional_operations_are_read_as_operations() {
    let api = read_clean(DOCUMENT);
    let methods: Vec<_> = api.operations.iter().map(|operation| operation.method.as_str()).collect();
    assert_eq!(methods, ["QUERY", "COPY"]);
}

#[test]
fn the_whole_query_string_can_be_a_parameter() {
    let api = read_clean(DOCUMENT);
    let parameters = &operation(&api, "QUERY", "/a").parameters;
    assert_eq!(parameters[0].location_in, ParameterIn::QueryString);
    assert!(matches!(parameters[0].shape, ParameterShape::Content(_)));
    assert!(matches!(parameters[1].shape, ParameterShape::Schema { style: Style::Cookie, .. }));
}

#[test]
fn a_querystring_parameter_without_a_name_is_named_query() {
    let (api, codes) = read_document(
        "openapi: 3.2.0
info: {title: t, version: '1'}
paths:
  /a:
    get:
      parameters: [{in: querystring, content: {application/json: {schema: {}}}}]
      responses: {'200': {description: ok}}
",
    );
    assert_eq!(codes, ["missing-member"]);
    assert_eq!(operation(&api.unwrap(), "GET", "/a").parameters[0].name, "query");
}

#[test]
fn streams_have_item_schemas() {
    let api = read_clean(DOCUMENT);
    assert!(operation(&api, "QUERY", "/a").responses[0].content[0].item_schema.is_some());
}

#[test]
fn the_default_mapping_and_implicit_names_follow_explicit_ones() {
    let api = read_clean(DOCUMENT);
    let discriminator = named(&api, "Pet").rare().discriminator.as_ref().unwrap();
    assert_eq!(discriminator.mapping.keys().collect::<Vec<_>>(), ["c", "Other"]);
    let default = api.schemas.get(discriminator.default_mapping.unwrap());
    assert!(default.name.as_deref() == Some("Other") && default.rare().xml.as_ref().unwrap().attribute);
}

#[test]
fn the_device_flow_is_an_oauth_flow() {
    let api = read_clean(DOCUMENT);
    let SecuritySchemeKind::OAuth2 { flows } = &api.security_schemes["device"].kind else { panic!("OAuth 2") };
    assert_eq!(flows["deviceAuthorization"].token_url.as_deref(), Some("https://t"));
}

#[test]
fn references_are_relative_to_the_documents_self_uri() {
    let api = read_clean(
        "openapi: 3.2.0
info: {title: t, version: '1'}
$self: https://example.com/api/openapi.yaml
components: {schemas: {A: {type: object, properties: {a: {$ref: 'openapi.yaml#/components/schemas/A'}}}}}
",
    );
    let a = named(&api, "A");
    assert_eq!(property(&api, a, "a").name.as_deref(), Some("A"));
}
