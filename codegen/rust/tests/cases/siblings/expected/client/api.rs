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
    /// `PUT /things/{word}`
    ///
    /// - `word`: A bound: at least 2, at most 5.
    /// - `.page(…)`
    /// - `body`
    ///
    /// `client.api().put_thing(word, &body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn put_thing(&self, word: &str, body: &types::Thing) -> PutThing {
        let mut call = rt::client::Call::new(self.core, &operations::PUT_THING);
        let bounded: Option<rt::Checked<String, types::From2To5Rule>> = call.bounded(0usize, word);
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        call.json("application/json", body);
        PutThing { call }
    }

    /// `POST /boxes`
    ///
    /// - `body`
    ///
    /// `client.api().add_box(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_box(&self, body: &types::AddBoxBody) -> AddBox {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_BOX);
        call.json("application/json", body);
        AddBox { call }
    }
}

/// A call of `put_thing`.
#[must_use]
#[derive(Debug)]
pub struct PutThing {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PutThing {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PutThing {
    /// An optional parameter.
    ///
    /// Default: `2`
    ///
    /// A bound: at least 1, at most 9.
    pub fn page(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1To9Rule>> = self.call.bounded(
            1usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(1usize, &rt::client::plain(&value));
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Thing, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `add_box`.
#[must_use]
#[derive(Debug)]
pub struct AddBox {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddBox {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddBox {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
