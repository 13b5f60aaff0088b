#!/usr/bin/env bash
# enter.sh COMMAND...: runs COMMAND in the box, in the same working directory, with the host's
# folders at the same paths. Expects a complete box (setup.sh), its path in $box, and the checkout
# in $VOUCH_REPO.
set -euo pipefail
repo=$VOUCH_REPO
# shellcheck source=tools/box/box.sh
source "$repo/tools/box/box.sh"
# shellcheck source=tools/box/visible_paths.sh
source "$repo/tools/box/visible_paths.sh"

# The host's CA bundle, wherever this system keeps it.
find_ca_bundle() {
    local bundle
    for bundle in "${SSL_CERT_FILE:-}" "${CURL_CA_BUNDLE:-}" /etc/ssl/certs/ca-certificates.crt \
        /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/ca-bundle.pem /etc/ssl/cert.pem; do
        if [[ -n $bundle && -s $bundle ]]; then
            readlink -f "$bundle"
            return
        fi
    done
}

# "Today" in the box is today of the user.
find_time_zone() {
    local link
    if [[ -n ${TZ:-} ]]; then
        printf '%s' "$TZ"
    elif link=$(readlink /etc/localtime) && [[ $link == */zoneinfo/* ]]; then
        printf '%s' "${link#*/zoneinfo/}"
    fi
}

is_passed_on() {
    case ${1,,} in
        home | user | logname | term | colorterm | no_color | columns | editor | tmpdir | ci) ;;
        http_proxy | https_proxy | no_proxy | all_proxy) ;;
        npm_config_* | pip_index_url | pip_extra_index_url | git_*) ;;
        vouch_* | anthropic_* | openai_* | source_date_epoch) ;;
        asan_* | ubsan_* | tsan_* | gtest_* | ctest_*) ;;
        *) return 1 ;;
    esac
}

# The environment of the box: what says who the user is and how to reach the network, nothing that
# steers compilers and loaders.
choose_environment() {
    local name
    environment=(
        "PATH=/usr/sbin:/usr/bin" "LANG=C.UTF-8" "TZ=$(find_time_zone)"
        "CCACHE_DIR=$cache/ccache" "CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-4G}"
        "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt"
        "NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt"
        "PIP_CERT=/etc/ssl/certs/ca-certificates.crt"
    )
    while read -r name; do
        ! is_passed_on "$name" || environment+=("$name=${!name}")
    done < <(compgen -e)
}

find_needed_paths "$@"
choose_environment
namespace_flags
: 2>/dev/null >"$box/used" || true
exec unshare "${namespace[@]}" bash "$repo/tools/box/in_box.sh" "$repo" "$box" "$cache/root" \
    "$(find_ca_bundle)" "$EUID:${GROUPS[0]}" "$PWD" \
    "${#needed_paths[@]}" ${needed_paths[@]+"${needed_paths[@]}"} \
    "${environment[@]}" -- "$@"
