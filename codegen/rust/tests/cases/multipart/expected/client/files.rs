//! The client's side of files.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of files.
#[derive(Debug, Clone, Copy)]
pub struct Files<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Files<'_> {
    /// `POST /upload`
    ///
    /// - `body`
    ///
    /// `client.files().upload(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn upload(&self, body: &operations::UploadBodyParts) -> Upload {
        let mut call = rt::client::Call::new(self.core, &operations::UPLOAD);
        call.accept("application/json, multipart/mixed");
        call.multipart("multipart/form-data", body);
        Upload { call }
    }

    /// `POST /nullable`
    ///
    /// - `body`
    ///
    /// `client.files().nullable(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn nullable(&self, body: &operations::NullableBodyParts) -> Nullable {
        let mut call = rt::client::Call::new(self.core, &operations::NULLABLE);
        call.multipart("multipart/form-data", body);
        Nullable { call }
    }

    /// `PUT /strict`
    ///
    /// - `.body(…)`
    ///
    /// `client.files().strict().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn strict(&self) -> Strict {
        let mut call = rt::client::Call::new(self.core, &operations::STRICT);
        Strict { call }
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
    pub fn send(self) -> rt::client::Sending<UploadSuccess, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success_from(rt::client::Received::json, UploadSuccess::Ok),
            206u16 => received.success_from(
                rt::client::Received::multipart,
                UploadSuccess::PartialContent,
            ),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum UploadSuccess {
    /// What was read
    Ok(rt::Map<rt::Any>),
    /// It back
    PartialContent(Vec<rt::multipart::Part>),
}

/// A call of `nullable`.
#[must_use]
#[derive(Debug)]
pub struct Nullable {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Nullable {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Nullable {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<rt::Map<rt::Any>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `strict`.
#[must_use]
#[derive(Debug)]
pub struct Strict {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Strict {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Strict {
    /// The body.
    pub fn body(mut self, body: &operations::StrictBody) -> Self {
        let call = &mut self.call;
        match body {
            operations::StrictBody::Multipart(body) => {
                call.multipart("multipart/form-data", body);
            }
            operations::StrictBody::Form(body) => {
                call.form("application/x-www-form-urlencoded", body);
            }
        }
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
