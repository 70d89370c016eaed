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
    /// `client.api().create_pet(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn create_pet(&self, body: &types::PetRequest2) -> CreatePet {
        let mut call = rt::client::Call::new(self.core, &operations::CREATE_PET);
        call.json("application/json", body);
        CreatePet { call }
    }

    /// `GET /pets`
    ///
    /// `client.api().list_pets().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn list_pets(&self) -> ListPets {
        let mut call = rt::client::Call::new(self.core, &operations::LIST_PETS);
        ListPets { call }
    }

    /// `PUT /pets/{id}`
    ///
    /// - `id`
    /// - `body`
    ///
    /// `client.api().replace_animal(id, &body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn replace_animal(&self, id: i64, body: &types::AnimalRequest) -> ReplaceAnimal {
        let mut call = rt::client::Call::new(self.core, &operations::REPLACE_ANIMAL);
        call.set_path(0usize, &rt::client::plain(&id));
        call.json("application/json", body);
        ReplaceAnimal { call }
    }

    /// `POST /kennel`
    ///
    /// - `body`
    ///
    /// `client.api().fill_kennel(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn fill_kennel(&self, body: &types::KennelRequest) -> FillKennel {
        let mut call = rt::client::Call::new(self.core, &operations::FILL_KENNEL);
        call.json("application/json", body);
        FillKennel { call }
    }

    /// `POST /listings`
    ///
    /// - `body`
    ///
    /// `client.api().add_listing(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn add_listing(&self, body: &types::ListingDraft) -> AddListing {
        let mut call = rt::client::Call::new(self.core, &operations::ADD_LISTING);
        call.json("application/json", body);
        AddListing { call }
    }

    /// `POST /orders`
    ///
    /// - `body`
    ///
    /// `client.api().order(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn order(&self, body: &types::Order) -> Order {
        let mut call = rt::client::Call::new(self.core, &operations::ORDER);
        call.json("application/json", body);
        Order { call }
    }

    /// `POST /photos`
    ///
    /// - `body`
    ///
    /// `client.api().upload(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn upload(&self, body: &operations::UploadBodyParts) -> Upload {
        let mut call = rt::client::Call::new(self.core, &operations::UPLOAD);
        call.multipart("multipart/form-data", body);
        Upload { call }
    }

    /// `PUT /elements`
    ///
    /// - `body`
    ///
    /// `client.api().put_element(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn put_element(&self, body: &types::ElementRequest) -> PutElement {
        let mut call = rt::client::Call::new(self.core, &operations::PUT_ELEMENT);
        call.accept("application/xml");
        call.xml("application/xml", &operations::xml::ELEMENT, body);
        PutElement { call }
    }
}

/// A call of `create_pet`.
#[must_use]
#[derive(Debug)]
pub struct CreatePet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CreatePet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CreatePet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Pet, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            201u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
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
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Page, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `replace_animal`.
#[must_use]
#[derive(Debug)]
pub struct ReplaceAnimal {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReplaceAnimal {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReplaceAnimal {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Animal, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `fill_kennel`.
#[must_use]
#[derive(Debug)]
pub struct FillKennel {
    call: rt::client::Call,
}

impl rt::client::CallOptions for FillKennel {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl FillKennel {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Kennel, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `add_listing`.
#[must_use]
#[derive(Debug)]
pub struct AddListing {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AddListing {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AddListing {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Listing, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `order`.
#[must_use]
#[derive(Debug)]
pub struct Order {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Order {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Order {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Receipt, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `upload`.
#[must_use]
#[derive(Debug)]
pub struct Upload {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Upload {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Upload {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `put_element`.
#[must_use]
#[derive(Debug)]
pub struct PutElement {
    call: rt::client::Call,
}

impl rt::client::CallOptions for PutElement {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl PutElement {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Element, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.xml(&operations::xml::ELEMENT2)),
            _ => received.undocumented(),
        })
    }
}
