//! `client_generated URL CALLS`: puts that many notes on a shelf, with the generated client.

use signoff_bench::notes::client::Client;
use signoff_bench::notes::types::{Colour, NewNote};
use signoff_bench::{Failure, SHELF, TOKEN, client_arguments};
use signoff_runtime::Checked;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Failure> {
    let (url, calls) = client_arguments()?;
    let client = Client::builder().base_url(url).bearer(TOKEN).build()?;
    let mut note = NewNote::new(Checked::new("Return the atlas")?, Colour::Yellow);
    note.text = Some(Checked::new("It was due on Monday; somebody else is waiting for it.")?);
    note.priority = Some(Checked::new(4)?);
    note.labels = Some(Checked::new(vec![Checked::new("atlas")?, Checked::new("overdue")?])?);
    let mut sum = 0;
    for _ in 0..calls {
        let created = client.notes().create_note(SHELF, &note).notify(true).send().await?;
        sum += created.id;
    }
    println!("{sum}");
    Ok(())
}
