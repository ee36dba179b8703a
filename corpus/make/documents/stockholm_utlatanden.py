# ruff: noqa: E501 - a printed paragraph stands whole on its line
"""Stockholm: a utlåtande of 2018 and a promemoria of 2014, one matter each with the dissent of several bodies."""

from corpus.make.content import Document, Points, d, decides, item, part, s
from corpus.make.flow import Para

MOTION_TEXT = (
    "Många som söker hjälp för skulder väntar i mer än tre månader på ett första samtal. Under tiden växer räntorna.",
    "I dag är budget- och skuldrådgivningen uppdelad på fjorton stadsdelsförvaltningar. Några har fyra rådgivare, andra en på halvtid. Den som flyttar över en gata kan hamna sist i en ny kö.",
    "Med hänvisning till ovanstående föreslår jag kommunfullmäktige besluta",
    "att en gemensam ingång till stadens budget- och skuldrådgivning inrättas,",
    "att väntetiden till ett första samtal ska vara högst fyra veckor.",
)

UTLATANDE = item(
    None,
    "Kortare väntetider i budget- och skuldrådgivningen",
    part(
        "beslut",
        decides(
            d(
                "Motion (2017:52) av Kerstin Vallmark (V) om kortare väntetider i budget- och skuldrådgivningen anses besvarad med hänvisning till vad som sägs i utlåtandet.",
                "besvarad",
                proposed=True,
            ),
            lead="Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
        ),
    ),
    part("annat", "Föredragande borgarrådet Anders Sjöwall anför följande."),
    part(
        "ärende",
        "Kerstin Vallmark (V) har väckt en motion i kommunfullmäktige där hon föreslår att staden inrättar en gemensam ingång till budget- och skuldrådgivningen och att väntetiden till ett första samtal begränsas till fyra veckor. Motionären pekar på att väntetiderna skiljer sig åt mellan stadsdelarna.",
        heading="Ärendet",
    ),
    part(
        "ärende",
        "Ärendet har remitterats till stadsledningskontoret, socialnämnden, Farsta stadsdelsnämnd och Bromma stadsdelsnämnd.",
        "Stadsledningskontoret anser att väntetiderna ska följas upp årligen.",
        "Socialnämnden ser fördelar med en gemensam ingång men påpekar att lokalkännedomen kan gå förlorad.",
        "Farsta stadsdelsnämnd anser att motionen ska avslås.",
        "Bromma stadsdelsnämnd anser att motionen ska bifallas.",
        heading="Beredning",
    ),
    part(
        "ärende",
        "Budget- och skuldrådgivning är en förebyggande insats som varje kommun enligt 5 kap. 12 § socialtjänstlagen är skyldig att erbjuda. Jag delar motionärens uppfattning att fyra veckor är en rimlig väntan. Sedan motionen väcktes har medianväntetiden i staden sjunkit från elva till fem veckor.",
        "En gemensam ingång har prövats i ett pilotprojekt i tre stadsdelar. Projektet utvärderas under hösten och jag vill inte föregripa utvärderingen. Mot den bakgrunden föreslår jag att motionen anses besvarad.",
        heading="Mina synpunkter",
    ),
    part("annat", "Stockholm den 23 maj 2018", "ANDERS SJÖWALL"),
    part("bilaga", Points(("Reservationer m.m.", "Motion (2017:52) av Kerstin Vallmark (V)"), "1."), heading="Bilagor"),
    part(
        "beslut",
        decides(
            d(
                "Borgarrådsberedningen tillstyrker föredragande borgarrådets förslag.",
                "bifall",
                body="Borgarrådsberedningen",
            )
        ),
    ),
    part(
        "reservation",
        s(
            "reservation",
            "Cecilia Brinkmark (M); Lisbet Hallerby (L)",
            "Reservation anfördes av borgarråden *Cecilia Brinkmark* (M) och *Lisbet Hallerby* (L) enligt följande.",
            "Vi föreslår att borgarrådsberedningen föreslår att kommunstyrelsen föreslår att kommunfullmäktige beslutar följande.",
            "1. Motionen bifalls delvis.",
            "2. Kommunstyrelsen får i uppdrag att införa en garanti om högst fyra veckors väntan.",
            "3. Därutöver anförs följande.",
            "Majoriteten har styrt staden i fyra år och talar fortfarande om pilotprojekt. Den som har inkasso i brevlådan kan inte vänta på en utvärdering.",
            "Vi vill se en garanti med en tydlig avsändare. Klarar inte stadsdelen fyra veckor ska den enskilde ha rätt att vända sig till en annan stadsdel.",
            body="Borgarrådsberedningen",
        ),
        s(
            "särskilt uttalande",
            "Karin Ödmark (KD)",
            "Särskilt uttalande gjordes av borgarrådet *Karin Ödmark* (KD) enligt följande.",
            "Rådgivningen behöver också nå de äldre som har blivit av med sina besparingar genom bedrägerier. De kommer sällan själva till ett medborgarkontor.",
            body="Borgarrådsberedningen",
        ),
    ),
    part(
        "reservation",
        s(
            "reservation",
            "Cecilia Brinkmark (M); Johan Tillner (M); Lisbet Hallerby (L)",
            "Reservation anfördes av *Cecilia Brinkmark* och *Johan Tillner* (båda M) och *Lisbet Hallerby* (L) med hänvisning till reservationen av (M) och (L) i borgarrådsberedningen.",
            body="Kommunstyrelsen",
            refers=("reservation", "M L", "Borgarrådsberedningen"),
        ),
        s(
            "reservation",
            "Kerstin Vallmark (V)",
            "Reservation anfördes av *Kerstin Vallmark* (V) enligt följande.",
            "Jag föreslår att kommunstyrelsen föreslår att kommunfullmäktige bifaller motionen.",
            "Ett pilotprojekt som alla remissinstanser utom en har berömt behöver inte utvärderas en gång till. Det behöver permanentas.",
            body="Kommunstyrelsen",
        ),
        s(
            "särskilt uttalande",
            "Karin Ödmark (KD)",
            "Särskilt uttalande gjordes av *Karin Ödmark* (KD) med hänvisning till sitt särskilda uttalande i borgarrådsberedningen.",
            body="Kommunstyrelsen",
            refers=("särskilt uttalande", "KD", "Borgarrådsberedningen"),
        ),
        s(
            "ersättaryttrande",
            "Torbjörn Ekhammar (C)",
            "Ersättaryttrande gjordes av *Torbjörn Ekhammar* (C) enligt följande.",
            "Centerpartiet hade, om vi haft rösträtt, ställt oss bakom förslaget om en väntetidsgaranti.",
            body="Kommunstyrelsen",
        ),
        heading="Kommunstyrelsen",
    ),
    part(
        "ärende",
        "Motionen har väckts i kommunfullmäktige den 6 november 2017, § 17, och överlämnats till kommunstyrelsen för beredning.",
        heading="Remissammanställning",
    ),
    part(
        "ärende",
        "Socialnämnden beslutade vid sitt sammanträde den 20 februari 2018 följande.",
        decides(
            d(
                "Socialnämnden överlämnar och åberopar förvaltningens tjänsteutlåtande som svar på remissen.",
                "överlämnande",
                body="Socialnämnden",
            )
        ),
        s(
            "särskilt uttalande",
            "Andréa Ström-Hedin m.fl. (M); Isabel Smedmark (L)",
            "Särskilt uttalande gjordes av *Andréa Ström-Hedin* m.fl. (M) och *Isabel Smedmark* (L), bilaga 1.",
            "Förvaltningen beskriver väl varför köerna uppstår men drar inte slutsatsen. Fjorton enheter med var sin kö är en organisation för stadens skull och inte för invånarnas.",
            body="Socialnämnden",
            bilaga="Socialnämnden",
            bilaga_lead="Särskilt uttalande gjordes av *Andréa Ström-Hedin* m.fl. (M) och *Isabel Smedmark* (L) enligt följande.",
        ),
        heading="Socialnämnden",
    ),
    part(
        "ärende",
        "Farsta stadsdelsnämnd beslutade vid sitt sammanträde den 15 februari 2018 följande.",
        decides(
            d("Stadsdelsnämnden föreslår att motionen avslås.", "avslag", body="Farsta stadsdelsnämnd"),
            d(
                "Förvaltningens tjänsteutlåtande överlämnas till kommunstyrelsen.",
                "överlämnande",
                body="Farsta stadsdelsnämnd",
            ),
            mark="1.",
        ),
        s(
            "reservation",
            "Peter Öbom m.fl. (M); Lena Kling-Persson (L)",
            "Reservation anfördes av *Peter Öbom* m.fl. (M) och *Lena Kling-Persson* (L), bilaga 1.",
            "1. Nämnden tillstyrker motionen.",
            "2. Därutöver anförs följande.",
            "I Farsta väntade man i januari fjorton veckor. Att nämnden avstyrker en motion om fyra veckor säger mer om majoriteten än om motionen.",
            body="Farsta stadsdelsnämnd",
            bilaga="Farsta stadsdelsnämnd",
            bilaga_lead="Reservation anfördes av *Peter Öbom* m.fl. (M) och *Lena Kling-Persson* (L) enligt följande.",
        ),
        heading="Farsta stadsdelsnämnd",
    ),
    part(
        "ärende",
        "Bromma stadsdelsnämnd beslutade vid sitt sammanträde den 15 februari 2018 följande.",
        decides(d("Stadsdelsnämnden tillstyrker motionen.", "bifall", body="Bromma stadsdelsnämnd")),
        s(
            "reservation",
            "Stina Bengtsson-Falk m.fl. (S); Elin Wikmark (MP); Lukas Romell (V)",
            "Reservation anfördes av *Stina Bengtsson-Falk* m.fl. (S), *Elin Wikmark* (MP) och *Lukas Romell* (V), bilaga 1.",
            "Vi instämmer i syftet men anser att utvärderingen bör avvaktas. Ett tillstyrkande innan pilotprojektet är avslutat ger fel ordning.",
            body="Bromma stadsdelsnämnd",
            bilaga="Bromma stadsdelsnämnd",
            bilaga_lead="Reservation anfördes av *Stina Bengtsson-Falk* m.fl. (S), *Elin Wikmark* (MP) och *Lukas Romell* (V) enligt följande.",
        ),
        heading="Bromma stadsdelsnämnd",
    ),
    dnr="KS 2017/001512",
    motion={
        "number": "2017:52",
        "by": [{"name": "Kerstin Vallmark", "party": "V"}],
        "date": "2017-11-06",
        "demands": [
            "en gemensam ingång till stadens budget- och skuldrådgivning inrättas,",
            "väntetiden till ett första samtal ska vara högst fyra veckor.",
        ],
    },
)

