//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Api<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Api<'_> {
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
    ///
    /// - `a`: A bound: matching a pattern.
    /// - `body`
    ///
    /// `client.api().evil_fn_main(a, &body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn evil_fn_main(&self, a: &str, body: &types::EvilFnMainBody) -> EvilFnMain {
        let mut call = rt::client::Call::new(self.core, &operations::EVIL_FN_MAIN);
        let bounded: Option<rt::Checked<String, types::EvilFnMainARule>> = call.bounded(0usize, a);
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.json("application/json", body);
        EvilFnMain { call }
    }
}

/// A call of `evil_fn_main`.
#[must_use]
#[derive(Debug)]
pub struct EvilFnMain {
    call: rt::client::Call,
}

impl rt::client::CallOptions for EvilFnMain {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl EvilFnMain {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
