# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""A tjänsteskrivelse with a motion, a motion on its own, a report read badly, an answer to auditors."""

from corpus.make.content import Document, Grid, Points, d, decides, item, part, s
from corpus.make.flow import Para

VAXJO = item(
    None,
    "Motion från Miljöpartiet – Fri entré på kommunens museer för unga",
    part(
        "förslag",
        decides(
            d(
                "avslå yrkandet om fri entré för samtliga under 25 år,",
                "avslag",
                body="Kommunfullmäktige",
                proposed=True,
            ),
            d("anse motionen i övrigt besvarad.", "besvarad", body="Kommunfullmäktige", proposed=True),
            lead="Kommunfullmäktige beslutar att",
            mark="1.",
        ),
        heading="Förslag till beslut",
    ),
    part(
        "ärende",
        "Malin Ekberger (MP) och Reza Tahvili (MP) föreslår i en motion att entréavgiften på kommunens museer tas bort för alla under 25 år. De föreslår också att skolklasser från hela länet ska få gratis visningar under ett försöksår.",
        "Motionen har remitterats till kultur- och fritidsnämnden, som avstyrker förslaget om fri entré. Kommunkansliet gör samma bedömning som nämnden.",
        heading="Sammanfattning",
    ),
    part(
        "ärende",
        "Motionen väcktes vid kommunfullmäktiges sammanträde den 19 november 2024, § 211, och överlämnades till kommunstyrelsen för beredning. Enligt 5 kap. 35 § kommunallagen bör en motion beredas så att fullmäktige kan fatta beslut inom ett år från det att den väcktes.",
        "År 2016 behandlade kommunfullmäktige en motion från Vänsterpartiet med liknande innehåll (§ 64). Den motionen avslogs.",
        heading="Bakgrund",
    ),
    part(
        "ärende",
        "Kultur- och fritidsnämnden beslutade den 6 mars 2025, § 21, att avstyrka motionen. Nämnden anför att intäktsbortfallet beräknas till 1,9 miljoner kronor per år.",
        s(
            "reservation",
            "Linnea Hovgren (MP)",
            "Linnea Hovgren (MP) reserverade sig mot beslutet, bilaga 2.",
            "Nämndens yttrande räknar på vad fri entré kostar men inte på vad stängda dörrar kostar. Varannan ungdom i Araby har aldrig varit på ett museum.",
            "Jag yrkade att nämnden skulle tillstyrka motionen. När nämnden säger nej reserverar jag mig till förmån för mitt eget yrkande.",
            body="Kultur- och fritidsnämnden",
            bilaga="Bilaga 2",
            bilaga_lead="Kultur- och fritidsnämnden 2025-03-06\n§ 21 Yttrande över motion om fri entré\nReservation",
            signed=("Linnea Hovgren (MP)",),
            refers=("yrkande", "MP"),
        ),
        s(
            "särskilt uttalande",
            "Oscar Stenfelt (L); Gun Löfgrén (C)",
            "Oscar Stenfelt (L) och Gun Löfgrén (C) lämnade ett gemensamt särskilt yttrande till protokollet.",
            body="Kultur- och fritidsnämnden",
        ),
        heading="Remissyttrande",
    ),
    part(
        "ärende",
        "Kansliet bedömer att riktade insatser ger mer än ett generellt avskaffande av avgiften. Skolklasser från kommunen har redan i dag fri entré. Den del av motionen som gäller försöksåret är tillgodosedd genom kultursamverkansmodellen.",
        Grid(
            (
                ("Post", "Kostnad per år, tkr"),
                ("Minskade entréintäkter", "1 900"),
                ("Ökad bemanning", "450"),
                ("Summa", "2 350"),
            ),
            (8.0, 5.0),
        ),
        heading="Kommunkansliets bedömning",
    ),
    part(
        "handlingar",
        Points(
            (
                "Motion 2024-11-11 (bilaga 1)",
                "Protokollsutdrag kultur- och fritidsnämnden 2025-03-06 § 21 med reservation (bilaga 2)",
            )
        ),
        heading="Beslutsunderlag",
    ),
    part(
        "expediering", Points(("Motionärerna", "Kultur- och fritidsnämnden"), ""), heading="Beslutet ska skickas till"
    ),
    dnr="KS/2024:01198",
    motion={
        "number": None,
        "by": [{"name": "Malin Ekberger", "party": "MP"}, {"name": "Reza Tahvili", "party": "MP"}],
        "date": "2024-11-11",
        "demands": [
            "entréavgiften på kommunens museer tas bort för alla under 25 år,",
            "skolklasser från hela länet erbjuds gratis visningar under ett försöksår.",
        ],
    },
)
VAXJO_MOTION = (
    Para("Bilaga 1", "head"),
    Para("Motion till kommunfullmäktige i Växjö", "head"),
    Para("Fri entré på kommunens museer för unga"),
    Para(
        "Ett museum är till för att besökas. Ändå ser vi att de som är mellan 15 och 25 år nästan aldrig kommer på egen hand. När vi frågar är svaret detsamma: det kostar för mycket när man också ska betala bussen."
    ),
    Para(
        "Flera kommuner har tagit bort avgiften för unga och sett besöken fördubblas. § 1 i varje kulturpolitiskt program borde vara att kulturen är till för alla."
    ),
    Para("Med hänvisning till ovanstående yrkar Miljöpartiet"),
    Para("att entréavgiften på kommunens museer tas bort för alla under 25 år,"),
    Para("att skolklasser från hela länet erbjuds gratis visningar under ett försöksår."),
    Para("Växjö den 11 november 2024"),
    Para("Malin Ekberger (MP)     Reza Tahvili (MP)"),
)

