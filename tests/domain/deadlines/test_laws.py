"""What holds for any text: it is read, never raised at, and its reading survives storage."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.deadlines import Deadline, Kind, Offset, Recurrence, as_data, from_data, read_deadline
from cchc_desktop.domain.problems import Problem

_SALAD = """
    trước sau ngày tháng quý năm 30 6 2026 / - . , ; : ( ) " “ ” hằng hàng kể từ khi trong vòng đến hết chậm nhất
    15 làm việc định kỳ thường xuyên cuối đầu giữa lần II IV 31/11 29/02 thứ Sáu giờ h 16h30 và hoặc theo kế hoạch
    số 12/KH-UBND ban hành ký giai đoạn 2021-2025 tuần 0 00 99 9999 % trở đi cả suốt nay l O báo cáo của một mười
    lăm các kỳ họp … nửa trung tuần tới hạn xong
"""
_WORDS = _SALAD.split()
_phrases = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_WORDS), max_size=14).map(" ".join))
_years = st.one_of(st.integers(1990, 2060), st.integers())
_days = st.none() | st.dates()


@given(_phrases, _years, _days)
def test_any_text_is_read_and_its_reading_survives_storage(phrase: str, year: int, issued: date | None) -> None:
    deadline = read_deadline(phrase, year, issued)
    assert from_data(json.loads(json.dumps(as_data(deadline)))) == deadline


@given(_phrases)
def test_a_start_never_stands_behind_its_end_unless_marked(phrase: str) -> None:
    deadline = read_deadline(phrase, 2026)
    if deadline.start and deadline.end and not deadline.problems:
        assert deadline.start <= deadline.end


@given(_phrases)
def test_reading_the_text_of_a_reading_changes_nothing(phrase: str) -> None:
    deadline = read_deadline(phrase, 2026)
    assert read_deadline(deadline.text, 2026) == deadline


@given(_phrases)
def test_what_is_no_deadline_carries_nothing(phrase: str) -> None:
    deadline = read_deadline(phrase, 2026)
    if deadline.kind is None:
        assert deadline == Deadline(deadline.text, None)


_texts = st.text(max_size=8)
_some = st.none() | st.integers(1, 40)
_rules = st.builds(
    Recurrence,
    st.sampled_from(["monthly", "yearly"]),
    _some,
    _some,
    _some,
    _some,
    _some,
    st.lists(st.just("03-10"), max_size=2).map(tuple),
    st.none() | st.just("next_quarter"),
    _some,
    _some,
)
_kinds = st.none() | st.sampled_from(Kind)


@given(
    st.builds(
        Deadline,
        text=_texts,
        kind=_kinds,
        start=st.none() | st.dates(),
        end=st.none() | st.dates(),
        before=st.booleans(),
        recurrence=st.lists(_rules, max_size=3).map(tuple),
        condition=st.none() | _texts,
        offset=st.none() | st.builds(Offset, days=st.integers(0, 90), months=_some),
        also=st.lists(st.sampled_from(Kind), max_size=2).map(tuple),
        time=st.none() | _texts,
        inferred_year=st.booleans(),
        vague=st.booleans(),
        urgent=st.booleans(),
        problems=st.lists(st.builds(Problem, _texts, _texts), max_size=2).map(tuple),
    ),
)
def test_stored_data_gives_the_same_deadline_back(deadline: Deadline) -> None:
    assert from_data(json.loads(json.dumps(as_data(deadline)))) == deadline
