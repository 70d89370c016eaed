//! The client's side of pets.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of pets.
#[derive(Debug, Clone, Copy)]
pub struct Pets<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Pets<'_> {
    /// `GET /pets/{id}`
    ///
    /// - `id`
    ///
    /// `client.pets().read_pet(id).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn read_pet(&self, id: &str) -> ReadPet {
        let mut call = rt::client::Call::new(self.core, &operations::READ_PET);
        call.set_path(0usize, id);
        ReadPet { call }
    }
}

/// A call of `read_pet`.
#[must_use]
#[derive(Debug)]
pub struct ReadPet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadPet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadPet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Pet, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
