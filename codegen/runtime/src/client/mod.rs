//! How a call is made.
