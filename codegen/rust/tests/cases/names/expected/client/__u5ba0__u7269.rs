//! The client's side of 宠物.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of 宠物.
#[derive(Debug, Clone, Copy)]
pub struct 宠物Api<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl 宠物Api<'_> {
    /// `GET /prelude`
    ///
    /// `client.宠物().into().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn into(&self) -> IntoOperation {
        let mut call = rt::client::Call::new(self.core, &operations::INTO);
        IntoOperation { call }
    }

    /// `GET /名`
    ///
    /// `client.宠物().宠物().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn 宠物(&self) -> 宠物Call {
        let mut call = rt::client::Call::new(self.core, &operations::宠物);
        宠物Call { call }
    }
}

/// A call of `into`.
#[must_use]
#[derive(Debug)]
pub struct IntoOperation {
    call: rt::client::Call,
}

impl rt::client::CallOptions for IntoOperation {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl IntoOperation {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `宠物`.
#[must_use]
#[derive(Debug)]
pub struct 宠物Call {
    call: rt::client::Call,
}

impl rt::client::CallOptions for 宠物Call {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl 宠物Call {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
