//! Runs Arazzo documents against a service in the same process:
//! `cargo run -p signoff-arazzo --example embedding -- conformance/examples/counter`.

use std::error::Error;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use signoff_arazzo::bind::{DocumentSet, Plan, bind_documents};
use signoff_arazzo::engine::{FunctionTransport, run_workflow};
use signoff_arazzo::exchange::{Request, Response};
use signoff_arazzo::expression::Values;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: embedding FOLDER")?;
    print!("{}", run(&bind_documents(&DocumentSet::from_folder(Path::new(&folder))?)?).await);
    Ok(())
}

/// Runs every workflow, and says how each ended.
pub(crate) async fn run(plan: &Plan) -> String {
    let counters = Mutex::new(Vec::new());
    let service = FunctionTransport::new(|request| respond(request, &counters));
    let mut text = String::new();
    for (index, workflow) in plan.scenarios() {
        let inputs = Values::from([("start".to_owned(), 5.into())]);
        let record = run_workflow(plan, index, inputs, &service).await;
        text.push_str(&format!("{}: {:?}\n", workflow.workflow_id, record.end));
    }
    text
}

/// The service: counters by position.
fn respond(request: &Request, counters: &Mutex<Vec<i64>>) -> Response {
    let mut counters = counters.lock().unwrap_or_else(PoisonError::into_inner);
    let mut path = request.target.split('/').skip(2);
    let (id, action) = (path.next().and_then(|id| id.parse::<usize>().ok()), path.next());
    let counter = |id: usize, value: i64| json!({ "id": id, "value": value });
    match (&*request.method, id, action) {
        ("POST", None, None) => {
            let body: Value = serde_json::from_slice(request.body.as_deref().unwrap_or_default()).unwrap_or_default();
            let value = body.get("value").and_then(Value::as_i64).unwrap_or_default();
            counters.push(value);
            Response::json(201, &counter(counters.len() - 1, value))
        }
        ("GET", Some(id), None) => match counters.get(id) {
            Some(value) => Response::json(200, &counter(id, *value)),
            None => Response::of_status(404),
        },
        ("POST", Some(id), Some("increments")) => match counters.get_mut(id) {
            Some(value) => {
                *value += 1;
                Response::of_status(204)
            }
            None => Response::of_status(404),
        },
        _ => Response::of_status(405),
    }
}
