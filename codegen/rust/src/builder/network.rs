//! The network of a generated client.

use crate::needs::Feature;

/// The network of a generated client.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Network {
    /// reqwest with TLS by rustls.
    #[default]
    Rustls,
    /// reqwest with TLS by the library of the operating system.
    NativeTls,
    /// None: the client needs a transport. This is what compiles for wasm32.
    None,
}

impl Network {
    /// The feature of the runtime.
    pub(super) fn feature(self) -> Option<Feature> {
        match self {
            Self::Rustls => Some(Feature::Rustls),
            Self::NativeTls => Some(Feature::NativeTls),
            Self::None => None,
        }
    }
}
