#!/usr/bin/env bash
# ./dev sh [COMMAND...]: a shell, or one command, where the build happens.
set -euo pipefail
if (($#)); then
    exec "$@"
fi
exec bash
