#!/usr/bin/env bash
# ./dev setup: by the time this runs, the box is there.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"
say "Ready. Next: ./dev tailor samples/resume.pdf samples/job.txt --out out"
