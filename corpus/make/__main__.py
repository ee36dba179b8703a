"""``python -m corpus.make [WORD...]``."""

import sys

from corpus.make.build import main

main(sys.argv[1:])
