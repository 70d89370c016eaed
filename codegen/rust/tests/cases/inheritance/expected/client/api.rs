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
    /// `POST /animals`
    ///
    /// - `.limit(…)`
    /// - `body`
    ///
    /// `client.api().add_animal(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_animal(&self, body: &types::Animal) -> AddAnimal {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_ANIMAL);
        call.json("application/json", body);
        AddAnimal { call }
    }

    /// `GET /secret`
    ///
    /// `client.api().read_secret().send().await?`
    ///
    /// Security: `token`, or `key`.
    ///
    /// # Errors
    /// The document has none.
    pub fn read_secret(&self) -> ReadSecret {
        let mut call = rt::client::Call::new(self.core, &operations::READ_SECRET);
        ReadSecret { call }
    }
}

/// A call of `add_animal`.
#[must_use]
#[derive(Debug)]
pub struct AddAnimal {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddAnimal {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddAnimal {
    /// An optional parameter.
    ///
    /// Default: `20`
    ///
    /// A bound: at least 1.
    pub fn limit(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1Rule>> = self.call.bounded(0usize, value);
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<types::Animal>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `read_secret`.
#[must_use]
#[derive(Debug)]
pub struct ReadSecret {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadSecret {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadSecret {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
