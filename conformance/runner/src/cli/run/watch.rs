//! `--watch`: runs again what changed, until it is interrupted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use tokio_util::sync::CancellationToken;

use super::super::output::{print_aside, print_error};
use super::{RunArguments, interrupt, run_all, runtime};
use crate::pattern::Pattern;
use crate::run::{LoadedSuites, RunRequest, Scope};

/// How often the files are looked at. There are few of them, and this works on every file system.
const INTERVAL: Duration = Duration::from_millis(300);

/// The time of the last change of each file, and its length.
type State = BTreeMap<PathBuf, Option<(SystemTime, u64)>>;

/// Returns the exit status of the last run.
pub(super) fn watch(arguments: &RunArguments) -> Result<u8, String> {
    let request = arguments.request()?;
    let scope = Scope::of(&request)?;
    let cancel = interrupt::cancel_on_signal();
    runtime(scope.target)?.block_on(async {
        let mut watched = Watched::of(arguments, &request);
        if watched.state.is_empty() {
            return Err("--watch: there is no file to watch; name a folder, an Arazzo file or a profile".to_owned());
        }
        let mut code = run_again(arguments, Ok(request), &cancel).await;
        loop {
            print_aside(&format!("watching {} files; Ctrl-C ends\n", watched.state.len()));
            let Some(changed) = watched.change(&cancel).await else { return Ok(code) };
            let request = arguments.request().map(|mut request| {
                let documents = watched.documents(&changed, &request);
                print_aside(&format!("\nchanged: {}\n", names(&changed)));
                request.scenarios.only.extend(documents);
                request
            });
            code = run_again(arguments, request, &cancel).await;
            // The documents may refer to other files now.
            if let Ok(request) = arguments.request() {
                watched.add(arguments, &request);
            }
        }
    })
}

/// An error does not end the watch: the next change may repair it.
async fn run_again(arguments: &RunArguments, request: Result<RunRequest, String>, cancel: &CancellationToken) -> u8 {
    let ran = async {
        let request = request?;
        let scope = Scope::of(&request)?;
        run_all(arguments, &request, scope, Some(cancel)).await
    };
    ran.await.unwrap_or_else(|message| {
        print_error(&message);
        super::USAGE
    })
}

fn names(files: &BTreeSet<PathBuf>) -> String {
    files.iter().map(|file| file.display().to_string()).collect::<Vec<_>>().join(", ")
}

/// The files that a run depends on.
struct Watched {
    state: State,
    folders: Vec<PathBuf>,
    /// Reports may be written next to the documents.
    reports: Vec<PathBuf>,
    /// The scenarios of each Arazzo document, as `suite/document`.
    scenarios: BTreeMap<PathBuf, BTreeSet<String>>,
}

impl Watched {
    fn of(arguments: &RunArguments, request: &RunRequest) -> Self {
        let folders = request.suites.names.iter().map(PathBuf::from).collect();
        let reports = arguments.report.iter().map(|report| absolute(&report.path)).collect();
        let mut watched = Self { state: State::new(), folders, reports, scenarios: BTreeMap::new() };
        watched.add(arguments, request);
        watched
    }

    /// Adds the files of the suites and of the profile.
    fn add(&mut self, arguments: &RunArguments, request: &RunRequest) {
        let mut files: BTreeSet<PathBuf> = arguments.files().map(Path::to_owned).collect();
        files.extend(self.inputs());
        if let Ok(suites) = Scope::of(request).and_then(|scope| LoadedSuites::for_run(request, &scope)) {
            files.extend(suites.sources.paths().map(Path::to_owned));
            for workflow in &suites.plan.workflows {
                let source = suites.sources.get(workflow.location.source).and_then(|source| source.path.as_ref());
                let document = workflow.name.rsplit_once('/').map(|(document, _)| document);
                if let (Some(file), Some(document)) = (source, document) {
                    self.scenarios.entry(file.clone()).or_default().insert(document.to_owned());
                }
            }
        }
        for file in files {
            let state = state(&file);
            self.state.entry(file).or_insert(state);
        }
    }

    /// The documents and tables of the suites.
    fn inputs(&self) -> BTreeSet<PathBuf> {
        let entries = |folder: &PathBuf| {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
            entries.chain(std::iter::once(folder.clone())).collect::<Vec<_>>()
        };
        let files = self.folders.iter().flat_map(entries);
        files.filter(|file| is_input(file) && !self.reports.contains(&absolute(file))).collect()
    }

    /// Waits for changes, and until no more follow. `None`: interrupted.
    async fn change(&mut self, cancel: &CancellationToken) -> Option<BTreeSet<PathBuf>> {
        let mut changed = BTreeSet::new();
        loop {
            tokio::select! {
                () = cancel.cancelled() => return None,
                () = tokio::time::sleep(INTERVAL) => {}
            }
            let mut is_quiet = true;
            for file in self.inputs() {
                self.state.entry(file).or_default();
            }
            for (file, known) in &mut self.state {
                let now = state(file);
                if *known != now {
                    (*known, is_quiet) = (now, false);
                    changed.insert(file.clone());
                }
            }
            if is_quiet && !changed.is_empty() {
                return Some(changed);
            }
        }
    }

    /// The scenarios of the changed documents; none if everything has to run: something else changed, or scenarios were named.
    fn documents(&self, changed: &BTreeSet<PathBuf>, request: &RunRequest) -> Vec<Pattern> {
        let filter = &request.scenarios;
        if !filter.only.is_empty() || !filter.tags.is_empty() {
            return Vec::new();
        }
        let documents: Option<Vec<_>> = changed.iter().map(|file| self.scenarios.get(file)).collect();
        let patterns = documents.unwrap_or_default().into_iter().flatten().map(|document| Pattern::parse(document));
        patterns.collect::<Result<_, _>>().unwrap_or_default()
    }
}

fn absolute(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
}

fn state(file: &Path) -> Option<(SystemTime, u64)> {
    let metadata = std::fs::metadata(file).ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

fn is_input(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    file.is_file() && extension.is_some_and(|extension| ["yaml", "yml", "json", "csv"].contains(&extension))
}
