//! Steps whose requests are sent together: all are built and sent when the first step begins, and each step takes its answer when its
//! turn comes.

use super::event::Next;
use super::frame::{Doing, Sent};
use super::machine::Machine;
use super::transport::{Answer, Sending};
use crate::bind::StepCall;
use crate::record::AttemptError;

/// What an attempt has to do with a group of steps.
pub(super) enum Group {
    /// Nothing: its request is sent alone.
    None,
    /// Its request was sent before, and its answer was taken.
    Sent,
    /// It is the first of its group.
    Send(Next),
}

impl Machine<'_> {
    /// The part of the active attempt in the group of its workflow. A retry is sent alone.
    pub(super) fn next_of_group(&mut self) -> Group {
        let Some(workflow) = self.workflow() else { return Group::None };
        let Some(frame) = self.frames.last_mut() else { return Group::None };
        let Some(active) = frame.active.last() else { return Group::None };
        match frame.together.remove(&active.step) {
            Some(Sent::Unbuilt(reason)) => {
                self.finish_attempt(Some(AttemptError::Request(reason)));
                return Group::Sent;
            }
            Some(Sent::Answered(built, answer)) => {
                self.pending = Some(*built);
                self.take_response(answer);
                return Group::Sent;
            }
            None => {}
        }
        let is_retry = frame.records.get(active.record).is_some_and(|record| !record.attempts.is_empty());
        if is_retry || workflow.together.iter().min() != Some(&active.step) {
            return Group::None;
        }
        self.send_together(&workflow.together).map_or(Group::None, Group::Send)
    }

    /// Builds the requests of the group. A request that cannot be built fails its step when its turn comes.
    fn send_together(&mut self, group: &[usize]) -> Option<Next> {
        let workflow = self.workflow()?;
        let (mut built, mut requests, mut unbuilt) = (Vec::new(), Vec::new(), Vec::new());
        for index in group {
            let step = workflow.steps.get(*index)?;
            let Some(StepCall::Operation(operation)) = step.call else { continue };
            match self.build(step, operation) {
                Ok(request) => {
                    let timeout = step.definition.timeout.unwrap_or(self.options.timeout);
                    requests.push(Sending { request: Box::new(request.request.clone()), timeout });
                    built.push((*index, request));
                }
                Err(reason) => unbuilt.push((*index, Sent::Unbuilt(reason))),
            }
        }
        self.frames.last_mut()?.together.extend(unbuilt);
        self.pending_together = built;
        self.set_doing(Doing::AwaitResponse);
        Some(Next::SendTogether { requests, stagger: self.options.stagger })
    }

    /// Keeps the answers for the steps, and continues with the first one.
    pub(super) fn take_together(&mut self, answers: Vec<Answer>) {
        let built = std::mem::take(&mut self.pending_together);
        let Some(frame) = self.frames.last_mut() else { return };
        for ((index, request), answer) in built.into_iter().zip(answers) {
            frame.together.insert(index, Sent::Answered(Box::new(request), answer));
        }
        frame.doing = Doing::Attempt;
    }
}
