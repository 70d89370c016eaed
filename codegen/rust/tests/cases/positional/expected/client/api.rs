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
    /// `POST /mail`
    ///
    /// - `body`
    ///
    /// `client.api().mail(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn mail(&self, body: &operations::MailBodyParts) -> Mail {
        let mut call = rt::client::Call::new(self.core, &operations::MAIL);
        call.accept("multipart/mixed");
        call.multipart("multipart/related", body);
        Mail { call }
    }

    /// `POST /pair`
    ///
    /// - `body`
    ///
    /// `client.api().pair(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn pair(&self, body: &operations::PairBodyParts) -> Pair {
        let mut call = rt::client::Call::new(self.core, &operations::PAIR);
        call.multipart("multipart/mixed", body);
        Pair { call }
    }

    /// `POST /open`
    ///
    /// - `body`
    ///
    /// `client.api().open(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn open(&self, body: &operations::OpenBodyParts) -> Open {
        let mut call = rt::client::Call::new(self.core, &operations::OPEN);
        call.multipart("multipart/mixed", body);
        Open { call }
    }
}

/// A call of `mail`.
#[must_use]
#[derive(Debug)]
pub struct Mail {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Mail {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Mail {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<operations::MailOkParts, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::multipart),
            _ => received.undocumented(),
        })
    }
}

/// A call of `pair`.
#[must_use]
#[derive(Debug)]
pub struct Pair {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Pair {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Pair {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `open`.
#[must_use]
#[derive(Debug)]
pub struct Open {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Open {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Open {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
