#!/usr/bin/env bash
# ./dev tailor RESUME JOB [--out DIR] [vouch tailor's other options]; without --out, DIR is out.
set -euo pipefail

out=(--out out)
for argument in "$@"; do
    case $argument in
        --out | --out=* | --help | -h) out=() ;;
    esac
done
exec "$VOUCH_REPO/tools/dev/run.sh" tailor "$@" ${out[@]+"${out[@]}"}
