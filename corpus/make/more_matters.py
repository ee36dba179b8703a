# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""More matters, reasons and remarks, for documents made from another seed; those of the corpus keep to ``matters``."""

from __future__ import annotations

from corpus.make.matters import Matter

MORE: tuple[Matter, ...] = (
    Matter(
        "Ny taxa för livsmedelskontroll",
        (
            "Sveriges Kommuner och Regioner (SKR) har tagit fram ett nytt underlag för taxan. Timavgiften föreslås bli 1 310 kronor.",
            "Enligt 2 kap. 5 § kommunallagen får kommuner ta ut avgifter för tjänster som de är skyldiga att tillhandahålla om det följer av lag.",
        ),
        (("Taxan för livsmedelskontroll antas.", "antagande"), ("Taxan gäller från den 1 januari.", "annat")),
        ("Förslag till taxa",),
        "mindre företag ska få halverad avgift första året",
        "jämföra med taxan i tre grannkommuner",
    ),
    Matter(
        "Ansökan om planbesked för Backa 3:14",
        (
            "Sökanden vill pröva om fastigheten kan bebyggas med åtta radhus. Fastigheten omfattas inte av detaljplan. Avståndet till järnvägen är 140 meter.",
        ),
        (
            ("Ansökan om planbesked för Backa 3:14 beviljas.", "bifall"),
            ("Avgiften för planbeskedet är 21 450 kronor.", "annat"),
        ),
        ("Ansökan", "Situationsplan"),
        "planen ska omfatta även grannfastigheten",
        "låta utreda bullret från järnvägen",
    ),
    Matter(
        "Intern kontroll, uppföljning och ny plan",
        (
            "Uppföljningen visar att fyra av sex kontroller är utförda utan anmärkning. Två avvikelser har rapporterats: attest har saknats på tre fakturor, och en behörighet hade inte avslutats i tid.",
        ),
        (
            ("Uppföljningen av intern kontroll godkänns.", "godkännande"),
            ("Plan för intern kontroll fastställs.", "fastställande"),
        ),
        ("Uppföljning av intern kontroll", "Riskanalys"),
        "kontrollen av bisysslor ska ingå i planen",
        "komplettera riskanalysen",
    ),
    Matter(
        "Svar på medborgarförslag om en hinderbana i skogen",
        (
            "Förslagsställaren önskar en hinderbana av trä längs motionsspåret. Förvaltningen ser positivt på idén men saknar medel för skötsel.",
        ),
        (("Medborgarförslaget avslås.", "avslag"),),
        ("Medborgarförslag",),
        "banan byggs av föreningslivet",
        "utreda kostnaden för skötsel",
        motion=True,
    ),
    Matter(
        "Svar på granskning av kommunens arbete mot mutor",
        (
            "Revisorerna har låtit granska arbetet och bedömer att det finns brister i utbildningen. Revisorerna rekommenderar att en årlig genomgång införs.",
        ),
        (
            ("Förvaltningens skrivelse överlämnas till revisorerna som svar på granskningen.", "överlämnande"),
            ("Förvaltningen får i uppdrag att införa en årlig genomgång.", "uppdrag"),
        ),
        ("Revisionsrapport", "Skrivelse med svar"),
        "genomgången ska omfatta även förtroendevalda",
        "inhämta fler synpunkter från bolagen",
    ),
    Matter(
        "Val av ombud till årsstämman i Mellansjö Energi AB",
        ("Bolagets årsstämma hålls den 4 maj. Kommunen äger 12 procent av aktierna.",),
        (
            ("Till ombud vid årsstämman väljs kommunens ekonomichef.", "val"),
            ("Ombudet instrueras att rösta för ansvarsfrihet.", "annat"),
        ),
        ("Kallelse till årsstämma",),
        "ombudet ska rösta emot utdelning",
        "pröva om aktierna kan säljas",
    ),
    Matter(
        "Månadsrapport per den 31 oktober",
        ("Utfallet efter tio månader är 3,2 miljoner kronor bättre än budget. Prognosen för helåret är oförändrad.",),
        (("Månadsrapporten läggs till handlingarna.", "anteckning"),),
        ("Månadsrapport",),
        "överskottet används till läromedel",
        "förklara avvikelsen mot förra prognosen",
    ),
    Matter(
        "Samverkansavtal om gemensam växel",
        (
            "Avtalet har förhandlats fram av de fyra kommunernas kanslichefer. Kostnaden fördelas efter antalet invånare.",
            "Avtalet löper på tre år och kan sägas upp med sex månaders varsel.",
        ),
        (
            ("Samverkansavtalet godkänns.", "godkännande"),
            ("Kanslichefen ges i uppdrag att underteckna avtalet.", "uppdrag"),
        ),
        ("Förslag till avtal",),
        "öppettiderna inte får försämras",
        "förhandla om kostnadsfördelningen",
    ),
    Matter(
        "Svar på motion om elcyklar i tjänsten",
        (
            "Motionärerna vill att kommunen köper in tio elcyklar. Ett försök pågår redan i hemtjänsten och utvärderas i höst.",
        ),
        (("Motionen anses besvarad med hänvisning till det pågående försöket.", "besvarad"),),
        ("Motion",),
        "försöket utökas till skolskötarna",
        "avvakta utvärderingen",
        motion=True,
    ),
    Matter(
        "Tillfällig förskoleavdelning i Sundby",
        (
            "Fem barn saknar placering inom lagstadgad tid. Enligt 8 kap. 14 § skollagen ska barnet erbjudas förskola inom fyra månader. Förvaltningen föreslår att en modul hyrs i två år.",
        ),
        (
            ("En modul för en förskoleavdelning hyrs i två år.", "annat"),
            ("Hyran om 640 000 kronor per år finansieras inom ram.", "annat"),
            ("Ansökan om tidsbegränsat bygglov lämnas in.", "annat"),
        ),
        ("Kalkyl", "Ritning"),
        "avdelningen får ett eget kök",
        "undersöka lediga lokaler i församlingshemmet",
    ),
    Matter(
        "Bidrag till Teaterföreningen Ridån",
        ("Föreningen söker 95 000 kronor för en turné i länets bygdegårdar. Regionen har beviljat lika mycket.",),
        (("Bidrag om 95 000 kronor beviljas.", "bifall"),),
        ("Ansökan", "Verksamhetsberättelse"),
        "en föreställning ges för skolelever",
        "begära in föreningens bokslut",
    ),
    Matter(
        "Begäran om utökad ram för färdtjänst",
        (
            "Antalet resor har ökat med 17 procent. Nämnden har hos kommunstyrelsen begärt att ramen räknas upp. Kommunstyrelsen avslog en motsvarande begäran den 3 mars, § 41.",
        ),
        (("Ärendet återremitteras för en analys av resandet.", "återremiss"),),
        ("Resestatistik",),
        "egenavgiften inte höjs",
        "analysera resandet",
    ),
    Matter(
        "Ny gång- och cykelväg längs Åsgatan",
        (
            "Sträckan är 640 meter. Trafikverket medfinansierar med 40 procent. Arkeologisk förundersökning krävs enligt 2 kap. kulturmiljölagen.",
        ),
        (
            ("Gång- och cykelvägen byggs enligt alternativ B.", "annat"),
            ("Beslutet överlämnas till tekniska avdelningen för verkställighet.", "överlämnande"),
        ),
        ("Alternativstudie", "Kartbilaga"),
        "vägen förses med belysning hela sträckan",
        "pröva en sträckning närmare ån",
    ),
    Matter(
        "Dataskyddsombudets årsrapport",
        (
            "Ombudet har under året handlagt elva incidenter, varav en har anmälts till Integritetsskyddsmyndigheten (IMY).",
        ),
        (("Årsrapporten noteras.", "anteckning"),),
        ("Årsrapport",),
        "rapporten lämnas två gånger per år",
        "redovisa åtgärderna efter incidenterna",
    ),
)

