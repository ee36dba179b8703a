"""Who attended, from lists of every shape."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.kit import Kit
from pipeline.minutes import read_minutes
from pipeline.segment.attendance import read_attendance
from pipeline.segment.rollcall import read_roll
from tests.segment.sheets import reading_of, segmented

Row = tuple[str, str | None, str, bool, str | None]

CH, VICE, MEMBER, SUB, OFFICIAL = "ordförande", "vice ordförande", "ledamot", "ersättare", "tjänsteperson"


def rows(kit: Kit, text: str, date: str = "2021-03-02") -> list[Row]:
    reading = reading_of(text)
    told = read_attendance(reading, reading.lines, kit, kit.municipalities.template(None), date)
    return [(p.name, p.party, p.role, p.present, p.substitutes_for) for p in told.people]


FEDERATION: list[Row] = [
    ("Anna Ek", "S", CH, True, None),
    ("Bo Lind", "M", MEMBER, False, None),
    ("Eva Ask", "M", SUB, True, "Bo Lind"),
    ("Ulf Ros", "C", MEMBER, False, None),
    ("Siv Ro", "V", SUB, True, "Ulf Ros"),
]

CASES: list[tuple[str, list[Row], str]] = [
    (
        "Närvarande\nOrdföranden Anna Ek (M)\nBorgarråden Bo Lind (M), Eva Ask (M) och Ola Hed\n(S)\n"
        "Ledamöterna Ulf Ros (S) och Siv Ro (V)\nErsättarna Ia Dal (C) och Per Alm (L)",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
            ("Ola Hed", "S", MEMBER, True, None),
            ("Ulf Ros", "S", MEMBER, True, None),
            ("Siv Ro", "V", MEMBER, True, None),
            ("Ia Dal", "C", SUB, True, None),
            ("Per Alm", "L", SUB, True, None),
        ],
        "an office before its holders heads no list of officials",
    ),
    (
        "Beslutande\tAnna Ek, s, ordf\n(ledamöter och\tBo Lind, m\ntjänstgörande ersättare)\tEva Ask, c\n"
        "Ersättare\tOla Hed, s",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "C", MEMBER, True, None),
            ("Ola Hed", "S", SUB, True, None),
        ],
        "a bracket over two lines is part of its label",
    ),
    (
        "Beslutande\tAnna Ek, s, ordf\n\tBo Lind, m\nTjänstgörande ersättare\tEva Ask, c",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "C", SUB, True, None),
        ],
        "the same words without a bracket are a label",
    ),
    (
        "Ledamöter\nAnna Ek (S)\nFöreträdare för de fackliga organisationerna\nBo Lind, SKTF\nEva Ask, Kommunal",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
        ],
        "a union is no party",
    ),
    (
        "Ledamöter\nAnna Ek (S)\n"
        "Dessutom närvarande: ekonomidirektören Bo Lind, stadsjuristen Eva Ask samt sekreteraren\nOla Hed",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
            ("Ola Hed", None, OFFICIAL, True, None),
        ],
        "who has the last title of several",
    ),
    (
        "Ledamöter\nAnna Ek (S)\n"
        "Dessutom närvarande: byggnadsinspektör Bo Lind, § 4, samt kontorist Eva Ask, sekreterare",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
        ],
        "after what is said of the one before",
    ),
    (
        "Ledamöter\nAnna Ek (S)\nTjänstemän\nBo Lind, kultur- och fritidschef\nEva Ask, chef för vård och omsorg Ola",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
        ],
        "a title of several words names one person",
    ),
    (
        "Närvarande ledamöter\nNamn\tParti\tUppdrag\nAnna Ek\tS\tOrdförande\nBo Lind\tM\tLedamot\n\n"
        "Närvarande ersättare\nNamn\tParti\nEva Ask\tKD\nOla Hed\tC",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "KD", SUB, True, None),
            ("Ola Hed", "C", SUB, True, None),
        ],
        "the heading says which list a table of names is",
    ),
    (
        "Närvarande ledamöter\nNamn\tParti\nAnna Ek\tS\nBo Lind\tM",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", MEMBER, True, None)],
        "a table of members",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nFrånvarande ledamöter och tjänstgörande ersättare: För Bo Lind (S)\n"
        "tjänstgör Eva Ask (S). För Ola Hed (M) tjänstgör\nIa Dal (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, "Bo Lind"),
            ("Ola Hed", "M", MEMBER, False, None),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
        ],
        "the member first, in sentences that line ends cut",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nTjänstgörande ersättare: för Bo Lind (S) Eva Ask (S), för Ola Hed (M) Ia Dal (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, "Bo Lind"),
            ("Ola Hed", "M", MEMBER, False, None),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
        ],
        "the member first, without a verb",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nFör Bo Lind (S) tjänstgjorde Eva Ask (S) och för Ola Hed (M) Ia Dal (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, "Bo Lind"),
            ("Ola Hed", "M", MEMBER, False, None),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
        ],
        "the verb once",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nI stället för Bo Lind (S) har inkallats Eva Ask (S). I stället för Ola Hed (M) "
        "inträder suppleanten Ia Dal (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, "Bo Lind"),
            ("Ola Hed", "M", MEMBER, False, None),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
        ],
        "called in instead",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nFör Bo Lind (S) och Ola Hed (M) tjänstgör Eva Ask (S) och Ia Dal (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Ola Hed", "M", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, None),
            ("Ia Dal", "M", SUB, True, None),
        ],
        "two for two: who served for whom is not told",
    ),
    (
        "Ledamöter: Anna Ek (S).\n\nTjänstgörande ersättare: Eva Ask (S) för Bo Lind (S), Ia Dal (M) för Ola Hed (M).",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Eva Ask", "S", SUB, True, "Bo Lind"),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Ola Hed", "M", MEMBER, False, None),
        ],
        "the substitute first",
    ),
    (
        "Upprop\n\nOrdförande Anna Ek (S)\n1:e vice ordförande Bo Lind (M)\n\nLedamöter: Eva Ask (S), Ola Hed (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Ola Hed", "M", MEMBER, True, None),
        ],
        "the chair above the members of a roll",
    ),
    (
        "Upprop\n\nAnna Ek (S), ordförande\nBo Lind (M), 2:e vice ordf.\n\nEva Ask (S)\nOla Hed (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Ola Hed", "M", MEMBER, True, None),
        ],
        "the post behind the name of the chair",
    ),
    ("Underskrifter\n\nOrdförande Anna Ek (S)\nJusterande Bo Lind (M)", [], "signatures are no roll"),
    (
        "Parti\tLedamöter\tErsättare\nS\tAnna Ek, ordförande\tKim Al\n\tBo Lind\tPia Ros\nM\tEva Ask\nSD\t\tUlf Rask\n"
        "Övriga\tIa Dal, nämndsekreterare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Kim Al", "S", SUB, True, None),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Pia Ros", "S", SUB, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
            ("Ulf Rask", "SD", SUB, True, None),
            ("Ia Dal", None, OFFICIAL, True, None),
        ],
        "members and substitutes in rows by party",
    ),
    (
        "Partier\tBeslutande\tErsättare, ej tjänstgörande\n(NL)\tAnna Ek\nEva Ask, tjg ers för Ia Dal\n"
        "Moderaterna\tBo Lind\tKim Al, Pia Ros",
        [
            ("Anna Ek", "NL", MEMBER, True, None),
            ("Eva Ask", "NL", SUB, True, "Ia Dal"),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Kim Al", "M", SUB, True, None),
            ("Pia Ros", "M", SUB, True, None),
            ("Ia Dal", "NL", MEMBER, False, None),
        ],
        "rows by party, a local one and a name",
    ),
    (
        "Parti\tBeslutande\nM\tAnna Ek, ordf\nBo Lind\nC\tEva Ask\nParagrafer\t§§ 1-9",
        [("Anna Ek", "M", CH, True, None), ("Bo Lind", "M", MEMBER, True, None), ("Eva Ask", "C", MEMBER, True, None)],
        "one list in rows by party",
    ),
    (
        "Beslutande\tErsättare\nM\tAnna Ek\tKim Al\nS\tBo Lind\tPia Ros\nEva Ask",
        [
            ("Anna Ek", "M", MEMBER, True, None),
            ("Kim Al", "M", SUB, True, None),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Pia Ros", "S", SUB, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
        ],
        "rows by party under heads that do not name it",
    ),
    (
        "Beslutande\nM\nAnna Ek, ordf\nBo Lind\nS\nEva Ask\nErsättare\nKim Al (C)",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Kim Al", "C", SUB, True, None),
        ],
        "codes above their members",
    ),
    (
        "Beslutande\t(M)\tAnna Ek, ordf\n\t\tBo Lind\n\tS\tEva Ask\nFör Centerpartiet: Kim Al, Pia Ros",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Kim Al", "C", MEMBER, True, None),
            ("Pia Ros", "C", MEMBER, True, None),
        ],
        "codes beside the first of their members, and whom others stand for",
    ),
    (
        "Beslutande\nAnna Ek\nM\nBo Lind",
        [("Anna Ek", None, MEMBER, True, None), ("Bo Lind", None, MEMBER, True, None)],
        "a code below a name heads nobody",
    ),
    (
        "Ledamöter\tErsättare\nAnna Ek (S)\tKim Al (M)\nBo Lind (C)\n\tPia Ros (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Kim Al", "M", SUB, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Pia Ros", "V", SUB, True, None),
        ],
        "a substitute whose row has no member",
    ),
    (
        "Beslutande\tAnna Ek, S Laxå, ordförande\nBo Lind, KD tjänstgör för Eva Ask, KD\nIa Dal, M för Ola Hed, M",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "KD", SUB, True, "Eva Ask"),
            ("Ia Dal", "M", SUB, True, "Ola Hed"),
            ("Eva Ask", "KD", "ledamot", False, None),
            ("Ola Hed", "M", "ledamot", False, None),
        ],
        "a party after the comma, and behind it a place or whom one serves for",
    ),
    (
        "Beslutande\tAnna Ek, v ordf\nBo Lind, chef\nEva Ask, s, ordf",
        [
            ("Anna Ek", None, "vice ordförande", True, None),
            ("Bo Lind", None, "tjänsteperson", True, None),
            ("Eva Ask", "S", CH, True, None),
        ],
        "v before ordf is no party",
    ),
    (
        "Beslutande\tAnna Ek (s), ordf\nSuppleanter, ej\tBo Lind (c)\ntjänstgörande\tEva Ask (s)\n\tOla Hed (m)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", SUB, True, None),
            ("Eva Ask", "S", SUB, True, None),
            ("Ola Hed", "M", SUB, True, None),
        ],
        "the second line of a label that is a label of other lists with a capital",
    ),
    (
        "Beslutande\tAnna Ek (s), ordf\nErsättare, icke\tBo Lind (c)\ntjänstgörande\tEva Ask (s)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "C", SUB, True, None), ("Eva Ask", "S", SUB, True, None)],
        "the same, icke",
    ),
    (
        "Beslutande\tAnna Ek (s), ordf\nErsättare som inte\tBo Lind (c)\ntjänstgör\tEva Ask (s)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "C", SUB, True, None), ("Eva Ask", "S", SUB, True, None)],
        "the same in a clause",
    ),
    (
        "Beslutande\nAnna Ek (S), Mora, ordförande\nBo Lind (C), Orsa\nPia Sand (S), Mora\nOla Hed (M), Orsa\n"
        "Eva Ask (L), Mora, ersätter Nils\nRos (L)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Pia Sand", "S", MEMBER, True, None),
            ("Ola Hed", "M", MEMBER, True, None),
            ("Eva Ask", "L", SUB, True, "Nils Ros"),
            ("Nils Ros", "L", MEMBER, False, None),
        ],
        "a name cut by the line end where everybody's home is told",
    ),
    (
        "Beslutande\nAnna Ek (S), Mora, ordförande\nBo Lind (C), Orsa\nPia Sand (S), Mora\n"
        "Ola Hed (M), Orsa, ordf för Orsa\nEva Ask (L), Mora",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Pia Sand", "S", MEMBER, True, None),
            ("Ola Hed", "M", CH, True, None),
            ("Eva Ask", "L", MEMBER, True, None),
        ],
        "who stands below a line that is not cut is somebody else",
    ),
    (
        "Namn\n\nParti\n\nFunktion\n\nAnna Ek\n\nS\n\nOrdförande\n\nBo Lind\n\nC\n\nLedamot\n\nEva Ask\n\nKD\n\n"
        "Tjänstgörande ersättare\n\nOla Hed\n\nM\n\nErsättare\n\nEj tjänstgörande\n\nTjänstepersoner\nLo Vik, chef\n\n"
        "Anmärkning\n\nErsätter Pia Sand (KD)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Eva Ask", "KD", SUB, True, "Pia Sand"),
            ("Ola Hed", "M", SUB, True, None),
            ("Lo Vik", None, OFFICIAL, True, None),
            ("Pia Sand", "KD", MEMBER, False, None),
        ],
        "a table saved a cell a line, its last column torn off",
    ),
    (
        "Ledamot\nParti\nUppdrag\nAnmärkning\nAnna Ek\n(S)\nOrdf.\nBo Lind\n(V)\nVice ordf.\nEva Ask\n(V)\nErs.\n"
        "Ersätter Ola Hed (V)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "V", VICE, True, None),
            ("Eva Ask", "V", SUB, True, "Ola Hed"),
            ("Ola Hed", "V", MEMBER, False, None),
        ],
        "brackets around the parties, notes where they belong",
    ),
    (
        "Parti\n\nNamn\n\nNärvaro\n\nS\n\nAnna Ek\n\nNärvarande\n\nV\n\nBo Lind\n\nFrånvarande\n\nC\n\nEva Ask\n\n"
        "Närvarande\n\nJusterare\n\nEva Ask",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Eva Ask", "C", MEMBER, True, None),
        ],
        "the party first, and who was there",
    ),
    (
        "Namn\n\nParti\n\nFunktion\n\nAnna Ek\n\nS\n\nTjänstgörande ersättare\n\nBo Lind\n\nC\n\n"
        "Tjänstgörande ersättare\n\nEva Ask\n\nM\n\nLedamot\n\nTjänstepersoner\nLo Vik, chef\n\nAnmärkning\n\n"
        "Ersätter Pia Sand (S)",
        [
            ("Anna Ek", "S", SUB, True, None),
            ("Bo Lind", "C", SUB, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
            ("Lo Vik", None, OFFICIAL, True, None),
        ],
        "a torn note that two substitutes may have is nobody's",
    ),
    (
        "Ledamöter\nAnna Ek (S)\nBo Lind (V)\nNamn\nParti\nFunktion",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "V", MEMBER, True, None)],
        "heads with nobody under them are no table",
    ),
    # leave alone: labels of their own
    (
        "Suppleanter\tBo Lind (c)\nTjänstgörande\tEva Ask (s)",
        [("Bo Lind", "C", SUB, True, None), ("Eva Ask", "S", MEMBER, True, None)],
        "a label with a capital heads a list of its own",
    ),
    (
        "Ersättare\tBo Lind (c)\nLedamöter\tEva Ask (s)",
        [("Bo Lind", "C", SUB, True, None), ("Eva Ask", "S", MEMBER, True, None)],
        "members below substitutes",
    ),
    (
        "Parti\tNamn\tUppdrag\tIn\tUt\tParagrafer\nM\tAnna Ek\tOrdförande\t18.00\t20.35\t§§ 12–19\n"
        "C\tBo Lind\tLedamot\t\t\t\nKD\tEva Ask\tTjg ersättare\t18.00\t20.35\t§§ 12–19",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "C", MEMBER, False, None),
            ("Eva Ask", "KD", SUB, True, None),
        ],
        "who has no times never came",
    ),
    (
        "Närvarolista\nNr\tOrdinarie\tParti\tNärv\tErsättare\tTjg\n1\tAnna Ek\tS\tx\t\t\n2\tBo Lind\tC\t-\tEva Ask\tx",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "C", MEMBER, False, None),
            ("Eva Ask", "C", SUB, True, "Bo Lind"),
        ],
        "a substitute of the seat's party, marked as serving",
    ),
    (
        "Ledamot\tParti\tNärv\nAnna Ek\tS\tX\nBo Lind, ersättare Pia Sand\tV\tX\nEva Ask / ers. Ulf Ros\tC\tX",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Pia Sand", "V", SUB, True, "Bo Lind"),
            ("Eva Ask", "C", MEMBER, False, None),
            ("Ulf Ros", "C", SUB, True, "Eva Ask"),
        ],
        "the substitute in the member's cell",
    ),
    (
        "Namn\tParti\tRoll\tErsätter\tNärvarande §§\nAnna Ek\tS\tOrdförande\t\t§§ 20-30\nBo Lind\tV\tLedamot\t\t"
        "§§ 20-25\nPia Sand\tV\tErsättare\tBo Lind\t§§ 26-30",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "V", MEMBER, True, None),
            ("Pia Sand", "V", SUB, True, "Bo Lind"),
        ],
        "who is served for in some §§ only was there",
    ),
    (
        "Närvarande\nAnna Ek, S, ordf\nFrånvarande: Bo Lind, V, ersatt av Ola Hed, M; Eva Ask (C)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Ola Hed", "M", SUB, True, "Bo Lind"),
            ("Eva Ask", "C", MEMBER, False, None),
        ],
        "absent, and by whom replaced",
    ),
    (
        "Beslutande\nAnna Ek (S)\nBo Lind (V), ersätts av Ola Hed (V) §§ 4-6",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "V", MEMBER, True, None),
            ("Ola Hed", "V", SUB, True, "Bo Lind"),
        ],
        "replaced for some §§",
    ),
    (
        "Beslutande\nAnna Ek (s), ordf.\nBo Lind (c)\nErsättare för Bo Lind: Ola Hed (c)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", MEMBER, False, None),
            ("Ola Hed", "C", SUB, True, "Bo Lind"),
        ],
        "a label that says for whom",
    ),
    (
        "Ledamöter\nAnna Ek (S)\nOrdförande\nBo Lind (V)\nFörste vice ordförande\nEva Ask (C)\nErsättare\nOla Hed (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "V", VICE, True, None),
            ("Eva Ask", "C", MEMBER, True, None),
            ("Ola Hed", "M", SUB, True, None),
        ],
        "posts below the names",
    ),
    (
        "Närvarande\nOrdförande\nAnna Ek (S)\nVice ordförande\nBo Lind (V)\nLedamöter\nEva Ask (C)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "V", VICE, True, None), ("Eva Ask", "C", MEMBER, True, None)],
        "posts above the names",
    ),
    (
        "Beslutande\nAnna Ek (S)\nVakant (SD)\nErsättare\nIngen (M)\nInga Alm (M)",
        [("Anna Ek", "S", MEMBER, True, None), ("Inga Alm", "M", SUB, True, None)],
        "an empty seat is nobody",
    ),
    (
        "Närvarande ledamöter: landstingsråden Anna Ek, ordförande, och Bo Lind samt fru Eva Ask",
        [
            ("Anna Ek", None, CH, True, None),
            ("Bo Lind", None, MEMBER, True, None),
            ("Eva Ask", None, MEMBER, True, None),
        ],
        "a title in the plural",
    ),
    (
        "Närvarande och frånvarande ledamöter\nAnna Ek (S)\nBo Lind (V), frånvarande",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "V", MEMBER, False, None)],
        "one list of those who were there and who were not",
    ),
    (
        "Upprop\nLedamot\tParti\tNärvaro\nAnna Ek\tS\tNärvarande\nBo Lind\tV\tFrånvarande\n"
        "Pia Sand\tV\tTjg ersättare för Bo Lind",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Pia Sand", "V", SUB, True, "Bo Lind"),
        ],
        "whom somebody serves for, in the column of who was there",
    ),
    (
        "Ledamöter: EK Anna (s) ordf, LIND Bo (vpk), S Anders Dahl (m)\nErsättare: ROS Nils (s)",
        [
            ("EK Anna", "S", CH, True, None),
            ("LIND Bo", "VPK", MEMBER, True, None),
            ("S Anders Dahl", "M", MEMBER, True, None),
            ("ROS Nils", "S", SUB, True, None),
        ],
        "surnames in capitals before the given name are no parties",
    ),
    (
        "Beslutande\nAnna Ek (S)\nBo Lind (V) → Pia Sand (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "V", MEMBER, False, None),
            ("Pia Sand", "V", SUB, True, "Bo Lind"),
        ],
        "an arrow to who serves",
    ),
    (
        "Närvarande\nLedamot\tAnna Ek (S)\nErsättare\tNils Ros (S)\nErsättare\tOla Hed (M), tjg",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Nils Ros", "S", SUB, True, None),
            ("Ola Hed", "M", SUB, True, None),
        ],
        "a post before each name",
    ),
    (
        "Uppropslista\nLedamot\tTjänstgörande ersättare\t§§\nAnna Ek (S)\t\t\nBo Lind (C)\tEva Ask (C)\t251–256",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "C", MEMBER, False, None),
            ("Eva Ask", "C", SUB, True, "Bo Lind"),
        ],
        "a roll with a column of who served",
    ),
    (
        "Ledamöter\tTjänstgörande ersättare\tErsättare\nAnna Ek (S)\tBo Lind (C)\tEva Ask (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "C", SUB, True, None),
            ("Eva Ask", "V", SUB, True, None),
        ],
        "three lists side by side are no roll: nobody serves for who stands beside",
    ),
    (
        "Beslutande\tOrdf\tAnna Ek\t(m)\nV ordf\tBo Lind\t(c)\nLed\tEva Ask\t(s)\nTjg ers\tKim Dahl\t(fp)\n"
        "Led\tUlf Rask\t(v)\nEj tjg ers\tPia Ros\t(m)",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Kim Dahl", "L", SUB, True, None),
            ("Ulf Rask", "V", MEMBER, True, None),
            ("Pia Ros", "M", SUB, True, None),
        ],
        "the post of each in a cell before the name",
    ),
    (
        "Beslutande\nAnna Ek (S)\nordförande\nBo Lind (C)\n1:e vice ordförande\nEva Ask (V)\nKim Dahl (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Kim Dahl", "M", MEMBER, True, None),
        ],
        "the post on the line below the name",
    ),
    (
        "Beslutande\n\nOrdförande\nAnna Ek (S)\n\n1:e vice ordförande\nBo Lind (C)\n\nLedamöter\nEva Ask (V)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
        ],
        "the post on the line above the name",
    ),
    (
        "Ledamöter\tAnna Ek, Moderaterna, ordförande\nBo Lind, Centerpartiet\nÖvriga\tEva Ask, Lärarförbundet",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
        ],
        "the whole name of the party after a comma",
    ),
    (
        "Beslutande\tAnna Ek (S), ordförande, Bo Lind (C), 1:e\nvice ordförande, Eva Ask (M), 2:e vice\n"
        "ordförande, Kim Dahl (V) samt\ntjänstgörande ersättarna Ulf Rask (L) för\nPia Ros (L)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "M", VICE, True, None),
            ("Kim Dahl", "V", MEMBER, True, None),
            ("Ulf Rask", "L", SUB, True, "Pia Ros"),
            ("Pia Ros", "L", MEMBER, False, None),
        ],
        "a run of names whose posts the line ends cut",
    ),
    (
        "Närvarande: Ordföranden Anna Ek (s), 1:e vice ordföranden\nBo Lind (c), 2:e vice ordföranden Eva Ask (m) "
        "samt\nledamöterna Kim Dahl (s) och Ulf Rask (s)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "M", VICE, True, None),
            ("Kim Dahl", "S", MEMBER, True, None),
            ("Ulf Rask", "S", MEMBER, True, None),
        ],
        "posts before the names, one of them at the end of a line",
    ),
    (
        "Närvarande: Anna Ek (S), ordförande, samt ledamöterna\nBo Lind (C) och Eva Ask (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", MEMBER, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
        ],
        "the word for all who follow at the end of a line",
    ),
    (
        "Beslutande\nAnna Ek (S), ordförande\nBo Lind (C), 1:e vice ordförande\nEva Ask (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
        ],
        "posts behind the names, a line for everybody",
    ),
    (
        "Närvarande: ordföranden Anna Ek samt herrar Bo Lind och Kim Dahl.\n"
        "Frånvarande var herr Ulf Rask, för vilken inkallats suppleanten Eva Ask.",
        [
            ("Anna Ek", None, CH, True, None),
            ("Bo Lind", None, MEMBER, True, None),
            ("Kim Dahl", None, MEMBER, True, None),
            ("Ulf Rask", None, MEMBER, False, None),
            ("Eva Ask", None, SUB, True, "Ulf Rask"),
        ],
        "a sentence of who was absent and who was called in",
    ),
    (
        "Beslutande\tAnna Ek (S)\nBo Lind, KD, ersätter vakant plats\nDessutom närvarade: Eva Ask, stadsdirektör, "
        "Pia Ros, kommunsekreterare",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "KD", SUB, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
            ("Pia Ros", None, OFFICIAL, True, None),
        ],
        "who serves in an empty seat, and guests after a label of their own",
    ),
    (
        "Namn\tParti\tUppdrag\tNärv.\tTjg\tAnm.\nAnna Ek\tS\tOrdförande\tX\tX\t\nBo Lind\tM\t1:e vice ordf\tX\tX\t\n"
        "Eva Ask\tV\tLedamot\t\t\t\nKim Dahl\tC\tLedamot\tX\tX\tej § 9\n\n"
        "Ersättare\tParti\tUppdrag\tNärv.\tTjg\tAnm.\nUlf Rask\tV\tErsättare\tX\tX\tför Eva Ask (V)\n"
        "Pia Ros\tM\tErsättare\t\t\t",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
            ("Eva Ask", "V", MEMBER, False, None),
            ("Kim Dahl", "C", MEMBER, True, None),
            ("Ulf Rask", "V", SUB, True, "Eva Ask"),
            ("Pia Ros", "M", SUB, False, None),
        ],
        "columns for role, presence and remarks",
    ),
    (
        "Namn\tParti\tAnmärkning\nAnna Ek\tS\tOrdförande\nBo Lind\tM\tFrånvarande\nKim Dahl\tC\tAnlände kl. 18.20\n"
        "Ulf Rask\tV\tErsätter Eva Ask (V)\nPia Ros\tM\tEj tjänstgörande ersättare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Kim Dahl", "C", MEMBER, True, None),
            ("Ulf Rask", "V", SUB, True, "Eva Ask"),
            ("Pia Ros", "M", SUB, True, None),
            ("Eva Ask", "V", MEMBER, False, None),
        ],
        "everything else in a column of remarks",
    ),
    (
        "Ledamöter\tParti\tNärv\tErsättare\tParti\tNärv\nAnna Ek\tS\tX\tUlf Rask\tS\tX\nBo Lind\tM\t\tPia Ros\tM\t",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Ulf Rask", "S", SUB, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Pia Ros", "M", SUB, False, None),
        ],
        "two lists side by side, each with columns of its own",
    ),
    (
        "Ledamot\tParti\tUppdrag\tTjg ersättare\nAnna Ek\tS\tordförande\t\nBo Lind\tM\t2:e vice ordf.\tPia Ros (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, False, None),
            ("Pia Ros", "M", SUB, True, "Bo Lind"),
        ],
        "a substitute beside the member served for",
    ),
    (
        "Beslutande\tAnna Ek (S), ordförande\nBo Lind (M), 2:e vice\nordförande\nEva Ask (V)\nKim Dahl (C)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Kim Dahl", "C", MEMBER, True, None),
        ],
        "a role that the line end broke heads no list",
    ),
    (
        "Ledamöter:\nAnna Ek, Mora, ordförande (M)\nBo Lind, Orsa, vice ordförande (S)\nEva Ask (C) Mora\n"
        "Ulf Rask (S) Orsa, för Kim Dahl (S) Orsa",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Bo Lind", "S", VICE, True, None),
            ("Eva Ask", "C", MEMBER, True, None),
            ("Ulf Rask", "S", SUB, True, "Kim Dahl"),
            ("Kim Dahl", "S", MEMBER, False, None),
        ],
        "where each is from, as boards of several municipalities print it",
    ),
    (
        "Ledamöter\tNärvaro\tErsättare\tTjänstgör för\nAnna Ek, ordf. (S)\tJa\nBo Lind (M)\tNej\tUlf Rask (M)\t"
        "Bo Lind\nEva Ask (V)\tJa\tPia Ros (V)\t–",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Ulf Rask", "M", SUB, True, "Bo Lind"),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Pia Ros", "V", SUB, True, None),
        ],
        "the substitute in one column, whom he serves for in another",
    ),
    (
        "Närvarolista\nNamn\tParti\tFunktion\tNärvaro\nAnna Ek\tS\tOrdförande\tNärvarande\n"
        "Bo Lind\tM\tLedamot\tNärvarande\nEva Ask\tV\tLedamot\tFrånvarande",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, False, None),
        ],
        "a row with the words Ledamot and Närvarande heads no table",
    ),
    (
        "UPPROPSLISTA\n1\tAnna Ek\tS\tNärvarande\n2\tBo Lind\tM\tErsätter Eva Ask (M)\n3\tEva Ask\tM\tFrånvarande",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", SUB, True, "Eva Ask"),
            ("Eva Ask", "M", MEMBER, False, None),
        ],
        "a roll whose columns no head names",
    ),
    (
        "Beslutande\tAnna Ek (S), Ordförande\nBo Lind (M), 1:e vice ordförande\nEva Ask (V)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "M", VICE, True, None), ("Eva Ask", "V", MEMBER, True, None)],
        "a role with a capital belongs to the name before it",
    ),
    (
        "Beslutande\nMora kommun: Anna Ek (S), ordf, Bo Lind (M)\nOrsa kommun: Eva Ask (V), v ordf",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "M", MEMBER, True, None), ("Eva Ask", "V", VICE, True, None)],
        "whom they stand for in a federation",
    ),
    (
        "Närvarande ledamöter\nM Anna Ek, S Bo Lind, L\nEva Ask, MP Kim\nDahl, SD Pia Ros",
        [
            ("Anna Ek", "M", MEMBER, True, None),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Eva Ask", "L", MEMBER, True, None),
            ("Kim Dahl", "MP", MEMBER, True, None),
            ("Pia Ros", "SD", MEMBER, True, None),
        ],
        "party first, and lines that end inside a name",
    ),
    (
        "Närvarande\nLedamöter\tTjänstgörande ersättare\tErsättare\nAnna Ek (S)\tUlf Rask (MP) för Eva\tPia Ros (V)\n"
        "Bo Lind (M)\tAsk (MP)\tKim Dahl (C)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Pia Ros", "V", SUB, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Rask", "MP", SUB, True, "Eva Ask"),
            ("Kim Dahl", "C", SUB, True, None),
            ("Eva Ask", "MP", MEMBER, False, None),
        ],
        "a name that a narrow cell broke",
    ),
    (
        "Övriga närvarande\tStadsdirektör Anna Ek, ekonomidirektör Bo\nLind och stadsjurist Eva Ask (§ 9)",
        [
            ("Anna Ek", None, OFFICIAL, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
        ],
        "titles before the names of officials",
    ),
    (
        "Närvarande: herr ordföranden Bo Ek, herrar Ulf Rask, Kim Dahl, fru Anna Ask och fröken Eva Ros samt "
        "suppleanten herr Per Lind, vilken inkallats i stället för herr Ola Alm.",
        [
            ("Bo Ek", None, CH, True, None),
            ("Ulf Rask", None, MEMBER, True, None),
            ("Kim Dahl", None, MEMBER, True, None),
            ("Anna Ask", None, MEMBER, True, None),
            ("Eva Ros", None, MEMBER, True, None),
            ("Per Lind", None, SUB, True, "Ola Alm"),
            ("Ola Alm", None, MEMBER, False, None),
        ],
        "herrar, fruar and fröknar",
    ),
    (
        "Beslutande\tAnna Ek (S)\nÄlvnäs kommun Sammanträdesprotokoll Kommunstyrelsen Datum 2022-08-30\nBo Lind (M)",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", MEMBER, True, None)],
        "the head of a page is nobody",
    ),
    (
        "Beslutande\tAnna Ek (S, ordförande)\nÖvriga deltagare\tBo Lind (punkt B, C, enhetschef)\n"
        "Eva Ask (EY, revisionsbyrå)\n"
        "Ulf Rask (S) (ordförande kommunrevisionen)\nKim Dahl (V)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", None, OFFICIAL, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
            ("Ulf Rask", None, OFFICIAL, True, None),
            ("Kim Dahl", "V", SUB, True, None),
        ],
        "points of the agenda and firms in brackets are no parties",
    ),
    (
        "Ledamöter\nEkman, Anna (S), Lind, Bo (M), Ask, Eva (V)",
        [
            ("Anna Ekman", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
        ],
        "surname first is no place",
    ),
    (
        "Beslutande\tAnna Ek (S)\nEj tjg. ersättare\tBo Lind (M)\nEva Ask (V), § 7 p.g.a. jäv för Anna Ek (S)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", SUB, True, None),
            ("Eva Ask", "V", SUB, True, "Anna Ek"),
        ],
        "a label with a shortened word; serving for who is disqualified",
    ),
    (
        "Beslutande\tAnna Ek (S)\nUlf Rask (MP), ersättare för Bo\nLind (M)\nEva Ask (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Ulf Rask", "MP", SUB, True, "Bo Lind"),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
        ],
        "the line ends inside the name of the member served for",
    ),
    (
        "Närvarande\tSamtliga ledamöter utom Bo Lind (S) och Eva Ask (M), för vilka tjänstgör Ulf Rask (S)",
        [
            ("Ulf Rask", "S", SUB, True, None),
            ("Bo Lind", "S", MEMBER, False, None),
            ("Eva Ask", "M", MEMBER, False, None),
        ],
        "who serves for the absent is not absent",
    ),
    (
        "Ledamöter\nEk, Anna (M) ordförande\nSjö, Vera (L) ersätter Dahl, Kim (L)\nBo Lind, s",
        [
            ("Anna Ek", "M", CH, True, None),
            ("Vera Sjö", "L", SUB, True, "Kim Dahl"),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Kim Dahl", "L", MEMBER, False, None),
        ],
        "short surnames first, also of who is served for",
    ),
    (
        "Ledamöter\nAnna Ek (S)\nFrånvarande\nBo Lind (M), ersättare saknas",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", MEMBER, False, None)],
        "no substitute is no role",
    ),
    (
        "Beslutande\tAnna Ek (S), ordförande\nBo Lind (M), 1:e vice ordförande\nEva Ask (V)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "M", VICE, True, None), ("Eva Ask", "V", MEMBER, True, None)],
        "label, tab, one per line",
    ),
    (
        "Ledamöter\n\nAnna Ek (S), ordf.\n\n~~Bo Lind (M)~~\n\nErsättare\n\n~~Eva Ask (V)~~\nUlf Rask (V)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "V", SUB, False, None),
            ("Ulf Rask", "V", SUB, True, None),
        ],
        "headings, struck out is absent",
    ),
    (
        "Ledamöter\tAnna Ek (S), ordförande, Bo Lind (M), Eva\nAsk (V), Ulf Rask (MP).",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Ulf Rask", "MP", MEMBER, True, None),
        ],
        "a run of names wrapped inside a name",
    ),
    (
        "Beslutande\tAnna Ek (S)\nUlf Rask (MP) ersätter Bo Lind (M)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Ulf Rask", "MP", SUB, True, "Bo Lind"),
            ("Bo Lind", "M", MEMBER, False, None),
        ],
        "ersätter makes the other absent",
    ),
    (
        "Beslutande\tAnna Ek (S)\nBo Lind (M), ej § 47 på grund av jäv\n\n"
        "Ej tjänstgörande ersättare\tUlf Rask (M), tjänstgör § 47 för Bo Lind (M)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Rask", "M", SUB, True, "Bo Lind"),
        ],
        "replaced for one § only: present",
    ),
    (
        "Tjänstgörande ersättare\tPia Falk (V) för Ola Dahl (V).\n\nFrånvarande\tOla Dahl (V).",
        [("Pia Falk", "V", SUB, True, "Ola Dahl"), ("Ola Dahl", "V", MEMBER, False, None)],
        "för alone, and absent",
    ),
    (
        "Beslutande\tAnna Ek, s, ordförande\nBo Lind, m\nPia Falk, c, tjänstgörande ersättare för Ola Dahl, c",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Pia Falk", "C", SUB, True, "Ola Dahl"),
            ("Ola Dahl", "C", MEMBER, False, None),
        ],
        "lower-case party after a comma",
    ),
    (
        "Beslutande\tS Anna Ek\nM Bo Lind, ordförande\nMBP Eva Ask (MBP)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", CH, True, None),
            ("Eva Ask", "MBP", MEMBER, True, None),
        ],
        "party before the name, a local one too",
    ),
    (
        "Ordförande: Ek Anna (C)\n2:e vice ordförande: Lind Bo (S)\nLedamöter: Ask Eva (M)",
        [("Ek Anna", "C", CH, True, None), ("Lind Bo", "S", VICE, True, None), ("Ask Eva", "M", MEMBER, True, None)],
        "labels with a colon, surname first as printed",
    ),
    (
        "Ledamöter\tParti\tNärvarande\tTjänstgörande ersättare\nAnna Ek\tS\tX\t\nBo Lind\tM\t\tUlf Rask (M)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Ulf Rask", "M", SUB, True, "Bo Lind"),
        ],
        "columns",
    ),
    (
        "Övriga deltagare\tMaja Holm, ekonomichef, §§ 45–47\nKommunchef Per Sten\nInga Mo t.f. avdelningschef\n"
        "Utses att justera\tBo Lind (M)\nUnderskrifter\tSekreterare\nMaja Holm\nOrdförande\nAnna Ek",
        [
            ("Maja Holm", None, OFFICIAL, True, None),
            ("Per Sten", None, OFFICIAL, True, None),
            ("Inga Mo", None, OFFICIAL, True, None),
        ],
        "officials with titles; signatures are no attendance",
    ),
    (
        "Tjänstemän\tMaja Holm, direktör, Per Sten, ekonomichef, Inga Mo-Berg,\navdelningschef.",
        [
            ("Maja Holm", None, OFFICIAL, True, None),
            ("Per Sten", None, OFFICIAL, True, None),
            ("Inga Mo-Berg", None, OFFICIAL, True, None),
        ],
        "a run of officials",
    ),
    (
        "Beslutande\tAnna Ek (-)\nCarl von Rosen (KD)\nAnne-Lie de la Gård (F!)",
        [
            ("Anna Ek", "-", MEMBER, True, None),
            ("Carl von Rosen", "KD", MEMBER, True, None),
            ("Anne-Lie de la Gård", "F!", MEMBER, True, None),
        ],
        "vilde, particles, F!",
    ),
    (
        "Närvarande\nOrdföranden\nAnna Ek (S)\nLedamöterna\nBo Lind (M)\nBorgarråden\nEva Ask och Kim Dahl (båda V)\n"
        "Stadsdirektören Maja Holm\nSekreteraren Per Sten",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", None, OFFICIAL, True, None),
            ("Kim Dahl", None, OFFICIAL, True, None),
            ("Maja Holm", None, OFFICIAL, True, None),
            ("Per Sten", None, OFFICIAL, True, None),
        ],
        "labels and titles in definite form",
    ),
    (
        "Närvarande\nOrdföranden\nAnna Ek (S)\nBo Lind (M)",
        [("Anna Ek", "S", CH, True, None), ("Bo Lind", "M", MEMBER, True, None)],
        "a meeting has one chair",
    ),
    (
        "Beslutande\tAnna Ek, np, ordf\nBo Lind, m",
        [
            ("Anna Ek", "NP", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
        ],
        "a local party in small letters",
    ),
    (
        "Närvaro- och omröstningslista\nNr\tNamn\tParti\tJa\tNej\tAvst\n1\tAnna Ek\tS\tX\t\t\n2\tBo Lind\tM\t\tX\t",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", MEMBER, True, None)],
        "a roll that also tells the votes",
    ),
    (
        "Voteringslista 1\nNamn\tParti\tJa\tNej\nAnna Ek\tS\tX\t\n\nNärvarande ledamöter\nBo Lind (M)",
        [("Bo Lind", "M", MEMBER, True, None)],
        "attendance below a list of votes",
    ),
    (
        "Beslutande\nAnna Ek (c), Vittaryd, ordförande\nBo Lind (m), Ryssby\nEva Ask Holm (kd), Lagan, för Kim Dahl\n"
        "Ulf Rask (alt), Ljungby\nIa Alm (s), Ljungby",
        [
            ("Anna Ek", "C", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask Holm", "KD", SUB, True, "Kim Dahl"),
            ("Ulf Rask", "ALT", MEMBER, True, None),
            ("Ia Alm", "S", MEMBER, True, None),
            ("Kim Dahl", None, MEMBER, False, None),
        ],
        "homes after the parties",
    ),
    (
        "Ledamöter: Anna Ek, Skara (c), ordförande\nBo Lind, Skövde (s)\nEva Ask, Lidköping (m)\nUlf Rask, Hjo (m)\n"
        "Ersättare: Ia Alm, Vara (c), tjänstgör för Kim Dahl, Essunga (c)\nFörfall: Kim Dahl, Essunga (c)",
        [
            ("Anna Ek", "C", CH, True, None),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
            ("Ulf Rask", "M", MEMBER, True, None),
            ("Ia Alm", "C", SUB, True, "Kim Dahl"),
            ("Kim Dahl", "C", MEMBER, False, None),
        ],
        "homes before the parties",
    ),
    (
        "Ledamöter\nAndersson, Kenth (S), ordförande, Berggren, Helena (V), Dahl,\nEva (M)\n"
        "Ekman, Anna-Lisa (S), Forsman, Bertil (C), Gran, Ulla\n(L)\n"
        "Holmer, Jan (S), Ivarsson, Sten-Erik (KD), Jansson,\nMaj (S)\n"
        "Karlsson, Bengt (M), Lind, Åsa (S), Moberg, Ingvar\n(SD)",
        [
            ("Kenth Andersson", "S", CH, True, None),
            ("Helena Berggren", "V", MEMBER, True, None),
            ("Eva Dahl", "M", MEMBER, True, None),
            ("Anna-Lisa Ekman", "S", MEMBER, True, None),
            ("Bertil Forsman", "C", MEMBER, True, None),
            ("Ulla Gran", "L", MEMBER, True, None),
            ("Jan Holmer", "S", MEMBER, True, None),
            ("Sten-Erik Ivarsson", "KD", MEMBER, True, None),
            ("Maj Jansson", "S", MEMBER, True, None),
            ("Bengt Karlsson", "M", MEMBER, True, None),
            ("Åsa Lind", "S", MEMBER, True, None),
            ("Ingvar Moberg", "SD", MEMBER, True, None),
        ],
        "surnames first, in runs that the line ends cut: first names stand where homes would",
    ),
    (
        "Ledamot\tParti\tNärv.\nAnna Ek, tjg ers för Bo Lind\tMP\tx\nBo Lind\tMP\t-\nEva Ask\tS\tx",
        [
            ("Anna Ek", "MP", SUB, True, "Bo Lind"),
            ("Bo Lind", "MP", MEMBER, False, None),
            ("Eva Ask", "S", MEMBER, True, None),
        ],
        "the column of parties is the substitute's, though the member's name stands before it",
    ),
    (
        "Beslutande\nS Anders Ek (S), ordförande\nK-G Lind (M)\nErsättare\nEva Ask (S), Britt-\n"
        "Marie Ros (KD), Ia Dal (M)",
        [
            ("S Anders Ek", "S", CH, True, None),
            ("K-G Lind", "M", MEMBER, True, None),
            ("Eva Ask", "S", SUB, True, None),
            ("Britt-Marie Ros", "KD", SUB, True, None),
            ("Ia Dal", "M", SUB, True, None),
        ],
        "an initial before a party's letter, and a name that the line ends in at its hyphen",
    ),
    (
        "Bilaga 1 Närvarolista\nLedamöter\nAnna Ek (S)\nBo Lind (M)\nErsättare\nIa Dal (M)\n\nBilaga 2\n"
        "Särskilt yttrande\nVi vill mer.\nFör Moderaterna\nBo Lind",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ia Dal", "M", SUB, True, None),
        ],
        "the next appendix is no list",
    ),
    (
        "Ledamöter\n\nAnna Ek (s), ordförande\tUlf Ros (v)\nBo Lind (c), 1:e vice ordförande Eva Ask (m)\nIa Dal (kd)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Ulf Ros", "V", MEMBER, True, None),
            ("Bo Lind", "C", VICE, True, None),
            ("Eva Ask", "M", MEMBER, True, None),
            ("Ia Dal", "KD", MEMBER, True, None),
        ],
        "a post ends the first of two columns that stand close",
    ),
    (
        "Närvaro- och omröstningslista\nNamn\tParti\tTjg ersättare\tJa\tNej\tAvst\nAnna Ek\tS\t\tX\t\t\n"
        "Bo Lind\tM\tEva Ask\t\tX\t\nIa Dal\tM\t\t\t\t\nUlf Ros\tV\t\t\t\tX",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "M", SUB, True, "Bo Lind"),
            ("Ia Dal", "M", MEMBER, False, None),
            ("Ulf Ros", "V", MEMBER, True, None),
        ],
        "who has neither voted nor a substitute was away",
    ),
    (
        "Ledamöter\tNamn\tParti\tNärv\tAnm\nAnna Ek\ts\tx\tordf\nBo Lind\tm\t-\tfrånv\n"
        "Ersättare\tEva Ask\tm\tx\ttjänstgör för Bo Lind\nUlf Ros\tv\tx\nÖvriga\tIa Dal, sekreterare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "M", SUB, True, "Bo Lind"),
            ("Ulf Ros", "V", SUB, True, None),
            ("Ia Dal", None, OFFICIAL, True, None),
        ],
        "labels in the margin of a table",
    ),
    (
        "Beslutande\tNamn\tParti\tTjg.\n\tAnna Ek, ordförande\tS\tX\n\tBo Lind\tM\t\n"
        "Tjänstgörande ersättare\tNamn\tParti\tErsätter\n\tEva Ask\tM\tBo Lind\n"
        "Övriga närvarande\tNamn\tBefattning\n\tIa Dal\tsekreterare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "M", SUB, True, "Bo Lind"),
            ("Ia Dal", None, OFFICIAL, True, None),
        ],
        "labels in the margin of tables, each with a head",
    ),
    (
        "Närvarande\tNamn\tParti\nAnna Ek\tS\nBo Lind\tM\nErsättare\tEva Ask (S)\tUlf Ros (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "S", SUB, True, None),
            ("Ulf Ros", "V", SUB, True, None),
        ],
        "a list without columns below a table",
    ),
    (
        "Närvarande\nAnna Ek (s), ordförande\nBo Lind (m)\nEva Ask (kd) tjg. för Ia S:t Dal\nFrånvarande\n"
        "Ia S:t Dal (kd)\nJusteras den\n\nAnna Ek\nOrdförande\n\nBo Lind",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "KD", SUB, True, "Ia S:t Dal"),
            ("Ia S:t Dal", "KD", MEMBER, False, None),
        ],
        "a saint in a name, and who signs below",
    ),
    (
        "Övriga närvarande\tEj tjänstgörande ersättare: Eva Ask (s), Ia Dal (m)\nUlf Ros, kommunchef",
        [
            ("Eva Ask", "S", SUB, True, None),
            ("Ia Dal", "M", SUB, True, None),
            ("Ulf Ros", None, OFFICIAL, True, None),
        ],
        "a label of its own inside the cell",
    ),
    (
        "Upprop\nUppdrag\tNamn\tParti\tNärv.\nOrdförande\tAnna Ek\ts\t1\nLedamot\tBo Lind\tm\t-\nErsättare\n"
        "Ers. för Bo Lind\tEva Ask\tm\t1\nErsättare\tUlf Ros\tv\t1\nTjänstemän\nIa Dal\tsekreterare",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "M", SUB, True, "Bo Lind"),
            ("Ulf Ros", "V", SUB, True, None),
            ("Ia Dal", None, OFFICIAL, True, None),
        ],
        "headings inside a table, and a list below it that is none",
    ),
    (
        "Ordinarie\tErsättare\nAnna Ek (S)\nBo Lind (M)\nEva Ask (V)\tIa Dal (S)\nUlf Ros (M)\nFrånvarande\nGun Ry (C)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Ia Dal", "S", SUB, True, None),
            ("Ulf Ros", "M", SUB, True, None),
            ("Gun Ry", "C", MEMBER, False, None),
        ],
        "one row of two cells, saved as text",
    ),
    (
        "NÄRVARO- OCH OMRÖSTNINGSLISTA\nLedamot\tParti\tTjänstgörande ersättare\tOmröstning § 2\nJa\tNej\n"
        "Anna Ek\tS\t\tX\nBo Lind\tM\tEva Ask\t\tX\nIa Dal\tM\nUlf Ros\tV\t\t\tX",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, False, None),
            ("Eva Ask", "M", SUB, True, "Bo Lind"),
            ("Ia Dal", "M", MEMBER, False, None),
            ("Ulf Ros", "V", MEMBER, True, None),
        ],
        "the choices on the second line of the head",
    ),
    (
        "Parti\tLedamöter\tNärv\tErsättare\tTjg\nS\tAnna Ek, ordförande\tx\tKim Al\t\nV\tIa Dal\t-\tEva Ask\tx",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Kim Al", "S", SUB, True, None),
            ("Ia Dal", "V", MEMBER, False, None),
            ("Eva Ask", "V", SUB, True, "Ia Dal"),
        ],
        "of the substitutes beside the members only those marked served",
    ),
    (
        "Ledamöter\t\tErsättare\nAnna Ek\tS\tKim Al\tS\nBo Lind\tM\tUlf Ros\tC\nEva Ask\tV",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Kim Al", "S", SUB, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Ros", "C", SUB, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
        ],
        "parties in columns that have no head",
    ),
    (
        "Tjänstgörande:\nAnna Ek (S)\nS: Bo Lind (tjänstgörande ersättare för Ia Dal)\nErsättare på plats:\n"
        "Ulf Ros (C)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "S", SUB, True, "Ia Dal"),
            ("Ulf Ros", "C", SUB, True, None),
            ("Ia Dal", "S", MEMBER, False, None),
        ],
        "who serves for whom in brackets, and those who are there without serving",
    ),
    # leave alone
    (
        "Ordinarie\tErsättare\nAnna Ek (S)\tIa Dal (S)\nBo Lind (M)\nEva Ask (V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Ia Dal", "S", SUB, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
        ],
        "rows of two columns, the second one shorter",
    ),
    (
        "Närvaro- och omröstningslista\nNamn\tParti\tJa\tNej\tAvst\nAnna Ek\tS\t\t\t\n"
        "Bo Lind\tM\t\t\t\nIa Dal\tM\tX\t\t",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ia Dal", "M", MEMBER, True, None),
        ],
        "a list that hardly anybody has a mark in",
    ),
    (
        "Ledamöter: ordförande Anna Ek (S), vice ordförande Bo Lind (M)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
        ],
        "posts before names",
    ),
    (
        "Beslutande\nS\tAnna Ek\nM\tBo Lind Ask\tordf\nV Ulf Ros\nErsättare\n(S) Ia Dal",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind Ask", "M", CH, True, None),
            ("Ulf Ros", "V", MEMBER, True, None),
            ("Ia Dal", "S", SUB, True, None),
        ],
        "letters before names that are parties",
    ),
    ("VOTERINGSLISTA NR 1\tÄrende 3\n\nNamn\tParti\tJa\tNej\tFrånv.\nAnna Ek\tS\tX\nBo Lind\tM\t\tX", [], "votes"),
    ("Ledamot\tParti\tJa\tNej\tAvstår\nAnna Ek\tS\tX\t\t\nBo Lind\tM\t\tX\t", [], "columns of choices"),
    ("Omröstningslista\nLedamöter\nAnna Ek\tS\tJa\nBo Lind\tM\tNej", [], "choices beside names"),
    # leave alone
    ("Beslutande\tSe bilaga", [], "a reference to a list"),
    ("Beslutande\tEnligt bilagd förteckning", [], "a reference to a list"),
    ("Anna Ek (S)\nordförande\n\nBo Lind (M)\njusterare", [], "signatures without a label"),
    ("Plats och tid\tKommunhuset, Anna Eks gata 3, kl. 13.00", [], "a place"),
    (
        "Beslutande\tModeraterna: Anna Ek, Bo Lind, Eva\nAsk, 2:e vice ordförande\n"
        "Byalistan: Ulf Ros, Gun Ry (ersättare för Åsa\nBerg)\nÖvriga ersättare\tIda Moe (BY)",
        [
            ("Anna Ek", "M", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "M", VICE, True, None),
            ("Ulf Ros", "BY", MEMBER, True, None),
            ("Gun Ry", "BY", SUB, True, "Åsa Berg"),
            ("Ida Moe", "BY", SUB, True, None),
            ("Åsa Berg", "BY", MEMBER, False, None),
        ],
        "parties lead their members, beside the label too; a local one has the code it has elsewhere",
    ),
    (
        "Övriga deltagande\tErsättare: Anna Ek, s, Bo Lind, c, Eva Ask, m,\ntjg § 8 för Ulf Ros, m\n"
        "Olle Wik, kommunchef\nIda Moe, sekreterare",
        [
            ("Anna Ek", "S", SUB, True, None),
            ("Bo Lind", "C", SUB, True, None),
            ("Eva Ask", "M", SUB, True, "Ulf Ros"),
            ("Olle Wik", None, OFFICIAL, True, None),
            ("Ida Moe", None, OFFICIAL, True, None),
            ("Ulf Ros", "M", MEMBER, False, None),
        ],
        "a short line ends a run of names",
    ),
    (
        "Beslutande\tMora kommun Anna Ek (S), ordförande\nBo Lind (M)\nOrsa kommun\tEva Ask (C)",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "C", MEMBER, True, None),
        ],
        "whom members stand for, without a colon",
    ),
    (
        "Närvarande var ledamöterna Anna Ek, s, och Bo Lind, m. För Ulf Ros, s, som anmält förhinder, tjänstgjorde "
        "ersättaren Eva Ask, s.",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Ros", "S", MEMBER, False, None),
            ("Eva Ask", "S", SUB, True, "Ulf Ros"),
        ],
        "a sentence in the paragraph tells who was called in",
    ),
    (
        "Beslutande\nLiberalerna\nAnna Ek\nKommunlistan\nBo Lind\nVallbypartiet\nEva Ask\nErsättare\nUlf Ros (KL)",
        [
            ("Anna Ek", "L", MEMBER, True, None),
            ("Bo Lind", "KL", MEMBER, True, None),
            ("Eva Ask", None, MEMBER, True, None),
            ("Ulf Ros", "KL", SUB, True, None),
        ],
        "the name of a local party ends the list of the party above",
    ),
    (
        "Ledamöter\nAnna Ek (M), tjänstgör för Ulf Georg\nRos (M)\nBo Lind (S), ersätter Åsa von\nMoe (S)\nEva Ask (V)",
        [
            ("Anna Ek", "M", SUB, True, "Ulf Georg Ros"),
            ("Bo Lind", "S", SUB, True, "Åsa von Moe"),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Ulf Georg Ros", "M", MEMBER, False, None),
            ("Åsa von Moe", "S", MEMBER, False, None),
        ],
        "the name of the person served for breaks over the line end",
    ),
    (
        "Ledamöter\nAnna Ek (M), tjänstgör för Ulf Ros\nBo Lind (S)",
        [
            ("Anna Ek", "M", SUB, True, "Ulf Ros"),
            ("Bo Lind", "S", MEMBER, True, None),
            ("Ulf Ros", None, MEMBER, False, None),
        ],
        "a whole name on the line below is another person",
    ),
    (
        "Beslutande\nAnna Ek, s, ordförande\nBo Lind, m\nEva Ask, jf",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "JF", MEMBER, True, None),
        ],
        "a local party printed as the parties of the others are",
    ),
    (
        "Beslutande\nAnna Ek (S), ordförande\nBo Lind (M)\nEva Ask, jf",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", None, MEMBER, True, None),
        ],
        "where the others have theirs in brackets small letters are no party",
    ),
    (
        "Närvarande ledamöter\tParti\tMedlem\nAnna Ek\tC\tSala\tordförande\nBo Lind\tS\tVästra Götalandsregionen\t"
        "vice ordförande\nEva Ask\tM\tLilla Edet\tersätter Ia Dal (M)\n"
        "Ej tjänstgörande ersättare\tParti\tMedlem\nDan Ås\tSD\tLilla Edet",
        [
            ("Anna Ek", "C", CH, True, None),
            ("Bo Lind", "S", VICE, True, None),
            ("Eva Ask", "M", SUB, True, "Ia Dal"),
            ("Dan Ås", "SD", SUB, True, None),
            ("Ia Dal", "M", MEMBER, False, None),
        ],
        "the member municipality has a column, posts stand right of all heads",
    ),
    (
        "Beslutande\tAnna Ek (S), Mjölby, ordförande\nBo Lind (M), Vadstena, vice ordförande\nEva Ask (S), Boxholm\n"
        "Ulf Ros (L), Ödeshög, ersätter Ia Dal (L), Ödeshög\nDan Ås (KD), Boxholm",
        [
            ("Anna Ek", "S", CH, True, None),
            ("Bo Lind", "M", VICE, True, None),
            ("Eva Ask", "S", MEMBER, True, None),
            ("Ulf Ros", "L", SUB, True, "Ia Dal"),
            ("Dan Ås", "KD", MEMBER, True, None),
            ("Ia Dal", "L", MEMBER, False, None),
        ],
        "whom the member serves for lives somewhere too",
    ),
    (
        "Beslutande\nAnna Ek (S)\tUlf Ros (M), ersätter Ia Dal\nBo Lind (C), ordförande\t(M)\nEva Ask (V)\tDan Ås (KD)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Ulf Ros", "M", SUB, True, "Ia Dal"),
            ("Bo Lind", "C", CH, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Dan Ås", "KD", MEMBER, True, None),
            ("Ia Dal", "M", MEMBER, False, None),
        ],
        "a column's edge cuts off the party of the person served for",
    ),
    (
        "Beslutande\nUlf Ros (M), tjänstgör för Ia Maria Dal\n(M)\nDan Ås (KD)",
        [
            ("Ulf Ros", "M", SUB, True, "Ia Maria Dal"),
            ("Dan Ås", "KD", MEMBER, True, None),
            ("Ia Maria Dal", "M", MEMBER, False, None),
        ],
        "so does the page's edge",
    ),
    (
        "Ledamöter\nAnna Ek\t(S) ersättare för Ia Dal\nBo Lind\t(M)\nEva Ask\t(V)",
        [
            ("Anna Ek", "S", SUB, True, "Ia Dal"),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
            ("Ia Dal", None, MEMBER, False, None),
        ],
        "the column of parties goes on below the one of substitutes",
    ),
    (
        "Ledamöter\nAnna Ek\t(S)\nBo Lind, ordförande\t(M)\nEva Ask\t(V)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", CH, True, None),
            ("Eva Ask", "V", MEMBER, True, None),
        ],
        "in a column of its own a party belongs to its line",
    ),
    (
        "Beslutande:\tAnna Ek (S)\nNärvarande, ej\tBo Lind (M)\nbeslutande:\tEva Ask (V)\nPlats:\tRådhuset",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", SUB, True, None), ("Eva Ask", "V", SUB, True, None)],
        "a label of two lines beside a person on each, whose halves are labels too",
    ),
    (
        "Beslutande:\tAnna Ek (S)\nNärvarande\tBo Lind (M)\nersättare:\tEva Ask (V)",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", SUB, True, None), ("Eva Ask", "V", SUB, True, None)],
        "so too in other words",
    ),
    (
        "Närvarande\tAnna Ek (S)\nErsättare\tBo Lind (M)",
        [("Anna Ek", "S", MEMBER, True, None), ("Bo Lind", "M", SUB, True, None)],
        "a label with a capital is one of its own",
    ),
    (
        "Ledamöter\nAnna Ek (S)\tBo Lind (M), tjänstgör för Eva\nUlf Ros (S)\tAsk (M)\nSiv Ro (V)\tIda Mo (C)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", SUB, True, "Eva Ask"),
            ("Ulf Ros", "S", MEMBER, True, None),
            ("Siv Ro", "V", MEMBER, True, None),
            ("Ida Mo", "C", MEMBER, True, None),
            ("Eva Ask", "M", MEMBER, False, None),
        ],
        "a name that the second of two columns breaks off",
    ),
    (
        "Ledamöter\nAnna Ek (S)\tBo Lind (M), tjänstgör för Eva Ask (M)\nUlf Ros (S)\tMats Ask (M)",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", SUB, True, "Eva Ask"),
            ("Ulf Ros", "S", MEMBER, True, None),
            ("Mats Ask", "M", MEMBER, True, None),
            ("Eva Ask", "M", MEMBER, False, None),
        ],
        "a whole name below another",
    ),
    (
        "Närvarolista\tLedamot\tMedlemskommun\tNärvaro / ersättare\nAnna Ek (S), ordförande\tKöping\tNärvarande\n"
        "Bo Lind (M)\tArboga\tErsätts av Eva Ask (M)\nUlf Ros (C)\tKungsör\tFrånvarande\n"
        "Siv Ro (V), ersättare\tArboga\tTjänstgör § 5 för Ulf Ros (C)",
        FEDERATION,
        "a table beside its label, with homes and two things in a column",
    ),
    (
        "Beslutande\tNamn\tKommun\tNärvaro\nAnna Ek (S), ordförande\tKöping\tX\n"
        "Bo Lind (M)\tArboga\tFrånvarande, ersatt av Eva Ask (M)\nUlf Ros (C)\tKungsör\tAnmält förhinder\n"
        "Siv Ro (V), ersättare\tArboga\tTjänstgör § 5 för Ulf Ros (C)",
        FEDERATION,
        "in other words",
    ),
    (
        "Närvaro\n\nLedamot\n\nKommun\n\nNärvaro/ersättare\n\nAnna Ek (S),\nordförande\n\nKöping\n\nNärvarande\n\n"
        "Bo Lind (M)\n\nArboga\n\nErsätts av Eva\nAsk (M)\n\nUlf Ros (C)\n\nFrånvarande\n\n"
        "Siv Ro (V), ersättare\n\nArboga\n\nTjänstgör § 5 för\nUlf Ros (C)\n\nJusterare\n\nPia Sand (S)",
        FEDERATION,
        "every cell on lines of its own, an empty one lost",
    ),
    (
        "Ledamot\tParti\tNärvaro\nAnna Ek\tS\tFrånvarande § 4\nBo Lind\tM\tNärvarande § 1\nUlf Ros\tC\tEj närvarande",
        [
            ("Anna Ek", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Ros", "C", MEMBER, False, None),
        ],
        "away for a § is not away",
    ),
    ("Utses att justera\tBo Lind (M) och Eva Ask (V)", [], "who adjusts"),
    ("Ordförande Anna Ek öppnade sammanträdet och hälsade alla välkomna.", [], "a sentence"),
]


@pytest.mark.parametrize("text, expected, because", CASES)
def test_attendance(text: str, expected: list[Row], because: str, kit: Kit) -> None:
    assert rows(kit, text) == expected, because


PRESENCE = [
    ("Beslutande\tBo Lind (M), ej § 47 på grund av jäv", ("47", "47", False, "jäv"), "not one §"),
    ("Beslutande\tBo Lind (M) §§ 18-33", ("18", "33", True, None), "a range"),
    ("Beslutande\tBo Lind (M), fr.o.m. § 12", ("12", None, True, None), "from"),
    ("Beslutande\tBo Lind (M) t.o.m. § 30", (None, "30", True, None), "to"),
]


@pytest.mark.parametrize("text, expected, because", PRESENCE)
def test_presence(text: str, expected: tuple[str | None, str | None, bool, str | None], because: str, kit: Kit) -> None:
    reading = reading_of(text)
    told = read_attendance(reading, reading.lines, kit, kit.municipalities.template(None), None).presence
    assert [(p.from_number, p.to_number, p.present, p.reason) for p in told] == [expected], because


ROLL = "Bilaga 1\nPlats\n\nLedamot\n\nErsättare\n\nParti\n\nAnkom\n\nUtgick\n\n"


def test_roll_with_one_cell_per_line(kit: Kit) -> None:
    cells = "1\n\nEk, Anna\n\nS\n\n15:14\n\n21:26\n\n2\n\nLind, Bo\n\nRask, Ulf\n\nM\n\n15:00\n\n18:00\n\n"
    long = "3\n\nAsk\nHolm, Eva\n\nSD\n\n15:00\n\n18:00\n\nBilaga 2\n\nAntal Ja: 43\n"
    people = read_roll(reading_of(ROLL + cells + long).lines, kit, "2023-01-26")
    assert [(p.name, p.party, p.role, p.present, p.substitutes_for) for p in people] == [
        ("Anna Ek", "S", MEMBER, True, None),
        ("Bo Lind", "M", MEMBER, False, None),
        ("Ulf Rask", "M", SUB, True, "Bo Lind"),
        ("Eva Ask Holm", "SD", MEMBER, True, None),
    ]


def test_a_substitute_without_a_vote_in_a_roll_set_with_blanks(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "minutes.txt"
    path.write_text(
        "Sala kommun\nKommunstyrelsen\nSAMMANTRÄDESPROTOKOLL 1994-05-16\n\nNÄRVARO- OCH OMRÖSTNINGSLISTA\n\n"
        "Ledamöter            Närv   Ja   Nej   Avst\n"
        "Anna Ek, s, ordf     x      x\n"
        "Bo Lind, s           x           x\n"
        "Ersättare\n"
        "Eva Ask, s           x\n\n"
        "§ 1\nVal av justerare\nTill justerare utses Bo Lind, s.\n",
        encoding="utf-8",
    )
    people = read_minutes(path, kit).meeting.attendance
    assert [(p.name, p.party, p.role) for p in people] == [
        ("Anna Ek", "S", CH),
        ("Bo Lind", "S", MEMBER),
        ("Eva Ask", "S", SUB),
    ]


def test_a_voting_list_is_no_roll(kit: Kit) -> None:
    text = "Bilaga 2\nNamn\n\nParti\n\nPlats\n\nFunktion\n\nResultat\n\nEva Ask\n\nV\n\n61\n\nLedamot\n\nJa\n"
    assert read_roll(reading_of(text).lines, kit, None) == ()


def test_a_first_name_on_a_line_of_its_own_is_no_party(kit: Kit) -> None:
    cells = "1\n\nEk Holmgren, Anna\n\nMaria\n\nC\n\n15:14\n\n2\n\nLind, Bo\n\nDemo\n\nFri\n\nKd\n\n"
    people = read_roll(reading_of(ROLL + cells).lines, kit, "2023-01-26")
    assert [(p.name, p.party) for p in people][:1] == [("Anna Maria Ek Holmgren", "C")]
    assert {p.party for p in people} == {"C", None}


def test_nobody_gets_the_party_of_another_in_a_torn_roll(kit: Kit) -> None:
    torn = (
        "1\n\nEk, Anna\n\nS\n\n15:14\n\nLind, Bo\n\nAsk, Eva\n\nRask, Ulf\n\n7\n\nDahl, Kim\n\nV\n\n15:00\n\nM\n\nC\n\n"
    )
    people = read_roll(reading_of(ROLL + torn).lines, kit, "2023-01-26")
    assert [(p.name, p.party) for p in people] == [
        ("Anna Ek", "S"),
        ("Bo Lind", None),
        ("Eva Ask", None),
        ("Ulf Rask", None),
        ("Kim Dahl", "V"),
    ]


TORN_ROLLS = [
    (
        "3\n\nAsk Holm,\n\nEva\n\nSD\n\n15:00\n\n4\n\nLind, Bo\n\nM\n\n15:00\n",
        [("Eva Ask Holm", "SD", MEMBER, True, None), ("Bo Lind", "M", MEMBER, True, None)],
        "a surname that the cell's width cut off after its comma",
    ),
    (
        "3\n\nAsk, Eva\n\nBen Rask Dahlström, Ulrika L\n\n15:00\n\n16:00\n\n3\n\nAsk, Eva\n\nL\n\n16:00\n",
        [("Eva Ask", "L", MEMBER, True, None), ("Ulrika Ben Rask Dahlström", "L", SUB, True, "Eva Ask")],
        "a party that a long name pushed into its cell",
    ),
    (
        "3\n\nAsk, Eva\n\nS\n\n15:00\n\n4\n\nLind, Bo\n\nM\n\n15:00\n\nRask, Ulf\n\nDahl, Kim\n\nSida 2\n\n"
        "Bilaga 2\n\nUlf Rask\n\nM\n\n4\n\nErsättare\n\nJa\n",
        [
            ("Eva Ask", "S", MEMBER, True, None),
            ("Bo Lind", "M", MEMBER, True, None),
            ("Ulf Rask", "M", SUB, True, "Bo Lind"),
            ("Kim Dahl", None, SUB, True, None),
        ],
        "substitutes torn out of their column, one of whom the list of votes seats",
    ),
    (
        "3\n\nAsk, Eva\n\n3\n\nRask, Ulf\n\nS\n\n15:00\n\nAsk, Eva\n\nS\n\n16:00\n",
        [("Eva Ask", "S", MEMBER, True, None), ("Ulf Rask", "S", SUB, True, "Eva Ask")],
        "a substitute in a row of the member's seat",
    ),
    (
        "3\n\nAsk, Eva\n\n4\n\nLind, Bo\n\nSida 2\n\n8:57\n\nS\n\n9:02\n",
        [("Eva Ask", None, MEMBER, True, None), ("Bo Lind", None, MEMBER, True, None)],
        "parties that a page break tore off are nobody's",
    ),
]


@pytest.mark.parametrize("cells, expected, because", TORN_ROLLS)
def test_torn_roll(cells: str, expected: list[Row], because: str, kit: Kit) -> None:
    people = read_roll(reading_of(ROLL + cells).lines, kit, "2023-01-26")
    assert [(p.name, p.party, p.role, p.present, p.substitutes_for) for p in people] == expected, because


LOST = [
    # the last one's row, what the text says later, his party
    ("Ivar Berg", "Ivar Berg (L) yrkar avslag.", "L"),
    ("Ivar Berg (KD)", "Ivar Berg (L) yrkar avslag.", "KD"),
    ("Ivar Berg", "Ivar Berg yrkar avslag.", None),
    ("Ivar Berg", "Ivar Berg (L) yrkar avslag. Ivar Berg (M) instämmer.", None),
    ("Ivar Berg", "Per-Ivar Berg (L) yrkar avslag.", None),
]


@pytest.mark.parametrize(("row", "later", "party"), LOST)
def test_a_party_that_the_list_lost(row: str, later: str, party: str | None, kit: Kit) -> None:
    listed = f"Beslutande\tAnna Ek (S), ordförande\nBo Lind (M)\nEva Alm (V)\n{row}\n\n"
    people = segmented(kit, f"Plats och tid\tKommunhuset\n\n{listed}§ 1\nVal\n\nBeslut\n\n{later}").meeting.attendance
    assert {person.name: person.party for person in people}["Ivar Berg"] == party


def test_in_a_list_without_parties_nobody_gets_one(kit: Kit) -> None:
    listed = "Beslutande\tAnna Ek, ordförande\nBo Lind\nEva Alm\n\n"
    text = f"Plats och tid\tKommunhuset\n\n{listed}§ 1\nVal\n\nBeslut\n\nBo Lind (L) yrkar avslag."
    assert {person.party for person in segmented(kit, text).meeting.attendance} == {None}
