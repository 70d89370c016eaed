#!/usr/bin/env bash
# Checks the dependencies against deny.toml: licences, origins, banned crates and second versions. Advisories are checked only where a
# copy of the advisory database exists. CI has none, so that its result depends only on the repository.
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.20.2
# A folder of its own: the user's own tools stay as they are.
tools=${CARGO_TARGET_DIR:-target}/tools
deny=$tools/bin/cargo-deny

if [ "$("$deny" --version 2>/dev/null)" != "cargo-deny $version" ]; then
    # A check takes seconds without optimisation, too, and the build is shorter.
    CARGO_PROFILE_DEV_DEBUG=false cargo install cargo-deny --version "$version" --locked --debug --root "$tools" --target-dir "$tools/build"
    rm -r "$tools/build"
fi

checks=(bans licenses sources)
databases=${CARGO_HOME:-$HOME/.cargo}/advisory-dbs
if compgen -G "$databases/*" >/dev/null; then
    checks+=(advisories)
else
    echo "not checked: advisories (vulnerabilities, unmaintained and yanked crates), because $databases has no database;" \
        "\`$deny fetch db\` creates it"
fi
# Licences are in the packages, and a build downloads none for features or platforms that it does not use.
cargo fetch --locked --quiet
"$deny" --offline check --hide-inclusion-graph "${checks[@]}"
