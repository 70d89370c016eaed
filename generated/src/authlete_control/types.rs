//! A definition per schema.
//!
//! Written by signoff-codegen; changes are lost.

use ::signoff_runtime as rt;
