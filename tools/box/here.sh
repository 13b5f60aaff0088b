# shellcheck shell=bash
# Where no box is needed: on Debian 13, in a container of it, or inside our own box already.
# Sourced by ./dev; needs box.sh and progress.sh.

ensure_packages() {
    if [[ -e /etc/vouch-box ]]; then
        [[ $(</etc/vouch-box) == "$(box_key)" ]] || die \
            "The package lists changed since this box was made." \
            "Leave this shell and call ./dev anew."
        return
    fi
    local stamp missing
    stamp=$cache/packages-$(box_key)
    [[ ! -e $stamp ]] || return 0
    mapfile -t missing < <(comm -23 <(package_names "${box_lists[@]}") <(installed_packages))
    if ((${#missing[@]})); then
        ((EUID == 0)) || die "${#missing[@]} Debian packages are missing. To install them, type:" \
            "  sudo $repo/dev setup"
        open_log setup
        step "packages" install_here "${missing[@]}"
    fi
    mkdir -p "$cache"
    : >"$stamp"
}

installed_packages() {
    dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' |
        sed -n 's/^installed //p' | LC_ALL=C sort -u
}

install_here() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    apt-get install -y --no-install-recommends "$@"
}
