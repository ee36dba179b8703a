"""``python -m corpus.make [WORD...] [--seed N --out DIR [--form FORM] [--lists COUNT]]``."""

import argparse
from pathlib import Path

from corpus.make.build import ANY, lists, main

parser = argparse.ArgumentParser(prog="python -m corpus.make", description=main.__doc__)
parser.add_argument("words", nargs="*", metavar="WORD", help="Only folders whose name holds one of these.")
parser.add_argument("--seed", help="Make other documents of the families that are composed by chance.")
parser.add_argument("--out", type=Path, help="Where to put them.")
parser.add_argument("--form", choices=ANY, help="All of them in this form. Default: each in its family's.")
parser.add_argument(
    "--lists", type=int, metavar="COUNT", help="So many short documents around lists, laid out by chance."
)
given = parser.parse_args()
if (given.seed is None) != (given.out is None):
    parser.error("--seed and --out go together: the corpus itself is made without them")
if given.lists:
    if given.seed is None:
        parser.error("--lists needs --seed and --out")
    lists(given.seed, given.lists, given.out, given.form or "txt")
else:
    main(given.words, given.seed, given.out, given.form)
