import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given

from cchc_desktop.domain.answers import Answer, as_data, faults, from_data, read
from tests.domain.rules.random_rules import answers, sound_answers


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ({"done": 37, "due": 39}, Answer(done=Decimal(37), due=Decimal(39))),
        ({"done": "18240,5", "due": "19500.25"}, Answer(done=Decimal("18240.5"), due=Decimal("19500.25"))),
        ({"date": "2026-01-28"}, Answer(date=date(2026, 1, 28))),
        ({"date": "28/01/2026", "since": "2026-01-05"}, Answer(date=date(2026, 1, 28), since=date(2026, 1, 5))),
        ({"date": None}, Answer(never=True)),
        ({"count": "4"}, Answer(count=4)),
        ({"ticked": [0, 2]}, Answer(ticked=(0, 2))),
        ({"ticked": []}, Answer(ticked=())),
        ({"percent": "54.5"}, Answer(percent=Decimal("54.5"))),
        ({"choice": 1}, Answer(choice=1)),
        ({"yes": True}, Answer(choice=0)),
        ({"yes": "không"}, Answer(choice=1)),
        ({"not_applicable": True}, Answer(not_applicable=True)),
        ({"points": "4.2", "reason": "Kết  luận"}, Answer(points=Decimal("4.2"), reason="Kết luận")),
        ({"votes": [10, "5", 3.0, 2]}, Answer(votes=(10, 5, 3, 2))),
        ({"variables": {"a": "2,5"}}, Answer(variables={"a": Decimal("2.5")})),
        ({"due": None}, Answer()),
    ],
)
def test_an_answer_is_read_as_it_is_written(data: dict[str, object], answer: Answer) -> None:
    assert read(data, "1.1") == (answer, ())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"done": "nhiều"}, "Không đọc được số đã thực hiện: «nhiều»."),
        ({"date": "30/02/2026"}, "Không đọc được ngày ban hành: «30/02/2026»."),
        ({"date": "28/01"}, "Không đọc được ngày ban hành: «28/01»."),
        ({"count": 1.5}, "Không đọc được số lượng: «1.5»."),
        ({"ticked": 3}, "Không đọc được nội dung đã có: «3»."),
        ({"votes": [1, "x"]}, "Không đọc được số phiếu: «[1, 'x']»."),
        ({"variables": 3}, "Không đọc được các số liệu của công thức: «3»."),
        ({"variables": {"a": "x"}}, "Không đọc được các số liệu của công thức: «{'a': 'x'}»."),
        ({"yes": "có lẽ"}, "Không đọc được lựa chọn: «có lẽ»."),
        ({"reason": 3}, "Không đọc được lý do: «3»."),
        ({"dun": 3}, "Không có mục nào tên là «dun»."),
        (37, "Câu trả lời phải gồm các mục có tên."),
    ],
)
def test_what_cannot_be_read_is_a_problem_beside_the_row(data: object, text: str) -> None:
    answer, problems = read(data, "1.1.3")
    assert answer == Answer()
    assert [(problem.where, problem.text) for problem in problems] == [("1.1.3", text)]


@given(sound_answers)
def test_an_answer_written_is_read_back(answer: Answer) -> None:
    assert from_data(json.loads(json.dumps(as_data(answer)))) == answer


def test_only_what_was_entered_is_written() -> None:
    assert as_data(Answer(done=Decimal("37.0"), ticked=())) == {"done": "37", "ticked": []}


def test_a_reason_alone_is_no_answer() -> None:
    assert Answer(reason="Chờ", published=True).empty
    assert not Answer(ticked=()).empty
    assert not Answer(done=Decimal(0)).empty


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (Answer(count=-1), "Số lượng không được âm."),
        (Answer(counts=(0, -1)), "Số trường hợp không được âm."),
        (Answer(ticked=(-1,)), "Nội dung đã có không được âm."),
        (Answer(due=Decimal("NaN")), "Số không dùng được (số phải thực hiện)."),
        (Answer(count=10**20), "Số không dùng được (số lượng)."),
        (Answer(variables={"a": Decimal("Infinity")}), "Số không dùng được (các số liệu của công thức)."),
    ],
)
def test_numbers_that_cannot_be_are_faults_whatever_the_rule(answer: Answer, text: str) -> None:
    assert faults(answer) == (text,)


def test_points_and_variables_may_stand_below_nothing() -> None:
    assert faults(Answer(points=Decimal(-1), variables={"a": Decimal(-1)})) == ()


@given(answers)
def test_faults_are_sentences(answer: Answer) -> None:
    assert all(fault.endswith(".") for fault in faults(answer))


def test_an_answer_can_stand_in_a_set() -> None:
    assert len({Answer(variables={"a": Decimal(1)}), Answer(variables={"a": Decimal(1)})}) == 1
