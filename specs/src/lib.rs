//! The suites that Signoff ships, embedded.
