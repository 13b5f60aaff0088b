# shellcheck shell=bash
# Runs checks one by one and counts: check NAME COMMAND... shows one line for a check that passes
# and everything it said for one that fails. Sourced; the counts are $passed and $failed.

passed=0
failed=0

section() {
    printf '\n== %s\n' "$1"
}

check() {
    local name=$1 output started=$SECONDS
    shift
    if output=$("$@" 2>&1); then
        printf 'ok      %s (%s)\n' "$name" "$(elapsed "$started")"
        passed=$((passed + 1))
    else
        printf '%s\nFAILED  %s (%s)\n' "$output" "$name" "$(elapsed "$started")"
        failed=$((failed + 1))
    fi
}

# Names the files, with the number of places in each.
check_format() {
    local wrong
    wrong=$(cpp_files | xargs -d '\n' -r clang-format --dry-run 2>&1 |
        sed -n 's/^\([^:]*\):[0-9]*:[0-9]*: warning: .*/\1/p' | uniq --count)
    [[ -n $wrong ]] || return 0
    printf '%s\n' "$wrong" "./dev fix puts the format right."
    return 1
}

# SC2317 takes functions that are called by name (through check) for dead code.
check_scripts() {
    shell_files | xargs -d '\n' -r shellcheck --external-sources --exclude=SC2317
}

check_tools() {
    python3 -m unittest discover --start-directory tools/tests --pattern '*_test.py'
}

check_box_scripts() {
    bash tools/tests/dev_test.sh
}

# Needs the compile commands, so that an unbuilt checkout is configured first.
check_sources() {
    if [[ $1 == all ]]; then cpp_files; else changed_sources; fi |
        sed -n '/_fuzz\.cpp$/d; /\.cpp$/p' |
        xargs -d '\n' -r -P "$(nproc)" -n 1 clang-tidy --quiet -p build/dev
}

# run_lint all|changed: every check, cheapest first.
run_lint() {
    check "repository rules" tools/check_repo
    check "layers" tools/check_layers
    check "scripts" check_scripts
    check "tests of the tools" check_tools
    check "tests of ./dev" check_box_scripts
    check "format" check_format
    check "clang-tidy, $1 sources" check_sources "$1"
}
