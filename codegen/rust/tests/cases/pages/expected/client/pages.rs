//! The client's side of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pages.
#[derive(Debug, Clone, Copy)]
pub struct Pages<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Pages<'_> {
    /// `GET /linked`
    ///
    /// - `.size(…)`
    ///
    /// `client.pages().list_linked().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_linked(&self) -> ListLinked {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_LINKED);
        ListLinked { call }
    }

    /// `GET /cursors`
    ///
    /// - `.page_token(…)`
    ///
    /// `client.pages().list_by_cursor().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_by_cursor(&self) -> ListByCursor {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_BY_CURSOR);
        ListByCursor { call }
    }

    /// `GET /counted`
    ///
    /// - `.page(…)`
    /// - `.items(…)`
    ///
    /// `client.pages().list_by_page().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_by_page(&self) -> ListByPage {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_BY_PAGE);
        ListByPage { call }
    }

    /// `GET /skipped`
    ///
    /// - `.offset(…)`
    /// - `.limit(…)`
    ///
    /// `client.pages().list_by_offset().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_by_offset(&self) -> ListByOffset {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_BY_OFFSET);
        ListByOffset { call }
    }

    /// `GET /ambiguous`
    ///
    /// - `.offset(…)`
    /// - `.page(…)`
    ///
    /// `client.pages().list_ambiguous().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_ambiguous(&self) -> ListAmbiguous {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_AMBIGUOUS);
        ListAmbiguous { call }
    }

    /// `POST /configured`
    ///
    /// - `.from(…)`
    ///
    /// `client.pages().list_configured().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_configured(&self) -> ListConfigured {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_CONFIGURED);
        ListConfigured { call }
    }

    /// `GET /off`
    ///
    /// - `.page(…)`
    ///
    /// `client.pages().list_off().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_off(&self) -> ListOff {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_OFF);
        ListOff { call }
    }
}

/// A call of `list_linked`.
#[must_use]
#[derive(Debug)]
pub struct ListLinked {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListLinked {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListLinked {
    /// An optional parameter.
    pub fn size(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Item>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<Vec<types::Item>, types::Item, ::std::convert::Infallible> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Link,
            |call| Self { call }.send(),
            |page| page,
            |_| None,
        )
    }
}

/// A call of `list_by_cursor`.
#[must_use]
#[derive(Debug)]
pub struct ListByCursor {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListByCursor {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListByCursor {
    /// An optional parameter.
    pub fn page_token(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::CursorPage, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<types::CursorPage, types::Item, ::std::convert::Infallible> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Cursor(0usize),
            |call| Self { call }.send(),
            |page| Some(page).and_then(|it| it.items).unwrap_or_default(),
            |page| Some(page).and_then(|it| it.meta.as_ref()).and_then(
                |it| it.next_page_token.as_ref().value(),
            ).map(rt::client::plain),
        )
    }
}

/// A call of `list_by_page`.
#[must_use]
#[derive(Debug)]
pub struct ListByPage {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListByPage {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListByPage {
    /// An optional parameter.
    ///
    /// Default: `0`
    ///
    /// A bound: at least 0.
    pub fn page(mut self, value: impl Into<i32>) -> Self {
        let bounded: Option<rt::Checked<i32, types::From0Rule>> = self.call.bounded(0usize, value);
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    pub fn items(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::Checked<Vec<types::Item>, types::To2Rule>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn all_items(
        self,
    ) -> rt::client::Pages<rt::Checked<Vec<types::Item>, types::To2Rule>, types::Item, ::std::convert::Infallible> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Page(0usize, 0u64),
            |call| Self { call }.send(),
            |page| page.into_inner(),
            |_| None,
        )
    }
}

/// A call of `list_by_offset`.
#[must_use]
#[derive(Debug)]
pub struct ListByOffset {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListByOffset {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListByOffset {
    /// An optional parameter.
    pub fn offset(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn limit(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ListByOffsetOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<types::ListByOffsetOk, types::Item, ::std::convert::Infallible> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Offset(0usize),
            |call| Self { call }.send(),
            |page| Some(page).and_then(|it| it.data).unwrap_or_default(),
            |_| None,
        )
    }
}

/// A call of `list_ambiguous`.
#[must_use]
#[derive(Debug)]
pub struct ListAmbiguous {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListAmbiguous {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListAmbiguous {
    /// An optional parameter.
    pub fn offset(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn page(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Item>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `list_configured`.
#[must_use]
#[derive(Debug)]
pub struct ListConfigured {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListConfigured {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListConfigured {
    /// An optional parameter.
    pub fn from(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::ListConfiguredOk, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }

    /// The items of all pages, as a stream that requests a page when it is needed.
    pub fn items(
        self,
    ) -> rt::client::Pages<types::ListConfiguredOk, types::Item, ::std::convert::Infallible> {
        rt::client::Pages::new(
            self.call,
            rt::client::NextPage::Cursor(0usize),
            |call| Self { call }.send(),
            |page| Some(page).and_then(|it| it.found).unwrap_or_default(),
            |page| Some(page).and_then(|it| it.then.as_ref()).map(rt::client::plain),
        )
    }
}

/// A call of `list_off`.
#[must_use]
#[derive(Debug)]
pub struct ListOff {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListOff {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListOff {
    /// An optional parameter.
    pub fn page(mut self, value: impl Into<i64>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Item>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
