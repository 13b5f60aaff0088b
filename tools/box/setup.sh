# shellcheck shell=bash
# Makes the box when it is not there yet. Sourced by ./dev; needs box.sh and progress.sh.
# The box is built under a temporary name and renamed when complete, with a lock held, so an
# interrupted setup leaves nothing that looks finished and two setups wait for each other.

box_bytes_min=$((5 * 1000 * 1000 * 1000))

# Sets $box to the folder of a complete box.
ensure_box() {
    box=$cache/box-$(box_key)
    [[ -e $box/etc/vouch-box ]] || make_box
}

make_box() {
    mkdir -p "$cache" || die "Cannot create the cache folder $cache." \
        "Set VOUCH_CACHE_DIR to a folder you can write to."
    wait_for_other_setup
    if [[ ! -e $box/etc/vouch-box ]]; then
        remove_leftovers
        check_host
        build_box
        remove_old_boxes
    fi
    exec 9>&-
}

build_box() {
    making=$cache/making-$$
    trap 'remove_tree "$making"' EXIT
    mkdir -p "$making" "$cache/root"
    open_log setup
    say "Setting up Debian $suite for Vouch in $cache, once (about 3 GB)."
    step "base system" in_new_root debootstrap
    step "packages" in_new_root packages
    printf '%s\n' "${box##*-}" >"$making/etc/vouch-box"
    mv "$making" "$box"
    trap - EXIT
}

# The children keep the lock open too, so that it outlives a setup that was killed until its last
# process is gone; what then lies around belongs to nobody.
wait_for_other_setup() {
    exec 9>>"$cache/setup.lock"
    flock --nonblock 9 && return
    say "Another setup is running; waiting for it."
    flock 9
}

in_new_root() {
    # A PID namespace, so that nothing started in the box outlives its setup.
    "${fake_owner[@]}" unshare "${namespace[@]}" --pid --fork --kill-child \
        bash "$repo/tools/box/make_root.sh" "$1" "$repo" "$making" "$cache/root"
}

check_host() {
    local free
    free=$(df --output=avail -B1 "$cache" | tail -n 1)
    ((free >= box_bytes_min)) || die \
        "Not enough room: $cache has $((free / 1000000)) MB free;" \
        "the box needs $((box_bytes_min / 1000000)) MB." \
        "Free some, or set VOUCH_CACHE_DIR to a folder on a larger disk."
    namespace_flags
    check_namespaces
    check_owners
    check_debootstrap
}

check_namespaces() {
    unshare "${namespace[@]}" true 2>/dev/null && return
    local setting file refused allowed
    if ((EUID == 0)); then
        die "This container may not make mount namespaces. Start it with --cap-add SYS_ADMIN," \
            "or use a debian:$suite image, where no box is needed."
    fi
    for setting in kernel/unprivileged_userns_clone:0:1 \
        kernel/apparmor_restrict_unprivileged_userns:1:0 user/max_user_namespaces:0:10000; do
        IFS=: read -r file refused allowed <<<"$setting"
        if [[ $(cat "/proc/sys/$file" 2>/dev/null) == "$refused" ]]; then
            die "This system does not let ordinary users make namespaces. To allow it, type:" \
                "  sudo sysctl -w ${file//\//.}=$allowed"
        fi
    done
    die "This system does not let ordinary users make namespaces. Run ./dev as root instead."
}

# An ordinary user owns every file of his box; packages that give files to other users must be
# told that it worked. See fake_owner.py.
check_owners() {
    fake_owner=()
    ((EUID == 0)) && return
    command -v python3 >/dev/null || die "Setting up as an ordinary user needs Python 3. Type:" \
        "  sudo apt-get install python3"
    fake_owner=(python3 "$repo/tools/box/fake_owner.py")
}

check_debootstrap() {
    PATH=$PATH:/usr/sbin:/sbin
    local scripts=${DEBOOTSTRAP_DIR:-/usr/share/debootstrap}/scripts
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg missing=()
    command -v debootstrap >/dev/null || missing+=(debootstrap)
    [[ -e $keyring ]] || missing+=(debian-archive-keyring)
    if ((${#missing[@]})); then
        install_on_host "${missing[@]}"
    fi
    [[ -e $scripts/$suite || -e $scripts/sid ]] || die \
        "The debootstrap of this system is too old to know Debian $suite. Type:" \
        "  sudo apt-get install --only-upgrade debootstrap"
}

install_on_host() {
    local sudo=''
    ((EUID == 0)) || sudo='sudo '
    if ! command -v apt-get >/dev/null; then
        die "Setup needs $*. Install it with your system's package manager, for example:" \
            "  ${sudo}dnf install $*    (Fedora)" "  ${sudo}pacman -S $*    (Arch)"
    fi
    ((EUID == 0)) || die "Setup needs $*. Type:" "  sudo apt-get install $*"
    step "installing $*" install_with_apt "$@"
}

install_with_apt() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y --no-install-recommends "$@" && return
    apt-get update && apt-get install -y --no-install-recommends "$@"
}

# Removes what a killed setup left. The caller holds the lock.
remove_leftovers() {
    local leftover
    for leftover in "$cache"/making-*; do
        [[ -d $leftover ]] && remove_tree "$leftover"
    done
    return 0
}

# Removes this checkout's box, for ./dev clean --box.
remove_box() {
    mkdir -p "$cache"
    wait_for_other_setup
    remove_tree "$cache/box-$(box_key)"
    remove_leftovers
}

# Boxes of older package lists that nobody entered for a month.
remove_old_boxes() {
    local stamp
    while read -r stamp; do
        remove_tree "${stamp%/used}"
    done < <(find "$cache" -maxdepth 2 -path '*/box-*/used' -mtime +30)
}

# Never follows a mount: what is mounted in there may be somebody's home.
remove_tree() {
    local mounted
    while read -r mounted; do
        umount -l "$mounted" || die "Cannot unmount $mounted; left $1 as it is."
    done < <(awk -v tree="$1/" 'index($5 "/", tree) == 1 {print $5}' /proc/self/mountinfo | sort -r)
    [[ -d $1 ]] || return 0
    find "$1" -xdev -type d ! -perm -u+rwx -exec chmod u+rwx {} +
    rm -rf --one-file-system "$1"
}
