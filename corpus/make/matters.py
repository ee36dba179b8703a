# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Matters, reasons and remarks that composed minutes draw from. ``{nämnden}`` and its like are filled in by the office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to decide. ``decisions`` are text and outcome; ``addition`` is what somebody wants to add."""

    title: str
    background: tuple[str, ...]
    decisions: tuple[tuple[str, str], ...]
    papers: tuple[str, ...] = ()
    addition: str = ""
    doubt: str = ""
    """What an återremiss is for, after "för att"."""
    motion: bool = False


MATTERS: tuple[Matter, ...] = (
    Matter(
        "Riktlinjer för distansarbete",
        (
            "Förvaltningen har tagit fram riktlinjer som anger när och hur medarbetare får arbeta på annan plats. Förslaget har förhandlats med de fackliga organisationerna enligt 11 § lagen om medbestämmande i arbetslivet.",
            "Av riktlinjerna framgår att den närmaste chefen avgör omfattningen och att arbetsgivaren svarar för arbetsmiljön även i hemmet.",
        ),
        (("Riktlinjer för distansarbete antas.", "antagande"), ("Riktlinjerna följs upp efter ett år.", "annat")),
        ("Förslag till riktlinjer", "Förhandlingsprotokoll"),
        "medarbetare ska kunna låna kontorsmöbler av arbetsgivaren",
        "utreda riktlinjernas följder för receptionens bemanning",
    ),
    Matter(
        "Avveckling av utebassängen vid Strandbadet",
        (
            "Utebassängen byggdes år 1968. En besiktning visar att reningsanläggningen måste bytas ut till en kostnad av 11,3 miljoner kronor. Antalet besök har minskat från 18 400 till 9 100 per säsong sedan år 2005.",
            "Förvaltningen bedömer att pengarna gör större nytta vid inomhushallen.",
        ),
        (
            ("Utebassängen vid Strandbadet avvecklas efter sommarsäsongen.", "bifall"),
            ("Förvaltningen får i uppdrag att redovisa förslag till hur marken kan användas.", "uppdrag"),
        ),
        ("Besiktningsutlåtande", "Besöksstatistik"),
        "området görs om till en park med lekplats",
        "redovisa kostnaden för en enklare renovering",
    ),
    Matter(
        "Svar på motion om husdjur på äldreboenden",
        (
            "I motionen föreslås att den som flyttar till ett äldreboende ska få ta med sig sin katt eller hund. Förvaltningen konstaterar att två avdelningar redan i dag tillåter husdjur och att allergi hos medarbetare begränsar möjligheterna på de övriga.",
        ),
        (("Motionen anses besvarad.", "besvarad"),),
        ("Motion", "Förvaltningens yttrande"),
        "minst en avdelning på varje boende ska tillåta husdjur",
        "hämta in de anhörigas synpunkter",
        motion=True,
    ),
    Matter(
        "Höjd avgift för kulturskolan",
        (
            "Avgiften har varit oförändrad sedan år 2012. Förvaltningen föreslår att den höjs från 600 till 900 kronor per termin för första barnet och att syskonrabatten behålls. Intäkterna beräknas öka med 420 000 kronor per år.",
            "Av § 5 i taxebestämmelserna följer att avgiften kan sättas ned om familjen har försörjningsstöd.",
        ),
        (
            ("Avgiften för kulturskolan fastställs till 900 kronor per termin.", "fastställande"),
            ("Avgiften gäller från och med kommande hösttermin.", "annat"),
        ),
        ("Taxebestämmelser", "Jämförelse med grannkommuner"),
        "lån av instrument ska vara kostnadsfritt",
        "undersöka hur många elever som slutar av kostnadsskäl",
    ),
    Matter(
        "Markanvisning för bostäder vid Kvarngärdet",
        (
            "Fyra byggherrar har lämnat anbud. Utvärderingen har gjorts efter arkitektonisk kvalitet, pris och andel hyresrätter. Förvaltningen föreslår att anvisningen går till det bolag som har lämnat det bästa sammantagna anbudet.",
            "Markanvisningen gäller i två år och omfattar 64 lägenheter i högst fyra våningar.",
        ),
        (
            ("Markanvisningsavtal för Kvarngärdet godkänns.", "godkännande"),
            ("Ordföranden får i uppdrag att underteckna avtalet.", "uppdrag"),
        ),
        ("Utvärderingsprotokoll", "Förslag till markanvisningsavtal"),
        "minst hälften av lägenheterna ska vara hyresrätter",
        "utreda trafiken på Kvarngatan",
    ),
    Matter(
        "Försök med sänkt hastighet i tätorten",
        (
            "Förvaltningen föreslår att den högsta tillåtna hastigheten sänks till 30 kilometer i timmen på elva gator under ett års tid. Försöket utvärderas med mätningar av hastighet, buller och antalet tillbud.",
        ),
        (
            ("Försöket genomförs under tiden 1 april–31 mars.", "annat"),
            ("Utvärderingen redovisas senast två månader efter försökets slut.", "annat"),
        ),
        ("Karta", "Polisens yttrande"),
        "även Järnvägsgatan ska ingå i försöket",
        "inhämta räddningstjänstens yttrande",
    ),
    Matter(
        "Nedläggning av biblioteksfilialen i Åsbro",
        (
            "Filialen har öppet nio timmar i veckan. Utlåningen uppgick föregående år till 2 310 böcker, vilket är en minskning med en tredjedel på fem år. En bokbuss kan stanna i Åsbro varannan vecka till halva kostnaden.",
            "Samråd har hållits med bygdeföreningen. 312 namnunderskrifter mot förslaget har lämnats in.",
        ),
        (("Biblioteksfilialen i Åsbro läggs ned.", "bifall"), ("En bokbusshållplats inrättas i Åsbro.", "annat")),
        ("Namnlistor", "Kostnadsberäkning"),
        "bygdeföreningen erbjuds att ta över lokalen utan hyra",
        "utreda ett meröppet bibliotek",
    ),
    Matter(
        "Upphandling av skolskjuts",
        (
            "Nuvarande avtal löper ut den 30 juni. Förvaltningen har tagit fram ett förfrågningsunderlag som delar upp uppdraget i fyra områden, så att även mindre företag kan lämna anbud. Enligt 10 kap. 32 § skollagen har elever i grundskolan rätt till kostnadsfri skolskjuts under vissa förutsättningar.",
        ),
        (("Förfrågningsunderlaget godkänns.", "godkännande"),),
        ("Förfrågningsunderlag",),
        "fordonen ska drivas med förnybart bränsle",
        "redovisa restiderna för de yngsta eleverna",
    ),
    Matter(
        "Svar på motion om gratis parkering i centrum",
        (
            "Motionären föreslår att de två första timmarna på kommunens parkeringsplatser ska vara avgiftsfria. Förvaltningen beräknar intäktsbortfallet till 2,7 miljoner kronor per år och bedömer att platserna skulle användas av boende i stället för av besökare.",
        ),
        (("Motionen avslås.", "avslag"),),
        ("Motion", "Beläggningsmätning"),
        "parkeringen blir avgiftsfri på lördagar",
        "höra köpmannaföreningen",
        motion=True,
    ),
    Matter(
        "Åtgärdsplan för en budget i balans",
        (
            "Prognosen per den 30 april visar ett underskott om 7,4 miljoner kronor. Underskottet beror på fler placeringar av barn och unga och på höga kostnader för inhyrd personal.",
            "Förvaltningen föreslår åtgärder om sammanlagt 5,1 miljoner kronor, bland annat att korttidsboendet Ekbacken stängs under juli och att tre vakanta tjänster inte tillsätts.",
        ),
        (
            ("Åtgärdsplanen fastställs.", "fastställande"),
            ("Förvaltningen får i uppdrag att redovisa effekten varje månad.", "uppdrag"),
            ("Åtgärdsplanen överlämnas till kommunstyrelsen.", "överlämnande"),
        ),
        ("Prognos per den 30 april", "Riskbedömning"),
        "inga åtgärder som berör barn under tolv år ska genomföras",
        "ta fram en konsekvensanalys för anhöriga",
    ),
)

