#!/usr/bin/env bash
# ./dev fix: puts right what has one right answer: the format of C++, white space at line ends.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"
source "$repo/tools/dev/checked_files.sh"

cd "$repo"
cpp_files | xargs -d '\n' -r -P 2 -n 40 clang-format -i
text_files | xargs -d '\n' -r sed -i -E 's/[[:blank:]]+$//'
