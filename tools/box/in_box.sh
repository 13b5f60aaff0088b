#!/usr/bin/env bash
# in_box.sh REPO BOX ROOT CA_BUNDLE UID:GID WORKING_DIRECTORY N PATH{N} NAME=VALUE... -- COMMAND...
# The half of enter.sh that runs in the new mount namespace: builds the root, moves there, runs.
set -euo pipefail
repo=$1 box=$2 root=$3 ca_bundle=$4 user=$5 working_directory=$6 needed=$7
shift 7
needed_paths=("${@:1:needed}")
shift "$needed"
# shellcheck source=tools/box/enter_root.sh
source "$repo/tools/box/enter_root.sh"
# shellcheck source=tools/box/visible_paths.sh
source "$repo/tools/box/visible_paths.sh"

show_top_folders() {
    local path folders=()
    for path in /*; do
        is_of_the_box "$path" && continue
        if [[ -L $path ]]; then
            top_links+=("$path")
        elif [[ -d $path ]]; then
            folders+=("$path")
        fi
    done
    make_root "$box" "$root" ro "${folders[@]}"
    for path in ${top_links[@]+"${top_links[@]}"}; do
        cp -P "$path" "$root/"
    done
}

show_needed_paths() {
    local path
    for path in ${needed_paths[@]+"${needed_paths[@]}"}; do
        make_mount_point "$path"
        mount --rbind "$path" "$root$path"
    done
}

# A place to mount on: in the new root, or an empty file or folder left in the box.
make_mount_point() {
    local path=$1 place=$root
    [[ ! -e $root$path ]] || return 0
    case $path in
        /usr/* | /etc/* | /var/*) place=$box ;;
    esac
    if [[ -d $path ]]; then
        mkdir -p "$place$path"
    else
        mkdir -p "$place${path%/*}"
        : >"$place$path"
    fi || {
        echo "dev: $path cannot be shown inside the box; use a folder under your home." >&2
        exit 1
    }
}

# The host's network settings, and its certificates. Programs look up their user's name and home
# too, of which the box knows only root.
show_host_settings() {
    local file
    for file in /etc/resolv.conf /etc/hosts; do
        [[ ! -s $file ]] || mount_line "$(readlink -f "$file")" "$root$file" bind
    done
    [[ -z $ca_bundle ]] || mount_line "$ca_bundle" "$root/etc/ssl/certs/ca-certificates.crt" bind
    if [[ $user != 0:* ]]; then
        { cat "$root/etc/passwd" && getent passwd "${user%:*}"; } >"$root/run/passwd" || true
        { cat "$root/etc/group" && getent group "${user#*:}"; } >"$root/run/group" || true
        mount_line "$root/run/passwd" "$root/etc/passwd" bind
        mount_line "$root/run/group" "$root/etc/group" bind
    fi
}

top_links=()
show_top_folders
show_needed_paths
show_host_settings | mount_all "$root"
leave_host "$root"
mount -o remount,bind,ro /
cd "$working_directory"
environment=()
while [[ $1 != -- ]]; do
    environment+=("$1")
    shift
done
shift
# An ordinary user was root of his namespace only to mount; the command runs as himself.
as_user=()
[[ $user == 0:* ]] || as_user=(unshare --user "--map-user=${user%:*}" "--map-group=${user#*:}" --)
exec env -i "${environment[@]}" ${as_user[@]+"${as_user[@]}"} "$@"
