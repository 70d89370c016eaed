//! The driver loop around the machine: sends requests, waits, and passes on the responses.

use std::future::Future;
use std::time::{Duration, Instant, SystemTime};

use futures_util::future::{Either, join_all, select};

use super::event::{Environment, Event, Next};
use super::machine::Machine;
use super::{Answer, Clock, EngineOptions, ScenarioInputs, Sending, Transport, TransportError, TransportErrorKind};
use crate::bind::{Plan, WorkflowIndex};
use crate::record::{Attempt, NamedValue, Request, Response, ScenarioRecord};

/// Runs a scenario to its end. When `cancelled` resolves, pending requests and waits are dropped and the finally-steps run, each with
/// its usual time-out.
pub async fn run_scenario(
    plan: &Plan,
    workflow: WorkflowIndex,
    inputs: impl Into<ScenarioInputs>,
    transport: &dyn Transport,
    clock: &dyn Clock,
    options: &EngineOptions,
    cancelled: impl Future<Output = ()> + Send,
) -> ScenarioRecord {
    let world = DriverEnvironment { transport, clock };
    let mut machine = Machine::new(plan, workflow, inputs.into(), &world, options);
    let mut cancelled = std::pin::pin!(cancelled);
    let mut live = true;
    let mut deadline = Deadline::new(clock, options.deadline);
    let mut event = Event::Start;
    loop {
        let next = machine.advance(event);
        let next_event = perform(next, transport, clock, deadline.remaining());
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
            Some(given) => {
                if given == Event::Expired {
                    // The finally-steps may take as long again.
                    deadline = Deadline::new(clock, options.deadline);
                }
                event = given;
            }
            None => return machine.into_record(),
        }
    }
}

/// Performs what the machine requests, and returns its event. Whatever would take longer than `remaining` ends with
/// [`Event::Expired`].
async fn perform(next: Next, transport: &dyn Transport, clock: &dyn Clock, remaining: Duration) -> Option<Event> {
    match next {
        Next::Done => None,
        _ if remaining.is_zero() => Some(Event::Expired),
        Next::Wait(duration) if duration > remaining => {
            clock.wait(remaining).await;
            Some(Event::Expired)
        }
        Next::Wait(duration) => {
            clock.wait(duration).await;
            Some(Event::Waited)
        }
        Next::Send { request, timeout } => {
            let begun = Instant::now();
            let response = send(&request, timeout, remaining, transport, clock).await;
            let responded = response.map(|response| Event::Responded { response, duration: begun.elapsed() });
            Some(responded.unwrap_or(Event::Expired))
        }
        Next::SendTogether { requests, stagger } => {
            let mut delay = Duration::ZERO;
            let sends = requests.iter().map(|sending| {
                let own = delay;
                delay += stagger;
                send_later(sending, own, remaining, transport, clock)
            });
            let answers: Option<Vec<Answer>> = join_all(sends).await.into_iter().collect();
            Some(answers.map_or(Event::Expired, Event::RespondedTogether))
        }
        Next::Receive { awaited } => {
            let received = async {
                match select(transport.receive(&awaited), clock.sleep(remaining)).await {
                    Either::Left((received, _)) => Some(received),
                    Either::Right(_) => None,
                }
            };
            Some(clock.wait_for(Box::pin(received)).await.map_or(Event::Expired, Event::Received))
        }
    }
}

/// Sends one of several requests after a delay; `None` if the time that remains has passed.
async fn send_later(
    sending: &Sending,
    delay: Duration,
    remaining: Duration,
    transport: &dyn Transport,
    clock: &dyn Clock,
) -> Option<Answer> {
    if !delay.is_zero() {
        clock.sleep(delay).await;
    }
    let (started, begun) = (clock.now(), Instant::now());
    let response = send(&sending.request, sending.timeout, remaining, transport, clock).await?;
    Some(Answer { response, started, duration: begun.elapsed() })
}

/// Sends a request; `None` if the time that remains has passed.
async fn send(
    request: &Request,
    timeout: Duration,
    remaining: Duration,
    transport: &dyn Transport,
    clock: &dyn Clock,
) -> Option<Result<Response, TransportError>> {
    match select(transport.send(request), clock.sleep(timeout.min(remaining))).await {
        Either::Left((response, _)) => Some(response),
        Either::Right(_) if timeout > remaining => None,
        Either::Right(((), _)) => Some(Err(TransportError::new(
            TransportErrorKind::Timeout,
            format!("no response from {} within {} s", request.url, timeout.as_secs_f64()),
        ))),
    }
}

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

    fn attempted(&self, step: &str, attempt: &Attempt, values: &[NamedValue]) {
        self.transport.attempted(step, attempt, values);
    }
}

/// A point in time by the clock of the run.
struct Deadline<'c> {
    clock: &'c dyn Clock,
    begun: SystemTime,
    limit: Duration,
}

impl<'c> Deadline<'c> {
    fn new(clock: &'c dyn Clock, limit: Duration) -> Self {
        Self { clock, begun: clock.now(), limit }
    }

    /// Zero after the deadline. A clock that was set back counts as no time.
    fn remaining(&self) -> Duration {
        self.limit.saturating_sub(self.clock.now().duration_since(self.begun).unwrap_or_default())
    }
}
