"""Kind, body, municipality, date, dnr and promised §§."""

from __future__ import annotations

import pytest

from pipeline.kit import Kit
from pipeline.segment import bodies, dnr
from pipeline.segment.dates import find_dates
from pipeline.segment.front_page import numbers_in
from tests.segment.sheets import segmented

ITEM = "\n\n§ 1 Val av justerare\n\nBeslut\n\nBo Lind utses.\n\n§ 2 Budget\n\nBeslut\n\nBudgeten antas."

AU_ITEMS = (
    "Au § 1\nBidrag\nArbetsutskottets beslut\nBidrag beviljas.\n\nAu § 2\nBudget\nArbetsutskottets beslut\n"
    "Arbetsutskottet föreslår kommunstyrelsen besluta\natt anta budgeten.\n\nAu § 3\nTaxa\nArbetsutskottets beslut\n"
    "Taxan antas.\n\nAu § 4\nLokaler\nArbetsutskottets beslut\nÄrendet återremitteras."
)

DOCUMENTS = [
    # text, (kind, municipality, body, date)
    (
        "Protokoll fört vid socialnämndens sammanträde onsdag 14 december 2022\n\nPlats: Rådhuset, Säter\n\n"
        "Justering 2022-12-19\n\nLedamöter\n\nAnna Ek (S)" + ITEM,
        ("protokoll", "Säter", "Socialnämnden", "2022-12-14"),
    ),
    (
        "Sala kommun\nSammanträdesprotokoll\nBarn- och\nutbildningsnämnden\n\nPlats och tid\tMötesrummet, tisdagen den "
        "4 maj 2010 kl 13\n\nBeslutande\tAnna Ek (s)\n\nJusteringens plats och tid\tKontoret 2010-05-11" + ITEM,
        ("protokoll", "Sala", "Barn- och utbildningsnämnden", "2010-05-04"),
    ),
    (
        "ANSLAG/BEVIS\n\nOrgan\tKommunstyrelsen\n\nSammanträdesdatum\t2019-03-12\n\nDatum för anslags uppsättande\t"
        "2019-03-19\n\nFörvaringsplats för protokollet\tKommunkansliet, Arboga" + ITEM,
        ("protokoll", "Arboga", "Kommunstyrelsen", "2019-03-12"),
    ),
    (
        "Protokoll nr 3/2020\n\nfört vid sammanträde med Farsta stadsdelsnämnd torsdagen den 5 mars 2020 kl. 18" + ITEM,
        ("protokoll", "Stockholm", "Farsta stadsdelsnämnd", "2020-03-05"),
    ),
    (
        "PM 2015:10 RII (Dnr 111-22/2014)\n\nEn bättre park\n\nSkrivelse från Anna Ek (S)\n\n"
        "Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.\n\nStockholm den 3 mars 2015",
        ("promemoria", "Stockholm", "Borgarrådsberedningen", "2015-03-03"),
    ),
    (
        "TJÄNSTESKRIVELSE\nHandläggare\nMaja Holm\nutredare\tDatum\n2021-05-06\nÄrendebeteckning\n"
        "KS 2021/12\nMottagare\nKommunstyrelsen\n\n"
        "Svar på motion om bänkar\n\nFörslag till beslut\n\nMotionen avslås.\n\n"
        "Kommunledningskontoret bedömer att bänkarna räcker i Kalmar.",
        ("tjänsteutlåtande", "Kalmar", "Kommunledningskontoret", "2021-05-06"),
    ),
    (
        "Fler bänkar i parken\n\nI vår kommun saknas bänkar. Vi yrkar därför att kommunen ställer ut bänkar.\n\n"
        "Flen den 3 mars 2020\n\nAnna Ek (S)   Bo Lind (S)",
        ("motion", "Flen", None, "2020-03-03"),
    ),
    (
        "Reglemente för valnämnden\n\n§ 1 Uppgifter\nNämnden leder valet.\n\n§ 2 Ledamöter\nFem.",
        ("annat", None, None, None),
    ),
    (
        "RÄDDNINGSTJÄNSTEN VÄSTRA SKÄRET\nKommunalförbund\n\nPROTOKOLL 3/2019\nDirektionens sammanträde 2019-05-09\n\n"
        "Plats: Mora brandstation\n\nLedamöter\n\nAnna Ek (S), Mora" + ITEM,
        ("protokoll", "Räddningstjänsten Västra Skäret", "Direktionen", "2019-05-09"),
    ),
    (
        "Falu kommun\nSammanträdesprotokoll\nKulturnärnnden\n\nPlats och tid\tRådhuset den 4 maj 2010\n\n"
        "Beslutande\tAnna Ek (s)" + ITEM,
        ("protokoll", "Falun", "Kulturnämnden", "2010-05-04"),
    ),
    (
        "Plats och tid\tRådhuset, Mora, tisdagen den 4 maj 2010\n\nBeslutande\tAnna Ek (s)\n\n§ 7 Val av justerare\n\n"
        "Beslut\n\nSocialnämnden beslutar att välja Bo Lind.\n\n§ 8 Budget\n\nBeslut\n\n"
        "Socialnämnden godkänner budgeten.",
        ("protokoll", "Mora", "Socialnämnden", "2010-05-04"),
    ),
    (
        "Mora kommun\nSammanträdesprotokoll\nBam- och utbildningsnämnden\n\nPlats och tid\tRådhuset den 4 maj 2010\n\n"
        "Beslutande\tAnna Ek (s)" + ITEM,
        ("protokoll", "Mora", "Barn- och utbildningsnämnden", "2010-05-04"),
    ),
    (
        "Orsa kommun\nSammanträdesprotokoll\nKommunfullmäktige\n2006-02-27\t1 (9)\n\nPlats och tid\tMedborgarhuset\n\n"
        "Beslutande\tAnna Ek (s)\n\nJusteringens\nplats och tid\tKommunkontoret 2006-03-03" + ITEM,
        ("protokoll", "Orsa", "Kommunfullmäktige", "2006-02-27"),
    ),
    (
        "Protokoll fört vid sammanträde med direktionen för Tolkcentrum\nVäst\nDatum\t2017-09-22\nPlats\tGöteborg\n"
        "Ledamöter\tAnna Ek" + ITEM,
        ("protokoll", "Tolkcentrum Väst", "Direktionen", "2017-09-22"),
    ),
    (
        "FÖRBUNDSDIREKTIONEN\nKommunalförbundet Södra Stranden\nProtokoll 2017-11-03\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Kommunalförbundet Södra Stranden", "Förbundsdirektionen", "2017-11-03"),
    ),
    (
        "Region Gotland\nRegionfullmäktige\tProtokoll\n\t2018-02-26\n\nPlats och tid\tSalen" + ITEM,
        ("protokoll", "Gotland", "Regionfullmäktige", "2018-02-26"),
    ),
    (
        "Sjövikens kommun\tSAMMANTRÄDESPROTOKOLL\nTekniska nämnden\t1994-03-21\n\nJusteringens\nplats och tid\t"
        "Kansliet 1994-03-28" + ITEM,
        ("protokoll", "Sjöviken", "Tekniska nämnden", "1994-03-21"),
    ),
    (
        "Granfors kommun\tSAMMANTRÄDESPROTOKOLL\nTekniska nämnden\t2004-03-22" + ITEM,
        ("protokoll", "Granfors", "Tekniska nämnden", "2004-03-22"),
    ),
    (
        "Protokollsutdrag\n2021-03-02\n\n§ 12 Budget\n\nBeslut i kommunfullmäktige\n\nBudgeten antas.",
        ("protokoll", None, "Kommunfullmäktige", "2021-03-02"),
    ),
    (
        "SKARABORGS LÄNS LANDSTING\nFörvaltningsutskottet\n\nPROTOKOLL fört vid sammanträde med förvaltningsutskottet "
        "i Landstingshuset, Mariestad, tisdagen den 23 oktober 1979" + ITEM,
        ("protokoll", "Skaraborgs läns landsting", "Förvaltningsutskottet", "1979-10-23"),
    ),
    (
        "Utlåtande 2003:88 RII\nAvgiftsfria toaletter\nMotion av Anna Ek (m)\n\nKommunstyrelsen föreslår "
        "kommunfullmäktige besluta\nMotionen anses besvarad.\n\nStockholm den 27 augusti 2003\nBO LIND\n\n"
        "Borgarrådsberedningen tillstyrker förslaget.\n\nKommunstyrelsen delar uppfattningen.\n\n"
        "Stockholm den 17 september 2003\n"
        "På kommunstyrelsens vägnar:\nEVA ASK\nBo Lind\n\nReservation anfördes av Anna Ek (m).\n\nÄRENDET\n"
        + "Motionären vill ha fler toaletter.\n"
        * 9,
        ("utlåtande", "Stockholm", "Kommunstyrelsen", "2003-09-17"),
    ),
    (
        "Sala kommun Sammanträdesprotokoll Till att justera utses Bo Ek. Justering äger rum onsdagen den 26 juni 2013 "
        "på kontoret." + ITEM,
        ("protokoll", "Sala", None, None),
    ),
    (
        "Region\tPROTOKOLL 1(5)\nJönköpings län\tNämnden för trafik\n2023-10-17\n\nPROTOKOLL TN §§ 1–2\n"
        "Plats: Regionens hus, Jönköping" + ITEM,
        ("protokoll", "Region Jönköpings län", "Nämnden för trafik", "2023-10-17"),
    ),
    (
        "REGION\nKALMAR LÄN\nRegionstyrelsen\nProtokoll 2023-10-17\n\nPlats: Länssalen, Kalmar" + ITEM,
        ("protokoll", "Region Kalmar län", "Regionstyrelsen", "2023-10-17"),
    ),
    (
        "SALA KOMMUN\tPROTOKOLL\nKommunstyrelsens arbetsutskott\tDatum 2003-08-19\n\nNärvarande\nAnna Ek (s)\n\n"
        + AU_ITEMS,
        ("protokoll", "Sala", "Kommunstyrelsens arbetsutskott", "2003-08-19"),
    ),
    (
        "SALA KOMMUN\tKommunstyrelsens arbetsutskott\nSammanträdesprotokoll\t2003-08-19\n\nNärvarande\nAnna Ek (s)"
        "\n\n" + AU_ITEMS,
        ("protokoll", "Sala", "Kommunstyrelsens arbetsutskott", "2003-08-19"),
    ),
    (
        "SALA KOMMUN\nSocialnämndens arbetsutskott\tSida 1 (3)\n\nProtokoll 2003-08-19\n\nNärvarande\nAnna Ek (s)"
        "\n\n" + AU_ITEMS,
        ("protokoll", "Sala", "Socialnämndens arbetsutskott", "2003-08-19"),
    ),
    # leave alone: a committee of its own, and a board whose committee has prepared the matters
    (
        "SALA KOMMUN\nArbetsutskottet\tDatum 2003-08-19\n\nNärvarande\nAnna Ek (s)\n\n" + AU_ITEMS,
        ("protokoll", "Sala", "Arbetsutskottet", "2003-08-19"),
    ),
    (
        "SALA KOMMUN\tPROTOKOLL\nKommunstyrelsen\tDatum 2003-08-19\n\nNärvarande\nAnna Ek (s)\n\n"
        "§ 1 Bidrag\nBehandling i kommunstyrelsens arbetsutskott\nArbetsutskottets beslut\nBidrag tillstyrks.\n"
        "Kommunstyrelsens beslut\nBidrag beviljas.\n\n§ 2 Budget\nKommunstyrelsens arbetsutskott har berett ärendet.\n"
        "Kommunstyrelsens beslut\nBudgeten antas.",
        ("protokoll", "Sala", "Kommunstyrelsen", "2003-08-19"),
    ),
    (
        "Miljöförbundet Södra Stranden\nDirektionen\nSammanträdesprotokoll 2016-12-09\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Miljöförbundet Södra Stranden", "Direktionen", "2016-12-09"),
    ),
    (
        "MILJÖFÖRBUNDET SÖDRA STRANDEN\tPROTOKOLL\nFörbundsdirektionen\t2016-12-09\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Miljöförbundet Södra Stranden", "Förbundsdirektionen", "2016-12-09"),
    ),
    (
        "Södra Strandens vattenförbund, direktionen 2016-12-09\nProtokoll\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Södra Strandens vattenförbund", "Direktionen", "2016-12-09"),
    ),
    (
        "Avfallsförbundet Södra Stranden – direktionen\nProtokoll 2016-12-09\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Avfallsförbundet Södra Stranden", "Direktionen", "2016-12-09"),
    ),
    # leave alone: a union of somebody who was there, and a federation that a municipality's board deals with
    (
        "Sala kommun\nSocialnämnden\nProtokoll 2016-12-09\nEva Ask, Vårdförbundet\n\nLedamöter\nAnna Ek" + ITEM,
        ("protokoll", "Sala", "Socialnämnden", "2016-12-09"),
    ),
    # leave alone: a region that is no letterhead
    (
        "Jönköpings kommun\nTekniska nämnden\tProtokoll 2023-10-17\nJönköpings län\nRegion\nSkrivelse" + ITEM,
        ("protokoll", "Jönköping", "Tekniska nämnden", "2023-10-17"),
    ),
    # leave alone: no name of a municipality
    (
        "Vår kommun\nTekniska nämnden\tProtokoll 2004-03-22" + ITEM,
        ("protokoll", None, "Tekniska nämnden", "2004-03-22"),
    ),
    (
        "Sala kommun\n\n§ 1 Anmälan av motioner\nÄrendet\nTvå motioner.\nKommunstyrelsens beslut\nRemiss.\n"
        "Kommunfullmäktiges beslut\nRemiss.\n\n§ 2 Avsägelser\nKommunfullmäktiges beslut\nAvsägelsen beviljas.",
        ("protokoll", "Sala", "Kommunfullmäktige", None),
    ),
    (
        "SALA KOMMUN PROTOKOLL 1(9) Plats och tid Salen, Sala, torsdagen den 9 juni 2016, kl 13 Beslutande Anna Ek"
        " Justerat 2016-06-20" + ITEM,
        ("protokoll", "Sala", None, "2016-06-09"),
    ),
]


