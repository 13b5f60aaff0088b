# shellcheck shell=bash
# Functions that build the root a command in the box sees, and move there. Sourced by scripts that
# already have a mount namespace of their own. The new root is a tmpfs: the box's /usr, /etc and
# /var are bound into it, the host's other folders beside them, so the box itself stays as made.

# make_root BOX ROOT ro|rw [HOST_FOLDER...]: each HOST_FOLDER (/home) appears at the same place.
make_root() {
    local box=$1 root=$2 access=$3 links=() folder
    shift 3
    # Unbindable, or binding the folder it lies in would bind the new root into itself.
    mount --make-unbindable -t tmpfs -o mode=755 vouch-box "$root"
    for folder in usr/{bin,sbin,lib,lib32,lib64}; do
        [[ ! -L $box/${folder#usr/} ]] || links+=("$folder")
    done
    ln -s "${links[@]}" "$root/"
    (cd "$root" && mkdir usr etc var proc sys dev run .host "${@#/}")
    {
        for folder in usr etc var; do
            mount_line "$box/$folder" "$root/$folder" "bind,$access"
        done
        for folder in /proc /sys /dev "$@"; do
            mount_line "$folder" "$root$folder" rbind
        done
        printf 'run %s tmpfs mode=755 0 0\n' "${root// /\\040}/run"
    } | mount_all "$root"
}

# One line of the table that mount_all reads.
mount_line() {
    printf '%s %s none %s 0 0\n' "${1// /\\040}" "${2// /\\040}" "$3"
}

# Mounts the table read from standard input; ROOT is where it may lie. One process for many mounts,
# because ./dev enters the box on every call.
mount_all() {
    cat >"$1/.mounts"
    mount --all --fstab "$1/.mounts"
}

# Moves to ROOT and lets go of the host's. pivot_root, not chroot: inside a chroot the kernel
# refuses user namespaces, which the sandbox of vouch-reader wants.
leave_host() {
    cd "$1" || return
    pivot_root . .host
    hash -r
    umount -l /.host
    rm -rf --one-file-system /.host /.mounts
}
