"""The waiting board: what came in, what it may set going, and until when."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.deadlines import Deadline, Kind, Offset, read_deadline
from cchc_desktop.domain.following import Calendar, Incoming, proposed, started, waits
from cchc_desktop.domain.tasks import Standing, Task, standing

CALENDAR = Calendar(off=frozenset({date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)}))
ISSUED, RECEIVED = date(2026, 8, 25), date(2026, 8, 27)
QUOTA = Incoming(7, "1570/QĐ-UBND", ISSUED, RECEIVED, "UBND Thành phố Mẫu", "về việc giao biên chế công chức năm 2026")


def task(words: str, number: int = 1, title: str = "Triển khai nhiệm vụ", **fields: object) -> Task:
    return replace(Task(number, title, read_deadline(words, 2026)), **fields)  # type: ignore[arg-type]


def waiting(offset: Offset | None, condition: str = "kể từ ngày ban hành Quyết định giao biên chế") -> Task:
    return Task(1, "Giao biên chế", Deadline("…", Kind.EVENT, condition=condition, offset=offset))


def test_a_task_waits_until_its_document_came_or_it_was_done_without() -> None:
    assert waits(task("Sau khi được Thành phố giao biên chế"))
    assert waits(task("Năm 2026, sau khi có Kế hoạch của Thành phố"))
    assert waits(Task(1, "…", Deadline("Khi được triển khai", Kind.EVENT)))
    assert not waits(task("Sau khi được Thành phố giao biên chế", started_by=7))
    assert not waits(task("Sau khi được Thành phố giao biên chế", finished=ISSUED))
    assert not waits(task("Quý III/2026"))
    assert not waits(task(""))


def test_the_likeliest_task_is_proposed_first_and_says_why() -> None:
    quota = task("Sau khi được Thành phố giao biên chế", 1, "Triển khai giao biên chế cho các đơn vị")
    survey = task("Khi được triển khai", 2, "Phối hợp điều tra xã hội học")
    numbered = task("Sau khi có Quyết định số 1570/QĐ-UBND", 3, "Rà soát quy chế")
    already = replace(quota, id=4, started_by=9)
    found = proposed(QUOTA, [survey, quota, numbered, already])
    assert [each.task.id for each in found] == [3, 1]
    assert found[0].score == 100
    assert "1570/QĐ-UBND" in found[0].why
    assert 50 <= found[1].score < 100
    assert "biên" in found[1].why
    assert "chế" in found[1].why


def test_words_that_every_document_has_propose_nothing() -> None:
    general = task("Sau khi có văn bản hướng dẫn của Thành phố", title="Triển khai thực hiện kế hoạch")
    assert proposed(QUOTA, [general]) == ()
    assert proposed(replace(QUOTA, number=""), [task("Khi được triển khai", title="Khảo sát sự hài lòng")]) == ()


@pytest.mark.parametrize(
    ("offset", "due"),
    [
        (Offset(days=10), date(2026, 9, 4)),
        (Offset(working_days=5), date(2026, 9, 4)),
        (Offset(hours=24), date(2026, 8, 26)),
        (Offset(weeks=2), date(2026, 9, 8)),
        (Offset(months=3), date(2026, 11, 25)),
        (Offset(years=1), date(2027, 8, 25)),
    ],
)
def test_the_clock_counts_from_the_issue_over_the_national_day(offset: Offset, due: date) -> None:
    going = started(waiting(offset), QUOTA, CALENDAR)
    assert (going.due, going.started_by) == (due, 7)
    assert going.deadline.problems == ()
    assert standing(going, ISSUED) in (Standing.DUE_SOON, Standing.ON_TRACK)


def test_the_clock_counts_from_the_receipt_where_the_words_say_so_or_no_issue_is_known() -> None:
    five = Offset(working_days=5)
    assert started(waiting(five, "kể từ ngày nhận được văn bản"), QUOTA, CALENDAR).due == date(2026, 9, 8)
    assert started(waiting(five), replace(QUOTA, issued=None), CALENDAR).due == date(2026, 9, 8)


def test_words_read_from_a_phrase_start_the_same_clock() -> None:
    read = task("Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản của Sở Nội vụ")
    assert started(read, QUOTA, CALENDAR).due == date(2026, 9, 8)


def test_a_clock_before_the_event_counts_backwards() -> None:
    before = waiting(Offset(working_days=2))
    before = replace(before, deadline=replace(before.deadline, before=True))
    assert started(before, QUOTA, CALENDAR).due == date(2026, 8, 21)


def test_a_day_in_force_is_for_the_officer_to_check() -> None:
    going = started(waiting(Offset(months=3), "kể từ ngày thông tư có hiệu lực thi hành"), QUOTA, CALENDAR)
    assert going.due == date(2026, 11, 25)
    assert going.doubtful


def test_without_a_length_the_day_is_asked_for_once() -> None:
    going = started(replace(waiting(None), confirmed=True), QUOTA, CALENDAR)
    assert (going.due, going.doubtful, len(going.deadline.problems)) == (None, True, 1)
    assert standing(going, RECEIVED) is Standing.UNDATED
    assert len(started(going, QUOTA, CALENDAR).deadline.problems) == 1
    dated = task("Năm 2026, sau khi có Kế hoạch của Thành phố", due=date(2026, 12, 31))
    assert started(dated, QUOTA, CALENDAR) == replace(dated, started_by=7)


@pytest.mark.parametrize("offset", [Offset(years=9000), Offset(days=10**9), Offset(working_days=10**7)])
def test_a_day_beyond_the_calendar_is_asked_for(offset: Offset) -> None:
    going = started(waiting(offset), replace(QUOTA, issued=date(9999, 1, 1)), CALENDAR)
    assert (going.due, going.doubtful) == (None, True)


@given(st.text(), st.text(), st.text(), st.text())
def test_a_proposal_is_never_sure_without_the_number(number: str, issuer: str, title: str, words: str) -> None:
    incoming = Incoming(1, number, None, RECEIVED, issuer, title)
    for each in proposed(incoming, [waiting(None, words), Task(2, title, Deadline(words, Kind.EVENT))]):
        assert 0 < each.score <= 100
        assert each.score < 100 or each.why.startswith("Điều kiện nêu đúng số")
