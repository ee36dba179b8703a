"""Words that tell names, groups and what lies between them apart from other words."""

from __future__ import annotations

import re
from functools import lru_cache


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


AND = frozenset({"och", "samt", "jämte", "liksom", "respektive", "resp", "ock"})
EVERYBODY = frozenset({"samtliga", "alla", "båda", "bägge"})
THROUGH = frozenset({"genom"})
EXCEPT = frozenset({"utom", "förutom", "undantaget", "exklusive", "undantagandes"})
FROM = frozenset({"från", "för", "i", "ur", "tillhörande", "inom", "av", "hos", "tillhöriga", "representerande"})
GROUP_HEAD = re.compile(
    r"(?:ledam[oö]ter|ledam[oö]t|ersättar|representant|företrädar|förtroendeval|grupp|parti|kommunalråd|suppleant)\w*"
    r"|(?:parti|fullmäktige)grupp\w*",
    re.IGNORECASE,
)
GROUP_TAIL = re.compile(
    r"(?:\w*grupp(?:en|er|erna|ens)?|ledam[oö]t(?:en)?|ledam[oö]ter(?:na)?|ersättar(?:e|en|na)|representant\w*"
    r"|företrädar\w*|politiker(?:na)?|partigrupp\w*|partierna|partiet)",
    re.IGNORECASE,
)
HYPHENED = re.compile(r"([A-ZÅÄÖa-zåäö]{1,5}!?)(?:[-‐]|:[sS][-‐]?)(\w*)")
ALL_OF = frozenset({"samtliga", "alla", "hela", "övriga", "de", "den", "det", "närvarande", "tjänstgörande"})
CAPITALS = "A-Z" + "".join(filter(str.isupper, map(chr, range(0xC0, 0x180))))
"""What a name may begin with, for a class of characters: ``Ćosić``, ``Øvergaard``, ``Łukasz``."""
CAPITAL = re.compile(f"[{CAPITALS}]")
PARTICLES = frozenset({"von", "af", "av", "de", "der", "den", "van", "la", "le", "du", "dos", "da", "al", "el", "bin",
                       "ben", "zu", "y", "di", "del", "ten", "i", "ibn", "do"})  # fmt: skip
