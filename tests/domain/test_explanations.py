"""An explanation: empty or not, in parts, and as running text."""

from cchc_desktop.domain.explanations import PARTS, Explanation, Reason


def test_a_reason_alone_is_something() -> None:
    assert Explanation().empty
    assert not Explanation(Reason.OWN).empty
    assert Explanation(Reason.OWN).text == ""


def test_only_the_parts_that_were_written_are_named_in_order() -> None:
    written = Explanation(basis="Kế hoạch số 12", request="Tính 0,5 điểm")
    assert list(written.parts) == [(PARTS[0], "Kế hoạch số 12"), (PARTS[3], "Tính 0,5 điểm")]


def test_running_text_ends_each_part_once() -> None:
    said = Explanation(basis=" ", cause="Chậm 02 ngày.", remedy="Đã gửi; ", request="Xét lại")
    assert said.text == "Chậm 02 ngày. Đã gửi; Xét lại."
