"""Targets that stand in tables: one to a row, or one to each year of a row."""

import pytest

from tests.domain.plans.written import grid, plan, text

HEAD = text("KẾ HOẠCH\nCải cách hành chính\nAn Bình, ngày 06 tháng 01 năm 2026")


def found(table: str) -> list[tuple[str, str, str, int | None]]:
    return [(t.comparison, str(t.value), t.unit, t.year) for t in plan(HEAD, grid(table)).targets]


def test_each_year_to_come_is_a_target_and_a_past_one_is_none() -> None:
    table = """TT | Tên chỉ tiêu | ĐVT | Năm 2025 | Năm 2026 | Đến năm 2030
        I | Thủ tục hành chính | | | |
        1 | Hồ sơ đúng hạn | % | 97,5 | ≥ 98 | 100
        2 | Thời gian chờ | phút | 30 | Không quá 15 | -
        3 | Hộ dân được tuyên truyền | hộ | 900 | 1.200 | 1.500 trở lên"""
    assert found(table) == [
        (">=", "98", "%", 2026),
        ("=", "100", "%", 2030),
        ("<=", "15", "phút", 2026),
        ("=", "1200", "hộ", 2026),
        (">=", "1500", "hộ", 2030),
    ]
    assert plan(HEAD, grid(table)).targets[0].text == "Hồ sơ đúng hạn: ≥ 98 %"
    assert plan(HEAD, grid(table)).targets[0].source == "1 | Hồ sơ đúng hạn | % | 97,5 | ≥ 98 | 100"


def test_years_may_stand_under_one_head() -> None:
    table = """TT | Chỉ tiêu | Đơn vị tính | Mục tiêu |
         | | | Năm 2026 | Năm 2027
        1 | Mức độ hài lòng | % | trên 90 | 92-95"""
    assert found(table) == [(">", "90", "%", 2026), ("=", "92", "%", 2027)]


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("02 Hội nghị", ("=", "2", "Hội nghị")),
        ("≤ 15 phút", ("<=", "15", "phút")),
        ("Tối thiểu 70%", (">=", "70", "%")),
        ("dưới 2%", ("<", "2", "%")),
        ("98.125%", ("=", "98.125", "%")),
    ],
)
def test_a_value_has_its_sign_and_its_own_unit(cell: str, read: tuple[str, str, str]) -> None:
    assert found(f"TT | Chỉ tiêu | Mục tiêu năm 2026\n1 | Việc | {cell}") == [(*read, 2026)]


def test_words_that_hold_no_number_are_named() -> None:
    read = plan(HEAD, grid("TT | Chỉ tiêu | ĐVT | Mục tiêu\n1 | Xếp hạng | Hạng | Nhóm 30 đơn vị dẫn đầu"))
    assert read.targets == ()
    assert "Không đọc được chỉ tiêu “Xếp hạng: Nhóm 30 đơn vị dẫn đầu”" in [each.text for each in read.problems]


def test_targets_over_tasks_in_one_grid_are_both_read() -> None:
    read = plan(
        HEAD,
        grid("""STT | Chỉ tiêu | Đơn vị tính | Mục tiêu năm 2026 | Đơn vị chủ trì
            1 | Tỷ lệ hồ sơ đúng hạn | % | 98 | Văn phòng
            STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn
            1 | Kiểm tra | Văn phòng | Công an | Quý I/2026"""),
    )
    assert [str(each.value) for each in read.targets] == ["98"]
    assert [each.title for each in read.tasks] == ["Kiểm tra"]


def test_a_table_of_figures_is_no_table_of_targets() -> None:
    assert found("TT | Chỉ tiêu | Ghi chú\n1 | Hồ sơ đúng hạn | 98") == []
    assert found("TT | Lĩnh vực | Số lượng\n1 | Đất đai | 98") == []


