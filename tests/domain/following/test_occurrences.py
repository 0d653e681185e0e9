"""What comes back, from the superior's own words."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cchc_desktop.domain.deadlines import Deadline, Kind, Recurrence, read_deadline
from cchc_desktop.domain.following import Calendar, Rhythm, binding, mixed, occurrences, title_of
from cchc_desktop.domain.following.units import months, weeks
from cchc_desktop.domain.periods import Period, usual_periods
from cchc_desktop.domain.tasks import Task

PERIODS = (*usual_periods(2025), *usual_periods(2026), *usual_periods(2027))
CALENDAR = Calendar(off=frozenset({date(2026, 4, 30), date(2026, 5, 1)}))
SINCE, END = date(2026, 1, 1), date(2026, 12, 14)


def task(words: str = "", **fields: object) -> Task:
    return replace(Task(1, "Báo cáo", read_deadline(words, 2026), since=SINCE), **fields)  # type: ignore[arg-type]


def ruled(*rules: Recurrence, since: date = SINCE) -> Task:
    return task(deadline=Deadline("…", Kind.RECURRING, recurrence=rules), since=since)


def dues(asked: Task, until: date = END, calendar: Calendar = CALENDAR) -> dict[str, str]:
    made = occurrences(asked, PERIODS, calendar, until)
    return {each.key: f"{each.due.day}/{each.due.month}" for each in made}


def test_monthly_work_is_due_at_the_end_of_each_month() -> None:
    found = dues(task("Hằng tháng"))
    assert list(found) == [f"2026-{month:02d}" for month in range(1, 13)]
    assert (found["2026-02"], found["2026-09"]) == ("28/2", "30/9")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hằng quý", {"2026-Q1": "31/3", "2026-Q2": "30/6", "2026-Q3": "30/9", "2026-Q4": "31/12"}),
        ("Trước ngày 15 của tháng cuối quý", None),
        ("6 tháng một lần", {"2026-H1": "30/6", "2026-H2": "31/12"}),
        ("Hằng năm", {"2026": "31/12"}),
        ("Trước ngày 20/11 hằng năm", {"2026": "20/11"}),
        ("Báo cáo 6 tháng (trước 10/6), năm (trước 10/12) hằng năm", None),
        ("Định kỳ", {"2026-Q1": "20/3", "2026-6T": "20/6", "2026-Q3": "20/9", "2026-N": "20/12"}),
        ("Thường xuyên", {"2026-Q1": "14/3", "2026-6T": "14/6", "2026-Q3": "14/9", "2026-N": "14/12"}),
        ("Hằng ngày", {"2026-Q1": "14/3", "2026-6T": "14/6", "2026-Q3": "14/9", "2026-N": "14/12"}),
        ("Trước ngày 30/9/2026", {}),
        ("Phối hợp tốt", {}),
    ],
)
def test_words_come_back_as_they_say(words: str, expected: dict[str, str] | None) -> None:
    found = dues(task(words))
    if expected is None:
        assert found
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Recurrence("quarterly", month_of_quarter=3, day=15), ["15/3", "15/6", "15/9", "15/12"]),
        (Recurrence("quarterly", month_of_quarter=1), ["31/1", "30/4", "31/7", "31/10"]),
        (Recurrence("quarterly", offset="next_quarter", day=5), ["5/1", "5/4", "5/7", "5/10", "5/1"]),
        (Recurrence("quarterly", offset="next_quarter"), ["31/3", "30/6", "30/9", "31/12", "31/3"]),
        (Recurrence("monthly", every=4, day=-1), ["30/4", "31/8", "31/12"]),
        (Recurrence("yearly", month=2, day=29), ["28/2"]),
        (Recurrence("yearly", month=6), ["30/6"]),
        (Recurrence("yearly", quarter=3), ["30/9"]),
        (Recurrence("yearly", dates=("06-10", "03-10")), ["10/3", "10/6"]),
        (Recurrence("yearly", month=1, day=15, offset="next_year"), ["15/1", "15/1"]),
        (Recurrence("period", day=10), ["10/3", "10/6", "10/9", "10/12"]),
        (Recurrence("semiannual", times=2), ["30/6", "30/6", "31/12", "31/12"]),
        (Recurrence("yearly", times=100), ["31/12"]),
    ],
)
def test_a_rule_names_its_days(rule: Recurrence, expected: list[str]) -> None:
    assert [f"{each.due.day}/{each.due.month}" for each in occurrences(ruled(rule), PERIODS, CALENDAR, END)] == expected


def test_a_month_after_the_last_is_next_years() -> None:
    made = occurrences(ruled(Recurrence("monthly", day=5, offset="next_month")), PERIODS, CALENDAR, END)
    assert [(each.key, each.due) for each in made][-1] == ("2026-12", date(2027, 1, 5))
    assert made[0].key == "2025-12"


def test_a_week_is_due_on_its_day_else_on_its_last_working_day() -> None:
    until = date(2026, 5, 3)
    on_monday = occurrences(ruled(Recurrence("weekly", weekday=1)), PERIODS, CALENDAR, until)
    assert (on_monday[-1].key, on_monday[-1].due) == ("2026-W18", date(2026, 4, 27))
    assert on_monday[-1].title == "tuần 18/2026"
    anyhow = occurrences(ruled(Recurrence("weekly")), PERIODS, CALENDAR, until)
    assert anyhow[-1].due == date(2026, 4, 29)
    whole_week_off = Calendar(off=frozenset(date(2026, 4, 27) + timedelta(days=number) for number in range(5)))
    assert occurrences(ruled(Recurrence("weekly")), PERIODS, whole_week_off, until)[-1].due == date(2026, 4, 27)


def test_two_rules_of_one_stretch_are_two_occurrences() -> None:
    found = dues(ruled(Recurrence("monthly", day=15), Recurrence("monthly", day=-1)), date(2026, 1, 31))
    assert found == {"2026-01": "15/1", "2026-01.2": "31/1"}
    both = ruled(Recurrence("monthly"), Recurrence("quarterly"))
    assert {"2026-03", "2026-Q1"} <= dues(both).keys()


def test_one_comes_into_being_when_its_stretch_begins_and_not_before_it_was_given() -> None:
    quarter = task("Hằng quý", since=date(2026, 6, 30))
    assert list(dues(quarter, date(2026, 6, 30))) == ["2026-Q2"]
    assert list(dues(replace(quarter, since=date(2026, 7, 1)), date(2026, 6, 30))) == []
    assert list(dues(replace(quarter, since=date(2026, 7, 1)), date(2026, 7, 1))) == ["2026-Q3"]
    assert list(dues(replace(quarter, since=None), date(2026, 7, 1))) == ["2026-Q1", "2026-Q2", "2026-Q3"]


def test_it_ends_where_the_words_end_or_when_it_was_finished() -> None:
    until_june = task(deadline=replace(read_deadline("Hằng quý", 2026), end=date(2026, 6, 30)))
    assert list(dues(until_june)) == ["2026-Q1", "2026-Q2"]
    assert list(dues(task("Hằng quý", finished=date(2026, 4, 1)))) == ["2026-Q1"]
    assert list(dues(task("Thường xuyên đến 30/11/2026")))[-1] == "2026-N"
    late = task(deadline=replace(read_deadline("Hằng quý", 2026), start=date(2026, 4, 1)))
    assert list(dues(late)) == ["2026-Q2", "2026-Q3", "2026-Q4"]


def test_a_mixture_comes_back_all_its_year_also_when_its_own_day_is_done() -> None:
    words = "Tháng 9 năm 2026, báo cáo định kỳ hàng quý"
    both = task(words, due=date(2026, 9, 30), finished=date(2026, 8, 1))
    assert mixed(both)
    assert binding(both)
    assert list(dues(both, date(2027, 6, 1))) == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    endless = task(deadline=Deadline("…", Kind.EVENT, recurrence=(Recurrence("quarterly"),)), started_by=7)
    assert "2027-Q1" in dues(endless, date(2027, 6, 1))
    sudden = task("Đột xuất: thực hiện thường xuyên; Định kỳ: trong tháng 7, tháng 8")
    assert list(dues(sudden, date(2027, 6, 1))) == ["2026-Q1", "2026-6T", "2026-Q3", "2026-N"]
    assert not binding(sudden)


def test_work_that_waits_for_its_event_does_not_come_back_yet() -> None:
    waiting = task(deadline=Deadline("Sau khi có …", Kind.EVENT, recurrence=(Recurrence("quarterly"),)))
    assert dues(waiting) == {}
    assert dues(replace(waiting, due=date(2026, 3, 1)))


def test_the_officers_rhythm_stands_before_the_words() -> None:
    keys = {rhythm: list(dues(task("Thường xuyên", rhythm=rhythm), date(2026, 1, 31))) for rhythm in Rhythm}
    assert keys == {
        Rhythm.MONTHLY: ["2026-01"],
        Rhythm.QUARTERLY: ["2026-Q1"],
        Rhythm.HALF_YEARLY: ["2026-H1"],
        Rhythm.YEARLY: ["2026"],
        Rhythm.REPORTING: ["2026-Q1"],
    }
    assert list(dues(task("Hằng tháng", rhythm=Rhythm.YEARLY))) == ["2026"]


def test_the_officers_rhythm_of_work_with_a_last_day_ends_with_it_or_when_it_is_done() -> None:
    once = task("Trước ngày 30/9/2026", rhythm=Rhythm.MONTHLY, since=date(2026, 7, 10))
    assert list(dues(replace(once, due=date(2026, 9, 30)))) == ["2026-07", "2026-08", "2026-09"]
    assert list(dues(replace(once, due=date(2026, 9, 30), finished=date(2026, 8, 31)))) == ["2026-07", "2026-08"]
    assert not mixed(once)


def test_reporting_periods_follow_each_other_although_some_count_from_the_years_start() -> None:
    made = occurrences(task("Thường xuyên"), PERIODS, CALENDAR, END)
    assert [each.first_day for each in made] == [
        date(2025, 12, 15),
        date(2026, 3, 15),
        date(2026, 6, 15),
        date(2026, 9, 15),
    ]
    assert made[1].title == "6 tháng đầu năm 2026"
    twins = (replace(PERIODS[4], code="a"), replace(PERIODS[4], code="b"))
    assert len({each.key for each in occurrences(task("Thường xuyên"), twins, CALENDAR, END)}) == 2


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("2026-09", "tháng 9/2026"),
        ("2026-09.2", "tháng 9/2026, lần 2"),
        ("2026-Q3", "quý III năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026-6T", "6 tháng đầu năm 2026"),
        ("2026-N", "năm 2026"),
        ("2026", "năm 2026"),
        ("2026-W07", "tuần 7/2026"),
        ("2026-13", "2026-13"),
        ("I.1", "I.1"),
    ],
)
def test_what_was_given_is_named_by_its_key(key: str, title: str) -> None:
    assert title_of(key) == title


def test_a_provinces_own_period_is_named_as_it_is_called() -> None:
    own = Period("2026-T10", "10 tháng năm 2026", SINCE, END, END, cumulative=True)
    assert title_of("2026-T10", [own]) == "10 tháng năm 2026"
    for each in occurrences(task("Hằng tháng, quý, 6 tháng, năm"), PERIODS, CALENDAR, END):
        assert title_of(each.key, PERIODS) == each.title


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_trap(day: date) -> None:
    for freq in ("monthly", "quarterly", "semiannual", "yearly", "weekly"):
        occurrences(ruled(Recurrence(freq), since=day), PERIODS, CALENDAR, day)
    assert list(months("yearly", date.min, date(3, 1, 1), every=5)) == []
    assert list(weeks(date.max - timedelta(days=400), date.max))


rules = st.builds(
    Recurrence,
    st.sampled_from(["weekly", "monthly", "quarterly", "semiannual", "yearly", "period", "unspecified", "daily"]),
    day=st.none() | st.integers(-1, 31).filter(bool),
    month_of_quarter=st.none() | st.integers(1, 3),
    offset=st.none() | st.sampled_from(["next_month", "next_quarter", "next_year"]),
    times=st.none() | st.integers(1, 40),
    every=st.none() | st.integers(1, 40),
)


@example([Recurrence("quarterly", month_of_quarter=1), Recurrence("period")], date(2025, 10, 1), 75, 17)
@given(st.lists(rules, max_size=3), st.dates(date(2025, 1, 1), END), st.integers(0, 700), st.integers(0, 200))
def test_one_that_was_made_stays_as_it_was_while_the_days_go_on(
    some: list[Recurrence], since: date, days: int, more: int
) -> None:
    asked, until = ruled(*some, since=since), since + timedelta(days=days)
    earlier = occurrences(asked, PERIODS, CALENDAR, until)
    later = occurrences(asked, PERIODS, CALENDAR, until + timedelta(days=more))
    assert set(earlier) <= set(later)
    assert len({each.key for each in later}) == len(later)
    assert all(each.due >= since for each in later)
    assert list(later) == sorted(later, key=lambda each: each.due)
