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
    /// `client.webhooks().post_pet_sold(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn post_pet_sold(&self, body: &types::Pet) -> PostPetSold {
        let mut call = rt::client::Call::new(self.core, &operations::POST_PET_SOLD);
        call.json("application/json", body);
        PostPetSold { call }
    }
}

/// A call of `post_pet_sold`.
#[must_use]
#[derive(Debug)]
pub struct PostPetSold {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PostPetSold {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PostPetSold {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
