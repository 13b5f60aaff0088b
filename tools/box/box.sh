# shellcheck shell=bash
# Names and places of the box: a Debian 13 root file system that ./dev works in on every host
# that is not Debian 13 itself. Sourced, never run. Needs $repo.

suite=trixie
box_lists=("$repo"/tools/box/packages-{run,build,test}.txt)
if [[ -z ${HOME:-} ]]; then
    HOME=$(getent passwd "$EUID" | cut -d: -f6)
    export HOME
fi
cache=${VOUCH_CACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/vouch}

die() {
    printf '%s\n' "dev: $1" "${@:2}" >&2
    exit 1
}

# The names in package lists, one a line, without comments.
package_names() {
    sed -E 's/[[:space:]]*(#.*)?$//; /^$/d' "$@" | LC_ALL=C sort -u
}

# What a box is made of: the same key means the same box, so comments do not count.
box_key() {
    local sum
    sum=$({
        printf '%s\n' "$suite" "$HOSTTYPE"
        package_names "${box_lists[@]}"
        cat "$repo"/tools/box/{make_root,provision}.sh
    } | sha256sum)
    printf '%s' "${sum:0:16}"
}

# True on Debian 13, be it the machine, a container or our own box: no box is needed there.
is_debian_13() {
    local line id='' version=''
    [[ -r /etc/os-release ]] || return 1
    while read -r line; do
        case $line in
            ID=*) id=${line#ID=} ;;
            VERSION_ID=*) version=${line#VERSION_ID=} ;;
        esac
    done </etc/os-release
    [[ ${id//\"/} == debian && ${version//\"/} == 13 ]]
}

# Flags for unshare(1): an ordinary user first becomes root of a namespace of his own.
namespace_flags() {
    namespace=(--mount --propagation private)
    if ((EUID != 0)); then
        namespace=(--user --map-root-user "${namespace[@]}")
    fi
}
