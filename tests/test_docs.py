"""README.md and docs/scale.md say what the program does now."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_generated_parts_are_current() -> None:
    check = [sys.executable, "-m", "cogapp", "--check", "README.md", "docs/scale.md"]
    result = subprocess.run(check, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 0, "run: python -m cogapp -r README.md docs/scale.md\n" + result.stdout


def test_every_file_that_is_linked_is_there() -> None:
    for link in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8")):
        assert (ROOT / link).exists(), link
