"""Every kind of mistake in data/desks.yaml: fields, numbers, hours, places and coordinates."""

from __future__ import annotations

from tests.helpers.planting import DESKS, Mistake

HOME_AGAIN = '    name: "Home Again International"\n'
OSTEND = '    name: "Huis aan Zee"\n'
LIEGE = '    phone: "04 234 56 78"\n    hours:\n      opening: '
END_OF_LINES = "\nemail_addresses:"

BACKWARDS = """    hours:
      opening: "Mo 16:30-16:00"
      days_stated: true
      source: guide
      checked: 2026-02-09
"""
SPOKEN = "    languages:\n      codes: [nl, fr, ar]\n"
OTHER = "    other_hours:\n"
LOST = """      - opening: "2026 Apr 07-10 off; Mo-Fr 09:00-12:00"
        days_stated: true
        source: guide
        checked: 2026-02-09
"""
HOLIDAYS = """      - opening: "PH off"
        days_stated: true
        source: guide
        checked: 2026-02-09
"""
YEARLESS = """    other_hours:
      - opening: "Mo-Fr 09:00-12:00; Dec 24-26 off"
        days_stated: true
        source: guide
        checked: 2026-02-09
"""

# What one entry has wrong in its fields hides what is wrong with it as a whole, so no entry below has both.
MISTAKES = [
    Mistake("unknown-field", DESKS, "    free: true", "    fere: true", ('"fere" is not a known field', '"free"')),
    Mistake("missing-field", DESKS, "    place: antwerp\n", "", ('"place" is missing',), "  - id: antwerp"),
    Mistake("unquoted-number", DESKS, 'number: "0800 12 345"', "number: +3280012345", ("without quotes", "3280012345")),
    Mistake("unquoted-postcode", DESKS, 'postcode: "4000"', "postcode: 4000", ("without quotes", '"4000"')),
    Mistake("unquoted-time", DESKS, 'opening: "10:00-16:00"', "opening: 9:00", ("without quotes", "540")),
    Mistake("impossible-hours", DESKS, "09:00-12:00,13:00-16:30", "09:00-12:75,13:00-16:30", ("09:00-12:75",)),
    Mistake("hours-backwards", DESKS, OSTEND, OSTEND + BACKWARDS, ("16:30-16:00", "before"), "16:30-16:00"),
    Mistake(
        "holidays-not-last",
        DESKS,
        '"Mo-Fr 09:00-17:00; PH off"',
        '"PH off; Mo-Fr 09:00-17:00"',
        ('"PH off" is not the last part',),
    ),
    Mistake(
        "hours-that-cannot-be-shown",
        DESKS,
        "Tu[1] 10:00-12:00; PH off",
        "Jul-Aug off",
        ('cannot show "Jul-Aug off"',),
    ),
    Mistake(
        "days-not-named",
        DESKS,
        f'{LIEGE}"Mo-Th 09:00-13:00"',
        f'{LIEGE.replace("hours:", "hours:  # on which days?")}"09:00-13:00"',
        ('"days_stated" is true',),
        "hours:  # on which days?",
    ),
    Mistake(
        "hours-that-replace-others",
        DESKS,
        "Mo-Su 10:00-12:30,13:30-18:00",
        "Mo-Fr 09:00-12:00; Th 14:00-16:00",
        ('"Th 14:00-16:00" takes the place of "Mo-Fr 09:00-12:00"', "a comma"),
    ),
    Mistake(
        "closing-that-is-lost",
        DESKS,
        SPOKEN,
        LOST + SPOKEN,
        ('"Mo-Fr 09:00-12:00" takes the place of "2026 Apr 07-10 off" on 2026-04-07', "exceptions behind them"),
        "2026 Apr 07-10 off",
    ),
    Mistake(
        "holidays-alone",
        DESKS,
        OTHER,
        OTHER + HOLIDAYS,
        ('"PH off" say when the office is closed, and never when it is open',),
        'opening: "PH off"',
    ),
    Mistake(
        "dates-without-a-year",
        DESKS,
        END_OF_LINES,
        YEARLESS + END_OF_LINES,
        ('cannot show "Dec 24-26 off"', "year"),
        "24-26 off",
    ),
    Mistake("wrong-phone", DESKS, OSTEND, OSTEND + '    phone: "0800 32 7"\n', ("not a phone number",), '"0800 32 7"'),
    Mistake("wrong-postcode", DESKS, 'postcode: "8400"', 'postcode: "8401"', ('"8401" does not exist',)),
    Mistake(
        "outside-belgium",
        DESKS,
        "    place: brussels\n",
        "    place: brussels\n    lat: 52.37\n    lon: 4.90\n",
        ("outside Belgium",),
        "- id: info-point",
    ),
    Mistake(
        "far-from-postcode",
        DESKS,
        "    place: charleroi\n",
        "    place: charleroi\n    lat: 50.63\n    lon: 5.57\n",
        ("km from postcode 6000",),
        "- id: charleroi",
    ),
    Mistake("postcode-of-another-place", DESKS, 'postcode: "4700"', 'postcode: "8000"', ("not Eupen",), "- id: eupen"),
    Mistake(
        "unknown-province",
        DESKS,
        "province: BE-VLI",
        "province: BE-LIM",
        ('no province "BE-LIM"', "BE-VLI"),
        "- id: limburg",
    ),
    Mistake(
        "province-beside-postcode",
        DESKS,
        HOME_AGAIN,
        HOME_AGAIN + "    province: BE-BRU\n",
        ('beside the postcode "1000"', "one of the two"),
        "- id: home-again",
    ),
    Mistake("doubled-id", DESKS, "  - id: liege\n", "  - id: ghent\n", ('"ghent" is already used',)),
    Mistake(
        "missing-source",
        DESKS,
        '"https://huis-aan-zee.example/"\n    status: unconfirmed\n    source: guide\n',
        '"https://huis-aan-zee.example/"\n    status: unconfirmed\n',
        ('"source" is missing',),
        "  - id: ostend",
    ),
    Mistake(
        "unknown-source",
        DESKS,
        'klachten@fixture.example"\n    status: unconfirmed\n    source: old-site\n',
        'klachten@fixture.example"\n    status: unconfirmed\n    source: gid  # which?\n',
        ('no source "gid"', '"guide"'),
        "source: gid  # which?",
    ),
    Mistake(
        "check-by-before-checked",
        DESKS,
        '    address: "papieren@fixture.example"\n',
        '    address: "papieren@fixture.example"\n    check_by: 2026-02-01\n',
        ("2026-02-01 does not lie after the check on 2026-02-16", "later day"),
        "check_by: 2026-02-01",
    ),
    Mistake(
        "check-by-in-another-century",
        DESKS,
        "    place: ghent\n",
        "    place: ghent\n    check_by: 2206-03-02\n",
        ("2206-03-02 lies more than five years after",),
        "check_by: 2206-03-02",
    ),
]
