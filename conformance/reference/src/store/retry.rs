//! Read, decide, commit; and again, where somebody else committed first.

use std::future::Future;

use super::StoreError;

/// Of all that contend for a record one succeeds each round, so this many can contend at once.
const ATTEMPTS: usize = 256;

/// Runs `operation` until it does not answer [`StoreError::Conflict`]: it reads what it needs, decides, and commits.
///
/// # Errors
/// What `operation` answers; the last conflict after 256 attempts.
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
