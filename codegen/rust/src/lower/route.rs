//! The part of an operationId that repeats method and path, as FastAPI writes it: `read_items_items__item_id__get`.

use crate::names::words;

/// The operationId without method and path at its end; `None` if it does not end with both, or has nothing else.
pub(super) fn without_route(id: &str, method: &str, path: &str) -> Option<String> {
    let mut words_of_id = words(id);
    let route: Vec<String> = words(path).into_iter().chain([method.to_lowercase()]).collect();
    // The method alone is a common end of a name: `widget_get` for `GET /`.
    let kept = words_of_id.len().checked_sub(route.len()).filter(|kept| *kept > 0 && route.len() > 1)?;
    let is_route = words_of_id.get(kept..) == Some(route.as_slice());
    words_of_id.truncate(kept);
    is_route.then(|| words_of_id.join("_"))
}

/// The name with that of its group in front, unless it has one of its words: `create` in `users` becomes `users_create`, so that it stays
/// the same when another group has a `create`.
pub(super) fn with_group(name: &str, group: &str) -> String {
    let singular = |word: &String| word.trim_end_matches('s').to_owned();
    let group = words(group);
    let known: Vec<_> = words(name).iter().map(singular).collect();
    if group.is_empty() || group.iter().map(singular).any(|word| known.contains(&word)) {
        return name.to_owned();
    }
    format!("{}_{name}", group.join("_"))
}

#[cfg(test)]
mod tests {
    use super::{with_group, without_route};

    #[test]
    fn an_id_loses_method_and_path_at_its_end() {
        let cases = [
            ("read_items_items__item_id__get", "GET", "/items/{item_id}", Some("read_items")),
            ("list_payments_api_v1_pm_rent_payments_get", "GET", "/api/v1/pm-rent/payments", Some("list_payments")),
            ("readItemsItemsItemIdGet", "GET", "/items/{itemId}", Some("read_items")),
            ("items__item_id__get", "GET", "/items/{item_id}", None),
            ("read_items_items__item_id__get", "POST", "/items/{item_id}", None),
            ("widget_get", "GET", "/", None),
            ("get_items", "GET", "/items", None),
        ];
        for (id, method, path, expected) in cases {
            assert_eq!(without_route(id, method, path).as_deref(), expected, "{id}");
        }
    }

    #[test]
    fn a_name_without_a_word_of_its_group_gets_all_of_them() {
        assert_eq!(with_group("create", "users"), "users_create");
        assert_eq!(with_group("create_user", "Users"), "create_user");
        assert_eq!(with_group("read_rent", "pm-rent"), "read_rent");
        assert_eq!(with_group("create", ""), "create");
    }
}