UMEA = item(
    None,
    "Motion om vinterväghållning på skolvägar",
    part(
        "ärende",
        "Varje vinter får vi samtal från föräldrar vars barn inte kan gå eller cykla till skolan. Gatan är plogad men inte gångvägen. Snövallen vid övergångsstället är högre än barnet.",
        "Kommunens prioriteringsordning från 2009 sätter huvudgatorna först, därefter bussgatorna och sist gång- och cykelvägarna. Ordningen är skriven för bilar. En stad som vill att barn ska ta sig till skolan på egen hand måste börja i andra änden.",
        "Erfarenheter från andra kommuner visar att antalet fallolyckor minskar när gångvägarna plogas först, och att kostnaden i stort sett är oförändrad.",
        "Vänsterpartiet yrkar därför",
        "att gång- och cykelvägar inom 800 meter från en grundskola plogas och sandas före kl. 07.00,",
        "att prioriteringsordningen för vinterväghållningen revideras före nästa säsong.",
        "Umeå den 7 februari 2025",
        "För Vänsterpartiet i Umeå",
        "Ulrika Edmarker (V)          Mattias Sehlberg (V)",
    ),
    motion={
        "number": None,
        "by": [{"name": "Ulrika Edmarker", "party": "V"}, {"name": "Mattias Sehlberg", "party": "V"}],
        "date": "2025-02-07",
        "demands": [
            "gång- och cykelvägar inom 800 meter från en grundskola plogas och sandas före kl. 07.00,",
            "prioriteringsordningen för vinterväghållningen revideras före nästa säsong.",
        ],
    },
)

