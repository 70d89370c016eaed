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
    /// `GET /pets/{name}`
    ///
    /// - `name`: A bound: at least 2.
    /// - `.limit(…)`: How many.
    /// - `.step(…)`
    /// - `.tags(…)`: Which ones.
    /// - `.old(…)`: Format: `phone`
    ///
    /// `client.api().read_pet(name).send().await?`
    ///
    /// Security: `key` and `token`, or nothing.
    ///
    /// # Errors
    /// The document has none.
    #[deprecated]
    pub fn read_pet(&self, name: &str) -> ReadPet {
        let mut call = rt::client::Call::new(self.core, &operations::READ_PET);
        let bounded: Option<rt::Checked<String, types::From2Rule>> = call.bounded(0usize, name);
        if let Some(value) = bounded {
            call.set_path(0usize, &rt::client::plain(&value));
        }
        ReadPet { call }
    }
}

/// A call of `read_pet`.
#[must_use]
#[derive(Debug)]
pub struct ReadPet {
    call: rt::client::Call,
}

impl rt::client::CallOptions for ReadPet {
    fn call_mut(&mut self) -> &mut rt::client::Call {
        &mut self.call
    }
}

impl ReadPet {
    /// How many.
    ///
    /// Default: `20`
    ///
    /// A bound: at least 1, at most 100.
    pub fn limit(mut self, value: impl Into<i32>) -> Self {
        let bounded: Option<rt::Checked<i32, types::From1To100Rule>> = self.call.bounded(
            1usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set_query(1usize, &rt::client::plain(&value));
        }
        self
    }

    /// An optional parameter.
    ///
    /// A bound: a multiple of 5.
    pub fn step(mut self, value: impl Into<i32>) -> Self {
        let bounded: Option<types::Step> = self.call.bounded(2usize, value);
        if let Some(value) = bounded {
            self.call.set_query(2usize, &rt::client::plain(&value));
        }
        self
    }

    /// Which ones.
    ///
    /// Pets that have all of them.
    ///
    /// A bound: at most 2.
    pub fn tags(mut self, value: impl Into<Vec<String>>) -> Self {
        let bounded: Option<rt::Checked<Vec<String>, types::To2Rule>> = self.call.bounded(
            3usize,
            value,
        );
        if let Some(value) = bounded {
            self.call.set(3usize, &value);
        }
        self
    }

    /// Format: `phone`
    #[deprecated]
    pub fn old(mut self, value: impl Into<String>) -> Self {
        self.call.set_query(4usize, &rt::client::plain(&value.into()));
        self
    }

    /// Sends the call and types the answer.
    pub fn send(self) -> rt::client::Sending<types::Pet, ::std::convert::Infallible> {
        self.call.typed(|received| match received.code() {
            200u16 => received.success(rt::client::Received::json),
            _ => received.undocumented(),
        })
    }
}
