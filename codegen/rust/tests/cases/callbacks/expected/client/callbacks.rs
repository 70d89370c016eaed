//! The client's side of no tag.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of no tag.
#[derive(Debug, Clone, Copy)]
pub struct Callbacks<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Callbacks<'_> {
    /// `POST`
    ///
    /// Something came.
    ///
    /// Sent to `{$request.query.callbackUrl}/data`.
    ///
    /// - `url2`
    /// - `body`
    ///
    /// `client.callbacks().subscribe_on_data(url, url2, &body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn subscribe_on_data(&self, url: &str, url2: &str, body: &types::Data) -> SubscribeOnData {
        let mut call = rt::client::Call::new(self.core, &operations::SUBSCRIBE_ON_DATA);
        call.to(url);
        call.set_query(0usize, url2);
        call.json("application/json", body);
        SubscribeOnData { call }
    }

    /// `DELETE`
    ///
    /// Sent to `{$request.query.callbackUrl}/data`.
    ///
    /// `client.callbacks().data_ended(url).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn data_ended(&self, url: &str) -> DataEnded {
        let mut call = rt::client::Call::new(self.core, &operations::DATA_ENDED);
        call.to(url);
        DataEnded { call }
    }
}

/// A call of `subscribe_on_data`.
#[must_use]
#[derive(Debug)]
pub struct SubscribeOnData {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SubscribeOnData {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SubscribeOnData {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<SubscribeOnDataSuccess, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            202u16 => received.success_without_body(SubscribeOnDataSuccess::Accepted),
            204u16 => received.success_without_body(SubscribeOnDataSuccess::NoContent),
            _ => received.undocumented(),
        })
    }
}

/// What it gives when it works.
#[derive(Debug)]
pub enum SubscribeOnDataSuccess {
    /// Taken
    Accepted,
    /// Enough
    NoContent,
}

/// A call of `data_ended`.
#[must_use]
#[derive(Debug)]
pub struct DataEnded {
    call: rt::client::Call,
}

impl rt::client::CallOptions for DataEnded {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl DataEnded {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
