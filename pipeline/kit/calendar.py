"""The months as Swedish names them, written once for all who read or print a date."""

MONTHS = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
MONTH = "|".join(MONTHS)
"""For a regex: any month written out in full."""
