//! The client's side of files.
//!
//! Written by signoff-codegen; changes are lost.

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
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<UploadSuccess>,
        rt::client::Error<::std::convert::Infallible>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            200u16 => received.success(|received| received.json().map(UploadSuccess::Ok)),
            206u16 => {
                received
                    .success(|received| {
                        received.multipart().map(UploadSuccess::PartialContent)
                    })
            }
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
/// What it gives when it works.
#[derive(Debug, Clone, PartialEq)]
pub enum UploadSuccess {
    /// What was read
    Ok(rt::Map<rt::Value>),
    /// It back
    PartialContent(Vec<rt::multipart::Part>),
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
    pub async fn send(
        self,
    ) -> Result<
        rt::client::ResponseValue<()>,
        rt::client::Error<::std::convert::Infallible>,
    > {
        let received = self.call.send().await?;
        let status = received.status();
        match status.as_u16() {
            204u16 => received.success(|received| Ok(())),
            _ => Err(rt::client::Error::Undocumented(received)),
        }
    }
}
