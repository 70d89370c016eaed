//! `server_generated`: takes notes by way of the generated trait.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use signoff_bench::notes::server::{
    CreateNoteRequest, CreateNoteResponse, DeleteNoteRequest, DeleteNoteResponse, GetNoteRequest, GetNoteResponse,
    ListNotesRequest, ListNotesResponse, Notes, router,
};
use signoff_bench::notes::types::{Note, Problem};
use signoff_bench::{Failure, TOKEN, serve};
use signoff_runtime::axum::body::Bytes;
use signoff_runtime::http::StatusCode;
use signoff_runtime::http::request::Parts;
use signoff_runtime::operation::OperationInfo;
use signoff_runtime::server::{Credential, Credentials, Hooks, Reply, Response};

struct Service {
    count: AtomicI64,
}

impl Hooks for Service {
    type Answer<R: signoff_runtime::server::Responses> = signoff_runtime::server::Reply<R>;

    async fn authenticate(
        &self,
        _operation: &'static OperationInfo,
        credentials: Credentials,
        _parts: &mut Parts,
        _body: &Bytes,
    ) -> Result<(), Response> {
        match credentials.first() {
            Some(Credential::Bearer(token)) if token == TOKEN => Ok(()),
            _ => Err(Reply::<()>::problem(StatusCode::UNAUTHORIZED, "the token is not known").into_raw()),
        }
    }
}

impl Notes for Service {
    async fn list_notes(&self, _request: ListNotesRequest) -> Reply<ListNotesResponse> {
        ListNotesResponse::NotFound(Problem::new("there is no such shelf".to_owned())).into()
    }

    async fn create_note(&self, request: CreateNoteRequest) -> Reply<CreateNoteResponse> {
        let id = self.count.fetch_add(1, Ordering::Relaxed);
        let body = request.body;
        let mut note = Note::new(id, request.shelf.into_inner(), body.title.into_inner(), body.colour, false);
        note.text = body.text.map(|text| text.into_inner());
        note.priority = body.priority.map(|priority| priority.into_inner());
        note.labels =
            body.labels.map(|labels| labels.into_inner().into_iter().map(|label| label.into_inner()).collect());
        CreateNoteResponse::Created(note).into()
    }

    async fn get_note(&self, _request: GetNoteRequest) -> Reply<GetNoteResponse> {
        GetNoteResponse::NotFound(Problem::new("there is no such note".to_owned())).into()
    }

    async fn delete_note(&self, _request: DeleteNoteRequest) -> Reply<DeleteNoteResponse> {
        DeleteNoteResponse::NotFound(Problem::new("there is no such note".to_owned())).into()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    serve(router(Arc::new(Service { count: AtomicI64::new(1) }))).await
}
