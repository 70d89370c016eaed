//! A service that `--stubs` began, and the client that its tests call it with.

pub mod api;
pub mod service;
