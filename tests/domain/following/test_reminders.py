"""What to be reminded of when the day begins."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cchc_desktop.domain.deadlines import Deadline, Kind, read_deadline
from cchc_desktop.domain.following import Done, Ledger, by_task, reminders
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.domain.tasks import Task

TODAY = date(2026, 9, 15)
DATED = Task(1, "Đề án", Deadline("…", Kind.DATE), due=TODAY, since=date(2026, 7, 1))
MONTHLY = Task(2, "Báo cáo tháng", read_deadline("Hằng tháng", 2026), since=date(2026, 9, 1))
ONGOING = Task(3, "Đối thoại", Deadline("Thường xuyên", Kind.ONGOING), since=date(2026, 9, 1))
LEDGER = Ledger(periods=usual_periods(2026))


def days(*tasks: Task, shown: dict[int, date] | None = None, ledger: Ledger = LEDGER, today: date = TODAY) -> list[int]:
    return [each.days for each in reminders(tasks, ledger, today, shown)]


def due_in(count: int) -> Task:
    return replace(DATED, id=100 + count, due=TODAY + timedelta(days=count))


@pytest.mark.parametrize("ahead", [30, 14, 7, 3, 1, 0])
def test_a_last_day_is_told_at_each_mark_and_not_between(ahead: int) -> None:
    yesterday = {100 + ahead: TODAY - timedelta(days=1), 100 + ahead + 1: TODAY - timedelta(days=1)}
    assert days(due_in(ahead), shown=yesterday) == [ahead]
    assert days(due_in(ahead + 1), shown=yesterday) == ([1] if ahead == 0 else [])


def test_a_mark_passed_while_nobody_looked_is_told_the_next_time() -> None:
    friday = {112: TODAY - timedelta(days=3)}
    assert days(due_in(12), shown=friday) == [12]
    assert days(due_in(12), shown={112: TODAY - timedelta(days=1)}) == []
    assert days(due_in(12)) == [12]
    assert days(due_in(31)) == []


def test_what_is_overdue_is_told_every_day_but_once_a_day() -> None:
    late = replace(DATED, due=TODAY - timedelta(days=40))
    assert days(late, shown={1: TODAY - timedelta(days=1)}) == [-40]
    assert days(late, shown={1: TODAY}) == []
    (only,) = reminders([late], LEDGER, TODAY)
    assert only.overdue
    assert only.occurrence is None


def test_what_is_done_is_not_told() -> None:
    assert days(replace(DATED, finished=TODAY)) == []
    assert days(replace(DATED, finished=TODAY + timedelta(days=1))) == [0]
    assert days(replace(MONTHLY, finished=date(2026, 9, 20)), today=date(2026, 9, 30)) == []
    given = Ledger(done=by_task([Done(2, "2026-09", TODAY)]))
    assert days(MONTHLY, ledger=given, today=date(2026, 9, 30)) == []


def test_what_comes_back_is_told_by_its_own_days_the_most_urgent_first() -> None:
    october = date(2026, 10, 20)
    (missed,) = reminders([MONTHLY], LEDGER, october)
    assert missed.occurrence is not None
    assert (missed.occurrence.key, missed.days) == ("2026-09", -20)
    found = reminders([due_in(60), MONTHLY, ONGOING], LEDGER, date(2026, 12, 12))
    assert [(each.task.id, each.days) for each in found] == [(2, -73), (160, -28), (3, 2)]


def test_work_that_merely_goes_on_is_never_called_overdue() -> None:
    assert days(replace(ONGOING, since=date(2026, 7, 1)), shown={3: date(2026, 9, 14)}) == []
