"""A folder of finished readings, so that no page is read twice by the OCR engine."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any


def folder() -> Path:
    """PROTOKOLL_CACHE, or where the platform keeps what programs may lose: ``~/.cache/protokoll/ocr``."""
    if chosen := os.environ.get("PROTOKOLL_CACHE"):
        return Path(chosen).expanduser() / "ocr"
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "protokoll" / "ocr"


def key(*parts: bytes | str) -> str:
    """One name for everything a reading depends on; parts that differ anywhere give another name."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()


def _file(name: str) -> Path:
    return folder() / name[:2] / f"{name}.json"


def load(name: str) -> dict[str, Any] | None:
    """What was kept under the name. A missing, cut or foreign file is a miss, never an error."""
    try:
        entry = json.loads(_file(name).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return entry["value"] if isinstance(entry, dict) and entry.get("key") == name and "value" in entry else None


def drop(name: str) -> bool:
    """Remove what is kept under the name; says whether there was anything."""
    file = _file(name)
    there = file.exists()
    file.unlink(missing_ok=True)
    return there


def save(name: str, value: dict[str, Any]) -> None:
    """Keep a reading. A reader meets the old file or the whole new one; a full or locked disk costs only the cache."""
    with suppress(OSError):
        # Written as one text: json.dump takes ten times as long.
        write(_file(name), json.dumps({"key": name, "value": value}, ensure_ascii=False).encode())


def write(target: Path, content: bytes, *, through: bool = False) -> None:
    """All of a file or nothing; ``through`` to the disk itself, for what must hold where the power fails."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, half = tempfile.mkstemp(dir=target.parent, suffix=".half")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            if through:
                out.flush()
                os.fsync(out.fileno())
        os.replace(half, target)
    except OSError:
        os.unlink(half)
        raise
