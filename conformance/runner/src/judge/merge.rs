//! Joins the judgements of the parts of a run.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::{CoverageItem, CoverageState, Deviation, JudgedScenario, Judgement, RunDescription, RunFacts};

/// The judgement of a whole run whose parts (`--shard K/N`) ran apart. The scenarios are sorted by name.
///
/// # Errors
/// The parts are not of the same run: another version of the tool, other documents, another product, basis or capabilities; or a
/// part is missing or there twice.
pub fn merge_judgements(parts: Vec<Judgement>) -> Result<Judgement, String> {
    let runs: Vec<&RunDescription> = parts.iter().filter_map(|part| part.run.as_ref()).collect();
    if runs.len() != parts.len() {
        return Err("a report does not say what ran".to_owned());
    }
    let run = merge_runs(&runs)?;
    let mut facts = RunFacts { run: Some(run), ..RunFacts::default() };
    // One part can be too small to recognize its target.
    let is_foreign = parts.iter().all(|part| part.wrong_target.is_some());
    let (mut stale, mut unused, mut notes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut scenarios: Vec<JudgedScenario> = Vec::new();
    let mut deviations: IndexMap<(String, String, String, String, String), Deviation> = IndexMap::new();
    let mut coverage: IndexMap<(String, String, String), CoverageItem> = IndexMap::new();
    for part in parts {
        facts.interrupted |= part.interrupted;
        facts.unaccepted_responses += part.unaccepted_responses;
        facts.wrong_target = facts.wrong_target.or(part.wrong_target.filter(|_| is_foreign));
        stale.extend(part.stale_snapshots);
        unused.extend(part.unused_waivers);
        notes.extend(part.notes);
        scenarios.extend(part.scenarios);
        for deviation in part.deviations {
            let Deviation { source, operation, rule, pointer, keyword, .. } = &deviation;
            let key = [source, operation, rule, pointer, keyword].map(String::clone);
            let [source, operation, rule, pointer, keyword] = key;
            let count = deviation.count;
            let known = deviations.entry((source, operation, rule, pointer, keyword));
            known.or_insert_with(|| Deviation { count: 0, ..deviation }).count += count;
        }
        for item in part.coverage {
            let key = (item.suite.clone(), item.location.clone(), item.what.clone());
            let known = coverage.entry(key).or_insert_with(|| item.clone());
            if matches!(item.state, CoverageState::Proven(_)) {
                known.state = item.state;
            }
        }
    }
    scenarios.sort_by(|a, b| a.name.cmp(&b.name));
    facts.stale_snapshots = stale.into_iter().collect();
    facts.unused_waivers = unused.into_iter().collect();
    facts.notes = notes.into_iter().collect();
    facts.coverage = coverage.into_values().collect();
    Ok(Judgement::of_parts(scenarios, deviations.into_values().collect(), facts))
}

fn merge_runs(runs: &[&RunDescription]) -> Result<RunDescription, String> {
    let Some((first, rest)) = runs.split_first() else { return Err("there is no report to merge".to_owned()) };
    let mut merged = RunDescription::clone(first);
    for other in rest {
        let digests = |run: &RunDescription| -> BTreeMap<String, String> {
            run.suites.iter().map(|suite| (suite.name.clone(), suite.sha256.clone())).collect()
        };
        let product = |run: &RunDescription| (run.target.product.clone(), run.target.version.clone());
        let differs = [
            ("the version of the tool", merged.tool != other.tool),
            ("the documents of the suites", digests(&merged) != digests(other)),
            ("the tested product", product(&merged) != product(other)),
            ("the basis", merged.basis != other.basis),
            ("the missing capabilities", merged.without != other.without),
        ];
        if let Some((what, _)) = differs.iter().find(|(_, differs)| *differs) {
            return Err(format!("the reports are not of one run: {what} differs"));
        }
        merged.started = merged.started.min(other.started);
        merged.ended = merged.ended.max(other.ended);
        for (source, urls) in &other.target.urls {
            let known = merged.target.urls.entry(source.clone()).or_default();
            known.extend(urls.iter().filter(|url| !known.contains(url)).cloned().collect::<Vec<_>>());
        }
    }
    check_shards(runs)?;
    merged.shard = None;
    Ok(merged)
}

/// A report without one of its parts would look complete.
fn check_shards(runs: &[&RunDescription]) -> Result<(), String> {
    let mut seen = BTreeSet::new();
    let mut parts = None;
    for run in runs {
        let Some(shard) = &run.shard else {
            return Err("a report was not written with --shard: run each part with --shard K/N".to_owned());
        };
        if !seen.insert(shard.clone()) {
            return Err(format!("two reports contain the part {shard}"));
        }
        let (_, of) = shard.split_once('/').unwrap_or_default();
        if parts.is_some_and(|parts| parts != of) {
            return Err(format!("the part {shard} belongs to a run with another number of parts"));
        }
        parts = Some(of);
    }
    let count: usize = parts.and_then(|parts| parts.parse().ok()).unwrap_or_default();
    match (1..=count).map(|part| format!("{part}/{count}")).find(|part| !seen.contains(part)) {
        Some(missing) => Err(format!("the part {missing} is missing")),
        None => Ok(()),
    }
}
