//! The loop around the machine: sends, waits, and hands over what came.

use std::future::Future;
use std::time::{Instant, SystemTime};

use futures_util::future::{Either, select};

use super::machine::{Environment, Event, Machine, Next};
use super::{Clock, EngineOptions, Transport, TransportError, TransportErrorKind};
use crate::bind::{Plan, WorkflowIndex};
use crate::expression::Values;
use crate::record::ScenarioRecord;

/// A transport and a clock as the machine's environment.
struct World<'w> {
    transport: &'w dyn Transport,
    clock: &'w dyn Clock,
}

impl Environment for World<'_> {
    fn base_url(&self, source: &str) -> Option<String> {
        self.transport.base_url(source)
    }

    fn now(&self) -> SystemTime {
        self.clock.now()
    }
}

/// Runs one scenario to its end. When `cancelled` resolves, what is under way is dropped and the finally-steps run; a request of
/// theirs still has its time-out.
pub async fn run_scenario(
    plan: &Plan,
    workflow: WorkflowIndex,
    inputs: Values,
    transport: &dyn Transport,
    clock: &dyn Clock,
    options: &EngineOptions,
    cancelled: impl Future<Output = ()> + Send,
) -> ScenarioRecord {
    let world = World { transport, clock };
    let mut machine = Machine::new(plan, workflow, inputs, &world, options);
    let mut cancelled = std::pin::pin!(cancelled);
    let mut live = true;
    let mut event = Event::Start;
    loop {
        let next = machine.advance(event);
        let answered = async {
            match next {
                Next::Done => None,
                Next::Wait(duration) => {
                    clock.wait(duration).await;
                    Some(Event::Waited)
                }
                Next::Send { request, timeout } => {
                    let begun = Instant::now();
                    let answer = match select(transport.send(&request), clock.sleep(timeout)).await {
                        Either::Left((answer, _)) => answer,
                        Either::Right(((), _)) => Err(TransportError::new(
                            TransportErrorKind::Timeout,
                            format!("no answer from {} within {} s", request.url, timeout.as_secs_f64()),
                        )),
                    };
                    Some(Event::Answered { answer, duration: begun.elapsed() })
                }
            }
        };
        let given = if live {
            // The cancellation is looked at first.
            match select(&mut cancelled, std::pin::pin!(answered)).await {
                Either::Left(((), _)) => {
                    live = false;
                    Some(Event::Cancelled)
                }
                Either::Right((given, _)) => given,
            }
        } else {
            answered.await
        };
        match given {
            Some(given) => event = given,
            None => return machine.into_record(),
        }
    }
}
