# shellcheck shell=bash
# Quiet progress: step NAME COMMAND... runs COMMAND with its output in the file $log and shows one
# line, updated on a terminal. On failure it shows the end of the log and where the rest is.

say() {
    printf '%s\n' "$*" >&2
}

step() {
    local name=$1 started=$SECONDS running
    shift
    printf '\n== %s\n' "$name" >>"$log"
    local log_start
    log_start=$(stat -c %s "$log")
    [[ -t 2 ]] || say "  $name ..."
    ("$@") >>"$log" 2>&1 </dev/null &
    running=$!
    if [[ -t 2 ]]; then
        show_while_running "$running" "$name" "$started" "$log_start"
    fi
    if ! wait "$running"; then
        fail_step "$name"
    fi
    if [[ -t 2 ]]; then
        printf '\r\033[K' >&2
    fi
    say "  $name: done in $(elapsed "$started")"
}

show_while_running() {
    local running=$1 name=$2 started=$3 log_start=$4
    while kill -0 "$running" 2>/dev/null; do
        printf '\r\033[K  %s  %s  %s' "$name" "$(elapsed "$started")" \
            "$(tail -c "+$((log_start + 1))" "$log" | how_far)" >&2
        sleep 0.5
    done
}

elapsed() {
    local seconds=$((SECONDS - $1))
    printf '%d:%02d' $((seconds / 60)) $((seconds % 60))
}

# Reads a log and prints how far the work is: Ninja counts its steps, apt and debootstrap can be
# counted.
how_far() {
    awk '
        match($0, /^\[[0-9]+\/[0-9]+\]/) { far = substr($0, 2, RLENGTH - 2) }
        /newly installed/ { total = 3 * $3; for (i = 1; i < NF; i++) if ($(i + 1) == "newly") total = 3 * $i }
        /^(Get:|Unpacking|Setting up)/ && total { done++; far = int(100 * done / total) "%" }
        /^I: (Retrieving|Validating|Extracting|Unpacking|Configuring)/ { done_base++; far = done_base " of about 400" }
        END { print far }'
}

# Says what went wrong, as far as the log tells.
fail_step() {
    printf '\n' >&2
    tail -n "${VOUCH_LOG_LINES:-25}" "$log" | sed 's/^/    /' >&2
    say "dev: $1 failed. The whole log: $log"
    if grep -qE 'Temporary failure resolving|Could not resolve|unable to resolve|Failed getting release file|Unable to connect|Failed to fetch|Network is unreachable' "$log"; then
        say "It looks like there is no way to Debian's packages: check the network and the proxy settings (http_proxy)."
    elif grep -qE 'No space left on device' "$log"; then
        say "The disk is full. Free some room, or set VOUCH_CACHE_DIR to a folder on a larger disk."
    fi
    exit 1
}
