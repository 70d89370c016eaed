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
    /// `POST /streams`
    ///
    /// - `callback_url`
    ///
    /// `client.api().subscribe(&callback_url).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// The document has none.
    pub fn subscribe(&self, callback_url: &rt::Uri) -> Subscribe {
        let mut call = rt::client::Call::new(self.core, &operations::SUBSCRIBE);
        call.set_query(0usize, &rt::client::plain(callback_url));
        Subscribe { call }
    }
}

/// A call of `subscribe`.
#[must_use]
#[derive(Debug)]
pub struct Subscribe {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Subscribe {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Subscribe {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
