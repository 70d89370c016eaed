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
    /// `POST /pets`
    ///
    /// - `body`
    ///
    /// `client.api().add_pet(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_pet(&self, body: &types::Pet) -> AddPet {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_PET);
        call.json("application/json", body);
        AddPet { call }
    }
}

/// A call of `add_pet`.
#[must_use]
#[derive(Debug)]
pub struct AddPet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddPet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddPet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Option<types::Shape>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
