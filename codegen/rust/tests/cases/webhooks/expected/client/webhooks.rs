//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Webhooks<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Webhooks<'_> {
    /// `POST`
    ///
    /// - `body`
    ///
    /// `client.webhooks().post_new_pet(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_new_pet(&self, body: &types::PostNewPetBody) -> PostNewPet {
        let mut call = rt::client::Call::new(self.core, &operations::POST_NEW_PET);
        call.json("application/json", body);
        PostNewPet { call }
    }

    /// `POST`
    ///
    /// `client.webhooks().pet_gone().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn pet_gone(&self) -> PetGone {
        let mut call = rt::client::Call::new(self.core, &operations::PET_GONE);
        PetGone { call }
    }
}

/// A call of `post_new_pet`.
#[must_use]
#[derive(Debug)]
pub struct PostNewPet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostNewPet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostNewPet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `pet_gone`.
#[must_use]
#[derive(Debug)]
pub struct PetGone {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PetGone {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PetGone {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
