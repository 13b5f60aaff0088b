#!/usr/bin/env bash
# Tests of ./dev and of making the box, without a network: what is outside is replaced by programs
# in a PATH of our own. Every case is a function; a case fails where a command in it fails.
set -euo pipefail

repo=$(readlink -f "${BASH_SOURCE[0]%/*}/../..")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export VOUCH_CACHE_DIR=$work/cache
mkdir "$work/cache" "$work/bin"

expect() {
    [[ $1 == *"$2"* ]] || {
        printf 'expected: %s\nin: %s\n' "$2" "$1"
        return 1
    }
}

# A program of the host that prints TEXT and ends with STATUS.
pretend() {
    printf '#!/bin/sh\nprintf "%%s\\n" "%s"\nexit %d\n' "$2" "${3:-0}" >"$work/bin/$1"
    chmod +x "$work/bin/$1"
}

# The functions of setup, in a shell of their own, with the pretended programs first.
in_setup() {
    PATH=$work/bin:$PATH repo=$repo bash -c '
        set -euo pipefail
        source "$repo/tools/box/box.sh"
        source "$repo/tools/box/setup.sh"
        source "$repo/tools/dev/progress.sh"
        '"$1" 2>&1
}

case_help_fits_one_screen() {
    [[ $("$repo/dev" help | wc -l) -le 24 ]]
    [[ $("$repo/dev" help | wc -L) -le 100 ]]
    expect "$("$repo/dev")" "tailor RESUME JOB"
}

case_every_verb_is_explained_and_exists() {
    local verb
    for verb in setup build test lint fix bench tailor run sh accept; do
        [[ -x $repo/tools/dev/$verb.sh ]]
        grep -qE "^  $verb( |\$)" "$repo/tools/dev/help.txt"
    done
}

case_an_unknown_verb_is_wrong_usage() {
    local said status=0
    said=$("$repo/dev" tailro 2>&1) || status=$?
    [[ $status == 2 ]]
    expect "$said" "no verb 'tailro'"
}

case_the_key_ignores_comments_but_not_packages() {
    local before copy=$work/copy
    mkdir -p "$copy/tools"
    cp -r "$repo/tools/box" "$copy/tools/"
    key() { repo=$copy bash -c 'source "$repo/tools/box/box.sh"; box_key'; }
    before=$(key)
    echo "# another word" >>"$copy/tools/box/packages-run.txt"
    [[ $(key) == "$before" ]]
    echo "another-package" >>"$copy/tools/box/packages-run.txt"
    [[ $(key) != "$before" ]]
}

case_package_lists_are_sorted_and_explained() {
    local list
    for list in "$repo"/tools/box/packages-*.txt; do
        grep -v '^#' "$list" | LC_ALL=C sort --check
        if grep -vE '^#|^[a-z0-9.+-]+ +# .+' "$list"; then return 1; fi
    done
}

case_a_missing_debootstrap_is_one_command() {
    local said status=0
    said=$(in_setup '
        command() { [[ $2 != debootstrap ]] && builtin command "$@"; }
        install_on_host() { echo "missing: $*"; exit 7; }
        check_debootstrap') || status=$?
    [[ $status == 7 ]]
    expect "$said" "missing: debootstrap"
}

case_without_apt_the_user_is_told_what_to_type() {
    local said status=0
    said=$(in_setup '
        command() { [[ $2 != apt-get ]] && builtin command "$@"; }
        install_on_host debootstrap') || status=$?
    [[ $status == 1 ]]
    expect "$said" "dnf install debootstrap"
}

case_a_full_disk_is_said_before_anything_is_made() {
    local said status=0
    pretend df "     Avail
900000000"
    said=$(in_setup 'check_host') || status=$?
    rm "$work/bin/df"
    [[ $status == 1 ]]
    expect "$said" "has 900 MB free"
    [[ -z $(find "$work/cache" -name 'making-*') ]]
}

case_no_network_is_named() {
    local said status=0
    said=$(in_setup 'open_log setup
        step "base system" sh -c "echo E: Failed getting release file; exit 1"') || status=$?
    [[ $status == 1 ]]
    expect "$said" "no way to Debian's packages"
    expect "$said" "$work/cache/logs/setup.log"
}

case_leftovers_of_a_killed_setup_are_removed() {
    mkdir -p "$work/cache/making-1/usr/locked"
    chmod 000 "$work/cache/making-1/usr/locked"
    in_setup 'remove_leftovers'
    [[ ! -e $work/cache/making-1 ]]
}

case_a_box_with_something_mounted_in_it_loses_only_the_mount() {
    unshare --user --map-root-user --mount true 2>/dev/null || return 0
    mkdir -p "$work/cache/making-2/home" "$work/precious"
    : >"$work/precious/file"
    export work repo
    unshare --user --map-root-user --mount bash -c '
        set -euo pipefail
        mount --bind "$work/precious" "$work/cache/making-2/home"
        source "$repo/tools/box/box.sh"
        source "$repo/tools/box/setup.sh"
        remove_leftovers'
    [[ ! -e $work/cache/making-2 && -e $work/precious/file ]]
}

case_a_second_setup_waits_and_takes_over_the_box() {
    local said
    exec 8>>"$work/cache/setup.lock"
    flock 8
    in_setup 'box=$cache/box-made-by-the-first; make_box; echo finished' >"$work/second" 8>&- &
    local second=$! tries=0
    until grep -qs "Another setup is running" "$work/second"; do
        ((tries++ < 100))
        sleep 0.05
    done
    mkdir -p "$work/cache/box-made-by-the-first/etc"
    : >"$work/cache/box-made-by-the-first/etc/vouch-box"
    exec 8>&-
    wait "$second"
    said=$(<"$work/second")
    expect "$said" "finished"
    [[ $said != *"Setting up"* ]]
}

case_paths_of_the_host_that_a_command_names_are_found() {
    local said
    mkdir -p "$work/a b"
    said=$(repo=$repo here=$work bash -c '
        source "$repo/tools/box/box.sh"
        source "$repo/tools/box/visible_paths.sh"
        is_of_the_box() { [[ $1 == "${here:1:${#1}}" ]]; }
        find_needed_paths tailor --out="$here/a b/new/folder" /nowhere/at-all
        printf "<%s>\n" "${needed_paths[@]}"')
    expect "$said" "<$work/a b>"
    [[ $said != *nowhere* ]]
}

case_an_argument_of_several_lines_is_no_path() {
    local said
    said=$(repo=$repo timeout 10 bash -c '
        source "$repo/tools/box/box.sh"
        source "$repo/tools/box/visible_paths.sh"
        find_needed_paths python3 -c "
# reads a/b
print(1)"
        echo done')
    expect "$said" "done"
}

failures=0
for case in $(declare -F | sed -n 's/^declare -f \(case_.*\)/\1/p'); do
    # Not "if ! (...)": that would switch off the end at the first failing command.
    set +e
    (
        set -e
        "$case"
    )
    status=$?
    set -e
    if ((status)); then
        echo "FAILED ${case#case_}"
        failures=$((failures + 1))
    fi
done
((failures == 0))
