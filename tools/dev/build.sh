#!/usr/bin/env bash
# ./dev build [PRESET] [TARGET...]
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"

preset=dev
case ${1:-} in
    dev | release | asan | tsan | fuzz)
        preset=$1
        shift
        ;;
esac
open_log build
build "$preset" "$@"
say "Built: build/$preset/bin"
