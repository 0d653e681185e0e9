from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.entries import entries
from cchc_desktop.domain.indicators import Indicator
from cchc_desktop.domain.rules import rule_from_data

_PART = {"text": "Có kế hoạch", "points": "1"}
_CASE = {"text": "Vụ việc", "points": "1"}
_OTHER = {"text": "Báo cáo chậm", "points": "0.5"}
RATIO = {"kind": "ratio", "exclusion": "Chưa đến hạn", "labels": ["Hồ sơ đúng hạn", "Hồ sơ đã giải quyết"]}
CASES: list[tuple[dict[str, Any] | None, Answer, tuple[tuple[str, str], ...]]] = [
    ({"kind": "yes-no"}, Answer(choice=0), (("Mức đạt được", "Có"),)),
    ({"kind": "yes-no"}, Answer(choice=7), (("Mức đạt được", "8"),)),
    (
        RATIO,
        Answer(done=Decimal(37), due=Decimal(39), excluded=Decimal(1), percent=Decimal("94.5")),
        (("Hồ sơ đúng hạn", "37"), ("Hồ sơ đã giải quyết", "39"), ("Chưa đến hạn", "1"), ("Tỷ lệ", "94,5%")),
    ),
    (
        {"kind": "deadline-tiers", "tiers": [{"points": "1", "days": 5}]},
        Answer(date=date(2026, 1, 5), since=date(2026, 1, 2)),
        (("Ngày ban hành (theo chữ ký số)", "05/01/2026"), ("Ngày cấp trên ban hành", "02/01/2026")),
    ),
    ({"kind": "deadline-tiers", "tiers": []}, Answer(never=True), (("Văn bản", "Không ban hành"),)),
    ({"kind": "checklist-sum", "parts": [_PART]}, Answer(ticked=(0, 4)), (("Nội dung đã có", "Có kế hoạch"),)),
    ({"kind": "checklist-sum", "parts": [_PART]}, Answer(ticked=()), (("Nội dung đã có", "Chưa có nội dung nào"),)),
    ({"kind": "per-item-sum", "each": "0.25"}, Answer(count=3), (("Số lượng", "3"),)),
    (
        {"kind": "bonus", "occurrences": [_CASE, _OTHER]},
        Answer(counts=(1, 2, 3)),
        (("Vụ việc", "1"), ("Báo cáo chậm", "2"), ("Số trường hợp 3", "3")),
    ),
    (
        {"kind": "yes-no", "deductions": [_OTHER]},
        Answer(choice=0, count=2),
        (("Báo cáo chậm", "2"), ("Mức đạt được", "Có")),
    ),
    ({"kind": "scaled-external", "scale": "100"}, Answer(value=Decimal(90)), (("Giá trị (tối đa 100)", "90"),)),
    (
        {"kind": "survey-options", "options": [{"text": "Tốt", "percent": "100"}]},
        Answer(votes=(12, 3)),
        (("Tốt", "12"), ("Số phiếu 2", "3")),
    ),
    (
        {"kind": "formula", "expression": "x", "variables": [{"name": "x", "text": "Số xã"}]},
        Answer(variables={"x": Decimal(2), "y": Decimal(3)}),
        (("Số xã", "2"), ("y", "3")),
    ),
    (
        {"kind": "yes-no", "not_applicable": {"treatment": "full", "text": "Không phát sinh"}},
        Answer(not_applicable=True),
        (("Trường hợp áp dụng", "Không phát sinh"),),
    ),
    (
        None,
        Answer(points=Decimal("1.5"), reason="Theo hội đồng", late=2, not_applicable=True),
        (
            ("Trường hợp áp dụng", "Không áp dụng"),
            ("Số chậm", "2"),
            ("Điểm nhập trực tiếp", "1,5"),
            ("Lý do", "Theo hội đồng"),
        ),
    ),
    (None, Answer(), ()),
]


@pytest.mark.parametrize(("rule", "answer", "told"), CASES)
def test_every_figure_stands_beside_the_words_it_was_asked_by(
    rule: dict[str, Any] | None, answer: Answer, told: tuple[tuple[str, str], ...]
) -> None:
    made = rule_from_data(rule, Decimal(3), "") if rule else None
    assert entries(Indicator("1", "Tiêu chí", Decimal(3), made), answer) == told