@pytest.mark.parametrize("text, expected", DOCUMENTS)
def test_document(text: str, expected: tuple[str | None, ...], kit: Kit) -> None:
    meeting = segmented(kit, text).meeting
    found = (meeting.kind, meeting.municipality, meeting.body, meeting.date)
    assert found == expected


def test_known_wins(kit: Kit) -> None:
    from pipeline.segment import segment
    from tests.segment.sheets import sheet

    found = segment(*sheet(DOCUMENTS[0][0]), kit, municipality="Falun", body="Kulturnämnden", date="2001-01-01").meeting
    assert (found.municipality, found.body, found.date) == ("Falun", "Kulturnämnden", "2001-01-01")


def test_one_matter_title_and_dnr(kit: Kit) -> None:
    item = segmented(kit, DOCUMENTS[5][0]).items[0]
    assert (item.number, item.title, item.dnr) == (None, "Svar på motion om bänkar", ("KS 2021/12",))


DATES = [
    ("tisdagen den 12 maj 2025", ["2025-05-12"]),
    ("2026 – 05 -07", ["2026-05-07"]),
    ("12/5 2025 och 3.4.2020", ["2025-05-12", "2020-04-03"]),
    ("{1885 den 10 December,}", ["1885-12-10"]),
    ("20210504", ["2021-05-04"]),
    # leave alone
    ("dnr 2019/00005", []),
    ("2024 nr 103", []),
    ("31 februari 2020", []),
    ("1.2.2-72/2022", []),
    ("den 12 maj", []),
]


