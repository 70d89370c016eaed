//! The server's side of pages.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pages.
pub trait Pages: rt::server::Hooks {
    /// `GET /linked`
    fn list_linked(
        &self,
        request: ListLinkedRequest,
    ) -> impl Future<Output = Self::Answer<ListLinkedResponse>> + Send;

    /// `GET /cursors`
    fn list_by_cursor(
        &self,
        request: ListByCursorRequest,
    ) -> impl Future<Output = Self::Answer<ListByCursorResponse>> + Send;

    /// `GET /counted`
    fn list_by_page(
        &self,
        request: ListByPageRequest,
    ) -> impl Future<Output = Self::Answer<ListByPageResponse>> + Send;

    /// `GET /skipped`
    fn list_by_offset(
        &self,
        request: ListByOffsetRequest,
    ) -> impl Future<Output = Self::Answer<ListByOffsetResponse>> + Send;

    /// `GET /ambiguous`
    fn list_ambiguous(
        &self,
        request: ListAmbiguousRequest,
    ) -> impl Future<Output = Self::Answer<ListAmbiguousResponse>> + Send;

    /// `POST /configured`
    fn list_configured(
        &self,
        request: ListConfiguredRequest,
    ) -> impl Future<Output = Self::Answer<ListConfiguredResponse>> + Send;

    /// `GET /off`
    fn list_off(
        &self,
        request: ListOffRequest,
    ) -> impl Future<Output = Self::Answer<ListOffResponse>> + Send;
}

/// What `list_linked` is asked with.
#[derive(Debug)]
pub struct ListLinkedRequest {
    pub size: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListLinkedRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { size: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_by_cursor` is asked with.
#[derive(Debug)]
pub struct ListByCursorRequest {
    pub page_token: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListByCursorRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { page_token: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_by_page` is asked with.
#[derive(Debug)]
pub struct ListByPageRequest {
    /// Default: `0`
    pub page: rt::Checked<i32, types::From0Rule>,
    pub items: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListByPageRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            page: incoming.defaulted(0usize, "0")?,
            items: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_by_offset` is asked with.
#[derive(Debug)]
pub struct ListByOffsetRequest {
    pub offset: Option<i64>,
    pub limit: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListByOffsetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            offset: incoming.optional(0usize)?,
            limit: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_ambiguous` is asked with.
#[derive(Debug)]
pub struct ListAmbiguousRequest {
    pub offset: Option<i64>,
    pub page: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListAmbiguousRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            offset: incoming.optional(0usize)?,
            page: incoming.optional(1usize)?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `list_configured` is asked with.
#[derive(Debug)]
pub struct ListConfiguredRequest {
    pub from: Option<String>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListConfiguredRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { from: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_off` is asked with.
#[derive(Debug)]
pub struct ListOffRequest {
    pub page: Option<i64>,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListOffRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { page: incoming.optional(0usize)?, parts: incoming.take_parts() })
    }
}

/// What `list_linked` answers.
#[derive(Debug)]
pub enum ListLinkedResponse {
    /// ok
    Ok(Vec<types::Item>),
}

impl rt::server::Responses for ListLinkedResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Item>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_by_cursor` answers.
#[derive(Debug)]
pub enum ListByCursorResponse {
    /// ok
    Ok(types::CursorPage),
}

impl rt::server::Responses for ListByCursorResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::CursorPage>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_by_page` answers.
#[derive(Debug)]
pub enum ListByPageResponse {
    /// ok
    Ok(rt::Checked<Vec<types::Item>, types::To2Rule>),
}

impl rt::server::Responses for ListByPageResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<rt::Checked<Vec<types::Item>, types::To2Rule>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_by_offset` answers.
#[derive(Debug)]
pub enum ListByOffsetResponse {
    /// ok
    Ok(types::ListByOffsetOk),
}

impl rt::server::Responses for ListByOffsetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ListByOffsetOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_ambiguous` answers.
#[derive(Debug)]
pub enum ListAmbiguousResponse {
    /// ok
    Ok(Vec<types::Item>),
}

impl rt::server::Responses for ListAmbiguousResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Item>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_configured` answers.
#[derive(Debug)]
pub enum ListConfiguredResponse {
    /// ok
    Ok(types::ListConfiguredOk),
}

impl rt::server::Responses for ListConfiguredResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::ListConfiguredOk>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `list_off` answers.
#[derive(Debug)]
pub enum ListOffResponse {
    /// ok
    Ok(Vec<types::Item>),
}

impl rt::server::Responses for ListOffResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<Vec<types::Item>>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

pub(super) fn mount<S: Pages>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, ListLinkedResponse>(
        &operations::LIST_LINKED,
        |service, request| Box::pin(Pages::list_linked(service, request)),
    );
    routes.add::<_, ListByCursorResponse>(
        &operations::LIST_BY_CURSOR,
        |service, request| Box::pin(Pages::list_by_cursor(service, request)),
    );
    routes.add::<_, ListByPageResponse>(
        &operations::LIST_BY_PAGE,
        |service, request| Box::pin(Pages::list_by_page(service, request)),
    );
    routes.add::<_, ListByOffsetResponse>(
        &operations::LIST_BY_OFFSET,
        |service, request| Box::pin(Pages::list_by_offset(service, request)),
    );
    routes.add::<_, ListAmbiguousResponse>(
        &operations::LIST_AMBIGUOUS,
        |service, request| Box::pin(Pages::list_ambiguous(service, request)),
    );
    routes.add::<_, ListConfiguredResponse>(
        &operations::LIST_CONFIGURED,
        |service, request| Box::pin(Pages::list_configured(service, request)),
    );
    routes.add::<_, ListOffResponse>(
        &operations::LIST_OFF,
        |service, request| Box::pin(Pages::list_off(service, request)),
    );
}
