"""``python -m pipeline`` is ``protokoll``."""

from pipeline.cli import main

if __name__ == "__main__":
    main()
