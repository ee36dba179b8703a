"""What a reader is told about a repair."""

from pipeline.repair.explain import diff, explain

RAW = "Sida 1\nKommun-\nstyrelsen beslutar\n§ 1 Val\n$ 2 Budget\n§ 3 Avslut\n"


def test_diff_gives_line_change_reason_and_confidence(kit):
    assert list(diff(RAW, kit)) == [
        "2: …Sida 1⏎Kommun[--⏎-]{++}styrelsen beslutar⏎§ 1 Val⏎§ 2… (hyphen, 0.98)",
        "5: …munstyrelsen beslutar⏎§ 1 Val⏎[-$-]{+§+} 2 Budget⏎§ 3 Avslut⏎… (section sign, 0.95)",
    ]


def test_explain_finds_what_was_there_and_what_came(kit):
    assert list(explain(RAW, "$", kit)) == list(explain(RAW, "§", kit)) == ["offset 42: $ → § (section sign, 0.95)"]


def test_nothing_to_explain(kit):
    assert list(explain(RAW, "Budget", kit)) == []
