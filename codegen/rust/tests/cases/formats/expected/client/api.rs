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
    /// `POST /prices`
    ///
    /// - `.least(…)`
    /// - `.when(…)`
    /// - `.x_steps(…)`
    /// - `body`
    ///
    /// `client.api().set_prices(&body).send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn set_prices(&self, body: &types::Prices) -> SetPrices {
        let mut call = rt::client::Call::new(self.core, &operations::SET_PRICES);
        call.json("application/json", body);
        SetPrices { call }
    }

    /// `GET /prices`
    ///
    /// `client.api().follow_prices().send().await?`
    ///
    /// # Errors
    /// The document has none.
    pub fn follow_prices(&self) -> FollowPrices {
        let mut call = rt::client::Call::new(self.core, &operations::FOLLOW_PRICES);
        call.accept("application/jsonl");
        call.stream(&["application/jsonl"]);
        FollowPrices { call }
    }
}

/// A call of `set_prices`.
#[must_use]
#[derive(Debug)]
pub struct SetPrices {
    call: rt::client::Call,
}

impl rt::client::CallOptions for SetPrices {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl SetPrices {
    /// An optional parameter.
    pub fn least(mut self, value: impl Into<rt::json::DecimalNumber>) -> Self {
        self.call.set_query(0usize, &rt::client::plain(&value.into()));
        self
    }

    /// An optional parameter.
    pub fn when(mut self, value: impl Into<rt::json::Formatted<rt::json::Date>>) -> Self {
        self.call.set(1usize, &value.into());
        self
    }

    /// An optional parameter.
    pub fn x_steps(mut self, value: impl Into<Vec<rt::json::DecimalNumber>>) -> Self {
        self.call.set(2usize, &value.into());
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Prices, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}

/// A call of `follow_prices`.
#[must_use]
#[derive(Debug)]
pub struct FollowPrices {
    call: rt::client::Call,
}

impl rt::client::CallOptions for FollowPrices {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl FollowPrices {
    /// Sends the call and types the answer.
    pub fn send(
        self,
    ) -> rt::client::Sending<rt::stream::Items<types::Prices>, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(|received| received.items(rt::stream::Framing::Lines)),
            _ => received.undocumented(),
        })
    }
}
