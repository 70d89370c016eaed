//! The connection of a run to what answers it.

use signoff_arazzo::engine::Transport;
use signoff_reference::{Config, Running};

use super::settings::TargetSettings;
use crate::replay::ReplayTransport;
use crate::target::Targets;
use crate::transport::HttpTransport;

/// The URLs of the sources, and the transport to them.
pub(super) struct Connection {
    pub(super) targets: Targets,
    pub(super) transport: Box<dyn Transport>,
    /// The built-in reference, if it was started for the run.
    reference: Option<Running>,
}

impl Connection {
    /// Starts the built-in reference if it is the target. Connections to servers are opened by their first request.
    ///
    /// # Errors
    /// The reference cannot be started.
    pub(super) async fn open(settings: &TargetSettings) -> Result<Self, String> {
        Ok(match settings {
            TargetSettings::Reference(fault, transport) => {
                let running = signoff_reference::start(Config { fault: *fault, ..Config::default() })
                    .await
                    .map_err(|error| format!("the built-in reference cannot be started: {error}"))?;
                let mut targets = Targets::default();
                for (source, url) in running.urls() {
                    targets.set(source, &[url])?;
                }
                let transport = Box::new(HttpTransport::new(targets.clone(), transport.clone()));
                Self { targets, transport, reference: Some(running) }
            }
            TargetSettings::Servers(targets, transport) => {
                let transport = Box::new(HttpTransport::new(targets.clone(), transport.clone()));
                Self { targets: targets.clone(), transport, reference: None }
            }
            TargetSettings::Recording(targets, recording) => {
                let transport = Box::new(ReplayTransport::new(targets.clone(), recording));
                Self { targets: targets.clone(), transport, reference: None }
            }
        })
    }

    /// Stops the reference.
    pub(super) async fn close(self) {
        if let Some(reference) = self.reference {
            reference.stop().await;
        }
    }
}
