"""Where a task stands, and how a plan's row becomes one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence
from cchc_desktop.domain.plans import PlannedTask
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.tasks import SOON, Rhythm, Standing, Task, finished_late, last_day, standing, taken_over

TODAY = date(2026, 9, 15)
DAY = timedelta(days=1)
ONGOING = Deadline("Thường xuyên", Kind.ONGOING)


def _task(**fields: object) -> Task:
    return replace(Task(1, "Báo cáo", ONGOING), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (TODAY - DAY, Standing.OVERDUE),
        (TODAY, Standing.DUE_SOON),
        (TODAY + SOON, Standing.DUE_SOON),
        (TODAY + SOON + DAY, Standing.ON_TRACK),
    ],
)
def test_an_open_task_stands_against_its_last_day(due: date, expected: Standing) -> None:
    assert standing(_task(due=due), TODAY) is expected


def test_a_task_without_a_day_is_ongoing_or_waits_for_its_event() -> None:
    assert standing(_task(), TODAY) is Standing.ONGOING
    assert standing(_task(deadline=Deadline("Khi được triển khai", Kind.EVENT)), TODAY) is Standing.WAITING


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (Deadline("Trước 29/02/2026", None), Standing.UNDATED),
        (Deadline("", None), Standing.UNDATED),
        (Deadline("Trước 30/11/2026", Kind.DATE), Standing.UNDATED),
        (Deadline("Tháng 9, hằng quý", Kind.MONTH, recurrence=(Recurrence("quarterly"),)), Standing.ONGOING),
        (Deadline("Năm 2026 và thường xuyên", Kind.YEAR, also=(Kind.ONGOING,)), Standing.ONGOING),
        (Deadline("Hằng quý", Kind.RECURRING), Standing.ONGOING),
    ],
)
def test_a_deadline_that_names_no_day_is_not_passed_off_as_work_that_goes_on(
    deadline: Deadline, expected: Standing
) -> None:
    assert standing(_task(deadline=deadline), TODAY) is expected
    assert standing(_task(deadline=deadline, rhythm=Rhythm.MONTHLY), TODAY) is Standing.ONGOING


def test_a_clock_that_was_started_without_a_day_is_not_on_track() -> None:
    started = _task(deadline=Deadline("Khi được triển khai", Kind.EVENT), started_by=3)
    assert standing(started, TODAY) is Standing.UNDATED


def test_a_day_given_by_a_person_ends_the_waiting() -> None:
    waiting = _task(deadline=Deadline("Khi được triển khai", Kind.EVENT), due=TODAY - DAY)
    assert standing(waiting, TODAY) is Standing.OVERDUE


def test_a_task_is_done_from_the_day_it_was_finished() -> None:
    finished = _task(due=TODAY - DAY, finished=TODAY)
    assert standing(finished, TODAY) is Standing.DONE
    assert standing(finished, TODAY - DAY) is Standing.DUE_SOON


def test_late_is_after_the_last_day_and_needs_one() -> None:
    assert finished_late(_task(due=TODAY - DAY, finished=TODAY))
    assert not finished_late(_task(due=TODAY, finished=TODAY))
    assert not finished_late(_task(finished=TODAY))
    assert not finished_late(_task(due=TODAY - DAY))


def test_a_doubtful_reading_is_marked_until_confirmed() -> None:
    doubtful = _task(deadline=Deadline("Trước 30/11", Kind.DATE, end=date(2026, 11, 30), inferred_year=True))
    assert doubtful.doubtful
    assert not replace(doubtful, confirmed=True).doubtful
    assert not _task().doubtful


@pytest.mark.parametrize("kind", [Kind.DATE, Kind.MONTH, Kind.QUARTER, Kind.YEAR, Kind.EVENT])
def test_the_end_of_a_dated_deadline_is_the_day_to_follow(kind: Kind) -> None:
    assert last_day(Deadline("…", kind, end=TODAY)) == TODAY


@pytest.mark.parametrize("kind", [Kind.ONGOING, Kind.RECURRING])
def test_the_end_of_work_that_goes_on_is_no_day_to_follow(kind: Kind) -> None:
    assert last_day(Deadline("Thường xuyên trong năm 2026", kind, end=date(2026, 12, 31))) is None


def test_a_plans_row_becomes_a_task_with_its_source_and_its_doubts() -> None:
    words = Problem("thời hạn", "Ngày 31/9 không có.")
    row = Problem("nhiệm vụ 3", "Sau thời hạn chung.")
    planned = PlannedTask(
        "Tổng hợp",
        Deadline("31/9/2026", Kind.DATE, end=TODAY, problems=(words,)),
        number="3",
        section="I. Chỉ đạo",
        leads=("Phòng Văn hóa – Xã hội",),
        partners=("Văn phòng",),
        deliverable="Báo cáo",
        binds_ward=True,
        page=12,
        source="3 Tổng hợp 31/9/2026",
        problems=(words, row),
    )
    task = taken_over(planned)
    assert task.deadline.problems == (words, row)
    assert (task.due, task.confirmed, task.doubtful) == (TODAY, False, True)
    assert (task.number, task.section, task.leads, task.partners) == (
        planned.number,
        planned.section,
        planned.leads,
        planned.partners,
    )
    assert (task.deliverable, task.binds_ward, task.source_page, task.source_text) == (
        "Báo cáo",
        True,
        12,
        "3 Tổng hợp 31/9/2026",
    )


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_dated_open_task_only_gets_worse_with_time(due: date, day: date) -> None:
    order = (Standing.ON_TRACK, Standing.DUE_SOON, Standing.OVERDUE)
    task = _task(due=due)
    assert order.index(standing(task, day)) <= order.index(standing(task, day + DAY))
