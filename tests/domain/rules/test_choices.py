from decimal import Decimal

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.rules import Input, Rule
from cchc_desktop.domain.rules.choices import Checklist, Choice, Manual, Option, Part, YesNo

_QUARTER = Decimal("0.25")
NO_FAULT = Rule(YesNo(Decimal(1), "Không sai phạm", "Có sai phạm"))
CHARTER = Rule(
    Choice((Option("Thực hiện đúng", Decimal(2)), Option("Có vi phạm", Decimal(1)), Option("Chưa", Decimal(0))))
)
NEWS = Rule(
    Checklist(
        (
            Part("Trực tuyến", Decimal("0.5"), (Part("màn hình", _QUARTER), Part("trang thông tin", _QUARTER))),
            Part("Truyền thống", Decimal("0.5")),
        )
    )
)


@pytest.mark.parametrize(
    ("answer", "value", "why"),
    [
        (Answer(choice=0), 1, "Không sai phạm → 1"),
        (Answer(choice=1), 0, "Có sai phạm → 0"),
        (Answer(ticked=(0,)), 1, "Không sai phạm → 1"),
        (Answer(ticked=()), 0, "Có sai phạm → 0"),
        (Answer(done=Decimal(1), due=Decimal(1)), 1, "Không sai phạm → 1"),
        (Answer(done=Decimal(1), due=Decimal(2)), 0, "Có sai phạm → 0"),
    ],
)
def test_the_first_option_as_written_is_yes(answer: Answer, value: int, why: str) -> None:
    made = NO_FAULT.points(answer, 2026)
    assert (made.value, made.why) == (Decimal(value), why)


def test_an_option_that_is_not_there_is_a_problem() -> None:
    assert NO_FAULT.points(Answer(choice=2), 2026).problems == ("Không có lựa chọn số 3.",)
    assert NO_FAULT.points(Answer(count=2), 2026).problems == ("Cần chọn «Không sai phạm» hoặc «Có sai phạm».",)
    assert CHARTER.points(Answer(choice=3), 2026).problems == ("Không có lựa chọn số 4.",)
    assert CHARTER.points(Answer(count=1), 2026).problems == ("Cần chọn một mức.",)


def test_an_option_brings_its_points() -> None:
    assert CHARTER.points(Answer(choice=1), 2026).why == "Có vi phạm → 1"
    assert CHARTER.points(Answer(ticked=(2,)), 2026).value == 0
    assert CHARTER.maximum == 2


@pytest.mark.parametrize(
    ("ticked", "expected", "why"),
    [
        ((0, 2), "0.75", "0,25 + 0,5 = 0,75"),
        ((2, 0, 0), "0.75", "0,25 + 0,5 = 0,75"),
        ((2,), "0.5", "Truyền thống → 0,5"),
        ((1,), "0.25", "Trực tuyến: trang thông tin → 0,25"),
        ((), "0", "Chưa có nội dung nào → 0"),
    ],
)
def test_parts_of_parts_are_ticked_one_by_one(ticked: tuple[int, ...], expected: str, why: str) -> None:
    made = NEWS.points(Answer(ticked=ticked), 2026)
    assert (made.value, made.why) == (Decimal(expected), why)


def test_a_tick_beside_the_list_is_a_problem_and_the_rest_counts() -> None:
    made = NEWS.points(Answer(ticked=(0, 7)), 2026)
    assert (made.value, made.problems) == (_QUARTER, ("Không có nội dung số 8.",))
    assert NEWS.points(Answer(count=1), 2026).problems == ("Cần đánh dấu các nội dung đã có.",)


def test_parts_that_do_not_add_up_are_named() -> None:
    odd = Rule(Checklist((Part("Truyền thống", Decimal(1), (Part("loa", _QUARTER),)),)))
    assert odd.faults() == ("«Truyền thống»: các phần cộng lại 0,25, khác 1.",)
    assert NEWS.faults() == ()


def test_a_number_by_hand_stays_within_the_maximum() -> None:
    by_hand = Rule(Manual(Decimal(5)))
    assert by_hand.points(Answer(points=Decimal("4.2")), 2026).why == "Nhập trực tiếp → 4,2"
    for wrong in ("5.1", "-1"):
        assert by_hand.points(Answer(points=Decimal(wrong)), 2026).problems == ("Điểm nhập phải từ 0 đến 5.",)
    assert by_hand.points(Answer(count=1), 2026).problems == ("Cần điểm và lý do.",)


def test_what_must_be_entered() -> None:
    assert (NO_FAULT.entry.input, NO_FAULT.entry.labels) == (Input.YES_NO, ("Không sai phạm", "Có sai phạm"))
    assert CHARTER.entry.labels == ("Thực hiện đúng", "Có vi phạm", "Chưa")
    assert NEWS.entry.labels == ("Trực tuyến: màn hình", "Trực tuyến: trang thông tin", "Truyền thống")
    assert Rule(Manual(Decimal(1))).entry.input is Input.POINTS
