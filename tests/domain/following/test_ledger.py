"""What was given of all that comes back, and where the tasks stand by it."""

from dataclasses import replace
from datetime import date

from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence, read_deadline
from cchc_desktop.domain.following import Done, Ledger, by_task, standing_of
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.domain.tasks import Standing, Task

SINCE = date(2026, 7, 1)
MONTHLY = Task(1, "Báo cáo tháng", read_deadline("Hằng tháng", 2026), since=SINCE)
ONGOING = Task(2, "Đối thoại", Deadline("Thường xuyên", Kind.ONGOING), since=SINCE)
BOTH = Task(
    3,
    "Dự báo",
    Deadline("Tháng 8, hằng tháng", Kind.MONTH, end=date(2026, 8, 31), recurrence=(Recurrence("monthly"),)),
    due=date(2026, 8, 31),
    since=SINCE,
)
AUGUST = date(2026, 8, 3)


def ledger(*done: Done) -> Ledger:
    return Ledger(periods=usual_periods(2026), done=by_task(done))


def july(task: Task, day: date = date(2026, 7, 30), **more: str) -> Done:
    return Done(task.id, "2026-07", day, **more)


def test_a_missed_one_stays_until_it_is_given_or_let_go() -> None:
    assert [each.key for each in ledger().missed(MONTHLY, AUGUST)] == ["2026-07"]
    assert next(each.key for each in ledger().missed(MONTHLY, date(2027, 1, 1))) == "2026-07"
    assert ledger(july(MONTHLY, AUGUST)).missed(MONTHLY, AUGUST) == ()
    assert ledger(july(MONTHLY, AUGUST, reason="Không yêu cầu")).missed(MONTHLY, AUGUST) == ()
    assert ledger(july(ONGOING)).missed(MONTHLY, AUGUST)


def test_a_day_is_told_as_it_was_then() -> None:
    given = ledger(july(MONTHLY, date(2026, 8, 10)))
    assert given.standing(MONTHLY, AUGUST) is Standing.OVERDUE
    assert given.standing(MONTHLY, date(2026, 8, 10)) is Standing.ONGOING
    assert given.given(MONTHLY, "2026-07") == july(MONTHLY, date(2026, 8, 10))
    assert given.given(MONTHLY, "2026-08") is None


def test_a_task_that_comes_back_is_overdue_by_what_was_missed_and_due_soon_by_what_comes() -> None:
    assert ledger().standing(MONTHLY, date(2026, 7, 10)) is Standing.ONGOING
    assert ledger().standing(MONTHLY, date(2026, 7, 17)) is Standing.DUE_SOON
    assert ledger().standing(MONTHLY, AUGUST) is Standing.OVERDUE
    assert ledger(july(MONTHLY)).standing(MONTHLY, AUGUST) is Standing.ONGOING


def test_work_that_merely_goes_on_is_asked_for_a_proof_and_never_overdue() -> None:
    october = date(2026, 10, 1)
    assert [each.key for each in ledger().missed(ONGOING, october)] == ["2026-Q3"]
    assert ledger().standing(ONGOING, october) is Standing.ONGOING


def test_a_finished_task_is_done_unless_it_still_comes_back() -> None:
    done = replace(MONTHLY, finished=AUGUST)
    assert ledger().standing(done, AUGUST) is Standing.DONE
    assert ledger().missed(done, AUGUST)
    both = replace(BOTH, finished=date(2026, 7, 20))
    assert ledger().standing(both, date(2026, 7, 25)) is Standing.DONE
    assert ledger().standing(both, AUGUST) is Standing.OVERDUE
    assert ledger(july(both)).standing(both, AUGUST) is Standing.DONE


def test_a_mixture_stands_by_the_nearer_of_its_days() -> None:
    assert ledger().standing(BOTH, date(2026, 7, 2)) is Standing.ON_TRACK
    assert ledger().standing(BOTH, date(2026, 7, 20)) is Standing.DUE_SOON
    assert ledger(july(BOTH)).standing(BOTH, date(2026, 9, 1)) is Standing.OVERDUE


def test_the_next_one_is_the_first_that_is_still_to_be_given() -> None:
    found = ledger(july(MONTHLY)).next(MONTHLY, date(2026, 7, 31))
    assert found is not None
    assert (found.key, found.due) == ("2026-08", date(2026, 8, 31))
    assert ledger().next(replace(MONTHLY, deadline=Deadline("", None)), AUGUST) is None
    assert ledger().next(ONGOING, date.max) is not None


def test_one_occurrence_stands_by_its_own_day() -> None:
    (occurrence,) = ledger().occurrences(MONTHLY, SINCE)
    done = [july(ONGOING), july(MONTHLY, date(2026, 8, 2))]
    stands = [
        standing_of(MONTHLY, occurrence, done, day)
        for day in (date(2026, 7, 1), date(2026, 7, 20), date(2026, 8, 1), date(2026, 8, 2))
    ]
    assert stands == [Standing.ON_TRACK, Standing.DUE_SOON, Standing.OVERDUE, Standing.DONE]


def test_a_corrected_wording_keeps_what_was_given() -> None:
    given = ledger(july(MONTHLY))
    on_the_15th = replace(MONTHLY, deadline=read_deadline("Ngày 15 hằng tháng", 2026))
    assert [each.key for each in given.open(on_the_15th, AUGUST)] == ["2026-08"]
    by_quarter = replace(MONTHLY, deadline=read_deadline("Hằng quý", 2026))
    assert [each.key for each in given.open(by_quarter, AUGUST)] == ["2026-Q3"]
    assert given.given(by_quarter, "2026-07")
