"""Minutes composed by chance, one more of several families."""

from datetime import date

from corpus.make.variation import Office, compose

DOCUMENTS = (
    compose(
        Office(
            "Mora",
            "Mora kommun",
            "Kommunstyrelsen",
            "mora/kommunstyrelsen-2017-02-14",
            "classic-compact",
            "pdf",
            date(2017, 2, 14),
            {"M": 4, "C": 3, "S": 4, "V": 1, "SD": 1},
            ("M", "C"),
            17,
            "MK KS 2017/",
            short="kommunstyrelsen",
            proposal="arbetsutskottets förslag",
            higher="kommunfullmäktige",
            votes="columns",
        )
    ),
    compose(
        Office(
            "Svalöv",
            "Svalövs kommun",
            "Bildningsnämnden",
            "svalov/bildningsnamnden-2020-09-23",
            "skane",
            "pdf",
            date(2020, 9, 23),
            {"S": 3, "C": 1, "V": 1, "M": 2, "SD": 2},
            ("S", "C", "V"),
            88,
            "2020-",
            votes="columns",
        )
    ),
    compose(
        Office(
            "Stockholm",
            "Stockholms stad",
            "Skärholmens stadsdelsnämnd",
            "stockholm/skarholmens-stadsdelsnamnd-2019-10-24",
            "margin",
            "pdf",
            date(2019, 10, 24),
            {"M": 3, "L": 2, "C": 1, "S": 3, "V": 1},
            ("M", "L", "C"),
            1,
            "SKA 2019/",
        )
    ),
    compose(
        Office(
            "Mjölby",
            "Mjölby kommun",
            "Omsorgs- och socialnämnden",
            "mjolby/omsorgs-och-socialnamnden-2024-05-15",
            "committee",
            "pdf",
            date(2024, 5, 15),
            {"S": 3, "KD": 1, "L": 1, "M": 2, "SD": 1, "V": 1},
            ("S", "KD", "L"),
            61,
            "OMS/2024:",
            decision_heading="NÄMNDENS BESLUT",
        )
    ),
    compose(
        Office(
            "Boden",
            "Bodens kommun",
            "Kultur- och fritidsnämnden",
            "boden/kultur-och-fritidsnamnden-2023-03-08",
            "west-coast",
            "pdf",
            date(2023, 3, 8),
            {"S": 4, "V": 1, "M": 2, "SJVP": 1, "SD": 1},
            ("S", "V"),
            12,
            "KFN 2023-",
            votes="names",
        )
    ),
    compose(
        Office(
            "Trosa",
            "Trosa kommun",
            "Miljönämnden",
            "trosa/miljonamnden-2008-06-03",
            "skane-board",
            "docx",
            date(2008, 6, 3),
            {"M": 3, "FP": 1, "KD": 1, "S": 3, "MP": 1},
            ("M", "FP", "KD"),
            35,
            "MN 2008-",
            votes="names",
            decision_heading="Miljönämnden beslutar",
        )
    ),
    compose(
        Office(
            "Stockholm",
            "Stockholms stad",
            "Kulturnämnden",
            "stockholm/kulturnamnden-2022-09-20",
            "glued",
            "md",
            date(2022, 9, 20),
            {"M": 4, "L": 1, "MP": 1, "S": 3, "V": 1, "SD": 1},
            ("M", "L", "MP"),
            1,
            "1.1/",
            place="Stadshuset i Stockholm, Hantverkargatan 1",
        )
    ),
    compose(
        Office(
            "Ånge",
            "Ånge kommun",
            "Socialnämnden",
            "ange/socialnamnden-2006-04-25",
            "north",
            "pdf",
            date(2006, 4, 25),
            {"S": 4, "V": 1, "C": 2, "M": 1, "FP": 1},
            ("S", "V"),
            49,
            "SN 2006/",
            lower=True,
        )
    ),
)
