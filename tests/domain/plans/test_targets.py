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
        ("Không để hồ sơ trễ hạn quá 2% tổng số.", [("<=", "2", None)]),
        ("Tối thiểu 30% số sở và 25% số xã được kiểm tra.", [(">=", "30", None), (">=", "25", None)]),
        ("Ít nhất 90% hồ sơ được số hóa và 80% được ký số.", [(">=", "90", None), ("=", "80", None)]),
        ("Ít nhất 90% hồ sơ và 100% văn bản ký số.", [(">=", "90", None), ("=", "100", None)]),
        ("Kết quả đã giải quyết được số hóa bằng 80%.", [("=", "80", None)]),
        ("Mức độ hài lòng đạt trên 9O%.", [(">", "90", None)]),
        ("Giải ngân mới đạt 11,8%.", []),
        ("Thực hiện Kế hoạch số 77/KH-UBND ngày 05/02/2025 (quý I đạt 78,3%), đề nghị đạt 90%.", [("=", "90", None)]),
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


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Có ít nhất 02 sáng kiến được công nhận.", (">=", "2", "sáng kiến")),
        ("Người dân đi lại không quá 01 lần/hồ sơ.", ("<=", "1", "lần/hồ sơ")),
        ("Đăng tối thiểu 24 tin, bài trong năm.", (">=", "24", "tin, bài")),
        ("Tỷ lệ hồ sơ trễ hạn ≤ 0,5 %.", ("<=", "0.5", "%")),
        ("Kiểm tra ít nhất 20 xã, phường.", (">=", "20", "xã, phường")),
    ],
)
def test_a_limit_to_any_number_is_a_target(sentence: str, found: tuple[str, str, str]) -> None:
    assert [(t.comparison, str(t.value), t.unit) for t in plan(text(sentence)).targets] == [found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Vận động 1.250 hộ kinh doanh nộp thuế điện tử", ("=", "1250", "hộ kinh doanh")),
        ("Chỉ số đạt từ 90 điểm trở lên", (">=", "90", "điểm")),
        ("Xếp trong nhóm 10 tỉnh đứng đầu", ("<=", "10", "tỉnh")),
        ("Chờ tiếp nhận không quá 30 phút", ("<=", "30", "phút")),
    ],
)
def test_under_what_is_to_be_reached_every_number_that_counts_is_one(
    sentence: str, found: tuple[str, str, str]
) -> None:
    read = plan(text(f"2. Mục tiêu cụ thể\n- {sentence}.")).targets
    assert [(t.comparison, str(t.value), t.unit) for t in read] == [found]
    assert plan(text(f"2. Nhiệm vụ\n- {sentence}.")).targets == ()


def test_numbers_of_names_times_and_lengths_are_no_targets() -> None:
    others = """2. Chỉ tiêu
    - Lãnh đạo UBND 12 phường dự; thực hiện Đề án 06 xã hội số; trong 03 ngày làm việc.
    3. Nhiệm vụ
    - Báo cáo không quá 05 trang, trả lời trong không quá 03 ngày làm việc."""
    assert plan(text(others)).targets == ()


def test_a_level_and_how_it_changed_is_news_unless_somebody_is_given_it() -> None:
    assert plan(text("1. Tỷ lệ đúng hạn đạt 97,8 %, giảm 0,4 % so với quý II.")).targets == ()
    given = plan(text("1. Giao Văn phòng đưa tỷ lệ lên 99 %, tăng 1 % so với quý II.")).targets
    assert [target.value for target in given] == [99, 1]


def test_minutes_tell_figures_and_no_targets_but_in_what_they_give_to_do() -> None:
    minutes = "BIÊN BẢN\nHọp giao ban\n1. Tỷ lệ đạt 85 %. Phấn đấu quý IV đạt 90 %.\n2. Giao Văn phòng số hóa 95 %."
    assert [target.value for target in plan(text(minutes)).targets] == [90, 95]


@pytest.mark.parametrize(
    "sentence",
    [
        "Tỷ lệ trực tuyến đạt tối thiểu 80% (năm 2025 đạt 62,7%).",
        "Ít nhất 80% số tiêu chí bị trừ điểm năm 2025 được khắc phục.",
    ],
)
def test_last_years_number_or_name_is_not_the_year_of_the_target(sentence: str) -> None:
    read = plan(text(f"Bắc Ninh, ngày 22 tháng 01 năm 2026\nII. MỤC TIÊU\n1. {sentence}"), year=None)
    assert [(str(target.value), target.year) for target in read.targets] == [("80", None)]