NORRKOPING = item(
    None,
    "Granskning av handläggningen av bostadsanpassningsbidrag",
    part(
        "ärende",
        "Kommunens revisorer har gett revisionskontoret i uppdrag att granska handläggningen av bostadsanpassningsbidrag. Bidraget regleras i lagen om bostadsanpassningsbidrag. Enligt 5 § lämnas bidrag om åtgärderna är nödvändiga för att bostaden ska vara ändamålsenlig för den som har en funktionsnedsättning.",
        "Granskningen har genomförts under mars till maj 2011 genom intervjuer med åtta handläggare, två enhetschefer och förvaltningschefen samt genom aktgranskning.",
        heading="1 Inledning",
    ),
    part(
        "ärende",
        "Syftet är att bedöma om nämnden säkerställer en rättssäker och likvärdig handläggning. Granskningen avgränsas till ärenden som avslutades under år 2010.",
        heading="2 Syfte och avgränsning",
    ),
    part(
        "ärende",
        "Sextio akter har granskats. I femtiotvå av akterna finns ett fullständigt intyg från arbetsterapeut. I elva akter saknas en motivering till varför ansökan har beviljats till viss del. Tiden från ansökan till beslut varierar mellan nio dagar och sju månader.",
        "Handläggarna beskriver att arbetsbelastningen har ökat sedan två tjänster drogs in år 2009. De uppger att rutinen för samråd med fastighetsägare inte tillämpas lika av alla.",
        "Den sökande underrättas alltid skriftligt om beslutet. Hur man överklagar framgår av underrättelsen.",
        heading="3 Iakttagelser från aktgranskningen",
    ),
    part(
        "ärende",
        "Vi bedömer att handläggningen i huvudsak är rättssäker men att den inte är likvärdig. Skillnaderna i handläggningstid kan inte förklaras av ärendenas svårighetsgrad.",
        "Nämnden har inte följt upp de mål för handläggningstid som den själv antog den 17 december 2008, § 143.",
        heading="4 Bedömning",
    ),
    part(
        "ärende",
        "Vi rekommenderar nämnden att",
        Points(
            (
                "fastställa en gemensam rutin för samråd med fastighetsägare,",
                "följa upp handläggningstiderna varje tertial,",
                "se till att varje delavslag motiveras.",
            )
        ),
        "Norrköping den 8 juni 2011",
        "Elisabeth Murhed, certifierad kommunal revisor",
        heading="5 Rekommendationer",
    ),
)

KALIX = item(
    None,
    "Svar på interpellation om bredbandsutbyggnaden i Töre",
    part(
        "ärende",
        "Anders Nordin-Lahti (C) har ställt en interpellation till kommunstyrelsens ordförande om när bredbandsutbyggnaden i Töre ska vara avslutad och vad som händer med de hushåll som inte omfattas av stödet.",
        "Utbyggnaden i Töre beräknas vara avslutad i oktober 2009. Av 340 hushåll har 298 tecknat avtal. För de hushåll som ligger mer än två kilometer från stamnätet undersöker kommunen en trådlös lösning tillsammans med länsstyrelsen.",
        "Vad gäller kostnaden hänvisar jag till kommunfullmäktiges beslut den 15 december 2008, § 97.",
        "Kalix den 2 april 2009",
        "Peder Erkheikki (s)",
        "kommunstyrelsens ordförande",
    ),
    dnr="2009/81",
)

DOCUMENTS = (
    Document(
        "vaxjo/tjansteskrivelse-2025-04-14",
        "letter",
        "odt",
        "tjänsteutlåtande",
        "Växjö",
        "Kommunkansliet",
        "2025-04-14",
        (VAXJO,),
        dnr=("KS/2024:01198",),
        before=(),
        after=VAXJO_MOTION,
        cover={
            "organ": "Växjö kommun",
            "slag": "TJÄNSTESKRIVELSE",
            "handläggare": "Tove Sandelius, utredare",
            "till": "Kommunstyrelsens arbetsutskott",
            "adress": "Växjö kommun, Kommunkansliet, Södra Järnvägsgatan 8, 352 29 Växjö",
        },
        about="Tjänsteskrivelse (ODT) med motion och en nämnds reservation i bilagor.",
    ),
    Document(
        "umea/motion-2025-02-07",
        "motion",
        "png",
        "motion",
        "Umeå",
        None,
        "2025-02-07",
        (UMEA,),
        cover={"parti": "Vänsterpartiet Umeå", "till": "Till kommunfullmäktige i Umeå kommun"},
        about="Motion på en sida som bild (PNG) med ankomststämpel.",
    ),
    Document(
        "norrkoping/rapport-2011-06-08",
        "report",
        "ocr.txt",
        "rapport",
        "Norrköping",
        "Revisionskontoret",
        "2011-06-08",
        (NORRKOPING,),
        cover={"framsida": "Norrköpings kommun\nRevisionskontoret\nRapport nr 4/2011"},
        about="Granskningsrapport som text med OCR-skador; truth.txt är den rätta texten.",
    ),
    Document(
        "kalix/interpellationssvar-2009-04-02",
        "report",
        "rtf",
        "annat",
        "Kalix",
        "Kommunstyrelsen",
        "2009-04-02",
        (KALIX,),
        dnr=("2009/81",),
        cover={"framsida": "Kalix kommun\nKommunstyrelsen\nDnr 2009/81"},
        about="Interpellationssvar (RTF): inget protokoll och inga beslut.",
    ),
)
