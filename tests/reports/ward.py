"""A ward as reports see it: a set with areas of every sort, a sheet, and thirty-nine tasks of every standing."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.answers import from_data as answer_from_data
from cchc_desktop.domain.deadlines import Deadline, Kind
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.indicators import IndicatorSet
from cchc_desktop.domain.indicators import from_data as set_from_data
from cchc_desktop.domain.office import Office, usual
from cchc_desktop.domain.periods import usual_periods
from cchc_desktop.domain.plans import PlanDocument
from cchc_desktop.domain.scoring import score
from cchc_desktop.domain.tasks import Note, Task
from cchc_desktop.reports.quarterly import ReportFacts

QUARTER_I, HALF_YEAR, QUARTER_III, YEAR = usual_periods(2026)
END = QUARTER_III.end
LONG_TITLE = (
    "Tăng cường kiểm tra, khảo sát công tác cải cách hành chính trên địa bàn phường, kịp thời chấn chỉnh các phòng, "
    "đơn vị chưa thực hiện nghiêm túc việc tiếp nhận, giải quyết thủ tục hành chính cho người dân, doanh nghiệp"
)


def leaf(code: str, title: str, points: str, rule: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"code": code, "title": title, "max_points": points, "rule": rule, **more}


def area(code: str, title: str, points: str, *children: dict[str, Any]) -> dict[str, Any]:
    return {"code": code, "title": title, "max_points": points, "children": list(children)}


_RATIO = {"kind": "ratio", "text": "100%: điểm tối đa; 80% ≤ x < 100%: (b/a) × điểm tối đa; < 80%: 0", "floor": "80"}
_YES = {"kind": "yes-no", "text": "Đạt: điểm tối đa; không đạt: 0"}
_OPTIONAL = {**_YES, "not_applicable": {"treatment": "choice", "text": "Không được giao ban hành"}}
_SURVEY = {"kind": "scaled-external", "text": "SIPAS% × 12", "satisfaction": "satisfied"}
_BONUS = {"kind": "bonus", "text": "Mỗi mô hình cộng 1 điểm", "occurrences": [{"text": "Mô hình", "points": "1"}]}
_PENALTY = {"kind": "penalty", "text": "Mỗi vụ trừ 1 điểm", "occurrences": [{"text": "Vụ việc", "points": "1"}]}

INDICATORS = {
    "code": "thu",
    "title": "Bộ chỉ số cải cách hành chính cấp xã",
    "document": "Quyết định số 5666/QĐ-UBND ngày 17/11/2025",
    "year": 2026,
    "total": "100",
    "clamped": True,
    "bonus_cap": "3",
    "penalty_cap": "5",
    "bands": [
        {"title": "Xuất sắc", "floor": "90"},
        {"title": "Tốt", "floor": "80"},
        {"title": "Khá", "floor": "70"},
        {"title": "Yếu", "floor": "0"},
    ],
    "areas": [
        area(
            "I",
            "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC",
            "18",
            area("1.1", "Kế hoạch CCHC năm", "10", leaf("1.1.1", "Mức độ hoàn thành Kế hoạch CCHC", "10", _RATIO)),
            area("1.2", "Kiểm tra CCHC", "4", leaf("1.2.1", "Tỷ lệ đơn vị được kiểm tra", "4", _RATIO)),
            area("1.3", "Tuyên truyền CCHC", "4", leaf("1.3.1", "Mức độ hoàn thành kế hoạch", "4", _RATIO)),
        ),
        area("II", "CẢI CÁCH THỂ CHẾ", "8", leaf("2.1", "Ban hành văn bản QPPL đúng thẩm quyền", "8", _OPTIONAL)),
        area(
            "III",
            "TTHC VÀ CƠ CHẾ MỘT CỬA, MỘT CỬA LIÊN THÔNG",
            "20",
            leaf("3.1", "Tỷ lệ hồ sơ giải quyết trước và đúng hạn", "12", _RATIO),
            leaf("3.2", "Công khai đầy đủ thủ tục hành chính", "8", _YES),
        ),
        area("IV", "CẢI CÁCH TỔ CHỨC BỘ MÁY", "8", leaf("4.1", "Sử dụng biên chế đúng số được giao", "8", _YES)),
        area("V", "NÂNG CAO CHẤT LƯỢNG ĐỘI NGŨ", "8", leaf("5.1", "Bố trí theo vị trí việc làm", "8", _RATIO)),
        area("VI", "QUẢN LÝ TÀI CHÍNH", "8", leaf("6.1", "Tỷ lệ giải ngân vốn đầu tư công", "8", _RATIO)),
        area(
            "VII",
            "HIỆN ĐẠI HÓA HÀNH CHÍNH",
            "10",
            leaf("7.1", "Tỷ lệ hồ sơ trực tuyến", "10", {"kind": "ratio-to-target", "text": "", "target": "70"}),
        ),
        area("VIII", "AN NINH, AN TOÀN", "8", leaf("8.1", "Bảo đảm an toàn hệ thống", "8", _YES)),
        area("IX", "MỨC ĐỘ HÀI LÒNG CỦA NGƯỜI DÂN", "12", leaf("9.1", "Chỉ số SIPAS", "12", _SURVEY, survey=True)),
        area(
            "X",
            "ĐIỂM THƯỞNG, ĐIỂM PHẠT",
            "0",
            leaf("10.1", "Mô hình được công nhận", "3", _BONUS),
            leaf("10.2", "Để báo chí phản ánh", "5", _PENALTY),
        ),
    ],
}

ANSWERS = {
    "1.1.1": {"done": 23, "due": 26, "excluded": 1},
    "1.2.1": {"done": 3, "due": 5},
    "1.3.1": {"done": 19, "due": 20},
    "2.1": {"not_applicable": True},
    "3.1": {"done": 8146, "due": 8289},
    "3.2": {"yes": True},
    "4.1": {"yes": True},
    "5.1": {"done": 4, "due": 5, "points": "7.5", "reason": "Một vị trí đang chờ tuyển dụng theo Công văn 512"},
    "7.1": {"percent": "61.25"},
    "8.1": {"yes": False},
    "9.1": {"percent": "86.5"},
    "10.1": {"counts": [1]},
}


def indicators(**changes: Any) -> IndicatorSet:
    return set_from_data({**INDICATORS, **changes})


def answers(**changes: Any) -> dict[str, Answer]:
    return {code: answer_from_data(data) for code, data in {**ANSWERS, **changes}.items()}


def office(**changes: Any) -> Office:
    ward = replace(
        usual("UBND phường Hoàng Mai", "Sở Nội vụ thành phố Hà Nội", 2026),
        signatory="Nguyễn Thị Thu Hằng",
        opening="Thực hiện Công văn số 1234/SNV-CCHC ngày 01 tháng 9 năm 2026 của Sở Nội vụ thành phố Hà Nội về việc "
        "báo cáo công tác cải cách hành chính quý III năm 2026",
    )
    return replace(ward, **changes)


SECTIONS = (
    "I. Công tác chỉ đạo, điều hành CCHC",
    "II. Cải cách thể chế",
    "III. Cải cách thủ tục hành chính",
    "IV. Cải cách tổ chức bộ máy hành chính nhà nước",
    "V. Cải cách chế độ công vụ",
    "VI. Cải cách tài chính công",
    "VII. Xây dựng chính quyền điện tử, chính quyền số",
    "VIII. Tác động của cải cách hành chính đến người dân, tổ chức",
)


def task(number: int, due: date | None = None, **changes: Any) -> Task:
    """A task with a last day, or without end where there is none."""
    words = f"Trước ngày {due.day:02d}/{due.month}/{due.year}" if due else "Thường xuyên"
    made = Task(
        id=number,
        title=f"Nhiệm vụ số {number} về cải cách hành chính trên địa bàn phường",
        deadline=Deadline(words, Kind.DATE if due else Kind.ONGOING, end=due),
        number=str(number),
        section=SECTIONS[number * len(SECTIONS) // 40],
        leads=("Phòng Văn hóa - Xã hội",),
        deliverable="Báo cáo",
        due=due,
        plan_id=1,
    )
    return replace(made, **changes)


def waiting_task(number: int) -> Task:
    return task(number, deadline=Deadline("Sau khi Thành phố ban hành", Kind.EVENT, condition="Thành phố ban hành"))


def note(number: int, day: date, text: str) -> Note:
    return Note(number * 1000 + day.toordinal() % 1000, number, day, text)


def thirty_nine() -> tuple[tuple[Task, ...], tuple[Note, ...]]:
    """23 of 39 done: 8 that go on all the time, 15 with a last day, 2 of them late; 13 not due; 3 overdue."""
    ongoing = [task(number) for number in range(1, 9)]
    done = [
        task(
            number,
            END - timedelta(days=40),
            finished=END - timedelta(days=45 if number > 10 else 30),
            finished_note=f"Báo cáo số {100 + number}/BC-UBND",
        )
        for number in range(9, 24)
    ]
    pending = [task(number, END + timedelta(days=5 * (number - 23))) for number in range(24, 37)]
    overdue = [task(number, END - timedelta(days=20)) for number in range(37, 40)]
    overdue[0] = replace(overdue[0], title=LONG_TITLE)
    notes = [note(each.id, END - timedelta(days=each.id), f"Đã thực hiện lần {each.id}") for each in ongoing]
    notes.append(note(37, END - timedelta(days=2), "Lùi sang tháng 10 do trùng đợt tập huấn."))
    return tuple(sorted([*ongoing, *done, *pending, *overdue], key=lambda each: each.id)), tuple(notes)


SOURCE = PlanDocument(
    "219/KH-UBND", date(2026, 1, 28), "Ủy ban nhân dân thành phố Hà Nội", "Kế hoạch", "Cải cách hành chính năm 2026"
)
PROOF = Evidence(1, "Báo cáo kiểm tra.pdf", "00", 1, "102/BC-UBND", date(2026, 8, 21), "Kết quả tự kiểm tra")
UNNUMBERED = Evidence(2, "Ảnh niêm yết.jpg", "01", 1)
WITHOUT_DATE = Evidence(3, "Quy chế.pdf", "02", 1, "05/QĐ-UBND")


def facts(**changes: Any) -> ReportFacts:
    """The third quarter of 2026, the day after its window closed."""
    tasks, notes = thirty_nine()
    given: dict[str, Any] = {
        "office": office(),
        "period": QUARTER_III,
        "today": date(2026, 9, 15),
        "indicators": indicators(),
        "score": score(indicators(), answers()),
        "tasks": tasks,
        "notes": notes,
        "answers": answers(),
        "explanations": {"1.2.1": "Còn 02 đơn vị chưa kiểm tra do sắp xếp lại bộ máy."},
        "evidence": {"1.2.1": (PROOF,), "3.2": (UNNUMBERED, WITHOUT_DATE)},
        "sources": {1: SOURCE},
    }
    return ReportFacts(**{**given, **changes})
