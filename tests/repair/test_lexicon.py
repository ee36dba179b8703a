"""The lexicon: which words it knows, and how well a text reads."""

import pytest

KNOWN = ["kommunstyrelsen", "biståndshandläggare", "förskollärarutbildningen", "Älvsjö", "e-post", "nämndens"]
UNKNOWN = ["kommunstyrclsen", "drende", "nérvarande", "xqzt", "uppföljningsmodel1", "a"]


@pytest.mark.parametrize("word", KNOWN)
def test_knows(word, kit):
    assert kit.lexicon.knows(word)


@pytest.mark.parametrize("word", UNKNOWN[:-1])
def test_does_not_know(word, kit):
    assert not kit.lexicon.knows(word)


def test_quality_falls_with_damage(kit):
    sound = "Kommunstyrelsen beslutar att bifalla förslaget från samhällsbyggnadsnämnden. "
    light = "Kommunstyrclsen beslutar att bifalla förslaget från samhällsbyggnadsnämnden. "
    heavy = "Kornrnunstyrclsen bcslutar atl bifalia fórslagct frän samhällsbvggnadsnämndcn. "
    noise = "Kq#n~ %s;x bc|lu!r zz qq1 x8f w%w ~~ ;;k lkj;"
    qualities = [kit.lexicon.quality(text) for text in (sound, light, heavy, noise)]
    assert qualities == sorted(qualities, reverse=True)
    assert qualities[0] > 0.95 and qualities[-1] < 0.3


def test_quality_of_nothing(kit):
    assert kit.lexicon.quality("") == 1.0
