"""Which text layers are usable, and which are not and why."""

from __future__ import annotations

import pytest

from pipeline.extract import choose
from pipeline.kit import Kit, load_kit

PAGE = """Kommunstyrelsens beslut
Kommunstyrelsen föreslår kommunfullmäktige besluta att anta förslaget till taxa för förskolan från och med nästa år.
Ärendebeskrivning
Barn- och utbildningsnämnden har på sitt möte i mars gått igenom kostnaderna för verksamheten. Det är svårt att nå målen
utan att höja avgiften, och nämnden anser därför att taxan måste följa lagens högsta nivå. Kommunledningskontoret har
inget att erinra mot förslaget, men påpekar att även måltiderna bör räknas med. Ordföranden ställer proposition på
förslagen och finner att styrelsen beslutar enligt arbetsutskottets förslag. Mot beslutet reserverar sig två ledamöter.
Kommunstyrelsen beslutar också att uppdra åt förvaltningen att återkomma under hösten med en redovisning av hur många
hushåll som berörs, och vilka åtgärder som Kommunledningskontoret ser framför sig för de år som följer efter budgeten.
Katrineberg, Karlsborg och Kumla har gjort på samma sätt. Kostnaden för Karlstads kommun är okänd.
"""
PEOPLE = """Beslutande: Siv Ek (M), Stig Skogvik (M), Sven Stormdal (M), Anna Hagvik (M), Bo Almgård (M),
Cia Sjöviken (M), Dan Fagerholt (M), Eva Kullstam (M), Finn Ängvik (M), Gun Rosdal (M), Hans Vikmark (M),
Ida Bromsten (M), Jan Rosvik (M), Karl Udden (M), Lars Viksäter (M), Maj Torpvall (M), Nina Hammargård (M),
Olle Brodal (M), Per Grankvist (M)
"""
MONEY = "De finska grupperna har specifika behov och får både finansiering och mer inflytande.\n"


def slipped(text: str) -> str:
    """The text as an engine reads a poor copy: every ninth word has a wrong letter."""
    words = text.split(" ")
    return " ".join(word.replace("n", "u").replace("t", "f") if i % 6 == 0 else word for i, word in enumerate(words))


@pytest.fixture(scope="module")
def kit() -> Kit:
    return load_kit()


def shifted(text: str) -> str:
    """The text as glyph numbers of a font that lost its table of meanings."""
    mac = {c: chr(98 + i) for i, c in enumerate(bytes(range(0x80, 0xF0)).decode("mac_roman"))}
    return "".join(c if c in " \n" else mac.get(c) or chr(ord(c) - 29) for c in text)


CASES = [
    # text, part of the page under images, reason
    (PAGE, 0.0, None),
    (PAGE, 1.0, None),
    (PAGE.encode().decode("cp1252", errors="replace"), 0.0, None),
    (PAGE.replace("fi", "ﬁ"), 0.0, None),
    ("S A M M A N T R Ä D E S P R O T O K O L L\n" + PAGE, 0.0, None),
    ("Sida 3 av 12, kommunstyrelsen", 0.0, None),
    ("The council of the town has, after long talks, agreed to let the matter rest until the spring. " * 6, 0.0, None),
    ("", 1.0, "no text layer"),
    ("12", 1.0, "no text layer"),
    ("Dokumentet är signerat av Anna Ek 2021-03-04 12:00", 1.0, "hardly any text on a scanned page"),
    (PAGE.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")), 0.0, "å/ä/ö missing"),
    (PAGE.replace("K", ""), 0.0, "capital K missing"),
    (PEOPLE, 0.0, None),
    (PEOPLE.replace("S", ""), 0.0, "capital S missing"),
    (PAGE.replace("å", "a"), 0.0, "å/ä/ö missing"),
    (PAGE.replace("å", ""), 0.0, "å missing"),
    (PAGE + MONEY, 0.0, None),
    ((PAGE + MONEY).replace("fi", ""), 0.0, "fi missing"),
    (PAGE.replace("ä", "a\u0308").replace("ö", "o\u0308"), 0.0, None),
    (PAGE.replace("Kommunstyrelsen", "\uf0b7 Kommun\u00adstyrelsen"), 0.0, None),
    (PAGE.replace(" ", ""), 0.0, "words run together"),
    (slipped(PAGE), 0.0, None),
    (slipped(PAGE), 1.0, "words not readable"),
    (shifted(PAGE), 0.0, "shifted glyph codes"),
    (PAGE.replace("e", "\ufffd"), 0.0, "glyphs without meaning"),
    (" ".join(PAGE.replace("\n", " ")), 0.0, "letters set apart"),
    (PAGE.replace("ll", "l|l").replace("st", "s^t").replace("nd", "n{d"), 0.0, "signs inside words"),
]


@pytest.mark.parametrize(("text", "cover", "reason"), CASES)
def test_why_ocr(text: str, cover: float, reason: str | None, kit: Kit) -> None:
    assert choose.why_ocr(text, cover, kit) == reason


def test_one_letter_lost_is_seen_on_a_full_page(kit: Kit) -> None:
    assert choose.why_ocr(PAGE.replace("ö", ""), 0.0, kit) == "ö missing"


SHIFTS = [
    ("Kommunfullmäktige beslutar att § 5 ska gälla från och med i år och att det sker på samma sätt", True),
    ("Detta är vanlig svenska som inte ska röras av någon", True),
    ("Anna Ek, Bo Lind, Eva Holm, Per Al, Ulla Sjö, Karl Berg, Maj Ö", False),  # names are no running text
]


@pytest.mark.parametrize(("text", "certain"), SHIFTS)
def test_shift_of(text: str, certain: bool) -> None:
    damaged = shifted(text)
    offset = choose.shift_of(damaged)
    assert (offset is not None) == certain
    assert offset is None or choose.unshift(damaged, offset) == text
    assert choose.shift_of(text) is None


def test_noise_has_no_shift() -> None:
    assert choose.shift_of("xq zzp wvk jjh qqr mmn bbv ttx llk ppo hhg ddf") is None
    assert choose.shift_of("") is None


def test_codes_written_out_are_decoded() -> None:
    text = "Det beslutas att vägen ska byggas och att det sker i år"
    codes = "".join(c if c == " " else f"(cid:{ord(shifted(c))})" for c in text)
    offset = choose.shift_of(codes)
    assert offset is not None and choose.unshift(codes, offset) == text


BETTER = [
    # layer, reading of the image, keep the reading?
    ("", PAGE, True),
    (PAGE.translate(str.maketrans("åäöÅÄÖ", "aaoAAO")), PAGE, True),
    (shifted(PAGE), PAGE, True),
    (PAGE.replace("K", ""), PAGE, True),
    (PAGE, PAGE, False),
    (PAGE, PAGE.replace("m", "rn").replace("l", "1"), False),
    (PAGE, PAGE[:200], False),
    (PAGE, "", False),
    ("", "", False),
]


@pytest.mark.parametrize(("layer", "read", "kept"), BETTER)
def test_better(layer: str, read: str, kept: bool, kit: Kit) -> None:
    assert choose.better(layer, read, kit) is kept
