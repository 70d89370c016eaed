//! The items of all pages of a list.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use http::HeaderMap;
use http::header::LINK;
use url::Url;

use super::{Call, CallError, Error, Sending};
use crate::style;

/// How the next page of a list is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextPage {
    /// By the response's `Link` with `rel=next` (RFC 8288).
    Link,
    /// The parameter at that index is given the cursor that the page names.
    Cursor(usize),
    /// The parameter at that index counts pages; the number of the first one.
    Page(usize, u64),
    /// The parameter at that index is the number of items before the page.
    Offset(usize),
}

/// The items of all pages, as a stream: the next page is requested when the items of the last one are taken. Dropping the stream, or the
/// call's [`cancel`](super::CallOptions::cancel), ends it. After an error, it has ended.
#[must_use = "pages are requested when items are taken"]
pub struct Pages<S, T, E> {
    /// The call of the first page.
    template: Call,
    state: State<S, E>,
    send: fn(Call) -> Sending<S, E>,
    next: NextPage,
    items: fn(S) -> Vec<T>,
    cursor: fn(&S) -> Option<String>,
    /// The items of the page that were not taken.
    rest: std::vec::IntoIter<T>,
    /// The number of the page or of the items before it, or the last cursor.
    position: u64,
    last_cursor: Option<String>,
    items_left: u64,
    pages_left: u64,
}

enum State<S, E> {
    Next(Call),
    /// The call, and the URL of the page.
    Sent(Sending<S, E>, Option<Url>),
    Ended,
}

impl<S, T, E> Pages<S, T, E> {
    /// The pages of a call.
    pub fn new(
        call: Call,
        next: NextPage,
        send: fn(Call) -> Sending<S, E>,
        items: fn(S) -> Vec<T>,
        cursor: fn(&S) -> Option<String>,
    ) -> Self {
        let given = |index| call.query_value(index).and_then(|value| value.parse().ok());
        let position = match next {
            NextPage::Page(index, first) => given(index).unwrap_or(first),
            NextPage::Offset(index) => given(index).unwrap_or(0),
            NextPage::Link | NextPage::Cursor(_) => 0,
        };
        Self {
            template: call.again(),
            state: State::Next(call),
            send,
            next,
            items,
            cursor,
            rest: Vec::new().into_iter(),
            position,
            last_cursor: None,
            items_left: u64::MAX,
            pages_left: u64::MAX,
        }
    }

    /// Ends after this number of items.
    pub fn max_items(mut self, most: u64) -> Self {
        self.items_left = most;
        self
    }

    /// Requests at most this number of pages.
    pub fn max_pages(mut self, most: u64) -> Self {
        self.pages_left = most;
        self
    }

    /// The call of the next page; `None` after the last one.
    fn following(
        &mut self,
        headers: &HeaderMap,
        url: Option<&Url>,
        cursor: Option<String>,
        count: u64,
    ) -> Option<Result<Call, CallError>> {
        let mut call = self.template.again();
        match self.next {
            NextPage::Link => {
                let link = next_link(headers)?;
                let next = url.and_then(|url| url.join(&link).ok().filter(|next| next.origin() == url.origin()));
                let Some(next) = next else {
                    // The credentials are for this server only.
                    return Some(Err(CallError::Parameter {
                        request: call.request_summary(),
                        name: "Link".to_owned(),
                    }));
                };
                call.parts.options.page = Some(Arc::new(next));
            }
            NextPage::Cursor(index) => {
                let cursor = cursor.filter(|cursor| !cursor.is_empty() && self.last_cursor.as_ref() != Some(cursor))?;
                call.replace_query(index, &cursor);
                self.last_cursor = Some(cursor);
            }
            NextPage::Page(..) | NextPage::Offset(_) if count == 0 => return None,
            NextPage::Page(index, _) => {
                self.position = self.position.saturating_add(1);
                call.replace_query(index, &self.position.to_string());
            }
            NextPage::Offset(index) => {
                self.position = self.position.saturating_add(count);
                call.replace_query(index, &self.position.to_string());
            }
        }
        Some(Ok(call))
    }
}

impl<S: Unpin, T: Unpin, E: Unpin> Pages<S, T, E> {
    /// The next item; `None` after the last one.
    ///
    /// # Errors
    /// A page cannot be requested, or is not a documented success.
    pub async fn next(&mut self) -> Option<Result<T, Error<E>>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// All items.
    ///
    /// # Errors
    /// The first error.
    pub async fn all(mut self) -> Result<Vec<T>, Error<E>> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            all.push(item?);
        }
        Ok(all)
    }
}

