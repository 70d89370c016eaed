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
    /// - `.prefer(…)`
    ///
    /// `client.pets().list_pets().send().await?`
    ///
    /// # Errors
    /// [`ListPetsError`]: 4XX `ClientError`.
    pub fn list_pets(&self) -> ListPets {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_PETS);
        call.accept("application/json, text/csv, application/problem+json");
        ListPets { call }
    }

    /// `POST /pets`
    ///
    /// - `body`
    ///
    /// `client.pets().add_pet(&body).send().await?`
    ///
    /// Security: `token`.
    ///
    /// # Errors
    /// [`AddPetError`]: any other `Default`.
    pub fn add_pet(&self, body: &types::Pet) -> AddPet {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_PET);
        call.json("application/json", body);
        AddPet { call }
    }

    /// `DELETE /pets/{id}`
    ///
    /// - `id`
    ///
    /// `client.pets().remove_pet(id).send().await?`
    ///
    /// # Errors
    /// [`RemovePetError`]: 999 `Status999`.
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
    /// A bound: at most 10.
    pub fn limit(mut self, value: impl Into<i64>) -> Self {
        let bounded: Option<rt::Checked<i64, types::To10Rule>> = self.call.bounded(0usize, value);
        if let Some(value) = bounded {
            self.call.set_query(0usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    ///
    /// A bound: matching a pattern.
    pub fn prefer(mut self, value: impl Into<String>) -> Self {
        let bounded: Option<rt::Checked<String, types::ListPetsPreferRule>> = self.call.bounded(
            1usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_header(1usize, &rt::client::plain(&value));
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<operations::ListPetsOkBody, ListPetsError> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(
                |received| received.media(&["application/json", "text/csv"]).and_then(
                    |index| match index {
                        0usize => received.json().map(operations::ListPetsOkBody::Json),
                        _ => received.text().map(operations::ListPetsOkBody::Csv),
                    },
                ),
            ),
            400u16..=499u16 => received.failure_from(
                rt::client::Received::json,
                ListPetsError::ClientError,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum ListPetsError {
    /// Wrong
    ClientError(types::Problem),
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
    pub fn send(self) -> rt::client::Sending<AddPetSuccess, AddPetError> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success_from(rt::client::Received::json, AddPetSuccess::Created),
            204u16 => received.success_without_body(AddPetSuccess::NoContent),
            _ => received.failure_from(rt::client::Received::json, AddPetError::Default),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum AddPetSuccess {
    /// Added
    Created(types::Pet),
    /// Known
    NoContent,
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum AddPetError {
    /// Anything else
    Default(types::Problem),
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
            999u16 => received.failure_without_body(RemovePetError::Status999),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it fails.
#[derive(Debug)]
pub enum RemovePetError {
    /// Ask again later
    Status999,
}
