//! The operation of each observed response. The base URL is the one below which most of them are documented.

use std::collections::BTreeMap;

use signoff_openapi::api::{Api, Operation, Role};
use url::Url;

/// The index of the operation of each request, given by method and URL, or `None` if the document has none.
pub(crate) fn find_operations(api: &Api, requests: &[(&str, &Url)], base_url: Option<&str>) -> Vec<Option<usize>> {
    let base = base_url.map(|base| base.trim_end_matches('/').to_owned()).or_else(|| guess_base(api, requests));
    let Some(base) = base else { return vec![None; requests.len()] };
    requests.iter().map(|(method, url)| find_operation(api, method, url, &base)).collect()
}

fn guess_base(api: &Api, requests: &[(&str, &Url)]) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (method, url) in requests {
        let path: Vec<&str> = url.path().split('/').skip(1).collect();
        let mut bases = Vec::new();
        for operation in operations(api, method) {
            let template: Vec<&str> = operation.path.split('/').skip(1).collect();
            let Some(start) = path.len().checked_sub(template.len()) else { continue };
            if matches(&template, path.get(start..).unwrap_or_default()).is_some() {
                let prefix: String = path.iter().take(start).map(|part| format!("/{part}")).collect();
                bases.push(format!("{}{prefix}", url.origin().ascii_serialization()));
            }
        }
        bases.sort();
        bases.dedup();
        for base in bases {
            *counts.entry(base).or_default() += 1;
        }
    }
    // Of several with the same count, the first in alphabetical order.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map(|(base, _)| base)
}

fn find_operation(api: &Api, method: &str, url: &Url, base: &str) -> Option<usize> {
    let url = format!("{}{}", url.origin().ascii_serialization(), url.path());
    let path: Vec<&str> = url.strip_prefix(base)?.strip_prefix('/')?.split('/').collect();
    let found = api.operations.iter().enumerate().filter(|(_, operation)| is_request(operation, method));
    let found = found.filter_map(|(index, operation)| {
        let template: Vec<&str> = operation.path.split('/').skip(1).collect();
        Some((matches(&template, &path)?, index))
    });
    // The most literal template wins (OpenAPI 3.0.3, "Path Templating Matching").
    found.max_by_key(|(literal, index)| (*literal, std::cmp::Reverse(*index))).map(|(_, index)| index)
}

fn operations<'a>(api: &'a Api, method: &'a str) -> impl Iterator<Item = &'a Operation> {
    api.operations.iter().filter(move |operation| is_request(operation, method))
}

fn is_request(operation: &Operation, method: &str) -> bool {
    operation.role == Role::Path && operation.method.as_str() == method
}

/// The number of literal segments, if the path matches the template.
fn matches(template: &[&str], path: &[&str]) -> Option<usize> {
    if template.len() != path.len() {
        return None;
    }
    let mut literal = 0;
    for (part, segment) in template.iter().zip(path) {
        if part == segment {
            literal += 1;
        } else if !(part.starts_with('{') && part.ends_with('}')) || segment.is_empty() {
            return None;
        }
    }
    Some(literal)
}
