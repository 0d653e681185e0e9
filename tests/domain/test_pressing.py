"""What the staff meeting has to know."""

from dataclasses import replace
from datetime import date, timedelta

from cchc_desktop.domain.agenda import Entry
from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.pressing import pressing
from tests.domain.agendas import TODAY, agenda, busy, dated, monthly


def dues(entries: tuple[Entry, ...]) -> list[tuple[int, str]]:
    return [(entry.task.id, entry.due.isoformat()) for entry in entries]


def test_the_staff_meeting_hears_of_each_thing_once() -> None:
    work = pressing(busy())
    assert [entry.task.id for entry in work.overdue] == [4, 1]
    assert dues(work.week) == [(2, "2026-09-18"), (4, "2026-09-20")]
    assert dues(work.month) == [(3, "2026-10-05")]
    assert [task.id for task in work.waiting] == [6]
    assert work.count == 6


def test_a_day_of_its_own_and_a_time_it_comes_back_on_it_are_one_matter() -> None:
    words = monthly(4).deadline
    known = agenda(dated(1, date(2026, 9, 20), deadline=replace(words, kind=Kind.DATE), since=date(2026, 9, 1)))
    assert len(known.open_between(TODAY, date(2026, 9, 20))) == 2
    assert dues(pressing(known).week) == [(1, "2026-09-20")]


def test_on_sunday_this_week_ends_today() -> None:
    sunday = date(2026, 9, 20)
    known = agenda(dated(1, sunday), dated(2, sunday + timedelta(days=1)), today=sunday)
    work = pressing(known)
    assert (dues(work.week), dues(work.month)) == ([(1, "2026-09-20")], [(2, "2026-09-21")])
