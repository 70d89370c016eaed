//! Swagger 2.0 documents are converted to the shape of 3.0.

use signoff_openapi::api::{ParameterIn, ParameterShape, SecuritySchemeKind, SimpleType, Style};
use signoff_openapi::exact::Exact;

use crate::{named, operation, property, read_clean};

const DOCUMENT: &str = r##"
swagger: 2.0
info: {title: t, version: 1}
host: example.com
basePath: /v1/
schemes: [https, http]
consumes: [application/json, application/xml]
produces: [application/json]
securityDefinitions:
  basic: {type: basic}
  key: {type: apiKey, in: header, name: X-Key}
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: {read: may read}}
  app: {type: oauth2, flow: application, tokenUrl: 'https://t', scopes: {}}
definitions:
  Pet:
    type: object
    discriminator: kind
    required: [kind]
    properties:
      kind: {type: string}
      note: {type: string, x-nullable: true}
  Cat:
    allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer, format: int32}}}]
parameters:
  Limit: {name: limit, in: query, type: integer, maximum: 5, exclusiveMaximum: true}
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, type: array, items: {type: string}, collectionFormat: pipes}
    put:
      consumes: [application/json]
      security: [{basic: []}, {oauth: [read]}]
      parameters:
        - {$ref: '#/parameters/Limit'}
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: ids, in: query, type: array, items: {type: string}}
        - {name: body, in: body, required: true, description: the pet, schema: {$ref: '#/definitions/Pet'}}
      responses:
        200:
          description: ok
          schema: {$ref: '#/definitions/Pet'}
          headers: {X-Count: {type: integer}}
          examples: {application/json: {kind: Cat}}
        default: {description: wrong}
  /upload:
    post:
      consumes: [multipart/form-data]
      produces: [application/octet-stream]
      parameters:
        - {name: file, in: formData, type: file, required: true}
        - {name: names, in: formData, type: array, items: {type: string}, collectionFormat: multi}
      responses: {'200': {description: ok, schema: {type: file}}}
"##;

#[test]
fn servers_are_built_from_schemes_host_and_base_path() {
    let api = read_clean(DOCUMENT);
    let urls: Vec<_> = api.servers.iter().map(|server| server.url.as_str()).collect();
    assert_eq!(urls, ["https://example.com/v1", "http://example.com/v1"]);
    assert_eq!((api.version.as_str(), api.api_version.as_str()), ("2.0", "1"));
}

#[test]
fn a_body_parameter_is_the_request_body_with_all_consumed_media_types() {
    let api = read_clean(DOCUMENT);
    let put = operation(&api, "PUT", "/pets/{id}");
    let body = put.request_body.as_ref().unwrap();
    assert!(body.required);
    assert_eq!(body.description.as_deref(), Some("the pet"));
    assert_eq!(body.content.iter().map(|media| media.name.as_str()).collect::<Vec<_>>(), ["application/json"]);
    assert_eq!(api.schemas.get(body.content[0].schema.unwrap()).name.as_deref(), Some("Pet"));
}

#[test]
fn collection_formats_are_converted_to_styles() {
    let api = read_clean(DOCUMENT);
    let put = operation(&api, "PUT", "/pets/{id}");
    let styles: Vec<_> = put
        .parameters
        .iter()
        .map(|parameter| match &parameter.shape {
            ParameterShape::Schema { style, explode, .. } => (parameter.name.as_str(), *style, *explode),
            ParameterShape::Content(_) => panic!("2.0 has no content"),
        })
        .collect();
    assert_eq!(
        styles,
        [
            ("id", Style::PipeDelimited, false),
            ("limit", Style::Form, false),
            ("tags", Style::Form, true),
            ("ids", Style::Form, false)
        ]
    );
    assert_eq!(put.parameters[0].location_in, ParameterIn::Path);
    let ParameterShape::Schema { schema, .. } = put.parameters[1].shape else { panic!("a schema") };
    let limit = api.schemas.get(schema);
    assert_eq!(limit.types.single(), Some(SimpleType::Integer));
    assert_eq!(limit.constraints().exclusive_maximum, Exact::new("5"));
}

#[test]
fn form_fields_are_properties_of_one_object() {
    let api = read_clean(DOCUMENT);
    let body = operation(&api, "POST", "/upload").request_body.as_ref().unwrap();
    assert_eq!(body.content[0].name, "multipart/form-data");
    assert_eq!(body.content[0].encoding["names"].explode, Some(true));
    let form = api.schemas.get(body.content[0].schema.unwrap());
    assert!(form.requires("file") && !form.requires("names"));
    let file = property(&api, form, "file");
    assert_eq!((file.types.single(), file.format.as_deref()), (Some(SimpleType::String), Some("binary")));
}

#[test]
fn responses_have_content_headers_and_examples() {
    let api = read_clean(DOCUMENT);
    let response = &operation(&api, "PUT", "/pets/{id}").responses[0];
    assert_eq!(response.headers[0].name, "X-Count");
    assert_eq!(response.content[0].name, "application/json");
    assert_eq!(response.content[0].examples[0].value.as_ref().unwrap()["kind"], "Cat");
    assert_eq!(operation(&api, "POST", "/upload").responses[0].content[0].name, "application/octet-stream");
}

#[test]
fn security_definitions_are_converted_to_security_schemes() {
    let api = read_clean(DOCUMENT);
    assert!(matches!(api.security_schemes["basic"].kind, SecuritySchemeKind::HttpBasic));
    assert!(matches!(api.security_schemes["key"].kind, SecuritySchemeKind::ApiKey { .. }));
    let SecuritySchemeKind::OAuth2 { flows } = &api.security_schemes["oauth"].kind else { panic!("OAuth 2") };
    assert_eq!(flows["authorizationCode"].authorization_url.as_deref(), Some("https://a"));
    let SecuritySchemeKind::OAuth2 { flows } = &api.security_schemes["app"].kind else { panic!("OAuth 2") };
    assert!(flows.contains_key("clientCredentials"));
    assert_eq!(operation(&api, "PUT", "/pets/{id}").security[1].schemes["oauth"], ["read"]);
}

#[test]
fn a_discriminator_maps_the_names_of_its_schema_and_of_those_that_extend_it() {
    let api = read_clean(DOCUMENT);
    let pet = named(&api, "Pet");
    let discriminator = pet.rare().discriminator.as_ref().unwrap();
    assert_eq!(discriminator.property_name, "kind");
    assert_eq!(discriminator.mapping.keys().collect::<Vec<_>>(), ["Cat", "Pet"]);
    assert!(property(&api, pet, "note").nullable);
}
