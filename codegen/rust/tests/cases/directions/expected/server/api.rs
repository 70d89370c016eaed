//! The server's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::std::future::Future;
use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
pub trait Api: rt::server::Hooks {
    /// `POST /pets`
    fn create_pet(
        &self,
        request: CreatePetRequest,
    ) -> impl Future<Output = Self::Answer<CreatePetResponse>> + Send;

    /// `GET /pets`
    fn list_pets(
        &self,
        request: ListPetsRequest,
    ) -> impl Future<Output = Self::Answer<ListPetsResponse>> + Send;

    /// `PUT /pets/{id}`
    fn replace_animal(
        &self,
        request: ReplaceAnimalRequest,
    ) -> impl Future<Output = Self::Answer<ReplaceAnimalResponse>> + Send;

    /// `POST /kennel`
    fn fill_kennel(
        &self,
        request: FillKennelRequest,
    ) -> impl Future<Output = Self::Answer<FillKennelResponse>> + Send;

    /// `POST /listings`
    fn add_listing(
        &self,
        request: AddListingRequest,
    ) -> impl Future<Output = Self::Answer<AddListingResponse>> + Send;

    /// `POST /orders`
    fn order(&self, request: OrderRequest) -> impl Future<Output = Self::Answer<OrderResponse>>
        + Send;

    /// `POST /photos`
    fn upload(&self, request: UploadRequest) -> impl Future<Output = Self::Answer<UploadResponse>>
        + Send;

    /// `PUT /elements`
    fn put_element(
        &self,
        request: PutElementRequest,
    ) -> impl Future<Output = Self::Answer<PutElementResponse>> + Send;
}

/// What `create_pet` is asked with.
#[derive(Debug)]
pub struct CreatePetRequest {
    /// The body.
    pub body: types::PetRequest2,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for CreatePetRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `list_pets` is asked with.
#[derive(Debug)]
pub struct ListPetsRequest {
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ListPetsRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { parts: incoming.take_parts() })
    }
}

/// What `replace_animal` is asked with.
#[derive(Debug)]
pub struct ReplaceAnimalRequest {
    pub id: i64,
    /// The body.
    pub body: types::AnimalRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for ReplaceAnimalRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self {
            id: incoming.required(0usize)?,
            body: incoming.body()?,
            parts: incoming.take_parts(),
        })
    }
}

/// What `fill_kennel` is asked with.
#[derive(Debug)]
pub struct FillKennelRequest {
    /// The body.
    pub body: types::KennelRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for FillKennelRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `add_listing` is asked with.
#[derive(Debug)]
pub struct AddListingRequest {
    /// The body.
    pub body: types::ListingDraft,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for AddListingRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `order` is asked with.
#[derive(Debug)]
pub struct OrderRequest {
    /// The body.
    pub body: types::Order,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for OrderRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.body()?, parts: incoming.take_parts() })
    }
}

/// What `upload` is asked with.
#[derive(Debug)]
pub struct UploadRequest {
    /// The body.
    pub body: operations::UploadBodyParts,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for UploadRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.multipart()?, parts: incoming.take_parts() })
    }
}

/// What `put_element` is asked with.
#[derive(Debug)]
pub struct PutElementRequest {
    /// The body.
    pub body: types::ElementRequest,
    /// Method, URI, headers and extensions as they came.
    pub parts: rt::http::request::Parts,
}

impl rt::server::Request for PutElementRequest {
    fn read(incoming: &mut rt::server::Incoming) -> Result<Self, rt::server::Violation> {
        Ok(Self { body: incoming.xml(&operations::xml::ELEMENT)?, parts: incoming.take_parts() })
    }
}

/// What `create_pet` answers.
#[derive(Debug)]
pub enum CreatePetResponse {
    /// the pet
    Created(types::Pet),
}

impl rt::server::Responses for CreatePetResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Pet>(201u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Created(body) => rt::server::Encoded::json(201u16, "application/json", &body),
        }
    }
}

/// What `list_pets` answers.
#[derive(Debug)]
pub enum ListPetsResponse {
    /// all
    Ok(types::Page),
}

impl rt::server::Responses for ListPetsResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Page>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `replace_animal` answers.
#[derive(Debug)]
pub enum ReplaceAnimalResponse {
    /// it
    Ok(types::Animal),
}

impl rt::server::Responses for ReplaceAnimalResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Animal>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `fill_kennel` answers.
#[derive(Debug)]
pub enum FillKennelResponse {
    /// it
    Ok(types::Kennel),
}

impl rt::server::Responses for FillKennelResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Kennel>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `add_listing` answers.
#[derive(Debug)]
pub enum AddListingResponse {
    /// it
    Ok(types::Listing),
}

impl rt::server::Responses for AddListingResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Listing>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `order` answers.
#[derive(Debug)]
pub enum OrderResponse {
    /// it
    Ok(types::Receipt),
}

impl rt::server::Responses for OrderResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[
        rt::server::Documented::json::<types::Receipt>(200u16),
    ];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::json(200u16, "application/json", &body),
        }
    }
}

/// What `upload` answers.
#[derive(Debug)]
pub enum UploadResponse {
    /// kept
    NoContent,
}

impl rt::server::Responses for UploadResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::empty(204u16)];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::NoContent => rt::server::Encoded::empty(204u16),
        }
    }
}

/// What `put_element` answers.
#[derive(Debug)]
pub enum PutElementResponse {
    /// it
    Ok(types::Element),
}

impl rt::server::Responses for PutElementResponse {
    const DOCUMENTED: &'static [rt::server::Documented] = &[rt::server::Documented::new(
        rt::server::Status::Code(200u16),
        &[rt::server::ResponseMedia::new("application/xml", rt::server::any)],
    )];

    fn encode(self) -> rt::server::Encoded {
        match self {
            Self::Ok(body) => rt::server::Encoded::xml(
                200u16,
                "application/xml",
                &operations::xml::ELEMENT2,
                &body,
            ),
        }
    }
}

pub(super) fn mount<S: Api>(routes: &mut rt::server::Routes<S>) {
    routes.add::<_, CreatePetResponse>(
        &operations::CREATE_PET,
        |service, request| Box::pin(Api::create_pet(service, request)),
    );
    routes.add::<_, ListPetsResponse>(
        &operations::LIST_PETS,
        |service, request| Box::pin(Api::list_pets(service, request)),
    );
    routes.add::<_, ReplaceAnimalResponse>(
        &operations::REPLACE_ANIMAL,
        |service, request| Box::pin(Api::replace_animal(service, request)),
    );
    routes.add::<_, FillKennelResponse>(
        &operations::FILL_KENNEL,
        |service, request| Box::pin(Api::fill_kennel(service, request)),
    );
    routes.add::<_, AddListingResponse>(
        &operations::ADD_LISTING,
        |service, request| Box::pin(Api::add_listing(service, request)),
    );
    routes.add::<_, OrderResponse>(
        &operations::ORDER,
        |service, request| Box::pin(Api::order(service, request)),
    );
    routes.add::<_, UploadResponse>(
        &operations::UPLOAD,
        |service, request| Box::pin(Api::upload(service, request)),
    );
    routes.add::<_, PutElementResponse>(
        &operations::PUT_ELEMENT,
        |service, request| Box::pin(Api::put_element(service, request)),
    );
}
