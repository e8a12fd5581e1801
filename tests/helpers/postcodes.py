"""A table of postcodes with one of them in it."""

from __future__ import annotations

from scripts.places.postcodes import Postcode

GHENT = Postcode(
    "9000",
    51.05,
    3.7167,
    "Gent",
    {"nl": "Gent", "fr": "Gand", "de": "Gent", "en": "Ghent"},
    "44021",
    ("Gent", "Gand"),
    "BE-VOV",
)
POSTCODES = {"9000": GHENT}
