"""python3 -m fake_model [BEHAVIOUR] [SEED]: serves until its input ends, then prints its lies."""
import sys

from .server import FakeModel

with FakeModel(*sys.argv[1:2], seed=int(sys.argv[2]) if len(sys.argv) > 2 else 1) as model:
    print(model.url, flush=True)
    sys.stdin.read()
    for told in model.planted:
        print(told.kind, told.words, told.text, sep="\t")