@pytest.mark.parametrize("text, expected", DATES)
def test_dates(text: str, expected: list[str]) -> None:
    assert [iso for _, _, iso in find_dates(text)] == expected


DNR = [
    ("0098/22", ("", ["0098/22"])),
    ("Ärendenummer SLK-2024-00009:25", ("", ["SLK-2024-00009:25"])),
    ("2026.113 KS", ("", ["2026.113 KS"])),
    ("Diarienummer 111558", ("", ["111558"])),
    ("KS KF/2025:294", ("", ["KS KF/2025:294"])),
    ("DNR: KU.2017.3", ("", ["KU.2017.3"])),
    ("Dnr KS 02-820 107", ("", ["KS 02-820 107"])),
    ("Dnr. 2011/KS 0206 001", ("", ["2011/KS 0206 001"])),
    ("Dnr 7-742-2011 och 5-744-2011", ("", ["7-742-2011", "5-744-2011"])),
    ("Budget 2018 Dnr 2016/0729 KS-16 Diariekod: 101", ("Budget 2018", ["2016/0729 KS-16"])),
    ("Val till stiftelsen (21RK1502)", ("Val till stiftelsen", ["21RK1502"])),
    ("Dnr 04LS733", ("", ["04LS733"])),
    ("Uppföljning av vården (sn/2015:42)", ("Uppföljning av vården", ["sn/2015:42"])),
    ("Dnr 27/2012\t053", ("", ["27/2012"])),
    ("Dnr 2009-000124 3.2", ("", ["2009-000124"])),
    ("Ny simhall   Dnr ÅSB A12:34:5", ("Ny simhall", ["ÅSB A12:34:5"])),
    ("Dnr --", ("", [])),
    ("Budget 2022\tKUN 2021/00012", ("Budget 2022", ["KUN 2021/00012"])),
    ("(KUN/2021:12)   Budget 2022", ("Budget 2022", ["KUN/2021:12"])),
    ("Budget 2022, KUN 21/12", ("Budget 2022", ["KUN 21/12"])),
    ("Budget 2022 - KUN.2021.12", ("Budget 2022", ["KUN.2021.12"])),
    ("KSNF 2019/39", ("", ["KSNF 2019/39"])),
    ("Val av ombud 2024-KS-7", ("Val av ombud", ["2024-KS-7"])),
    ("Valärenden 2024-KS-7", ("Valärenden", ["2024-KS-7"])),
    ("Motion från Eva Alm (M) om bad 2023-KS-240", ("Motion från Eva Alm (M) om bad", ["2023-KS-240"])),
    ("Prognos per april 2024 KS-2024-61", ("Prognos per april 2024", ["KS-2024-61"])),
    ("Avfallstaxa BUN.2024.92", ("Avfallstaxa", ["BUN.2024.92"])),
    ("Delårsrapport 2024:SN:19", ("Delårsrapport", ["2024:SN:19"])),
    ("Borgen för bolaget KS 94 178 045", ("Borgen för bolaget", ["KS 94 178 045"])),
    ("Ks 94 178 045", ("", ["Ks 94 178 045"])),
    ("Skolskjuts BUN 1994 178 611", ("Skolskjuts", ["BUN 1994 178 611"])),
    ("Borgen för bolaget KS 94/178", ("Borgen för bolaget", ["KS 94/178"])),
    ("Borgen för bolaget KSF 2012/178 045", ("Borgen för bolaget", ["KSF 2012/178 045"])),
    ("Borgen för bolaget KS 178/94", ("Borgen för bolaget", ["KS 178/94"])),
    ("Borgen för bolaget Kst 1994/178-045", ("Borgen för bolaget", ["Kst 1994/178-045"])),
    ("Budget 1995 KS 1994:178", ("Budget 1995", ["KS 1994:178"])),
    ("Borgen för bolaget 94/178-045", ("Borgen för bolaget", ["94/178-045"])),
    # leave alone
    ("Betänkandet SOU-2024-23", ("Betänkandet SOU-2024-23", [])),
    ("Plan för 2024-2026", ("Plan för 2024-2026", [])),
    ("Protokoll 2024-06-17", ("Protokoll 2024-06-17", [])),
    ("Upphandling av hus 2-KS-4", ("Upphandling av hus 2-KS-4", [])),
    ("Föreskrifter SKOLFS.2011.144", ("Föreskrifter SKOLFS.2011.144", [])),
    ("Budget 2023-2025", ("Budget 2023-2025", [])),
    ("Kartläggning 2023-2025", ("Kartläggning 2023-2025", [])),
    ("plan 2023-2025", ("plan 2023-2025", [])),
    ("Dnr 2016/", ("Dnr 2016/", [])),
    ("Arbetsmiljöverkets regler (AFS 2015:4)", ("Arbetsmiljöverkets regler (AFS 2015:4)", [])),
    ("Ny plan, Åby 12:14", ("Ny plan, Åby 12:14", [])),
    ("Prop. 2019/20:123", ("Prop. 2019/20:123", [])),
    ("Anslag om SEK 12 345 678", ("Anslag om SEK 12 345 678", [])),
    ("Kostnaden blir 94 178 045", ("Kostnaden blir 94 178 045", [])),
    ("Växeln nås på TEL 08 123 456", ("Växeln nås på TEL 08 123 456", [])),
    ("Avtal med AB 12 345 678", ("Avtal med AB 12 345 678", [])),
    ("Yttrande över SOU 1994:178", ("Yttrande över SOU 1994:178", [])),
    ("Läsåret 94/95", ("Läsåret 94/95", [])),
    ("Skolstart HT 99/00", ("Skolstart HT 99/00", [])),
    ("Motion nr 14/94", ("Motion nr 14/94", [])),
    ("Bostäder vid rondellen (hus 4B)", ("Bostäder vid rondellen (hus 4B)", [])),
    ("Årsredovisning 2019, se bilaga (del 2)", ("Årsredovisning 2019, se bilaga (del 2)", [])),
    ("Budget 2018, plan 2019-2020", ("Budget 2018, plan 2019-2020", [])),
    ("Verksamhetsplan 2023/2024", ("Verksamhetsplan 2023/2024", [])),
    ("PLAN 2023/24", ("PLAN 2023/24", [])),
    ("Läsåret 2019/39", ("Läsåret 2019/39", [])),
    ("Försäljning av Lugnet 2:7", ("Försäljning av Lugnet 2:7", [])),
    ("Nikotin och lustgas (SOU 2024:23)", ("Nikotin och lustgas (SOU 2024:23)", [])),
    ("Johansson, Alfred 16:08", ("Johansson, Alfred 16:08", [])),
]


