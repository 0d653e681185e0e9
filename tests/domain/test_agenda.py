"""What falls on which day, what presses, and what is to be done first."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.agenda import Entry, assignee, once_a_day
from cchc_desktop.domain.deadlines import Kind
from cchc_desktop.domain.following import Done
from cchc_desktop.domain.tasks import Rhythm, Standing
from tests.domain.agendas import TODAY, agenda, awaiting, dated, monthly, ongoing

YEAR = (date(2026, 1, 1), date(2026, 12, 31))


def dues(entries: tuple[Entry, ...]) -> list[tuple[int, str]]:
    return [(entry.task.id, entry.due.isoformat()) for entry in entries]


def test_a_task_stands_on_its_day_and_one_that_comes_back_on_each_of_its_days() -> None:
    found = agenda(dated(1, date(2026, 8, 1)), monthly(2)).between(date(2026, 7, 1), date(2026, 9, 30))
    assert dues(found) == [(2, "2026-07-20"), (1, "2026-08-01"), (2, "2026-08-20"), (2, "2026-09-20")]
    assert found[0].title == "Việc số 2 (tháng 7/2026)"


def test_what_was_given_is_done_and_no_longer_open() -> None:
    known = agenda(monthly(2), done=(Done(2, "2026-08", date(2026, 8, 18)),))
    stands = {entry.due.month: entry.standing for entry in known.between(*YEAR)}
    assert (stands[7], stands[8], stands[9]) == (Standing.OVERDUE, Standing.DONE, Standing.DUE_SOON)
    assert dues(known.open_between(*YEAR))[:3] == [(2, "2026-06-20"), (2, "2026-07-20"), (2, "2026-09-20")]


def test_missed_times_of_a_task_are_one_line_that_counts_them() -> None:
    (entry,) = agenda(monthly(2)).overdue
    assert (entry.due, entry.missed) == (date(2026, 6, 20), 3)
    assert entry.overdue
    assert entry.open


def test_work_that_goes_on_all_the_time_is_asked_for_and_overdue_never() -> None:
    known = agenda(ongoing(1))
    assert known.overdue == ()
    assert {entry.standing for entry in known.between(date(2026, 1, 1), TODAY - timedelta(days=2))} == {
        Standing.ONGOING
    }
    assert known.next(known.tasks[0]) == next(iter(known.open_between(TODAY, TODAY + timedelta(days=99))))


def test_a_year_ahead_does_not_forget_this_one_for_a_task_taken_over_no_day_is_known_of() -> None:
    found = agenda(monthly(2, since=None)).between(date(2026, 1, 1), date(2027, 2, 28))
    assert [entry.due.month for entry in found] == [*range(1, 13), 1, 2]


def test_what_was_missed_is_told_beside_where_a_task_stands() -> None:
    known = agenda(monthly(2), ongoing(3), dated(4, TODAY))
    assert [known.told(task) for task in known.tasks] == [
        "Quá hạn, thiếu 3 kỳ",
        "Thường xuyên, thiếu 3 kỳ",
        "Sắp đến hạn",
    ]


def test_a_last_day_and_a_time_on_it_are_one_and_stand_as_the_worse() -> None:
    words = monthly(4).deadline
    both = dated(1, date(2026, 9, 20), deadline=replace(words, kind=Kind.DATE), since=date(2026, 9, 1))
    known = agenda(replace(both, finished=TODAY), monthly(2))
    merged = once_a_day(known.between(TODAY, date(2026, 10, 20)))
    assert dues(merged) == [(1, "2026-09-20"), (2, "2026-09-20"), (1, "2026-10-20"), (2, "2026-10-20")]
    assert [(each.occurrence is None, each.standing) for each in merged[:2]] == [
        (True, Standing.DUE_SOON),
        (False, Standing.DUE_SOON),
    ]


def test_the_first_thing_to_do_is_what_was_missed_then_what_comes() -> None:
    known = agenda(monthly(2), dated(3, TODAY, finished=TODAY), dated(4, TODAY + timedelta(days=90)), awaiting(5))
    first = [known.next(task) for task in known.tasks]
    assert [each and each.due for each in first] == [date(2026, 6, 20), None, date(2026, 12, 14), None]
    assert known.standing(known.tasks[0]) is Standing.OVERDUE


def test_the_units_own_day_is_planned_back_for_each_time_and_kept_where_it_was_set() -> None:
    known = agenda(monthly(2, own_due=date(2026, 1, 5)), dated(3, date(2026, 9, 30), own_due=date(2026, 9, 9)))
    assert [known.own_due(each) for each in known.open_between(TODAY, date(2026, 9, 30))] == [
        date(2026, 9, 7),
        date(2026, 9, 9),
    ]


def test_a_person_is_named_before_the_office() -> None:
    task = dated(1, TODAY, person="Bình", room="Văn phòng")
    assert (assignee(task), assignee(dated(1, TODAY, room="Văn phòng")), assignee(dated(1, TODAY))) == (
        "Bình",
        "Văn phòng",
        "",
    )


@pytest.mark.parametrize("rhythm", list(Rhythm))
def test_each_rhythm_has_its_days_in_the_year(rhythm: Rhythm) -> None:
    assert agenda(ongoing(1, rhythm=rhythm)).between(*YEAR)


@given(st.lists(st.integers(-400, 400), max_size=8), st.integers(0, 60))
def test_a_stretch_holds_what_its_days_hold(days: list[int], length: int) -> None:
    known = agenda(*(dated(number, TODAY + timedelta(days=day)) for number, day in enumerate(days)), monthly(99))
    last = TODAY + timedelta(days=length)
    whole = known.between(TODAY, last)
    apart = [entry for number in range(length + 1) for entry in known.between(*[TODAY + timedelta(days=number)] * 2)]
    assert list(whole) == apart
