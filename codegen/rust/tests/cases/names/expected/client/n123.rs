//! The client's side of 123.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of 123.
#[derive(Debug, Clone, Copy)]
pub struct N123<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl N123<'_> {
    /// `GET /größe/名前/{id}.json`
    ///
    /// - `id`
    ///
    /// `client.n123().get_größe_名前_id_json(id).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn get_größe_名前_id_json(&self, id: i64) -> GetGröße名前IdJson {
        let mut call = rt::client::Call::new(self.core, &operations::GET_GRÖSSE_名前_ID_JSON);
        call.set_path(0usize, &rt::client::plain(&id));
        GetGröße名前IdJson { call }
    }
}

/// A call of `get_größe_名前_id_json`.
#[must_use]
#[derive(Debug)]
pub struct GetGröße名前IdJson {
    call: rt::client::Call,
}

impl rt::client::CallOptions for GetGröße名前IdJson {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl GetGröße名前IdJson {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