_NO_NAME = words("""
    Bilaga Beslut Beslutet Besluten Reservation Reservationer Yttrande Yttranden Yrkande Yrkanden Yrkandet Protokoll
    Protokollsanteckning Protokollsanteckningar Anteckning Särskilt Särskilda Skriftlig Skriftliga Muntlig Paragraf
    Paragrafen Dnr Diarienummer Ärende Ärendet Motion Motionen Skrivelse Skrivelsen Förslag Förslaget Den Det De Detta
    Dessa En Ett I På Mot Emot För Efter Med Vi Jag Enligt Under Vid Som Om Att Från Till Av Och Samt När Då Här Där
    Men Eller Inte Ej Ja Nej Jäv Närvarande Frånvarande Beslutande Tjänstgörande Ersättare Ledamöter Sammanträde Sida
    Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag
    Punkt Stockholm Sverige Alternativ Ajournering Beslutsgång Omröstning Votering Expedieras
    Kommunfullmäktige Kommunstyrelsen Fullmäktige Nämnden Styrelsen Landstingsfullmäktige Regionfullmäktige Utskottet
    Datum Tid Plats Utses Justerare Sekreterare Ordförande Ordföranden Signatur Namnteckning Proposition Remiss Svar
    Redovisning Information Rapport Fråga Interpellation Val Ersättaryttrande Uttalande Uttalandet Röstförklaring
    Följande Dessutom Vidare Därefter Därutöver Slutligen Även Också Sedan Sammanträdet Bordläggning Återremiss
    Avslag Bifall Anförande Anföranden Handling Handlingar Ordf Vice Herr Fru Hr Herrar Ledamoten Ledamot Ersättaren
    Borgarrådet Borgarråden Samtliga Alla Övriga Hela Representanterna Ledamöterna Gruppen Gemensamt Gemensam Blank
    Röst Röstade Röstar Rösträkning Röstning Resultat Parti Närv Tjg Namn
    Emellertid Medan Eftersom Undertecknad Undertecknade
""")
NO_NAME = _NO_NAME | {word.upper() for word in _NO_NAME if len(word) > 3}
"""Also as headings print them; short ones in capitals (DE, EN, VAL) can be part of a name or a code."""
LETTERED = words("""
    bilaga bilagan bilagor bilagorna bil alternativ alternativet variant punkt punkten avsnitt etapp hus kvarter block
    grupp klass nivå del
""")
"""``bilaga B.``: a letter after these is no initial of who is named next."""
_INSTITUTION = re.compile(
    r"\w*(?:nämnd(?:en|ens)?|styrelsen?s?|fullmäktiges?|utskott(?:et|ets)?|beredning(?:en|ens)?|kommun(?:en|ens|s)?"
    r"|förvaltning(?:en|ens)?|kontor(?:et|ets)?|bolag(?:et|ets)?|förbund(?:et|ets)?|partiet?s?|grupp(?:en|ens)?"
    r"|förening(?:en|ens)?|utlåtande|yttrande|reservation(?:en)?|anteckning(?:en)?|region(?:en|ens)?|län(?:et|s)?"
    r"|landsting(?:et|ets)?|verket|myndigheten|gatan|vägen|skolan?|enheten|avdelningen|lagen|planen|programmet|rådet"
    r"|delegation(?:en)?|kommitté(?:n)?|demokraterna?s?|alliansen?s?)"
    r"|(?:voterings|omröstnings|upprops?|närvaro|röst)(?:list[ao]|protokoll|resultat|bilaga)\w*",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?!yrkande)(?:yrka|reserver|föreslå|föreslo|instäm|anmäl|delta|deltog|deltar|lämna|låt|lät|anteckna|meddela|begär|hemstäl"
    r"|ställ|avstå|avstod|rösta|yttra|ansluta?|ansluter|anslöt|biträd|tjänstgör|ersätt|inkom|anför|avge|avgav|inlämna|få"
    r"|fick|önska|vill|ville|har|hade|tillstyrk|avstyrk|påpeka|uppge|förklara|stöd|hänvisa|bifoga|tillägg|framför)\w*"
)


@lru_cache(1 << 14)
def is_institution(word: str) -> bool:
    """Whether a word with a capital names a body, an office or the like: ``Socialnämnden``, ``Storgatan``."""
    return _INSTITUTION.fullmatch(word) is not None


@lru_cache(1 << 14)
def speaks(word: str) -> bool:
    """Whether a word is what people do in minutes: beside it two capitalised words nobody knows are a person."""
    return _SPEAKS.fullmatch(word) is not None


SHORT = r"(?-i:K[sf]|[A-ZÅÄÖ]{1,4}[FNSU])(?![\w-])"
"""A body by its letters, the last for what it is: KF, BN, BUN, KSAU."""
NOBODY = r"(?:ingen|inga(?!-|(?-i:\s+[A-ZÅÄÖ])))"
"""``ingen``, ``inga``, as part of a pattern that does not mind capitals; not ``Inga-Lill Ek`` and ``Inga Alm``."""
_PERSON = r"(?:[A-ZÅÄÖ][\w-]+[ ]){1,3}\([A-Za-zÅÄÖåäö]{1,4}\)"
SPEAKS = re.compile(
    rf"{_PERSON}(?:(?:,|[ ]och|[ ]samt)[ ]{_PERSON}){{0,9}}[ ]"
    r"(?:lämnar|lämnade|reservera[rd]|anmäl(?:er|de)|yrka(?:r|de)|anför|avge[rs]|avgav|låter|lät|delta[rs]|deltog|"
    r"antecknar|instämm(?:er|de)|begär)"
)
"""``Anna Ek (M) lämnar följande anteckning``: a sentence that tells what somebody does."""
