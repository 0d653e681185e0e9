"""Agendas for the lists of work: an overdue report, something this week, something later, something waited for."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cchc_desktop.domain.agenda import Agenda
from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence
from cchc_desktop.domain.following import DayOff, Done, Ledger, calendar_of
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.domain.tasks import Task

TODAY = date(2026, 9, 15)
"""A Tuesday."""
DAYS = (DayOff(date(2026, 9, 2), off=True, title="Quốc khánh"), DayOff(date(2026, 9, 12), off=False, title="Làm bù"))


def dated(number: int, last: date, **changes: Any) -> Task:
    words = f"Trước ngày {last.day}/{last.month}/{last.year}"
    made = Task(
        id=number,
        title=f"Việc số {number}",
        deadline=Deadline(words, Kind.DATE, end=last),
        number=str(number),
        leads=("Phòng Văn hóa - Xã hội",),
        deliverable="Báo cáo",
        due=last,
        since=date(2026, 1, 1),
    )
    return replace(made, **changes)


def monthly(number: int, **changes: Any) -> Task:
    words = Deadline("Báo cáo hằng tháng, trước ngày 20", Kind.RECURRING, recurrence=(Recurrence("monthly", day=20),))
    return dated(number, TODAY, **{"deadline": words, "due": None, "since": date(2026, 6, 1), **changes})


def ongoing(number: int, **changes: Any) -> Task:
    return dated(number, TODAY, **{"deadline": Deadline("Thường xuyên", Kind.ONGOING), "due": None, **changes})


def awaiting(number: int, **changes: Any) -> Task:
    words = Deadline("Sau khi Thành phố ban hành kế hoạch", Kind.EVENT, condition="Thành phố ban hành kế hoạch")
    return dated(number, TODAY, **{"deadline": words, "due": None, **changes})


def agenda(*tasks: Task, done: tuple[Done, ...] = (), today: date = TODAY) -> Agenda:
    periods = (*usual_periods(2025), *usual_periods(2026), *usual_periods(2027))
    given = {task.id: tuple(each for each in done if each.task_id == task.id) for task in tasks}
    return Agenda(today, tasks, Ledger(calendar_of(DAYS), periods, given), DAYS)


def busy(**changes: Any) -> Agenda:
    """One of each sort, with people."""
    return agenda(
        dated(1, TODAY - timedelta(days=15), person="Trần Văn Bình", room="Phòng Kinh tế, Hạ tầng và Đô thị"),
        dated(2, TODAY + timedelta(days=3), room="Trung tâm Phục vụ hành chính công"),
        dated(3, TODAY + timedelta(days=20), person="Đỗ Thị Ánh"),
        monthly(4, person="Trần Văn Bình", title="Báo cáo công tác tiếp công dân"),
        ongoing(5),
        awaiting(6, title="Xây dựng kế hoạch của phường"),
        dated(7, TODAY - timedelta(days=1), finished=TODAY - timedelta(days=2)),
        dated(8, TODAY + timedelta(days=200), person="Đỗ Thị Ánh"),
        **changes,
    )
