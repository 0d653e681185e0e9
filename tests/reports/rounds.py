"""A year's scoring that went the whole way, as dossiers: the ward of the quarterly report, then verified twice."""

from datetime import date
from decimal import Decimal
from typing import Any

from cchc_desktop.domain.answers import Answer
from cchc_desktop.domain.dossier import Dossier
from cchc_desktop.domain.evidence import Evidence
from cchc_desktop.domain.explanations import Explanation, Reason
from cchc_desktop.domain.indicators import from_data as set_from_data
from cchc_desktop.domain.rounds import Round
from tests.reports.ward import PROOF, UNNUMBERED, WITHOUT_DATE, answers, indicators, office

MINUTES = Evidence(4, "Biên bản.pdf", "03", 1, "07/BB-UBND", date(2026, 12, 20), "Đối chiếu số liệu")

ENTERED: dict[Round, dict[str, Answer]] = {
    Round.SELF: answers(),
    Round.FIRST: {
        "1.1.1": Answer(points=Decimal("8.5"), reason="Thẩm định lần 1"),
        "3.2": Answer(points=Decimal(4), reason="Niêm yết thiếu 02 thủ tục đất đai"),
        "9.1": Answer(percent=Decimal("84.2"), published=True),
    },
    Round.EXPLAINED: {"3.2": Answer(points=Decimal(6), reason="Đã niêm yết bổ sung")},
    Round.SECOND: {"3.2": Answer(points=Decimal(6), reason="Chấp nhận giải trình")},
}
EXPLANATIONS: dict[Round, dict[str, Explanation]] = {
    Round.SELF: {
        "1.1.1": Explanation(
            Reason.SUPERIOR_LATE,
            basis="Kế hoạch số 12/KH-UBND ngày 28/01/2026",
            cause="Hướng dẫn của Thành phố ban hành ngày 20/11/2026",
            remedy="Hoàn thành trong quý I năm 2027",
            request="Ban hành hướng dẫn trước tháng 6 hằng năm",
        ),
        "1.2.1": Explanation(cause="Còn 02 đơn vị chưa kiểm tra do sắp xếp lại bộ máy."),
    },
    Round.EXPLAINED: {
        "3.2": Explanation(
            Reason.DATA_DIFFERS,
            basis="Biên bản số 07/BB-UBND ngày 20/12/2026",
            cause="Thời điểm đối chiếu trước khi Thành phố công bố lại danh mục",
            remedy="Đã niêm yết bổ sung 02 thủ tục",
            request="Tính 6 điểm",
        ),
    },
}
EVIDENCE: dict[Round, dict[str, tuple[Evidence, ...]]] = {
    Round.SELF: {"1.2.1": (PROOF,), "1.3.1": (PROOF,), "3.2": (UNNUMBERED, WITHOUT_DATE)},
    Round.EXPLAINED: {"3.2": (MINUTES,)},
}


def dossier(last: Round = Round.SELF, **changes: Any) -> Dossier:
    """The year as `last` left it, printed on 15/12/2026."""
    given: dict[str, Any] = {
        "office": office(),
        "year": 2026,
        "indicators": indicators(),
        "today": date(2026, 12, 15),
        "last": last,
        "entered": ENTERED,
        "explanations": EXPLANATIONS,
        "evidence": EVIDENCE,
    }
    return Dossier(**{**given, **changes})


def large(leaves: int = 120, title: str = "Mức độ thực hiện nhiệm vụ được giao", **changes: Any) -> Dossier:
    """Six areas of many leaves, half of them answered short of the maximum and explained."""
    areas = [
        {
            "code": str(area),
            "title": f"LĨNH VỰC SỐ {area}",
            "max_points": str(leaves // 6),
            "children": [
                {
                    "code": f"{area}.{leaf}",
                    "title": f"{title} {area}.{leaf}",
                    "max_points": "1",
                    "rule": {"kind": "ratio", "floor": "50", "text": "100%: 1; từ 50%: (b/a)×1; dưới 50%: 0"},
                }
                for leaf in range(1, leaves // 6 + 1)
            ],
        }
        for area in range(1, 7)
    ]
    codes = [child["code"] for area in areas for child in area["children"]]  # type: ignore[index]
    given: dict[str, Any] = {
        "indicators": set_from_data(
            {"code": "lon", "title": "Bộ chỉ số lớn", "year": 2026, "total": str(leaves), "areas": areas}
        ),
        "entered": {
            Round.SELF: {
                code: Answer(done=Decimal(10 - place % 4), due=Decimal(10)) for place, code in enumerate(codes)
            }
        },
        "explanations": {
            Round.SELF: {
                code: Explanation(Reason.OBJECTIVE, cause="Chờ số liệu của các tổ dân phố sau sắp xếp")
                for place, code in enumerate(codes)
                if place % 4 == 1
            }
        },
        "evidence": {Round.SELF: dict.fromkeys(codes[::3], (PROOF, WITHOUT_DATE))},
    }
    return dossier(**{**given, **changes})
