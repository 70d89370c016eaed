//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.
#![cfg_attr(rustfmt, rustfmt_skip)]

use ::signoff_runtime as rt;
mod a;
mod c;
mod d;
mod e;
mod f;
mod g;
mod i;
mod j;
mod l;
mod n;
mod p;
mod r;
mod s;
mod u;
mod v;
pub use a::*;
pub use c::*;
pub use d::*;
pub use e::*;
pub use f::*;
pub use g::*;
pub use i::*;
pub use j::*;
pub use l::*;
pub use n::*;
pub use p::*;
pub use r::*;
pub use s::*;
pub use u::*;
pub use v::*;

/// A bound: at least 1, at most 1000.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To1000Rule {}

impl rt::json::RuleFor for From1To1000Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(1000f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}

/// A bound: at least 1, at most 500.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum From1To500Rule {}

impl rt::json::RuleFor for From1To500Rule {
    fn rule() -> &'static rt::Rule {
        static RULE: rt::Rule = rt::Rule {
            min: Some(1f64),
            max: Some(500f64),
            min_exclusive: false,
            max_exclusive: false,
            multiple_of: None,
            pattern: None,
        };
        &RULE
    }
}
