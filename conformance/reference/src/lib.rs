//! The reference server: three systems' sign-out calls over a store.
