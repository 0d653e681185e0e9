"""Deadlines that count from the day of their own document."""

from datetime import date

import pytest

from cchc_desktop.domain.deadlines import Kind, read_deadline

FRIDAY = date(2026, 6, 26)


@pytest.mark.parametrize(
    ("phrase", "end"),
    [
        ("Trong vòng 10 ngày kể từ ngày ban hành Kế hoạch", date(2026, 7, 6)),
        ("chậm nhất 15 ngày kể từ ngày ký ban hành Kế hoạch này", date(2026, 7, 11)),
        ("trong 05 ngày làm việc kể từ ngày ban hành", date(2026, 7, 3)),
        ("06 ngày làm việc, kể từ ngày ký", date(2026, 7, 6)),
        ("không quá 02 tháng kể từ ngày Quyết định này có hiệu lực", date(2026, 8, 26)),
        ("trong 01 năm kể từ ngày ban hành", date(2027, 6, 26)),
        ("02 tuần sau khi ban hành văn bản này", date(2026, 7, 10)),
        ("một quý kể từ ngày ban hành", date(2026, 9, 26)),
        ("24 giờ kể từ khi ký", date(2026, 6, 27)),
        ("trong vòng 30 giờ kể từ thời điểm ban hành", date(2026, 6, 28)),
    ],
)
def test_the_documents_day_gives_the_last_day(phrase: str, end: date) -> None:
    deadline = read_deadline(phrase, 2026, FRIDAY)
    assert deadline.kind is Kind.EVENT
    assert deadline.end == end
    assert read_deadline(phrase, 2026).end is None


def test_working_days_from_a_weekend_begin_on_monday() -> None:
    saturday = date(2026, 6, 27)
    assert read_deadline("05 ngày làm việc kể từ ngày ban hành", 2026, saturday).end == date(2026, 7, 3)
    assert read_deadline("01 ngày làm việc kể từ ngày ban hành", 2026, saturday).end == date(2026, 6, 29)


def test_days_before_a_day_of_the_calendar_are_counted_back() -> None:
    assert read_deadline("05 ngày làm việc trước ngày 26/6/2026", 2026).end == date(2026, 6, 19)
    assert read_deadline("03 ngày làm việc trước ngày 28/6/2026", 2026).end == date(2026, 6, 24)
    assert read_deadline("10 ngày trước tháng 7/2026", 2026).end == date(2026, 6, 21)


def test_months_end_on_the_last_day_of_a_shorter_month() -> None:
    assert read_deadline("03 tháng kể từ ngày ban hành", 2025, date(2025, 11, 30)).end == date(2026, 2, 28)


@pytest.mark.parametrize(
    "phrase",
    [
        "10 ngày kể từ ngày Thành phố ban hành Kế hoạch",
        "10 ngày kể từ ngày nhận được Kế hoạch này",
        "10 ngày kể từ ngày ban hành Nghị quyết",
        "10 ngày kể từ ngày ban hành Quyết định số 12/QĐ-UBND",
        "sau khi có kết luận thanh tra",
    ],
)
def test_the_issue_of_another_document_leaves_the_day_open(phrase: str) -> None:
    deadline = read_deadline(phrase, 2026, FRIDAY)
    assert (deadline.start, deadline.end) == (None, None)


def test_a_count_beyond_the_calendar_has_no_end() -> None:
    assert read_deadline("999999999 ngày kể từ ngày ban hành", 2026, FRIDAY).end is None
    assert read_deadline("999999999 tháng kể từ ngày ban hành", 2026, FRIDAY).end is None
    assert read_deadline("999999999 ngày làm việc kể từ ngày ban hành", 2026, FRIDAY).end is None


def test_a_year_without_a_calendar_gives_no_day() -> None:
    assert read_deadline("sau ngày 31/12", 9999).start is None
    assert read_deadline("trước tháng 9", 10000).end is None
    assert read_deadline("Quý I", -1).problems


def test_work_from_the_day_of_issue_begins_there() -> None:
    assert read_deadline("Kể từ ngày ký", 2026, FRIDAY).start == FRIDAY
    assert read_deadline("từ ngày ban hành đến hết ngày 31/12/2026", 2026, FRIDAY).start == FRIDAY
    assert read_deadline("Từ nay đến 30/9/2026", 2026, FRIDAY).start == FRIDAY


def test_this_month_and_the_next_quarter_are_those_of_the_documents_day() -> None:
    month = read_deadline("trong tháng", 2026, FRIDAY)
    assert (month.kind, month.start, month.end) == (Kind.MONTH, date(2026, 6, 1), date(2026, 6, 30))
    quarter = read_deadline("Quý sau", 2026, date(2026, 11, 3))
    assert (quarter.kind, quarter.start, quarter.end) == (Kind.QUARTER, date(2027, 1, 1), date(2027, 3, 31))


@pytest.mark.parametrize(
    ("phrase", "kind", "start", "end"),
    [
        ("hoàn thành ngay trong tháng này", Kind.MONTH, date(2026, 6, 1), date(2026, 6, 30)),
        ("tháng này", Kind.MONTH, date(2026, 6, 1), date(2026, 6, 30)),
        ("trước ngày 30 tháng này", Kind.DATE, None, date(2026, 6, 30)),
        ("từ ngày 15 đến ngày 30 tháng này", Kind.DATE, date(2026, 6, 15), date(2026, 6, 30)),
        ("gửi trước ngày 10 tháng tới", Kind.DATE, None, date(2026, 7, 10)),
        ("trong quý tới, các phường hoàn thành", Kind.QUARTER, date(2026, 7, 1), date(2026, 9, 30)),
        ("báo cáo UBND tỉnh trong ngày hôm nay", Kind.DATE, None, FRIDAY),
        ("báo cáo trong tuần này", Kind.DATE, None, date(2026, 6, 28)),
        ("chậm nhất trong tuần tới", Kind.DATE, None, date(2026, 7, 5)),
        ("Ngay hôm nay", Kind.DATE, None, FRIDAY),
    ],
)
def test_this_month_and_this_week_are_told_by_the_documents_day_and_marked(
    phrase: str, kind: Kind, start: date | None, end: date
) -> None:
    deadline = read_deadline(phrase, 2026, FRIDAY)
    assert (deadline.kind, deadline.start, deadline.end) == (kind, start, end)
    assert deadline.inferred_year
    assert read_deadline(phrase, 2026).problems or read_deadline(phrase, 2026).recurrence


def test_a_month_counted_or_come_back_to_is_none_of_the_documents_day() -> None:
    assert read_deadline("trong 3 tháng tới", 2026, FRIDAY).kind is Kind.EVENT
    assert read_deadline("trước ngày 10 tháng sau", 2026, FRIDAY).kind is Kind.RECURRING


def test_what_was_guessed_is_doubtful_and_what_was_said_is_not() -> None:
    assert read_deadline("Quý III", 2026).doubtful
    assert read_deadline("cuối quý III/2026", 2026).doubtful
    assert read_deadline("trước 30/02/2026", 2026).doubtful
    assert not read_deadline("Quý III/2026", 2026).doubtful
    assert not read_deadline("Thường xuyên trong năm", 2026).doubtful
