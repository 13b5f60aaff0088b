#!/usr/bin/env bash
# ./dev test [--fuzz | --mutations]: everything that can be wrong, cheapest first. The last line has
# the counts.
set -euo pipefail
source "$VOUCH_REPO/tools/dev/build_steps.sh"
source "$repo/tools/dev/checked_files.sh"
source "$repo/tools/dev/checks.sh"

# ctest of one label; its single cases are counted, not its programs.
run_tests() {
    local label=$1 results=$repo/build/dev/results/$1 counts
    rm -rf "$results"
    mkdir -p "$results"
    GTEST_OUTPUT="xml:$results/" ctest --test-dir build/dev -L "^$label\$" --no-tests=error \
        --parallel "$(nproc)" --output-on-failure --output-junit "$results/ctest.xml" || true
    read -r -a counts < <(python3 tools/dev/count_cases.py "$results")
    passed=$((passed + counts[0]))
    failed=$((failed + counts[1]))
    skipped=$((skipped + counts[2]))
}

# A minute on the seeds and on what earlier runs found interesting.
run_fuzz_target() {
    local name=${1##*/} corpus=$cache/fuzz/${1##*/} seeds=build/fuzz/seeds/${1##*/}
    rm -rf "$seeds"
    mkdir -p "$corpus" build/fuzz/finds
    python3 tools/dev/fuzz_seeds.py "$name" "$seeds"
    "$1" -max_total_time="${VOUCH_FUZZ_SECONDS:-60}" -timeout=10 -rss_limit_mb=2048 \
        -print_final_stats=1 "-artifact_prefix=build/fuzz/finds/$name-" "$corpus" "$seeds"
}

run_all() {
    section "lint"
    refresh_build_description
    run_lint changed
    section "build"
    build dev
    passed=$((passed + 1))
    section "unit"
    run_tests unit
    section "documents"
    run_tests documents
    section "command line"
    run_tests cli
}

run_fuzz() {
    local program
    section "build"
    build fuzz fuzzers
    section "fuzz, a minute each"
    for program in build/fuzz/bin/*_fuzz; do
        check "${program##*/}" run_fuzz_target "$program"
    done
}

# Ten thousand changed documents, where the usual run tries some hundred.
run_mutations() {
    section "build"
    build dev read_files
    section "mutations"
    VOUCH_MUTATIONS=10000 ctest --test-dir build/dev --tests-regex '^limits$' --verbose
    passed=$((passed + 1))
}

print_counts() {
    trap - EXIT
    printf '\n%d passed, %d failed' "$passed" "$failed"
    ((skipped == 0)) || printf ', %d skipped' "$skipped"
    printf '\n'
}
# In braces: read whole before it runs, so that an edit of this file meanwhile does no harm.
{
    cd "$repo"
    skipped=0
    open_log test
    # A step that fails leaves at once; the closing line is still owed.
    trap 'failed=$((failed + 1)); print_counts' EXIT
    case ${1:-} in
        '') run_all ;;
        --fuzz) run_fuzz ;;
        --mutations) run_mutations ;;
        *) die "test takes --fuzz, --mutations or nothing." ;;
    esac
    print_counts
    ((failed == 0))
    exit
}
