# shellcheck shell=bash
# The files that lint and fix look at, one a line, relative to the checkout.

# Everything Git knows or would add.
known_files() {
    git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do
        [[ ! -f $file ]] || printf '%s\n' "$file"
    done
}

cpp_files() {
    known_files '*.cpp' '*.hpp'
}

shell_files() {
    known_files dev .ci/run '*.sh'
}

text_files() {
    known_files '*.sh' '*.py' '*.txt' '*.yaml' '*.json' '*.cmake' dev .ci/run tools \
        ':!tests' ':!samples' ':!*.md'
}

# C++ sources that differ from where this branch left the main one, or, there, from the commit
# before. A changed header counts as its source.
changed_sources() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null) || base=$(git rev-parse HEAD)
    if [[ $base == "$(git rev-parse HEAD)" ]]; then
        base=$(git rev-parse --verify --quiet HEAD~1) || base=$(git hash-object -t tree /dev/null)
    fi
    {
        git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.hpp'
        git ls-files --others --exclude-standard -- '*.cpp' '*.hpp'
    } | sed 's/\.hpp$/.cpp/' | sort -u | while read -r file; do
        [[ ! -f $file ]] || printf '%s\n' "$file"
    done
}