impl<S: Unpin, T: Unpin, E: Unpin> Stream for Pages<S, T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = &mut *self;
        loop {
            if pages.items_left == 0 {
                return Poll::Ready(None);
            }
            if let Some(item) = pages.rest.next() {
                pages.items_left -= 1;
                return Poll::Ready(Some(Ok(item)));
            }
            match std::mem::replace(&mut pages.state, State::Ended) {
                State::Ended => return Poll::Ready(None),
                State::Next(_) if pages.pages_left == 0 => {}
                State::Next(call) => {
                    pages.pages_left -= 1;
                    let url = if pages.next == NextPage::Link { call.url(&[]).ok() } else { None };
                    pages.state = State::Sent((pages.send)(call), url);
                }
                State::Sent(mut sent, url) => match Pin::new(&mut sent).poll(context) {
                    Poll::Pending => {
                        pages.state = State::Sent(sent, url);
                        return Poll::Pending;
                    }
                    Poll::Ready(Err(error)) => return Poll::Ready(Some(Err(error))),
                    Poll::Ready(Ok(response)) => {
                        let (headers, cursor) = (response.headers().clone(), (pages.cursor)(&response));
                        let items = (pages.items)(response.into_body());
                        let count = u64::try_from(items.len()).unwrap_or(u64::MAX);
                        pages.rest = items.into_iter();
                        match pages.following(&headers, url.as_ref(), cursor, count) {
                            Some(Ok(call)) => pages.state = State::Next(call),
                            Some(Err(error)) => return Poll::Ready(Some(Err(Error::Call(error)))),
                            None => {}
                        }
                    }
                },
            }
        }
    }
}

impl<S, T, E> fmt::Debug for Pages<S, T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.template).field("next", &self.next).finish_non_exhaustive()
    }
}

impl Call {
    /// The value of a query parameter as it is sent.
    fn query_value(&self, index: usize) -> Option<&str> {
        let name = self.query_name(index)?;
        self.parts
            .query
            .split('&')
            .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
    }

    /// Sets a query parameter that may have a value already.
    fn replace_query(&mut self, index: usize, text: &str) {
        if let Some(name) = self.query_name(index) {
            let others = self.parts.query.split('&').filter(|pair| pair.split('=').next() != Some(name.as_str()));
            self.parts.query = others.filter(|pair| !pair.is_empty()).collect::<Vec<_>>().join("&");
        }
        self.set_query(index, text);
    }

    fn query_name(&self, index: usize) -> Option<String> {
        Some(style::encoded(self.parts.operation.parameters.get(index)?.name).collect())
    }
}

/// The target of the link with the relation `next` (RFC 8288, section 3).
fn next_link(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(LINK).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(links).find_map(|(target, parameters)| {
        let is_next = |parameter: &str| {
            let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
            let relations = value.trim().trim_matches('"').split_ascii_whitespace();
            name.trim().eq_ignore_ascii_case("rel") && relations.into_iter().any(|it| it.eq_ignore_ascii_case("next"))
        };
        parameters.split(';').any(is_next).then(|| target.to_owned())
    })
}

/// The links of a header line: target and parameters. A comma in a target or in a quoted text does not separate links.
fn links(line: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some((_, after)) = rest.split_once('<') {
        let Some((target, parameters)) = after.split_once('>') else { break };
        let mut is_quoted = false;
        let end = parameters.find(|character| {
            is_quoted ^= character == '"';
            character == ',' && !is_quoted
        });
        let (own, further) = parameters.split_at(end.unwrap_or(parameters.len()));
        found.push((target.trim(), own));
        rest = further;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_with_the_relation_next_is_found_among_others() {
        let next = |line: &str| {
            let headers = HeaderMap::from_iter([(LINK, line.parse().unwrap())]);
            next_link(&headers)
        };
        assert_eq!(next("</a?p=2>; rel=\"next\"").as_deref(), Some("/a?p=2"));
        assert_eq!(next("</a,b>; rel=prev, </c;d>; title=\"x, rel=next\"; REL=\"last Next\"").as_deref(), Some("/c;d"));
        assert_eq!(next("</a>; rel=\"nextish\", </b>; title=next").as_deref(), None);
        assert_eq!(next("</a").as_deref(), None);
    }
}
