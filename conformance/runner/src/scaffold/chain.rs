//! Chains: the operations that create, read, list, update and delete a resource.

use signoff_openapi::api::{Api, Operation, Role, SchemaId, StatusPattern};

/// The operations of a resource.
pub(super) struct Chain<'a> {
    /// The last literal part of the path.
    pub(super) name: String,
    pub(super) create: &'a Operation,
    /// The path parameter that names a resource.
    pub(super) parameter: &'a str,
    /// The member of the created resource that is the value of the parameter.
    pub(super) member: String,
    /// `read`, `list`, `update`, what else can be done with a resource, and `delete`, in this order, as far as they exist.
    pub(super) others: Vec<(String, &'a Operation)>,
}

impl Chain<'_> {
    pub(super) fn has(&self, operation: &Operation) -> bool {
        std::ptr::eq(self.create, operation) || self.others.iter().any(|(_, other)| std::ptr::eq(*other, operation))
    }
}

/// The chains of a document. `POST /things` creates, the operations of `/things/{id}` read, change and delete, and those of
/// `/things/{id}/part` do something with it.
pub(super) fn chains(api: &Api) -> Vec<Chain<'_>> {
    let own = || api.operations.iter().filter(|operation| operation.role == Role::Path);
    own().filter(|operation| operation.method == "POST").filter_map(|create| chain(api, create, own())).collect()
}

fn chain<'a>(
    api: &'a Api,
    create: &'a Operation,
    all: impl Iterator<Item = &'a Operation> + Clone,
) -> Option<Chain<'a>> {
    let collection = create.path.trim_end_matches('/');
    let parameter = |operation: &'a Operation| {
        let rest = operation.path.trim_end_matches('/').strip_prefix(collection)?.strip_prefix("/{")?;
        rest.strip_suffix('}').filter(|name| !name.contains(['/', '{', '}']))
    };
    let name = all.clone().find_map(parameter)?;
    let of_item =
        |method: &str| all.clone().find(|operation| operation.method == method && parameter(operation) == Some(name));
    let list = all.clone().find(|other| other.method == "GET" && other.path.trim_end_matches('/') == collection);
    // Operations that create resources below this one are chains of their own.
    let actions = all.clone().filter_map(|operation| {
        let rest = operation.path.trim_end_matches('/').strip_prefix(collection)?.strip_prefix("/{")?;
        let part = rest.strip_prefix(name)?.strip_prefix("}/")?;
        let is_part = !part.is_empty() && !part.contains(['/', '{', '}']);
        let creates = operation.responses.iter().any(|response| response.status == StatusPattern::Code(201));
        let word: String = part.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let word = format!("{}-{word}", operation.method.to_ascii_lowercase());
        (is_part && !creates && operation.method != "DELETE").then_some((word, operation))
    });
    let named = |word: &str, operation: Option<&'a Operation>| operation.map(|operation| (word.to_owned(), operation));
    let others = named("read", of_item("GET"))
        .into_iter()
        .chain(named("list", list))
        .chain(named("update", of_item("PUT").or_else(|| of_item("PATCH"))))
        .chain(actions)
        .chain(named("delete", of_item("DELETE")))
        .collect();
    let resource = collection.rsplit('/').find(|part| !part.is_empty() && !part.contains('{')).unwrap_or("resource");
    let success = create.responses.iter().find(|response| match response.status {
        StatusPattern::Code(code) => (200..300).contains(&code),
        StatusPattern::Range(digit) => digit == 2,
        StatusPattern::Default => false,
    })?;
    let schema = success.content.iter().find(|media| media.name.contains("json"))?.schema?;
    let member = identity(&required_scalars(api, schema), name, resource)?;
    Some(Chain { name: resource.to_owned(), create, parameter: name, member, others })
}

/// The member with the name of the parameter, or `id`, or the name of the resource with `id`.
fn identity(members: &[String], parameter: &str, resource: &str) -> Option<String> {
    let plain = |name: &str| name.to_ascii_lowercase().replace(['_', '-'], "");
    let singular = plain(resource);
    let singular = singular.strip_suffix('s').unwrap_or(&singular);
    let wanted = [plain(parameter), "id".to_owned(), format!("{singular}id"), "uuid".to_owned()];
    let own = plain(parameter);
    // `petId` names the member `id` of a pet.
    let short = own.strip_prefix(singular).map(str::to_owned).filter(|rest| !rest.is_empty());
    wanted.into_iter().chain(short).find_map(|wanted| members.iter().find(|name| plain(name) == wanted).cloned())
}

/// The members that every response has and that are neither lists nor objects, through references and `allOf`.
fn required_scalars(api: &Api, schema: SchemaId) -> Vec<String> {
    fn add(api: &Api, id: SchemaId, deep: usize, names: &mut Vec<(String, bool)>, required: &mut Vec<String>) {
        let Some(deep) = deep.checked_sub(1) else { return };
        let schema = api.schemas.get(id);
        required.extend(schema.required.iter().map(ToString::to_string));
        for property in &schema.properties {
            let own = api.schemas.get(property.schema);
            let target = own.reference.map_or(own, |id| api.schemas.get(id));
            let is_scalar = target.items.is_none() && target.properties.is_empty() && target.all_of.is_empty();
            names.push((property.name.to_string(), is_scalar && !target.types.is_empty()));
        }
        schema.reference.iter().chain(&schema.all_of).for_each(|part| add(api, *part, deep, names, required));
    }
    let (mut names, mut required) = (Vec::new(), Vec::new());
    add(api, schema, 8, &mut names, &mut required);
    // Many documents declare nothing as required. A generated value has optional members, too.
    let any = required.is_empty();
    let is_wanted = |name: &String| any || required.contains(name);
    names.into_iter().filter(|(name, is_scalar)| *is_scalar && is_wanted(name)).map(|(name, _)| name).collect()
}
