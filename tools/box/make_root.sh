#!/usr/bin/env bash
# make_root.sh STEP REPO TARGET MOUNTPOINT: one step of making the box in TARGET. Runs in mount and
# PID namespaces of its own, so every mount and process made here ends with it.
set -euo pipefail
step=$1 repo=$2 target=$3 mountpoint=$4
# shellcheck source=tools/box/box.sh
source "$repo/tools/box/box.sh"
# shellcheck source=tools/box/enter_root.sh
source "$repo/tools/box/enter_root.sh"

# A proxy that only apt knows is needed by debootstrap too.
take_over_apt_proxy() {
    command -v apt-config >/dev/null || return 0
    local apt_http='' apt_https=''
    eval "$(apt-config shell apt_http Acquire::http::Proxy apt_https Acquire::https::Proxy)"
    [[ $apt_http == DIRECT ]] || export http_proxy=${http_proxy:-$apt_http}
    [[ $apt_https == DIRECT ]] || export https_proxy=${https_proxy:-$apt_https}
}

run_debootstrap() {
    # An ordinary user cannot make device nodes; this makes debootstrap bind those of the host.
    ((in_user_namespace)) && export container=lxc
    # The third argument, a mirror, stays empty for the tool's default.
    debootstrap --force-check-gpg --variant=minbase \
        "$suite" "$target" "${VOUCH_DEBIAN_MIRROR:-}" sid
}

install_packages() {
    package_names "${box_lists[@]}" >"$target/var/tmp/packages"
    cp "$repo/tools/box/provision.sh" "$target/var/tmp/"
    make_root "$target" "$mountpoint" rw
    mkdir -p "$mountpoint/tmp"
    chmod 1777 "$mountpoint/tmp"
    leave_host "$mountpoint"
    cd /
    env -i PATH=/usr/sbin:/usr/bin LANG=C.UTF-8 HOME=/tmp suite="$suite" \
        http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" no_proxy="${no_proxy:-}" \
        in_user_namespace="$in_user_namespace" sh /var/tmp/provision.sh
}

# In braces: read whole before it runs, so that an edit of this file meanwhile does no harm.
{
    # The first process of a PID namespace gets only the signals it asks for.
    trap 'exit 130' INT TERM
    in_user_namespace=0
    read -r _ outside _ </proc/self/uid_map
    ((outside == 0)) || in_user_namespace=1
    take_over_apt_proxy
    case $step in
        debootstrap) run_debootstrap ;;
        packages) install_packages ;;
    esac
    exit
}