REASONS: tuple[tuple[str, ...], ...] = (
    (
        "Beslutet fattas utan att de som berörs har fått komma till tals. Vi har begärt ett underlag som visar vad förslaget kostar på tio års sikt och fått ett som räcker till nästa bokslut.",
        "Det är inte god hushållning att spara i dag på det som blir dyrare i morgon.",
    ),
    (
        "Den som bor utanför tätorten har under flera år sett hur den ena servicen efter den andra försvinner. Varje enskilt beslut går att förklara, men tillsammans har de gjort bygden fattigare.",
    ),
    (
        "Majoriteten hänvisar till ett ansträngt läge. Läget är en följd av egna prioriteringar.",
        "Med vårt budgetförslag hade pengarna funnits. Vi hade avstått från det nya kontorshuset och behållit det som invånarna faktiskt använder.",
        "Därför kan vi inte ställa oss bakom beslutet.",
    ),
    (
        "Vi delar målet men inte vägen dit. En reform av den här storleken ska prövas i liten skala, följas upp och först därefter införas överallt.",
    ),
    (
        "Förslaget vilar på siffror från ett enda år. Vi anser att underlaget inte håller för ett beslut som är svårt att ändra.",
        "Revisorerna påpekade samma sak redan förra hösten.",
    ),
)

REMARKS: tuple[str, ...] = (
    "Vi vill betona att uppföljningen ska redovisas uppdelad på kön och ålder. Utan sådana uppgifter går det inte att se om insatsen når dem som behöver den mest.",
    "Det är bra att frågan äntligen kommer upp på dagordningen. Vi förutsätter att förvaltningen återkommer med en tidplan före sommaren.",
    "Vi beklagar att handlingarna skickades ut så sent. Ledamöter med vanligt arbete måste kunna läsa in sig före sammanträdet.",
    "Kostnaden är rimlig i år. Den fortsatta driften måste däremot rymmas inom ram, och det har ingen kunnat visa.",
)
