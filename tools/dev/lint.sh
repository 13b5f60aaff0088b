#!/usr/bin/env bash
# ./dev lint [--all]
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"
source "$repo/tools/dev/checked_files.sh"
source "$repo/tools/dev/checks.sh"

cd "$repo"
scope=changed
[[ ${1:-} != --all ]] || scope=all
open_log lint
refresh_build_description
run_lint "$scope"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
