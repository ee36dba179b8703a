"""What stands above letters, in words that were read from an image."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.repair import accents, repair
from pipeline.text import Span, Text

CASES = [
    # read, meant, because
    ("Ake Jonsell (V)", "Åke Jonsell (V)", "the ring was lost"),
    ("Kjell-Ake Truedsson (s)", "Kjell-Åke Truedsson (s)", "in the second half"),
    ("Lars-Äke Magnusfors", "Lars-Åke Magnusfors", "dots for a ring"),
    ("Olle Aberg (c)", "Olle Åberg (c)", "a surname"),
    ("Ånn-Britt Sköldvik (S)", "Ann-Britt Sköldvik (S)", "a rare name for a common one"),
    ("Åvstår", "Avstår", "no ring is there"),
    ("Årendet bordläggs", "Ärendet bordläggs", "a ring for dots"),
    ("Ärets bokslut", "Årets bokslut", "dots for a ring"),
    ("ja-röstër, röstár, avslás, fràn", "ja-röster, röstar, avslås, från", "no Swedish letters"),
    ("Kommünalhuset i Kommunfullmäktíge", "Kommünalhuset i Kommunfullmäktige", "ü is in names: left to others"),
    ("Helmer Niemi-Aro (c)", None, "a name that is a verb with dots"),
    ("Anna Ek, Ärla, Åsa, Örn, Ola, Adam", None, "known"),
    ("Asplund, Olander, Adolfsson", None, "known"),
    ("André Idré, Renée, José, Rüdiger", None, "names have these"),
    ("AKE OCH ARENDE", None, "capitals"),
    ("Señor Çelik, Živković", None, "foreign"),
    ("Akan Orgon Ärlis", None, "nobody knows better"),
]


@pytest.mark.parametrize(("read", "meant", "because"), CASES)
def test_accents(read: str, meant: str | None, because: str, kit: Kit) -> None:
    text = Text.from_raw(read)
    assert text.apply(list(accents.correct(text, kit))).value == (meant or read), because


def test_only_what_was_read_from_an_image_is_changed(kit: Kit) -> None:
    value = "Ake Ekblom (S) yrkar bifall.\nAke Ulriksson (M) yrkar avslag.\n"
    assert repair(Text.from_raw(value), kit)[0].value == value
    half = value.index("Ake U")
    assert (
        repair(Text.from_raw(value), kit, (Span(half, len(value)),))[0].value == value[:half] + "Å" + value[half + 1 :]
    )
