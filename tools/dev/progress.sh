# shellcheck shell=bash
# Quiet progress: step NAME COMMAND... runs COMMAND with its output in the file $log. What takes
# longer than a second shows as one line, updated on a terminal. On failure it shows the end of the
# log, says where the rest is, and leaves.

say() {
    printf '%s\n' "$*" >&2
}

# The log of this call, kept until the next call of the same name.
open_log() {
    mkdir -p "$cache/logs"
    log=$cache/logs/$1.log
    : >"$log"
}

step() {
    local name=$1 started=$SECONDS status log_start
    shift
    printf '\n== %s\n' "$name" >>"$log"
    log_start=$(stat -c %s "$log")
    # The watcher ends when its standard input does: no polling, no waiting for it.
    set +e
    (
        set -e
        "$@"
    ) >>"$log" 2>&1 </dev/null | show_while_running "$name" "$log_start"
    status=${PIPESTATUS[0]}
    set -e
    ((status == 0)) || fail_step "$name"
    ((SECONDS - started < 2)) || say "  $name: done in $(elapsed "$started")"
}

show_while_running() {
    local name=$1 log_start=$2 started=$SECONDS shown=0
    while ! read_ended 1; do
        if [[ -t 2 ]]; then
            printf '\r\033[K  %s  %s  %s' "$name" "$(elapsed "$started")" \
                "$(tail -c "+$((log_start + 1))" "$log" | how_far)" >&2
        elif ((!shown)); then
            say "  $name ..."
        fi
        shown=1
    done
    [[ ! -t 2 ]] || ((!shown)) || printf '\r\033[K' >&2
}

# Waits so many seconds for the end of standard input; false if it did not come.
read_ended() {
    local status=0
    read -rt "$1" || status=$?
    ((status <= 128))
}

elapsed() {
    local seconds=$((SECONDS - $1))
    printf '%d:%02d' $((seconds / 60)) $((seconds % 60))
}

# Reads a log and prints how far the work is: Ninja counts its steps, what apt and debootstrap
# report can be counted.
how_far() {
    awk '
        match($0, /^\[[0-9]+\/[0-9]+\]/) { far = substr($0, 2, RLENGTH - 2) }
        / newly installed/ { for (i = 2; i <= NF; i++) if ($i == "newly") packages += $(i - 1) }
        /^(Get:|Unpacking|Setting up)/ && packages { far = int(100 * ++done / 3 / packages) "%" }
        /^I: (Retrieving|Validating|Extracting|Unpacking|Configuring)/ { far = ++base " of 400" }
        END { print far }'
}

# What debootstrap, apt and git say when they cannot reach anything.
no_network='Temporary failure|Could not resolve|unable to resolve|Network is unreachable'
no_network+='|Unable to connect|Failed to fetch|Failed getting release file'

fail_step() {
    tail -n 25 "$log" | sed 's/^/    /' >&2
    say "dev: $1 failed. The whole log: $log"
    if grep -qE "$no_network" "$log"; then
        say "It looks like there is no way to Debian's packages: check the network and the proxy" \
            "settings (http_proxy)."
    elif grep -q 'No space left on device' "$log"; then
        say "The disk is full. Free some room, or set VOUCH_CACHE_DIR to a folder on a larger disk."
    fi
    exit 1
}