PM = item(
    None,
    "Tillgänglighet i stadens utomhusbad",
    part(
        "beslut",
        decides(
            d("Idrottsnämndens rapport om tillgänglighet i stadens utomhusbad godkänns.", "godkännande", proposed=True),
            d(
                "Idrottsnämnden får i uppdrag att prioritera Eriksdalsbadets utomhusdel vid kommande upprustning.",
                "uppdrag",
                proposed=True,
            ),
            lead="Borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
            mark="1.",
        ),
    ),
    part("annat", "Föredragande borgarrådet Lisbet Hallerby anför följande."),
    part(
        "ärende",
        "Idrottsnämnden har överlämnat en rapport om tillgängligheten i stadens sju utomhusbad. Rapporten visar att två av sju bad har lift och att inget har kontrastmarkerade trappor i samtliga bassänger.",
        heading="Ärendet",
    ),
    part(
        "ärende",
        "Ärendet har remitterats till stadsledningskontoret och kommunstyrelsens råd för funktionshindersfrågor.",
        "Stadsledningskontoret anser att rapporten ger ett gott underlag för kommande investeringsbeslut.",
        heading="Beredning",
    ),
    part(
        "ärende",
        "Jag välkomnar rapporten. Att kunna bada en varm dag i juli är ingen lyx utan en del av stadens liv. De enklare åtgärderna, kontrastmarkering och ledstänger, ska vara klara före nästa säsong.",
        heading="Mina synpunkter",
    ),
    part(
        "annat",
        "Jag föreslår att borgarrådsberedningen föreslår att kommunstyrelsen beslutar följande.",
        Points(
            (
                "Idrottsnämndens rapport om tillgänglighet i stadens utomhusbad godkänns.",
                "Idrottsnämnden får i uppdrag att prioritera Eriksdalsbadets utomhusdel vid kommande upprustning.",
            ),
            "1.",
        ),
        "Stockholm den 11 juni 2014",
        "LISBET HALLERBY",
    ),
    part("beslut", decides(d("Borgarrådsberedningen tillstyrker föredragande borgarrådets förslag.", "bifall"))),
    part(
        "reservation",
        s(
            "reservation",
            "Tomas Ruden (S); Daniel Hellmark (MP)",
            "Reservation anfördes av borgarråden *Tomas Ruden* (S) och *Daniel Hellmark* (MP) enligt följande.",
            "Vi föreslår att borgarrådsberedningen föreslår kommunstyrelsen besluta att",
            "1. godkänna rapporten",
            "2. ge idrottsnämnden i uppdrag att redovisa en tidsatt plan senast den 1 oktober 2014",
            "3. därutöver anföra följande",
            "Rapporten bekräftar det som funktionshindersrörelsen har sagt i åtta år. Tyvärr stannar borgarrådet vid att uppmana. En uppmaning bygger inga ramper.",
        ),
    ),
    part(
        "reservation",
        s(
            "reservation",
            "Tomas Ruden (S); Emilia Hagbergsson (S); Daniel Hellmark (MP)",
            "Reservation anfördes av *Tomas Ruden* och *Emilia Hagbergsson* (båda S) och *Daniel Hellmark* (MP) med hänvisning till reservationen av (S) och (MP) i borgarrådsberedningen.",
            body="Kommunstyrelsen",
            refers=("reservation", "S MP", "Borgarrådsberedningen"),
        ),
        s(
            "reservation",
            "Ann-Sofi Matteus (V)",
            "Reservation anfördes av *Ann-Sofi Matteus* (V) enligt följande.",
            "Jag föreslår kommunstyrelsen besluta att avsätta 40 miljoner kronor för att göra alla sju baden tillgängliga före sommaren 2016.",
            "En stad som har råd att sänka skatten har råd med en ledstång.",
            body="Kommunstyrelsen",
        ),
        s(
            "särskilt uttalande",
            "Per Ankarsjö (C); Lisbet Hallerby (FP)",
            "Särskilt uttalande gjordes av *Per Ankarsjö* (C) och *Lisbet Hallerby* (FP) enligt följande.",
            "Vi vill framhålla att även strandbaden behöver hårdgjorda vägar ned till vattnet.",
            body="Kommunstyrelsen",
        ),
        heading="Kommunstyrelsen",
    ),
    part(
        "ärende",
        "Kommunstyrelsens råd för funktionshindersfrågor har tagit del av rapporten och instämmer i dess slutsatser.",
        heading="Remissammanställning",
    ),
    dnr="325-744/2014",
)

