//! `signoff serve`: the reference server.

use std::net::SocketAddr;

use clap::Args;
use signoff_reference::{Config, Fault, StoreChoice};

use super::output::print;

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    /// The address to listen on; port 0 selects a free port
    #[arg(long, default_value = "127.0.0.1:4455", value_name = "ADDR")]
    listen: SocketAddr,
    /// Accept connections from other machines, although the credentials are public
    #[arg(long)]
    allow_remote: bool,
    /// Where records are stored: `memory` or `sqlite:PATH`
    #[arg(long, default_value = "memory")]
    store: String,
    /// The URL at which clients reach the reference [default: its address]
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Inject this fault
    #[arg(long, value_name = "NAME")]
    fault: Option<String>,
    /// List the faults
    #[arg(long)]
    list_faults: bool,
}

pub(super) fn serve(arguments: &ServeArguments) -> Result<u8, String> {
    if arguments.list_faults {
        for fault in Fault::all() {
            print(&format!("{:<44} {}\n", fault.name, fault.about));
        }
        return Ok(0);
    }
    let config = Config {
        listen: arguments.listen,
        allow_remote: arguments.allow_remote,
        store: arguments.store.parse::<StoreChoice>().map_err(|error| error.to_string())?,
        base_url: arguments.base_url.clone(),
        fault: arguments.fault.as_deref().map(Fault::find).transpose()?,
        ..Config::default()
    };
    let runtime = super::runtime()?;
    runtime
        .block_on(signoff_reference::serve(config, &mut std::io::stdout()))
        .map(|()| 0)
        .map_err(|error| error.to_string())
}
