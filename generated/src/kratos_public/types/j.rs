//! Definitions whose names begin with J.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
use super::*;
pub type JsonRawMessage = rt::Map<rt::Any>;
