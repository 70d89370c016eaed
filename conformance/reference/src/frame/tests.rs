//! The frame over real connections.
