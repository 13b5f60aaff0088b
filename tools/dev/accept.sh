#!/usr/bin/env bash
# ./dev accept [CTEST OPTIONS...]: rewrites the expectations of the document tests. Read the diff.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"

open_log accept
build dev
VOUCH_ACCEPT=1 ctest --test-dir "$repo/build/dev" --label-regex '^(documents|cli)$' \
    --no-tests=error "$@" || true
git -C "$repo" status --short -- tests samples src
say "Now read the difference: git diff"
