#!/usr/bin/env bash
# ./dev bench [NAME]: the benchmarks of the release build, or those whose name contains NAME.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"

open_log bench
build release
ran=0
for program in "$repo"/build/release/bin/*"${1:-}"*_bench; do
    [[ -x $program ]] || continue
    say "== ${program##*/}"
    "$program"
    ran=1
done
((ran)) || die "No benchmark is called ${1:-anything}_bench."
