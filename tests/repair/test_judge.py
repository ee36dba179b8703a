"""What speaks against a reading of a damaged word, however likely it is, and how it is written."""

import pytest

from pipeline.repair.candidates import as_here
from pipeline.repair.judge import before_surname, lacks_an_s
from pipeline.repair.own import Own
from pipeline.repair.search import Candidate
from pipeline.repair.words import pieces
from pipeline.repair.written import written_like

LEFT_OUT = [
    ("rättsäkerhet", "rättssäkerhet", True, "as people write it"),
    ("josefson", "josefsson", True, "a name of its own"),
    ("förslage", "förslaget", False, "another letter"),
    ("til", "till", False, "an l"),
    ("beslussen", "beslutsen", False, "as long"),
    ("pasning", "passningar", False, "more than one letter"),
]


@pytest.mark.parametrize("seen, meant, left_out, because", LEFT_OUT)
def test_lacks_an_s(seen, meant, left_out, because):
    assert lacks_an_s(seen, meant) is left_out, because


SURNAMES = [
    ("Sedat Hyllbro-Ek (S) yrkar", True, "a first name that nobody knows"),
    ("Beslut Kommunstyrelsen (KS) beslutar", False, "a board comes next"),
    ("Selcreterare Bengt Ek (M)", False, "an office"),
    ("sedan Hyllbro (S) talat", False, "small letters"),
    ("Sedat yrkar avslag", False, "no name comes next"),
]


@pytest.mark.parametrize("line, before, because", SURNAMES)
def test_before_surname(line, before, because, kit):
    assert before_surname(line, pieces(line, 0, len(line))[0], kit) is before, because


WRITTEN = [
    # the line, its last word, what it was meant to be, how that is written
    ("bestånd av Jokaler", "lokaler", "lokaler", "a small l was taken for a J"),
    ("lämnade Åke Oberg", "öberg", "Öberg", "dots lost do not make it small"),
    ("yrkar Bemtsson", "berntsson", "Berntsson", "a name"),
    ("i KOMMUNFULIMÄKTIGE", "kommunfullmäktige", "KOMMUNFULLMÄKTIGE", "all capitals"),
    ("Jokaler", "lokaler", "Lokaler", "a line begins with it"),
    ("av Kommunfuilmäktige", "kommunfullmäktige", "Kommunfullmäktige", "its first letter was read right"),
]


@pytest.mark.parametrize("line, word, meant, because", WRITTEN)
def test_written_like(line, word, meant, because, kit):
    piece = pieces(line, 0, len(line))[-1]
    old = line[piece.span.start : piece.span.end]
    assert written_like(word, old, line, piece, "shapes", kit) == meant, because


def candidate(meant: str) -> Candidate:
    return Candidate(meant, 4.0, 12.0, ((meant[0], meant[0]),), True)


HERE = [
    ("tafiknämndens", "trafiknämnden", ["trafiknämndens"], 12.0, "another form ends as what stands there"),
    ("tafiknämnden", "trafiknämnden", ["trafiknämndens"], 5.0, "it ends so itself"),
    ("föjnader", "följande", ["förnader"], 5.0, "the others are no forms of it"),
]


@pytest.mark.parametrize("seen, meant, others, cost, because", HERE)
def test_as_here(seen, meant, others, cost, because):
    own = Own({}, frozenset(), {meant: 5.0})
    row = [candidate(meant), *map(candidate, others)]
    assert as_here(row[0], seen, own, row).alone == cost, because


OPAQUE = ["9Utbyggnad av bostäder", "§ 10Redovisning av medel"]


@pytest.mark.parametrize("line", OPAQUE)
def test_a_number_before_a_title_is_no_letter(line):
    assert not any(any(map(str.isdigit, piece.seen)) for piece in pieces(line, 0, len(line)))