def test_a_target_with_a_time_of_its_own_is_no_task() -> None:
    read = plan(
        HEAD,
        grid("""TT | Tên chỉ tiêu | Mức phấn đấu | Thời điểm hoàn thành
            1 | Tỷ lệ hồ sơ trực tuyến | 80% | Quý II/2026
            2 | Tỷ lệ chi trả không dùng tiền mặt | 95% | 31/12/2026"""),
    )
    assert [(str(each.value), each.year) for each in read.targets] == [("80", 2026), ("95", 2026)]
    assert read.tasks == ()


def test_a_unit_may_be_two_and_words_may_stand_before_the_sign() -> None:
    read = plan(
        grid("""STT | Chỉ tiêu | Đơn vị tính | Năm 2026
            1 | Sáng kiến | sáng kiến | Có ít nhất 02 sáng kiến
            2 | Xã, phường được kiểm tra | xã, phường | ít nhất 20 xã, phường""")
    )
    assert [(t.comparison, str(t.value)) for t in read.targets] == [(">=", "2"), (">=", "20")]
    assert [t.unit for t in read.targets] == ["sáng kiến", "xã, phường"]


def test_values_may_stand_under_kinds_of_units() -> None:
    table = """STT | Tên chỉ tiêu | Đơn vị tính | Phường | Xã | Ghi chú
        1 | Hồ sơ trực tuyến | % | ≥ 80 | ≥ 70 |
        2 | Thời gian chờ | phút | Không quá 15 | Không quá 20 | Trung bình"""
    read = plan(grid(table)).targets
    assert [(t.text, t.comparison, str(t.value), t.unit) for t in read] == [
        ("Hồ sơ trực tuyến (Phường): ≥ 80 %", ">=", "80", "%"),
        ("Hồ sơ trực tuyến (Xã): ≥ 70 %", ">=", "70", "%"),
        ("Thời gian chờ (Phường): Không quá 15 phút", "<=", "15", "phút"),
        ("Thời gian chờ (Xã): Không quá 20 phút", "<=", "20", "phút"),
    ]
    assert plan(grid("STT | Chỉ tiêu | Đơn vị tính | Cách đo\n1 | Hồ sơ | % | Theo mẫu")).targets == ()
    assert plan(grid("STT | Việc | Đơn vị tính | Phường\n1 | Hồ sơ | % | 80")).targets == ()


UNITS = """STT | Đơn vị | Tỷ lệ trực tuyến (%) | Tài khoản mới
    1 | UBND phường An Khê | 80 | 1.500
    2 | UBND xã Tân Lập | 70 | theo kế hoạch
    3 | UBND xã Hòa An | 70 | """


def test_where_each_unit_has_its_row_the_wards_own_is_read() -> None:
    above = text("PHỤ LỤC\nChỉ tiêu giao năm 2026")
    ours = plan(above, grid(UNITS), unit="phường An Khê").targets
    assert [(t.text, str(t.value)) for t in ours] == [
        ("Tỷ lệ trực tuyến (%) – UBND phường An Khê: 80 %", "80"),
        ("Tài khoản mới – UBND phường An Khê: 1.500", "1500"),
    ]
    every = plan(above, grid(UNITS))
    assert len(every.targets) == 4
    assert any("Tài khoản mới – UBND xã Tân Lập: theo kế hoạch" in problem.text for problem in every.problems)


def test_a_table_of_units_without_the_ward_is_named_and_one_of_results_is_none() -> None:
    other = plan(text("Chỉ tiêu giao năm 2026"), grid(UNITS), unit="phường Hoa Lư")
    assert other.targets == ()
    assert other.problems[0].text.startswith("Bảng chỉ tiêu theo đơn vị không có tên đơn vị mình")
    assert plan(text("Kết quả thực hiện chỉ tiêu năm 2025"), grid(UNITS)).targets == ()


def test_on_a_sheet_the_table_may_stand_far_down() -> None:
    lines = "\n".join(f"Dòng {number} | | |" for number in range(20))
    table = f"{lines}\nTT | Chỉ tiêu | ĐVT | Năm 2026\n1 | Hồ sơ đúng hạn | % | 98"
    assert [target.value for target in plan(grid(table)).targets] == [98]
