# shellcheck shell=bash
# Which of the host's folders and files a command in the box can see. Sourced by enter.sh and
# in_box.sh. Everything at the top of the host is bound except what the box brings itself; a path
# below one of those (say /var/www) is bound too when the command needs it.

# The names at the top of the tree that belong to the box or to the new root.
is_of_the_box() {
    case ${1#/} in
        bin | sbin | lib | lib32 | lib64 | libx32 | usr | etc | var) ;;
        boot | dev | proc | run | sys | lost+found) ;;
        *) return 1 ;;
    esac
}

# Sets the array needed_paths from the working directory, the checkout, the home folder, the
# cache, and every argument that is a path of this host.
find_needed_paths() {
    local argument path candidates=("$repo" "$PWD" "$HOME" "$cache" "${TMPDIR:-/tmp}")
    for argument in "$@"; do
        [[ $argument == --*=* ]] && argument=${argument#*=}
        [[ $argument == */* || $PWD == / ]] && candidates+=("$argument")
    done
    needed_paths=()
    # Ended by NUL, not by lines: an argument may be a whole script.
    while IFS= read -r -d '' path; do
        need_path "$path"
    done < <(realpath -zm -- "${candidates[@]}")
}

# An output that does not exist yet is made by the command, so its nearest folder is needed.
need_path() {
    local path=$1 top
    while [[ -n $path && ! -e $path ]]; do
        path=${path%/*}
    done
    top=${path#/}
    top=${top%%/*}
    case $path in
        '' | / | /proc/* | /dev/*) ;;
        /*/*) ! is_of_the_box "$top" || needed_paths+=("$path") ;;
        "$PWD")
            ! is_of_the_box "$top" || die "Not from here: the box has a $path of its own."
            ;;
        *) [[ ! -f $path ]] || needed_paths+=("$path") ;;
    esac
}
