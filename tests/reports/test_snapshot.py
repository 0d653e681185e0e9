"""The whole report as text, as it was last looked at; SNAPSHOT=update writes it anew."""

import os
from pathlib import Path

from cchc_desktop.reports.quarterly import quarterly
from tests.reports.ward import facts

_KEPT = Path(__file__).parent.parent / "snapshots" / "quarterly.txt"


def test_the_report_says_what_it_said_when_a_person_last_read_it() -> None:
    said = quarterly(facts()).text() + "\n"
    if os.environ.get("SNAPSHOT") == "update":
        _KEPT.write_text(said, encoding="utf-8", newline="\n")
    assert said == _KEPT.read_text(encoding="utf-8")
