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
    /// `POST /sessions`
    ///
    /// `client.api().authenticate().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn authenticate(&self) -> Authenticate {
        let mut call = rt::client::Call::new(self.core, &operations::AUTHENTICATE);
        Authenticate { call }
    }

    /// `DELETE /sessions`
    ///
    /// `client.api().reject().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn reject(&self) -> Reject {
        let mut call = rt::client::Call::new(self.core, &operations::REJECT);
        Reject { call }
    }

    /// `GET /straße`
    ///
    /// `client.api().straße().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn straße(&self) -> Straße {
        let mut call = rt::client::Call::new(self.core, &operations::STRASSE);
        Straße { call }
    }

    /// `GET /strasse`
    ///
    /// `client.api().strasse2().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn strasse2(&self) -> Strasse2 {
        let mut call = rt::client::Call::new(self.core, &operations::STRASSE2);
        Strasse2 { call }
    }
}

/// A call of `authenticate`.
#[must_use]
#[derive(Debug)]
pub struct Authenticate {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Authenticate {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Authenticate {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `reject`.
#[must_use]
#[derive(Debug)]
pub struct Reject {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Reject {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Reject {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `straße`.
#[must_use]
#[derive(Debug)]
pub struct Straße {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Straße {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Straße {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `strasse2`.
#[must_use]
#[derive(Debug)]
pub struct Strasse2 {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Strasse2 {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Strasse2 {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
