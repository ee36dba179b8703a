"""The folder of finished readings: damage to it costs time, never a wrong or missing reading."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.extract import cache


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PROTOKOLL_CACHE", str(tmp_path))
    return tmp_path


def test_what_is_saved_is_loaded() -> None:
    cache.save("ab12", {"words": ["å"]})
    assert cache.load("ab12") == {"words": ["å"]}
    assert cache.load("ab13") is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff\xfe", b"[]", b'{"key": "other", "value": {}}', b'{"key": "ab12"}']
)
def test_a_damaged_entry_is_a_miss(content: bytes, folder: Path) -> None:
    cache.save("ab12", {"words": []})
    next(folder.rglob("*.json")).write_bytes(content)
    assert cache.load("ab12") is None


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = folder / "file"
    blocked.write_text("")
    monkeypatch.setenv("PROTOKOLL_CACHE", str(blocked))
    cache.save("ab12", {})
    assert cache.load("ab12") is None


def test_nothing_half_written_is_left(folder: Path) -> None:
    cache.save("ab12", {"words": []})
    assert not list(folder.rglob("*.half"))


def test_keys_tell_parts_apart() -> None:
    assert cache.key("ab", "c") != cache.key("a", "bc")
    assert cache.key(b"ab", "c") == cache.key("ab", b"c")
