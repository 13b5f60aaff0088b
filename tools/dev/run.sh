#!/usr/bin/env bash
# ./dev run ARGUMENTS...: vouch with these arguments, built if need be.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"

open_log run
build release vouch vouch-reader
exec "$repo/build/release/bin/vouch" "$@"
