//! `--listen`, and `listen` in a profile: fixed addresses of listeners, for clients that are registered beforehand.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::str::FromStr;

use serde::Deserialize;

/// `ADDRESS` or `NAME=ADDRESS`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ListenAddress {
    /// The listener. `None`: the only one of a scenario.
    pub name: Option<String>,
    /// A loopback address with a port.
    pub address: SocketAddr,
}

impl FromStr for ListenAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (name, address) = text.split_once('=').map_or((None, text), |(name, address)| (Some(name), address));
        let parsed: SocketAddr =
            address.parse().map_err(|_| format!("`{address}` is not ADDRESS:PORT, such as 127.0.0.1:9200"))?;
        if !parsed.ip().is_loopback() || parsed.port() == 0 {
            return Err(format!("`{address}` is not a port of a loopback address, such as 127.0.0.1:9200"));
        }
        if name.is_some_and(str::is_empty) {
            return Err("the name of the listener is empty: write NAME=ADDRESS:PORT".to_owned());
        }
        Ok(Self { name: name.map(str::to_owned), address: parsed })
    }
}

impl TryFrom<String> for ListenAddress {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

/// The fixed addresses of a run.
#[derive(Debug, Clone, Default)]
pub struct ListenAddresses {
    any: Option<SocketAddr>,
    named: BTreeMap<String, SocketAddr>,
}

impl ListenAddresses {
    /// Adds an address; a later one overrides an earlier one.
    pub fn add(&mut self, address: &ListenAddress) {
        match &address.name {
            None => self.any = Some(address.address),
            Some(name) => drop(self.named.insert(name.clone(), address.address)),
        }
    }

    /// The fixed address of a listener.
    pub fn of(&self, listener: &str) -> Option<SocketAddr> {
        self.named.get(listener).copied().or(self.any)
    }

    /// The address to open: the fixed one, or any free port.
    pub(super) fn to_open(&self, listener: &str) -> SocketAddr {
        self.of(listener).unwrap_or_else(|| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_port_on_loopback_with_or_without_a_name() {
        let address: ListenAddress = "rp=127.0.0.1:9200".parse().unwrap();
        assert_eq!((address.name.as_deref(), address.address.port()), (Some("rp"), 9200));
        assert_eq!("[::1]:9200".parse::<ListenAddress>().unwrap().name, None);
        for wrong in ["127.0.0.1", "10.0.0.1:80", "127.0.0.1:0", "=127.0.0.1:1", "localhost:80"] {
            assert!(wrong.parse::<ListenAddress>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_named_address_precedes_that_of_all_listeners() {
        let mut addresses = ListenAddresses::default();
        addresses.add(&"127.0.0.1:1".parse().unwrap());
        addresses.add(&"rp=127.0.0.1:2".parse().unwrap());
        assert_eq!(addresses.of("rp").unwrap().port(), 2);
        assert_eq!(addresses.of("other").unwrap().port(), 1);
    }
}