@pytest.mark.parametrize("text, expected", DNR)
def test_dnr(text: str, expected: tuple[str, list[str]]) -> None:
    assert dnr.split_off(text) == expected


BODIES = [
    ("Göteborgs Stad Kommunfullmäktige, protokoll", ["Kommunfullmäktige"]),
    ("BYGG- OCH MILJÖNÄMNDEN", ["Bygg- och miljönämnden"]),
    ("Kommunstyrelsens arbetsutskott", ["Kommunstyrelsens arbetsutskott"]),
    ("Nämnden för hållbart samhälle", ["Nämnden för hållbart samhälle"]),
    ("Socialnämnden Centrum", ["Socialnämnden Centrum"]),
    ("Bygg-, miljö- och hälsoskyddsnämnden", ["Bygg-, miljö- och hälsoskyddsnämnden"]),
    ("Hölö-Mörkö kommundelsnämnd", ["Hölö-Mörkö kommundelsnämnd"]),
    ("Norra Hisingens stadsdelsnämnd", ["Norra Hisingens stadsdelsnämnd"]),
    ("Utskottet vård och omsorg", ["Utskottet vård och omsorg"]),
    ("Utskottet godkänner dagordningen", []),
    ("Nämnden tackar för informationen", []),
    ("Förbundsdirektionen Sammanträdesdatum 2018-10-26", ["Förbundsdirektionen"]),
    ("Socialnämnden Mötesdatum", ["Socialnämnden"]),
    ("Byggnadsnämnden Närvarolista", ["Byggnadsnämnden"]),
    ("Kulturnämnden Protokollsutdrag", ["Kulturnämnden"]),
    ("Skolnämnden Sidan", ["Skolnämnden"]),
    ("Socialnämnden Sidensjö", ["Socialnämnden Sidensjö"]),
    # leave alone
    ("Nämnden beslutar", []),
    ("Länsstyrelsen i Dalarna", []),
    ("Kommunalrådet svarar", []),
]


@pytest.mark.parametrize("text, expected", BODIES)
def test_bodies(text: str, expected: list[str]) -> None:
    assert list(bodies.names(text)) == expected


PROMISED = [
    ("§§ 41-43, 45", ("41", "42", "43", "45")),
    ("102 - 104", ("102", "103", "104")),
    ("§18-§20", ("18", "19", "20")),
    ("Kf 53 - 55", ("53", "54", "55")),
    # leave alone
    ("Se sid 2", ()),
    ("2021-05-04", ()),
]


@pytest.mark.parametrize("text, expected", PROMISED)
def test_promised(text: str, expected: tuple[str, ...]) -> None:
    assert numbers_in(text) == expected
