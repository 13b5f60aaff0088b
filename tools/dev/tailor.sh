#!/usr/bin/env bash
# ./dev tailor RESUME JOB [--out DIR] [vouch tailor's other options]; DIR is out where none is given.
set -euo pipefail

out=(--out out)
for argument in "$@"; do
    case $argument in
        --out | --out=* | --help | -h) out=() ;;
    esac
done
exec "$VOUCH_REPO/tools/dev/run.sh" tailor "$@" ${out[@]+"${out[@]}"}
