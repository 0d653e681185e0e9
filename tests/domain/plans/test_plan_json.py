"""What read-plan prints."""

from cchc_desktop.domain.plans import as_data
from tests.domain.plans.written import grid, plan, text

READ = plan(
    text("""Hà Nội, ngày 28 tháng 6 năm 2025
    KẾ HOẠCH
    A việc
    1. Hoàn thành các nhiệm vụ trước 31/10/2025. Đạt tối thiểu 95%."""),
    grid(
        "TT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Hạn | Ghi chú\n"
        "1 | Việc | A; B | C | D | Trước 30/11/2025 | gấp"
    ),
)


def test_a_plan_prints_as_its_command_promises() -> None:
    shown = as_data(READ)
    assert shown["document"] == {
        "number": "",
        "date": "2025-06-28",
        "issuer": "",
        "kind": "Kế hoạch",
        "title": "A việc",
    }
    task = shown["tasks"][0]  # type: ignore[index]
    assert {key: task[key] for key in ("number", "section", "title", "leads", "partners", "deliverable", "note")} == {
        "number": "1",
        "section": "",
        "title": "Việc",
        "leads": ["A", "B"],
        "partners": ["C"],
        "deliverable": "D",
        "note": "gấp",
    }
    assert task["deadline"]["end"] == "2025-11-30"
    assert task["source"] == {"page": None, "text": "1 | Việc | A; B | C | D | Trước 30/11/2025 | gấp"}
    assert shown["targets"] == [
        {
            "text": "Đạt tối thiểu 95%",
            "value": "95",
            "unit": "%",
            "comparison": ">=",
            "year": None,
            "source": {"page": None, "text": "Hoàn thành các nhiệm vụ trước 31/10/2025. Đạt tối thiểu 95%."},
        }
    ]
    assert shown["problems"] == [
        {"where": "task 1", "text": "Thời hạn 30/11/2025 sau thời hạn chung 31/10/2025 (mục 1)"}
    ]
    assert shown["deadline"]["place"] == "mục 1"  # type: ignore[index]


def test_a_document_without_a_date_and_tasks_prints_so() -> None:
    shown = as_data(plan(text("Chẳng có gì")))
    assert shown["document"]["date"] is None  # type: ignore[index]
    assert shown["problems"] == [{"where": "document", "text": "Không tìm thấy nhiệm vụ nào trong văn bản"}]
    assert "deadline" not in shown