DOCUMENTS = (
    Document(
        "stockholm/utlatande-2018-05-23",
        "utlatande",
        "pdf",
        "utlåtande",
        "Stockholm",
        "Kommunstyrelsen",
        "2018-05-23",
        (UTLATANDE,),
        dnr=("KS 2017/001512",),
        after=(
            Para("Bilaga 2", "head"),
            Para(
                "Motion (2017:52) av Kerstin Vallmark (V) om kortare väntetider i budget- och skuldrådgivningen", "head"
            ),
            *(Para(line) for line in MOTION_TEXT),
            Para("Stockholm den 6 november 2017"),
            Para("Kerstin Vallmark (V)"),
        ),
        cover={
            "nummer": "Utlåtande 2018:104 RVI (Dnr KS 2017/001512)",
            "under": "Motion (2017:52) av Kerstin Vallmark (V)",
        },
        about="Utlåtande med motion och reservationer i fem organ; aviserade i texten, tryckta i bilaga 1.",
    ),
    Document(
        "stockholm/promemoria-2014-06-11",
        "utlatande",
        "md",
        "promemoria",
        "Stockholm",
        "Borgarrådsberedningen",
        "2014-06-11",
        (PM,),
        dnr=("325-744/2014",),
        cover={"nummer": "PM 2014:88 RVII (Dnr 325-744/2014)", "under": "Rapport från idrottsnämnden"},
        about="Promemoria som textexport med stjärnor för kursiv; samma borgarråd är (FP) här och (L) i utlåtandet 2018.",
    ),
)
