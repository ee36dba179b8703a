"""Run as python -m benchmarks.fuzz; what it does is in run.py, which its worker processes can import."""

import sys

from benchmarks.fuzz.run import main

sys.exit(main(sys.argv[1:]))
