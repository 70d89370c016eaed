//! Repeats an operation while other commits come first.

use std::future::Future;

use super::StoreError;

/// One operation succeeds per round, so this many can compete for a record.
const ATTEMPTS: usize = 256;

/// Runs `operation`, which reads, decides and commits, until its result is not [`StoreError::Conflict`].
///
/// # Errors
/// The error of `operation`; after 256 attempts, the last conflict.
pub async fn retry<R, F, Pending>(mut operation: F) -> Result<R, StoreError>
where
    F: FnMut() -> Pending,
    Pending: Future<Output = Result<R, StoreError>>,
{
    for _ in 1..ATTEMPTS {
        match operation().await {
            Err(error) if error.is_conflict() => tokio::task::yield_now().await,
            answer => return answer,
        }
    }
    operation().await
}
