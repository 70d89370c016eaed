//! The client's side of acts.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::super::operations;
use super::super::types;

/// Operations of acts.
#[derive(Debug, Clone, Copy)]
pub struct Acts<'c> {
    pub(super) core: &'c rt::client::Core,
}

impl Acts<'_> {
    /// `GET /acts?Action=Start`
    ///
    /// `client.acts().start().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn start(&self) -> Start {
        let mut call = rt::client::Call::new(self.core, &operations::START);
        call.fixed_query("Action=Start");
        Start { call }
    }

    /// `GET /acts?Action=Stop`
    ///
    /// - `action`
    ///
    /// `client.acts().stop(&action).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn stop(&self, action: &types::StopAction) -> Stop {
        let mut call = rt::client::Call::new(self.core, &operations::STOP);
        call.set_query(0usize, &rt::client::plain(action));
        Stop { call }
    }

    /// `GET /acts?page={page}`
    ///
    /// - `page`
    ///
    /// `client.acts().turn_to(page).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn turn_to(&self, page: i64) -> TurnTo {
        let mut call = rt::client::Call::new(self.core, &operations::TURN_TO);
        call.set_query(0usize, &rt::client::plain(&page));
        TurnTo { call }
    }

    /// `GET /acts`
    ///
    /// `client.acts().all_acts().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn all_acts(&self) -> AllActs {
        let mut call = rt::client::Call::new(self.core, &operations::ALL_ACTS);
        AllActs { call }
    }

    /// `DELETE /acts`
    ///
    /// `client.acts().end_acts().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn end_acts(&self) -> EndActs {
        let mut call = rt::client::Call::new(self.core, &operations::END_ACTS);
        EndActs { call }
    }

    /// `POST /calls#X-Target=Svc.Put`
    ///
    /// - `x_target`
    ///
    /// `client.acts().call_put(&x_target).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn call_put(&self, x_target: &types::CallPutXTarget) -> CallPut {
        let mut call = rt::client::Call::new(self.core, &operations::CALL_PUT);
        call.set_header(0usize, &rt::client::plain(x_target));
        CallPut { call }
    }

    /// `POST /calls#X-Target=Svc.Get`
    ///
    /// - `x_target`
    ///
    /// `client.acts().call_get(&x_target).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn call_get(&self, x_target: &types::CallGetXTarget) -> CallGet {
        let mut call = rt::client::Call::new(self.core, &operations::CALL_GET);
        call.set_header(0usize, &rt::client::plain(x_target));
        CallGet { call }
    }
}

/// A call of `start`.
#[must_use]
#[derive(Debug)]
pub struct Start {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Start {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Start {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `stop`.
#[must_use]
#[derive(Debug)]
pub struct Stop {
    call: rt::client::Call,
}

impl rt::client::CallOptions for Stop {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl Stop {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `turn_to`.
#[must_use]
#[derive(Debug)]
pub struct TurnTo {
    call: rt::client::Call,
}

impl rt::client::CallOptions for TurnTo {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl TurnTo {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `all_acts`.
#[must_use]
#[derive(Debug)]
pub struct AllActs {
    call: rt::client::Call,
}

impl rt::client::CallOptions for AllActs {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl AllActs {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `end_acts`.
#[must_use]
#[derive(Debug)]
pub struct EndActs {
    call: rt::client::Call,
}

impl rt::client::CallOptions for EndActs {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl EndActs {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `call_put`.
#[must_use]
#[derive(Debug)]
pub struct CallPut {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CallPut {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CallPut {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}

/// A call of `call_get`.
#[must_use]
#[derive(Debug)]
pub struct CallGet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for CallGet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl CallGet {
    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<(), ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            204u16 => received.success_without_body(()),
            _ => received.undocumented(),
        })
    }
}
