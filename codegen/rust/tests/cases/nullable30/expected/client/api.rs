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
    /// `POST /nulls`
    ///
    /// - `body`
    ///
    /// `client.api().nulls(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn nulls(&self, body: &types::Nulls) -> Nulls {
        let mut call = rt::client::Call::new(self.core, &operations::NULLS);
        call.json("application/json", body);
        Nulls { call }
    }

    /// `POST /word`
    ///
    /// - `body`
    ///
    /// `client.api().word(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn word(&self, body: &Option<types::Word>) -> Word {
        let mut call = rt::client::Call::new(self.core, &operations::WORD);
        call.json("application/json", body);
        Word { call }
    }
}

/// A call of `nulls`.
#[must_use]
#[derive(Debug)]
pub struct Nulls {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Nulls {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Nulls {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Nulls, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `word`.
#[must_use]
#[derive(Debug)]
pub struct Word {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Word {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Word {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Option<types::Word>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
