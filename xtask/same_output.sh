#!/usr/bin/env bash
# The features of a dependency that decide the output are those that the generator requests itself: what the generator writes must not
# depend on which crates Cargo builds together. Builds the generator by itself and together with the workspace, and compares what both
# write for every document of the generator's cases and of the suites.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --locked --package signoff-codegen --bin signoff-codegen
cp "$target/debug/signoff-codegen" "$work/alone"
cargo build --locked --workspace --bins
cp "$target/debug/signoff-codegen" "$work/together"

compared=0
differing=0
for document in codegen/rust/tests/cases/*/openapi.yaml specs/*/*.openapi.yaml; do
    config=$(dirname "$document")/codegen.toml
    options=(--example-server --format json)
    if [ -e "$config" ]; then options+=(--config "$config"); fi
    for build in alone together; do
        status=0
        "$work/$build" "$document" --out "$work/$build.out" "${options[@]}" >"$work/$build.log" 2>&1 || status=$?
        echo "exit status $status" >>"$work/$build.log"
        mkdir -p "$work/$build.out"
    done
    compared=$((compared + 1))
    if ! diff -r "$work/alone.out" "$work/together.out" || ! diff "$work/alone.log" "$work/together.log"; then
        echo "$document: the output depends on which crates are built together" >&2
        differing=$((differing + 1))
    fi
    rm -r "$work/alone.out" "$work/together.out"
done
echo "$compared documents, $differing with different output"
[ "$differing" -eq 0 ] && [ "$compared" -gt 0 ]
