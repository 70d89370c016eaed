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
    /// `POST /things`
    ///
    /// - `body`
    ///
    /// `client.api().add_thing(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_thing(&self, body: &types::Thing) -> AddThing {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_THING);
        call.json("application/json", body);
        AddThing { call }
    }

    /// `POST /forms`
    ///
    /// - `body`
    ///
    /// `client.api().fill_in(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn fill_in(&self, body: &types::Range) -> FillIn {
        let mut call = rt::client::Call::new(self.core, &operations::FILL_IN);
        call.form("application/x-www-form-urlencoded", body);
        FillIn { call }
    }
}

/// A call of `add_thing`.
#[must_use]
#[derive(Debug)]
pub struct AddThing {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddThing {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddThing {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Thing, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `fill_in`.
#[must_use]
#[derive(Debug)]
pub struct FillIn {
    call: rt::client::Call,
}

impl rt::client::CallOptions for FillIn {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl FillIn {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
