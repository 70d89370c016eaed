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
    /// `GET /pets`
    ///
    /// - `.limit(…)`
    /// - `.sort(…)`
    /// - `.tags(…)`
    /// - `.offset(…)`
    /// - `.q(…)`
    ///
    /// `client.pets().list_pets().send().await?`
    ///
    /// # Errors
    /// [`ListPetsError`]: 404 `NotFound`.
    pub fn list_pets(&self) -> ListPets {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_PETS);
        ListPets { call }
    }

    /// `DELETE /pets/{id}`
    ///
    /// - `id`
    ///
    /// `client.pets().remove_pet(id).send().await?`
    ///
    /// Security: `token`, or `key`.
    ///
    /// # Errors
    /// [`RemovePetError`]: 401 `Unauthorized`.
    pub fn remove_pet(&self, id: i64) -> RemovePet {
        let mut call = rt::client::Call::new(self.core, &operations::REMOVE_PET);
        call.set_path(0usize, &rt::client::plain(&id));
        RemovePet { call }
    }
}

/// A call of `list_pets`.
#[must_use]
#[derive(Debug)]
pub struct ListPets {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ListPets {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ListPets {
    /// An optional parameter.
    ///
    /// Default: `20`
    ///
    /// A bound: at least 1, at most 100.
    pub fn limit(mut self, value: impl Into<i32>) -> Self {
        let bounded: Option<rt::Checked<i32, types::From1To100Rule>> = self.call.bounded(
            0usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    ///
    /// Default: `"name"`
    pub fn sort(mut self, value: impl Into<types::ListPetsSort>) -> Self {
        self.call.set_query(1usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    ///
    /// Default: `["tame","\"loud\""]`
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// An optional parameter.
    ///
    /// Default: `0`
    ///
    /// A bound: at least 1.
    pub fn offset(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::From1Rule>> = self.call.bounded(3usize, value);
        if let Some(value) = bounded {
            self.call.set_query(3usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    pub fn q(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<Vec<String>, ListPetsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            404u16 => received.failure_without_body(ListPetsError::NotFound),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListPetsError {
    /// there are none
    NotFound,
}

/// A call of `remove_pet`.
#[must_use]
#[derive(Debug)]
pub struct RemovePet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for RemovePet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl RemovePet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), RemovePetError> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            401u16 => received.failure_without_body(RemovePetError::Unauthorized),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RemovePetError {
    /// not signed in
    Unauthorized,
}
