# shellcheck shell=bash
# Configuring and building, for the verbs that need it. Sourced by them; they run in the box.

repo=${VOUCH_REPO:?run ./dev}
# shellcheck source=tools/box/box.sh
source "$repo/tools/box/box.sh"
# shellcheck source=tools/dev/progress.sh
source "$repo/tools/dev/progress.sh"

# Clones share what the compiler made: paths below the checkout do not count.
export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$repo CCACHE_NOHASHDIR=true
# The checkout may belong to another user than the one who builds.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'

# configure PRESET: does nothing where it was done; Ninja itself reconfigures what changed.
configure() {
    local tree=$repo/build/$1
    [[ -e $tree/build.ninja ]] || step "configuring" cmake -S "$repo" --preset "$1"
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    configure "$preset"
    bring_model "$preset"
    step "building" ninja -C "$repo/build/$preset" "$@"
}

# The embedding model beside the programs of PRESET, made once for all checkouts. Vouch works
# without it too, so what hinders the making of it hinders nothing else.
bring_model() {
    local folder
    folder=$cache/model-$(cat "$repo"/tools/model/* | sha256sum | head -c 16)
    if [[ ! -e $folder ]]; then
        say "  fetching the embedding model (84 MB), once ..."
        if ! "$repo/tools/model/make_model.sh" "$folder" >>"$log" 2>&1; then
            say "  It could not be made (the log: $log). Meaning is compared by words alone."
            return
        fi
    fi
    mkdir -p "$repo/build/$1/bin"
    ln -sfnT "$folder" "$repo/build/$1/bin/model"
}

# Brings the list of targets and compile commands up to date without building.
refresh_build_description() {
    configure dev
    step "looking for new files" ninja -C "$repo/build/dev" build.ninja
}
