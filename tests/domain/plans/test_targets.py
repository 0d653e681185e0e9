"""Percentages to be reached."""

import pytest

from tests.domain.plans.written import plan, text


def targets(sentence: str) -> list[tuple[str, str, int | None]]:
    return [(t.comparison, str(t.value), t.year) for t in plan(text(sentence)).targets]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đến năm 2023 đạt trên 85%; đến năm 2025 đạt tối thiểu 95%.", [(">", "85", 2023), (">=", "95", 2025)]),
        ("Đạt 95 % trở lên vào năm 2025.", [(">=", "95", 2025)]),
        ("Mức độ hài lòng đạt từ 98,5% trong năm 2024.", [(">=", "98.5", 2024)]),
        (
            "Tỷ lệ trễ hạn xuống còn dưới 4%, không quá 5%, 3% trở xuống.",
            [("<", "4", None), ("<=", "5", None), ("<=", "3", None)],
        ),
        ("100% hồ sơ được số hóa.", [("=", "100", None)]),
        ("Rút ngắn từ 20 đến 30% thời gian.", [(">=", "20", None)]),
        ("Tăng 20% so với năm 2021.", [("=", "20", None)]),
        ("Kiểm tra ít nhất 30% đơn vị. Năm 2026 là 40%.", [(">=", "30", None), ("=", "40", 2026)]),
        ("Có 5 lớp tập huấn.", []),
        ("Năm 2024 thành phố đã hoàn thành trên 97,1% nhiệm vụ được giao.", []),
        ("Thời gian qua, tỷ lệ hài lòng là 88%, cao hơn 1,5% so với tỉnh bạn.", []),
        ("Giải ngân bằng 61%, tăng 3% so với cùng kỳ.", []),
        ("Thời gian qua mới được 40%, phấn đấu năm 2025 được 70%.", [("=", "70", 2025)]),
        ("Phấn đấu đạt 90%, tăng 5% so với cùng kỳ.", [("=", "90", None), ("=", "5", None)]),
        ("Kết quả đã giải quyết được số hóa bằng 80%.", [("=", "80", None)]),
    ],
)
def test_a_percentage_has_its_sign_and_its_year(sentence: str, found: list[tuple[str, str, int | None]]) -> None:
    assert targets(sentence) == found


def test_a_target_keeps_its_sentence_and_the_paragraph_it_stands_in() -> None:
    target = plan(text("- Câu đầu. Đạt 95% trở lên;")).targets[0]
    assert (target.text, target.unit, target.source) == ("Đạt 95% trở lên", "%", "Câu đầu. Đạt 95% trở lên;")


@pytest.mark.parametrize(
    "past",
    [
        "Tuy nhiên, tại thời điểm ngày 31/8/2025, tỷ lệ hồ sơ quá hạn còn 6,2%.",
        "Đến hết quý II/2025, tỷ lệ hồ sơ trực tuyến đạt 72,4%.",
        "Trong năm 2024, mức độ hài lòng đạt 88%.",
        "Đánh giá chung: tỷ lệ hồ sơ trực tuyến đạt 72,4%.",
    ],
)
def test_a_figure_of_a_time_before_the_document_is_none(past: str) -> None:
    head = "KẾ HOẠCH\nCải cách hành chính\nAn Bình, ngày 12 tháng 9 năm 2025\nI. Nội dung"
    assert plan(text(f"{head}\n1. {past}\n2. Phấn đấu đến 31/12/2025 đạt 90%.")).targets[0].value == 90
    assert plan(text(f"{head}\n1. {past}\n2. Phấn đấu đến 31/12/2025 đạt 90%.")).targets[0].year == 2025


def test_figures_of_what_was_done_are_no_targets() -> None:
    report = """I. Kết quả thực hiện quý I
    1. Hồ sơ đúng hạn 96,2%.
    II. Tồn tại
    1. Còn 3% hồ sơ trễ.
    III. Kết quả thực hiện và nhiệm vụ tiếp theo
    1. Số hóa 80% hồ sơ."""
    assert [str(target.value) for target in plan(text(report)).targets] == ["80"]
