//! The driver loop around the machine: sends requests, waits, and passes on the responses.

use std::future::Future;
use std::time::{Instant, SystemTime};

use futures_util::future::{Either, select};

use super::machine::{Environment, Event, Machine, Next};
use super::{Clock, EngineOptions, Transport, TransportError, TransportErrorKind};
use crate::bind::{Plan, WorkflowIndex};
use crate::expression::Values;
use crate::record::ScenarioRecord;

/// The machine's environment: a transport and a clock.
struct DriverEnvironment<'w> {
    transport: &'w dyn Transport,
    clock: &'w dyn Clock,
}

impl Environment for DriverEnvironment<'_> {
    fn base_url(&self, source: &str) -> Option<String> {
        self.transport.base_url(source)
    }

    fn now(&self) -> SystemTime {
        self.clock.now()
    }
}

/// Runs a scenario to its end. When `cancelled` resolves, pending requests and waits are dropped and the finally-steps run, each with
/// its usual time-out.
pub async fn run_scenario(
    plan: &Plan,
    workflow: WorkflowIndex,
    inputs: Values,
    transport: &dyn Transport,
    clock: &dyn Clock,
    options: &EngineOptions,
    cancelled: impl Future<Output = ()> + Send,
) -> ScenarioRecord {
    let world = DriverEnvironment { transport, clock };
    let mut machine = Machine::new(plan, workflow, inputs, &world, options);
    let mut cancelled = std::pin::pin!(cancelled);
    let mut live = true;
    let mut event = Event::Start;
    loop {
        let next = machine.advance(event);
        let next_event = async {
            match next {
                Next::Done => None,
                Next::Wait(duration) => {
                    clock.wait(duration).await;
                    Some(Event::Waited)
                }
                Next::Send { request, timeout } => {
                    let begun = Instant::now();
                    let response = match select(transport.send(&request), clock.sleep(timeout)).await {
                        Either::Left((response, _)) => response,
                        Either::Right(((), _)) => Err(TransportError::new(
                            TransportErrorKind::Timeout,
                            format!("no response from {} within {} s", request.url, timeout.as_secs_f64()),
                        )),
                    };
                    Some(Event::Responded { response, duration: begun.elapsed() })
                }
            }
        };
        let given = if live {
            // A cancellation has priority over the event.
            match select(&mut cancelled, std::pin::pin!(next_event)).await {
                Either::Left(((), _)) => {
                    live = false;
                    Some(Event::Cancelled)
                }
                Either::Right((given, _)) => given,
            }
        } else {
            next_event.await
        };
        match given {
            Some(given) => event = given,
            None => return machine.into_record(),
        }
    }
}
