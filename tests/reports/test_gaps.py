"""What the officer is told is missing before a report goes out."""

from dataclasses import replace
from datetime import date
from typing import Any

from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.office import usual
from cchc_desktop.domain.problems import Problem
from cchc_desktop.domain.scoring import score
from cchc_desktop.reports.quarterly import missing
from tests.reports.ward import END, answers, facts, indicators, note, office, task, waiting_task


def told(where: str, **changes: Any) -> list[str]:
    """The sentences about one place."""
    return [problem.text for problem in missing(facts(**changes)) if problem.where == where]


def test_a_period_still_running_is_pointed_out() -> None:
    assert told("kỳ báo cáo", today=date(2026, 8, 1)) == [
        "Kỳ báo cáo đến ngày 14/9/2026 mới kết thúc; số liệu mới tính đến ngày 01/8/2026."
    ]
    assert told("kỳ báo cáo") == []


def test_what_the_head_and_the_signature_lack_is_named() -> None:
    assert told("đơn vị") == []
    bare = replace(usual("UBND phường Hoàng Mai", "", 2026), place="")
    assert told("đơn vị", office=bare) == [
        "Chưa có địa danh ghi trước ngày, tháng.",
        "Chưa có họ tên người ký.",
        "Chưa có nơi kính gửi.",
        "Chưa có văn bản yêu cầu báo cáo để nêu ở câu mở đầu; báo cáo dùng câu chung.",
    ]
    assert told("đơn vị", office=office(copies=("Đảng ủy",))) == [
        "Báo cáo có Kính gửi nhưng Nơi nhận chưa có dòng “Như trên”."
    ]


def test_a_year_without_a_sheet_and_an_illustrative_set_are_pointed_out() -> None:
    assert told("phiếu tự chấm", score=None) == [
        "Chưa có phiếu tự chấm điểm năm 2026; báo cáo không có phụ lục chấm điểm."
    ]
    sample = indicators(illustrative=True)
    assert told("phiếu tự chấm", indicators=sample) == [
        "Đang chấm theo bộ mẫu minh họa; cần thay bằng bộ chỉ số do cấp trên ban hành."
    ]


def test_every_criterion_says_what_it_lacks_once() -> None:
    assert told("6.1") == ["Tiêu chí 6.1 chưa chấm."]
    assert told("3.1") == ["Tiêu chí 3.1 mất 0,21 điểm, chưa có giải trình."]
    assert told("4.1") == ["Tiêu chí 4.1 chưa có tài liệu kiểm chứng hoặc giải trình."]
    assert told("3.2") == told("1.2.1") == told("9.1") == told("2.1") == told("10.2") == []


def test_what_scoring_found_wrong_is_passed_on() -> None:
    wrong = answers(**{"3.1": {"done": 9, "due": 8}})
    assert set(score(indicators(), wrong).by_code["3.1"].problems) <= set(
        missing(facts(answers=wrong, score=score(indicators(), wrong)))
    )


def _lacks(task_id: int, sentence: str) -> Problem:
    words = f"Nhiệm vụ số {task_id} về cải cách hành chính trên địa bàn phường"
    return Problem(f"nhiệm vụ {task_id}", f"Nhiệm vụ “{words}” {sentence}")


def test_a_long_task_is_told_by_its_first_words() -> None:
    long = replace(task(20), title="Rà soát " + "thủ tục hành chính " * 20)
    (sentence,) = [problem.text for problem in missing(facts(tasks=(long,))) if problem.where == "nhiệm vụ 20"]
    assert "…” là việc thường xuyên" in sentence
    assert len(sentence) < 150


def test_tasks_say_what_they_lack() -> None:
    doubtful = replace(task(5), deadline=replace(task(5).deadline, vague=True))
    tasks = (
        task(1, due=date(2026, 8, 1)),
        task(2),
        task(3, due=END, finished=END),
        task(4, due=END, finished=END, finished_note="Báo cáo số 5"),
        doubtful,
        replace(doubtful, id=6, number="6", confirmed=True),
        task(9, deadline=Deadline("Khi có mưa", None), due=None),
        task(7, due=END, finished=END),
        replace(task(8, due=date(2026, 8, 1)), number=""),
    )
    notes = (note(5, END, "Đã làm"), note(6, END, "Đã làm"), note(7, END, "Đã làm"))
    found = [problem for problem in missing(facts(tasks=tasks, notes=notes)) if problem.where.startswith("nhiệm vụ")]
    assert found == [
        _lacks(5, "có thời hạn đọc chưa chắc chắn, cần xác nhận."),
        _lacks(9, "chưa rõ thời hạn, cần đặt ngày phải xong."),
        _lacks(1, "quá hạn, trong kỳ chưa ghi tiến độ hoặc lý do."),
        _lacks(8, "quá hạn, trong kỳ chưa ghi tiến độ hoặc lý do."),
        _lacks(2, "là việc thường xuyên, trong kỳ chưa ghi kết quả."),
        _lacks(3, "đã hoàn thành nhưng chưa ghi sản phẩm hoặc kết quả."),
    ]
    assert told("nhiệm vụ", tasks=()) == ["Chưa có nhiệm vụ nào để báo cáo tiến độ."]


def test_a_section_without_data_asks_for_words_until_the_officer_writes_them() -> None:
    (sentence,) = told("initiatives")
    assert sentence.startswith("“5. Mô hình, sáng kiến trong cải cách hành chính” chưa có số liệu trong kỳ")
    assert told("initiatives", own_words={"initiatives": "Không có."}) == []
    assert told("initiatives", own_words={"initiatives": ""}) == []
    assert told("causes", tasks=(), explanations={}) != []
    assert told("plan") == told("assigned") == []


def test_proposals_left_at_none_are_pointed_out() -> None:
    assert told("proposals") == ["Chưa nhập kiến nghị, đề xuất; báo cáo đang ghi là chưa có."]
    assert told("proposals", own_words={"proposals": "Không."}) == []
    assert waiting_task(1).deadline.kind is Kind.EVENT
    assert told("proposals", tasks=(waiting_task(1),)) == []


def test_annexes_nothing_mentions_any_more_are_pointed_out() -> None:
    assert told("closing") == []
    silent = {"closing": "Hết.", "results": "Tốt.", "plan": "Xong.", "assigned": "Xong."}
    assert told("closing", own_words=silent) == [
        "Nội dung báo cáo chưa nhắc đến Phụ lục I.",
        "Nội dung báo cáo chưa nhắc đến Phụ lục II.",
    ]
