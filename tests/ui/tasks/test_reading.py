"""Deadlines in plain words, short and whole."""

import gettext
from datetime import date

import pytest

from cchc_desktop import i18n
from cchc_desktop.domain.deadlines import Deadline, Kind, Offset, Recurrence, read_deadline
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tasks import last_day
from cchc_desktop.ui.tasks import reading

END = date(2026, 11, 30)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """The words of the sources, so that a better translation breaks nothing here."""
    monkeypatch.setattr(i18n, "_catalogue", gettext.NullTranslations())


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (Deadline("", Kind.DATE, end=END), "due 30/11/2026"),
        (Deadline("", Kind.DATE, start=date(2026, 9, 1), end=END, before=True), "due 30/11/2026"),
        (
            Deadline("", Kind.MONTH, start=date(2026, 11, 1), end=END),
            "from 01/11/2026 to 30/11/2026, due 30/11/2026",
        ),
        (Deadline("", Kind.YEAR, end=END, condition="có hướng dẫn"), "due 30/11/2026, waiting for: có hướng dẫn"),
        (Deadline("", Kind.QUARTER, condition="có hướng dẫn"), "waiting for: có hướng dẫn"),
        (Deadline("", Kind.ONGOING), "ongoing"),
        (
            Deadline("", Kind.ONGOING, start=date(2026, 1, 1), end=date(2026, 12, 31)),
            "ongoing from 01/01/2026 to 31/12/2026",
        ),
        (Deadline("", Kind.ONGOING, start=date(2026, 1, 1)), "ongoing from 01/01/2026 on"),
        (Deadline("", Kind.RECURRING, end=END), "recurring until 30/11/2026"),
        (Deadline("", Kind.EVENT), "waiting for a document"),
        (Deadline("", Kind.EVENT, condition="thành phố ban hành"), "waiting for: thành phố ban hành"),
        (
            Deadline("", Kind.EVENT, condition="công bố", offset=Offset(days=30)),
            "within 30 days of: công bố",
        ),
        (
            Deadline("", Kind.EVENT, condition="kỳ họp", offset=Offset(working_days=5), before=True),
            "5 working days before: kỳ họp",
        ),
        (
            Deadline("", Kind.EVENT, end=END, condition="ban hành", offset=Offset(months=1)),
            "within 1 months of: ban hành → due 30/11/2026",
        ),
        (Deadline("", Kind.EVENT, end=END), "due 30/11/2026"),
        (Deadline("", None), "no deadline in these words"),
        (Deadline("", Kind.DATE, end=END, time="16:30", urgent=True), "due 30/11/2026; before 16:30 that day; urgent"),
        (Deadline("", Kind.MONTH, end=END, also=(Kind.ONGOING, Kind.EVENT)), "due 30/11/2026; and ongoing"),
    ],
)
def test_a_reading_is_told_whole(deadline: Deadline, expected: str) -> None:
    assert reading.whole(deadline) == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Recurrence("quarterly", day=15, month_of_quarter=3), "every quarter, day 15, month 3 of the quarter"),
        (Recurrence("monthly", day=-1), "every month, the last day"),
        (Recurrence("weekly", weekday=5), "every week, Friday"),
        (Recurrence("yearly", quarter=4), "every year, quarter IV"),
        (Recurrence("yearly", month=6, day=1), "every year, day 1, month 6"),
        (Recurrence("yearly", dates=("03-10", "06-10")), "every year, 10/3, 10/6"),
        (Recurrence("quarterly", day=10, offset="next_quarter"), "every quarter, day 10, of the quarter after"),
        (Recurrence("yearly", times=2), "every year, 2 times"),
        (Recurrence("monthly", every=2), "every month, each 2"),
        (Recurrence("unheard of"), "periodically"),
    ],
)
def test_a_rhythm_is_told_with_its_day(rule: Recurrence, expected: str) -> None:
    assert reading.recurring(rule) == expected


def test_a_cell_says_the_day_and_what_else_the_words_ask_for() -> None:
    quarterly = read_deadline("Tháng 9 năm 2026, báo cáo định kỳ hằng quý", 2026)
    assert reading.short(quarterly, last_day(quarterly)) == "30/9/2026 · every quarter"
    assert reading.short(Deadline("", Kind.ONGOING), None) == "ongoing"
    assert reading.short(Deadline("", Kind.ONGOING), END) == "30/11/2026"
    assert reading.short(Deadline("", Kind.EVENT, also=(Kind.ONGOING,)), None) == "waiting · ongoing"
    assert reading.short(Deadline("", None), None) == "–"
    assert reading.day(None) == ""


def test_doubts_are_told_a_sentence_each() -> None:
    deadline = Deadline("", Kind.DATE, inferred_year=True, vague=True, problems=(Problem("thời hạn", "Ngày 31/9?"),))
    assert len(reading.doubts(deadline)) == 3
    assert reading.doubts(deadline)[-1] == "Ngày 31/9?"
    assert reading.doubts(Deadline("", Kind.DATE)) == ()
