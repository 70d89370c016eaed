//! The pages of a list.

use signoff_runtime::server::Reply;

/// The parameters of a page of a list.
#[derive(Default)]
pub(crate) struct Page<'r> {
    pub(crate) size: Option<i64>,
    /// The last id of the previous page.
    pub(crate) after: Option<&'r str>,
}

impl Page<'_> {
    fn size(&self) -> usize {
        self.size.and_then(|size| usize::try_from(size).ok()).unwrap_or(250)
    }

    /// The items of this page and the last id if there is a next page. A page after an unknown id starts at the beginning
    /// of the list.
    pub(crate) fn of<T>(&self, items: Vec<T>, id: impl Fn(&T) -> String) -> (Vec<T>, Option<String>) {
        let start = self.after.and_then(|after| items.iter().position(|item| id(item) == after)).map_or(0, |at| at + 1);
        let more = items.len() > start.saturating_add(self.size());
        let listed: Vec<_> = items.into_iter().skip(start).take(self.size()).collect();
        let next = listed.last().filter(|_| more).map(id);
        (listed, next)
    }

    /// Adds the link to the page after this id.
    pub(crate) fn link<T>(&self, path: &str, next: Option<String>, reply: Reply<T>) -> Reply<T> {
        match next {
            Some(id) => {
                let size = self.size();
                reply.header("link", format!("<{path}?page_size={size}&page_token={id}>; rel=\"next\""))
            }
            None => reply,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(size: i64, after: Option<&str>) -> (Vec<u8>, Option<String>) {
        Page { size: Some(size), after }.of(vec![1, 2, 3], u8::to_string)
    }

    #[test]
    fn pages_cover_the_list() {
        assert_eq!(page(2, None), (vec![1, 2], Some("2".to_owned())));
        assert_eq!(page(2, Some("2")), (vec![3], None));
        assert_eq!(page(3, None), (vec![1, 2, 3], None));
        assert_eq!(page(1, Some("gone")), (vec![1], Some("1".to_owned())));
    }
}
