//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// */ fn broken() { "# }
    ///
    /// `POST /"quoted"/{a}`
    ///
    /// A fence without a language:
    ///
    /// ```text
    /// panic!("ran as a doctest");
    /// ```
    ///
    /// An indented one:
    ///
    /// panic!("ran as a doctest");
    ///
    /// - a list with code
    ///
    /// panic!("ran as a doctest");
    ///
    /// > '''rust
    /// > panic!("ran as a doctest");
    /// > '''
    ///
    /// - panic!("ran as a doctest");
    ///
    /// ```text
    /// panic!("ran as a doctest");
    /// ```
    fn evil_fn_main(
        &self,
        request: EvilFnMainRequest,
    ) -> impl Future<Output = Self::Answer<EvilFnMainResponse>> + Send;
}

/// What `evil_fn_main` is asked with.
#[derive(Debug)]
pub struct EvilFnMainRequest {
    pub a: rt::Checked<String, types::EvilFnMainARule>,
    /// The body.
    pub body: types::EvilFnMainBody,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for EvilFnMainRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            a: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `evil_fn_main` answers.
#[derive(Debug)]
pub enum EvilFnMainResponse {
    /// � bell, [link\](javascript:alert) and \<b>markup\</b>
    NoContent,
}

impl rt::server::Responses for EvilFnMainResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, EvilFnMainResponse>(
        &operations::EVIL_FN_MAIN,
        |service, request| Box::pin(Api::evil_fn_main(service, request)),
    );
}