REASONS: tuple[tuple[str, ...], ...] = (
    (
        "Frågan har utretts tre gånger. Varje gång har svaret blivit detsamma, och varje gång har majoriteten beställt en ny utredning.",
        "Nu är pengarna slut men inte utredningarna.",
    ),
    (
        "Våra invändningar är två:",
        "– kostnaden är inte finansierad,",
        "– de som arbetar i verksamheten har inte tillfrågats.",
        "Mot den bakgrunden yrkade vi avslag.",
    ),
    (
        "Kommunallagen kräver en god ekonomisk hushållning. Enligt 11 kap. 1 § gäller det även verksamhet som drivs i bolag. Den som läser underlaget finner inte ett ord om detta.",
    ),
    (
        "Förslaget innebär att 23 familjer får längre till skolan. För den som är sju år är fem kilometer en lång väg, i synnerhet i mörker.",
        "Skolan är inte bara en lokal. Den är det som gör att någon vill flytta till byn.",
    ),
)

REMARKS: tuple[str, ...] = (
    "Partiet ställer sig bakom beslutet i dess helhet. Vi vill dock att nästa upphandling görs i god tid, så att de mindre företagen hinner lämna anbud.",
    "Siffrorna i bilaga 2 stämmer inte med dem i tjänsteskrivelsen. Det bör rättas innan handlingarna går vidare.",
    "Sedan beslutet i § 88 förra året har inget hänt. Vi kommer att bevaka frågan noga.",
)
