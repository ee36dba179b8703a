"""Lead-ins in the present and the past tense: what only introduces a decision, and what is asked of a higher body."""

from __future__ import annotations

import pytest

from pipeline.tag.leads import is_lead_in, proposes

LEADS = [
    # words                                                        leads  proposes
    ("Kommunstyrelsen föreslår kommunfullmäktige besluta", True, True),
    ("Kommunstyrelsen föreslog kommunfullmäktige besluta", True, True),
    ("Kommunstyrelsen föreslog att fullmäktige skulle besluta", True, True),
    ("Barnnämnden föreslog kommunstyrelsen att besluta följande:", True, True),
    ("Kommunstyrelsen hemställde hos kommunfullmäktige", True, True),
    ("Styrelsen hemställde att fullmäktige måtte besluta", True, True),
    ("Kommunstyrelsen föreslog:", True, True),
    ("Direktionen föreslår kommunfullmäktige i medlemskommunerna besluta", True, True),
    ("Direktionen föreslår kommunfullmäktige i respektive kommun att besluta", True, True),
    ("Arbetsutskottet beslutade föreslå kommunstyrelsen besluta", True, True),
    ("Kommunstyrelsen beslöto att", True, False),
    ("Nämnden konstaterade följande:", True, False),
    ("Nämnden beslutade:", True, False),
    # leave alone
    ("Kommunstyrelsen föreslog att motionen avslås.", False, False),
    ("Nämnden hemställde hos länsstyrelsen om ny sammanräkning.", False, False),
    ("Kommunstyrelsen föreslog Anna Ek (S) till ordförande.", False, False),
    ("Nämnden föreslog samråd med fullmäktige i Ekby kommun.", False, False),
    ("Kontoret föreslog att taket lagas.", False, False),
    ("Nämnden konstaterade att taket var tätt.", False, False),
    ("Taxan som föreslogs gäller från årsskiftet.", False, False),
    ("Nämnden beslutade att anta planen.", False, False),
]


@pytest.mark.parametrize("words, leads, asks", LEADS)
def test_leads(words: str, leads: bool, asks: bool) -> None:
    assert (is_lead_in(words), proposes(words)) == (leads, asks)
