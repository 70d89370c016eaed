//! Definitions whose names begin with N.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;

/// Any JSON value, or null.
pub type NullJsonRawMessage = rt::Any;

/// A moment in time.
pub type NullTime = rt::DateTime;

/// A UUID, or null.
pub type NullUuid = String;
